// One ballot of an election, whatever came before it.
#pragma once

#include <optional>

#include <congdoan/problems.hpp>
#include <congdoan/votes/election_result.hpp>

#include "open_seats.hpp"

namespace congdoan::votes {

// What a round takes from its election where it says nothing of its own.
struct RoundRules {
  OpenSeats open;
  std::optional<Majority> majority;
  bool by_hands = false;  // nobody is bound to as many names as there are seats
  Quantity unnamed{};     // how many stood besides those named; unreported where nobody did
};

// Votes, shares and lots that contradict each other are added to `problems`; the result then means
// nothing. Where a range of seats is open, what each number of them gives is decided.
RoundResult decide_round(const Round& round, const RoundRules& rules, Problems& problems);

}  // namespace congdoan::votes
