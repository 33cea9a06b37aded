#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../quoted.hpp"
#include "decide_round.hpp"
#include "declared.hpp"
#include "open_seats.hpp"
#include "rule_majority.hpp"
#include "unnamed.hpp"

namespace congdoan {
namespace {

// Goes from round to round with the seats that are still open.
class ElectionDecider {
 public:
  ElectionDecider(const Election& election, const RuleBook* rules)
      : election_(election), majority_(votes::find_majority(election, rules)) {
    result_.election = election.id;
    result_.seats = votes::seats_of(election);
    result_.majority = majority_.majority;
    result_.provisions = majority_.provisions;
  }

  ElectionResult decide() {
    Problems problems;
    election_.check(problems);
    problems.throw_if_any();
    // Of several rounds the first one's own seats need not be all that were open.
    if (!result_.seats && election_.rounds.size() == 1) {
      result_.seats = election_.rounds.front().seats;
    }
    open_ = votes::OpenSeats(result_.seats);
    for (std::size_t i = 0; i < election_.rounds.size(); ++i) {
      const auto guard = problems.inside("round", i);
      const std::size_t before = problems.size();
      if (i > 0) prove_open(election_.rounds[i]);
      check_place(election_.rounds[i], problems);
      if (problems.size() > before) break;
      const votes::RoundRules rules{open_, majority_.majority,
                                    election_.how == ElectionHow::show_of_hands,
                                    votes::unnamed_in(election_, i)};
      RoundResult round = votes::decide_round(election_.rounds[i], rules, problems);
      if (round.seats && !election_.rounds[i].seats) {
        open_.are(*round.seats);
        settle_earlier();
      }
      add(std::move(round));
    }
    problems.throw_if_any();
    conclude();
    return std::move(result_);
  }

 private:
  void check_place(const Round& round, Problems& problems) const {
    const std::optional<int> most = open_.most();
    if (most == 0) {
      problems.add("", "no seat is open; every seat was filled before");
      return;
    }
    if (round.seats && most && *round.seats > *most) {
      problems.add("seats", std::to_string(*round.seats) + " are to be elected; " +
                                (open_.exactly() ? "" : "at most ") +
                                (*most == 1 ? "1 is" : std::to_string(*most) + " are") + " open");
    }
    for (std::size_t i = 0; i < round.candidates.size(); ++i) {
      const std::string& name = round.candidates[i].name;
      if (!elected_.contains(name)) continue;
      const auto guard = problems.inside("candidate", i);
      problems.add("name", detail::quoted(name) + " was elected in an earlier round");
    }
  }

  // That a further round was held proves that its seats were open, and that nobody who stands in it
  // was elected before.
  void prove_open(const Round& round) {
    std::size_t less = 0;
    for (const Candidate& candidate : round.candidates)
      less += known_possibly_.erase(candidate.name);
    if (less > 0)
      std::erase_if(possibly_, [&](const auto& name) { return !known_possibly_.contains(name); });
    open_.are_at_least(round.seats.value_or(1));
    if (result_.seats && !possibly_unnamed_) {
      open_.are_at_least(*result_.seats -
                         static_cast<int>(result_.elected.size() + possibly_.size()));
    }
    settle_earlier();
  }

  // If no more seats can have been open, nobody of whom it was possible had taken one.
  void settle_earlier() {
    const auto elected = static_cast<int>(result_.elected.size());
    if (!result_.seats || open_.exactly() != *result_.seats - elected) return;
    possibly_.clear();
    known_possibly_.clear();
    possibly_unnamed_ = false;
  }

  void add(RoundResult round) {
    for (const std::string& name : round.possibly) {
      if (known_possibly_.insert(name).second) possibly_.push_back(name);
    }
    elected_.insert(round.elected.begin(), round.elected.end());
    result_.elected.insert(result_.elected.end(), round.elected.begin(), round.elected.end());
    result_.drawn.insert(result_.drawn.end(), round.drawn.begin(), round.drawn.end());
    possibly_unnamed_ = possibly_unnamed_ || votes::may_elect_unnamed(round);
    open_.fill(round);
    result_.rounds.push_back(std::move(round));
  }

  void conclude() {
    if (!result_.rounds.empty()) {
      const RoundResult& last = result_.rounds.back();
      const bool no_seat_left =
          result_.seats && result_.elected.size() == static_cast<std::size_t>(*result_.seats);
      if (!no_seat_left) result_.possibly = possibly_;
      result_.tied = last.tied;
      result_.vacant = open_.quantity();
      if (open_.exactly() == 0) {
        result_.outcome = ElectionOutcome::filled;
      } else if (open_.most() && open_.least() > 0) {
        result_.outcome = outcome_of_open(last);
      } else if (result_.rounds.size() == 1) {
        result_.outcome = last.outcome;
      }
      const bool is_known = result_.outcome != ElectionOutcome::undetermined;
      if (open_.exactly().value_or(0) > 0 && last.possibly.empty() && is_known)
        call_second_ballot(last, *open_.exactly());
    }
    for (std::string& word : votes::missing(result_, election_, majority_))
      result_.missing.push_back(std::move(word));
    result_.declared = votes::compare_declared(election_, result_);
  }

  // Of seats that the last round left open, and of others that it was not held for.
  static ElectionOutcome outcome_of_open(const RoundResult& last) {
    const bool filled_its_own = last.outcome == ElectionOutcome::filled;
    const bool can_tie = !last.seats || !last.unnamed.is_unreported() ||
                         last.candidates.size() > static_cast<std::size_t>(*last.seats);
    return filled_its_own || !can_tie ? ElectionOutcome::vacancy : last.outcome;
  }

  void call_second_ballot(const RoundResult& last, int open) {
    SecondBallot ballot{.why = result_.outcome, .seats = open, .among = last.tied};
    if (ballot.why == ElectionOutcome::vacancy) {
      for (const CandidateResult& each : last.candidates) {
        if (!elected_.contains(each.name)) ballot.among.push_back(each.name);
      }
    }
    result_.second_ballot = std::move(ballot);
  }

  const Election& election_;
  votes::FoundMajority majority_;
  votes::OpenSeats open_;
  std::vector<std::string> possibly_;               // elected so far
  std::unordered_set<std::string> known_possibly_;  // the same
  bool possibly_unnamed_ = false;                   // somebody who is not named, too
  std::unordered_set<std::string> elected_;         // so far
  ElectionResult result_;
};

}  // namespace

ElectionResult decide_election(const Election& election, const RuleBook* rules) {
  return ElectionDecider(election, rules).decide();
}

}  // namespace congdoan
