#include <algorithm>
#include <array>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/kernel/years.hpp>

#include "ranges.hpp"
#include "spanned.hpp"

namespace congdoan {
namespace {

using kernel::Answer;
using kernel::Answers;
using kernel::Region;
using Years = std::span<const Judged>;
using Counted = std::span<const int>;  // measures

constexpr kernel::Range anything() { return {kernel::Wide(0), std::nullopt}; }

bool is_level(Years years) { return years.front().operands.region.shape() == kernel::Shape::level; }

Period period_of(Years years) { return {years.front().period.first(), years.back().period.last()}; }

std::vector<Years> runs_of(Years years) {
  std::vector<Years> all;
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= years.size(); ++end) {
    const bool goes_on = end < years.size() && ranges::day_after(years[end - 1].period) ==
                                                   years[end].period.first().number();
    if (goes_on) continue;
    all.push_back(years.subspan(begin, end - begin));
    begin = end;
  }
  return all;
}

std::vector<Period> periods_of(Years years) {
  std::vector<Period> periods;
  for (const Judged& year : years) periods.push_back(year.period);
  return periods;
}

Region region_of(const Judged& year) {
  const auto& [region, printed] = year.operands;
  return printed ? kernel::hull(region, *printed) : region;
}

Region meet(const Region& a, const Region& b) {
  return Region::part(ranges::overlap(a.k(), b.k()), ranges::overlap(a.n(), b.n()),
                      ranges::overlap(a.rest(), b.rest()));
}

// A share over neighbouring years, of which a part or a base was also reported for several.
class SharesOfARun {
 public:
  SharesOfARun(const Cells& cells, Counted measures, Years years)
      : cells_(cells), measures_(measures), years_(years), cut_(years.size() + 1, false) {
    const auto periods = periods_of(years);
    for (const int measure : measures) {
      if (!cells.adds_up(measure)) continue;
      // What contradicts itself is told, whether a longer figure is there or not.
      static_cast<void>(cells.cell(measure, period_of(years)));
      for (const Period& longer : cells.longer_figures(measure, period_of(years), periods)) {
        any_longer_ = true;
        cut(longer);
      }
    }
    cut_.front() = cut_.back() = true;
    if (static_cast<std::size_t>(std::ranges::count(cut_, true)) > most_cuts) {
      cut_.assign(cut_.size(), false);
      cut_.front() = cut_.back() = true;
    }
  }

  bool any_longer() const { return any_longer_; }

  // The sum of the first `count` years.
  Region sum(std::size_t count) const {
    std::vector<Region> sums{
        Region::part({kernel::Wide(0), kernel::Wide(0)}, {kernel::Wide(0), kernel::Wide(0)})};
    Region yearly = sums.front();
    for (std::size_t end = 1; end <= count; ++end) {
      const Region year = region_of(years_[end - 1]);
      yearly = yearly + year;
      Region known = sums.back() + year;
      for (std::size_t begin = 0; begin + 1 < end; ++begin) {
        const bool asked = (cut_[begin] && cut_[end]) || (begin == 0 && end == count);
        if (asked) known = meet(known, sums[begin] + whole(begin, end));
      }
      sums.push_back(known);
    }
    if (!sums.back().impossible()) return sums.back();
    // A figure for exactly the time asked decides, even where its years contradict it.
    const bool both =
        std::ranges::all_of(measures_, [this](int measure) { return cells_.adds_up(measure); });
    return both ? whole(0, count) : yearly;
  }

 private:
  static constexpr std::size_t most_cuts = 32;  // each pair of them is looked at

  void cut(const Period& longer) {
    for (std::size_t i = 0; i < years_.size(); ++i) {
      if (years_[i].period.first() == longer.first()) cut_[i] = true;
      if (years_[i].period.last() == longer.last()) cut_[i + 1] = true;
    }
  }

  Region whole(std::size_t begin, std::size_t end) const {
    const Period period = period_of(years_.subspan(begin, end - begin));
    std::array<kernel::Range, 2> known{anything(), anything()};
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (cells_.adds_up(measures_[i])) known[i] = cells_.cell(measures_[i], period).value;
    }
    return Region::part(known[0], known[1]);
  }

  const Cells& cells_;
  Counted measures_;
  Years years_;
  std::vector<bool> cut_;  // where a longer figure begins or ends; by the number of years before
  bool any_longer_ = false;
};

void add(std::optional<Region>& total, const Region& more) { total = total ? *total + more : more; }

std::size_t ended_years(Years years) {
  return static_cast<std::size_t>(
      std::ranges::count_if(years, [](const Judged& year) { return year.ended; }));
}

Answers both(Answers a, Answers b) {
  Answers common;
  for (const Answer answer : {Answer::met, Answer::missed, Answer::empty}) {
    if (a.has(answer) && b.has(answer)) common.add(answer);
  }
  return common;
}

}  // namespace

std::vector<Period> runs(std::span<const Judged> years) {
  std::vector<Period> periods;
  for (const Years run : runs_of(years)) periods.push_back(period_of(run));
  return periods;
}

std::optional<Spanned> spanned(const Cells& cells, std::span<const int> measures,
                               const std::vector<Judged>& years, OverYears ways) {
  const bool any =
      std::ranges::any_of(measures, [&](int measure) { return cells.adds_up(measure); });
  if (!any || !is_of_totals(ways)) return std::nullopt;
  const bool level = is_level(years);
  if (!level && ways.way() == OverYears::Way::mean) return std::nullopt;  // of the yearly ratios
  std::optional<Region> all;
  std::optional<Region> ended;
  bool any_longer = level;
  for (const Years run : runs_of(years)) {
    const std::size_t over = ended_years(run);
    if (level) {
      const auto total = [&](Years part) {
        return Region::level(cells.cell(measures.front(), period_of(part)).value);
      };
      add(all, total(run));
      if (over > 0) add(ended, total(run.first(over)));
    } else {
      const SharesOfARun shares(cells, measures, run);
      any_longer = any_longer || shares.any_longer();
      add(all, shares.sum(run.size()));
      if (over > 0) add(ended, shares.sum(over));
    }
  }
  if (!any_longer) return std::nullopt;
  return Spanned{*all, ended};
}

Outcome combined(const std::vector<Judged>& years, OverYears ways, const Bound& bound,
                 IfBaseEmpty policy, const Spanned& spanned) {
  Answers answers;
  if (ways.way() == OverYears::Way::mean) {
    const kernel::Wide count = static_cast<std::int64_t>(years.size());
    answers = kernel::decide(Region::rate(spanned.all.k(), {count, count}), bound);
  } else {
    answers = kernel::decide(spanned.all, bound);
    if (!is_level(years)) {
      std::vector<Operands> all;
      for (const Judged& year : years) all.push_back(year.operands);
      const Answers common = both(answers, kernel::decide_pooled(all, bound));
      if (!common.none()) answers = common;
    }
  }
  const auto exact = [](const Region& region) { return region.k().exact() && region.n().exact(); };
  const bool doubtful = spanned.ended && !exact(*spanned.ended);
  const bool all_ended = std::ranges::all_of(years, [](const Judged& year) { return year.ended; });
  return outcome_of(with_policy(answers, policy), !doubtful && !all_ended);
}

}  // namespace congdoan
