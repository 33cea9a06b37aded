// Arithmetic with what is known of numbers and days, for cells and sums over years.
#pragma once

#include <cstdint>

#include <congdoan/kernel/region.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan::ranges {

using kernel::Range;
using kernel::Wide;

inline Range overlap(const Range& a, const Range& b) {
  Range both = a;
  if (b.low && (!both.low || *b.low > *both.low)) both.low = b.low;
  if (b.high && (!both.high || *b.high < *both.high)) both.high = b.high;
  return both;
}

inline Range plus(const Range& a, const Range& b) {
  Range sum;
  if (a.low && b.low) sum.low = Wide(*a.low + *b.low);
  if (a.high && b.high) sum.high = Wide(*a.high + *b.high);
  return sum;
}

inline std::int32_t day_after(const Period& period) { return period.last().number() + 1; }

}  // namespace congdoan::ranges
