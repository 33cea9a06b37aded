#include <congdoan/terms/date.hpp>

#include <cstddef>
#include <ostream>
#include <string>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <congdoan/errors.hpp>

#include "../quoted.hpp"
#include "digits.hpp"

namespace congdoan {
namespace {

namespace gregorian = boost::gregorian;

constexpr int first_year = 1400;
constexpr int last_year = 9999;
constexpr int february = 2;
constexpr int leap_day = 29;

gregorian::date::ymd_type as_ymd(const Date& date) {
  return {static_cast<unsigned short>(date.year()), static_cast<unsigned short>(date.month()),
          static_cast<unsigned short>(date.day())};
}

// Numbers as a person would write a date, also where they are none.
std::string written(int year, int month, int day) {
  const auto padded = [](int number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
  };
  return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

void check(int year, int month, int day) {
  const auto refuse = [&](const std::string& why) {
    throw InvalidValue(written(year, month, day) + " is not a day: " + why);
  };
  if (year < first_year || year > last_year) refuse("the year must lie within 1400 to 9999");
  if (month < 1 || month > 12) refuse("the month must lie within 1 to 12");
  const int days = gregorian::gregorian_calendar::end_of_month_day(
      static_cast<unsigned short>(year), static_cast<unsigned short>(month));
  if (day < 1 || day > days) refuse("that month has the days 1 to " + std::to_string(days));
}

}  // namespace

Date::Date(detail::Whole<int> year, detail::Whole<int> month, detail::Whole<int> day)
    : year_(static_cast<std::int16_t>(year)),
      month_(static_cast<std::int8_t>(month)),
      day_(static_cast<std::int8_t>(day)) {
  check(year, month, day);
}

Date Date::parse(std::string_view text) {
  constexpr std::size_t length = std::string_view("2019-01-31").size();
  if (text.size() == length && text[4] == '-' && text[7] == '-') {
    const auto year = detail::digits(text.substr(0, 4), 4);
    const auto month = detail::digits(text.substr(5, 2), 2);
    const auto day = detail::digits(text.substr(8, 2), 2);
    if (year && month && day) return {*year, *month, *day};
  }
  throw InvalidValue(detail::quoted(text) +
                     " is not a date; write year, month and day as 2019-01-31");
}

std::int32_t Date::number() const noexcept {
  constexpr int epoch = 2440588;  // the calendar's number of 1970-01-01
  return static_cast<std::int32_t>(gregorian::gregorian_calendar::day_number(as_ymd(*this))) -
         epoch;
}

Date Date::next() const {
  if (month_ == 12 && day_ == 31) {
    if (year_ == last_year) throw Overflow("9999-12-31 is the last day; there is none after it");
    return first_of_year(year_ + 1);
  }
  const auto after = (gregorian::date(as_ymd(*this)) + gregorian::days(1)).year_month_day();
  return {static_cast<int>(after.year), static_cast<int>(after.month.as_number()),
          static_cast<int>(after.day)};
}

Date Date::previous() const {
  if (month_ == 1 && day_ == 1) {
    if (year_ == first_year) throw Overflow("1400-01-01 is the first day; there is none before it");
    return last_of_year(year_ - 1);
  }
  const auto before = (gregorian::date(as_ymd(*this)) - gregorian::days(1)).year_month_day();
  return {static_cast<int>(before.year), static_cast<int>(before.month.as_number()),
          static_cast<int>(before.day)};
}

Date Date::plus_years(detail::Whole<int> years) const {
  const std::int64_t year = std::int64_t{year_} + years;
  if (year < first_year || year > last_year) {
    throw Overflow(text() + " and " + std::to_string(years) +
                   " years: the year must lie within 1400 to 9999");
  }
  const bool clamped =
      month_ == february && day_ == leap_day &&
      !gregorian::gregorian_calendar::is_leap_year(static_cast<unsigned short>(year));
  return {static_cast<int>(year), month_, clamped ? leap_day - 1 : day_};
}

std::string Date::text() const { return written(year_, month_, day_); }

std::ostream& operator<<(std::ostream& os, const Date& date) { return os << date.text(); }

}  // namespace congdoan
