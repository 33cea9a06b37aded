// What is known of one ballot: its numbers, the base of the majority, and what printed shares add.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <congdoan/kernel/region.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/votes/majority.hpp>
#include <congdoan/votes/round.hpp>

#include "ballot_numbers.hpp"
#include "field.hpp"

namespace congdoan::votes {

class RoundNumbers {
 public:
  /// \param names how many names a ballot may hold; absent where it may hold any number
  /// \param majority absent where the most votes are enough; shares are then of a base of their own
  RoundNumbers(const Round& round, std::optional<int> names,
               const std::optional<Majority>& majority);

  /// Narrows votes, base and ballots by the printed shares. A share that votes and base as they are
  /// told cannot have is remembered as such, and then no share narrows a base. One that no votes
  /// can have is added to `problems`.
  void use_shares(Problems& problems);

  const BallotNumbers& ballots() const noexcept { return ballots_; }
  /// Everything from 0 where there is no majority.
  const Range& base() const noexcept { return which_ != nullptr ? ballots_.*which_ : own_base_; }
  /// The votes of a candidate as a part of the base.
  kernel::Region region(std::size_t candidate) const;
  /// The share of a candidate, where it says more than the ranges of votes and base.
  const Percent* share(std::size_t candidate) const;
  /// How the share of a candidate agrees with the votes, where that is known.
  std::optional<PrintedCheck> printed(std::size_t candidate) const;
  /// What decides who is elected to so many seats.
  Field field(std::size_t seats) const;

 private:
  // Which numbers the shares may narrow.
  enum class Narrowed { votes, votes_and_base };

  // The first candidate whose share does not fit: the votes and base, or the sum of all votes.
  enum class Fit { all, not_by_itself, not_in_the_sum };
  struct Misfit {
    Fit fit = Fit::all;
    std::size_t candidate = 0;
  };

  const Percent* share_of(std::size_t candidate) const;
  std::string counts_of_base() const;
  Wide beyond_valid() const;
  bool is_told(std::size_t candidate) const;
  Misfit narrow(Narrowed what);

  const Round& round_;
  std::optional<int> names_;
  std::optional<Majority> majority_;
  BallotNumbers ballots_;
  Range BallotNumbers::* which_;  // that the base is; of a majority of none of them it is its own
  Range own_base_;
  bool base_is_told_;
  std::vector<bool> contradicted_;
};

}  // namespace congdoan::votes
