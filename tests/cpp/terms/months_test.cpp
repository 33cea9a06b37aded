#include <congdoan/terms/months.hpp>

#include <limits>

#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

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
