#include <congdoan/kernel/decide.hpp>

#include <ostream>
#include <string>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/kernel.hpp>

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

std::string described(const Quantity& quantity) {
  return quantity.is_unreported() ? "unreported" : quantity.text();
}

void require_fit(const Bound& bound, const std::string& reason) {
  if (!reason.empty()) throw InvalidValue(std::string(word(bound.comparator)) + ": " + reason);
}

}  // namespace

Decision decided(const kernel::Region& region, const Bound& bound) {
  const kernel::Needs needs = kernel::needs(region, bound);
  return {known_outcome(kernel::decide(region, bound)), quantity(needs.needed),
          quantity(needs.short_by), quantity(needs.spare)};
}

Decision decide(const Quantity& part, const Quantity& base, const Bound& bound) {
  require_fit(bound, unfit_for_share(bound));
  const auto region = kernel::Region::part(kernel::non_negative(part), kernel::non_negative(base));
  if (region.impossible()) {
    throw InvalidValue("no part of a base fits: the part is " + described(part) + ", the base is " +
                       described(base) + "; a part runs from 0 to its base");
  }
  return decided(region, bound);
}

Decision decide(const Quantity& count, const Bound& bound) {
  require_fit(bound, unfit_for_count(bound));
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
