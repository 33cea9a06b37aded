#include <congdoan/terms/date.hpp>

#include <chrono>
#include <limits>
#include <sstream>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

namespace chrono = std::chrono;

static_assert(!std::is_default_constructible_v<Date>, "there is no day that is none");
static_assert(std::is_trivially_copyable_v<Date>);

TEST(Date, StepsThroughTwoCenturiesLikeTheStandardCalendar) {
  const chrono::sys_days begin{chrono::year{1899} / 12 / 25};
  const chrono::sys_days end{chrono::year{2101} / 1 / 5};
  Date date(1899, 12, 25);
  for (chrono::sys_days day = begin; day <= end; day += chrono::days(1)) {
    const chrono::year_month_day expected(day);
    ASSERT_EQ(chrono::year_month_day(date), expected) << date;
    ASSERT_EQ(date, Date(expected));
    ASSERT_EQ(date.number(), day.time_since_epoch().count()) << date;
    ASSERT_EQ(Date::parse(date.text()), date);
    const Date next = date.next();
    ASSERT_LT(date, next);
    ASSERT_EQ(next.previous(), date);
    date = next;
  }
}

TEST(Date, AcceptsExactlyTheDaysOfTheStandardCalendar) {
  for (const int year : {1400, 1500, 1600, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 9999}) {
    for (int month = -1; month <= 14; ++month) {
      for (int day = -1; day <= 33; ++day) {
        const bool real = month >= 1 && day >= 1 && (chrono::year{year} / month / day).ok();
        if (real) {
          ASSERT_EQ(Date(year, month, day).day(), day);
        } else {
          ASSERT_THROW(Date(year, month, day), InvalidValue) << year << ' ' << month << ' ' << day;
        }
      }
    }
  }
}

TEST(Date, RefusesNumbersThatWouldWrapIntoARealDay) {
  constexpr int wrap = 1 << 16;  // Boost and the members hold 16 bits
  EXPECT_THROW(Date(2019 + wrap, 1, 31), InvalidValue);
  EXPECT_THROW(Date(2019, 1 + wrap, 31), InvalidValue);
  EXPECT_THROW(Date(2019, 1, 31 + wrap), InvalidValue);
  EXPECT_THROW(Date(2019, 1 + 256, 31), InvalidValue);
  constexpr int least = std::numeric_limits<int>::min();
  EXPECT_THROW(Date(least, least, least), InvalidValue);
}

TEST(Date, SaysWhatWouldBeADay) {
  EXPECT_THAT(
      [] { Date(2023, 2, 29); },
      ThrowsMessage<InvalidValue>("2023-02-29 is not a day: that month has the days 1 to 28"));
  EXPECT_THAT([] { Date(2023, 13, 1); },
              ThrowsMessage<InvalidValue>(HasSubstr("month must lie within 1 to 12")));
  EXPECT_THAT([] { Date(0, 1, 1); },
              ThrowsMessage<InvalidValue>(
                  "0000-01-01 is not a day: the year must lie within 1400 to 9999"));
}

TEST(Date, RefusesAChronoDayThatIsNone) {
  EXPECT_THROW(Date(chrono::year{2023} / 2 / 30), InvalidValue);
  EXPECT_THROW(Date(chrono::year_month_day{}), InvalidValue);
}

TEST(DateParse, RefusesEverythingButIsoText) {
  const std::vector<std::string> wrong{
      "",           "2019-1-31",        "19-01-31",
      "31/01/2019", "2019-01-3x",       "2019/01/31",
      "-019-01-31", "2019-01-31 ",      " 2019-01-31",
      "2019-+1-31", "2019-01-31T00:00", std::string("2019-01-3\0", 10),
      "20190131"};
  for (const std::string& text : wrong) {
    EXPECT_THAT([&] { Date::parse(text); },
                ThrowsMessage<InvalidValue>(HasSubstr("write year, month and day as 2019-01-31")))
        << text;
  }
  EXPECT_THAT([] { Date::parse("2019-02-31"); },
              ThrowsMessage<InvalidValue>(HasSubstr("that month has the days 1 to 28")));
}

TEST(DateParse, ShowsAVeryLongTextShortened) {
  const std::string text(1 << 20, '9');
  try {
    Date::parse(text);
    FAIL();
  } catch (const InvalidValue& error) {
    EXPECT_LT(std::string(error.what()).size(), 200U);
    EXPECT_THAT(error.what(), HasSubstr("99…\""));
  }
}

TEST(DateParse, ShowsBytesThatAreNotTextEscaped) {
  EXPECT_THAT([] { Date::parse("ng\xE0y\n\xC3"); },
              ThrowsMessage<InvalidValue>(HasSubstr(R"("ng\xE0y\x0A\xC3" is not a date)")));
  EXPECT_THAT([] { Date::parse("ngày"); }, ThrowsMessage<InvalidValue>(HasSubstr("\"ngày\"")));
}

TEST(Date, EndsWithTheCalendar) {
  EXPECT_THROW(static_cast<void>(Date(9999, 12, 31).next()), Overflow);
  EXPECT_THROW(static_cast<void>(Date(1400, 1, 1).previous()), Overflow);
  EXPECT_EQ(Date(9999, 12, 30).next(), Date(9999, 12, 31));
  EXPECT_EQ(Date(1400, 1, 2).previous(), Date(1400, 1, 1));
}

TEST(DatePlusYears, KeepsTheDayAndClampsOnlyTheLeapDay) {
  for (Date day = Date(2020, 1, 1); day <= Date(2020, 12, 31); day = day.next()) {
    for (int years = -9; years <= 9; ++years) {
      const Date moved = day.plus_years(years);
      const bool clamped = day == Date(2020, 2, 29) && !chrono::year{2020 + years}.is_leap();
      ASSERT_EQ(moved, Date(2020 + years, day.month(), clamped ? 28 : day.day()));
    }
  }
}

TEST(DatePlusYears, DoesNotTurnTheEndOfFebruaryIntoTheLeapDay) {
  EXPECT_EQ(Date(2019, 2, 28).plus_years(1), Date(2020, 2, 28));
}

TEST(DatePlusYears, ThrowsBeyondTheCalendar) {
  EXPECT_EQ(Date(2019, 1, 1).plus_years(7980), Date(9999, 1, 1));
  EXPECT_THROW(static_cast<void>(Date(2019, 1, 1).plus_years(7981)), Overflow);
  EXPECT_THROW(static_cast<void>(Date(2019, 1, 1).plus_years(-620)), Overflow);
  EXPECT_THROW(static_cast<void>(Date(2019, 1, 1).plus_years(std::numeric_limits<int>::max())),
               Overflow);
  EXPECT_THROW(static_cast<void>(Date(2019, 1, 1).plus_years(std::numeric_limits<int>::min())),
               Overflow);
}

TEST(Date, PrintsAsIsoTextAndHashesAsItCompares) {
  std::ostringstream os;
  os << Date(2019, 1, 31);
  EXPECT_EQ(os.str(), "2019-01-31");
  const std::hash<Date> hash;
  EXPECT_EQ(hash(Date(2019, 1, 31)), hash(Date::parse("2019-01-31")));
  EXPECT_NE(hash(Date(2019, 1, 31)), hash(Date(2019, 2, 1)));
}

}  // namespace
}  // namespace congdoan
