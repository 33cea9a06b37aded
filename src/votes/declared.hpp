// What a source declares beside what the votes give, and what would have to be known.
#pragma once

#include <string>
#include <vector>

#include <congdoan/votes/election_result.hpp>

#include "rule_majority.hpp"

namespace congdoan::votes {

/// It is known of everybody who stood whether they are elected; of those who are not named, that
/// none of them is.
bool settled(const ElectionResult& result);
bool settled(const RoundResult& round);
/// How many are elected at least and at most.
Quantity number_elected(const ElectionResult& result);

std::vector<DeclaredCheck> compare_declared(const Election& election, const ElectionResult& result);

/// The words of what an undecided election lacks: majority, seats, a base, the votes of somebody.
std::vector<std::string> missing(const ElectionResult& result, const Election& election,
                                 const FoundMajority& majority);

}  // namespace congdoan::votes
