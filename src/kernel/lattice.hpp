// Integer points on a line through the origin, for 128-bit and for unlimited integers alike.
#pragma once

#include <optional>
#include <utility>

#include <congdoan/kernel/kernel.hpp>

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

/// All t with step * t in `range`; any sign of step.
template <class Int>
Span<Int> multiples(const Range& range, const Int& step) {
  const auto end = [](const std::optional<Wide>& wide) {
    return wide ? std::optional<Int>(Int(*wide)) : std::nullopt;
  };
  std::optional<Int> low = end(range.low);
  std::optional<Int> high = end(range.high);
  if (step == 0) {
    const bool holds_zero = !(low && *low > 0) && !(high && *high < 0);
    return holds_zero ? Span<Int>{} : Span<Int>{Int(1), Int(0)};
  }
  if (step < 0) {
    std::swap(low, high);
    if (low) low = Int(-*low);
    if (high) high = Int(-*high);
  }
  const Int size = step < 0 ? Int(-step) : step;
  if (low) low = ceil_div(*low, size);
  if (high) high = floor_div(*high, size);
  return {low, high};
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
