/// \file
/// When a ballot is valid, and why it is not.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>

namespace congdoan {

/// Why a ballot is not valid. It was collected all the same.
enum class InvalidReason {
  too_many_names,  ///< more names are left than there are seats
  all_struck,      ///< every name of a list of two or more is struck
  outside_name,    ///< a name that is not on the list was added
  not_issued,      ///< the election board did not issue it
  no_seal,         ///< it bears no seal
  private_mark,    ///< it bears a mark of its voter
  unclear,         ///< it is not clear which names are struck
  other,           ///< for a reason of its own, or one that the source does not tell
};

template <>
struct EnumWords<InvalidReason> {
  static constexpr std::array entries{
      std::pair{InvalidReason::too_many_names, std::string_view{"too_many_names"}},
      std::pair{InvalidReason::all_struck, std::string_view{"all_struck"}},
      std::pair{InvalidReason::outside_name, std::string_view{"outside_name"}},
      std::pair{InvalidReason::not_issued, std::string_view{"not_issued"}},
      std::pair{InvalidReason::no_seal, std::string_view{"no_seal"}},
      std::pair{InvalidReason::private_mark, std::string_view{"private_mark"}},
      std::pair{InvalidReason::unclear, std::string_view{"unclear"}},
      std::pair{InvalidReason::other, std::string_view{"other"}},
  };
};

/// What the names left on a ballot must satisfy. At most as many names as seats are left; fewer are
/// valid. A ballot without any name is a vote against a single candidate, and invalid where there
/// are more.
struct BallotRules {
  std::size_t candidates = 1;  ///< how many names the list has
  std::size_t seats = 1;       ///< how many of them can be elected

  friend bool operator==(const BallotRules&, const BallotRules&) = default;
};

}  // namespace congdoan
