#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <congdoan/bodies/mandates.hpp>
#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../quantity_checks.hpp"
#include "../quoted.hpp"
#include "../votes/unnamed.hpp"
#include "cross_checks.hpp"
#include "derived_mandates.hpp"
#include "of_the_congress.hpp"

namespace congdoan::detail {
namespace {

// Ids by which other tables could be meant.
class IdsOnce {
 public:
  explicit IdsOnce(Problems& problems) : problems_(problems) {}

  void see(const std::string& id) {
    if (id.empty()) return;
    const auto [first, is_new] = places_.emplace(id, problems_.place());
    if (!is_new)
      problems_.add("id", detail::quoted(id) + " stands for " + first->second + " already");
  }

 private:
  Problems& problems_;
  std::map<std::string, std::string, std::less<>> places_;
};

// The number of those who could vote, and who they are.
struct Voters {
  Quantity number{};
  std::string_view who;
};

// Who votes in the elections of a congress.
class Electorate {
 public:
  explicit Electorate(const CongressSpec& congress) : attendance_(congress.attendance) {
    for (const Election& each : congress.elections) {
      if (!makes_a_committee(each)) continue;
      const std::string_view committee = word(*each.committee);
      if (!each.elected.is_unreported()) {
        committees_.try_emplace(committee, each.elected, "elected to the committee that votes");
      } else if (each.seats) {
        committees_.try_emplace(committee, Quantity(*each.seats),
                                "seats of the committee that votes");
      }
    }
  }

  Voters of(const Election& election) const {
    if (by_the_congress(election)) {
      const bool came = !attendance_.present.is_unreported();
      return came ? Voters{attendance_.present, "present at the congress"}
                  : Voters{attendance_.summoned, "summoned to the congress"};
    }
    const auto committee = committees_.find(election.by);
    return committee == committees_.end() ? Voters{} : committee->second;
  }

