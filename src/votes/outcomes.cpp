#include <algorithm>
#include <functional>

#include <congdoan/kernel/kernel.hpp>

#include "outcomes.hpp"
#include "ranking.hpp"

namespace congdoan::votes {
namespace {

using kernel::Answer;
using kernel::Region;

// Whether a number of candidates can reach the majority with everybody else below them.
class Leaders {
 public:
  explicit Leaders(const Field& field)
      : field_(field), ranking_(field.votes), falling_(field.votes) {
    std::ranges::sort(falling_, std::greater(), [](const Range& each) { return *each.low; });
    for (const Range& each : falling_) {
      if (each.high) highs_.push_back(*each.high);
    }
    std::ranges::sort(highs_);
    const auto twice = std::ranges::unique(highs_);
    highs_.erase(twice.begin(), twice.end());
  }

  // The leaders have at least as many votes as a cut, each as few more as can be, and everybody
  // else the least, which is below it. Up to the next number of votes that is somebody's most, the
  // leaders are the same, and a higher cut only makes it easier to reach the majority: it adds no
  // more than one ballot for each vote, as a ballot can name all of them.
  bool can_be(std::size_t number) const {
    if (number == 0) return true;
    if (number > falling_.size()) return false;
    Wide first = number < falling_.size() ? Wide(*falling_[number].low + 1) : Wide(0);
    for (auto last = std::ranges::lower_bound(highs_, first); last != highs_.end(); ++last) {
      if (ranking_.can_have(first) < number) return false;
      if (const auto cut = highest(number, first, *last); cut && reaches(number, *cut)) return true;
      first = *last + 1;
    }
    return can_be_without_end(number, first);
  }

 private:
  // What so many with a most of at least the cut need; nothing where there are not as many.
  struct Needed {
    Wide sum;
    Wide most;
  };

  std::optional<Needed> needed(std::size_t number, const Wide& cut) const {
    const auto raised = ranking_.raised(cut, number);
    if (raised.others < number) return std::nullopt;
    return Needed{ranking_.sum() + raised.more, std::max(cut, *falling_.front().low)};
  }

  std::optional<Wide> ballots(std::size_t number, const Wide& cut) const {
    const auto all = needed(number, cut);
    return all ? field_.ballots_for(all->sum, all->most) : std::nullopt;
  }

  bool reaches(std::size_t number, const Wide& cut) const {
    return field_.is_reached(cut, field_.base_for(*ballots(number, cut)));
  }

  // The highest cut for which there are ballots enough.
  std::optional<Wide> highest(std::size_t number, Wide low, Wide high) const {
    if (!ballots(number, low)) return std::nullopt;
    while (low < high) {
      const Wide middle = low + (high - low + 1) / 2;
      if (ballots(number, middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  // With leaders whose votes have no end, from a cut above every end on.
  bool can_be_without_end(std::size_t number, const Wide& first) const {
    Wide rest = ranking_.sum();
    std::size_t found = 0;
    for (const Range& each : falling_) {
      if (each.high || found == number) continue;
      rest -= *each.low;
      ++found;
    }
    if (found < number) return false;
    const bool every_name = field_.names && static_cast<std::size_t>(*field_.names) == number;
    const Wide more = every_name ? (rest + *field_.names - 1) / *field_.names : Wide(0);
    const auto region = Region::part({first, std::nullopt}, field_.base,
                                     {field_.beyond_valid + more, std::nullopt});
    return kernel::decide(region, field_.majority).has(Answer::met);
  }

  const Field& field_;
  Ranking ranking_;
  std::vector<Range> falling_;  // by their least votes
  std::vector<Wide> highs_;     // rising
};

}  // namespace

ElectionOutcome PossibleOutcomes::only() const {
  const int kinds = static_cast<int>(filled) + static_cast<int>(tie) + static_cast<int>(vacancy);
  if (kinds != 1) return ElectionOutcome::undetermined;
  return filled ? ElectionOutcome::filled : tie ? ElectionOutcome::tie : ElectionOutcome::vacancy;
}

PossibleOutcomes operator&(const PossibleOutcomes& a, const PossibleOutcomes& b) {
  return {.filled = a.filled && b.filled,
          .tie = a.tie && b.tie,
          .vacancy = a.vacancy && b.vacancy,
          .least_elected = std::max(a.least_elected, b.least_elected),
          .most_elected = std::min(a.most_elected, b.most_elected)};
}

PossibleOutcomes PossibleOutcomes::of(const std::vector<Possible>& standings,
                                      std::size_t seats) const {
  const auto count = [&standings](const auto& is) {
    return static_cast<std::size_t>(std::ranges::count_if(standings, is));
  };
  PossibleOutcomes all = *this;
  all.least_elected = std::max(
      least_elected, count([](const Possible& each) { return each.elected && each.decided(); }));
  all.most_elected = std::min(most_elected, count(&Possible::elected));
  all.filled = filled && all.most_elected >= seats;
  const bool open = all.least_elected < seats;
  all.tie = tie && open && count(&Possible::tied) > 0 && count(&Possible::reached) > seats;
  all.vacancy = vacancy && open && standings.size() - count(&Possible::missed) < seats;
  if (!all.tie && !all.vacancy) all.least_elected = seats;
  if (!all.filled && seats > 0) all.most_elected = std::min(all.most_elected, seats - 1);
  return all;
}

PossibleOutcomes PossibleOutcomes::after_lots(std::size_t drawn, std::size_t elected,
                                              std::size_t seats) const {
  const std::size_t least = std::max(elected, least_elected) + drawn;
  return {.filled = true,
          .tie = least < seats,
          .vacancy = false,
          .least_elected = std::min(least, seats),
          .most_elected = seats};
}

PossibleOutcomes possible_outcomes(const Field& field, const std::vector<Possible>& standings) {
  PossibleOutcomes outcomes;
  const Leaders leaders(field);
  const auto count = [&standings](bool Possible::* flag) {
    return static_cast<std::size_t>(std::ranges::count(standings, true, flag));
  };
  std::size_t most = std::min(field.seats, count(&Possible::elected));
  while (!leaders.can_be(most)) --most;
  outcomes.filled = most == field.seats;
  outcomes.most_elected = most;
  outcomes.least_elected = most;

  // With the least votes of all and the greatest base, everybody misses the majority who can.
  const std::size_t fewest = standings.size() - count(&Possible::missed);
  outcomes.vacancy = fewest < field.seats;
  if (outcomes.vacancy) outcomes.least_elected = std::min(most, fewest);
  for (const Possible& each : standings) {
    if (!each.tied) continue;
    outcomes.tie = true;
    outcomes.least_elected = std::min(outcomes.least_elected, each.least_elected_if_tied);
  }
  return outcomes;
}

}  // namespace congdoan::votes
