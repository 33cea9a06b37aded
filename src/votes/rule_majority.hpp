// The majority of an election or a motion that names none: the one that a rule book says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <congdoan/rules/rule_book.hpp>
#include <congdoan/votes/election.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan::votes {

/// A majority and where it comes from.
struct FoundMajority {
  std::optional<Majority> majority{};
  std::vector<std::string> provisions{};  ///< ids of the rules that were asked for or that apply
  bool rules_differ = false;              ///< several apply and do not say the same
};

/// What provisions call that which an election is of: a committee, a post, or "delegates".
std::string subject_of(const Election& election);

/// The majority that a provision says; nothing if it is no share of votes or units.
std::optional<Majority> majority_of(const ProvisionSpec& provision);

/// The majority of a provision that is named.
/// \param date of the vote; absent where it is not known
/// \throws UnknownId if the book does not have the provision; InvalidValue if it says no majority,
/// or was not in force on that date.
Majority majority_of_named(const std::string& id, const std::optional<Date>& date,
                           const RuleBook& rules);

/// What the provisions in force on `query.on` say. Of several that differ none is taken, and none
/// where it is not certain that any of them is in force.
FoundMajority majority_in_force(const RuleQuery& query, const RuleBook& rules);

/// The majority of an election.
/// \throws UnknownId if it names a provision that the book does not have; InvalidDocument if that
/// says no majority, or was not in force on the date of the election.
FoundMajority find_majority(const Election& election, const RuleBook* rules);

}  // namespace congdoan::votes
