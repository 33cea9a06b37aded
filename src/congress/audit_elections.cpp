// What elections say about how they were held and about their majority.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/rules/demand.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../votes/rule_majority.hpp"
#include "audit_readings.hpp"
#include "of_the_congress.hpp"

namespace congdoan::detail {
namespace {

// Whoever reaches `stated` of a base reaches `demanded` of the same one.
bool is_as_strict(const Majority& stated, const Majority& demanded) {
  if (stated.threshold() != demanded.threshold()) return stated.threshold() > demanded.threshold();
  return stated.strict() || !demanded.strict();
}

// Whether a majority that was asked for makes sure of the one demanded. Bases are in the order in
// which each lies within the next, so as large a share of a later one is as many votes or more.
AuditOutcome compared(const Majority& stated, const Majority& demanded) {
  const VoteBase base = one_name(stated.base());
  const VoteBase due = one_name(demanded.base());
  const bool strict = is_as_strict(stated, demanded);
  if (base == due) return strict ? AuditOutcome::holds : AuditOutcome::violated;
  return strict && base > due ? AuditOutcome::holds : AuditOutcome::unknown;
}

// An election after the congress is one of its own day.
AuditReading reading_of(const Election& election) {
  AuditReading reading{.of = votes::subject_of(election)};
  if (election.date) reading.when = Period(*election.date, *election.date);
  reading.has_own_days = election.date || election.how == ElectionHow::by_election;
  if (!election.date) reading.date_place = place_of(election) + ".date";
  return reading;
}

// The majority that an election states, itself or by naming a provision.
std::optional<Majority> stated_majority(const Asked& asked, const Election& election) {
  if (election.majority || election.provision.empty()) return election.majority;
  return votes::find_majority(election, &asked.rules).majority;
}

// Somebody's printed share is one of a base that is not known.
bool shares_need_majority(const Election& election) {
  return std::ranges::any_of(election.rounds, [&election](const Round& round) {
    return !election.majority && !round.majority && !round.highest_win &&
           std::ranges::any_of(round.candidates,
                               [](const Candidate& each) { return each.share.has_value(); });
  });
}

AuditReading majority_of_election(const CongressSpec& congress, const Election& election,
                                  const Majority& majority) {
  AuditReading reading = reading_of(election);
  try {
    reading.elected = votes_against(with_congress(congress, election), majority);
  } catch (const InvalidInput&) {
    // Votes that cannot be tell nothing, whatever was asked for.
    reading.missing.push_back(place_of(election) + ".round");
    return reading;
  }
  if (shares_need_majority(election)) reading.missing.push_back(place_of(election) + ".majority");
  if (!reading.elected.none()) {
    if (!reading.elected.perhaps.empty() || reading.elected.others)
      reading.missing.push_back(place_of(election) + ".people");
    return reading;
  }
  if (election.majority) {
    reading.said = election.majority->text();
    reading.kept = compared(*election.majority, majority);
  } else {
    reading.missing.push_back(place_of(election) + ".majority");
  }
  reading.missing.push_back(place_of(election) + ".round");
  return reading;
}

// Why an election cannot have the majority of the provision that it names.
void check_named_provision(const Election& election, const RuleBook& rules, Problems& problems) {
  if (election.provision.empty()) return;
  Election naming = election;
  naming.majority.reset();
  try {
    votes::find_majority(naming, &rules);
    // A quorum is a share of those summoned, too, and no majority.
    if (const Provision& named = rules.at(election.provision);
        !named->parameter.ends_with("majority")) {
      problems.add("provision", named->id + " says no majority of votes but " + named->parameter);
    }
  } catch (const InvalidDocument& error) {
    for (const Problem& each : error.problems()) problems.add(each.place, each.message);
  } catch (const UnknownId& error) {
    problems.add("provision", error.what());
  }
}

}  // namespace

void check_named_provisions(const CongressSpec& congress, const RuleBook& rules) {
  Problems problems;
  for (std::size_t i = 0; i < congress.elections.size(); ++i) {
    const auto guard = problems.inside("election", i);
    check_named_provision(congress.elections[i], rules, problems);
  }
  problems.throw_if_any();
}

std::string place_of(const Election& election) {
  return "election[" + votes::subject_of(election) + "]";
}

std::vector<AuditReading> read_secrecy(const Asked& asked, const ProvisionSpec& provision) {
  std::vector<AuditReading> list;
  for (const Election& election : asked.congress->elections) {
    if (!provision.is_of(votes::subject_of(election))) continue;
    if (election.how == ElectionHow::appointed) continue;  // nobody voted
    AuditReading reading = reading_of(election);
    const bool tells =
        election.how == ElectionHow::ballot || election.how == ElectionHow::show_of_hands;
    if (tells) {
      const bool secret = election.how == ElectionHow::ballot;
      say(reading, word(*election.how), provision, {{"required", secret}});
    } else {
      reading.missing.push_back(place_of(election) + ".how");
    }
    list.push_back(std::move(reading));
  }
  return list;
}

std::vector<AuditReading> read_majority(const Asked& asked, const ProvisionSpec& provision) {
  const auto majority = votes::majority_of(provision);
  std::vector<AuditReading> list;
  for (const Election& election : asked.congress->elections) {
    if (!provision.is_of(votes::subject_of(election)) || election.how == ElectionHow::appointed)
      continue;
    if (majority) {
      Election stating = election;
      stating.majority = stated_majority(asked, election);
      if (stating.majority) stating.provision.clear();  // which says just this
      list.push_back(majority_of_election(*asked.congress, stating, *majority));
    } else {
      list.push_back(reading_of(election));
      list.back().missing.push_back(provision.id + ".base: a majority such as over 1/2 of " +
                                    std::string(word(VoteBase::collected)));
    }
  }
  return list;
}

}  // namespace congdoan::detail
