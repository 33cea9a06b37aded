#include <congdoan/terms/months.hpp>

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

}  // namespace

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
