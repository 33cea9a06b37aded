/// \file
/// Calendar days.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include <congdoan/numbers/whole.hpp>

namespace congdoan {

/// A real day of the Gregorian calendar, from 1400-01-01 to 9999-12-31; there is no day that is
/// none. Conversions to and from Boost's dates are in `<congdoan/terms/gregorian.hpp>`.
class Date {
 public:
  /// \throws InvalidValue if there is no such day.
  Date(detail::Whole<int> year, detail::Whole<int> month, detail::Whole<int> day);
  /// \throws InvalidValue if there is no such day.
  explicit Date(std::chrono::year_month_day day);
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
  explicit operator std::chrono::year_month_day() const noexcept;

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
