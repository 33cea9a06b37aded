// The majority of an election: its own, or the one that a rule book says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <congdoan/votes/election.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan {

class RuleBook;

namespace votes {

/// A majority and where it comes from.
struct FoundMajority {
  std::optional<Majority> majority;
  std::vector<std::string> provisions;  ///< ids of the rules that were asked for or that apply
  bool rules_differ = false;            ///< several apply and do not say the same
};

/// \throws UnknownId if the election names a provision that the book does not have; InvalidDocument
/// if it says no majority.
FoundMajority find_majority(const Election& election, const RuleBook* rules);

}  // namespace votes
}  // namespace congdoan
