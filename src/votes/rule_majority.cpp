#include <congdoan/errors.hpp>
#include <congdoan/rules/rule_book.hpp>

#include "../quoted.hpp"
#include "rule_majority.hpp"

namespace congdoan::votes {
namespace {

// Nothing if the provision is no share of votes that persons can have.
std::optional<Majority> majority_of(const ProvisionSpec& provision) {
  const auto base = from_word<VoteBase>(provision.base);
  if (!base || *base == VoteBase::units) return std::nullopt;
  if (provision.over.has_value() == provision.at_least.has_value()) return std::nullopt;
  try {
    return provision.over ? Majority::over(*provision.over, *base)
                          : Majority::at_least(*provision.at_least, *base);
  } catch (const InvalidValue&) {
    return std::nullopt;
  }
}

// What the rules of elections call the subject.
std::string subject_of(const Election& election) {
  if (election.committee) return std::string(word(*election.committee));
  return election.post.empty() ? "delegates" : election.post;
}

FoundMajority of_provision(const std::string& id, const RuleBook& rules) {
  const Provision& provision = rules.at(id);
  const auto majority = majority_of(*provision);
  if (!majority) {
    throw InvalidDocument(
        {{"provision", detail::quoted(id) + " says no majority of votes; one such as \"over 1/2 "
                                            "of collected\" is due"}});
  }
  return {majority, {id}, false};
}

}  // namespace

FoundMajority find_majority(const Election& election, const RuleBook* rules) {
  if (election.majority) return {election.majority, {}, false};
  if (rules == nullptr) return {};
  if (!election.provision.empty()) return of_provision(election.provision, *rules);
  FoundMajority found;
  if (!election.date) return found;
  for (const Provision& provision : rules->find({.topic = "election",
                                                 .parameter = "election_majority",
                                                 .of = subject_of(election),
                                                 .on = election.date})) {
    const auto majority = majority_of(*provision);
    if (!majority) continue;
    found.provisions.push_back(provision->id);
    if (found.majority && !(*found.majority == *majority)) found.rules_differ = true;
    found.majority = majority;
  }
  if (found.rules_differ) found.majority.reset();
  return found;
}

}  // namespace congdoan::votes
