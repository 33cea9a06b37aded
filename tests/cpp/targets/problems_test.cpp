#include <congdoan/problems.hpp>

#include <gtest/gtest.h>

namespace congdoan {
namespace {

TEST(Problems, LeaveSoundWhatNothingWasReportedAtOrInside) {
  Problems problems;
  EXPECT_TRUE(problems.is_sound("target[0].over"));
  EXPECT_TRUE(problems.is_sound(""));
  problems.add("target[0].over", "is wrong");
  EXPECT_FALSE(problems.is_sound("target[0].over"));
  EXPECT_FALSE(problems.is_sound("target[0]"));
  EXPECT_FALSE(problems.is_sound("target"));
  EXPECT_TRUE(problems.is_sound("target[0].over.deeper"));  // what it lies in is known
  EXPECT_TRUE(problems.is_sound("target[0].of"));
  EXPECT_TRUE(problems.is_sound("target[1]"));
}

TEST(Problems, DoNotTakeAPlaceForAnotherThatBeginsAlike) {
  Problems problems;
  problems.add("over_years", "is wrong");
  problems.add("target[10]", "is wrong");
  EXPECT_TRUE(problems.is_sound("over"));
  EXPECT_TRUE(problems.is_sound("target[1]"));
  EXPECT_TRUE(problems.is_sound("target[1].over_years"));
}

TEST(Problems, SpreadADoubtToAllThatLiesInIt) {
  Problems problems;
  problems.doubt("measure[3]");
  EXPECT_TRUE(problems.empty());
  EXPECT_FALSE(problems.is_known("measure[3]"));
  EXPECT_FALSE(problems.is_known("measure[3].within"));
  EXPECT_FALSE(problems.is_sound("measure[3].within[2]"));
  EXPECT_TRUE(problems.is_known("measure"));
  EXPECT_FALSE(problems.is_sound("measure"));
  EXPECT_TRUE(problems.is_known("measure[33]"));
  problems.doubt("");
  EXPECT_FALSE(problems.is_known("anything"));
}

TEST(Problems, KnowWhatWasOnlyReported) {
  Problems problems;
  problems.add("share", "is wrong");
  EXPECT_TRUE(problems.is_known("share"));
  problems.doubt("share");
  problems.add("share", "is wrong in another way");
  EXPECT_FALSE(problems.is_known("share"));
}

TEST(Problems, AskInsideTheCurrentPlace) {
  Problems problems;
  problems.add("target[2].when", "is wrong");
  const auto guard = problems.inside("target", 2);
  EXPECT_FALSE(problems.is_sound("when"));
  EXPECT_TRUE(problems.is_sound("id"));
  EXPECT_FALSE(problems.is_sound(""));
}

}  // namespace
}  // namespace congdoan
