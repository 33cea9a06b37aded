#include <algorithm>
#include <optional>
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
std::vector<std::string> people_of(const Election& election) {
  if (!election.people.empty() || election.rounds.empty()) return election.people;
  std::vector<std::string> proved = decide_election(election).elected;
  // What was declared stands, also against the votes; then it is not known who they are.
  const auto& most = election.elected.upper();
  if (most && static_cast<std::int64_t>(proved.size()) > *most) return {};
  return proved;
}

std::optional<bool> woman(const Election& election, const std::string& person) {
  for (const Round& round : election.rounds) {
    for (const Candidate& candidate : round.candidates) {
      if (candidate.name == person && candidate.woman) return candidate.woman;
    }
  }
  return std::nullopt;
}

// The declared number of women is possible beside those who are known to be women, and men.
bool women_fit(const Election& election, const Quantity& elected) {
  std::int64_t women = 0;
  std::int64_t men = 0;
  for (const std::string& person : people_of(election)) {
    const std::optional<bool> known = woman(election, person);
    if (known) ++(*known ? women : men);
  }
  if (election.women.upper() && women > *election.women.upper()) return false;
  return !election.women.lower() || !elected.upper() ||
         men <= *elected.upper() - *election.women.lower();
}

MandateSpec mandate_of(const CongressSpec& congress, const Election& election,
                       const std::string& person, std::size_t people) {
  MandateSpec spec{.person = person, .post = election.post, .committee = election.committee};
  spec.body = congress.body->id;
  spec.term = term_label(congress);
  spec.from = first_days(election, congress.congress);
  spec.until = last_days(spec.from, congress.congress);
  spec.began = began(election, people);
  spec.woman = woman(election, person);
  return spec;
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

}  // namespace

Quantity elected_number(const Election& election) {
  if (!election.elected.is_unreported()) return election.elected;
  if (!election.people.empty())
    return Quantity::at_least(static_cast<std::int64_t>(election.people.size()));
  if (election.rounds.empty()) return {};
  const ElectionResult result = decide_election(election);
  return result.vacant.is_unreported() ? Quantity() : votes::number_elected(result);
}

bool makes_a_committee(const Election& election) {
  return election.committee && election.how != ElectionHow::by_election;
}

std::vector<Placed<Committee>> committees_of(const CongressSpec& congress) {
  std::vector<Placed<Committee>> list;
  for (std::size_t i = 0; i < congress.elections.size(); ++i) {
    const Election election = with_congress(congress, congress.elections[i]);
    if (!makes_a_committee(election)) continue;
    Committee committee{.kind = *election.committee, .body = congress.body->id};
    if (election.seats) committee.seats = Quantity(*election.seats);
    committee.size = elected_number(election);
    if (women_fit(election, committee.size)) committee.women = election.women;
    committee.term = term_label(congress);
    committee.from = first_days(election, congress.congress);
    committee.until = last_days(committee.from, congress.congress);
    list.push_back({std::move(committee), "election[" + std::to_string(i) + "]"});
  }
  return list;
}

std::vector<Placed<MandateSpec>> mandates_of(const CongressSpec& congress) {
  std::vector<Placed<MandateSpec>> list;
  for (std::size_t i = 0; i < congress.elections.size(); ++i) {
    const Election election = with_congress(congress, congress.elections[i]);
    if (!election.delegates_to.empty()) continue;  // they hold nothing in this body
    const std::vector<std::string> people = people_of(election);
    for (const std::string& person : people) {
      list.push_back({mandate_of(congress, election, person, people.size()),
                      "election[" + std::to_string(i) + "]"});
    }
  }
  const auto derived = static_cast<std::ptrdiff_t>(list.size());
  std::vector<bool> taken(list.size());
  for (std::size_t i = 0; i < congress.mandates.size(); ++i) {
    const Mandate& stated = congress.mandates[i];
    const bool later = !stated->term.empty() && stated->term != term_label(congress);
    // The first one that is not spoken of yet: a person may have left and been elected again.
    std::size_t at = 0;
    while (static_cast<std::ptrdiff_t>(at) < derived &&
           (taken[at] || list[at].value.person != stated->person ||
            list[at].value.seat() != stated->seat() ||
            (stated->began && stated->began != list[at].value.began)))
      ++at;
    std::string place = "mandate[" + std::to_string(i) + "]";
    if (static_cast<std::ptrdiff_t>(at) < derived && !later) {
      taken[at] = true;
      list[at] = {joined(*stated, list[at].value), std::move(place)};
    } else {
      list.push_back({completed(*stated, congress), std::move(place)});
    }
  }
  return list;
}

}  // namespace congdoan::detail
