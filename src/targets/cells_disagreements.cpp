// Figures within a period that the figure for exactly the period contradicts.
#include <algorithm>
#include <map>

#include "../kernel/convert.hpp"
#include "cells.hpp"
#include "ranges.hpp"

namespace congdoan {

using kernel::Range;
using kernel::Wide;
using ranges::day_after;
using ranges::overlap;
using ranges::plus;

bool Cells::has_own_percent(int measure, int base, const Period& period) const {
  return std::ranges::any_of(find(measure, period), [base](const Report& report) {
    return report.percent && report.final && report.base == base;
  });
}

bool Cells::has_full_set(int measure, const Period& period) const {
  return adds_up(measure) && tiled(measure, period, nullptr);
}

const std::vector<Period>& Cells::made_up_of(int measure, const Period& period) const {
  static const std::vector<Period> none;
  if (!adds_up(measure) || own_final(measure, period) != nullptr) return none;
  const auto [at, is_new] = made_up_of_.try_emplace({measure, period});
  std::vector<Period>& periods = at->second;
  if (!is_new) return periods;
  Chain tiles;
  static_cast<void>(tiled(measure, period, nullptr, &tiles));
  for (const Report* tile : tiles) periods.push_back(tile->period);
  return periods;
}

std::vector<Period> Cells::longer_figures(int measure, const Period& span,
                                          std::span<const Period> years, bool interim_only) const {
  std::vector<Period> periods;
  for (const Report& report : beginning_in(measure, span)) {
    if (!report.decides || !span.contains(report.period) || (interim_only && report.final))
      continue;
    // The only year that can hold it is the last one that does not begin after it.
    const auto later = std::ranges::upper_bound(years, report.period.first(), {},
                                                [](const Period& year) { return year.first(); });
    if (later == years.begin() || !std::prev(later)->contains(report.period))
      periods.push_back(report.period);
  }
  return periods;
}

Cells::Reports Cells::beginning_in(int measure, const Period& period) const {
  const auto first_day = [](const Report& report) { return report.period.first(); };
  const Reports all = of(measure);
  const auto begin = std::ranges::lower_bound(all, period.first(), {}, first_day);
  const auto end = std::ranges::upper_bound(begin, all.end(), period.last(), {}, first_day);
  return {begin, end};
}

Range Cells::sum(const Chain& chain) const {
  Range total{Wide(0), Wide(0)};
  for (const Report* report : chain) total = plus(total, read(*report, nullptr).value);
  return total;
}

std::string Cells::words(const Chain& chain) {
  constexpr std::size_t longest = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(chain.size(), longest); ++i)
    text += (i == 0 ? "" : " + ") + chain[i]->period.text();
  return text + (chain.size() > longest ? " + …" : "");
}

// The full set of final figures within a figure's period whose sum is surely greatest (at least so
// many), or surely least (at most so many). Empty if there is none.
Cells::Chain Cells::extreme_set(const Report& own, bool greatest) const {
  struct Arrival {
    Wide sum = 0;
    const Report* last = nullptr;
    std::int32_t from = 0;
  };
  std::map<std::int32_t, Arrival> arrived;  // by the number of the first day not covered yet
  arrived.emplace(own.period.first().number(), Arrival{});
  // By first day, so that what leads to a figure is known before it.
  for (const Report& report : beginning_in(own.measure, own.period)) {
    const bool tile = report.decides && report.final && &report != &own &&
                      own.period.contains(report.period) && report.period != own.period;
    const auto start = tile ? arrived.find(report.period.first().number()) : arrived.end();
    if (start == arrived.end()) continue;
    const Range value = read(report, nullptr).value;
    const auto& end = greatest ? value.low : value.high;
    if (!end) continue;
    const Arrival next{Wide(start->second.sum + *end), &report, start->first};
    const auto [to, fresh] = arrived.try_emplace(day_after(report.period), next);
    const bool better = greatest ? next.sum > to->second.sum : next.sum < to->second.sum;
    if (!fresh && better) to->second = next;
  }
  Chain chain;
  for (auto at = arrived.find(day_after(own.period));
       at != arrived.end() && at->second.last != nullptr; at = arrived.find(at->second.from))
    chain.push_back(at->second.last);
  std::ranges::reverse(chain);
  return chain;
}

Cells::Chain Cells::full_set_against(const Report& own, const Range& used) const {
  for (const bool greatest : {true, false}) {
    Chain chain = extreme_set(own, greatest);
    if (!chain.empty() && overlap(sum(chain), used).empty()) return chain;
  }
  return {};
}

Cells::Chain Cells::set_against(const Report& own, const Range& used, bool& full) const {
  Chain chain = full_set_against(own, used);
  full = !chain.empty();
  if (full) return chain;
  Chain best = best_set(own.measure, own.period, &own);
  const bool more = used.high && *sum(best).low > *used.high;
  if (!more) best.clear();
  return best;
}

// Percentages are left out: what they prove hangs on another measure's figures.
Cells::Chain Cells::level_against(const Report& own, const Range& used) const {
  for (const Report& report : beginning_in(own.measure, own.period)) {
    const bool ends_with_it = report.decides && report.final && !report.percent &&
                              report.period.last() == own.period.last() &&
                              report.period != own.period && own.period.contains(report.period);
    if (ends_with_it && overlap(read(report, nullptr).value, used).empty()) return {&report};
  }
  return {};
}

std::optional<Disagreement> Cells::disagreement(int measure, const Period& period) const {
  if (!spec(measure).flow) return std::nullopt;
  const Report* own = own_final(measure, period);
  if (own == nullptr) return std::nullopt;
  if (beginning_in(measure, period).size() == find(measure, period).size()) return std::nullopt;
  const Range used = read(*own, nullptr).value;
  bool full = true;
  const Chain other = adds_up(measure) ? set_against(*own, used, full) : level_against(*own, used);
  if (other.empty()) return std::nullopt;
  Range contradicts = sum(other);
  if (!full) contradicts.high.reset();
  return Disagreement{.period = period.text(),
                      .measure = id(measure),
                      .used = quantity(used),
                      .contradicts = quantity(contradicts),
                      .others = words(other)};
}

}  // namespace congdoan
