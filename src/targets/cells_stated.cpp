// What a count and percentages of one measure and period say together.
#include <algorithm>
#include <memory>
#include <ranges>
#include <unordered_set>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "cells.hpp"
#include "figure_text.hpp"

namespace congdoan {
namespace {

// "staff or members".
std::string one_of_ids(const std::vector<std::string>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i)
    text += (i == 0 ? "" : i + 1 == ids.size() ? " or " : ", ") + ids[i];
  return text;
}

// What a count says, or whether a title is held.
kernel::Range counted_range(const FigureValue& value) {
  const auto* held = std::get_if<bool>(&value);
  if (held == nullptr) return kernel::non_negative(std::get<Quantity>(value));
  const kernel::Wide number = *held ? 1 : 0;
  return {number, number};
}

}  // namespace

// The base of a percentage: the one that the figure names, else what the measure lies within.
// Nothing if there is none, with the reason unless something else is already known to be wrong.
std::optional<int> Cells::base_of(const Figure& figure, int measure, std::string& problem) const {
  const std::string& id = figure.measure;
  const std::string text = text_of(figure.value);
  const std::vector<std::string>& within = spec(measure).within;
  if (figure.of.empty()) {
    if (within.size() == 1) {
      const int base = measures_->index(within.front());
      return base < 0 ? std::nullopt : std::optional(base);
    }
    if (!measures_->are_sure_of(id, "within")) return std::nullopt;
    problem =
        text + (within.empty() ? " has no base; a percentage needs a measure that lies within "
                                 "another"
                               : " may be of " + one_of_ids(within) + "; name the base in `of`");
    return std::nullopt;
  }
  if (!std::holds_alternative<Percent>(figure.value) && !withdraws(figure.value)) {
    problem = "`of` names the base of a percentage, which " + text + " is not; leave it out";
    return std::nullopt;
  }
  const int base = measures_->index(figure.of);
  if (base >= 0 && measures_->lies_within(id, figure.of)) return base;
  if (base < 0 && !measures_->are_complete()) return std::nullopt;
  if (base >= 0 && measures_->may_lie_within(id, figure.of)) return std::nullopt;
  std::vector<std::string> bases;
  for (const Measure& each : measures_->all()) {
    if (measures_->lies_within(id, each->id)) bases.push_back(each->id);
  }
  problem = "of = \"" + figure.of + "\" is no measure that it lies within" +
            (bases.empty() ? "; it lies within none" : "; give " + one_of_ids(bases));
  return std::nullopt;
}

struct Cells::Stated {
  Cell cell;
  bool counted = false;
  Chain rests_on;                       // of the reports
  std::vector<const Report*> disagree;  // percentages that no count fits
};

// A percentage is of a base in the same period, and proves it positive. An exact count beside an
// exact base decides. Otherwise count and percentage are both true; only where no point fits both
// does the count decide.
Cells::Stated Cells::work_out_stated(const Report& report) const {
  const kernel::Range any{kernel::Wide(0), std::nullopt};
  Stated all;
  all.cell = {.value = any, .printed = {}, .written = {}, .reported = true};
  std::vector<const Report*> percentages;
  for (const Report& each : find(report.measure, report.period)) {
    if (!each.counts) continue;
    if (each.percent) {
      percentages.push_back(&each);
      continue;
    }
    all.counted = true;
    all.rests_on.push_back(&each);
    all.cell.value = counted_range(*each.value);
  }
  const bool exact_count = all.counted && all.cell.value.exact();
  for (const Report* each : percentages) {
    const auto& percent = std::get<Percent>(*each->value);
    const std::string& base_id = spec(each->base).id;
    const kernel::Range base = cell(each->base, each->period).value;
    if (exact_count && base.exact()) continue;
    const auto held = kernel::hull(kernel::Region::part(all.cell.value, base), percent);
    if (held.impossible()) {
      if (all.counted) {
        all.disagree.push_back(each);
        continue;
      }
      std::string of = base_id;
      if (base.exact()) of.insert(0, std::to_string(narrow(*base.low)) + " ");
      std::string message = told(*each) + " of " + of + ": no count prints so";
      if (!all.rests_on.empty()) message += " beside " + told(*all.rests_on.front());
      message += " (" + describe(each->base, each->period) + ")";
      throw InvalidFigures({{figures_->place(each->figure), std::move(message)}});
    }
    all.cell.value = held.k();
    all.rests_on.push_back(each);
    all.cell.written.push_back({each->base, &percent});
    if (!base.exact()) all.cell.printed.push_back({each->base, &percent});
  }
  return all;
}

Cell Cells::read(const Report& report, Used* used) const {
  if (!report.percent && report.alone) {  // nearly always
    if (used != nullptr) used->push_back(report.figure);
    return {.value = counted_range(*report.value), .printed = {}, .written = {}, .reported = true};
  }
  if (used != nullptr) add_used(report, *used);
  return stated(report).cell;
}

const Cells::Stated& Cells::stated(const Report& report) const {
  const CellKey key{report.measure, report.period};
  const auto known = stated_.find(key);
  if (known != stated_.end()) return *known->second;
  auto all = std::make_shared<const Stated>(work_out_stated(report));
  return *stated_.emplace(key, std::move(all)).first->second;
}

// The figures that a report rests on, and those of the base of each percentage after it.
void Cells::add_used(const Report& report, Used& used) const {
  struct Step {
    const Report* of;  // the report itself, or what the base of a percentage rests on
    bool itself;
  };
  std::vector<Step> open;
  const auto add = [&](const Report& each) {
    const Chain& reports = stated(each).rests_on;
    for (const Report* at : std::views::reverse(reports)) {
      if (at->percent) open.push_back({at, false});
      open.push_back({at, true});
    }
  };
  std::unordered_set<int> seen;  // bases
  add(report);
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    if (step.itself) {
      used.push_back(step.of->figure);
    } else if (seen.insert(step.of->base).second) {
      if (const Report* own = own_final(step.of->base, step.of->period)) {
        add(*own);
      } else {
        static_cast<void>(worked_out(step.of->base, step.of->period, &used));
      }
    }
  }
}

std::vector<Printed> Cells::printed_beside(int measure, const Period& period) const {
  std::vector<Printed> checks;
  const Reports all = find(measure, period);
  if (all.size() < 2 || all.front().percent || !all.front().counts) return checks;
  const Stated& known = stated(all.front());
  for (const Report& report : all.subspan(1)) {
    const std::string& text = std::get<Percent>(*report.value).text();
    const auto add = [&](PrintedCheck check) {
      checks.push_back({.period = period.text(),
                        .measure = id(measure),
                        .text = text,
                        .of = figures_->all()[report.figure].of,
                        .check = check});
    };
    if (std::ranges::find(known.disagree, &report) != known.disagree.end()) {
      add(PrintedCheck::disagrees);
      continue;
    }
    kernel::Range k = known.cell.value;
    kernel::Range n = cell(report.base, period).value;
    if (report.counts && !(k.exact() && n.exact())) {
      const auto held = kernel::hull(kernel::Region::part(k, n), std::get<Percent>(*report.value));
      k = held.k();
      n = held.n();
    }
    if (!k.exact() || !n.exact() || *n.low <= 0) continue;
    add(*k.low > *n.low ? PrintedCheck::disagrees
                        : check_printed(narrow(*k.low), narrow(*n.low), text));
  }
  return checks;
}

}  // namespace congdoan
