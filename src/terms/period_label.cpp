#include <congdoan/terms/period_label.hpp>

#include <algorithm>
#include <ostream>
#include <utility>

#include <congdoan/errors.hpp>

#include "../quoted.hpp"
#include "digits.hpp"

namespace congdoan {
namespace {

constexpr std::string_view the_term = "term";
constexpr std::size_t year_length = 4;
constexpr std::size_t day_length = std::string_view("2021-05-01").size();

std::optional<int> year_of(std::string_view text) { return detail::digits(text, year_length); }

// A label of years joined by a sign, such as `2031/2032`.
std::optional<std::pair<int, int>> years_of(std::string_view text, std::string_view sign) {
  if (text.size() != 2 * year_length + sign.size() || text.substr(year_length, sign.size()) != sign)
    return std::nullopt;
  const auto first = year_of(text.substr(0, year_length));
  const auto last = year_of(text.substr(year_length + sign.size()));
  return first && last ? std::optional(std::pair{*first, *last}) : std::nullopt;
}

Period school_year(int start, int end) {
  if (end != start + 1) {
    throw InvalidValue("a school year ends the year after it starts: " + std::to_string(start) +
                       "/" + std::to_string(start + 1));
  }
  return Period::school_year(start);
}

Period years(int first, int last) {
  if (last < first) {
    throw InvalidValue("the last year " + std::to_string(last) + " comes before the first, " +
                       std::to_string(first));
  }
  return Period::years(first, last);
}

// What comes after the year in `2021-Q1`, `2021-03` and `2021-05-01`.
std::optional<Period> within_year(std::string_view text) {
  if (text.size() <= year_length || text[year_length] != '-') return std::nullopt;
  const auto year = year_of(text.substr(0, year_length));
  const std::string_view rest = text.substr(year_length + 1);
  if (!year) return std::nullopt;
  if (rest.size() == 2 && rest.front() == 'Q') {
    const auto quarter = detail::digits(rest.substr(1), 1);
    if (!quarter) return std::nullopt;
    if (*quarter < 1 || *quarter > 4) throw InvalidValue("a year has the quarters Q1 to Q4");
    return Period::quarter(*year, *quarter);
  }
  if (const auto month = detail::digits(rest, 2)) {
    if (*month < 1 || *month > 12) throw InvalidValue("a year has the months 01 to 12");
    return Period::month(*year, *month);
  }
  if (text.size() != day_length) return std::nullopt;
  const Date day = Date::parse(text);
  return Period(day, day);
}

// The period of a label that needs no term, or nothing if it has none of the forms.
std::optional<Period> known_period(std::string_view text) {
  if (const auto year = year_of(text)) return Period::year(*year);
  if (const auto ends = years_of(text, "/")) return school_year(ends->first, ends->second);
  if (const auto ends = years_of(text, "..")) return years(ends->first, ends->second);
  if (text.size() == 2 * day_length + 2 && text.substr(day_length, 2) == "..") {
    return Period(Date::parse(text.substr(0, day_length)),
                  Date::parse(text.substr(day_length + 2)));
  }
  return within_year(text);
}

// `5 years`, `1 month`: a number from 1 and its word.
bool names_a_length(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view number = text.substr(0, blank);
  const std::string_view word = text.substr(blank + 1);
  constexpr std::size_t most_digits = 3;
  if (number.empty() || number.size() > most_digits || number.front() == '0') return false;
  if (!detail::digits(number, number.size())) return false;
  return number == "1" ? word == "year" || word == "month" : word == "years" || word == "months";
}

// `2016-2021` as the calendar years that it looks like.
std::string calendar_years(std::string_view term) {
  return std::string(term.substr(0, year_length)) + ".." +
         std::string(term.substr(year_length + 1));
}

}  // namespace

PeriodLabel::PeriodLabel(const Period& period) : text_(period.text()), period_(period) {}

PeriodLabel::PeriodLabel(std::string text, std::optional<Period> period)
    : text_(std::move(text)), period_(period) {}

PeriodLabel PeriodLabel::parse(std::string_view text) {
  if (text == the_term || names_a_length(text)) return {std::string(text), std::nullopt};
  std::string wrong;
  try {
    if (const auto ends = detail::years_of_term(text))
      return {Term::by_years(ends->first, ends->second).text(), std::nullopt};
    if (const auto period = known_period(text)) return PeriodLabel(*period);
  } catch (const InvalidValue& error) {
    wrong = error.what();
  }
  if (!wrong.empty()) throw InvalidValue(detail::quoted(text) + " is not a period: " + wrong);
  throw InvalidValue(
      detail::quoted(text) +
      " is not a period; write 2021, 2021-Q1, 2021-03, 2021-05-01, 2031/2032, "
      "2016..2020, 2016-05-01..2016-06-30, term, or the term as 2016-2021; a length without "
      "a place is 5 years or 8 months");
}

Period PeriodLabel::resolve(std::span<const Term> terms) const {
  if (period_) return *period_;
  if (is_length()) {
    throw InvalidValue(detail::quoted(text_) +
                       " is a length, and nothing says when it began; write the period that is "
                       "meant, such as 2016..2020");
  }
  if (terms.empty()) {
    throw InvalidValue(
        detail::quoted(text_) + " names a term, but the document opens none; give congress.term" +
        (text_ == the_term ? "" : ", or for calendar years write " + calendar_years(text_)));
  }
  if (text_ == the_term) return terms.front().period();
  const auto named = std::ranges::find(terms, text_, &Term::text);
  if (named != terms.end()) return named->period();
  std::string known;
  for (const Term& term : terms) known += (known.empty() ? "" : ", ") + term.text();
  throw InvalidValue(detail::quoted(text_) + " is not a term of the document (" + known +
                     "); for calendar years write " + calendar_years(text_));
}

std::ostream& operator<<(std::ostream& os, const PeriodLabel& label) { return os << label.text(); }

}  // namespace congdoan
