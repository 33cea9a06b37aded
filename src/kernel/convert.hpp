// Between the kernel's wide ranges and public quantities.
#pragma once

#include <limits>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/kernel.hpp>
#include <congdoan/numbers/quantity.hpp>

#include "wide_digits.hpp"

namespace congdoan {

/// \throws Overflow if an end does not fit 64 bits.
inline std::int64_t narrow(const kernel::Wide& value) {
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  if (value < least || value > most) {
    throw Overflow("a number of the verdict, " + kernel::digits_of(value) +
                   ", does not fit 64 bits");
  }
  return static_cast<std::int64_t>(value);
}

/// The same range; a range of everything from 0 up says nothing and is unreported.
inline Quantity quantity(const kernel::Range& range) {
  if (range.low && range.high) return Quantity::between(narrow(*range.low), narrow(*range.high));
  if (range.low) return Quantity::at_least(narrow(*range.low));
  if (range.high) return Quantity::at_most(narrow(*range.high));
  return Quantity::unreported();
}

}  // namespace congdoan
