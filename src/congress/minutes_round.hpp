// The part of a counting record that tells one ballot.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <congdoan/votes/election_result.hpp>

#include "record.hpp"

namespace congdoan::detail {

// Numbers of the ballot, what was needed, everybody's votes, and what follows from this ballot
// alone.
void tell_round(const Election& election, std::size_t index, const Round& round,
                const RoundResult& result, Record& record);

// Who is elected, or that nobody is; a blank where nobody is known to be and that may change.
void tell_elected(const std::vector<std::string>& people, bool settled, Record& record);

}  // namespace congdoan::detail
