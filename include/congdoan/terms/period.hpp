/// \file
/// Closed periods of days.
#pragma once

#include <compare>
#include <iosfwd>
#include <string>
#include <string_view>

#include <congdoan/terms/date.hpp>

namespace congdoan {

/// From a first to a last day, both included. Ordered by first day, then by last.
class Period {
 public:
  /// \throws InvalidValue if last is before first.
  Period(Date first, Date last);
  /// One day.
  static Period day(Date day) { return {day, day}; }
  /// Reads what `text()` gives, and every other label that needs no term: `2021`, `2021-03`,
  /// `2021-05-01`, `2016..2020`. \throws InvalidValue that lists the forms.
  static Period parse(std::string_view text);
  static Period year(detail::Whole<int> year);
  /// \throws InvalidValue if `quarter` is not 1 to 4.
  static Period quarter(detail::Whole<int> year, detail::Whole<int> quarter);
  static Period month(detail::Whole<int> year, detail::Whole<int> month);
  /// 1 September of `start` to 31 August of the year after.
  static Period school_year(detail::Whole<int> start);
  /// 1 January of `first` to 31 December of `last`, both included.
  static Period years(detail::Whole<int> first, detail::Whole<int> last);

  Date first() const noexcept { return first_; }
  Date last() const noexcept { return last_; }
  bool contains(const Date& day) const noexcept { return first_ <= day && day <= last_; }
  bool contains(const Period& other) const noexcept {
    return first_ <= other.first_ && other.last_ <= last_;
  }
  bool overlaps(const Period& other) const noexcept {
    return first_ <= other.last_ && other.first_ <= last_;
  }
  /// How many days, at least 1.
  int days() const noexcept;

  /// The shortest label: `2021`, `2021-Q1`, `2021-03`, `2021-05-01`, `2031/2032`, `2016..2020`,
  /// else `2016-05-01..2016-06-15`.
  std::string text() const;

  friend constexpr auto operator<=>(const Period&, const Period&) noexcept = default;

 private:
  Date first_;
  Date last_;
};

std::ostream& operator<<(std::ostream& os, const Period& period);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Period> {
  std::size_t operator()(const congdoan::Period& period) const noexcept {
    return std::hash<congdoan::Date>{}(period.first()) * 31 +
           std::hash<congdoan::Date>{}(period.last());
  }
};
