/// \file
/// Calendar days.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/numbers/whole.hpp>

namespace congdoan {

/// A calendar day of `<chrono>`, which is not included here: `std::chrono::year_month_day`.
template <class T>
concept ChronoDay = requires(const T& day) {
  static_cast<int>(day.year());
  static_cast<unsigned>(day.month());
  static_cast<unsigned>(day.day());
  { day.ok() } -> std::convertible_to<bool>;
};

/// A real day of the Gregorian calendar, from 1400-01-01 to 9999-12-31; there is no day that is
/// none. Conversions to and from Boost's dates are in `<congdoan/terms/gregorian.hpp>`.
class Date {
 public:
  /// \throws InvalidValue if there is no such day.
  Date(detail::Whole<int> year, detail::Whole<int> month, detail::Whole<int> day);
  /// \throws InvalidValue if there is no such day.
  template <ChronoDay Day>
  explicit Date(const Day& day)
      : Date(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
             static_cast<int>(static_cast<unsigned>(day.day()))) {}
  /// Reads ISO text, `2019-01-31`.
  /// \throws InvalidValue that shows the right spelling.
  static Date parse(std::string_view text);
  static Date first_of_year(detail::Whole<int> year) { return {year, 1, 1}; }
  static Date last_of_year(detail::Whole<int> year) { return {year, 12, 31}; }

  int year() const noexcept { return year_; }
  int month() const noexcept { return month_; }
  int day() const noexcept { return day_; }
  /// Consecutive days have consecutive numbers; 1970-01-01 is 0.
  std::int32_t number() const noexcept;
  template <ChronoDay Day>
  explicit operator Day() const noexcept {
    using Year = decltype(std::declval<Day>().year());
    using Month = decltype(std::declval<Day>().month());
    using DayOfMonth = decltype(std::declval<Day>().day());
    return Day(Year(year_), Month(static_cast<unsigned>(month_)),
               DayOfMonth(static_cast<unsigned>(day_)));
  }

  /// The day after, or before. \throws Overflow at the ends of the calendar.
  Date next() const;
  Date previous() const;
  /// The same day so many years later; 29 February becomes 28 February in a year that has none.
  /// \throws Overflow beyond the calendar.
  Date plus_years(detail::Whole<int> years) const;

  /// ISO: `2019-01-31`.
  std::string text() const;

  friend constexpr bool operator==(const Date&, const Date&) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(const Date& a, const Date& b) noexcept {
    return a.rank() <=> b.rank();
  }

 private:
  // Of a later day a greater one; one comparison is quicker than three.
  constexpr std::int32_t rank() const noexcept {
    constexpr std::int32_t months = 16;
    constexpr std::int32_t days = 32;
    return (year_ * months + month_) * days + day_;
  }

  std::int16_t year_;
  std::int8_t month_;
  std::int8_t day_;
};

std::ostream& operator<<(std::ostream& os, const Date& date);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Date> {
  std::size_t operator()(const congdoan::Date& date) const noexcept {
    return std::hash<std::int32_t>{}((date.year() * 16 + date.month()) * 32 + date.day());
  }
};
