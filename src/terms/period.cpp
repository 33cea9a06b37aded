#include <congdoan/terms/period.hpp>

#include <ostream>

#include <congdoan/errors.hpp>
#include <congdoan/terms/period_label.hpp>

#include "../quoted.hpp"

namespace congdoan {
namespace {

constexpr int months_of_quarter = 3;
constexpr int september = 9;
constexpr int august = 8;

Date last_of_month(int year, int month) {
  return month == 12 ? Date::last_of_year(year) : Date(year, month + 1, 1).previous();
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

Period::Period(Date first, Date last) : first_(first), last_(last) {
  if (last < first) {
    throw InvalidValue("a period cannot end on " + last.text() + ", before its first day " +
                       first.text());
  }
}

Period Period::parse(std::string_view text) {
  const PeriodLabel label = PeriodLabel::parse(text);
  if (label.period() || label.is_length()) return label.resolve({});
  throw InvalidValue(detail::quoted(text) +
                     " names a term; write the days or years that are meant, such as "
                     "2016-05-01..2016-06-30, 2021-05-01 or 2016..2020");
}

Period Period::year(detail::Whole<int> year) { return years(year, year); }

Period Period::quarter(detail::Whole<int> year, detail::Whole<int> quarter) {
  if (quarter < 1 || quarter > 4)
    throw InvalidValue(std::to_string(quarter) + " is not a quarter; write 1, 2, 3 or 4");
  const int last = quarter * months_of_quarter;
  return {Date(year, last - months_of_quarter + 1, 1), last_of_month(year, last)};
}

Period Period::month(detail::Whole<int> year, detail::Whole<int> month) {
  const Date first(year, month, 1);
  return {first, last_of_month(year, month)};
}

Period Period::school_year(detail::Whole<int> start) {
  const Date first(start, september, 1);
  if (start == Date::last_of_year(9999).year())
    throw InvalidValue("the school year 9999/10000 ends after 9999-12-31, the last day");
  return {first, last_of_month(start + 1, august)};
}

Period Period::years(detail::Whole<int> first, detail::Whole<int> last) {
  return {Date::first_of_year(first), Date::last_of_year(last)};
}

int Period::days() const noexcept { return last_.number() - first_.number() + 1; }

std::string Period::text() const {
  const int year = first_.year();
  if (first_ == last_) return first_.text();
  if (first_.day() == 1 && last_ == last_of_month(last_.year(), last_.month())) {
    const int from = first_.month();
    const int to = last_.month();
    if (from == 1 && to == 12) {
      const std::string start = std::to_string(year);
      return year == last_.year() ? start : start + ".." + std::to_string(last_.year());
    }
    if (year == last_.year() && from == to) return std::to_string(year) + "-" + two_digits(from);
    if (year == last_.year() && to % months_of_quarter == 0 && to - from == months_of_quarter - 1)
      return std::to_string(year) + "-Q" + std::to_string(to / months_of_quarter);
    if (year + 1 == last_.year() && from == september && to == august)
      return std::to_string(year) + "/" + std::to_string(year + 1);
  }
  return first_.text() + ".." + last_.text();
}

std::ostream& operator<<(std::ostream& os, const Period& period) { return os << period.text(); }

}  // namespace congdoan
