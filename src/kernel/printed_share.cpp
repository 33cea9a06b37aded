#include <congdoan/kernel/printed_share.hpp>

#include <optional>

#include "ends.hpp"
#include "sides.hpp"
#include "slopes.hpp"

namespace congdoan::kernel {
namespace {

void widen(std::optional<Range>& all, const std::optional<Range>& more) {
  if (!more) return;
  if (!all) {
    all = more;
    return;
  }
  if (!more->low || (all->low && *more->low < *all->low)) all->low = more->low;
  if (!more->high || (all->high && *more->high > *all->high)) all->high = more->high;
}

// Where the count or the base is one number, every point of the hull can be printed so.
bool all_printed(const Region& hull) { return hull.k().exact() || hull.n().exact(); }

// One step to the hull: the bases that the counts allow, then the counts that these bases allow.
Region narrowed(const Region& region, const Slopes& range) {
  const auto bases = possible_bases(region, range);
  if (!bases) return Region::part({Wide(1), Wide(0)}, {});
  // As the base grows, its least and greatest count never fall, and what they leave neither.
  const auto& [first, last] = *bases;
  Range k{Wide(range.least(first)), std::nullopt};
  Range n{Wide(first), std::nullopt};
  Range rest{Wide(Integer(first - range.greatest(first))), std::nullopt};
  if (last) {
    k.high = Wide(range.greatest(*last));
    n.high = Wide(*last);
    rest.high = Wide(Integer(*last - range.least(*last)));
  } else {
    if (range.high.numerator == 0) k.high = Wide(0);
    if (range.low.numerator == range.low.denominator) rest.high = Wide(0);
  }
  return Region::part(both(region.k(), k), n, both(region.rest(), rest));
}

}  // namespace

Answers decide(const Region& region, const Percent& printed, const Bound& bound) {
  const Region held = hull(region, printed);
  if (held.impossible()) return {};
  if (all_printed(held)) return decide(held, bound);
  const Slopes all = slopes(printed);
  const auto bases = bases_of(held, all);
  if (!bases) return {};
  const auto possible = [&](const Slopes& side) {
    return any_point(cut(all, side), bases->first, bases->last);
  };
  const Slope none{0, 1, false};
  const Slope everything{1, 1, false};
  const auto threshold = [&](bool open) { return slope(bound.threshold, open); };
  return answers(bound.comparator, {.below = possible({none, threshold(true)}),
                                    .at = possible({threshold(false), threshold(false)}),
                                    .above = possible({threshold(true), everything})});
}

Region hull(const Region& region, const Percent& printed) {
  const Slopes range = slopes(printed);
  // Where nothing changes any more, the least count is a part of the least base that can be printed
  // so, and the greatest of the greatest.
  constexpr int steps = 64;
  Region held = region;
  for (int step = 0; step < steps; ++step) {
    const Region next = narrowed(held, range);
    if (next.impossible() || next == held) return next;
    held = next;
  }
  return held;
}

Needs needs(const Region& region, const Percent& printed, const Bound& bound) {
  const Region held = hull(region, printed);
  if (held.impossible()) return {};
  if (all_printed(held)) return needs(held, bound);
  const Slopes range = slopes(printed);
  const auto bases = possible_bases(held, range);
  if (!bases) return {};
  Needs all;
  const auto add = [&](const Integer& n) {
    if (!range.holds_for(n)) return;
    const Range k = both(held.k(), {Wide(range.least(n)), Wide(range.greatest(n))});
    if (k.empty()) return;
    const Needs here = needs(Region::part(k, {Wide(n), Wide(n)}), bound);
    widen(all.needed, here.needed);
    widen(all.short_by, here.short_by);
    widen(all.spare, here.spare);
  };
  // The gap grows or falls evenly with the base but for rounding, so its extremes lie near the two
  // ends.
  constexpr int looked_at = 2048;
  const Integer end_of_first = bases->first + looked_at;
  for (Integer n = bases->first; n <= end_of_first && (!bases->last || n <= *bases->last); ++n)
    add(n);
  if (bases->last) {
    for (Integer n = *bases->last; n > end_of_first && n > *bases->last - looked_at; --n) add(n);
    return all;
  }
  if (!all.needed) return all;
  if (bound.threshold.numerator() > 0) all.needed->high.reset();
  const Slope threshold = slope(bound.threshold, false);
  const bool reaches_below = below(range.low, threshold);
  const bool reaches_above = below(threshold, range.high);
  const bool upper = is_upper(bound.comparator);
  if (upper ? reaches_above : reaches_below) all.short_by->high.reset();
  if (upper ? reaches_below : reaches_above) all.spare->high.reset();
  return all;
}

}  // namespace congdoan::kernel
