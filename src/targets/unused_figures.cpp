#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <congdoan/errors.hpp>

#include "figure_text.hpp"
#include "unused_figures.hpp"

namespace congdoan {
namespace {

// What the targets look at, by measure.
class Looks {
 public:
  explicit Looks(const std::vector<Look>& all) {
    for (const Look& look : all) {
      Of& of = by_measure_[look.measure];
      (look.itself ? of.periods : of.spans).insert(look.period);
    }
  }

  bool any_at(int measure) const { return by_measure_.contains(measure); }
  bool at(int measure, const Period& period) const {
    const auto of = by_measure_.find(measure);
    return of != by_measure_.end() && of->second.periods.contains(period);
  }
  bool around(int measure, const Period& period) const {
    const auto of = by_measure_.find(measure);
    if (of == by_measure_.end()) return false;
    const auto holds = [&](const Period& span) { return span.contains(period); };
    return std::ranges::any_of(of->second.periods, holds) ||
           std::ranges::any_of(of->second.spans, holds);
  }

 private:
  struct Of {
    std::set<Period> periods{};
    std::set<Period> spans{};
  };
  std::unordered_map<int, Of> by_measure_;
};

// Which reports stand. Identical ones are one, whichever of them does.
class Standing {
 public:
  Standing(const Resolution& resolution, const Figures& figures, const Cells& cells)
      : terms_(resolution.terms()), figures_(figures), standing_(cells.standing()) {}

  bool operator[](std::size_t index) {
    if (std::ranges::binary_search(standing_, index)) return true;
    if (!said_) {
      said_.emplace();
      for (const std::size_t each : standing_) said_->insert(report(each));
    }
    return said_->contains(report(index));
  }
  // False of a report that is the same as one that was asked for before.
  bool is_new(std::size_t index) { return asked_.insert(report(index)).second; }

 private:
  using Report = std::tuple<std::string_view, Period, Date, std::string>;

  Report report(std::size_t index) const {
    const Figure& figure = figures_.all()[index];
    const Period period = figure.period->resolve(terms_);
    return {figure.measure, period, figure.reported_on.value_or(period.last()),
            text_of(figure.value)};
  }

  const std::vector<Term>& terms_;
  const Figures& figures_;
  std::vector<std::size_t> standing_;
  std::optional<std::set<Report>> said_;  // made where it is asked
  std::set<Report> asked_;
};

UnusedFigure told_unused(const Figures& figures, std::size_t index, UnusedReason reason) {
  const Figure& figure = figures.all()[index];
  return {.reason = reason,
          .place = figures.place(index),
          .body = figure.body,
          .period = figure.period ? figure.period->text() : std::string(),
          .measure = figure.measure};
}

}  // namespace

bool UnusedFigure::may_be_a_year() const {
  try {
    const Period read = Period::parse(period);
    const int year = read.last().year();
    return reason == UnusedReason::not_asked && read.days() == 1 &&
           (read.first() == Date::first_of_year(year) || read.last() == Date::last_of_year(year));
  } catch (const InvalidValue&) {  // a label of a term
    return false;
  }
}

std::vector<std::size_t> Cells::standing() const {
  std::vector<std::size_t> stand;
  stand.reserve(reports_.size());
  for (const Report& report : reports_) stand.push_back(report.figure);
  std::ranges::sort(stand);
  return stand;
}

std::vector<UnusedFigure> unused_figures(const Resolution& resolution, const Figures& figures,
                                         const Cells& cells, const std::vector<Look>& looks,
                                         const std::function<std::vector<std::size_t>()>& used) {
  const Looks looked(looks);
  Standing stands(resolution, figures, cells);
  std::optional<std::set<std::size_t>> resting;
  const auto is_used = [&](std::size_t index) {
    if (!resting) {
      const std::vector<std::size_t> all = used();
      resting.emplace(all.begin(), all.end());
    }
    return resting->contains(index);
  };
  std::vector<std::pair<std::size_t, UnusedFigure>> unused;  // by position
  for (const Figures::OfBody& other : figures.bodies()) {
    if (other.body.empty() || other.body == resolution.body()) continue;
    const std::size_t first = other.positions.front();
    unused.emplace_back(first, told_unused(figures, first, UnusedReason::other_body));
    unused.back().second.count = other.positions.size();
  }
  for (const std::size_t i : cells.own()) {
    const auto tell = [&](UnusedReason reason) {
      unused.emplace_back(i, told_unused(figures, i, reason));
    };
    const Figure& figure = figures.all()[i];
    if (withdraws(figure.value)) continue;  // it says nothing that could decide
    const int measure = resolution.measures().index(figure.measure);
    if (figure.period->is_length()) {
      tell(looked.any_at(measure) ? UnusedReason::not_asked : UnusedReason::no_target);
      continue;
    }
    const Period period = figure.period->resolve(resolution.terms());
    if ((stands[i] && looked.at(measure, period)) || is_used(i) || !stands.is_new(i)) continue;
    const bool has_flow =
        resolution.measures().all()[static_cast<std::size_t>(measure)]->flow.has_value();
    const bool asked = looked.at(measure, period) || (has_flow && looked.around(measure, period));
    tell(!looked.any_at(measure)                                      ? UnusedReason::no_target
         : !asked                                                     ? UnusedReason::not_asked
         : figure.reported_on.value_or(period.last()) > cells.as_of() ? UnusedReason::later
         : !stands[i]                                                 ? UnusedReason::replaced
                                                                      : UnusedReason::not_needed);
  }
  std::ranges::sort(unused, {}, [](const auto& each) { return each.first; });
  std::vector<UnusedFigure> list;
  list.reserve(unused.size());
  for (auto& [position, figure] : unused) list.push_back(std::move(figure));
  return list;
}

}  // namespace congdoan
