#include <congdoan/rules/provision.hpp>

#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/rules/demand.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ProvisionSpec quorum() {
  ProvisionSpec spec;
  spec.id = "CG-01";
  spec.topic = "congress";
  spec.parameter = "quorum";
  spec.at_least = Ratio(2, 3);
  spec.base = "summoned";
  spec.instrument = "Charter XI";
  spec.certainty = Certainty::seen;
  return spec;
}

PeriodLabel label(const char* text) { return PeriodLabel::parse(text); }

std::string problems_of(const ProvisionSpec& spec) {
  Problems problems;
  spec.check(problems);
  return describe(problems.list());
}

TEST(ProvisionDates, BothDaysAreInForceAndTheirNeighboursAreNot) {
  ProvisionSpec spec = quorum();
  spec.from = label("2013-07-30");
  spec.until = label("2020-02-02");
  EXPECT_EQ(spec.on(Date(2013, 7, 29)), Truth::no);
  EXPECT_EQ(spec.on(Date(2013, 7, 30)), Truth::yes);
  EXPECT_EQ(spec.on(Date(2020, 2, 2)), Truth::yes);
  EXPECT_EQ(spec.on(Date(2020, 2, 3)), Truth::no);
}

TEST(ProvisionDates, AnAbsentEndIsOpen) {
  EXPECT_EQ(quorum().on(Date(1400, 1, 1)), Truth::yes);
  EXPECT_EQ(quorum().on(Date(9999, 12, 31)), Truth::yes);
}

TEST(ProvisionDates, AFirstDayKnownByItsYearLeavesTheYearOpenButForItsLastDay) {
  ProvisionSpec spec = quorum();
  spec.from = label("2025");
  EXPECT_EQ(spec.on(Date(2024, 12, 31)), Truth::no);
  EXPECT_EQ(spec.on(Date(2025, 1, 1)), Truth::unknown);
  EXPECT_EQ(spec.on(Date(2025, 12, 30)), Truth::unknown);
  EXPECT_EQ(spec.on(Date(2025, 12, 31)), Truth::yes);
}

TEST(ProvisionDates, ALastDayKnownByItsYearLeavesTheYearOpenButForItsFirstDay) {
  ProvisionSpec spec = quorum();
  spec.until = label("2024");
  EXPECT_EQ(spec.on(Date(2024, 1, 1)), Truth::yes);
  EXPECT_EQ(spec.on(Date(2024, 1, 2)), Truth::unknown);
  EXPECT_EQ(spec.on(Date(2024, 12, 31)), Truth::unknown);
  EXPECT_EQ(spec.on(Date(2025, 1, 1)), Truth::no);
}

TEST(ProvisionDates, FromTheDayOnFromWhichNobodyConfirmedItItIsPerhapsInForce) {
  ProvisionSpec spec = quorum();
  spec.unconfirmed_from = label("2023-12-01");
  EXPECT_EQ(spec.on(Date(2023, 11, 30)), Truth::yes);
  EXPECT_EQ(spec.on(Date(2023, 12, 1)), Truth::unknown);
  spec.until = label("2024-06-30");
  EXPECT_EQ(spec.on(Date(2024, 7, 1)), Truth::no);
}

TEST(ProvisionDates, WhatWasAdoptedIsInForceOnlyFromItsFirstDay) {
  ProvisionSpec spec = quorum();
  spec.adopted = label("2018-09-24");
  spec.from = label("2020-02-03");
  EXPECT_EQ(spec.on(Date(2018, 9, 24)), Truth::no);
  EXPECT_EQ(spec.on(Date(2020, 2, 2)), Truth::no);
  EXPECT_EQ(spec.on(Date(2020, 2, 3)), Truth::yes);
}

