// Which outcomes of a round the numbers of its ballots allow.
#pragma once

#include <cstddef>
#include <vector>

#include <congdoan/votes/election_result.hpp>

#include "field.hpp"
#include "standings.hpp"

namespace congdoan::votes {

/// What some possible world gives; lots are left out.
struct PossibleOutcomes {
  bool filled = false;   // every seat
  bool tie = false;      // seats are open, and too many have reached the majority for them
  bool vacancy = false;  // seats are open, since too few have
  std::size_t least_elected = 0;
  std::size_t most_elected = 0;

  bool none() const { return (!filled && !tie && !vacancy) || least_elected > most_elected; }
  /// The outcome, if only one is possible.
  ElectionOutcome only() const;
  /// What standings allow of them that were narrowed since.
  PossibleOutcomes of(const std::vector<Possible>& standings, std::size_t seats) const;
  /// What becomes of them where so many were drawn, each of whom was tied: beside at least
  /// `elected` others.
  PossibleOutcomes after_lots(std::size_t drawn, std::size_t elected, std::size_t seats) const;
  /// What both allow.
  friend PossibleOutcomes operator&(const PossibleOutcomes& a, const PossibleOutcomes& b);
};

/// \param standings those of `field`; as exact as they are
PossibleOutcomes possible_outcomes(const Field& field, const std::vector<Possible>& standings);

}  // namespace congdoan::votes
