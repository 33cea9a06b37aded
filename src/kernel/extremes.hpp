// Where L = d*k - a*n, the distance from a threshold a/d, is least and greatest.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

#include <congdoan/kernel/wide.hpp>
#include <congdoan/numbers/ratio.hpp>

#include "box.hpp"

namespace congdoan::kernel {

struct Quotient {
  Wide floor;
  bool whole;  // nothing was rounded off
};

// threshold * n for n >= 0 without leaving 128 bits; nothing if the result cannot be held.
inline std::optional<Quotient> scaled(const Ratio& threshold, const Wide& n) noexcept {
  constexpr std::int64_t small = std::int64_t{1} << 31;
  if (n < small && threshold.numerator() < small) {  // nearly always, and a division of 64 bits
    const std::int64_t product = threshold.numerator() * static_cast<std::int64_t>(n);
    const std::int64_t floor = product / threshold.denominator();
    return Quotient{Wide(floor), product == floor * threshold.denominator()};
  }
  const Wide a = threshold.numerator();
  const Wide d = threshold.denominator();
  const Wide whole_parts = n / d;
  const Wide remaining = a * (n % d);
  constexpr int room = 126;
  if (a > 1 && whole_parts > (Wide(1) << room) / a) return std::nullopt;
  return Quotient{a * whole_parts + remaining / d, remaining % d == 0};
}

// The sign of k/n - threshold, as the sign of L = d*k - a*n.
inline int compare(const Ratio& threshold, const Wide& k, const Wide& n) noexcept {
  constexpr Wide int64_max = std::numeric_limits<std::int64_t>::max();
  if (k >= -int64_max && k <= int64_max && n <= int64_max) {
    const Wide left = k * threshold.denominator();
    const Wide right = n * threshold.numerator();
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const auto limit = scaled(threshold, n);
  if (!limit || k < limit->floor) return -1;
  if (k > limit->floor) return 1;
  return limit->whole ? 0 : -1;
}

// The sign of k/n - threshold. \pre products have room in 64 bits
inline int compare(const Ratio& threshold, std::int64_t k, std::int64_t n) noexcept {
  const std::int64_t left = k * threshold.denominator();
  const std::int64_t right = n * threshold.numerator();
  return static_cast<int>(left > right) - static_cast<int>(left < right);
}

// threshold * n for n >= 0. \pre products have room in 64 bits
inline std::int64_t floor_of_scaled(const Ratio& threshold, std::int64_t n, bool& whole) noexcept {
  const std::int64_t product = threshold.numerator() * n;
  const std::int64_t floor = product / threshold.denominator();
  whole = product == floor * threshold.denominator();
  return floor;
}

// A vertex of a box.
template <class Int>
struct Vertex {
  Int k;
  Int n;
};

// Where L is least: k as small and n as large as they can be together; nothing where L falls
// without end.
template <class Int>
std::optional<Vertex<Int>> lowest(const Box<Int>& box, bool threshold_is_zero) noexcept {
  if (box.k.no_low) return std::nullopt;
  const bool no_corner = box.rest.no_high;
  if (box.n.no_high && no_corner) {
    if (!threshold_is_zero) return std::nullopt;
    return Vertex<Int>{box.k.low, box.n.low};
  }
  const Int corner(box.k.low + box.rest.high);
  const Int n = box.n.no_high ? corner : no_corner ? box.n.high : std::min(box.n.high, corner);
  return Vertex<Int>{box.k.low, n};
}

// Where L is greatest: k as large as it can be, then n as small. For a part this asks for a
// threshold of at most 1, since k and n then rise together and L does not fall.
template <class Int>
std::optional<Vertex<Int>> highest(const Box<Int>& box, bool threshold_is_one) noexcept {
  if (!box.k.no_high) {
    const Int corner(box.k.high + box.rest.low);
    const Int n = box.rest.no_low ? box.n.low : box.n.no_low ? corner : std::max(box.n.low, corner);
    return Vertex<Int>{box.k.high, n};
  }
  if (box.rest.no_low || !threshold_is_one) return std::nullopt;
  const Int corner(box.n.low - box.rest.low);
  const Int k = box.k.no_low   ? corner
                : box.n.no_low ? box.k.low
                               : std::max(box.k.low, corner);  // from here on L stays the same
  return Vertex<Int>{k, Int(k + box.rest.low)};
}

inline bool is_one(const Ratio& threshold) noexcept {
  return threshold.numerator() == threshold.denominator();
}

}  // namespace congdoan::kernel
