// Who stood without being named.
#pragma once

#include <cstddef>

#include <congdoan/numbers/quantity.hpp>
#include <congdoan/votes/election.hpp>
#include <congdoan/votes/election_result.hpp>

namespace congdoan::votes {

// How many stood in a round whose names the source does not tell; unreported where it names
// everybody. A list of names is taken to be the whole list, unless more were nominated than are
// named in it and before.
Quantity unnamed_in(const Election& election, std::size_t round);

// Whoever is not named could be elected in it, for all that is known.
bool may_elect_unnamed(const RoundResult& round);

}  // namespace congdoan::votes
