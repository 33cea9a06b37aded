/// \file
/// What must be reached: a majority of votes, a quorum of those present, a turnout of those who
/// vote. The base is part of the rule, and never assumed.
#pragma once

#include <array>
#include <iosfwd>
#include <string>
#include <string_view>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/votes/vote_base.hpp>

namespace congdoan {

/// A share of a base that must be exceeded or reached: "over 1/2 of collected", "at_least 2/3 of
/// summoned". Written the same everywhere.
/// \tparam Share what is held against the base; it knows the bases that make sense for it
template <class Share>
class VoteThreshold {
 public:
  /// \param threshold above 0 and at most 1
  /// \param strict true: it must be exceeded ("quá một phần hai"); false: it is enough itself
  /// \throws InvalidValue if nothing could reach it, everything does, or `base` is not one of
  /// `Share::bases`.
  VoteThreshold(Ratio threshold, bool strict, VoteBase base);

  static VoteThreshold over(Ratio threshold, VoteBase base) { return {threshold, true, base}; }
  static VoteThreshold at_least(Ratio threshold, VoteBase base) { return {threshold, false, base}; }

  /// Reads `over 1/2 of collected` or `at_least 2/3 of summoned`; the threshold in any form that a
  /// ratio has.
  /// \throws InvalidValue that shows the right spelling and the nearest base.
  static VoteThreshold parse(std::string_view text);

  const Ratio& threshold() const noexcept { return threshold_; }
  bool strict() const noexcept { return strict_; }
  VoteBase base() const noexcept { return base_; }
  /// What the kernel compares with.
  Bound bound() const { return {strict_ ? Comparator::over : Comparator::at_least, threshold_}; }
  /// The form that `parse` reads.
  std::string text() const;

  friend bool operator==(const VoteThreshold&, const VoteThreshold&) = default;

 private:
  Ratio threshold_;
  bool strict_;
  VoteBase base_;
};

/// The votes for something or somebody.
struct VotesFor {
  static constexpr std::string_view name = "majority";
  static constexpr std::string_view example = "over 1/2 of collected";
  static constexpr std::array bases{VoteBase::for_and_against,
                                    VoteBase::valid,
                                    VoteBase::collected,
                                    VoteBase::cast,
                                    VoteBase::issued,
                                    VoteBase::present,
                                    VoteBase::summoned,
                                    VoteBase::members,
                                    VoteBase::units};
};

/// Those present.
struct ThosePresent {
  static constexpr std::string_view name = "quorum";
  static constexpr std::string_view example = "at_least 2/3 of summoned";
  static constexpr std::array bases{VoteBase::summoned, VoteBase::members};
};

/// Those who vote.
struct ThoseVoting {
  static constexpr std::string_view name = "turnout";
  static constexpr std::string_view example = "at_least 1/2 of members";
  static constexpr std::array bases{VoteBase::issued, VoteBase::present, VoteBase::summoned,
                                    VoteBase::members};
};

/// How many votes carry a motion or elect somebody.
using Majority = VoteThreshold<VotesFor>;
/// How many must be present for a meeting to decide.
using Quorum = VoteThreshold<ThosePresent>;
/// How many must vote for a vote to count.
using Turnout = VoteThreshold<ThoseVoting>;

extern template class VoteThreshold<VotesFor>;
extern template class VoteThreshold<ThosePresent>;
extern template class VoteThreshold<ThoseVoting>;

std::ostream& operator<<(std::ostream& os, const Majority& majority);
std::ostream& operator<<(std::ostream& os, const Quorum& quorum);
std::ostream& operator<<(std::ostream& os, const Turnout& turnout);

}  // namespace congdoan

template <class Share>
struct std::hash<congdoan::VoteThreshold<Share>> {
  std::size_t operator()(const congdoan::VoteThreshold<Share>& each) const {
    constexpr std::size_t factor = 31;
    return std::hash<congdoan::Bound>{}(each.bound()) * factor +
           static_cast<std::size_t>(each.base());
  }
};
