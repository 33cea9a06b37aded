#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <congdoan/votes/election_result.hpp>

#include "../votes/declared.hpp"
#include "derived_mandates.hpp"
#include "of_the_congress.hpp"

namespace congdoan::detail {
namespace {

std::string term_label(const CongressSpec& congress) {
  return congress.congress.term ? congress.congress.term->text() : std::string();
}

// Within which the congress met.
std::optional<Period> congress_days(const Meeting& meeting) {
  if (meeting.date) return Period::day(*meeting.date);
  if (meeting.term) return meeting.term->opens();
  return std::nullopt;
}

std::optional<Period> last_days(const Meeting& meeting) {
  return meeting.term ? std::optional(meeting.term->closes()) : std::nullopt;
}

// Within which the first day lies of what was elected.
std::optional<Period> first_days(const Election& election, const Meeting& meeting) {
  if (election.date) return Period::day(*election.date);
  const std::optional<Period> opening = congress_days(meeting);
  if (by_the_congress(election) || !opening) return opening;
  const std::optional<Period> closing = last_days(meeting);
  if (!closing) return std::nullopt;
  // At a meeting of the committee, after the congress and before the term is over.
  return Period(opening->first(), std::max(opening->last(), closing->last()));
}

// An election after the term was to end tells that the term was extended, not until when.
std::optional<Period> last_days(const std::optional<Period>& first, const Meeting& meeting) {
  const std::optional<Period> last = last_days(meeting);
  if (first && last && last->last() < first->first()) return std::nullopt;
  return last;
}

bool same(const Quantity& a, std::size_t number) {
  return a.is_exact() && *a.lower() == static_cast<std::int64_t>(number);
}

MandateBegan began(const Election& election, std::size_t people) {
  if (election.how == ElectionHow::by_election) return MandateBegan::by_election;
  if (election.how == ElectionHow::appointed) return MandateBegan::appointed;
  // Who of several had held it before is not known, unless all had.
  return people > 0 && same(election.re_elected, people) ? MandateBegan::re_elected
                                                         : MandateBegan::elected;
}

// Who was elected: as the source says, else as the votes prove.
std::vector<std::string> people_of(const HeldElection& held) {
  const Election& election = held.election;
  if (!election.people.empty() || !held.result) return election.people;
  // What was declared stands, also against the votes; then it is not known who they are.
  const auto& most = election.elected.upper();
  if (most && static_cast<std::int64_t>(held.result->elected.size()) > *most) return {};
  return held.result->elected;
}

// How many were elected, as far as the source says it.
std::optional<Quantity> stated_number(const Election& election) {
  if (!election.elected.is_unreported()) return election.elected;
  if (election.people.empty()) return std::nullopt;
  return Quantity::at_least(static_cast<std::int64_t>(election.people.size()));
}

using Women = std::unordered_map<std::string_view, bool>;

// Of whom the ballots tell it, the first one that does.
Women women_of(const Election& election) {
  Women women;
  for (const Round& round : election.rounds) {
    for (const Candidate& candidate : round.candidates) {
      if (candidate.woman) women.emplace(candidate.name, *candidate.woman);
    }
  }
  return women;
}

std::optional<bool> woman(const Women& women, const std::string& person) {
  const auto known = women.find(person);
  return known == women.end() ? std::nullopt : std::optional(known->second);
}

// The declared number of women is possible beside those who are known to be women, and men.
bool women_fit(const HeldElection& held, const Quantity& elected) {
  const Election& election = held.election;
  const Women women_known = women_of(election);
  std::int64_t women = 0;
  std::int64_t men = 0;
  for (const std::string& person : people_of(held)) {
    const std::optional<bool> known = woman(women_known, person);
    if (known) ++(*known ? women : men);
  }
  if (election.women.upper() && women > *election.women.upper()) return false;
  return !election.women.lower() || !elected.upper() ||
         men <= *elected.upper() - *election.women.lower();
}

// The mandates that follow from an election.
std::vector<MandateSpec> mandates_from(const CongressSpec& congress, const HeldElection& held) {
  const Election& election = held.election;
  const std::vector<std::string> people = people_of(held);
  const Women women = women_of(election);
  MandateSpec spec{.person = {}, .post = election.post, .committee = election.committee};
  spec.body = congress.body->id;
  spec.term = term_label(congress);
  spec.from = first_days(election, congress.congress);
  spec.until = last_days(spec.from, congress.congress);
  spec.began = began(election, people.size());
  std::vector<MandateSpec> list;
  for (const std::string& person : people) {
    list.push_back(spec);
    list.back().person = person;
    list.back().woman = woman(women, person);
  }
  return list;
}

// What the document states, and what follows from an election where it states nothing.
MandateSpec joined(MandateSpec stated, const MandateSpec& derived) {
  if (stated.body.empty()) stated.body = derived.body;
  if (stated.term.empty()) stated.term = derived.term;
  if (!stated.from) stated.from = derived.from;
  if (!stated.until) stated.until = derived.until;
  if (!stated.began) stated.began = derived.began;
  if (!stated.woman) stated.woman = derived.woman;
  return stated;
}

// A mandate that no election of the document gives: of the term that the congress opens, unless it
// says otherwise, and to its end.
MandateSpec completed(MandateSpec stated, const CongressSpec& congress) {
  if (stated.body.empty()) stated.body = congress.body->id;
  if (!stated.term.empty() && stated.term != term_label(congress)) return stated;
  stated.term = term_label(congress);
  const bool at_the_start =
      stated.began == MandateBegan::elected || stated.began == MandateBegan::re_elected;
  if (!stated.from && at_the_start) stated.from = congress_days(congress.congress);
  if (!stated.until) stated.until = last_days(stated.from, congress.congress);
  return stated;
}

// Mandates that follow from elections, to be found by who holds what.
class Derived {
 public:
  explicit Derived(const std::vector<Placed<MandateSpec>>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const MandateSpec& each = list[i].value;
      Waiting& waiting = by_holder_[{each.person, std::string(each.seat())}];
      waiting[*each.began].push_back(i);
    }
    for (auto& [holder, waiting] : by_holder_) {
      for (auto& [began, positions] : waiting) std::ranges::reverse(positions);
    }
  }

