/// \file
/// Terms of office: the time from one congress to the next.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/terms/date.hpp>
#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

/// A term, known by its days or by its years, and the years over which yearly targets are judged.
///
/// By days: `2017-10-16..2022-10-15`, both included; its reporting years are those whose 31
/// December lies inside. By years: `2016-2021` has the reporting years 2016 to 2020, and its days
/// are 1 January 2016 to 31 December 2020. Neighbouring terms may share a year or leave a gap.
class Term {
 public:
  /// By days. \throws InvalidValue if last is before first.
  static Term by_days(Date first, Date last);
  /// By years. \throws InvalidValue if `end` is not after `start`.
  static Term by_years(detail::Whole<int> start, detail::Whole<int> end);
  /// From the day of the congress for so many years: it ends on the day before the anniversary. 29
  /// February counts as 28 February in a year that has none. \throws InvalidValue if years < 1, and
  /// Overflow beyond the calendar.
  static Term from_congress(Date day, detail::Whole<int> years);
  /// Reads `2016-2021`, also with blanks or a longer dash (`2013 – 2018`), or
  /// `2017-10-16..2022-10-15`.
  /// \throws InvalidValue that shows the right spelling.
  static Term parse(std::string_view text);

  /// The same term with these reporting years instead. Its days become those of the first to the
  /// last of them, if it is known by years.
  /// \throws InvalidValue if there is none, they do not ascend, or one does not touch the term; a
  /// term known by years touches its end year, too.
  Term with_reporting_years(std::vector<int> years) const;
  /// The same term as the term of this congress.
  Term with_ordinal(Ordinal ordinal) const;
  /// The same term prolonged to `last`, with the reporting years that close on the days added. One
  /// known by years is known by days afterwards, unless `last` is a 31 December.
  /// \throws InvalidValue if that is before its last day.
  Term extended_to(Date last) const;

  std::optional<Ordinal> ordinal() const noexcept { return ordinal_; }
  bool is_by_years() const noexcept { return by_years_; }
  Period period() const noexcept { return period_; }
  /// Within which its first day lies: that day itself, or the year in which a term by years starts.
  Period opens() const;
  /// Within which its last day lies: that day itself, or the year in which a term by years ends.
  Period closes() const;
  /// In ascending order; empty if a term by days holds no 31 December.
  const std::vector<int>& reporting_years() const& noexcept { return reporting_years_; }
  std::vector<int> reporting_years() && noexcept { return std::move(reporting_years_); }
  /// `2016-2021` or `2017-10-16..2022-10-15`; `parse` reads it.
  std::string text() const;

  friend bool operator==(const Term&, const Term&) = default;

 private:
  Term(Period period, std::vector<int> reporting_years);

  Period period_;
  std::vector<int> reporting_years_;
  bool by_years_ = false;
  int start_year_ = 0;  // as written, for a term by years
  int end_year_ = 0;
  std::optional<Ordinal> ordinal_;
};

std::ostream& operator<<(std::ostream& os, const Term& term);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Term> {
  std::size_t operator()(const congdoan::Term& term) const {
    return std::hash<std::string>{}(term.text());
  }
};
