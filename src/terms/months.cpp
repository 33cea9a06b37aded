#include <congdoan/terms/months.hpp>

#include <algorithm>
#include <string>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

constexpr std::int64_t months_a_year = 12;
constexpr std::int64_t first_calendar_year = 1400;
constexpr std::int64_t last_calendar_year = 9999;

std::int64_t month_number(const Date& date) noexcept {
  return date.year() * months_a_year + date.month() - 1;
}

Date end_of_month(const Date& day) {
  if (day.month() == months_a_year) return Date::last_of_year(day.year());
  return Date(day.year(), day.month() + 1, 1).previous();
}

}  // namespace

std::int64_t whole_months(const Period& term) noexcept {
  const Date first = term.first();
  const Date last = term.last();
  const std::int64_t months = months_between(first, last);
  const int month_length = end_of_month(last).day();
  // The day after the last is the first of the next month, or in the same month: an anniversary
  // reached on it counts as much as one on the last day.
  if (last.day() == month_length) return months + (first.day() == 1 ? 1 : 0);
  return months - (std::min(first.day(), month_length) > last.day() + 1 ? 1 : 0);
}

std::int64_t months_between(const Date& from, const Date& to) noexcept {
  return month_number(to) - month_number(from);
}

Period month_after(const Date& date, std::int64_t months) {
  constexpr std::int64_t all = (last_calendar_year - first_calendar_year + 1) * months_a_year;
  const std::int64_t number = months < -all || months > all ? -1 : month_number(date) + months;
  const std::int64_t year = number / months_a_year;
  if (year < first_calendar_year || year > last_calendar_year) {
    throw Overflow(std::to_string(months) + " months after " + date.text() +
                   " lies beyond the calendar, which runs from 1400 to 9999");
  }
  return Period::month(static_cast<int>(year), static_cast<int>(number % months_a_year) + 1);
}

}  // namespace congdoan
