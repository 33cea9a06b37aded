// What is known of a measure in a period, and of all that it lies within, each worked out once.
#include <algorithm>
#include <unordered_set>

#include <congdoan/errors.hpp>

#include "../kernel/ends.hpp"
#include "cells.hpp"
#include "within.hpp"

namespace congdoan {

const Cell& Cells::at(int slot) const {
  std::optional<Cell>& known = slots_[static_cast<std::size_t>(slot)];
  if (!known) {
    const auto& [measure, period] = asked_[static_cast<std::size_t>(slot)];
    read_bases_first(measure, period);
    known = worked_out(measure, period, nullptr);
  }
  return *known;
}

Cell Cells::cell(int measure, const Period& period, Used* used) const {
  if (used != nullptr) return worked_out(measure, period, used);
  const auto known = cells_.find({measure, period});
  if (known != cells_.end()) return known->second;
  read_bases_first(measure, period);
  return cells_.try_emplace({measure, period}, worked_out(measure, period, nullptr)).first->second;
}

Cell Cells::worked_out(int measure, const Period& period, Used* used) const {
  if (const Report* own = own_final(measure, period)) return read(*own, used);
  const bool title = spec(measure).unit == unit::title;
  const auto flow = title ? spec(measure).flow.value_or(Flow::stock) : spec(measure).flow;
  if (flow == Flow::stock) return at_end(measure, period, used).value_or(Cell{});
  if (flow == Flow::gross) {
    if (const auto sum = tiled(measure, period, used)) {
      return {.value = *sum, .printed = {}, .written = {}, .reported = true};
    }
    return bounded_below(measure, period, used);
  }
  return {};
}

// Percentages of percentages and so on: the uppermost are read first, so that none has to wait for
// a long chain of others.
void Cells::read_bases_first(int measure, const Period& period) const {
  if (!percent_[static_cast<std::size_t>(measure)]) return;
  std::vector<int> bases{measure};
  std::unordered_set<int> known{measure};
  for (std::size_t next = 0; next < bases.size(); ++next) {  // the list grows on the way
    for (const Report& report : find(bases[next], period)) {
      if (!report.percent || cells_.contains({report.base, period})) continue;
      if (known.insert(report.base).second) bases.push_back(report.base);
    }
  }
  std::ranges::sort(bases, {}, [this](int at) { return measures_->within_->rank(at); });
  for (const int at : bases) {
    if (at != measure) cells_.try_emplace({at, period}, worked_out(at, period, nullptr));
  }
}

std::span<const int> Cells::within(int measure) const { return measures_->within_->bases(measure); }

bool Cells::lies_within(int part, int base) const {
  return measures_->within_->reaches(part, base);
}

std::vector<int> Cells::bases_of(int measure) const {
  std::vector<int> bases;
  std::unordered_set<int> known;
  const auto add = [&](int of) {
    for (const int base : within(of)) {
      if (known.insert(base).second) bases.push_back(base);
    }
  };
  add(measure);
  // NOLINTNEXTLINE(modernize-loop-convert): the list grows on the way
  for (std::size_t next = 0; next < bases.size(); ++next) add(bases[next]);
  return bases;
}

std::optional<kernel::Wide> Cells::least_above(int measure, const Period& period) const {
  constexpr std::size_t most_periods = 128;
  if (within(measure).empty()) return std::nullopt;
  const auto known = least_above_.find(period);
  if (known != least_above_.end()) return known->second[static_cast<std::size_t>(measure)];
  if (least_above_.size() == most_periods) least_above_.clear();
  std::vector<std::optional<kernel::Wide>> least(measures_->all().size());
  std::vector<std::optional<kernel::Wide>> with_own(least.size());
  for (const int at : measures_->within_->upper_first()) {
    const auto i = static_cast<std::size_t>(at);
    for (const int base : within(at))
      least[i] = kernel::lower(least[i], with_own[static_cast<std::size_t>(base)]);
    with_own[i] = least[i];
    if (own_final(at, period) == nullptr) continue;
    try {
      with_own[i] = kernel::lower(least[i], cell(at, period).value.high);
    } catch (const InvalidFigures&) {
      with_own[i] = -1;  // nothing below it fits, which is told where it is asked for
    }
  }
  return least_above_.emplace(period, std::move(least))
      .first->second[static_cast<std::size_t>(measure)];
}

}  // namespace congdoan
