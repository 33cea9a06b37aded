// The numbers that several quantities allow together.
#pragma once

#include <algorithm>

#include <congdoan/numbers/quantity.hpp>

namespace congdoan::detail {

// The smallest quantity that allows all that either does; unreported if neither end is known.
inline Quantity hull(const Quantity& a, const Quantity& b) {
  const bool low = a.lower() && b.lower();
  const bool high = a.upper() && b.upper();
  if (low && high)
    return Quantity::between(std::min(*a.lower(), *b.lower()), std::max(*a.upper(), *b.upper()));
  if (low) return Quantity::at_least(std::min(*a.lower(), *b.lower()));
  return high ? Quantity::at_most(std::max(*a.upper(), *b.upper())) : Quantity();
}

}  // namespace congdoan::detail
