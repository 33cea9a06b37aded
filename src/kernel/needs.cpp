#include <algorithm>
#include <array>
#include <cstddef>

#include <congdoan/kernel/kernel.hpp>

#include "extremes.hpp"
#include "gaps.hpp"
#include "lattice.hpp"

namespace congdoan::kernel {
namespace {

// `exactly` is asked only of the bases n = d*t on which the threshold is whole: needed is a*t.
Needs needs_exactly(const Region& region, const Bound& bound) {
  const Wide a = bound.threshold.numerator();
  const Wide d = bound.threshold.denominator();
  const Span<Wide> t = multiples(region.n(), d);
  if (t.empty()) return {};

  // For a base n the numerator runs from max(k.low, n - rest.high) to min(k.high, n - rest.low).
  // The gap is greatest, and least, on the multiple next to the corner where the other end begins
  // to bind.
  const auto least_k = [&](const Wide& n) {
    return higher(region.k().low, minus(End(n), region.rest().high));
  };
  const auto greatest_k = [&](const Wide& n) {
    return lower(region.k().high, minus(End(n), region.rest().low));
  };
  const auto candidates = [&](const End& corner) {
    std::array<End, 4> list{t.low, t.high, std::nullopt, std::nullopt};
    if (corner) {
      const Range near{floor_div(*corner, d), Wide(floor_div(*corner, d) + 1)};
      for (std::size_t i = 0; i < 2; ++i) {
        const Wide at = i == 0 ? *near.low : *near.high;
        if ((!t.low || at >= *t.low) && (!t.high || at <= *t.high)) list[2 + i] = at;
      }
    }
    return list;
  };

  Range gap;
  const End corner_low = plus(region.k().low, region.rest().high);
  bool unbounded = a > 0 && !t.high && (!region.rest().high);
  if (!unbounded) {
    for (const End& at : candidates(corner_low)) {
      if (!at) continue;
      const End k = least_k(Wide(d * *at));
      if (k) gap.high = gap.high ? std::max(*gap.high, Wide(a * *at - *k)) : Wide(a * *at - *k);
    }
  }
  const End corner_high = plus(region.k().high, region.rest().low);
  unbounded = !region.k().high && (!region.rest().low || (a < d && !t.high));
  if (!unbounded) {
    for (const End& at : candidates(corner_high)) {
      if (!at) continue;
      const End k = greatest_k(Wide(d * *at));
      if (k) gap.low = gap.low ? std::min(*gap.low, Wide(a * *at - *k)) : Wide(a * *at - *k);
    }
  }
  const Range needed{t.low ? End(Wide(a * *t.low)) : End(),
                     t.high ? End(Wide(a * *t.high)) : (a == 0 ? End(Wide(0)) : End())};
  return from_gap(bound, needed, gap);
}

}  // namespace

Needs needs(const Region& region, const Bound& bound) {
  const Region based = region.with_base();
  if (based.impossible()) return {};
  if (bound.comparator == Comparator::exactly) return needs_exactly(based, bound);

  const Range& n = based.n();
  const Wide n_low = n.low.value_or(1);
  Range needed;
  needed.low = numerator_for(bound, n_low);
  const bool constant = bound.threshold.numerator() == 0;
  if (constant) needed.high = needed.low;
  if (!constant && n.high) needed.high = numerator_for(bound, *n.high);
  const bool reachable = is_upper(bound.comparator) ? *needed.low >= 0 : *needed.low <= n_low;
  if (based.shape() == Shape::part && !reachable) return {};

  Range gap;
  if (const auto vertex = lowest(based, constant))
    gap.high = numerator_for(bound, vertex->n) - vertex->k;
  if (const auto vertex = highest(based, is_one(bound.threshold))) {
    gap.low = numerator_for(bound, vertex->n) - vertex->k;
  }
  return from_gap(bound, needed, gap);
}

}  // namespace congdoan::kernel
