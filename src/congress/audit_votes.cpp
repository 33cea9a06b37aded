// With which votes people were elected, held against the majority of a provision.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <congdoan/votes/election_result.hpp>

#include "audit_readings.hpp"

namespace congdoan::detail {
namespace {

// A ballot, held against the majority of the provision.
struct HeldBallot {
  RoundResult result;
  bool highest_wins = false;  // there
};

// A ballot with the numbers that are known under its own majority. A printed share is one of the
// base of that majority, so it is read there alone, unless the provision has the same base. Where
// no majority was asked for, a share is of nothing that is known.
Round as_known(const Round& told, const RoundResult& known, const Majority& majority) {
  Round round = told;
  round.majority.reset();
  round.highest_win = false;
  round.lots.clear();
  if (!round.seats) round.seats = known.seats;
  if (known.majority && one_name(known.majority->base()) == one_name(majority.base())) return round;
  round.issued = known.issued;
  round.collected = known.collected;
  round.valid = known.valid;
  round.invalid = known.invalid;
  for (std::size_t i = 0; i < round.candidates.size(); ++i) {
    round.candidates[i].votes = known.candidates[i].votes;
    round.candidates[i].share.reset();
  }
  return round;
}

std::vector<HeldBallot> ballots_under(const Majority& majority, const Election& election,
                                      const ElectionResult& decided) {
  std::vector<HeldBallot> ballots;
  for (std::size_t i = 0; i < election.rounds.size(); ++i) {
    const Round& round = election.rounds[i];
    Election alone = election;
    alone.majority = majority;
    alone.provision.clear();
    alone.people.clear();
    alone.rounds = {as_known(round, decided.rounds[i], majority)};
    ballots.push_back({decide_election(alone).rounds.front(), round.highest_win});
  }
  return ballots;
}

// Which of two rounds tells of somebody who stood in both. The later one elected them. Where the
// most votes were enough there, it only chose among those of whom an earlier one may tell more.
bool tells_more(const AuditVotes& earlier, bool highest_wins) {
  return highest_wins && earlier.reached != Outcome::missed;
}

std::optional<AuditVotes> votes_of(const std::string& person, const Majority& majority,
                                   const std::vector<HeldBallot>& ballots,
                                   const std::string& place) {
  std::optional<AuditVotes> votes;
  for (const HeldBallot& ballot : ballots) {
    const RoundResult& round = ballot.result;
    const auto found = std::ranges::find(round.candidates, person, &CandidateResult::name);
    if (found == round.candidates.end()) continue;
    if (votes && tells_more(*votes, ballot.highest_wins)) continue;
    votes = AuditVotes{.votes = {"votes", found->votes, place},
                       .base = {std::string(word(majority.base())), round.base, place},
                       .reached = found->reached.value_or(Outcome::undetermined),
                       .needed = found->needed,
                       .short_by = found->short_by,
                       .spare = found->spare};
  }
  return votes;
}

}  // namespace

VoteBase one_name(VoteBase base) { return base == VoteBase::cast ? VoteBase::collected : base; }

std::vector<AuditVotes> votes_against(const Election& election, const Majority& majority) {
  const ElectionResult decided = decide_election(election);
  const std::vector<HeldBallot> ballots = ballots_under(majority, election, decided);
  std::vector<AuditVotes> list;
  // Whom the document names as elected; whom the votes prove elected, if it names nobody.
  for (const std::string& person : election.people.empty() ? decided.elected : election.people) {
    auto votes = votes_of(person, majority, ballots, place_of(election) + ".round");
    if (votes) list.push_back(*std::move(votes));
  }
  return list;
}

}  // namespace congdoan::detail
