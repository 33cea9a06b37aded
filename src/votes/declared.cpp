#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "declared.hpp"
#include "unnamed.hpp"

namespace congdoan::votes {
namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& each : list) text += (text.empty() ? "" : ", ") + each;
  return text;
}

// Whether a number lies within what is declared of it.
Agreement compare(const Quantity& declared, const Quantity& counted) {
  const std::int64_t low = counted.lower().value_or(0);
  const bool disjoint =
      (declared.upper() && *declared.upper() < low) ||
      (declared.lower() && counted.upper() && *declared.lower() > *counted.upper());
  if (disjoint) return Agreement::contradicts;
  const bool inside =
      (!declared.lower() || *declared.lower() <= low) &&
      (!declared.upper() || (counted.upper() && *counted.upper() <= *declared.upper()));
  return inside ? Agreement::agrees : Agreement::unproven;
}

void compare_number(std::vector<DeclaredCheck>& checks, std::string_view key,
                    const Quantity& declared, const Quantity& counted) {
  if (declared.is_unreported()) return;
  checks.push_back({.key = std::string(key),
                    .declared = declared.text(),
                    .counted = counted.text(),
                    .agreement = compare(declared, counted)});
}

// How many women are among the elected; unreported if somebody's sex is.
Quantity women_elected(const Election& election, const ElectionResult& result) {
  if (!settled(result)) return {};
  std::unordered_map<std::string_view, bool> known;
  for (const Round& round : election.rounds) {
    for (const Candidate& candidate : round.candidates) {
      if (candidate.woman) known.insert_or_assign(candidate.name, *candidate.woman);
    }
  }
  std::int64_t women = 0;
  for (const std::string& name : result.elected) {
    const auto found = known.find(name);
    if (found == known.end()) return {};
    if (found->second) ++women;
  }
  return women;
}

// Who stood in a ballot, and in none after it that does not name everybody.
std::unordered_set<std::string_view> who_stood_last(const Election& election,
                                                    const ElectionResult& result) {
  std::unordered_set<std::string_view> stood;
  for (std::size_t i = result.rounds.size(); i-- > 0;) {
    for (const Candidate& each : election.rounds[i].candidates) stood.insert(each.name);
    if (!result.rounds[i].unnamed.is_unreported()) break;
  }
  return stood;
}

DeclaredCheck compare_people(const Election& election, const ElectionResult& result) {
  DeclaredCheck check{.key = "people",
                      .declared = joined(election.people),
                      .counted = joined(result.elected),
                      .agreement = Agreement::unproven};
  const std::set<std::string> declared(election.people.begin(), election.people.end());
  const std::set<std::string> elected(result.elected.begin(), result.elected.end());
  const std::set<std::string> possibly(result.possibly.begin(), result.possibly.end());
  const bool all_can = std::ranges::all_of(declared, [&](const std::string& name) {
    return elected.contains(name) || possibly.contains(name);
  });
  const bool none_left_out = std::ranges::includes(declared, elected);
  const std::unordered_set<std::string_view> stood = who_stood_last(election, result);
  const std::set<std::string> tied(result.tied.begin(), result.tied.end());
  const bool one_lost = std::ranges::any_of(declared, [&](const std::string& name) {
    return stood.contains(name) && !elected.contains(name) && !possibly.contains(name) &&
           !tied.contains(name);
  });
  if (declared == elected && settled(result)) {
    check.agreement = Agreement::agrees;
  } else if (!result.rounds.empty() &&
             (!none_left_out || one_lost || (settled(result) && !all_can))) {
    check.agreement = Agreement::contradicts;
  }
  return check;
}

std::string missing_majority(const FoundMajority& found) {
  if (found.rules_differ) return "majority: the rules differ";
  return found.provisions.empty() ? "majority" : "majority: perhaps " + joined(found.provisions);
}

}  // namespace

bool settled(const ElectionResult& result) {
  if (result.outcome == ElectionOutcome::undetermined || !result.possibly.empty()) return false;
  return std::ranges::none_of(result.rounds, may_elect_unnamed) ||
         number_elected(result) == Quantity(result.elected.size());
}

bool settled(const RoundResult& round) {
  return round.outcome != ElectionOutcome::undetermined && round.possibly.empty() &&
         !may_elect_unnamed(round);
}

Quantity number_elected(const ElectionResult& result) {
  const auto sure = static_cast<std::int64_t>(result.elected.size());
  if (!result.seats || result.vacant.is_unreported()) return Quantity::at_least(sure);
  const std::int64_t most = *result.seats - result.vacant.lower().value_or(0);
  const std::int64_t least = *result.seats - result.vacant.upper().value_or(*result.seats);
  return Quantity::between(std::max(least, sure), std::max(most, sure));
}

std::vector<DeclaredCheck> compare_declared(const Election& election,
                                            const ElectionResult& result) {
  std::vector<DeclaredCheck> checks;
  if (result.rounds.empty()) return checks;
  compare_number(checks, "elected", election.elected, number_elected(result));
  compare_number(checks, "vacant", election.vacant, result.vacant);
  compare_number(checks, "women", election.women, women_elected(election, result));
  if (!election.people.empty()) checks.push_back(compare_people(election, result));
  return checks;
}

std::vector<std::string> missing(const ElectionResult& result, const Election& election,
                                 const FoundMajority& majority) {
  std::vector<std::string> words;
  if (settled(result)) return words;
  std::unordered_set<std::string> known;
  const auto add = [&](std::string word) {
    if (known.insert(word).second) words.push_back(std::move(word));
  };
  if (election.rounds.empty()) add("round");
  if (!result.seats) add("seats");
  for (const RoundResult& round : result.rounds) {
    if (settled(round)) continue;
    if (!round.majority && !round.highest_win) add(missing_majority(majority));
    if (!round.unnamed.is_unreported()) add("candidate");
    if (round.majority && !round.base.is_exact()) add(std::string(word(round.majority->base())));
    for (const CandidateResult& candidate : round.candidates) {
      if (candidate.standing == Standing::undetermined && !candidate.votes.is_exact())
        add("votes: " + candidate.name);
    }
  }
  return words;
}

}  // namespace congdoan::votes
