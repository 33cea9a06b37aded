/// \file
/// How what a source declares goes together with what its numbers give.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>

namespace congdoan {

/// A declared result beside the numbers. Nothing declared is ever overwritten.
enum class Agreement {
  agrees,       ///< the numbers give the same
  contradicts,  ///< the numbers give something else
  unproven,     ///< the numbers allow it, and something else
};

template <>
struct EnumWords<Agreement> {
  static constexpr std::array entries{
      std::pair{Agreement::agrees, std::string_view{"agrees"}},
      std::pair{Agreement::contradicts, std::string_view{"contradicts"}},
      std::pair{Agreement::unproven, std::string_view{"unproven"}},
  };
};

}  // namespace congdoan
