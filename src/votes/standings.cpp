#include <algorithm>
#include <utility>

#include <congdoan/kernel/kernel.hpp>

#include "ranking.hpp"
#include "standings.hpp"

namespace congdoan::votes {
namespace {

using kernel::Answer;
using kernel::Region;

Wide floor_of(const Wide& a, const Wide& b) {
  const Wide quotient = a / b;
  return a % b != 0 && (a < 0) ? quotient - 1 : quotient;
}

class Worlds {
 public:
  explicit Worlds(const Field& field)
      : field_(field), ranking_(field.votes), sum_(ranking_.sum()) {}

  Possible of(std::size_t candidate) const {
    Possible possible;
    possible.reached = can_reach(candidate, 0);
    possible.missed = can_miss(candidate);
    // Whoever has as many votes has reached the majority too.
    const Wide least = field_.votes.size() - 1 < field_.seats
                           ? Wide(0)
                           : Wide(ranking_.low(field_.seats - 1, candidate) + 1);
    possible.elected = can_reach(candidate, least);
    possible.passed = can_be_passed(candidate);
    const auto elected_beside = tied_below(candidate);
    possible.tied = elected_beside.has_value();
    possible.least_elected_if_tied = elected_beside.value_or(0);
    return possible;
  }

 private:
  static constexpr int widest = 256;
  static constexpr std::size_t most_searched = 200;

  const Range& votes(std::size_t candidate) const { return field_.votes[candidate]; }

  // The candidate reaches the majority with at least so many votes, everybody else with the least.
  //
  // With more valid ballots the candidate can have more votes, while the base grows. Both are made
  // of straight lines, so the best number of ballots is where two lines meet.
  bool can_reach(std::size_t candidate, const Wide& at_least) const {
    const Range& own = votes(candidate);
    const Wide least = std::max(*own.low, at_least);
    if (own.high && *own.high < least) return false;
    const Wide rest = sum_ - *own.low;
    if (!own.high && !field_.valid.high) {
      const Wide beyond =
          field_.beyond_valid + (field_.names && *field_.names == 1 ? rest : Wide(0));
      const auto region = Region::part({least, std::nullopt}, field_.base, {beyond, std::nullopt});
      return kernel::decide(region, field_.majority).has(Answer::met);
    }
    Wide first = std::max(*field_.valid.low, least);
    if (field_.names)
      first = std::max<Wide>(first, (least + rest + *field_.names - 1) / *field_.names);
    const Wide last =
        field_.valid.high ? *field_.valid.high : std::max<Wide>(first, *own.high + rest);
    if (first > last) return false;
    std::vector<Wide> ballots{first, last, *field_.base.low - field_.beyond_valid};
    if (own.high) ballots.push_back(*own.high);
    const auto meet = [&ballots](const Wide& sum, int by) {
      ballots.push_back(floor_of(sum, by));
      ballots.push_back(floor_of(sum, by) + 1);
    };
    if (field_.names && *field_.names > 1) meet(rest, *field_.names - 1);
    if (field_.names && own.high) meet(*own.high + rest, *field_.names);
    return std::ranges::any_of(ballots, [&](const Wide& where) {
      const Wide valid = std::clamp(where, first, last);
      Wide most = valid;
      if (own.high) most = std::min(most, *own.high);
      if (field_.names) most = std::min<Wide>(most, valid * *field_.names - rest);
      return field_.is_reached(most, field_.base_for(valid));
    });
  }

  bool can_miss(std::size_t candidate) const {
    const Wide own = *votes(candidate).low;
    const auto region = Region::part({own, own}, field_.base, {field_.beyond_valid, std::nullopt});
    const kernel::Answers answers = kernel::decide(region, field_.majority);
    return answers.has(Answer::missed) || answers.has(Answer::empty);
  }

  bool fits(const Wide& sum) const {
    return !field_.names || !field_.valid.high || sum <= *field_.valid.high * *field_.names;
  }

  // As many others as there are seats have more votes.
  bool can_be_passed(std::size_t candidate) const {
    const auto raised = ranking_.raised(*votes(candidate).low + 1, field_.seats, candidate);
    return raised.others >= field_.seats && fits(sum_ + raised.more);
  }

