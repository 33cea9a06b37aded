// With which votes people were elected, held against the majority of a provision.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <congdoan/votes/election_result.hpp>

#include "../quantity_hull.hpp"
#include "../votes/unnamed.hpp"
#include "audit_readings.hpp"

namespace congdoan::detail {
namespace {

// A ballot, held against the majority of the provision.
struct HeldBallot {
  RoundResult result;
  bool highest_wins = false;                              // there
  std::unordered_map<std::string, std::size_t> places{};  // of the candidates, by name
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
    alone.nominated = {};
    alone.rounds = {as_known(round, decided.rounds[i], majority)};
    ballots.push_back({decide_election(alone).rounds.front(), round.highest_win});
    HeldBallot& held = ballots.back();
    for (std::size_t place = 0; place < held.result.candidates.size(); ++place)
      held.places.emplace(held.result.candidates[place].name, place);
  }
  return ballots;
}

// Which of two rounds tells of somebody who stood in both. The later one elected them. Where the
// most votes were enough there, it only chose among those of whom an earlier one may tell more.
bool tells_more(const AuditVotes& earlier, bool highest_wins) {
  return highest_wins && earlier.reached != Outcome::missed;
}

AuditVotes votes_of(const std::string& person, const Majority& majority,
                    const std::vector<HeldBallot>& ballots, const std::string& place) {
  const std::string base(word(majority.base()));
  std::optional<AuditVotes> votes;
  for (const HeldBallot& ballot : ballots) {
    const RoundResult& round = ballot.result;
    const auto place_of_person = ballot.places.find(person);
    if (place_of_person == ballot.places.end()) continue;
    const CandidateResult* const found = &round.candidates[place_of_person->second];
    if (votes && tells_more(*votes, ballot.highest_wins)) continue;
    votes = AuditVotes{.person = person,
                       .votes = {"votes", found->votes, place},
                       .base = {base, round.base, place},
                       .reached = found->reached.value_or(Outcome::undetermined),
                       .needed = found->needed,
                       .short_by = found->short_by,
                       .spare = found->spare};
  }
  // Somebody may have stood in a ballot of which it is not said who did.
  return votes.value_or(AuditVotes{
      .person = person, .votes = {"votes", Quantity(), place}, .base = {base, Quantity(), place}});
}

using Names = std::vector<std::string>;

// Adds those of `more` that are in neither list.
void add_others(Names& names, const Names& more, const Names& but) {
  std::unordered_set<std::string> known(names.begin(), names.end());
  known.insert(but.begin(), but.end());
  for (const std::string& name : more) {
    if (known.insert(name).second) names.push_back(name);
  }
}

struct WhoStood {
  Names names;
  bool everybody = true;  // nobody else did
};

WhoStood who_stood(const Election& election) {
  WhoStood who;
  std::unordered_set<std::string_view> known_names;
  for (std::size_t i = 0; i < election.rounds.size(); ++i) {
    if (!votes::unnamed_in(election, i).is_unreported()) who.everybody = false;
    for (const Candidate& each : election.rounds[i].candidates) {
      if (known_names.insert(each.name).second) who.names.push_back(each.name);
    }
  }
  const std::size_t known = who.names.size();
  const auto least = [&](const Quantity& some) {
    return static_cast<std::size_t>(std::max<std::int64_t>(some.lower().value_or(0), 0));
  };
  if (known < least(election.elected)) who.everybody = false;
  return who;
}

struct WhoWasElected {
  Names surely;         // as the document names them; as the votes prove, if it names nobody
  Names perhaps;        // besides
  bool others = false;  // somebody else was, of whom nothing is told
};

// What is declared stands, also against the votes.
WhoWasElected who_was_elected(const Election& election, const ElectionResult& decided,
                              const WhoStood& stood) {
  const auto least = static_cast<std::size_t>(election.elected.lower().value_or(0));
  const auto& most = election.elected.upper();
  const auto are_all = [&most](const Names& names) {
    return most && static_cast<std::int64_t>(names.size()) >= *most;
  };
  WhoWasElected who;
  who.surely = election.people;
  // If the votes elect more people than were declared, it is not known who they are.
  const bool too_many = most && static_cast<std::int64_t>(decided.elected.size()) > *most;
  if (who.surely.empty() && !too_many) who.surely = decided.elected;
  if (stood.everybody && least == stood.names.size()) who.surely = stood.names;
  if (are_all(who.surely)) return who;
  for (const Names* more : {&decided.elected, &decided.possibly, &decided.tied})
    add_others(who.perhaps, *more, who.surely);
  const auto told = [&who] { return who.surely.size() + who.perhaps.size(); };
  if (told() < least) add_others(who.perhaps, stood.names, who.surely);
  who.others = told() < least || (!stood.everybody && election.people.empty());
  return who;
}

std::optional<Quantity> hull_of(const std::optional<Quantity>& a,
                                const std::optional<Quantity>& b) {
  return a && b ? std::optional(hull(*a, *b)) : std::nullopt;
}

// More were elected than can have reached the majority: one of those who missed it, whoever it is.
std::optional<AuditVotes> of_one_who_missed(const std::vector<AuditVotes>& stood,
                                            const Quantity& elected) {
  std::int64_t can_have_reached = 0;
  std::optional<AuditVotes> one;
  for (const AuditVotes& each : stood) {
    if (each.reached != Outcome::missed) {
      ++can_have_reached;
    } else if (!one) {
      one = each;
    } else {
      one->person.clear();
      one->votes.value = hull(one->votes.value, each.votes.value);
      one->base.value = hull(one->base.value, each.base.value);
      one->needed = hull_of(one->needed, each.needed);
      one->short_by = hull_of(one->short_by, each.short_by);
    }
  }
  return elected.lower().value_or(0) > can_have_reached ? one : std::nullopt;
}

}  // namespace

VoteBase one_name(VoteBase base) { return base == VoteBase::cast ? VoteBase::collected : base; }

ElectedVotes votes_against(const Election& election, const Majority& majority) {
  const ElectionResult decided = decide_election(election);
  const std::vector<HeldBallot> ballots = ballots_under(majority, election, decided);
  const WhoStood stood = who_stood(election);
  ElectedVotes all;
  if (stood.names.empty()) return all;
  const std::string place = place_of(election) + ".round";
  const auto votes_of_all = [&](const Names& people) {
    std::vector<AuditVotes> list;
    for (const std::string& each : people) list.push_back(votes_of(each, majority, ballots, place));
    return list;
  };
  const WhoWasElected who = who_was_elected(election, decided, stood);
  all.surely = votes_of_all(who.surely);
  all.perhaps = votes_of_all(who.perhaps);
  all.others = who.others;
  if (stood.everybody) {
    const auto one = of_one_who_missed(votes_of_all(stood.names), election.elected);
    const bool is_named =
        std::ranges::find(all.surely, Outcome::missed, &AuditVotes::reached) != all.surely.end();
    if (one && !is_named) all.surely.push_back(*one);
  }
  return all;
}

}  // namespace congdoan::detail
