// Counts masks of names many at a time.
#pragma once

#include <cstdint>
#include <span>

#include <congdoan/votes/ballot_rules.hpp>

namespace congdoan::votes {

/// How many ballots are valid, and invalid for what their names say.
struct Tally {
  std::int64_t valid = 0;
  std::int64_t outside_name = 0;
  std::int64_t too_many_names = 0;
  std::int64_t all_struck = 0;
};

/// Adds the names on the valid ballots among `masks` to `votes`, one number for each candidate.
/// \pre `masks` is a whole number of ballots; there is a candidate and a seat
Tally count_masks(std::span<const std::uint64_t> masks, const BallotRules& rules,
                  std::span<std::int64_t> votes);

}  // namespace congdoan::votes
