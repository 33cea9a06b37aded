// The numbers of a ballot as ranges, each as tight as the others allow.
#pragma once

#include <optional>
#include <vector>

#include <congdoan/kernel/region.hpp>
#include <congdoan/votes/round.hpp>

namespace congdoan::votes {

using kernel::Range;
using kernel::Wide;

/// valid + invalid = collected <= issued <= present <= summoned, members; every candidate's votes
/// <= valid; and, where a ballot holds at most `names`, the sum of all votes <= names * valid. A
/// base that is none of these is at least every candidate's votes. The ends of each range are
/// attained by numbers that satisfy all of this.
struct BallotNumbers {
  Range valid;
  Range invalid;
  Range collected;
  Range issued;
  Range present;
  Range summoned;
  Range members;
  Range other_base{Wide(0), {}};
  std::vector<Range> votes;

  /// \param names absent where a ballot may hold any number of names
  BallotNumbers(const Round& round, std::optional<int> names);

  /// Once more, after a range was made smaller.
  void tighten_all(std::optional<int> names);
  /// Some range is empty: the numbers contradict each other.
  bool impossible() const;
  /// The least sum of all votes.
  Wide least_sum() const;

  friend bool operator==(const BallotNumbers&, const BallotNumbers&) = default;

 private:
  bool tighten(std::optional<int> names);
};

/// The sum of the counts by reason; unbounded upwards where one of them is.
Range sum_of(const std::vector<InvalidBallots>& list);

}  // namespace congdoan::votes