TEST(ProvisionDates, WithinDaysItIsInForceOnAllOfThemOrPerhaps) {
  // Against every day of every span of days around both ends.
  ProvisionSpec spec = quorum();
  spec.from = label("2020-01-03..2020-01-05");
  spec.until = label("2020-01-08..2020-01-10");
  spec.unconfirmed_from = label("2020-01-07");
  for (int first = 1; first <= 12; ++first) {
    for (int last = first; last <= 12; ++last) {
      bool all = true;
      bool some = false;
      for (int day = first; day <= last; ++day) {
        const Truth answer = spec.on(Date(2020, 1, day));
        all &= answer == Truth::yes;
        some |= answer != Truth::no;
      }
      EXPECT_EQ(spec.within(Period(Date(2020, 1, first), Date(2020, 1, last))), all ? Truth::yes
                                                                                : some
                                                                                    ? Truth::unknown
                                                                                    : Truth::no)
          << first << ".." << last;
    }
  }
  spec.draft = true;
  EXPECT_EQ(spec.within(Period(Date(2020, 1, 5), Date(2020, 1, 6))), Truth::no);
}

TEST(ProvisionDates, ADraftIsNeverInForce) {
  ProvisionSpec spec = quorum();
  spec.draft = true;
  EXPECT_EQ(spec.on(Date(2026, 1, 1)), Truth::no);
}

TEST(ProvisionCheck, AcceptsWhatIsRight) { EXPECT_EQ(problems_of(quorum()), ""); }

TEST(ProvisionCheck, NamesEverythingThatIsWrong) {
  ProvisionSpec spec = quorum();
  spec.id = "CG 01";
  spec.topic = "Congress";
  spec.parameter = "";
  spec.instrument = "";
  spec.at_least = Ratio(3, 2);
  spec.of = {"executive", "the chair"};
  spec.from = label("2021");
  spec.until = label("2020");
  const std::string problems = problems_of(spec);
  for (const char* place : {"id: ", "topic: ", "parameter: ", "instrument: ", "at_least: ",
                            "of[1]: ", "until: 2020 is before"}) {
    EXPECT_THAT(problems, HasSubstr(place));
  }
}

TEST(ProvisionCheck, RefusesBoundsThatNoNumberMeets) {
  ProvisionSpec spec = quorum();
  spec.base = "";
  spec.at_least = Ratio(16);
  spec.at_most = Ratio(15);
  EXPECT_THAT(problems_of(spec), HasSubstr("no number is at_least 16 and at_most 15"));
  spec.at_most = Ratio(16);
  EXPECT_EQ(problems_of(spec), "");
  spec.at_most = std::nullopt;
  spec.under = Ratio(16);
  EXPECT_THAT(problems_of(spec), HasSubstr("no number is at_least 16 and under 16"));
}

TEST(ProvisionCheck, RefusesTwoBoundsOnOneSideAndAFractionThatIsOfNothing) {
  ProvisionSpec spec = quorum();
  spec.over = Ratio(1, 2);
  EXPECT_THAT(problems_of(spec), HasSubstr("at_least: stands beside over"));
  spec = quorum();
  spec.base = "";
  EXPECT_THAT(problems_of(spec), HasSubstr("2/3 is not a whole number"));
}

TEST(ProvisionCheck, RefusesABaseWithoutABoundAndALabelThatIsNoTime) {
  ProvisionSpec spec = quorum();
  spec.at_least = std::nullopt;
  spec.from = label("term");
  EXPECT_THAT(problems_of(spec), HasSubstr("base: has no comparator beside it"));
  EXPECT_THAT(problems_of(spec), HasSubstr("from: \"term\" is no day or time by itself"));
}

TEST(ProvisionCheck, RefusesAConditionThatComparesNothing) {
  ProvisionSpec spec = quorum();
  spec.conditions.resize(1);
  spec.conditions[0].measure = "members";
  EXPECT_THAT(problems_of(spec), HasSubstr("condition[0]: has no comparator"));
}

TEST(ProvisionBounds, ComeLowerFirst) {
  ProvisionSpec spec = quorum();
  EXPECT_THAT(bounds_of(spec), ElementsAre(Bound::at_least(Ratio(2, 3))));
  spec.at_most = Ratio(1);
  EXPECT_THAT(bounds_of(spec), ElementsAre(Bound::at_least(Ratio(2, 3)), Bound::at_most(Ratio(1))));
}

