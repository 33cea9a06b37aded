// What one ballot gives, whichever number of seats it was for.
#pragma once

#include <vector>

#include <congdoan/votes/election_result.hpp>

namespace congdoan::votes {

// Of results of the same round for one number of seats after another, in falling order, at least
// one. Who is elected, tied or neither in all of them is so; the seats are told where only one
// number of them is possible. The numbers are those of the first, whose ballots hold the most
// names.
RoundResult in_common(const std::vector<RoundResult>& results);

}  // namespace congdoan::votes
