#include <algorithm>

#include <congdoan/kernel/kernel.hpp>

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
  explicit Worlds(const Field& field) : field_(field) {
    for (const Range& each : field.votes) sum_ += *each.low;
  }

  Possible of(std::size_t candidate) const {
    const auto lows = others(candidate);
    Possible possible;
    possible.reached = can_reach(candidate, 0);
    possible.missed = can_miss(candidate);
    // Whoever has as many votes has reached the majority too.
    const Wide least = lows.size() < field_.seats ? Wide(0) : lows[field_.seats - 1] + 1;
    possible.elected = can_reach(candidate, least);
    possible.passed = can_be_passed(candidate);
    const auto elected_beside = tied_below(candidate);
    possible.tied = elected_beside.has_value();
    possible.least_elected_if_tied = elected_beside.value_or(0);
    return possible;
  }

 private:
  static constexpr int widest = 4096;
  static constexpr std::size_t most_searched = 200;

  const Range& votes(std::size_t candidate) const { return field_.votes[candidate]; }

  // The least votes of everybody else, in falling order.
  std::vector<Wide> others(std::size_t candidate) const {
    std::vector<Wide> lows;
    for (std::size_t i = 0; i < field_.votes.size(); ++i) {
      if (i != candidate) lows.push_back(*votes(i).low);
    }
    std::ranges::sort(lows, std::greater());
    return lows;
  }

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
    const Wide above = *votes(candidate).low + 1;
    std::vector<Wide> raises;
    for (std::size_t i = 0; i < field_.votes.size(); ++i) {
      if (i == candidate || (votes(i).high && *votes(i).high < above)) continue;
      raises.push_back(std::max(Wide(0), Wide(above - *votes(i).low)));
    }
    if (raises.size() < field_.seats) return false;
    std::ranges::sort(raises);
    Wide sum = sum_;
    for (std::size_t i = 0; i < field_.seats; ++i) sum += raises[i];
    return fits(sum);
  }

  // The candidate has reached the majority with as many votes as others, for fewer seats: the least
  // number of those above them; nothing where it cannot be. More votes leave fewer above.
  std::optional<std::size_t> tied_below(std::size_t candidate) const {
    const Range& own = votes(candidate);
    if (own.exact()) return tied_at(candidate, *own.low, true);
    if (field_.votes.size() > most_searched) return may_tie(candidate);
    if (own.high && *own.high - *own.low <= widest) {
      for (Wide each = *own.high; each >= *own.low; --each) {
        if (const auto above = tied_at(candidate, each, true)) return above;
      }
      return std::nullopt;
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

  // Something at least where the candidate can tie.
  std::optional<std::size_t> may_tie(std::size_t candidate) const {
    const Range& own = votes(candidate);
    std::size_t as_many = 0;
    std::size_t more = 0;
    for (std::size_t i = 0; i < field_.votes.size(); ++i) {
      if (i == candidate) continue;
      if (!votes(i).high || *votes(i).high >= *own.low) ++as_many;
      if (own.high && *votes(i).low > *own.high) ++more;
    }
    if (as_many < field_.seats || more >= field_.seats || !can_reach(candidate, 0))
      return std::nullopt;
    return more;
  }

  std::optional<std::size_t> tied_at(std::size_t candidate, const Wide& own, bool with_sum) const {
    std::size_t above = 0;
    Wide most = own;
    std::vector<Wide> raises;
    for (std::size_t i = 0; i < field_.votes.size(); ++i) {
      if (i == candidate) continue;
      const Range& other = votes(i);
      most = std::max(most, *other.low);
      if (*other.low > own) {
        ++above;
      } else if (!other.high || *other.high >= own) {
        raises.push_back(own - *other.low);
      }
    }
    if (above >= field_.seats || raises.size() < field_.seats - above) return std::nullopt;
    Wide sum = 0;
    if (with_sum) {
      std::ranges::sort(raises);
      sum = sum_ - *votes(candidate).low + own;
      for (std::size_t i = 0; i < field_.seats - above; ++i) sum += raises[i];
    }
    const auto ballots = field_.ballots_for(sum, most);
    if (!ballots || !field_.is_reached(own, field_.base_for(*ballots))) return std::nullopt;
    return above;
  }

  const Field& field_;
  Wide sum_ = 0;
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
