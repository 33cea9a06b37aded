#include <congdoan/targets/cells.hpp>

#include <algorithm>
#include <map>
#include <tuple>

#include <congdoan/errors.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/targets/printed_share.hpp>

namespace congdoan {
namespace {

using kernel::Range;
using kernel::Wide;

Range overlap(const Range& a, const Range& b) {
  Range both = a;
  if (b.low && (!both.low || *b.low > *both.low)) both.low = b.low;
  if (b.high && (!both.high || *b.high < *both.high)) both.high = b.high;
  return both;
}

Range plus(const Range& a, const Range& b) {
  Range sum;
  if (a.low && b.low) sum.low = Wide(*a.low + *b.low);
  if (a.high && b.high) sum.high = Wide(*a.high + *b.high);
  return sum;
}

bool withdraws(const FigureValue& value) {
  const auto* quantity = std::get_if<Quantity>(&value);
  return quantity != nullptr && quantity->is_unreported();
}

std::string text_of(const FigureValue& value) {
  if (const auto* quantity = std::get_if<Quantity>(&value)) {
    return quantity->is_unreported() ? "withdrawn" : quantity->text();
  }
  if (const auto* percent = std::get_if<Percent>(&value)) return percent->text();
  return std::get<bool>(value) ? "true" : "false";
}

}  // namespace

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
  const auto report = [&](std::string message) {
    problems.add(figures_->place(index), std::move(message));
  };