 private:
  const Attendance& attendance_;
  std::map<std::string_view, Voters> committees_;  // the first of its kind that tells a number
};

void check_people(const Election& election, Problems& problems) {
  std::vector<std::string_view> stood;
  for (std::size_t i = 0; i < election.rounds.size(); ++i) {
    if (!votes::unnamed_in(election, i).is_unreported()) return;
    for (const Candidate& each : election.rounds[i].candidates) stood.push_back(each.name);
  }
  if (stood.empty()) return;
  const std::unordered_set<std::string_view> names(stood.begin(), stood.end());
  for (std::size_t i = 0; i < election.people.size(); ++i) {
    const std::string& person = election.people[i];
    if (names.contains(person)) continue;
    const auto guard = problems.inside("people", i);
    problems.add("", detail::quoted(person) + " stood in no ballot" +
                         problems.did_you_mean(person, [&] { return std::span(stood); }));
  }
}

void check_summoned(const CongressSpec& congress, const Election& election, const Round& round,
                    Problems& problems) {
  const Quantity& summoned = congress.attendance.summoned;
  if (!by_the_congress(election) || !round.summoned.is_exact() || !summoned.is_exact()) return;
  if (round.summoned == summoned) return;
  problems.add("summoned",
               round.summoned.text() + " is not the " + summoned.text() + " of the attendance");
}

void check_election(const CongressSpec& congress, const Election& election, const Voters& voters,
                    Problems& problems) {
  for (std::size_t i = 0; i < election.rounds.size(); ++i) {
    const auto guard = problems.inside("round", i);
    const Round& round = election.rounds[i];
    check_at_most(problems, "present", round.present, voters.who, voters.number);
    check_summoned(congress, election, round, problems);
    check_at_most(problems, "issued", round.issued, voters.who, voters.number);
    if (round.issued.is_unreported())
      check_at_most(problems, "collected", round.collected, voters.who, voters.number);
  }
  if (election.seats) {
    const Quantity all(static_cast<std::int64_t>(*election.seats) +
                       election.alternates.value_or(0));
    check_at_most(problems, "elected", election.elected, "seats", all);
    check_at_most(problems, "people", Quantity(static_cast<std::int64_t>(election.people.size())),
                  "seats", all);
  }
  check_at_most(problems, "people", Quantity(static_cast<std::int64_t>(election.people.size())),
                "elected", election.elected);
  check_people(election, problems);
}

// A seat is filled within the term; a term that was extended ends later than the document says.
void check_filling(const Term& term, std::string_view key, const Period& filled,
                   Problems& problems) {
  if (filled.last() >= term.period().first()) return;
  problems.add(key, "a by-election on " + filled.text() + " lies before " +
                        term.period().first().text() + ", the first day of the term " +
                        term.text() + " that the congress opens");
}

void check_fillings(const CongressSpec& congress, Problems& problems) {
  const std::optional<Term>& term = congress.congress.term;
  if (!term || !problems.is_sound("congress.term")) return;
  for (std::size_t i = 0; i < congress.elections.size(); ++i) {
    const auto guard = problems.inside("election", i);
    const Election& election = congress.elections[i];
    if (election.how != ElectionHow::by_election || !election.date) continue;
    if (problems.is_sound("date"))
      check_filling(*term, "date", Period::day(*election.date), problems);
  }
  for (std::size_t i = 0; i < congress.mandates.size(); ++i) {
    const auto guard = problems.inside("mandate", i);
    const MandateSpec& mandate = *congress.mandates[i];
    const bool of_the_term = mandate.term.empty() || mandate.term == term->text();
    if (mandate.began != MandateBegan::by_election || !mandate.from || !of_the_term) continue;
    if (problems.is_sound("from")) check_filling(*term, "from", *mandate.from, problems);
  }
}

// What the votes of an election contradict shows when it is decided.
std::optional<ElectionResult> decided(const Election& election, Problems& problems) {
  if (election.rounds.empty()) return std::nullopt;
  try {
    return decide_election(election);
  } catch (const InvalidDocument& error) {
    for (const Problem& problem : error.problems()) problems.add(problem.place, problem.message);
    return std::nullopt;
  }
}

void check_motion(const CongressSpec& congress, const MotionSpec& motion, Problems& problems) {
  const bool elsewhere =
      motion.date && congress.congress.date && motion.date != congress.congress.date;
  if (elsewhere) return;
  const Attendance& attendance = congress.attendance;
  const std::string_view came = "present at the congress";
  check_at_most(problems, "present", motion.present, came, attendance.present);
  check_at_most(problems, "collected", motion.collected, came, attendance.present);
  check_at_most(problems, "cast", motion.cast, came, attendance.present);
  check_at_most(problems, "issued", motion.issued, came, attendance.present);
  check_at_most(problems, "for", motion.for_, came, attendance.present);
  if (motion.summoned.is_exact() && attendance.summoned.is_exact() &&
      motion.summoned != attendance.summoned) {
    problems.add("summoned", motion.summoned.text() + " is not the " + attendance.summoned.text() +
                                 " of the attendance");
  }
}

void check_mandates(const CongressSpec& congress, const std::vector<HeldElection>& elections,
                    Problems& problems) {
  std::vector<Mandate> mandates;
  std::vector<std::string> places;
  const std::size_t before = problems.size();
  for (const Placed<MandateSpec>& each : mandates_of(congress, elections)) {
    const auto guard = problems.inside(each.place);
    const std::size_t so_far = problems.size();
    each.value.check(problems);
    if (problems.size() > so_far) continue;
    mandates.emplace_back(each.value);
    places.push_back(each.place);
  }
  if (problems.size() > before) return;
  std::vector<Committee> committees;
  std::vector<std::string> committee_places;
  for (const Placed<Committee>& each : committees_of(congress, elections)) {
    committees.push_back(each.value);
    committee_places.push_back(each.place);
  }
  try {
    static_cast<void>(Mandates(std::move(mandates), std::move(committees)));
  } catch (const InvalidDocument& error) {
    // Positions in the lists made here are told as places of the document.
    for (const Problem& problem : error.problems()) {
      const bool of_mandate = problem.place.starts_with("mandate[");
      const std::size_t open = problem.place.find('[');
      const std::size_t close = problem.place.find(']');
      const std::size_t index = std::stoul(problem.place.substr(open + 1, close - open - 1));
      const std::string& place = (of_mandate ? places : committee_places).at(index);
      problems.add(place + problem.place.substr(close + 1), problem.message);
    }
  }
}

}  // namespace

void check_votes(const CongressSpec& congress, Problems& problems) {
  IdsOnce motion_ids(problems);
  for (std::size_t i = 0; i < congress.motions.size(); ++i) {
    const auto guard = problems.inside("motion", i);
    motion_ids.see(congress.motions[i]->id);
    if (problems.is_sound("")) check_motion(congress, *congress.motions[i], problems);
  }
  const bool attendance_known = problems.is_sound("attendance");
  IdsOnce election_ids(problems);
  const Electorate electorate(congress);
  std::vector<HeldElection> held;
  for (std::size_t i = 0; i < congress.elections.size(); ++i) {
    const auto guard = problems.inside("election", i);
    const Election& election = congress.elections[i];
    election_ids.see(election.id);
    election.check(problems);
    if (!problems.is_sound("")) continue;
    check_election(congress, election, electorate.of(election), problems);
    if (!problems.is_sound("")) continue;
    held.push_back({attendance_known ? with_congress(congress, election) : election, {}});
    held.back().result = decided(held.back().election, problems);
  }
  check_fillings(congress, problems);
  for (const char* part : {"body", "congress", "attendance", "election", "mandate"}) {
    if (!problems.is_sound(part)) return;
  }
  check_mandates(congress, held, problems);
}

}  // namespace congdoan::detail
