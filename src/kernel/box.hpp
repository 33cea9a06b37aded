// Boxes of integer points (k, n): what is known of a numerator, of its base, and of what is left of
// the base, n - k.
//
// Written once for every integer: 64 bits where products with a threshold have room in them, else
// Wide.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

#include <congdoan/kernel/region.hpp>
#include <congdoan/numbers/quantity.hpp>

namespace congdoan::kernel {

// From low to high, both included. An end that is absent is unbounded; its number is 0.
template <class Int>
struct Interval {
  Int low{};
  Int high{};
  bool no_low = true;
  bool no_high = true;

  static constexpr Interval between(const Int& low, const Int& high) noexcept {
    return {low, high, false, false};
  }
  static constexpr Interval from(const Int& low) noexcept { return {low, Int{}, false, true}; }

  constexpr bool empty() const noexcept { return !no_low && !no_high && low > high; }
  constexpr bool exact() const noexcept { return !no_low && !no_high && low == high; }
};

// What lies in both.
template <class Int>
constexpr Interval<Int> overlap(const Interval<Int>& a, const Interval<Int>& b) noexcept {
  Interval<Int> both;
  both.no_low = a.no_low && b.no_low;
  both.low = a.no_low ? b.low : b.no_low ? a.low : std::max(a.low, b.low);
  both.no_high = a.no_high && b.no_high;
  both.high = a.no_high ? b.high : b.no_high ? a.high : std::min(a.high, b.high);
  return both;
}

// Sums of a number of each. What is unbounded stays so.
template <class Int>
constexpr Interval<Int> sum(const Interval<Int>& a, const Interval<Int>& b) noexcept {
  Interval<Int> total;
  total.no_low = a.no_low || b.no_low;
  total.no_high = a.no_high || b.no_high;
  if (!total.no_low) total.low = a.low + b.low;
  if (!total.no_high) total.high = a.high + b.high;
  return total;
}

template <class Int>
constexpr Interval<Int> difference(const Interval<Int>& a, const Interval<Int>& b) noexcept {
  Interval<Int> left;
  left.no_low = a.no_low || b.no_high;
  left.no_high = a.no_high || b.no_low;
  if (!left.no_low) left.low = a.low - b.high;
  if (!left.no_high) left.high = a.high - b.low;
  return left;
}

template <class Int>
struct Box {
  Interval<Int> k;
  Interval<Int> n;
  Interval<Int> rest;  // n - k

  // k of n, the one a part of the other: 0 <= k <= n.
  static constexpr Box part(const Interval<Int>& k, const Interval<Int>& n) noexcept {
    Box box{overlap(k, Interval<Int>::from(0)), overlap(n, Interval<Int>::from(0)), {}};
    // As `tightened`, with what is known of the rest from the start.
    box.n.low = std::max(box.n.low, box.k.low);
    if (box.k.no_high || (!box.n.no_high && box.n.high < box.k.high)) {
      box.k.high = box.n.high;
      box.k.no_high = box.n.no_high;
    }
    const Int least_rest = box.k.no_high ? Int(0) : std::max(Int(0), Int(box.n.low - box.k.high));
    box.rest = Interval<Int>::from(least_rest);
    box.rest.no_high = box.n.no_high;
    if (!box.n.no_high) box.rest.high = box.n.high - box.k.low;
    return box;
  }
  // A level k by itself; its base is one.
  static constexpr Box level(const Interval<Int>& k) noexcept {
    return Box{k, Interval<Int>::between(1, 1), {}}.tightened();
  }
  // k per n, where k may exceed n.
  static constexpr Box rate(const Interval<Int>& k, const Interval<Int>& n) noexcept {
    return Box{k, overlap(n, Interval<Int>::from(0)), {}}.tightened();
  }

  // The same points, each end as tight as the others allow: the three intervals are differences
  // between 0, k and n, and one step through each closes them.
  constexpr Box tightened() const noexcept {
    Box box = *this;
    box.rest = overlap(rest, difference(n, k));
    box.n = overlap(n, sum(k, box.rest));
    box.k = overlap(k, difference(box.n, box.rest));
    return box;
  }

  // No point at all. \pre tightened
  constexpr bool impossible() const noexcept { return k.empty() || n.empty() || rest.empty(); }

  // True if a point of base 0 is in it; bases are never below 0. \pre tightened
  constexpr bool may_be_empty() const noexcept { return !impossible() && !n.no_low && n.low == 0; }

  // The same box without its points of base 0. \pre tightened
  constexpr Box with_base() const noexcept {
    if (!n.no_low && n.low >= 1) return *this;
    return Box{k, overlap(n, Interval<Int>::from(1)), rest}.tightened();
  }
};

template <class Int>
Interval<Int> interval_of(const Range& range) noexcept {
  Interval<Int> interval;
  interval.no_low = !range.low;
  interval.no_high = !range.high;
  if (range.low) interval.low = static_cast<Int>(*range.low);
  if (range.high) interval.high = static_cast<Int>(*range.high);
  return interval;
}

// \pre every end fits Int
template <class Int>
Box<Int> box_of(const Region& region) noexcept {
  return {interval_of<Int>(region.k()), interval_of<Int>(region.n()),
          interval_of<Int>(region.rest())};
}

template <class Int>
Range range_of(const Interval<Int>& interval) noexcept {
  return {interval.no_low ? std::nullopt : std::optional(Wide(interval.low)),
          interval.no_high ? std::nullopt : std::optional(Wide(interval.high))};
}

// What is reported, cut off below 0.
inline Interval<std::int64_t> not_below_zero(const Quantity& quantity) noexcept {
  auto interval =
      Interval<std::int64_t>::from(std::max<std::int64_t>(0, quantity.lower().value_or(0)));
  if (const auto high = quantity.upper()) {
    interval.high = *high;
    interval.no_high = false;
  }
  return interval;
}

// How many binary digits the largest end has, without its sign.
inline int digits_of_ends(const Interval<std::int64_t>& each) noexcept {
  const auto size = [](std::int64_t end) {
    return static_cast<std::uint64_t>(end < 0 ? ~end : end);
  };
  return static_cast<int>(std::bit_width(size(each.low) | size(each.high)));
}

}  // namespace congdoan::kernel
