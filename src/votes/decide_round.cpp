#include <algorithm>
#include <limits>
#include <numeric>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "../quoted.hpp"
#include "decide_round.hpp"
#include "in_common.hpp"
#include "outcomes.hpp"
#include "round_numbers.hpp"
#include "share_field.hpp"
#include "standings.hpp"

namespace congdoan::votes {
namespace {

using kernel::Range;
using kernel::Wide;

// The range as a quantity, as far as it fits 64 bits; one of everything from 0 up says nothing.
Quantity said(const Range& range) {
  constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
  const auto narrowed = [](const Wide& end) {
    return static_cast<std::int64_t>(std::min(end, Wide(greatest)));
  };
  const std::int64_t low = range.low ? narrowed(*range.low) : 0;
  if (range.high && *range.high <= greatest) return Quantity::between(low, narrowed(*range.high));
  return low == 0 ? Quantity() : Quantity::at_least(low);
}

std::optional<Quantity> said(const std::optional<Range>& range) {
  return range ? std::optional(said(*range)) : std::nullopt;
}

// One ballot with what came before it.
class RoundDecider {
 public:
  // For so many seats; absent where that is not known.
  RoundDecider(const Round& round, std::optional<int> seats, const RoundRules& rules,
               Problems& problems)
      : round_(round),
        problems_(problems),
        names_(rules.by_hands ? std::nullopt : seats),
        majority_(round.highest_win ? std::nullopt
                  : round.majority  ? round.majority
                                    : rules.majority),
        numbers_(round, names_, majority_) {
    result_.seats = seats;
    result_.highest_win = round.highest_win;
    result_.majority = majority_;
  }

  RoundResult decide() {
    const std::size_t before = problems_.size();
    copy_candidates();
    if (numbers_.ballots().impossible()) {
      problems_.add("candidate", "the votes add up to more than ballots with at most " +
                                     std::to_string(names_.value_or(0)) + " names each can hold");
      return result_;
    }
    numbers_.use_shares(problems_);
    if (problems_.size() > before) return result_;
    tell_numbers();
    if (result_.majority || result_.highest_win) {
      stand();
      if (result_.seats && !round_.lots.empty()) draw();
    } else if (result_.seats) {
      outcomes_.most_elected =
          std::min(static_cast<std::size_t>(*result_.seats), result_.candidates.size());
    }
    hold_against_majority();
    tell_seats();
    return result_;
  }

 private:
  void copy_candidates() {
    for (const Candidate& candidate : round_.candidates) {
      CandidateResult each;
      each.name = candidate.name;
      each.share = candidate.share;
      result_.candidates.push_back(std::move(each));
    }
  }

  void tell_numbers() {
    const BallotNumbers& ballots = numbers_.ballots();
    result_.issued = said(ballots.issued);
    result_.collected = said(ballots.collected);
    result_.valid = said(ballots.valid);
    result_.invalid = said(ballots.invalid);
    result_.invalid_for = round_.invalid_for;
    if (majority_) result_.base = said(numbers_.base());
    for (std::size_t i = 0; i < ballots.votes.size(); ++i) {
      result_.candidates[i].votes = said(ballots.votes[i]);
      result_.candidates[i].printed = numbers_.printed(i);
    }
  }

  void hold_against_majority() {
    if (!majority_) return;
    const Bound bound = majority_->bound();
    for (std::size_t i = 0; i < result_.candidates.size(); ++i) {
      CandidateResult& candidate = result_.candidates[i];
      const Percent* const share = numbers_.share(i);
      const kernel::Needs needs = share != nullptr
                                      ? kernel::needs(numbers_.region(i), *share, bound)
                                      : kernel::needs(numbers_.region(i), bound);
      candidate.needed = said(needs.needed);
      candidate.short_by = said(needs.short_by);
      candidate.spare = said(needs.spare);
      if (candidate.reached == Outcome::met && candidate.short_by) candidate.short_by = Quantity(0);
      if (candidate.reached == Outcome::missed && candidate.spare) candidate.spare = Quantity(0);
    }
  }

  void stand() {
    const std::size_t seats = static_cast<std::size_t>(result_.seats.value_or(1));
    const Field known = numbers_.field(seats);
    ranks_ = known.votes;
    standings_ = possible_standings(known);
    outcomes_ = possible_outcomes(known, standings_);
    if (const auto shares = share_field(numbers_, seats)) {
      ranks_ = shares->votes;
      const std::vector<Possible> by_share = possible_standings(*shares);
      outcomes_ = outcomes_ & possible_outcomes(*shares, by_share);
      for (std::size_t i = 0; i < standings_.size(); ++i)
        standings_[i] = standings_[i] & by_share[i];
    }
    for (std::size_t i = 0; i < standings_.size(); ++i) hold_share(i);
    outcomes_ = outcomes_.of(standings_, seats);
    for (std::size_t i = 0; i < standings_.size(); ++i) {
      CandidateResult& candidate = result_.candidates[i];
      const Possible& possible = standings_[i];
      if (majority_) {
        candidate.reached = possible.reached && possible.missed ? Outcome::undetermined
                            : possible.reached                  ? Outcome::met
                                                                : Outcome::missed;
      }
      if (!result_.seats || !possible.decided()) continue;
      candidate.standing = possible.elected ? Standing::elected
                           : possible.tied  ? Standing::tied
                                            : Standing::not_elected;
    }
  }

