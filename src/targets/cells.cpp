#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/problems.hpp>

#include "cells.hpp"
#include "figure_text.hpp"

namespace congdoan {

// What was reported at a place: the figures of a wide row stand at one and share its period.
class Cells::ToldHere {
 public:
  bool is_new(const std::string& place, const std::string& message) {
    if (place != place_) messages_.clear();
    place_ = place;
    return messages_.insert(message).second;
  }

 private:
  std::string place_;
  std::unordered_set<std::string> messages_;
};

Cells::Cells(const Figures& figures, const Measures& measures, std::span<const Term> terms,
             std::string_view body, Date as_of, std::span<const CellKey> asked)
    : figures_(&figures), measures_(&measures), as_of_(as_of), asked_(asked), slots_(asked.size()) {
  Problems problems;
  ToldHere told;
  const auto named = body.empty() ? std::span<const std::size_t>() : figures.of(body);
  const auto unnamed = figures.of("");
  own_.resize(named.size() + unnamed.size());
  std::ranges::merge(named, unnamed, own_.begin());
  reports_.reserve(own_.size());
  for (const std::size_t at : own_) add(at, terms, told, problems);
  keep_latest(problems);
  if (!problems.empty()) throw InvalidFigures(problems.list());
}

void Cells::add(std::size_t index, std::span<const Term> terms, ToldHere& told,
                Problems& problems) {
  const Figure& figure = figures_->all()[index];
  const auto report = [&](std::string message) {
    const std::string place = figures_->place(index);
    if (told.is_new(place, message)) problems.add(place, std::move(message));
  };

  std::optional<Period> period;
  if (!figure.period) {
    report(
        "has no period; write one such as 2018, or in a congress that states the term it reviews "
        "leave it out where that is meant");
  } else if (!figure.period->is_length()) {
    try {
      period = figure.period->resolve(terms);
    } catch (const InvalidValue& error) {
      report(error.what());
    }
  }
  const int measure = measures_->index(figure.measure);
  if (measure < 0) {
    if (!measures_->are_complete()) return;
    report('"' + figure.measure + "\" is not a measure of this document" +
           problems.did_you_mean(figure.measure, [this] { return measures_->ids(); }));
    return;
  }
  const std::string& id = figure.measure;
  const bool title = spec(measure).unit == unit::title;
  const bool truth = std::holds_alternative<bool>(figure.value);
  if (title != truth && !withdraws(figure.value) && measures_->are_sure_of(id, "unit")) {
    report(figure.measure + ": " + text_of(figure.value) +
           (title ? " is not an answer; whether a title is held is true or false"
                  : " is not a number; only a measure with unit title is true or false"));
    return;
  }
  if (const auto* quantity = std::get_if<Quantity>(&figure.value);
      quantity != nullptr && quantity->upper() && *quantity->upper() < 0) {
    report(figure.measure + ": " + quantity->text() + " is below 0");
    return;
  }
  const bool percent = std::holds_alternative<Percent>(figure.value);
  int base = -1;
  if (percent || !figure.of.empty()) {
    std::string wrong;
    const auto found = base_of(figure, measure, wrong);
    if (!wrong.empty()) report(figure.measure + ": " + wrong);
    if (!found) return;
    base = *found;
  }
  if (!period) return;
  const Date reported_on = figure.reported_on.value_or(period->last());
  reports_.push_back({.measure = measure,
                      .period = *period,
                      .reported_on = reported_on,
                      .figure = index,
                      .value = &figure.value,
                      .percent = percent,
                      .base = base,
                      .final = figure.final || reported_on >= period->last()});
}

void Cells::keep_latest(Problems& problems) {
  const auto order = [](const Report& report) {
    return std::tie(report.measure, report.period, report.reported_on, report.figure);
  };
  std::ranges::sort(reports_, {}, order);
  std::vector<Report> latest;
  latest.reserve(reports_.size());
  for (std::size_t begin = 0; begin < reports_.size();) {
    std::size_t end = begin + 1;
    while (end < reports_.size() && reports_[end].measure == reports_[begin].measure &&
           reports_[end].period == reports_[begin].period) {
      ++end;
    }
    keep_latest_of(Reports(reports_).subspan(begin, end - begin), latest, problems);
    begin = end;
  }
  reports_ = std::move(latest);
  find_overlaps();
  begins_.resize(measures_->all().size() + 1);
  std::size_t at = 0;
  for (std::size_t measure = 0; measure < begins_.size(); ++measure) {
    while (at < reports_.size() && std::cmp_less(reports_[at].measure, measure)) ++at;
    begins_[measure] = at;
  }
}

// Of the reports of one measure and period, by day, the last visible count and the last visible
// percentage of each base stand. A withdrawal takes all of them back, or with `of` that percentage:
// they were never reported.
void Cells::keep_latest_of(Reports group, std::vector<Report>& latest, Problems& problems) const {
  if (group.size() == 1) {  // nearly always
    const Report& only = group.front();
    if (only.reported_on <= as_of_ && !withdraws(*only.value)) latest.push_back(only);
    return;
  }
  const auto withdraws_all = [](const Report& report) {
    return report.base < 0 && withdraws(*report.value);
  };
  std::map<int, Report> standing;  // by the base of a percentage; a count first
  std::vector<const Report*> of_day;
  for (const Report& report : group) {
    if (!of_day.empty() && of_day.front()->reported_on != report.reported_on) of_day.clear();
    const Report* repeated = nullptr;
    const Report* contradicted = nullptr;
    for (const Report* other : of_day) {
      const bool alike = *other->value == *report.value;
      if (alike && other->base == report.base) repeated = other;
      const bool same =
          other->base == report.base || withdraws_all(*other) || withdraws_all(report);
      if (!alike && same) contradicted = other;
    }
    if (contradicted != nullptr) {
      problems.add(figures_->place(report.figure),
                   told(report) + ", but " + figures_->place(contradicted->figure) + " says " +
                       text_of(*contradicted->value) +
                       ", reported on the same day; give the later one its reported_on");
    }
    if (repeated == nullptr) of_day.push_back(&report);
    if (report.reported_on > as_of_) continue;
    if (withdraws_all(report)) {
      standing.clear();
    } else if (withdraws(*report.value)) {
      standing.erase(report.base);
    } else {
      const auto before = standing.find(report.base);
      const bool final =
          report.final || (repeated != nullptr && before != standing.end() && before->second.final);
      standing.insert_or_assign(report.base, report).first->second.final = final;
    }
  }
  // What is final counts over what is not.
  const bool any_final =
      std::ranges::any_of(standing, [](const auto& each) { return each.second.final; });
  bool spoken_for = false;
  for (auto& [base, report] : standing) {
    report.counts = report.final == any_final;
    report.decides = report.counts && !spoken_for;
    spoken_for = spoken_for || report.decides;
    latest.push_back(report);
  }
}

// Reports are by measure and period, so each need only be held against the one before it.
void Cells::find_overlaps() {
  apart_.assign(measures_->all().size(), true);
  percent_.assign(measures_->all().size(), false);
  Report* before = nullptr;
  for (Report& report : reports_) {
    const bool overlaps = before != nullptr && before->measure == report.measure &&
                          before->period.last() >= report.period.first();
    if (overlaps && before->period == report.period) before->alone = report.alone = false;
    if (overlaps) apart_[static_cast<std::size_t>(report.measure)] = false;
    if (report.percent) percent_[static_cast<std::size_t>(report.measure)] = true;
    before = &report;
  }
}

const MeasureSpec& Cells::spec(int measure) const {
  return *measures_->all()[static_cast<std::size_t>(measure)];
}

// "staff 2018 = 70"
std::string Cells::told(const Report& report) const {
  return spec(report.measure).id + " " + report.period.text() + " = " + text_of(*report.value);
}

Cells::Reports Cells::of(int measure) const {
  const auto at = static_cast<std::size_t>(measure);
  return Reports(reports_).subspan(begins_[at], begins_[at + 1] - begins_[at]);
}

Cells::Reports Cells::find(int measure, const Period& period) const {
  const Reports all = of(measure);
  const auto first = std::ranges::lower_bound(all, period, {}, &Report::period);
  auto last = first;
  while (last != all.end() && last->period == period) ++last;
  return {first, last};
}

const Cells::Report* Cells::own_final(int measure, const Period& period) const {
  for (const Report& report : find(measure, period)) {
    if (report.decides && report.final) return &report;
  }
  return nullptr;
}

bool Cells::has_own_figure(int measure, const Period& period) const {
  return own_final(measure, period) != nullptr;
}

bool Cells::has_interim(int measure, const Period& period) const {
  const auto [at, is_new] = interim_.try_emplace({measure, period}, false);
  if (is_new) {
    at->second = std::ranges::any_of(of(measure), [&](const Report& report) {
      return !report.final && period.contains(report.period);
    });
  }
  return at->second;
}

std::string Cells::describe(int measure, const Period& period) const {
  Used used;
  static_cast<void>(cell(measure, period, &used));
  const std::string text = id(measure) + " " + period.text();
  std::string places;
  for (const std::size_t index : used) {
    places += (places.empty() ? "" : ", ") + figures_->place(index) + " = " +
              text_of(figures_->all()[index].value);
  }
  return places.empty() ? text : text + ": " + places;
}

}  // namespace congdoan
