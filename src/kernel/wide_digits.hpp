// Numbers of the kernel in messages.
#pragma once

#include <algorithm>
#include <string>

#include <congdoan/kernel/wide.hpp>

namespace congdoan::kernel {

/// The decimal digits of a number that `std::to_string` has no overload for.
inline std::string digits_of(Wide value) {
  constexpr int ten = 10;
  const bool negative = value < 0;
  std::string digits;
  for (; value != 0 || digits.empty(); value /= ten) {
    const int digit = static_cast<int>(value % ten);
    digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
  }
  if (negative) digits += '-';
  std::ranges::reverse(digits);
  return digits;
}

}  // namespace congdoan::kernel
