#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "beside.hpp"
#include "spanned.hpp"

namespace congdoan {
namespace {

// True if what the years that are over add up to is known, be it from figures of several of them.
bool total_is_known(const Cells& cells, int measure, const std::vector<Judged>& years,
                    OverYears ways) {
  if (years.size() == 1 || !is_of_totals(ways) || !cells.adds_up(measure)) return false;
  const auto not_over = std::ranges::find_if(years, [](const Judged& year) { return !year.ended; });
  const auto over = std::span(years).first(static_cast<std::size_t>(not_over - years.begin()));
  if (over.empty()) return false;
  return std::ranges::all_of(
      runs(over), [&](const Period& run) { return cells.cell(measure, run).value.exact(); });
}

}  // namespace

std::vector<Missing> missing_of(const Cells& cells, std::span<const int> measures,
                                const std::vector<Judged>& years, OverYears ways) {
  std::vector<Missing> list;
  std::vector<int> needed;
  for (const int measure : measures) {
    if (!total_is_known(cells, measure, years, ways)) needed.push_back(measure);
  }
  for (const Judged& year : years) {
    const bool single = years.size() == 1;
    if (!year.ended || !(single ? !year.answers.decided() : in_doubt(year, ways))) continue;
    for (const int measure : needed) {
      const Cell cell = cells.cell(measure, year.period);
      if (cell.value.exact()) continue;
      list.push_back({year.period.text(), cells.id(measure), cell.reported});
    }
  }
  return list;
}

std::vector<Interim> interim_of(const Cells& cells, std::span<const int> measures,
                                const std::vector<Judged>& years, OverYears ways) {
  std::vector<Interim> list;
  std::vector<Period> periods;
  for (const Judged& year : years) {
    periods.push_back(year.period);
    for (const int measure : measures) {
      if (cells.has_interim(measure, year.period))
        list.push_back({year.period.text(), cells.id(measure)});
    }
  }
  if (years.size() == 1 || !is_of_totals(ways)) return list;
  for (const Period& run : runs(years)) {
    for (const int measure : measures) {
      if (!cells.adds_up(measure)) continue;
      for (const Period& longer : cells.longer_figures(measure, run, periods, true))
        list.push_back({longer.text(), cells.id(measure)});
    }
  }
  return list;
}

std::vector<Printed> printed_of(const Cells& cells, std::span<const int> measures,
                                const std::vector<Judged>& years) {
  std::vector<Printed> checks;
  for (const Judged& year : years) {
    for (const int measure : measures) {
      std::ranges::move(cells.printed_beside(measure, year.period), std::back_inserter(checks));
    }
  }
  return checks;
}

std::vector<Disagreement> disagreements_of(const Cells& cells, std::span<const int> measures,
                                           const std::vector<Judged>& years, OverYears ways,
                                           bool once) {
  std::vector<Disagreement> list;
  std::set<CellKey> before;
  const auto look_at = [&](const Period& period, int measure) {
    if (!before.emplace(measure, period).second) return;
    if (auto found = cells.disagreement(measure, period)) list.push_back(std::move(*found));
  };
  const auto look = [&](const Period& period, int measure) {
    look_at(period, measure);
    for (const Period& part : cells.made_up_of(measure, period)) look_at(part, measure);
  };
  for (const int measure : measures) {
    if (once && !(cells.adds_up(measure) && ways.way() != OverYears::Way::distinct)) continue;
    const bool totals = years.size() > 1 && is_of_totals(ways) && cells.adds_up(measure);
    if (totals) {
      for (const Period& run : runs(years)) {
        const bool one_year = std::ranges::find(years, run, &Judged::period) != years.end();
        if (!one_year) look(run, measure);
      }
    }
    for (const Judged& year : years) look(year.period, measure);
  }
  return list;
}

}  // namespace congdoan
