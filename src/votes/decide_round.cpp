#include <algorithm>
#include <limits>
#include <numeric>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "../quoted.hpp"
#include "decide_round.hpp"
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
  RoundDecider(const Round& round, const RoundRules& rules, Problems& problems)
      : round_(round),
        problems_(problems),
        names_(rules.by_hands ? std::nullopt
               : round.seats  ? round.seats
                              : rules.seats),
        majority_(round.highest_win ? std::nullopt
                  : round.majority  ? round.majority
                                    : rules.majority),
        numbers_(round, names_, majority_) {
    result_.seats = round.seats ? round.seats : rules.seats;
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
    hold_against_majority();
    if (result_.majority || result_.highest_win) {
      stand();
      if (result_.seats) draw();
    }
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
    }
  }

  void stand() {
    const std::size_t seats = static_cast<std::size_t>(result_.seats.value_or(1));
    const Field known = numbers_.field(seats);
    ranks_ = known.votes;
    std::vector<Possible> all = possible_standings(known);
    outcomes_ = possible_outcomes(known, all);
    if (const auto shares = share_field(numbers_, seats)) {
      ranks_ = shares->votes;
      const std::vector<Possible> by_share = possible_standings(*shares);
      outcomes_ = outcomes_ & possible_outcomes(*shares, by_share);
      for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] & by_share[i];
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      CandidateResult& candidate = result_.candidates[i];
      const Possible& possible = all[i];
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

  std::size_t number_of(Standing standing) const {
    return static_cast<std::size_t>(
        std::ranges::count(result_.candidates, standing, &CandidateResult::standing));
  }

  // Lots decide among those tied; there is nothing to draw where nobody is.
  void draw() {
    if (round_.lots.empty() || number_of(Standing::undetermined) > 0) return;
    const std::size_t open =
        static_cast<std::size_t>(*result_.seats) - number_of(Standing::elected);
    std::vector<std::string> tied;
    for (const CandidateResult& each : result_.candidates) {
      if (each.standing == Standing::tied) tied.push_back(each.name);
    }
    for (std::size_t i = 0; i < round_.lots.size(); ++i) {
      const auto guard = problems_.inside("lots", i);
      const std::string& name = round_.lots[i];
      const auto candidate = std::ranges::find(result_.candidates, name, &CandidateResult::name);
      if (candidate->standing != Standing::tied) {
        std::string message = detail::quoted(name) + " is not tied for the last seats";
        if (tied.empty()) message += "; nobody is";
        problems_.add("", message);
      } else if (i >= open) {
        problems_.add("", detail::quoted(name) + " is drawn for no seat; " +
                              (open == 1 ? "1 seat is" : std::to_string(open) + " seats are") +
                              " open");
      } else {
        candidate->standing = Standing::drawn;
        result_.drawn.push_back(name);
      }
    }
    if (result_.drawn.size() < open) return;
    for (CandidateResult& each : result_.candidates) {
      if (each.standing == Standing::tied) each.standing = Standing::not_elected;
    }
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
  PossibleOutcomes outcomes_;
  std::vector<Range> ranks_;
  RoundResult result_;
};

}  // namespace

RoundResult decide_round(const Round& round, const RoundRules& rules, Problems& problems) {
  return RoundDecider(round, rules, problems).decide();
}

}  // namespace congdoan::votes
