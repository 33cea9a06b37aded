#include <congdoan/targets/cells.hpp>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/problems.hpp>

#include "../kernel/convert.hpp"
#include "figure_text.hpp"

namespace congdoan {

Cells::Cells(const Figures& figures, const Measures& measures, std::span<const Term> terms,
             std::string_view body, Date as_of)
    : figures_(&figures), measures_(&measures), as_of_(as_of) {
  Problems problems;
  reports_.reserve(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures.all()[i];
    if (!figure.body.empty() && figure.body != body) {
      ++ignored_;
    } else {
      ++own_;
      add(i, terms, problems);
    }
  }
  keep_latest(problems);
  if (!problems.empty()) throw InvalidFigures(problems.list());
}

void Cells::add(std::size_t index, std::span<const Term> terms, Problems& problems) {
  const Figure& figure = figures_->all()[index];
  // The figures of a wide row stand at one place and share its period.
  const auto report = [&](std::string message) {
    const std::string place = figures_->place(index);
    for (std::size_t i = problems.size(); i > 0 && problems.list()[i - 1].place == place; --i) {
      if (problems.list()[i - 1].message == message) return;
    }
    problems.add(place, std::move(message));
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
    std::vector<std::string_view> ids;
    for (const Measure& each : measures_->all()) ids.push_back(each->id);
    report('"' + figure.measure + "\" is not a measure of this document" +
           did_you_mean(figure.measure, ids));
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
  if (percent && spec(measure).within.size() != 1 && measures_->are_sure_of(id, "within")) {
    report(figure.measure + ": " + text_of(figure.value) +
           " has no base; a percentage needs a measure that lies within exactly one other");
    return;
  }
  if (!period) return;
  const Date reported_on = figure.reported_on.value_or(period->last());
  reports_.push_back({.measure = measure,
                      .period = *period,
                      .reported_on = reported_on,
                      .figure = index,
                      .percent = percent,
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
}

// Of the reports of one measure and period, by day, the last visible count and the last visible
// percentage stand. A withdrawal takes both back: they were never reported.
void Cells::keep_latest_of(Reports group, std::vector<Report>& latest, Problems& problems) const {
  constexpr std::size_t count = 0;
  constexpr std::size_t percentage = 1;
  constexpr std::size_t withdrawal = 2;
  struct Standing {
    const Report* report = nullptr;
    bool final = false;
  };
  std::array<Standing, 2> standing{};
  std::array<const Report*, 3> of_day{};
  Date day = group.front().reported_on;
  for (const Report& report : group) {
    const std::size_t sort = withdraws(value(report)) ? withdrawal
                             : report.percent         ? percentage
                                                      : count;
    if (report.reported_on != day) {
      day = report.reported_on;
      of_day = {};
    }
    const Report* other = nullptr;  // of the same day, which this one contradicts
    for (const std::size_t earlier : {count, percentage, withdrawal}) {
      const bool clashes = of_day[earlier] != nullptr && value(*of_day[earlier]) != value(report) &&
                           (earlier == sort || earlier == withdrawal || sort == withdrawal);
      if (clashes) other = of_day[earlier];
    }
    if (other != nullptr) {
      problems.add(figures_->place(report.figure),
                   told(report) + ", but " + figures_->place(other->figure) + " says " +
                       text_of(value(*other)) +
                       ", reported on the same day; give the later one its reported_on");
    }
    const bool repeats = of_day[sort] != nullptr;
    if (!repeats) of_day[sort] = &report;
    if (report.reported_on > as_of_) continue;
    if (sort == withdrawal) {
      standing[count] = standing[percentage] = {};
    } else {
      const bool final = report.final || (repeats && standing[sort].final);
      standing[sort] = {&report, final};
    }
  }
  for (const Standing& each : standing) {
    if (each.report == nullptr) continue;
    latest.push_back(*each.report);
    latest.back().final = each.final;
  }
  if (standing[count].report != nullptr && standing[percentage].report != nullptr) {
    // Counts decide over percentages, and what is final over what is not.
    const bool by_percentage = standing[percentage].final && !standing[count].final;
    latest[latest.size() - (by_percentage ? 2 : 1)].decides = false;
  }
}

const MeasureSpec& Cells::spec(int measure) const {
  return *measures_->all()[static_cast<std::size_t>(measure)];
}

const FigureValue& Cells::value(const Report& report) const {
  return figures_->all()[report.figure].value;
}

// "staff 2018 = 70"
std::string Cells::told(const Report& report) const {
  return spec(report.measure).id + " " + report.period.text() + " = " + text_of(value(report));
}

Cells::Reports Cells::of(int measure) const {
  const auto found = std::ranges::equal_range(reports_, measure, {}, &Report::measure);
  return {found.begin(), found.end()};
}

Cells::Reports Cells::find(int measure, const Period& period) const {
  const auto key = [](const Report& report) { return std::tie(report.measure, report.period); };
  const auto wanted = std::tie(measure, period);
  const auto first = std::ranges::lower_bound(reports_, wanted, {}, key);
  auto last = first;
  while (last != reports_.end() && key(*last) == wanted) ++last;
  return {first, last};
}

const Cells::Report* Cells::own_final(int measure, const Period& period) const {
  for (const Report& report : find(measure, period)) {
    if (report.decides && report.final) return &report;
  }
  return nullptr;
}

Cell Cells::read(const Report& report, Used* used) const {
  if (report.percent) return read_percent(report, used);
  if (used != nullptr) used->push_back(report.figure);
  Cell cell{.value = {}, .printed = {}, .reported = true};
  if (const auto* held = std::get_if<bool>(&value(report))) {
    const auto number = static_cast<kernel::Wide>(*held ? 1 : 0);
    cell.value = {number, number};
  } else {
    cell.value = kernel::non_negative(std::get<Quantity>(value(report)));
  }
  return cell;
}

// A printed percentage is of the measure's direct `within`, in the same period, and proves it
// positive.
Cell Cells::read_percent(const Report& report, Used* used) const {
  if (used != nullptr) used->push_back(report.figure);
  const auto& percent = std::get<Percent>(value(report));
  const std::string& base_id = spec(report.measure).within.front();
  const Cell base = cell(base_id, report.period, used);
  const auto none_prints_so = [&](const std::string& of) {
    return InvalidFigures(
        {{figures_->place(report.figure), told(report) + " of " + of + ": no count prints so (" +
                                              describe(base_id, report.period) + ")"}});
  };
  if (!base.value.exact()) {
    const kernel::Range any{kernel::Wide(0), std::nullopt};
    const auto possible = kernel::hull(kernel::Region::part(any, base.value), percent);
    if (possible.impossible()) throw none_prints_so(base_id);
    return {.value = possible.k(), .printed = percent, .reported = true};
  }
  const std::int64_t number = narrow(*base.value.low);
  const auto counts = number > 0 ? percent.counts(number) : std::nullopt;
  if (!counts) throw none_prints_so(std::to_string(number) + " " + base_id);
  return {.value = kernel::non_negative(*counts), .printed = {}, .reported = true};
}

Cell Cells::cell(std::string_view measure, const Period& period, Used* used) const {
  const int index = measures_->index(measure);
  if (index < 0) return {};
  if (const Report* own = own_final(index, period)) return read(*own, used);
  const bool title = spec(index).unit == unit::title;
  const auto flow = title ? spec(index).flow.value_or(Flow::stock) : spec(index).flow;
  if (flow == Flow::stock) return at_end(index, period, used).value_or(Cell{});
  if (flow == Flow::gross) {
    if (const auto sum = tiled(index, period, used)) {
      return {.value = *sum, .printed = {}, .reported = true};
    }
    return bounded_below(index, period, used);
  }
  return {};
}

bool Cells::has_own_figure(std::string_view measure, const Period& period) const {
  const int index = measures_->index(measure);
  return index >= 0 && own_final(index, period) != nullptr;
}

bool Cells::has_interim(std::string_view measure, const Period& period) const {
  const int index = measures_->index(measure);
  if (index < 0) return false;
  const Reports reports = of(index);
  return std::ranges::any_of(reports, [&](const Report& report) {
    return !report.final && period.contains(report.period);
  });
}

std::optional<Printed> Cells::printed_beside(std::string_view measure, const Period& period) const {
  const int index = measures_->index(measure);
  if (index < 0) return std::nullopt;
  const Reports both = find(index, period);
  if (both.size() != 2) return std::nullopt;
  const Report& counted = both.front();
  if (!counted.decides) return std::nullopt;
  const Cell part = read(counted, nullptr);
  const Cell base = cell(spec(index).within.front(), period);
  if (!part.value.exact() || !base.value.exact() || *base.value.low <= 0) return std::nullopt;
  const std::int64_t k = narrow(*part.value.low);
  const std::int64_t n = narrow(*base.value.low);
  const std::string& text = std::get<Percent>(value(both.back())).text();
  // Only the digits are held against the counts, not how they were meant ("97.6% rounded").
  const std::string_view digits = std::string_view(text).substr(0, text.find(' '));
  return Printed{.period = period.text(),
                 .measure = spec(index).id,
                 .text = text,
                 .check = k > n ? PrintedCheck::disagrees : check_printed(k, n, digits)};
}

std::string Cells::describe(std::string_view measure, const Period& period) const {
  Used used;
  static_cast<void>(cell(measure, period, &used));
  const std::string text = std::string(measure) + " " + period.text();
  std::string places;
  for (const std::size_t index : used) {
    places += (places.empty() ? "" : ", ") + figures_->place(index) + " = " +
              text_of(figures_->all()[index].value);
  }
  return places.empty() ? text : text + ": " + places;
}

}  // namespace congdoan
