// What a bound needs of a base, and how far a numerator is from it.
#pragma once

#include <algorithm>
#include <optional>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/kernel.hpp>

#include "box.hpp"
#include "extremes.hpp"
#include "wide_digits.hpp"

namespace congdoan::kernel {

// The least (for upper bounds the greatest) numerator that meets the bound, where the threshold
// leaves so many whole ones of the base.
template <class Int>
Int numerator_next_to(Comparator comparator, const Int& floor, bool whole) noexcept {
  switch (comparator) {
    case Comparator::over:
      return floor + 1;
    case Comparator::at_least:
    case Comparator::bare:
      return whole ? floor : Int(floor + 1);
    case Comparator::under:
      return whole ? Int(floor - 1) : floor;
    case Comparator::at_most:
    case Comparator::exactly:
      break;
  }
  return floor;
}

// The least (for upper bounds the greatest) numerator that meets the bound on base n.
inline Wide numerator_for(const Bound& bound, const Wide& n) {
  const auto limit = scaled(bound.threshold, n);
  if (!limit) {
    throw Overflow("what is needed, " + bound.threshold.text() + " of " + digits_of(n) +
                   ", does not fit 64 bits");
  }
  return numerator_next_to(bound.comparator, limit->floor, limit->whole);
}

// The same. \pre products have room in 64 bits
inline std::int64_t numerator_for(const Bound& bound, std::int64_t n) noexcept {
  bool whole = false;
  const std::int64_t floor = floor_of_scaled(bound.threshold, n, whole);
  return numerator_next_to(bound.comparator, floor, whole);
}

// What is needed and how far it is, all three absent or none.
template <class Int>
struct NeedsOf {
  bool any = false;
  Interval<Int> needed;
  Interval<Int> short_by;
  Interval<Int> spare;
};

// From the interval of (needed - k): what is missing and what is to spare.
template <class Int>
NeedsOf<Int> needs_from_gap(const Bound& bound, const Interval<Int>& needed,
                            const Interval<Int>& gap) {
  const Int zero(0);
  Interval<Int> below = Interval<Int>::from(gap.no_low ? zero : std::max(zero, gap.low));
  if (!gap.no_high) below = Interval<Int>::between(below.low, std::max(zero, gap.high));
  Interval<Int> above = Interval<Int>::from(gap.no_high ? zero : std::max(zero, Int(-gap.high)));
  if (!gap.no_low) above = Interval<Int>::between(above.low, std::max(zero, Int(-gap.low)));
  if (is_upper(bound.comparator)) return {true, needed, above, below};
  return {true, needed, below, above};
}

// The same as ranges.
template <class Int>
Needs ranges_of(const NeedsOf<Int>& all) {
  if (!all.any) return {};
  return {range_of(all.needed), range_of(all.short_by), range_of(all.spare)};
}

}  // namespace congdoan::kernel
