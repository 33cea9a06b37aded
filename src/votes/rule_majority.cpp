#include <congdoan/errors.hpp>
#include <congdoan/rules/demand.hpp>

#include "rule_majority.hpp"

namespace congdoan::votes {
namespace {

std::string named(const ProvisionSpec& provision) { return "provision " + provision.id; }

}  // namespace

std::string subject_of(const Election& election) {
  if (election.committee) return std::string(word(*election.committee));
  return election.post.empty() ? "delegates" : election.post;
}

std::optional<Majority> majority_of(const ProvisionSpec& provision) {
  const auto base = from_word<VoteBase>(provision.base);
  if (!base || provision.over.has_value() == provision.at_least.has_value()) return std::nullopt;
  try {
    return provision.over ? Majority::over(*provision.over, *base)
                          : Majority::at_least(*provision.at_least, *base);
  } catch (const InvalidValue&) {  // it demands everything, or nothing
    return std::nullopt;
  }
}

Majority majority_of_named(const std::string& id, const std::optional<Date>& date,
                           const RuleBook& rules) {
  const Provision& provision = rules.at(id);
  if (date && provision->on(*date) == Truth::no) {
    throw InvalidValue(named(*provision) + " is not in force on " + date->text() +
                       ", the day of the vote");
  }
  const auto majority = majority_of(*provision);
  if (!majority) {
    const std::string said = demand(*provision);
    throw InvalidValue(named(*provision) + " is not a majority of votes; it says " +
                       (said.empty() ? provision->text : said));
  }
  return *majority;
}

FoundMajority majority_in_force(const RuleQuery& query, const RuleBook& rules) {
  FoundMajority found;
  bool certain = false;
  for (const Provision& provision : rules.find(query)) {
    const auto majority = majority_of(*provision);
    if (!majority) continue;
    found.provisions.push_back(provision->id);
    found.rules_differ = found.rules_differ || (found.majority && *found.majority != *majority);
    found.majority = majority;
    certain = certain || provision->on(*query.on) == Truth::yes;
  }
  if (found.rules_differ || !certain) found.majority.reset();
  return found;
}

FoundMajority find_majority(const Election& election, const RuleBook* rules) {
  if (election.majority) return {election.majority};
  if (rules == nullptr) return {};
  if (!election.provision.empty()) {
    try {
      const Majority majority = majority_of_named(election.provision, election.date, *rules);
      if (majority.base() != VoteBase::units) return {majority, {election.provision}};
    } catch (const InvalidValue& error) {
      throw InvalidDocument(std::vector<Problem>{{"provision", error.what()}});
    }
    throw InvalidDocument(
        std::vector<Problem>{{"provision", "provision " + election.provision +
                                               " is a majority of units; persons are elected by "
                                               "votes"}});
  }
  if (!election.date) return {};
  return majority_in_force({.topic = "election",
                            .parameter = "election_majority",
                            .of = subject_of(election),
                            .on = election.date},
                           *rules);
}

}  // namespace congdoan::votes
