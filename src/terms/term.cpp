#include <congdoan/terms/term.hpp>

#include <algorithm>
#include <ostream>
#include <utility>

#include <congdoan/errors.hpp>

#include "../quoted.hpp"
#include "digits.hpp"

namespace congdoan {
namespace {

// The years whose 31 December lies within the period.
std::vector<int> years_closed_in(const Period& period) {
  std::vector<int> years;
  for (int year = period.first().year(); year <= period.last().year(); ++year) {
    if (period.contains(Date::last_of_year(year))) years.push_back(year);
  }
  return years;
}

}  // namespace

Term::Term(Period period, std::vector<int> reporting_years)
    : period_(period), reporting_years_(std::move(reporting_years)) {}

Term Term::by_days(Date first, Date last) {
  const Period period(first, last);
  return {period, years_closed_in(period)};
}

Term Term::by_years(detail::Whole<int> start, detail::Whole<int> end) {
  if (end <= start) {
    throw InvalidValue("a term cannot run from " + std::to_string(start) + " to " +
                       std::to_string(end) + "; its end year must come after its start year");
  }
  static_cast<void>(Date::last_of_year(end));  // the end year is one of the calendar, too
  const Period period = Period::years(start, end - 1);
  Term term(period, years_closed_in(period));
  term.by_years_ = true;
  term.start_year_ = start;
  term.end_year_ = end;
  return term;
}

Term Term::from_congress(Date day, detail::Whole<int> years) {
  if (years < 1)
    throw InvalidValue("a term of " + std::to_string(years) + " years; it must have at least 1");
  return by_days(day, day.plus_years(years).previous());
}

Term Term::parse(std::string_view text) {
  if (const auto years = detail::years_of_term(text)) return by_years(years->first, years->second);
  constexpr std::size_t day_length = std::string_view("2017-10-16").size();
  if (text.size() == 2 * day_length + 2 && text.substr(day_length, 2) == "..")
    return by_days(Date::parse(text.substr(0, day_length)),
                   Date::parse(text.substr(day_length + 2)));
  throw InvalidValue(detail::quoted(text) +
                     " is not a term; write 2016-2021 or 2017-10-16..2022-10-15");
}

Term Term::with_reporting_years(std::vector<int> years) const {
  if (years.empty()) throw InvalidValue("a term needs at least one reporting year");
  for (std::size_t i = 1; i < years.size(); ++i) {
    if (years[i - 1] < years[i]) continue;
    throw InvalidValue("reporting years must ascend, but " + std::to_string(years[i]) +
                       " comes after " + std::to_string(years[i - 1]));
  }
  // A term known by years may report its end year as well, in which it touches the next one.
  const int first = by_years_ ? start_year_ : period_.first().year();
  const int last = by_years_ ? end_year_ : period_.last().year();
  for (const int year : years) {
    if (first <= year && year <= last) continue;
    throw InvalidValue(std::to_string(year) + " does not touch the term " + text() +
                       "; a reporting year lies within " + std::to_string(first) + " to " +
                       std::to_string(last));
  }
  Term term = *this;
  if (by_years_) term.period_ = Period::years(years.front(), years.back());
  term.reporting_years_ = std::move(years);
  return term;
}

Term Term::with_ordinal(Ordinal ordinal) const {
  Term term = *this;
  term.ordinal_ = ordinal;
  return term;
}

Term Term::extended_to(Date last) const {
  if (last < period_.last()) {
    throw InvalidValue("a term until " + period_.last().text() + " is not extended by ending on " +
                       last.text());
  }
  if (last == period_.last()) return *this;
  Term term = *this;
  term.period_ = Period(period_.first(), last);
  for (const int year : years_closed_in(Period(period_.last().next(), last)))
    term.reporting_years_.push_back(year);
  // A term known by years stays so if it still ends with a year, unless no year comes after that.
  if (last == Date::last_of_year(last.year()) && last.year() < Date::last_of_year(9999).year()) {
    term.end_year_ = std::max(end_year_, last.year() + 1);
  } else {
    term.by_years_ = false;
  }
  if (!term.by_years_) term.start_year_ = term.end_year_ = 0;
  return term;
}

Period Term::opens() const {
  return by_years_ ? Period::year(start_year_) : Period::day(period_.first());
}

Period Term::closes() const {
  return by_years_ ? Period::year(end_year_) : Period::day(period_.last());
}

std::string Term::text() const {
  if (by_years_) return std::to_string(start_year_) + "-" + std::to_string(end_year_);
  return period_.first().text() + ".." + period_.last().text();
}

std::ostream& operator<<(std::ostream& os, const Term& term) { return os << term.text(); }

}  // namespace congdoan
