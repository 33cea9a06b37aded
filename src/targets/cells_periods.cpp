// How a period without a final figure of its own is known from the figures of its parts.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <congdoan/errors.hpp>

#include "../kernel/convert.hpp"
#include "cells.hpp"
#include "figure_text.hpp"
#include "ranges.hpp"

namespace congdoan {

using kernel::Range;
using kernel::Wide;
using ranges::day_after;
using ranges::overlap;
using ranges::plus;

namespace {

// Adds those of a base that the list has none of.
void add_missing(std::vector<Cell::OfBase>& list, const std::vector<Cell::OfBase>& others) {
  for (const Cell::OfBase& each : others) {
    if (std::ranges::find(list, each.base, &Cell::OfBase::base) == list.end()) list.push_back(each);
  }
}

}  // namespace

// The level at the end of a period is that of any of its sub-periods that ends with it. Where one
// of them has a count, the percentages of the others are not needed.
std::optional<Cell> Cells::at_end(int measure, const Period& period, Used* used) const {
  std::vector<const Report*> ending;
  bool counted = false;
  for (const Report& report : beginning_in(measure, period)) {
    if (!report.decides || !report.final || report.period.last() != period.last() ||
        !period.contains(report.period)) {
      continue;
    }
    ending.push_back(&report);
    counted = counted || !report.percent;
  }
  std::optional<Cell> level;
  const Report* first = nullptr;
  for (const Report* report : ending) {
    if (counted && report->percent) continue;
    const Cell other = read(*report, used);
    if (!level) {
      level = other;
      first = report;
      continue;
    }
    level->value = overlap(level->value, other.value);
    if (level->value.empty()) {
      throw InvalidFigures({{figures_->place(report->figure),
                             told(*report) + " ends on the same day as " + told(*first) + " (" +
                                 figures_->place(first->figure) + "), but they differ"}});
    }
    add_missing(level->printed, other.printed);
    add_missing(level->written, other.written);
  }
  return level;
}

// Sums every chain of final sub-periods that covers the period without gap or overlap. There may be
// many chains, so the sums are kept by the day on which a chain has arrived, not chain by chain.
std::optional<Range> Cells::tiled(int measure, const Period& period, Used* used,
                                  Chain* tiles_used) const {
  std::vector<const Report*> tiles;
  for (const Report& report : beginning_in(measure, period)) {  // by first day
    if (report.decides && report.final && period.contains(report.period)) tiles.push_back(&report);
  }
  // Backwards first, so that only tiles of full chains are summed and held against each other.
  std::set<std::int32_t> leads_to_end{day_after(period)};
  std::vector<const Report*> useful;
  std::ranges::reverse(tiles);
  for (const Report* tile : tiles) {
    if (!leads_to_end.contains(day_after(tile->period))) continue;
    leads_to_end.insert(tile->period.first().number());
    useful.push_back(tile);
  }
  std::ranges::reverse(useful);
  if (!leads_to_end.contains(period.first().number())) return std::nullopt;

  struct Arrival {
    Range sum;
    const Report* last = nullptr;  // the chain read backwards: its last tile, which began
    std::int32_t from = 0;         // on this day
  };
  std::map<std::int32_t, Arrival> arrived;  // by the number of the first day not covered yet
  arrived.emplace(period.first().number(), Arrival{{Wide(0), Wide(0)}});
  const auto chain = [&](const Report* last, std::int32_t from) {
    std::vector<const Report*> all;
    for (; last != nullptr; last = arrived.at(from).last, from = last ? arrived.at(from).from : 0)
      all.push_back(last);
    std::ranges::reverse(all);
    return all;
  };
  const auto summed_words = [](const Chain& all, const Range& sum) {
    return words(all) + " = " + quantity(sum).text();
  };
  for (const Report* tile : useful) {
    const Report& report = *tile;
    const std::int32_t from = report.period.first().number();
    const auto start = arrived.find(from);
    if (start == arrived.end()) continue;
    const Range sum = plus(start->second.sum, read(report, nullptr).value);
    const auto [to, fresh] =
        arrived.try_emplace(day_after(report.period), Arrival{sum, &report, from});
    if (fresh) continue;
    Arrival& other = to->second;
    const Range both = overlap(other.sum, sum);
    if (both.empty()) {
      throw InvalidFigures(
          {{figures_->place(report.figure),
            spec(measure).id + ": " + summed_words(chain(&report, from), sum) +
                " does not agree with " + summed_words(chain(other.last, other.from), other.sum) +
                " (" + figures_->place(other.last->figure) + ")"}});
    }
    if (both == sum && both != other.sum) other = {sum, &report, from};
    other.sum = both;
  }
  const auto whole = arrived.find(day_after(period));
  if (whole == arrived.end()) return std::nullopt;
  for (std::size_t i = 0; i < useful.size(); ++i) {  // what others only split
    const Report* tile = useful[i];
    const bool splits =
        (i > 0 && useful[i - 1]->period.first() == tile->period.first()) ||
        (i + 1 < useful.size() && useful[i + 1]->period.first() <= tile->period.last());
    const bool reached = splits && arrived.contains(tile->period.first().number());
    const Range value = read(*tile, nullptr).value;
    const Chain split = reached ? full_set_against(*tile, value) : Chain();
    if (split.empty()) continue;
    throw InvalidFigures({{figures_->place(tile->figure),
                           told(*tile) + " does not agree with " + summed_words(split, sum(split)) +
                               " (" + figures_->place(split.back()->figure) + ")"}});
  }
  for (const Report* tile : chain(whole->second.last, whole->second.from)) {
    if (used != nullptr) static_cast<void>(read(*tile, used));
    if (tiles_used != nullptr) tiles_used->push_back(tile);
  }
  return whole->second.sum;
}

// The figures that do not overlap and prove most, final or not.
Cells::Chain Cells::best_set(int measure, const Period& period, const Report* without) const {
  Chain inside;
  for (const Report& report : beginning_in(measure, period)) {
    if (report.decides && &report != without && period.contains(report.period))
      inside.push_back(&report);
  }
  std::ranges::sort(inside, {}, [](const Report* report) {
    return std::pair(report->period.last(), report->figure);
  });
  // The best sum of figures before a day; days and sums rise.
  struct Best {
    std::int32_t day = 0;
    Wide sum = 0;
    const Report* last = nullptr;
    std::size_t before = 0;  // the position of what it is added to
  };
  std::vector<Best> best{{period.first().number(), 0, nullptr, 0}};
  for (const Report* report : inside) {
    const auto later =
        std::ranges::upper_bound(best, report->period.first().number(), {}, &Best::day);
    const auto before = static_cast<std::size_t>(later - best.begin()) - 1;
    const Wide sum = best[before].sum + read(*report, nullptr).value.low.value_or(0);
    if (sum > best.back().sum || best.back().last == nullptr)
      best.push_back({day_after(report->period), sum, report, before});
  }
  Chain chain;
  for (std::size_t at = best.size() - 1; best[at].last != nullptr; at = best[at].before)
    chain.push_back(best[at].last);
  std::ranges::reverse(chain);
  return chain;
}

// What was already reported of a gross measure is a lower bound: its own interim figure, or the
// best sum of sub-periods that do not overlap.
Cell Cells::bounded_below(int measure, const Period& period, Used* used) const {
  const Chain best = best_set(measure, period, nullptr);
  Wide least = 0;
  for (const Report* report : best) least += read(*report, used).value.low.value_or(0);
  return {.value = {least, std::nullopt}, .printed = {}, .written = {}, .reported = !best.empty()};
}

}  // namespace congdoan
