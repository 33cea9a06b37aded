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
  /// \param by_hands there are no ballots, and so none that is invalid
  RoundNumbers(const Round& round, std::optional<int> names,
               const std::optional<Majority>& majority, bool by_hands);

  /// Narrows votes, base and ballots by the printed shares. Where votes are not told, a share that
  /// no number of them has, and shares that cannot be together, are added to `problems`. A share
  /// that contradicts what is told is remembered as such, and then no share narrows a base.
  void use_shares(Problems& problems);

  const BallotNumbers& ballots() const noexcept { return ballots_; }
  /// Where there is no majority, one at least as large as every candidate's votes.
  const Range& base() const noexcept { return ballots_.*which_; }
  /// Every valid ballot is in the base, as in that of any majority.
  bool base_holds_valid() const noexcept { return majority_.has_value(); }
  /// The votes of a candidate as a part of the base.
  kernel::Region region(std::size_t candidate) const;
  /// The share of a candidate, where it says more than the ranges of votes and base.
  const Percent* share(std::size_t candidate) const;
  /// How the share of a candidate agrees with the votes, where that is known.
  std::optional<PrintedCheck> printed(std::size_t candidate) const;
  /// What decides who is elected to so many seats.
  Field field(std::size_t seats) const;

 private:
  // Which numbers are narrowed, and by whose shares.
  enum class Narrowed { votes, votes_and_base };
  enum class Whose { all, untold };

  // What does not fit: the share of one candidate, or the sum of all.
  struct Misfit {
    bool in_sum = false;
    std::size_t candidate = 0;
  };

  const Percent* share_of(std::size_t candidate) const;
  Wide beyond_valid() const;
  bool is_told(std::size_t candidate) const;
  bool is_used(std::size_t candidate, Whose whose) const;
  bool fits_by_itself(std::size_t candidate) const;
  bool is_more_than_all(Whose whose) const;
  std::optional<Misfit> narrow(Narrowed what, Whose whose);
  std::optional<Misfit> narrow_once(Narrowed what, Whose whose);
  void refuse_impossible(Problems& problems);
  void set_aside();
  bool takes(std::size_t candidate, Narrowed what);
  std::string why_impossible(std::size_t candidate) const;
  std::string votes_of_base() const;

  const Round& round_;
  std::optional<int> names_;
  std::optional<Majority> majority_;
  BallotNumbers ballots_;
  BallotNumbers told_;            // before any share
  Range BallotNumbers::* which_;  // that the base is
  std::vector<bool> contradicted_;
};

}  // namespace congdoan::votes
