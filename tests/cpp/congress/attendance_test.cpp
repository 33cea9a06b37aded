#include <congdoan/congress/attendance.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace congdoan {
namespace {

using ::testing::ElementsAre;

std::vector<Problem> problems_of_attendance(const Attendance& attendance) {
  Problems problems;
  attendance.check(problems);
  return problems.list();
}

TEST(Attendance, SaysNothingThatTheSourceDoesNot) {
  EXPECT_TRUE(problems_of_attendance({}).empty());
  EXPECT_TRUE(Attendance().summoned.is_unreported());
  EXPECT_TRUE(problems_of_attendance({.delegates = 25}).empty());
}

TEST(Attendance, HasNoMorePresentThanSummoned) {
  EXPECT_TRUE(problems_of_attendance({.summoned = 150, .present = 150}).empty());
  EXPECT_THAT(problems_of_attendance({.summoned = 150, .present = 151}),
              ElementsAre(Problem{"present", "151 is more than the 150 summoned"}));
  EXPECT_TRUE(
      problems_of_attendance({.summoned = Quantity::at_least(100), .present = 151}).empty());
  EXPECT_THAT(
      problems_of_attendance({.summoned = Quantity::at_most(150), .present = Quantity::over(150)}),
      ElementsAre(Problem{"present", ">150 is more than the <=150 summoned"}));
}

TEST(Attendance, IsMadeUpOfThosePresentAndAbsent) {
  EXPECT_TRUE(problems_of_attendance({.summoned = 150, .present = 145, .absent = 5}).empty());
  EXPECT_THAT(
      problems_of_attendance({.summoned = 150, .present = 145, .absent = 6}),
      ElementsAre(Problem{"absent", "145 present and 6 absent are more than the 150 summoned"}));
  EXPECT_THAT(
      problems_of_attendance({.summoned = 150, .present = 145, .absent = 4}),
      ElementsAre(Problem{"absent", "145 present and 4 absent are fewer than the 150 summoned"}));
  EXPECT_TRUE(problems_of_attendance({.summoned = 150, .absent = 4}).empty());
}

TEST(Attendance, HasNoPartAboveTheWhole) {
  EXPECT_THAT(problems_of_attendance({.present = 30, .women = 31}),
              ElementsAre(Problem{"women", "31 is more than the 30 present"}));
  EXPECT_THAT(
      problems_of_attendance({.summoned = 30, .ex_officio = 5, .elected = 25, .appointed = 1}),
      ElementsAre(Problem{"summoned",
                          "5 ex_officio and 25 elected and 1 appointed are more "
                          "than the 30 summoned"}));
  EXPECT_TRUE(
      problems_of_attendance({.summoned = 31, .ex_officio = 5, .elected = 25, .appointed = 1})
          .empty());
}

TEST(Attendance, IsNeverBelowZero) {
  EXPECT_THAT(problems_of_attendance({.summoned = -1, .women = -2}),
              ElementsAre(Problem{"summoned", "-1 is below 0"}, Problem{"women", "-2 is below 0"}));
}

TEST(Attendance, AddsUpTheLargestNumbersWithoutOverflow) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_THAT(problems_of_attendance({.summoned = most, .present = most, .absent = most}).size(),
              1U);
}

}  // namespace
}  // namespace congdoan
