// The ends of ranges, either of which may be absent.
#pragma once

#include <algorithm>
#include <optional>

#include <congdoan/kernel/region.hpp>

namespace congdoan::kernel {

using End = std::optional<Wide>;

// Sums and differences of ends: an absent operand leaves the result unbounded.
inline End plus(const End& a, const End& b) noexcept {
  if (!a || !b) return std::nullopt;
  return Wide(*a + *b);
}
inline End minus(const End& a, const End& b) noexcept {
  if (!a || !b) return std::nullopt;
  return Wide(*a - *b);
}

// Of two lower ends the higher binds, of two upper ends the lower; an absent one never does.
inline End higher(const End& a, const End& b) noexcept {
  if (!a || !b) return a ? a : b;
  return std::max(*a, *b);
}
inline End lower(const End& a, const End& b) noexcept {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

// What lies in both ranges.
inline Range both(const Range& a, const Range& b) noexcept {
  return {higher(a.low, b.low), lower(a.high, b.high)};
}

}  // namespace congdoan::kernel
