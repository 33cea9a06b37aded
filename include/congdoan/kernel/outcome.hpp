/// \file
/// The six answers a verdict can give.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>

namespace congdoan {

/// What became of a target.
enum class Outcome {
  met,             ///< every possible value meets it; nothing still to come can change that
  missed,          ///< no possible value meets it
  undetermined,    ///< what is already over is not known well enough
  open,            ///< what is still to come decides
  no_base,         ///< the base is empty and the target does not say what then
  not_measurable,  ///< there is no number to decide on
};

template <>
struct EnumWords<Outcome> {
  static constexpr std::array entries{
      std::pair{Outcome::met, std::string_view{"met"}},
      std::pair{Outcome::missed, std::string_view{"missed"}},
      std::pair{Outcome::undetermined, std::string_view{"undetermined"}},
      std::pair{Outcome::open, std::string_view{"open"}},
      std::pair{Outcome::no_base, std::string_view{"no_base"}},
      std::pair{Outcome::not_measurable, std::string_view{"not_measurable"}},
  };
};

}  // namespace congdoan
