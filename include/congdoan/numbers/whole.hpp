/// \file
/// Whole numbers as arguments, which nothing else turns into on the way.
#pragma once

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>

#include <congdoan/errors.hpp>

namespace congdoan::detail {

/// What a parameter of type `Int` takes: any integer that fits. Neither 62.7, which would become
/// 62, nor `true`, which would become 1.
template <std::integral Int>
class Whole {
 public:
  /// \throws Overflow if it does not fit.
  template <std::integral I>
    requires(!std::same_as<std::remove_cv_t<I>, bool>)
  constexpr Whole(I value)  // NOLINT(google-explicit-constructor): an integer is one
      : value_(static_cast<Int>(value)) {
    if (!std::in_range<Int>(value)) {
      throw Overflow(std::to_string(value) + " does not fit " + std::to_string(8 * sizeof(Int)) +
                     " bits");
    }
  }

  constexpr operator Int() const noexcept {  // NOLINT(google-explicit-constructor)
    return value_;
  }

 private:
  Int value_;
};

}  // namespace congdoan::detail
