#include <algorithm>
#include <cstddef>

#include <congdoan/errors.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../quoted.hpp"
#include "decide_round.hpp"
#include "declared.hpp"
#include "rule_majority.hpp"

namespace congdoan {
namespace {

// Goes from round to round with the seats that are still open.
class ElectionDecider {
 public:
  ElectionDecider(const Election& election, const RuleBook* rules)
      : election_(election), majority_(votes::find_majority(election, rules)) {
    result_.election = election.id;
    result_.seats = election.seats;
    result_.majority = majority_.majority;
    result_.provisions = majority_.provisions;
  }

  ElectionResult decide() {
    Problems problems;
    election_.check(problems);
    problems.throw_if_any();
    open_ = election_.seats;
    if (!open_ && !election_.rounds.empty()) open_ = election_.rounds.front().seats;
    result_.seats = open_;
    most_open_ = open_;
    for (std::size_t i = 0; i < election_.rounds.size(); ++i) {
      const auto guard = problems.inside("round", i);
      const std::size_t before = problems.size();
      if (i > 0 && !open_ && most_open_ == 1) prove_last_seat_open();
      check_place(election_.rounds[i], problems);
      if (problems.size() > before) break;
      const votes::RoundRules rules{open_, majority_.majority,
                                    election_.how == ElectionHow::show_of_hands};
      add(votes::decide_round(election_.rounds[i], rules, problems));
    }
    problems.throw_if_any();
    conclude();
    return std::move(result_);
  }

 private:
  void check_place(const Round& round, Problems& problems) const {
    if (most_open_ && *most_open_ == 0) {
      problems.add("", "no seat is open; every seat was filled before");
      return;
    }
    if (round.seats && most_open_ && *round.seats > *most_open_) {
      problems.add("seats", std::to_string(*round.seats) + " are to be elected; " +
                                (open_ ? "" : "at most ") +
                                (*most_open_ == 1 ? "1 is" : std::to_string(*most_open_) + " are") +
                                " open");
    }
    for (std::size_t i = 0; i < round.candidates.size(); ++i) {
      const std::string& name = round.candidates[i].name;
      if (std::ranges::find(result_.elected, name) == result_.elected.end()) continue;
      const auto guard = problems.inside("candidate", i);
      problems.add("name", detail::quoted(name) + " was elected in an earlier round");
    }
  }

  // That a further round was held proves that the last seat was open, and so that nobody of whom it
  // was possible had taken it.
  void prove_last_seat_open() {
    open_ = 1;
    settled_rounds_ = result_.rounds.size();
  }

  void add(RoundResult round) {
    result_.elected.insert(result_.elected.end(), round.elected.begin(), round.elected.end());
    result_.drawn.insert(result_.drawn.end(), round.drawn.begin(), round.drawn.end());
    // How many seats stay open can be known without everybody who was elected.
    if (open_ && round.seats && round.vacant.is_exact()) {
      *open_ -= *round.seats - static_cast<int>(*round.vacant.lower());
      most_open_ = open_;
    } else {
      open_.reset();
      if (most_open_) *most_open_ -= static_cast<int>(round.elected.size());
    }
    result_.rounds.push_back(std::move(round));
  }

  void conclude() {
    if (!result_.rounds.empty()) {
      const RoundResult& last = result_.rounds.back();
      const bool no_seat_left =
          result_.seats && result_.elected.size() == static_cast<std::size_t>(*result_.seats);
      for (std::size_t i = no_seat_left ? result_.rounds.size() : settled_rounds_;
           i < result_.rounds.size(); ++i) {
        for (const std::string& name : result_.rounds[i].possibly) {
          if (std::ranges::find(result_.elected, name) == result_.elected.end() &&
              std::ranges::find(result_.possibly, name) == result_.possibly.end()) {
            result_.possibly.push_back(name);
          }
        }
      }
      result_.tied = last.tied;
      if (open_) {
        result_.vacant = *open_;
        const bool filled_its_own = last.outcome == ElectionOutcome::filled;
        result_.outcome = *open_ == 0      ? ElectionOutcome::filled
                          : filled_its_own ? ElectionOutcome::vacancy
                                           : last.outcome;
        if (*open_ > 0 && last.possibly.empty()) call_second_ballot(last);
      } else if (result_.rounds.size() == 1) {
        result_.vacant = last.vacant;
        result_.outcome = last.outcome;
      }
    }
    for (std::string& word : votes::missing(result_, election_, majority_))
      result_.missing.push_back(std::move(word));
    result_.declared = votes::compare_declared(election_, result_);
  }

  void call_second_ballot(const RoundResult& last) {
    SecondBallot ballot{.why = result_.outcome, .seats = *open_, .among = last.tied};
    if (ballot.why == ElectionOutcome::vacancy) {
      for (const CandidateResult& each : last.candidates) {
        if (std::ranges::find(result_.elected, each.name) == result_.elected.end())
          ballot.among.push_back(each.name);
      }
    }
    result_.second_ballot = std::move(ballot);
  }

  const Election& election_;
  votes::FoundMajority majority_;
  std::size_t settled_rounds_ = 0;  // the first ones, after which a seat was open
  std::optional<int> open_;         // seats, where it is known
  std::optional<int> most_open_;    // as far as it is known who is elected
  ElectionResult result_;
};

}  // namespace

ElectionResult decide_election(const Election& election, const RuleBook* rules) {
  return ElectionDecider(election, rules).decide();
}

}  // namespace congdoan
