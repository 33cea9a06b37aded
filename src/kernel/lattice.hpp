// Integer points on a line through the origin, for 128-bit and for unlimited integers alike.
#pragma once

#include <optional>
#include <utility>

#include <congdoan/kernel/kernel.hpp>

#include "box.hpp"

namespace congdoan::kernel {

template <class Int>
struct Span {
  std::optional<Int> low;
  std::optional<Int> high;

  bool empty() const { return low && high && *low > *high; }
};

template <class Int>
Int floor_div(const Int& a, const Int& b) {
  return a >= 0 ? Int(a / b) : Int(-Int((Int(-a) + b - 1) / b));
}

template <class Int>
Int ceil_div(const Int& a, const Int& b) {
  return Int(-floor_div(Int(-a), b));
}

/// All t with step * t in `interval`; any sign of step.
template <class Int>
Interval<Int> multiples(Interval<Int> interval, const Int& step) {
  if (step == 0) {
    const bool holds_zero =
        (interval.no_low || interval.low <= 0) && (interval.no_high || interval.high >= 0);
    return holds_zero ? Interval<Int>{} : Interval<Int>::between(Int(1), Int(0));
  }
  if (step < 0) {
    std::swap(interval.low, interval.high);
    std::swap(interval.no_low, interval.no_high);
    interval.low = -interval.low;
    interval.high = -interval.high;
  }
  const Int size = step < 0 ? Int(-step) : step;
  if (size == 1) return interval;
  if (!interval.no_low) interval.low = ceil_div(interval.low, size);
  if (!interval.no_high) interval.high = floor_div(interval.high, size);
  return interval;
}

template <class Int>
Span<Int> multiples(const Range& range, const Int& step) {
  const Interval<Int> interval = multiples(interval_of<Int>(range), step);
  return {interval.no_low ? std::nullopt : std::optional(interval.low),
          interval.no_high ? std::nullopt : std::optional(interval.high)};
}

template <class Int>
Span<Int> intersect(const Span<Int>& a, const Span<Int>& b) {
  Span<Int> both = a;
  if (b.low && (!both.low || *b.low > *both.low)) both.low = b.low;
  if (b.high && (!both.high || *b.high < *both.high)) both.high = b.high;
  return both;
}

/// All t for which (a*t, d*t) is a point of the region: the points whose ratio is a/d, in lowest
/// terms.
template <class Int>
Span<Int> points_with_ratio(const Region& region, const Int& a, const Int& d) {
  return intersect(intersect(multiples<Int>(region.k(), a), multiples<Int>(region.n(), d)),
                   multiples<Int>(region.rest(), Int(d - a)));
}

}  // namespace congdoan::kernel
