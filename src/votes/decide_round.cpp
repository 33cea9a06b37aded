#include <algorithm>
#include <limits>
#include <numeric>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "decide_round.hpp"
#include "draw_lots.hpp"
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
  static constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
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

// How many of those who are not named can matter: as many as could take every seat and tie for one.
std::int64_t unnamed_that_matter(const Quantity& unnamed, std::int64_t seats) {
  if (unnamed.is_unreported()) return 0;
  return std::min(unnamed.upper().value_or(seats + 1), seats + 1);
}

// Beyond that nothing is said of who is elected, rather than late.
constexpr std::int64_t most_unnamed = 300;

// With a place for each of those who are not named, after those who are.
Round with_unnamed(const Round& round, std::int64_t unnamed) {
  Round all = round;
  if (unnamed <= most_unnamed)
    all.candidates.resize(all.candidates.size() + static_cast<std::size_t>(unnamed));
  return all;
}

// One ballot with what came before it.
class RoundDecider {
 public:
  // For so many seats; absent where that is not known.
  RoundDecider(const Round& round, std::optional<int> seats, const RoundRules& rules,
               Problems& problems)
      : unnamed_(unnamed_that_matter(rules.unnamed, seats.value_or(1))),
        round_(with_unnamed(round, unnamed_)),
        problems_(problems),
        names_(rules.by_hands ? std::nullopt : seats),
        majority_(round.highest_win ? std::nullopt
                  : round.majority  ? round.majority
                                    : rules.majority),
        numbers_(round_, names_, majority_, rules.by_hands) {
    result_.unnamed = rules.unnamed;
    result_.seats = seats;
    result_.highest_win = round.highest_win;
    result_.majority = majority_;
  }

  // Who is elected, and all but what each candidate needed.
  void decide() {
    const std::size_t before = problems_.size();
    copy_candidates(round_.candidates.size() - unnamed_places());
    if (numbers_.ballots().impossible()) {
      problems_.add("candidate", "the votes add up to more than ballots with at most " +
                                     std::to_string(names_.value_or(0)) + " names each can hold");
      return;
    }
    numbers_.use_shares(problems_);
    if (problems_.size() > before) return;
    tell_numbers();
    if ((result_.majority || result_.highest_win) && unnamed_ <= most_unnamed) {
      stand();
      if (problems_.size() > before) return;
      if (result_.seats && !round_.lots.empty())
        draw_lots(round_.lots, standings_, outcomes_, result_, problems_);
    } else if (result_.seats) {
      outcomes_ = any_outcomes(static_cast<std::size_t>(*result_.seats));
    }
    tell_seats();
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

  RoundResult result() && { return std::move(result_); }

 private:
  // Of whatever majority, or votes.
  PossibleOutcomes any_outcomes(std::size_t seats) const {
    const std::size_t candidates = result_.candidates.size() + static_cast<std::size_t>(unnamed_);
    return {.filled = candidates >= seats,
            .tie = candidates > seats,
            .vacancy = true,
            .least_elected = 0,
            .most_elected = std::min(seats, candidates)};
  }

  std::size_t unnamed_places() const {
    return unnamed_ > most_unnamed ? 0 : static_cast<std::size_t>(unnamed_);
  }

  void copy_candidates(std::size_t named) {
    for (std::size_t i = 0; i < named; ++i) {
      CandidateResult each;
      each.name = round_.candidates[i].name;
      each.share = round_.candidates[i].share;
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
    for (std::size_t i = 0; i < result_.candidates.size(); ++i) {
      result_.candidates[i].votes = said(ballots.votes[i]);
      result_.candidates[i].printed = numbers_.printed(i);
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
    if (outcomes_.none() || !std::ranges::all_of(standings_, &Possible::any)) {
      problems_.add("candidate", "the printed shares contradict the other numbers");
      return;
    }
    for (std::size_t i = 0; i < result_.candidates.size(); ++i) {
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

  // Somebody who is not named could be elected, or tied.
  bool unnamed_may_win() const {
    if (unnamed_ > 0 && standings_.empty()) return true;
    const auto named = static_cast<std::ptrdiff_t>(result_.candidates.size());
    return std::any_of(standings_.begin() + std::min(named, std::ssize(standings_)),
                       standings_.end(),
                       [](const Possible& each) { return each.elected || each.tied; });
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
    if (result_.possibly.empty() && (open == 0 || !unnamed_may_win())) {
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

  std::int64_t unnamed_;  // of those who can matter
  Round round_;           // with places for them
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
  const auto decide = [&](std::optional<int> seats) {
    RoundDecider decider(round, seats, rules, problems);
    const std::size_t before = problems.size();
    decider.decide();
    if (problems.size() == before) decider.hold_against_majority();
    return std::move(decider).result();
  };
  const std::optional<int> seats = round.seats ? round.seats : rules.open.exactly();
  const std::optional<int> most = rules.open.most();
  if (seats || !most) return decide(seats);
  // Beyond that nothing is said, rather than late.
  constexpr std::int64_t most_decided = 10'000;
  const int least = std::max(rules.open.least(), 1);
  const std::int64_t candidates = static_cast<std::int64_t>(round.candidates.size()) +
                                  unnamed_that_matter(rules.unnamed, *most);
  if ((std::int64_t{*most} - least) * candidates > most_decided) return decide(std::nullopt);
  std::vector<RoundResult> possible;
  for (int each = *most; each >= least; --each) {
    Problems contradictions;
    RoundDecider decider(round, each, rules, contradictions);
    decider.decide();
    if (!contradictions.empty()) continue;
    if (possible.empty()) decider.hold_against_majority();
    possible.push_back(std::move(decider).result());
  }
  return possible.empty() ? decide(most) : in_common(possible);
}

}  // namespace congdoan::votes
