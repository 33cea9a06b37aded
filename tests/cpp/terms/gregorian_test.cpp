#include <congdoan/terms/gregorian.hpp>

#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

namespace gregorian = boost::gregorian;

TEST(Gregorian, ConvertsEveryDayOfFourCenturiesBothWays) {
  for (Date day(1700, 1, 1); day < Date(2100, 1, 1); day = day.next()) {
    const gregorian::date theirs = to_gregorian(day);
    ASSERT_EQ(theirs.year(), day.year());
    ASSERT_EQ(theirs.month(), day.month());
    ASSERT_EQ(theirs.day(), day.day());
    ASSERT_EQ(from_gregorian(theirs), day);
  }
}

TEST(Gregorian, ConvertsTheEndsOfTheCalendar) {
  EXPECT_EQ(from_gregorian(gregorian::date(gregorian::min_date_time)), Date(1400, 1, 1));
  EXPECT_EQ(from_gregorian(gregorian::date(gregorian::max_date_time)), Date(9999, 12, 31));
}

TEST(Gregorian, RefusesTheSpecialDates) {
  for (const auto special :
       {gregorian::not_a_date_time, gregorian::pos_infin, gregorian::neg_infin})
    EXPECT_THROW(from_gregorian(gregorian::date(special)), InvalidValue);
}

TEST(Gregorian, ExcludesTheEndOfBoostsPeriod) {
  const auto theirs = to_gregorian(Period::month(2020, 2));
  EXPECT_EQ(theirs.begin(), gregorian::date(2020, 2, 1));
  EXPECT_EQ(theirs.end(), gregorian::date(2020, 3, 1));
  EXPECT_EQ(theirs.length().days(), 29);
  EXPECT_EQ(from_gregorian(theirs), Period::month(2020, 2));
  EXPECT_EQ(from_gregorian(to_gregorian(Period::year(9999))), Period::year(9999));
}

TEST(Gregorian, RefusesPeriodsWithoutDays) {
  const gregorian::date day(2020, 2, 1);
  EXPECT_THROW(from_gregorian(gregorian::date_period(day, day)), InvalidValue);
  EXPECT_THROW(from_gregorian(gregorian::date_period(day, gregorian::date(2020, 1, 1))),
               InvalidValue);
}

TEST(Gregorian, RefusesPeriodsWithASpecialEnd) {
  const gregorian::date day(2020, 2, 1);
  const gregorian::date never(gregorian::pos_infin);
  const gregorian::date always(gregorian::neg_infin);
  EXPECT_THROW(from_gregorian(gregorian::date_period(day, never)), InvalidValue);
  EXPECT_THROW(from_gregorian(gregorian::date_period(always, day)), InvalidValue);
}

}  // namespace
}  // namespace congdoan
