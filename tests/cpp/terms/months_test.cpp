#include <congdoan/terms/months.hpp>

#include <chrono>
#include <limits>
#include <string_view>

#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/terms/term.hpp>

namespace congdoan {
namespace {

std::int64_t whole_months_of(std::string_view days) { return whole_months(Period::parse(days)); }

TEST(Months, OfATermAreOverOnTheAnniversaryOfItsFirstDayOrTheDayBefore) {
  EXPECT_EQ(whole_months_of("2020-08-31..2025-08-31"), 60);
  EXPECT_EQ(whole_months_of("2020-08-31..2025-08-30"), 60);
  EXPECT_EQ(whole_months_of("2020-08-31..2025-08-29"), 59);
  EXPECT_EQ(whole_months_of("2023-05-12..2028-04-30"), 59);
  EXPECT_EQ(whole_months_of("2023-05-12..2028-05-10"), 59);
  EXPECT_EQ(whole_months_of("2023-05-12..2028-05-11"), 60);
  EXPECT_EQ(whole_months_of("2023-05-12..2028-05-12"), 60);
  EXPECT_EQ(whole_months_of("2020-02-29..2025-02-27"), 60);
  EXPECT_EQ(whole_months_of("2020-02-29..2025-02-26"), 59);
  EXPECT_EQ(whole_months_of("2016..2020"), 60);
  EXPECT_EQ(whole_months_of("2016-01-01..2016-01-30"), 0);
  EXPECT_EQ(whole_months_of("2016-01-01"), 0);
  EXPECT_EQ(whole_months_of("9999-12-01..9999-12-31"), 1);
  EXPECT_EQ(whole_months_of("1400..9999"), 8600 * 12);
}

TEST(Months, OfATermFromACongressAreThoseOfItsYears) {
  for (Date day(2019, 1, 1); day < Date(2024, 12, 31); day = day.next()) {
    for (const int years : {1, 4, 5}) {
      const Period term = Term::from_congress(day, years).period();
      ASSERT_EQ(whole_months(term), 12 * years) << term;
      if (term.last().next() == day.plus_years(years)) {
        ASSERT_EQ(whole_months(Period(day, term.last().next())), 12 * years) << term;
      }
    }
  }
}

// The model steps from anniversary to anniversary in the calendar of the standard library.
TEST(Months, OfATermAgreeWithSteppingThroughTheCalendar) {
  namespace chrono = std::chrono;
  const auto anniversary = [](chrono::year_month_day first, int months) {
    const auto day = first + chrono::months(months);
    return chrono::sys_days(day.ok() ? day : day.year() / day.month() / chrono::last);
  };
  for (Date first(2019, 1, 1); first < Date(2021, 1, 1); first = first.next()) {
    const chrono::year_month_day start(first);
    int months = 0;
    Date last = first;
    for (int length = 1; length < 1900; ++length, last = last.next()) {
      const auto day_after = chrono::sys_days(chrono::year_month_day(last)) + chrono::days(1);
      while (anniversary(start, months + 1) <= day_after) ++months;
      ASSERT_EQ(whole_months(Period(first, last)), months) << first << " to " << last;
    }
  }
}

TEST(Months, AreCountedFromMonthToMonthWhateverTheDay) {
  EXPECT_EQ(months_between(Date(2017, 10, 31), Date(2017, 11, 1)), 1);
  EXPECT_EQ(months_between(Date(2017, 10, 1), Date(2017, 10, 31)), 0);
  EXPECT_EQ(months_between(Date(2017, 10, 16), Date(2022, 10, 1)), 60);
  EXPECT_EQ(months_between(Date(2022, 1, 1), Date(2021, 12, 31)), -1);
}

TEST(Months, SoManyLaterIsTheWholeMonth) {
  EXPECT_EQ(month_after(Date(2017, 10, 16), 60), Period::month(2022, 10));
  EXPECT_EQ(month_after(Date(2017, 10, 16), 3), Period::month(2018, 1));
  EXPECT_EQ(month_after(Date(2017, 10, 16), -10), Period::month(2016, 12));
  EXPECT_EQ(month_after(Date(2024, 1, 31), 1), Period(Date(2024, 2, 1), Date(2024, 2, 29)));
}

TEST(Months, AgreeWithEachOtherOverManyYears) {
  const Date start(1999, 11, 30);
  for (int months = -1000; months <= 1000; ++months) {
    EXPECT_EQ(months_between(start, month_after(start, months).first()), months);
  }
}

TEST(Months, EndWithTheCalendar) {
  EXPECT_EQ(month_after(Date(9999, 11, 1), 1), Period::month(9999, 12));
  EXPECT_THROW(month_after(Date(9999, 12, 1), 1), Overflow);
  EXPECT_THROW(month_after(Date(1400, 1, 1), -1), Overflow);
  EXPECT_THROW(month_after(Date(2000, 1, 1), std::numeric_limits<std::int64_t>::max()), Overflow);
  EXPECT_THROW(month_after(Date(2000, 1, 1), std::numeric_limits<std::int64_t>::min()), Overflow);
}

}  // namespace
}  // namespace congdoan
