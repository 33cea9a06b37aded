#include <congdoan/kernel/decide.hpp>

#include <algorithm>
#include <ostream>
#include <string>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/kernel.hpp>

#include "box_rule.hpp"
#include "convert.hpp"
#include "decided.hpp"

namespace congdoan {
namespace {

Outcome known_outcome(kernel::Answers answers) {
  if (answers.only(kernel::Answer::met)) return Outcome::met;
  if (answers.only(kernel::Answer::missed)) return Outcome::missed;
  if (answers.only(kernel::Answer::empty)) return Outcome::no_base;
  return Outcome::undetermined;
}

std::optional<Quantity> quantity(const std::optional<kernel::Range>& range) {
  if (!range) return std::nullopt;
  return congdoan::quantity(*range);
}

Quantity quantity(const kernel::Interval<std::int64_t>& interval) {
  if (interval.exact()) return {interval.low};
  if (interval.no_low && interval.no_high) return Quantity::unreported();
  if (interval.no_low) return Quantity::at_most(interval.high);
  if (interval.no_high) return Quantity::at_least(interval.low);
  return Quantity::between(interval.low, interval.high);
}

Decision decided(const kernel::Box<std::int64_t>& box, bool is_part, const Bound& bound) {
  const kernel::Extremes<std::int64_t> extremes(box, bound);
  Decision decision{.outcome = known_outcome(kernel::answers_of(box, extremes, bound))};
  const auto needs = kernel::needs_of(extremes, is_part, bound);
  if (!needs.any) return decision;
  decision.needed = quantity(needs.needed);
  decision.short_by = quantity(needs.short_by);
  decision.spare = quantity(needs.spare);
  return decision;
}

std::string described(const Quantity& quantity) {
  return quantity.is_unreported() ? "unreported" : quantity.text();
}

// What the box of the single point k of n comes to.
// \pre 0 <= k <= n, 1 <= n, and products have room in 64 bits
Decision decided_point(std::int64_t k, std::int64_t n, const Bound& bound) {
  const int sign = kernel::compare(bound.threshold, k, n);
  const auto answers =
      kernel::answers(bound.comparator, {.below = sign < 0, .at = sign == 0, .above = sign > 0});
  Decision decision{.outcome = known_outcome(answers)};
  bool whole = false;
  const std::int64_t floor = kernel::floor_of_scaled(bound.threshold, n, whole);
  const std::int64_t needed = kernel::numerator_next_to(bound.comparator, floor, whole);
  const bool none = bound.comparator == Comparator::exactly ? !whole : needed < 0 || needed > n;
  if (none) return decision;
  const std::int64_t gap = is_upper(bound.comparator) ? k - needed : needed - k;
  decision.needed = needed;
  decision.short_by = std::max<std::int64_t>(0, gap);
  decision.spare = std::max<std::int64_t>(0, -gap);
  return decision;
}

void require_fit(const Bound& bound, std::string (*unfit)(const Bound&)) {
  if (const std::string reason = unfit(bound); !reason.empty())
    throw InvalidValue(std::string(word(bound.comparator)) + ": " + reason);
}

}  // namespace

Decision decided(const kernel::Region& region, const Bound& bound) {
  const kernel::Needs needs = kernel::needs(region, bound);
  return {known_outcome(kernel::decide(region, bound)), quantity(needs.needed),
          quantity(needs.short_by), quantity(needs.spare)};
}

Decision decide(const Quantity& part, const Quantity& base, const Bound& bound) {
  require_fit(bound, unfit_for_share);
  const auto k = kernel::not_below_zero(part);
  const auto n = kernel::not_below_zero(base);
  if (kernel::has_room(std::max(kernel::digits_of_ends(k), kernel::digits_of_ends(n)), bound)) {
    if (k.exact() && n.exact() && n.low >= 1 && k.low <= n.low)
      return decided_point(k.low, n.low, bound);
    const auto box = kernel::Box<std::int64_t>::part(k, n);
    if (!box.impossible()) return decided(box, true, bound);
  }
  const auto region = kernel::Region::part(kernel::non_negative(part), kernel::non_negative(base));
  if (region.impossible()) {
    throw InvalidValue("no part of a base fits: the part is " + described(part) + ", the base is " +
                       described(base) + "; a part runs from 0 to its base");
  }
  return decided(region, bound);
}

Decision decide(const Quantity& count, const Bound& bound) {
  require_fit(bound, unfit_for_count);
  const auto k = kernel::not_below_zero(count);
  if (kernel::has_room(kernel::digits_of_ends(k), bound)) {
    const auto box = kernel::Box<std::int64_t>::level(k);
    if (!box.impossible()) return decided(box, false, bound);
  }
  const auto region = kernel::Region::level(kernel::non_negative(count));
  if (region.impossible())
    throw InvalidValue("the count is " + described(count) + "; a count is 0 or more");
  return decided(region, bound);
}

std::ostream& operator<<(std::ostream& os, const Decision& decision) {
  os << word(decision.outcome);
  if (decision.needed) os << ", needed " << *decision.needed;
  const Quantity none(0);
  if (decision.short_by && *decision.short_by != none) os << ", short by " << *decision.short_by;
  if (decision.spare && *decision.spare != none) os << ", spare " << *decision.spare;
  return os;
}

}  // namespace congdoan
