#include <algorithm>
#include <limits>
#include <numeric>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "../quoted.hpp"
#include "ballot_numbers.hpp"
#include "decide_round.hpp"
#include "standings.hpp"

namespace congdoan::votes {
namespace {

using kernel::Range;
using kernel::Region;
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

bool exact(const Range& range) { return range.exact(); }

// "97.6%" of "97.6% rounded".
std::string digits_of(const Percent& share) {
  return share.text().substr(0, share.text().find('%') + 1);
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
        numbers_(round, names_) {
    result_.seats = round.seats ? round.seats : rules.seats;
    result_.highest_win = round.highest_win;
    if (!round.highest_win) result_.majority = round.majority ? round.majority : rules.majority;
  }

  RoundResult decide() {
    const std::size_t before = problems_.size();
    copy_candidates();
    if (numbers_.impossible()) {
      problems_.add("candidate", "the votes add up to more than ballots with at most " +
                                     std::to_string(names_.value_or(0)) + " names each can hold");
      return result_;
    }
    find_base();
    use_shares();
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

  void find_base() {
    const Range from_present{numbers_.present.low, std::nullopt};
    if (!result_.majority) {
      base_ = {Wide(0), std::nullopt};
      return;
    }
    switch (result_.majority->base()) {
      case VoteBase::for_and_against:
      case VoteBase::valid:
        base_ = numbers_.valid;
        return;
      case VoteBase::collected:
      case VoteBase::cast:
        base_ = numbers_.collected;
        break;
      case VoteBase::issued:
        base_ = numbers_.issued;
        break;
      case VoteBase::present:
        base_ = numbers_.present;
        break;
      case VoteBase::summoned:
      case VoteBase::members:
      case VoteBase::units:
        base_ = from_present;
        break;
    }
    beyond_valid_ = *numbers_.invalid.low;
  }

  // What printed shares say of votes that are not told, and how they agree with those that are.
  void use_shares() {
    if (!result_.majority) return;
    bool narrowed = false;
    for (std::size_t i = 0; i < round_.candidates.size(); ++i) {
      if (!round_.candidates[i].share) continue;
      const Percent& share = *round_.candidates[i].share;
      Range& own = numbers_.votes[i];
      if (exact(base_) && *base_.low > 0) {
        const std::int64_t base = narrow(*base_.low);
        if (exact(own)) {
          result_.candidates[i].printed = check_printed(narrow(*own.low), base, digits_of(share));
          continue;
        }
        const auto counts = share.counts(base);
        if (!counts) {
          const auto guard = problems_.inside("candidate", i);
          problems_.add("share",
                        "no number of " + std::to_string(base) + " prints as " + share.text());
          continue;
        }
        const Range printed = kernel::non_negative(*counts);
        if (*printed.low > own.high.value_or(*printed.low) || *printed.high < *own.low) {
          result_.candidates[i].printed = PrintedCheck::disagrees;
        } else {
          own.low = std::max(*own.low, *printed.low);
          own.high = std::min(own.high.value_or(*printed.high), *printed.high);
          narrowed = true;
        }
      } else if (round_.candidates[i].votes.is_unreported()) {
        const Region hull = kernel::hull(region(i), share);
        if (hull.impossible()) {
          const auto guard = problems_.inside("candidate", i);
          problems_.add("share", "no votes of the " + std::string(word(result_.majority->base())) +
                                     " print as " + share.text());
          continue;
        }
        own = hull.k();
        printed_ = true;
      }
    }
    if (!narrowed) return;
    numbers_.tighten_all(names_);
    if (numbers_.impossible()) {
      problems_.add("candidate",
                    "the printed shares stand for more votes than the valid ballots "
                    "can hold");
    }
  }

  Region region(std::size_t i) const {
    return Region::part(numbers_.votes[i], base_, {beyond_valid_, std::nullopt});
  }

  void tell_numbers() {
    result_.issued = said(numbers_.issued);
    result_.collected = said(numbers_.collected);
    result_.valid = said(numbers_.valid);
    result_.invalid = said(numbers_.invalid);
    result_.invalid_for = round_.invalid_for;
    if (result_.majority) result_.base = said(base_);
    for (std::size_t i = 0; i < numbers_.votes.size(); ++i)
      result_.candidates[i].votes = said(numbers_.votes[i]);
  }

  bool by_share_alone(std::size_t i) const {
    return printed_ && round_.candidates[i].share && round_.candidates[i].votes.is_unreported();
  }

  void hold_against_majority() {
    if (!result_.majority) return;
    const Bound bound = result_.majority->bound();
    for (std::size_t i = 0; i < numbers_.votes.size(); ++i) {
      CandidateResult& candidate = result_.candidates[i];
      const kernel::Needs needs = by_share_alone(i)
                                      ? kernel::needs(region(i), *round_.candidates[i].share, bound)
                                      : kernel::needs(region(i), bound);
      candidate.needed = said(needs.needed);
      candidate.short_by = said(needs.short_by);
      candidate.spare = said(needs.spare);
    }
  }

  votes::Field field() const {
    votes::Field field;
    field.votes = numbers_.votes;
    field.seats = static_cast<std::size_t>(result_.seats.value_or(1));
    field.names = names_;
    field.valid = numbers_.valid;
    field.base = base_;
    field.beyond_valid = beyond_valid_;
    field.majority = result_.majority ? result_.majority->bound() : Bound::over(Ratio(0));
    return field;
  }

  // Shares of the same base, which is not known, are as good as votes of one that is: one of which
  // every printed share has whole numbers at its ends, and room for everybody in between.
  std::optional<votes::Field> field_of_shares() const {
    Wide common = 1;
    const auto include = [&common](const Ratio& ratio) {
      const Wide denominator = ratio.denominator();
      common = common / std::gcd(narrow(common), ratio.denominator()) * denominator;
      return common < (Wide(1) << 60);
    };
    if (!include(result_.majority->threshold())) return std::nullopt;
    for (std::size_t i = 0; i < round_.candidates.size(); ++i) {
      if (!by_share_alone(i)) return std::nullopt;
      const Percent& share = *round_.candidates[i].share;
      if (!include(share.lower()) || !include(share.upper())) return std::nullopt;
    }
    common *= static_cast<int>(round_.candidates.size() + 2);
    votes::Field all = field();
    all.names.reset();
    all.valid = {Wide(0), common};
    all.base = {common, common};
    all.beyond_valid = 0;
    const auto of = [&common](const Ratio& ratio) {
      return common / ratio.denominator() * ratio.numerator();
    };
    for (std::size_t i = 0; i < round_.candidates.size(); ++i) {
      const Percent& share = *round_.candidates[i].share;
      all.votes[i] = {of(share.lower()) + (share.lower_open() ? 1 : 0),
                      of(share.upper()) - (share.upper_open() ? 1 : 0)};
    }
    return all;
  }

  void stand() {
    std::optional<votes::Field> shares;
    if (printed_) shares = field_of_shares();
    const votes::Field known = shares ? *shares : field();
    ranks_ = known.votes;
    const std::vector<Possible> all = votes::possible_standings(known);
    for (std::size_t i = 0; i < all.size(); ++i) {
      CandidateResult& candidate = result_.candidates[i];
      const Possible& possible = all[i];
      if (result_.majority) {
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
    } else {
      const auto possibly = static_cast<std::int64_t>(result_.possibly.size());
      result_.vacant = Quantity::between(std::max<std::int64_t>(0, open - possibly), open);
    }
  }

  const Round& round_;
  Problems& problems_;
  std::optional<int> names_;
  BallotNumbers numbers_;
  Range base_;
  Wide beyond_valid_ = 0;
  bool printed_ = false;  // some votes are known by their share of an unknown base alone
  std::vector<Range> ranks_;
  RoundResult result_;
};

}  // namespace

RoundResult decide_round(const Round& round, const RoundRules& rules, Problems& problems) {
  return RoundDecider(round, rules, problems).decide();
}

}  // namespace congdoan::votes