TEST(ProvisionSubject, NamingNothingIsAboutEverything) {
  ProvisionSpec spec = quorum();
  EXPECT_TRUE(spec.is_of("chair"));
  spec.of = {"executive"};
  EXPECT_FALSE(spec.is_of("chair"));
  EXPECT_TRUE(spec.is_of("executive"));
}

// A provision for grassroots bodies with at least 150 members, and the three things that a body can
// say about how many it has.
TEST(ProvisionAppliesTo, AsksTheMembershipOfTheBody) {
  ProvisionSpec spec = quorum();
  spec.levels = {BodyLevel::grassroots};
  spec.conditions.resize(1);
  spec.conditions[0].measure = "members";
  spec.conditions[0].at_least = Ratio(150);
  BodySpec body{.id = "body"};
  EXPECT_EQ(applies_to(spec, body), Truth::unknown);
  body.members = Quantity(149);
  EXPECT_EQ(applies_to(spec, body), Truth::no);
  body.members = Quantity(150);
  EXPECT_EQ(applies_to(spec, body), Truth::yes);
  body.members = Quantity::over(149);
  EXPECT_EQ(applies_to(spec, body), Truth::yes);
  body.members = Quantity::over(100);
  EXPECT_EQ(applies_to(spec, body), Truth::unknown);
  body.level = BodyLevel::province;
  EXPECT_EQ(applies_to(spec, body), Truth::no);
}

TEST(ProvisionAppliesTo, TakesBothEndsOfARangeOfMembers) {
  Condition condition;
  condition.measure = "members";
  condition.at_least = Ratio(50);
  condition.under = Ratio(150);
  EXPECT_EQ(condition.holds(Quantity(49)), Truth::no);
  EXPECT_EQ(condition.holds(Quantity(50)), Truth::yes);
  EXPECT_EQ(condition.holds(Quantity(149)), Truth::yes);
  EXPECT_EQ(condition.holds(Quantity(150)), Truth::no);
  EXPECT_EQ(condition.holds(Quantity::between(149, 150)), Truth::unknown);
}

TEST(ProvisionAppliesTo, DoesNotGuessAKindThatIsNotStatedOrWordsThatNoNumberTells) {
  ProvisionSpec spec = quorum();
  spec.kinds = {"tổng công ty"};
  BodySpec body{.id = "body"};
  EXPECT_EQ(applies_to(spec, body), Truth::unknown);
  body.kind = "phường";
  EXPECT_EQ(applies_to(spec, body), Truth::no);
  body.kind = "tổng công ty";
  EXPECT_EQ(applies_to(spec, body), Truth::yes);
  spec.only_for = "Hà Nội";
  EXPECT_EQ(applies_to(spec, body), Truth::unknown);
}

TEST(ProvisionAppliesTo, MeasuresThatABodyDoesNotHaveLeaveItOpen) {
  ProvisionSpec spec = quorum();
  spec.conditions.resize(1);
  spec.conditions[0].measure = "bodies";
  spec.conditions[0].over = Ratio(300);
  EXPECT_EQ(applies_to(spec, BodySpec{.id = "body", .members = Quantity(10)}), Truth::unknown);
  EXPECT_THAT(demand(spec), ::testing::Not(IsEmpty()));
}

TEST(ProvisionApplies, ToAKindHoweverItIsWritten) {
  ProvisionSpec spec;
  spec.kinds = {"tổng công ty"};
  BodySpec body{.id = "b", .name = "B"};
  for (const char* kind :
       {"tổng công ty", "Tổng công ty", "TỔNG CÔNG TY", "to\u0302\u0309ng co\u0302ng ty"}) {
    body.kind = kind;
    EXPECT_EQ(applies_to(spec, body), Truth::yes) << kind;
  }
  body.kind = "công ty";
  EXPECT_EQ(applies_to(spec, body), Truth::no);
}

}  // namespace
}  // namespace congdoan
