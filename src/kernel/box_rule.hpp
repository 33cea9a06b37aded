// The rule: how the points of a box answer a bound, and what they need to meet it.
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include <congdoan/kernel/kernel.hpp>

#include "box.hpp"
#include "extremes.hpp"
#include "gaps.hpp"
#include "lattice.hpp"
#include "sides.hpp"

namespace congdoan::kernel {

// The points whose ratio is the threshold, as the t of (num * t, den * t).
template <class Int>
Interval<Int> points_on(const Box<Int>& box, const Ratio& threshold) {
  const Int a(threshold.numerator());
  const Int d(threshold.denominator());
  return overlap(overlap(multiples(box.k, a), multiples(box.n, d)),
                 multiples(box.rest, Int(d - a)));
}

// A box without its points of base 0, and where its points lie lowest and highest beside a
// threshold; absent where they do so without end.
template <class Int>
struct Extremes {
  Box<Int> based;
  bool impossible;
  std::optional<Vertex<Int>> low;
  std::optional<Vertex<Int>> high;

  // \pre the box is tightened
  Extremes(const Box<Int>& box, const Bound& bound) noexcept
      : based(box.with_base()), impossible(based.impossible()) {
    if (impossible) return;
    low = lowest(based, bound.threshold.numerator() == 0);
    high = highest(based, is_one(bound.threshold));
  }
};

template <class Int>
Answers answers_of(const Box<Int>& box, const Extremes<Int>& extremes,
                   const Bound& bound) noexcept {
  Answers all;
  if (box.may_be_empty()) all.add(Answer::empty);
  const auto& [based, impossible, low, high] = extremes;
  if (impossible) return all;
  const int least = low ? compare(bound.threshold, low->k, low->n) : -1;
  const int greatest = high ? compare(bound.threshold, high->k, high->n) : 1;
  bool at = least == 0 || greatest == 0;
  // Between the extremes only `exactly` asks for a point on the line.
  if (bound.comparator == Comparator::exactly && least < 0 && greatest > 0)
    at = !points_on(based, bound.threshold).empty();
  return all | answers(bound.comparator, {.below = least < 0, .at = at, .above = greatest > 0});
}

template <class Int>
Answers answers_of(const Box<Int>& box, const Bound& bound) noexcept {
  return answers_of(box, Extremes<Int>(box, bound), bound);
}

// `exactly` is asked only of the bases n = d*t on which the threshold is whole: needed is a*t.
template <class Int>
NeedsOf<Int> needs_exactly(const Box<Int>& box, const Bound& bound) {
  const Int a(bound.threshold.numerator());
  const Int d(bound.threshold.denominator());
  const Interval<Int> t = multiples(box.n, d);
  if (t.empty()) return {};

  // For a base n the numerator runs from max(k.low, n - rest.high) to min(k.high, n - rest.low).
  // The gap is greatest, and least, on the multiple next to the corner where the other end begins
  // to bind.
  const auto numerators = [&](const Int& at) {
    const Int n(d * at);
    return overlap(box.k, difference(Interval<Int>::between(n, n), box.rest));
  };
  const auto each_near = [&](const Interval<Int>& corner, auto use) {
    if (!t.no_low) use(t.low);
    if (!t.no_high) use(t.high);
    if (corner.no_low) return;
    const Int floor = floor_div(corner.low, d);
    for (const Int& at : {floor, Int(floor + 1)}) {
      if ((t.no_low || at >= t.low) && (t.no_high || at <= t.high)) use(at);
    }
  };
  const auto corner_of = [](bool none, const Int& k, const Int& rest) {
    return none ? Interval<Int>{} : Interval<Int>::from(k + rest);
  };

  Interval<Int> gap;
  if (!(a > 0 && t.no_high && box.rest.no_high)) {
    each_near(corner_of(box.k.no_low || box.rest.no_high, box.k.low, box.rest.high),
              [&](const Int& at) {
                const auto k = numerators(at);
                if (k.no_low) return;
                const Int missing(a * at - k.low);
                gap.high = gap.no_high ? missing : std::max(gap.high, missing);
                gap.no_high = false;
              });
  }
  if (!(box.k.no_high && (box.rest.no_low || (a < d && t.no_high)))) {
    each_near(corner_of(box.k.no_high || box.rest.no_low, box.k.high, box.rest.low),
              [&](const Int& at) {
                const auto k = numerators(at);
                if (k.no_high) return;
                const Int missing(a * at - k.high);
                gap.low = gap.no_low ? missing : std::min(gap.low, missing);
                gap.no_low = false;
              });
  }
  Interval<Int> needed = t;
  needed.low = a * t.low;
  needed.high = a * t.high;
  if (a == 0) needed.no_high = false;
  return needs_from_gap(bound, needed, gap);
}

// \throws Overflow if what is needed does not fit.
template <class Int>
NeedsOf<Int> needs_of(const Extremes<Int>& extremes, bool is_part, const Bound& bound) {
  const auto& [based, impossible, low, high] = extremes;
  if (impossible) return {};
  if (bound.comparator == Comparator::exactly) return needs_exactly(based, bound);

  const Int n_low = based.n.no_low ? Int(1) : based.n.low;
  Interval<Int> needed = Interval<Int>::from(numerator_for(bound, n_low));
  const auto needed_on = [&, least = needed.low](const Int& n) {
    return n == n_low ? least : numerator_for(bound, n);
  };
  const bool constant = bound.threshold.numerator() == 0;
  needed.no_high = !constant && based.n.no_high;
  if (!needed.no_high) needed.high = constant ? needed.low : needed_on(based.n.high);
  const bool reachable = is_upper(bound.comparator) ? needed.low >= 0 : needed.low <= n_low;
  if (is_part && !reachable) return {};

  Interval<Int> gap;
  gap.no_low = !high;
  gap.no_high = !low;
  if (low) gap.high = needed_on(low->n) - low->k;
  if (high) gap.low = needed_on(high->n) - high->k;
  return needs_from_gap(bound, needed, gap);
}

template <class Int>
NeedsOf<Int> needs_of(const Box<Int>& box, bool is_part, const Bound& bound) {
  return needs_of(Extremes<Int>(box, bound), is_part, bound);
}

// True if sums of ends, and their products with the threshold, have room in so many digits: by
// default in 64 bits.
inline bool has_room(int digits, const Bound& bound, int room = 60) noexcept {
  const auto size = static_cast<std::uint64_t>(bound.threshold.numerator()) |
                    static_cast<std::uint64_t>(bound.threshold.denominator());
  return digits + static_cast<int>(std::bit_width(size)) <= room;
}

}  // namespace congdoan::kernel
