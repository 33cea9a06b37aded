#include <congdoan/congress/meeting.hpp>

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
