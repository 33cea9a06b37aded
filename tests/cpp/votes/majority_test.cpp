#include <congdoan/votes/majority.hpp>

#include <functional>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

TEST(Majority, IsAThresholdOfANamedBase) {
  const Majority majority(Ratio(1, 2), true, VoteBase::collected);
  EXPECT_EQ(majority.threshold(), Ratio(1, 2));
  EXPECT_TRUE(majority.strict());
  EXPECT_EQ(majority.base(), VoteBase::collected);
  EXPECT_EQ(majority.bound(), Bound::over(Ratio(1, 2)));
  EXPECT_EQ(majority, Majority::over(Ratio(2, 4), VoteBase::collected));
  EXPECT_EQ(Majority::at_least(Ratio(2, 3), VoteBase::units).bound(), Bound::at_least(Ratio(2, 3)));
}

TEST(MajorityParse, ReadsBackWhatTextWritesForEveryBase) {
  for (const auto& [base, name] : EnumWords<VoteBase>::entries) {
    for (int d = 1; d <= 6; ++d) {
      for (int n = 1; n <= d; ++n) {
        for (const bool strict : {false, true}) {
          if (strict && n == d) continue;
          const Majority majority(Ratio(n, d), strict, base);
          EXPECT_EQ(Majority::parse(majority.text()), majority) << majority;
        }
      }
    }
  }
}

TEST(MajorityParse, TakesAThresholdInEveryFormThatARatioHas) {
  for (const char* text : {"over 50% of cast", "over 1/2 of cast", "over 0.5 of cast",
                           "  over  2/4   of\tcast ", "over 50.0% of cast"}) {
    EXPECT_EQ(Majority::parse(text).text(), "over 1/2 of cast") << text;
  }
  EXPECT_EQ(Majority::parse("at_least 1 of members").text(), "at_least 1 of members");
}

TEST(MajorityParse, TellsEveryNearMissApart) {
  EXPECT_NE(Majority::parse("over 1/2 of cast"), Majority::parse("at_least 1/2 of cast"));
  EXPECT_NE(Majority::parse("over 1/2 of cast"), Majority::parse("over 1/2 of collected"));
  EXPECT_NE(Majority::parse("over 1/2 of cast"), Majority::parse("over 1/3 of cast"));
  const std::hash<Majority> hash;
  EXPECT_EQ(hash(Majority::parse("over 50% of cast")), hash(Majority::parse("over 1/2 of cast")));
  EXPECT_NE(hash(Majority::parse("over 1/2 of cast")), hash(Majority::parse("over 1/2 of valid")));
}

TEST(MajorityParse, ShowsTheRightFormForWhatIsNone) {
  for (const std::string text :
       {"", "over", "over 1/2", "over 1/2 of", "over 1/2 cast", "over 1/2 of cast now",
        "more 1/2 of cast", "at least 1/2 of cast", "1/2 of cast", "over of 1/2 cast"}) {
    EXPECT_THAT([&] { return Majority::parse(text); },
                ThrowsMessage<InvalidValue>(AllOf(HasSubstr('"' + text + "\" is not a majority"),
                                                  HasSubstr("over 1/2 of collected"))))
        << text;
  }
}

TEST(MajorityParse, NamesTheNearestBase) {
  EXPECT_THAT([] { return Majority::parse("over 1/2 of colected"); },
              ThrowsMessage<InvalidValue>(AllOf(HasSubstr("for_and_against, valid, collected"),
                                                HasSubstr("did you mean \"collected\"?"))));
  EXPECT_THAT([] { return Quorum::parse("at_least 2/3 of sumoned"); },
              ThrowsMessage<InvalidValue>(HasSubstr("did you mean \"summoned\"?")));
}

TEST(MajorityParse, RefusesAThresholdThatNothingOrEverythingReaches) {
  EXPECT_THAT([] { return Majority::parse("over 1/1 of cast"); },
              ThrowsMessage<InvalidValue>(HasSubstr("nothing is over 100%")));
  EXPECT_THAT([] { return Majority::parse("over 101% of cast"); },
              ThrowsMessage<InvalidValue>(HasSubstr("101% is above 100%")));
  for (const char* text :
       {"over 0 of cast", "at_least 0% of cast", "at_least -1/2 of cast", "over 1/0 of cast",
        "over x of cast", "over 0,5 of cast", "over 99999999999999999999 of cast"}) {
    EXPECT_THAT([&] { return Majority::parse(text); },
                ThrowsMessage<InvalidValue>(HasSubstr(std::string(text) + "\" is not a majority")))
        << text;
  }
  EXPECT_THROW(Majority(Ratio(0), true, VoteBase::cast), InvalidValue);
  EXPECT_THROW(Majority(Ratio(1), true, VoteBase::cast), InvalidValue);
  EXPECT_THROW(Majority(Ratio(3, 2), false, VoteBase::cast), InvalidValue);
}

TEST(Quorum, IsOfThoseSummonedOrOfAllMembers) {
  EXPECT_EQ(Quorum::parse("at_least 2/3 of summoned").base(), VoteBase::summoned);
  EXPECT_EQ(Quorum::parse("over 1/2 of members").base(), VoteBase::members);
  EXPECT_THAT([] { return Quorum::parse("at_least 2/3 of collected"); },
              ThrowsMessage<InvalidValue>(HasSubstr("summoned, members")));
  EXPECT_THAT([] { return Quorum(Ratio(2, 3), false, VoteBase::valid); },
              ThrowsMessage<InvalidValue>(HasSubstr("valid is not a base of a quorum")));
}

TEST(Turnout, IsOfThoseWhoCouldHaveVoted) {
  EXPECT_EQ(Turnout::parse("at_least 1/2 of members").base(), VoteBase::members);
  EXPECT_EQ(Turnout::parse("over 1/2 of issued").base(), VoteBase::issued);
  EXPECT_THROW(Turnout::parse("over 1/2 of cast"), InvalidValue);
  std::ostringstream os;
  os << Turnout::parse("over 50% of present");
  EXPECT_EQ(os.str(), "over 1/2 of present");
}

}  // namespace
}  // namespace congdoan