  // Of a base that is not known, not every share between two ends can be had.
  void hold_share(std::size_t i) {
    const Percent* const share = numbers_.share(i);
    if (share == nullptr || !majority_) return;
    const kernel::Answers answers = kernel::decide(numbers_.region(i), *share, majority_->bound());
    Possible& possible = standings_[i];
    possible.reached = possible.reached && answers.has(kernel::Answer::met);
    possible.missed = possible.missed && answers.has(kernel::Answer::missed);
    possible.elected = possible.elected && possible.reached;
    possible.tied = possible.tied && possible.reached;
  }

  std::size_t number_of(Standing standing) const {
    return static_cast<std::size_t>(
        std::ranges::count(result_.candidates, standing, &CandidateResult::standing));
  }

  // Lots decide among those tied. That somebody is drawn proves that they were, where the votes
  // leave it open.
  void draw() {
    const auto seats = static_cast<std::size_t>(*result_.seats);
    const bool settled = number_of(Standing::undetermined) == 0;
    const auto can_be_tied = [this](std::size_t candidate) { return standings_[candidate].tied; };
    std::size_t beside = number_of(Standing::elected);
    for (const std::string& name : round_.lots) {
      const std::size_t candidate = place_of(name);
      if (can_be_tied(candidate))
        beside = std::max(beside, standings_[candidate].least_elected_if_tied);
    }
    const std::size_t open = seats - std::min(seats, beside);
    const bool nobody = std::ranges::none_of(standings_, &Possible::tied);
    const std::size_t before = problems_.size();
    for (std::size_t i = 0; i < round_.lots.size(); ++i) {
      const auto guard = problems_.inside("lots", i);
      const std::string& name = round_.lots[i];
      const std::size_t candidate = place_of(name);
      if (!can_be_tied(candidate)) {
        problems_.add("", detail::quoted(name) + " is not tied for the last seats" +
                              (nobody ? "; nobody is" : ""));
      } else if (i >= open) {
        problems_.add("", detail::quoted(name) + " is drawn for no seat; " +
                              (open == 1 ? "1 seat is" : std::to_string(open) + " seats are") +
                              " open");
      } else {
        result_.candidates[candidate].standing = Standing::drawn;
        result_.drawn.push_back(name);
      }
    }
    if (problems_.size() > before) return;
    if (number_of(Standing::elected) + result_.drawn.size() == seats) {
      for (CandidateResult& each : result_.candidates) {
        if (each.standing == Standing::undetermined) each.standing = Standing::not_elected;
      }
    }
    outcomes_ = outcomes_.after_lots(result_.drawn.size(), beside, seats);
    for (CandidateResult& each : result_.candidates) {
      if (each.standing != Standing::tied) continue;
      if (!outcomes_.tie) {
        each.standing = Standing::not_elected;
      } else if (!settled) {
        each.standing = Standing::undetermined;
      }
    }
  }

  std::size_t place_of(const std::string& name) const {
    const auto found = std::ranges::find(result_.candidates, name, &CandidateResult::name);
    return static_cast<std::size_t>(found - result_.candidates.begin());
  }

  void tell_seats() {
    std::vector<std::size_t> order(result_.candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!ranks_.empty()) {
      std::ranges::stable_sort(
          order, [this](std::size_t a, std::size_t b) { return *ranks_[a].low > *ranks_[b].low; });
    }
    for (const std::size_t i : order) {
      const CandidateResult& each = result_.candidates[i];
      if (each.standing == Standing::elected) result_.elected.push_back(each.name);
      if (each.standing == Standing::tied) result_.tied.push_back(each.name);
      if (each.standing == Standing::undetermined) result_.possibly.push_back(each.name);
    }
    result_.elected.insert(result_.elected.end(), result_.drawn.begin(), result_.drawn.end());
    if (!result_.seats) return;
    const std::int64_t open = *result_.seats - static_cast<std::int64_t>(result_.elected.size());
    if (result_.possibly.empty()) {
      result_.vacant = open;
      result_.outcome = open == 0              ? ElectionOutcome::filled
                        : result_.tied.empty() ? ElectionOutcome::vacancy
                                               : ElectionOutcome::tie;
      return;
    }
    const auto without = [this](std::size_t elected) {
      return *result_.seats - static_cast<std::int64_t>(elected);
    };
    result_.vacant =
        Quantity::between(without(outcomes_.most_elected), without(outcomes_.least_elected));
    result_.outcome = outcomes_.only();
  }

  const Round& round_;
  Problems& problems_;
  std::optional<int> names_;
  std::optional<Majority> majority_;
  RoundNumbers numbers_;
  std::vector<Possible> standings_;
  PossibleOutcomes outcomes_;
  std::vector<Range> ranks_;
  RoundResult result_;
};

}  // namespace

RoundResult decide_round(const Round& round, const RoundRules& rules, Problems& problems) {
  const auto decide = [&](std::optional<int> seats, Problems& found) {
    return RoundDecider(round, seats, rules, found).decide();
  };
  const std::optional<int> seats = round.seats ? round.seats : rules.open.exactly();
  const std::optional<int> most = rules.open.most();
  if (seats || !most) return decide(seats, problems);
  // Beyond that nothing is said, rather than late.
  constexpr std::size_t most_decided = 10'000;
  const int least = std::max(rules.open.least(), 1);
  if (static_cast<std::size_t>(*most - least) * round.candidates.size() > most_decided)
    return decide(seats, problems);
  std::vector<RoundResult> possible;
  for (int each = least; each <= *most; ++each) {
    Problems contradictions;
    RoundResult result = decide(each, contradictions);
    if (contradictions.empty()) possible.push_back(std::move(result));
  }
  return possible.empty() ? decide(most, problems) : in_common(possible);
}

}  // namespace congdoan::votes