  // The first one that no stated mandate was taken for yet: a person may have left and been elected
  // again.
  std::optional<std::size_t> take(const MandateSpec& stated) {
    const auto found = by_holder_.find({stated.person, std::string(stated.seat())});
    if (found == by_holder_.end()) return std::nullopt;
    std::vector<std::size_t>* first = nullptr;
    for (auto& [began, positions] : found->second) {
      if (positions.empty() || (stated.began && stated.began != began)) continue;
      if (first == nullptr || positions.back() < first->back()) first = &positions;
    }
    if (first == nullptr) return std::nullopt;
    const std::size_t at = first->back();
    first->pop_back();
    return at;
  }

 private:
  using Waiting = std::map<MandateBegan, std::vector<std::size_t>>;  // the first one last
  std::map<std::pair<std::string, std::string>, Waiting> by_holder_;
};

}  // namespace

std::vector<HeldElection> held_elections(const CongressSpec& congress) {
  std::vector<HeldElection> list;
  list.reserve(congress.elections.size());
  for (const Election& each : congress.elections) {
    HeldElection held{with_congress(congress, each), std::nullopt};
    if (!held.election.rounds.empty()) held.result = decide_election(held.election);
    list.push_back(std::move(held));
  }
  return list;
}

Quantity elected_number(const HeldElection& held) {
  if (const auto stated = stated_number(held.election)) return *stated;
  if (!held.result || held.result->vacant.is_unreported()) return {};
  return votes::number_elected(*held.result);
}

Quantity elected_number(const Election& election) {
  if (const auto stated = stated_number(election)) return *stated;
  return election.rounds.empty() ? Quantity()
                                 : elected_number({election, decide_election(election)});
}

bool makes_a_committee(const Election& election) {
  return election.committee && election.how != ElectionHow::by_election;
}

std::vector<Placed<Committee>> committees_of(const CongressSpec& congress,
                                             const std::vector<HeldElection>& elections) {
  std::vector<Placed<Committee>> list;
  for (std::size_t i = 0; i < elections.size(); ++i) {
    const Election& election = elections[i].election;
    if (!makes_a_committee(election)) continue;
    Committee committee{.kind = *election.committee, .body = congress.body->id};
    if (election.seats) committee.seats = Quantity(*election.seats);
    committee.size = elected_number(elections[i]);
    if (women_fit(elections[i], committee.size)) committee.women = election.women;
    committee.term = term_label(congress);
    committee.from = first_days(election, congress.congress);
    committee.until = last_days(committee.from, congress.congress);
    list.push_back({std::move(committee), "election[" + std::to_string(i) + "]"});
  }
  return list;
}

std::vector<Placed<MandateSpec>> mandates_of(const CongressSpec& congress,
                                             const std::vector<HeldElection>& elections) {
  std::vector<Placed<MandateSpec>> list;
  for (std::size_t i = 0; i < elections.size(); ++i) {
    if (!elections[i].election.delegates_to.empty()) continue;  // they hold nothing in this body
    for (MandateSpec& each : mandates_from(congress, elections[i]))
      list.push_back({std::move(each), "election[" + std::to_string(i) + "]"});
  }
  Derived derived(list);
  for (std::size_t i = 0; i < congress.mandates.size(); ++i) {
    const Mandate& stated = congress.mandates[i];
    const bool later = !stated->term.empty() && stated->term != term_label(congress);
    std::optional<std::size_t> at;
    if (!later) at = derived.take(*stated);
    std::string place = "mandate[" + std::to_string(i) + "]";
    if (at) {
      list[*at] = {joined(*stated, list[*at].value), std::move(place)};
    } else {
      list.push_back({completed(*stated, congress), std::move(place)});
    }
  }
  return list;
}

}  // namespace congdoan::detail
