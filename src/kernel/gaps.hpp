// What a bound needs of a base, and how far a numerator is from it.
#pragma once

#include <algorithm>
#include <optional>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/kernel.hpp>

#include "extremes.hpp"
#include "wide_digits.hpp"

namespace congdoan::kernel {

// The least (for upper bounds the greatest) numerator that meets the bound on base n.
inline Wide numerator_for(const Bound& bound, const Wide& n) {
  const auto limit = scaled(bound.threshold, n);
  if (!limit) {
    throw Overflow("what is needed, " + bound.threshold.text() + " of " + digits_of(n) +
                   ", does not fit 64 bits");
  }
  switch (bound.comparator) {
    case Comparator::over:
      return limit->floor + 1;
    case Comparator::at_least:
    case Comparator::bare:
    case Comparator::under: {
      const Wide ceiling = limit->floor + (limit->whole ? 0 : 1);
      return bound.comparator == Comparator::under ? Wide(ceiling - 1) : ceiling;
    }
    case Comparator::at_most:
    case Comparator::exactly:
      break;
  }
  return limit->floor;
}

// From the range of (needed - k): what is missing and what is to spare.
inline Needs from_gap(const Bound& bound, Range needed, const Range& gap) {
  const Wide zero = 0;
  const Range below{std::max(zero, gap.low.value_or(zero)),
                    gap.high ? End(std::max(zero, *gap.high)) : End()};
  const Range above{gap.high ? std::max(zero, Wide(-*gap.high)) : zero,
                    gap.low ? End(std::max(zero, Wide(-*gap.low))) : End()};
  if (is_upper(bound.comparator)) return {needed, above, below};
  return {needed, below, above};
}

}  // namespace congdoan::kernel
