// Where L = d*k - a*n, the distance from a threshold a/d, is least and greatest.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include <congdoan/kernel/region.hpp>
#include <congdoan/numbers/ratio.hpp>

#include "ends.hpp"

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

// A vertex of the region, or nothing where L grows without end.
struct Vertex {
  Wide k;
  Wide n;
};

// Where L is least: k as small and n as large as they can be together.
inline std::optional<Vertex> lowest(const Region& region, bool threshold_is_zero) noexcept {
  if (!region.k().low) return std::nullopt;
  const End n = lower(region.n().high, plus(region.k().low, region.rest().high));
  if (n) return Vertex{*region.k().low, *n};
  if (!threshold_is_zero) return std::nullopt;
  return Vertex{*region.k().low, region.n().low.value_or(0)};
}

// Where L is greatest: k as large as it can be, then n as small. For a part this asks for a
// threshold of at most 1, since k and n then rise together and L does not fall.
inline std::optional<Vertex> highest(const Region& region, bool threshold_is_one) noexcept {
  const End& n_low = region.n().low;
  const End& rest_low = region.rest().low;
  if (region.k().high) {
    const End n = higher(n_low, plus(region.k().high, rest_low));
    return Vertex{*region.k().high, n.value_or(0)};
  }
  if (!rest_low || !threshold_is_one) return std::nullopt;
  const End k = higher(region.k().low, minus(n_low, rest_low));  // from here on L stays the same
  return Vertex{*k, *k + *rest_low};
}

inline bool is_one(const Ratio& threshold) noexcept {
  return threshold.numerator() == threshold.denominator();
}

}  // namespace congdoan::kernel
