/// \file
/// The numbers that votes, and those present, are held against.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>

namespace congdoan {

/// What a majority, a quorum or a turnout is a share of. Each of the persons and ballots lies
/// within the next, up to the members.
enum class VoteBase {
  for_and_against,  ///< votes for and against alone: abstentions do not count
  valid,            ///< valid votes: for, against and abstaining
  collected,        ///< ballots collected ("thu về"), the invalid ones among them
  cast,             ///< votes cast: the same number as the ballots collected
  issued,           ///< ballots issued ("phát ra")
  present,          ///< those present ("có mặt")
  summoned,         ///< those summoned ("triệu tập")
  members,          ///< all who are members, summoned or not
  units,            ///< units (bodies, delegations) instead of persons
};

template <>
struct EnumWords<VoteBase> {
  static constexpr std::array entries{
      std::pair{VoteBase::for_and_against, std::string_view{"for_and_against"}},
      std::pair{VoteBase::valid, std::string_view{"valid"}},
      std::pair{VoteBase::collected, std::string_view{"collected"}},
      std::pair{VoteBase::cast, std::string_view{"cast"}},
      std::pair{VoteBase::issued, std::string_view{"issued"}},
      std::pair{VoteBase::present, std::string_view{"present"}},
      std::pair{VoteBase::summoned, std::string_view{"summoned"}},
      std::pair{VoteBase::members, std::string_view{"members"}},
      std::pair{VoteBase::units, std::string_view{"units"}},
  };
};

}  // namespace congdoan