  // The candidate has reached the majority with as many votes as others, for fewer seats: the least
  // number of those above them; nothing where it cannot be. More votes leave fewer above.
  std::optional<std::size_t> tied_below(std::size_t candidate) const {
    const Range& own = votes(candidate);
    if (own.exact()) return tied_at(candidate, *own.low, true);
    if (field_.votes.size() > most_searched) return may_tie(candidate);
    if (own.high) {
      const auto [first, last] = where_it_may_tie(candidate);
      if (last - first <= widest) {
        for (Wide each = last; each >= first; --each) {
          if (const auto above = tied_at(candidate, each, true)) return above;
        }
        return std::nullopt;
      }
    }
    // Between two of these, more votes only make it easier to reach the majority.
    std::vector<Wide> ends;
    if (own.high) ends.push_back(*own.high);
    for (std::size_t i = 0; i < field_.votes.size(); ++i) {
      ends.push_back(*votes(i).low);
      ends.push_back(*votes(i).low - 1);
      if (votes(i).high) ends.push_back(*votes(i).high);
    }
    if (!own.high) {
      // Beyond all of these only those without an upper end can keep up.
      const auto open = static_cast<std::size_t>(std::ranges::count_if(
          field_.votes, [](const Range& each) { return !each.high.has_value(); }));
      if (open > field_.seats && can_reach(candidate, 0)) return 0;
    }
    std::optional<std::size_t> least;
    for (const Wide& each : ends) {
      if (each < *own.low || (own.high && each > *own.high)) continue;
      const auto above = tied_at(candidate, each, false);
      if (above) least = std::min(least.value_or(*above), *above);
    }
    return least;
  }

  // The votes of a tie take no more ballots than there are, are enough of the least base, and leave
  // a seat to be tied for. More votes take more ballots, are a greater share and have fewer above
  // them, so both ends can be searched for.
  std::pair<Wide, Wide> where_it_may_tie(std::size_t candidate) const {
    const auto fits = [&](const Wide& own) {
      const auto raised = ranking_.raised(own, field_.seats, candidate);
      const Wide sum = sum_ - *votes(candidate).low + own + raised.more;
      return raised.others >= field_.seats && field_.ballots_for(sum, own).has_value();
    };
    const auto reaches = [&](const Wide& own) {
      return field_.is_reached(own, field_.base_for(std::max(*field_.valid.low, own))) &&
             ranking_.above(own) < field_.seats + (*votes(candidate).low > own ? 1 : 0);
    };
    const Wide& most = *votes(candidate).high;
    // The first number from `from` on of which it holds, if it holds of all that follow.
    const auto search = [&most](Wide from, const auto& holds) {
      for (Wide to = most + 1; from < to;) {
        const Wide middle = from + (to - from) / 2;
        if (holds(middle)) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      return from;
    };
    const Wide first = search(*votes(candidate).low, reaches);
    return {first, search(first, [&](const Wide& own) { return !fits(own); }) - 1};
  }

  // Something at least where the candidate can tie.
  std::optional<std::size_t> may_tie(std::size_t candidate) const {
    const Range& own = votes(candidate);
    const std::size_t as_many = ranking_.can_have(*own.low) - 1;  // without the candidate
    const std::size_t more = own.high ? ranking_.above(*own.high) : 0;
    if (as_many < field_.seats || more >= field_.seats || !can_reach(candidate, 0))
      return std::nullopt;
    return more;
  }

  std::optional<std::size_t> tied_at(std::size_t candidate, const Wide& own, bool with_sum) const {
    const bool itself = *votes(candidate).low > own;
    const std::size_t above = ranking_.above(own) - (itself ? 1 : 0);
    const auto raised = ranking_.raised(own, field_.seats, candidate);
    if (above >= field_.seats || raised.others < field_.seats) return std::nullopt;
    Wide most = own;
    if (field_.votes.size() > 1) most = std::max(most, ranking_.low(0, candidate));
    const Wide sum = with_sum ? Wide(sum_ - *votes(candidate).low + own + raised.more) : Wide(0);
    const auto ballots = field_.ballots_for(sum, most);
    if (!ballots || !field_.is_reached(own, field_.base_for(*ballots))) return std::nullopt;
    return above;
  }

  const Field& field_;
  Ranking ranking_;
  Wide sum_;
};

}  // namespace

Possible operator&(const Possible& a, const Possible& b) {
  return {.elected = a.elected && b.elected,
          .tied = a.tied && b.tied,
          .passed = a.passed && b.passed,
          .reached = a.reached && b.reached,
          .missed = a.missed && b.missed,
          .least_elected_if_tied = std::max(a.least_elected_if_tied, b.least_elected_if_tied)};
}

std::vector<Possible> possible_standings(const Field& field) {
  const Worlds worlds(field);
  std::vector<Possible> all;
  all.reserve(field.votes.size());
  for (std::size_t i = 0; i < field.votes.size(); ++i) {
    const bool as_before = i > 0 && field.votes[i] == field.votes[i - 1];
    all.push_back(as_before ? all.back() : worlds.of(i));
  }
  return all;
}

}  // namespace congdoan::votes
