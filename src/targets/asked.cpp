#include <algorithm>

#include "asked.hpp"

namespace congdoan {
namespace {

using Measured = std::span<const std::string_view>;

// The time that a figure of its own would be for: the period named, the term, or the term up to a
// deadline.
Period whole_of(const Resolution& resolution, const When& when) {
  const auto& terms = resolution.terms();
  if (when.kind() == When::Kind::period) return when.label()->resolve(terms);
  const Period term = terms.front().period();
  const auto last = deadline(when, terms);
  return last && *last > term.first() ? Period(term.first(), *last) : term;
}

// The state at a day is that of its year up to it.
Period state_at(Date day) { return {Date::first_of_year(day.year()), day}; }

std::vector<Period> yearly(const Resolution& resolution, const When& when) {
  std::vector<Period> periods;
  for (const int year : years_asked(when, resolution.terms())) {
    periods.push_back(Period::year(year));
  }
  return periods;
}

// What is summed up to a deadline: every year from the first reporting year on, and of the last one
// what is up to then.
std::vector<Period> years_up_to(const Resolution& resolution, Date last) {
  const Term& term = resolution.terms().front();
  const auto& reporting = term.reporting_years();
  if (reporting.empty() || reporting.front() > last.year())
    return {Period(std::min(term.period().first(), last), last)};
  std::vector<Period> periods;
  for (int year = reporting.front(); year <= last.year(); ++year) {
    periods.emplace_back(Date::first_of_year(year), std::min(Date::last_of_year(year), last));
  }
  return periods;
}

// A part and its base may be told by one percentage.
bool has_own_figures(const Cells& cells, Measured measures, const Period& period) {
  const bool all = std::ranges::all_of(
      measures, [&](std::string_view measure) { return cells.has_own_figure(measure, period); });
  constexpr std::size_t part_and_base = 2;
  return all || (measures.size() == part_and_base &&
                 cells.has_own_percent(measures[0], measures[1], period));
}

// Of a sum, figures that make up a time which its years do not, such as a term by days.
bool has_full_set_beside(const Cells& cells, Measured measures, const Period& whole,
                         const std::vector<Period>& years) {
  if (measures.size() != 1 || years.empty()) return false;
  return whole.first() != years.front().first() && cells.has_full_set(measures.front(), whole);
}

// The level at a deadline; of a count by itself the term's figure tells it too.
Asked state(const Resolution& resolution, const Cells& cells, const When& when, Measured measures) {
  const Date last = *deadline(when, resolution.terms());
  Asked asked{{state_at(last)}, OverYears::Way::last, false, {}};
  if (measures.size() != 1 || resolution.terms().empty()) return asked;
  const std::string_view measure = measures.front();
  const Measure& known = *resolution.measures().find(measure);
  const Period term = resolution.terms().front().period();
  const bool lone_stock = known->flow == Flow::stock && known->unit != unit::title;
  if (lone_stock && term.last() == last && term != asked.periods.front() &&
      cells.has_own_figure(measure, term) &&
      !cells.has_own_figure(measure, asked.periods.front())) {
    asked.also = term;
  }
  return asked;
}

}  // namespace

Asked asked(const Resolution& resolution, const Cells& cells, const When& when, const Plan& usual,
            std::span<const std::string_view> measures, const std::optional<OverYears>& written) {
  const OverYears ways = written.value_or(usual.ways);
  const bool by = when.kind() == When::Kind::by;
  if (when.kind() == When::Kind::period && !written)
    return {{when.label()->resolve(resolution.terms())}, ways, true, {}};
  if (by && ways.way() == OverYears::Way::last) return state(resolution, cells, when, measures);
  std::vector<Period> years = by && !written
                                  ? years_up_to(resolution, *deadline(when, resolution.terms()))
                                  : yearly(resolution, when);
  // Persons counted once over the term are what the term's own figures count.
  const bool whole_first =
      usual.whole_first && (!written || ways.way() == OverYears::Way::distinct);
  if (whole_first && !resolution.terms().empty()) {
    const Period whole = whole_of(resolution, when);
    const bool summed = !written && ways.way() == OverYears::Way::pooled;
    if (has_own_figures(cells, measures, whole) ||
        (summed && has_full_set_beside(cells, measures, whole, years)))
      return {{whole}, ways, true, {}};
  }
  if (ways.way() == OverYears::Way::last) years = {years.back()};
  return {std::move(years), ways, false, {}};
}

}  // namespace congdoan
