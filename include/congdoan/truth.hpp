/// \file
/// Answers to yes-or-no questions, where what is known may not decide.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>

namespace congdoan {

/// An answer: `yes` and `no` are certain; `unknown` is where what is known allows both.
enum class Truth { no, unknown, yes };

template <>
struct EnumWords<Truth> {
  static constexpr std::array entries{
      std::pair{Truth::no, std::string_view{"no"}},
      std::pair{Truth::unknown, std::string_view{"unknown"}},
      std::pair{Truth::yes, std::string_view{"yes"}},
  };
};

/// Whether both are so: `yes` only if both are, `no` if one is not.
constexpr Truth both(Truth a, Truth b) noexcept { return a < b ? a : b; }

}  // namespace congdoan
