#include <algorithm>

#include "asked.hpp"

namespace congdoan {
namespace {

// The time that a figure of its own would be for: the period named, the term, or the term up to a
// deadline.
Period whole_of(const Resolution& resolution, const When& when) {
  const auto& terms = resolution.terms();
  if (when.kind() == When::Kind::period) return when.label()->resolve(terms);
  const Period term = terms.front().period();
  const auto last = deadline(when, terms);
  return last && *last > term.first() ? Period(term.first(), *last) : term;
}

// A deadline inside a reporting year leaves the part of that year up to it, which a sum must not
// forget.
void add_part_of_year(std::vector<Period>& periods, const Resolution& resolution,
                      const When& when) {
  const auto last = deadline(when, resolution.terms());
  if (when.kind() != When::Kind::by || !last) return;
  const auto& years = resolution.terms().front().reporting_years();
  const bool within_a_year = Date::last_of_year(last->year()) != *last &&
                             std::ranges::find(years, last->year()) != years.end();
  if (within_a_year) periods.emplace_back(Date::first_of_year(last->year()), *last);
}

}  // namespace

std::vector<Period> yearly(const Resolution& resolution, const When& when) {
  std::vector<Period> periods;
  for (const int year : years_asked(when, resolution.terms())) {
    periods.push_back(Period::year(year));
  }
  return periods;
}

Asked asked(const Resolution& resolution, const Cells& cells, const TargetSpec& target,
            const Plan& usual, std::span<const std::string_view> measures) {
  const When& when = resolution.when(target);
  const OverYears ways = target.over_years.value_or(usual.ways);
  if (when.kind() == When::Kind::period && !target.over_years) {
    return {{when.label()->resolve(resolution.terms())}, ways, true};
  }
  // Persons counted once over the term are what the term's own figures count.
  const bool whole_first =
      usual.whole_first && (!target.over_years || ways.way() == OverYears::Way::distinct);
  if (whole_first && !resolution.terms().empty()) {
    const Period whole = whole_of(resolution, when);
    const bool reported = std::ranges::all_of(
        measures, [&](std::string_view measure) { return cells.has_own_figure(measure, whole); });
    if (reported) return {{whole}, ways, true};
  }
  Asked asked{yearly(resolution, when), ways, false};
  if (ways.way() == OverYears::Way::last) asked.periods = {asked.periods.back()};
  if (ways.way() == OverYears::Way::pooled && !target.over_years) {
    add_part_of_year(asked.periods, resolution, when);
  }
  return asked;
}

}  // namespace congdoan
