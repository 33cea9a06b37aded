// Lots among those tied for the last seats.
#pragma once

#include <string>
#include <vector>

#include <congdoan/problems.hpp>
#include <congdoan/votes/election_result.hpp>

#include "outcomes.hpp"
#include "standings.hpp"

namespace congdoan::votes {

// Gives the seats to those drawn, in order. That somebody is drawn proves that they were tied,
// where the votes leave it open. Lots for those who cannot be tied, or for more seats than are
// open, are added to `problems`.
// \param standings, outcomes what is possible without lots, of whoever is not named after those of
// `result`; the outcomes become those with them
// \param result of which the standings without lots are told, and the seats
void draw_lots(const std::vector<std::string>& lots, const std::vector<Possible>& standings,
               PossibleOutcomes& outcomes, RoundResult& result, Problems& problems);

}  // namespace congdoan::votes
