// What elections say about how they were held and about their majority.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/rules/demand.hpp>
#include <congdoan/votes/election_result.hpp>

#include "audit_readings.hpp"

namespace congdoan::detail {
namespace {

// Ballots that were cast are all collected, so both words name one number.
VoteBase one_name(VoteBase base) { return base == VoteBase::cast ? VoteBase::collected : base; }

std::optional<Majority> majority_in(const ProvisionSpec& provision) {
  const auto base = from_word<VoteBase>(provision.base);
  if (!base || provision.over.has_value() == provision.at_least.has_value()) return std::nullopt;
  return provision.over ? Majority::over(*provision.over, *base)
                        : Majority::at_least(*provision.at_least, *base);
}

bool is_the_same(const Majority& a, const Majority& b) {
  return a.bound() == b.bound() && one_name(a.base()) == one_name(b.base());
}

// Whom the document names as elected; whom the votes prove elected, if it names nobody.
std::vector<std::string> elected_people(const Election& election) {
  return election.people.empty() ? decide_election(election).elected : election.people;
}

// The votes of everybody elected, held against `majority`. Of several rounds the one in which
// somebody was elected counts, which is the last in which they stood.
std::vector<AuditVotes> votes_against(const Election& election, const Majority& majority) {
  const std::vector<std::string> people = elected_people(election);
  Election under = election;
  under.majority = majority;
  under.provision.clear();
  under.people.clear();
  for (Round& round : under.rounds) {
    round.majority.reset();
    round.highest_win = false;
    round.lots.clear();
  }
  std::vector<AuditVotes> list;
  const std::string place = place_of(election) + ".round";
  for (const std::string& person : people) {
    std::optional<AuditVotes> votes;
    for (std::size_t i = 0; i < under.rounds.size(); ++i) {
      Election alone = under;
      alone.rounds = {under.rounds[i]};
      const RoundResult round = decide_election(alone).rounds.front();
      const auto found = std::ranges::find(round.candidates, person, &CandidateResult::name);
      if (found == round.candidates.end()) continue;
      votes = AuditVotes{.votes = {"votes", found->votes, place},
                         .base = {std::string(word(majority.base())), round.base, place},
                         .reached = found->reached.value_or(Outcome::undetermined),
                         .needed = found->needed,
                         .short_by = found->short_by,
                         .spare = found->spare};
    }
    if (votes) list.push_back(*std::move(votes));
  }
  return list;
}

AuditReading majority_of_election(const Election& election, const Majority& majority) {
  AuditReading reading{.of = std::string(subject_of(election))};
  try {
    reading.elected = votes_against(election, majority);
  } catch (const InvalidInput&) {
    // Counts that fit the majority of the election and not this one say nothing about this one.
    reading.elected.clear();
  }
  if (!reading.elected.empty()) return reading;
  if (election.majority) {
    // The same majority is said in the provision's own words.
    reading.said =
        is_the_same(*election.majority, majority) ? majority.text() : election.majority->text();
  } else {
    reading.missing.push_back(place_of(election) + ".majority");
  }
  reading.missing.push_back(place_of(election) + ".round");
  return reading;
}

}  // namespace

std::string_view subject_of(const Election& election) {
  if (election.committee) return word(*election.committee);
  return election.post.empty() ? std::string_view("delegates") : std::string_view(election.post);
}

std::string place_of(const Election& election) {
  return "election[" + std::string(subject_of(election)) + "]";
}

std::vector<AuditReading> read_secrecy(const Asked& asked, const ProvisionSpec& provision) {
  std::vector<AuditReading> list;
  for (const Election& election : asked.congress->elections) {
    if (!provision.is_of(subject_of(election))) continue;
    if (election.how == ElectionHow::appointed) continue;  // nobody voted
    AuditReading reading{.of = std::string(subject_of(election))};
    if (election.how == ElectionHow::ballot) reading.said = "required";
    if (election.how == ElectionHow::show_of_hands) reading.said = word(*election.how);
    if (reading.said.empty()) reading.missing.push_back(place_of(election) + ".how");
    list.push_back(std::move(reading));
  }
  return list;
}

std::vector<AuditReading> read_majority(const Asked& asked, const ProvisionSpec& provision) {
  const auto majority = majority_in(provision);
  std::vector<AuditReading> list;
  if (!majority) return list;
  for (const Election& election : asked.congress->elections) {
    if (!provision.is_of(subject_of(election)) || election.how == ElectionHow::appointed) continue;
    list.push_back(majority_of_election(election, *majority));
  }
  return list;
}

}  // namespace congdoan::detail
