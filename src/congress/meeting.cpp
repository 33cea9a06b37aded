#include <congdoan/congress/meeting.hpp>

#include <algorithm>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

// A document writes a term as its text alone.
void require_written_by_text(std::string_view key, const std::optional<Term>& term,
                             std::string_view otherwise, Problems& problems) {
  if (!term || Term::parse(term->text()) == *term) return;
  problems.add(key, '"' + term->text() +
                        "\" does not say the ordinal or the reporting years of this "
                        "term; " +
                        std::string(otherwise));
}

// Congresses meet early or late by months, and terms are shifted by up to 30 of them.
constexpr int most_years_apart = 2;

bool far_apart(const Date& a, const Date& b) {
  const Date& earlier = std::min(a, b);
  if (earlier.year() + most_years_apart > Date::last_of_year(9999).year()) return false;
  return earlier.plus_years(most_years_apart) < std::max(a, b);
}

}  // namespace

std::optional<Term> Meeting::current_term() const {
  if (!term || reporting_years.empty()) return term;
  return term->with_reporting_years(reporting_years);
}

void Meeting::check(Problems& problems) const {
  require_written_by_text("reviews", reviews, "leave them out", problems);
  require_written_by_text("term", term, "give them as ordinal and reporting_years", problems);
  if (reviews && term && reviews->period().first() >= term->period().first()) {
    problems.add("reviews", "the term looked back on, " + reviews->text() +
                                ", must start before the one opened, " + term->text());
  }
  if (date && term && far_apart(*date, term->period().first()) && problems.is_sound("date") &&
      problems.is_sound("term")) {
    problems.add("date", date->text() + " lies more than two years from " +
                             term->period().first().text() + ", the first day of the term " +
                             term->text() + " that the congress opens; correct one of them");
  }
  if (reporting_years.empty() || !problems.is_sound("reporting_years")) return;
  if (!problems.is_sound("term")) return;
  if (!term) {
    problems.add("reporting_years", "there is no term whose years they could be; give term");
    return;
  }
  try {
    static_cast<void>(current_term());
  } catch (const InvalidValue& error) {
    problems.add("reporting_years", error.what());
  }
}

}  // namespace congdoan