  const int measure = measures_->index(figure.measure);
  if (measure < 0) {
    std::vector<std::string_view> ids;
    for (const Measure& each : measures_->all()) ids.push_back(each->id);
    report('"' + figure.measure + "\" is not a measure of this document" +
           did_you_mean(figure.measure, ids));
    return;
  }
  const bool title = spec(measure).unit == unit::title;
  const bool truth = std::holds_alternative<bool>(figure.value);
  if (title != truth && !withdraws(figure.value)) {
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
  if (std::holds_alternative<Percent>(figure.value) && spec(measure).within.size() != 1) {
    report(figure.measure + ": " + text_of(figure.value) +
           " has no base; a percentage needs a measure that lies within exactly one other");
    return;
  }
  try {
    const Period period = figure.period.resolve(terms);
    const Date reported_on = figure.reported_on.value_or(period.last());
    reports_.push_back({.measure = measure,
                        .period = period,
                        .reported_on = reported_on,
                        .percent = std::holds_alternative<Percent>(figure.value),
                        .final = figure.final || reported_on >= period.last(),
                        .figure = index});
  } catch (const InvalidValue& error) {
    report(error.what());
  }
}

// Of the reports of one figure the last visible one counts; a withdrawn figure was never reported.
void Cells::keep_latest(Problems& problems) {
  const auto figure_of = [this](const Report& report) -> const Figure& {
    return figures_->all()[report.figure];
  };
  // Counts and percentages are told apart, since a percentage beside a count is only checked
  // against it. A withdrawal has no sort of its own; it is kept among the counts and ends both.
  const auto key = [](const Report& report) {
    return std::tie(report.measure, report.period, report.percent);
  };
  std::sort(reports_.begin(), reports_.end(), [&](const Report& a, const Report& b) {
    return std::tuple(key(a), a.reported_on, a.figure) <
           std::tuple(key(b), b.reported_on, b.figure);
  });
  std::vector<Report> latest;
  for (std::size_t i = 0; i < reports_.size(); ++i) {
    const Report& report = reports_[i];
    const bool revises = i > 0 && key(reports_[i - 1]) == key(report);
    if (revises && reports_[i - 1].reported_on == report.reported_on &&
        figure_of(reports_[i - 1]).value != figure_of(report).value) {
      problems.add(figures_->place(report.figure),
                   name(report) + " = " + text_of(figure_of(report).value) + ", but " +
                       figures_->place(reports_[i - 1].figure) + " says " +
                       text_of(figure_of(reports_[i - 1]).value) +
                       ", reported on the same day; give the later one its reported_on");
    }
    if (report.reported_on > as_of_) continue;
    if (!latest.empty() && key(latest.back()) == key(report)) {
      const bool final = latest.back().reported_on == report.reported_on && latest.back().final;
      latest.back() = report;
      latest.back().final = report.final || final;
    } else {
      latest.push_back(report);
    }
  }
  const auto withdrawn_after = [&](const Report& report) {
    return report.percent && std::any_of(latest.begin(), latest.end(), [&](const Report& other) {
             return !other.percent && other.measure == report.measure &&
                    other.period == report.period && withdraws(figure_of(other).value) &&
                    other.reported_on >= report.reported_on;
           });
  };
  reports_.clear();
  for (const Report& report : latest) {
    if (!withdraws(figure_of(report).value) && !withdrawn_after(report)) reports_.push_back(report);
  }
}

const MeasureSpec& Cells::spec(int measure) const {
  return *measures_->all()[static_cast<std::size_t>(measure)];
}

std::string Cells::name(const Report& report) const {
  return spec(report.measure).id + " " + report.period.text();
}

Cells::Reports Cells::of(int measure) const {
  const auto [first, last] =
      std::equal_range(reports_.begin(), reports_.end(), measure, [](const auto& a, const auto& b) {
        const auto index = [](const auto& x) {
          if constexpr (std::is_same_v<std::decay_t<decltype(x)>, int>) {
            return x;
          } else {
            return x.measure;
          }
        };
        return index(a) < index(b);
      });
  return {first, last};
}

const Cells::Report* Cells::find(int measure, const Period& period, bool percent) const {
  const auto wanted = std::tie(measure, period, percent);
  const auto at = std::lower_bound(
      reports_.begin(), reports_.end(), wanted, [](const Report& report, const auto& key) {
        return std::tie(report.measure, report.period, report.percent) < key;
      });
  const bool found =
      at != reports_.end() && std::tie(at->measure, at->period, at->percent) == wanted;
  return found ? &*at : nullptr;
}

Cell Cells::read(const Report& report, std::vector<std::size_t>* used) const {
  if (report.percent) return read_percent(report, used);
  if (used != nullptr) used->push_back(report.figure);
  const FigureValue& value = figures_->all()[report.figure].value;
  Cell cell{.value = {}, .printed = {}, .reported = true};
  if (const auto* held = std::get_if<bool>(&value)) {
    const Wide count = *held ? 1 : 0;
    cell.value = {count, count};
  } else {
    cell.value = kernel::non_negative(std::get<Quantity>(value));
  }
  return cell;
}

// A printed percentage is of the measure's direct `within`, in the same period, and proves it
// positive.
Cell Cells::read_percent(const Report& report, std::vector<std::size_t>* used) const {
  if (used != nullptr) used->push_back(report.figure);
  const Percent& percent = std::get<Percent>(figures_->all()[report.figure].value);
  const std::string& base_id = spec(report.measure).within.front();
  const Cell base = cell(base_id, report.period, used);
  const auto none_prints_so = [&] {
    return InvalidFigures(
        {{figures_->place(report.figure), name(report) + " = " + percent.text() + " of " + base_id +
                                              ": no count prints so (" +
                                              describe(base_id, report.period) + ")"}});
  };
  if (!base.value.exact()) {
    const Range any{Wide(0), std::nullopt};
    const kernel::Region possible = kernel::hull(kernel::Region::part(any, base.value), percent);
    if (possible.impossible()) throw none_prints_so();
    return {.value = possible.k(), .printed = percent, .reported = true};
  }
  const auto count = static_cast<std::int64_t>(*base.value.low);
  const auto counts = count > 0 ? percent.counts(count) : std::nullopt;
  if (!counts) throw none_prints_so();
  return {.value = kernel::non_negative(*counts), .printed = {}, .reported = true};
}

Cell Cells::cell(std::string_view measure, const Period& period,
                 std::vector<std::size_t>* used) const {
  const int index = measures_->index(measure);
  if (index < 0) return {};
  for (const bool percent : {false, true}) {
    if (const Report* own = find(index, period, percent); own != nullptr && own->final)
      return read(*own, used);
  }
  const auto flow = spec(index).unit == unit::title
                        ? std::optional(spec(index).flow.value_or(Flow::stock))
                        : spec(index).flow;
  if (flow == Flow::stock) {
    if (const auto last = at_end(index, period, used)) return *last;
  }
  if (flow == Flow::gross) {
    if (const auto sum = tiled(index, period, used)) {
      return {.value = *sum, .printed = {}, .reported = true};
    }
    return bounded_below(index, period, used);
  }
  return {};
}

// The level at the end of a period is that of any of its sub-periods that ends with it.
std::optional<Cell> Cells::at_end(int measure, const Period& period,
                                  std::vector<std::size_t>* used) const {
  std::optional<Cell> level;
  const Report* first = nullptr;
  for (const Report& report : of(measure)) {
    const bool ends_with_it =
        report.final && report.period.last() == period.last() && period.contains(report.period);
    if (!ends_with_it) continue;
    const Cell other = read(report, used);
    if (!level) {
      level = other;
      first = &report;
      continue;
    }
    const Range both = overlap(level->value, other.value);
    if (both.empty()) {
      throw InvalidFigures({{figures_->place(report.figure),
                             name(report) + " = " + text_of(figures_->all()[report.figure].value) +
                                 " ends on the same day as " + name(*first) + " = " +
                                 text_of(figures_->all()[first->figure].value) + " (" +
                                 figures_->place(first->figure) + "), but they differ"}});
    }
    level->value = both;
    if (level->printed && !other.printed) level->printed.reset();
  }
  return level;
}

// Sums every chain of final sub-periods that covers the period without gap or overlap. There may be
// many chains, so the sums are kept by the day on which a chain has arrived, not chain by chain.
std::optional<Range> Cells::tiled(int measure, const Period& period,
                                  std::vector<std::size_t>* used) const {
  struct Arrival {
    Range sum;
    std::vector<std::size_t> figures;
    std::string text;
  };
  std::map<std::int32_t, Arrival> arrived;  // by the number of the first day not covered yet
  const std::int32_t goal = period.last().number() + 1;
  arrived.emplace(period.first().number(), Arrival{{Wide(0), Wide(0)}, {}, {}});
  for (const Report& report : of(measure)) {  // sorted by first day
    if (!report.final || !period.contains(report.period)) continue;
    const auto from = arrived.find(report.period.first().number());
    if (from == arrived.end()) continue;
    std::vector<std::size_t> figures = from->second.figures;
    const Range sum = plus(from->second.sum, read(report, &figures).value);
    const std::string text =
        from->second.text + (from->second.text.empty() ? "" : " + ") + report.period.text();
    const auto [to, fresh] =
        arrived.try_emplace(report.period.last().number() + 1, Arrival{sum, figures, text});
    if (fresh) continue;
    const Range both = overlap(to->second.sum, sum);
    if (both.empty()) {
      throw InvalidFigures({{figures_->place(report.figure),
                             spec(measure).id + ": " + text + " does not come to the same sum as " +
                                 to->second.text}});
    }
    to->second.sum = both;
  }
  const auto whole = arrived.find(goal);
  if (whole == arrived.end()) return std::nullopt;
  if (used != nullptr) {
    used->insert(used->end(), whole->second.figures.begin(), whole->second.figures.end());
  }
  return whole->second.sum;
}

// What was already reported of a gross measure is a lower bound: its own interim figure, or the
// best sum of sub-periods that do not overlap.
Cell Cells::bounded_below(int measure, const Period& period, std::vector<std::size_t>* used) const {
  struct Step {
    Wide sum = 0;
    std::vector<std::size_t> figures;
  };
  std::map<std::int32_t, Step> best{
      {period.first().number(), Step{}}};  // by the day before which the figures lie; sums rise
  const auto before = [&best](std::int32_t day) {
    return std::prev(best.upper_bound(day))->second;
  };
  std::vector<const Report*> inside;
  for (const Report& report : of(measure)) {
    if (period.contains(report.period)) inside.push_back(&report);
  }
  std::sort(inside.begin(), inside.end(),
            [](const Report* a, const Report* b) { return a->period.last() < b->period.last(); });
  for (const Report* report : inside) {
    Step step = before(report->period.first().number());
    const Cell reached = read(*report, &step.figures);
    step.sum += reached.value.low.value_or(0);
    const std::int32_t after = report->period.last().number() + 1;
    if (step.sum > before(after).sum || before(after).figures.empty())
      best[after] = std::move(step);
  }
  const Step& most = std::prev(best.end())->second;
  if (used != nullptr) used->insert(used->end(), most.figures.begin(), most.figures.end());
  return {.value = {most.sum, std::nullopt}, .printed = {}, .reported = !most.figures.empty()};
}

bool Cells::has_own_figure(std::string_view measure, const Period& period) const {
  const int index = measures_->index(measure);
  if (index < 0) return false;
  const auto final = [&](bool percent) {
    const Report* own = find(index, period, percent);
    return own != nullptr && own->final;
  };
  return final(false) || final(true);
}

bool Cells::has_interim(std::string_view measure, const Period& period) const {
  const int index = measures_->index(measure);
  if (index < 0) return false;
  const Reports reports = of(index);
  return std::any_of(reports.begin(), reports.end(), [&](const Report& report) {
    return !report.final && period.contains(report.period);
  });
}

std::optional<Printed> Cells::printed_beside(std::string_view measure, const Period& period) const {
  const int index = measures_->index(measure);
  if (index < 0) return std::nullopt;
  const Report* printed = find(index, period, true);
  const Report* counted = find(index, period, false);
  if (printed == nullptr || counted == nullptr) return std::nullopt;
  const Cell part = read(*counted, nullptr);
  const Cell base = cell(spec(index).within.front(), period);
  if (!part.value.exact() || !base.value.exact() || *base.value.low <= 0) return std::nullopt;
  const std::string text = text_of(figures_->all()[printed->figure].value);
  return Printed{.period = period.text(),
                 .measure = spec(index).id,
                 .text = text,
                 .check = check_printed(static_cast<std::int64_t>(*part.value.low),
                                        static_cast<std::int64_t>(*base.value.low), text)};
}

std::string Cells::describe(std::string_view measure, const Period& period) const {
  std::vector<std::size_t> used;
  static_cast<void>(cell(measure, period, &used));
  std::string text = std::string(measure) + " " + period.text();
  std::string places;
  for (const std::size_t index : used) {
    places += (places.empty() ? "" : ", ") + figures_->place(index) + " = " +
              text_of(figures_->all()[index].value);
  }
  return places.empty() ? text : text + ": " + places;
}

}  // namespace congdoan
