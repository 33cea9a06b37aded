#include <congdoan/votes/motion.hpp>

#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

// What is said of numbers that cannot be.
std::string refusal(const MotionSpec& spec) {
  try {
    const Motion motion(spec);
  } catch (const InvalidDocument& error) {
    return error.what();
  }
  return {};
}

TEST(Motion, NamesTheNumbersThatContradictAndNoOthers) {
  EXPECT_EQ(refusal({.for_ = 60, .against = 50, .present = 100, .summoned = 150}),
            "for 60, against 50 and present 100 cannot be true together");
  EXPECT_EQ(refusal({.for_ = 3, .collected = 40, .cast = 41}),
            "collected 40 and cast 41 cannot be true together");
  EXPECT_EQ(refusal({.issued = 101, .present = 100, .members = 500}),
            "issued 101 and present 100 cannot be true together");
  EXPECT_EQ(refusal({.present = 100, .absent = 51, .summoned = 150}),
            "present 100, absent 51 and summoned 150 cannot be true together");
  EXPECT_EQ(refusal({.summoned = 151, .members = 150}),
            "summoned 151 and members 150 cannot be true together");
  EXPECT_EQ(refusal({.for_ = Quantity::over(60), .present = Quantity::nearly(61)}),
            "for >60 and present <61 cannot be true together");
  EXPECT_EQ(refusal({.invalid = 2, .valid = 38, .collected = 41}),
            "invalid 2, valid 38 and collected 41 cannot be true together");
}

TEST(Motion, HoldsNumbersThatFitEvenAtTheirEnds) {
  EXPECT_EQ(refusal({}), "");
  EXPECT_EQ(refusal({.for_ = 60, .against = 40, .present = 100, .members = 100}), "");
  EXPECT_EQ(refusal({.for_ = 0, .present = 0, .summoned = 0}), "");
  EXPECT_EQ(refusal({.for_ = Quantity::over(60), .present = Quantity::nearly(62)}), "");
}

TEST(Motion, RefusesNegativeNumbers) {
  EXPECT_THAT(refusal({.for_ = -1}), HasSubstr("for: is -1; a number of votes"));
  EXPECT_THAT(refusal({.members = Quantity::at_most(-5)}), HasSubstr("members: is <=-5"));
  EXPECT_EQ(refusal({.for_ = Quantity::between(-3, 4)}), "");
}

TEST(Motion, ShowsHandsWithoutBallots) {
  EXPECT_EQ(refusal({.how = MotionHow::show_of_hands, .invalid = 1}),
            "invalid 1 and a show of hands cannot be true together");
  EXPECT_EQ(refusal({.how = MotionHow::show_of_hands, .invalid = 0}), "");
  EXPECT_THAT(refusal({.how = MotionHow::show_of_hands,
                       .issued = 40,
                       .majority = Majority::parse("over 1/2 of issued"),
                       .turnout = Turnout::parse("at_least 1/2 of issued")}),
              AllOf(HasSubstr("issued: is 40"), HasSubstr("majority: is of issued"),
                    HasSubstr("turnout: is of issued")));
}

TEST(Motion, TakesAPrintedShareOfTheMajoritysBase) {
  const auto of = [](const char* share, Quantity present) {
    return refusal({.present = present,
                    .share = Percent::parse(share),
                    .majority = Majority::parse("over 1/2 of present")});
  };
  EXPECT_EQ(of("87.5%", 40), "");
  EXPECT_EQ(of("87.5%", 30), "present 30 and share 87.5% of present cannot be true together");
  EXPECT_EQ(of("87.5%", Quantity::between(30, 32)), "");
  EXPECT_EQ(of("87.5%", Quantity::between(29, 31)),
            "present 29..31 and share 87.5% of present cannot be true together");
  EXPECT_EQ(of("50%", 0), "present 0 and share 50% of present cannot be true together");
}

TEST(Motion, AddsUpARollCall) {
  const auto with = [](Quantity in_favour) {
    return refusal(
        {.for_ = in_favour,
         .votes = {{"A", 3, Vote::for_}, {"B", 2, Vote::for_}, {"C", 4, Vote::against}}});
  };
  EXPECT_EQ(with({}), "");
  EXPECT_EQ(with(5), "");
  EXPECT_EQ(with(4), "for: is 4, but the votes add up to 5");
  EXPECT_THAT(refusal({.votes = {{"A", 1, Vote::for_}, {"B"}, {"A", 1, Vote::against}}}),
              HasSubstr("votes[2].delegate: \"A\" has voted already, at votes[0]"));
  EXPECT_THAT(refusal({.votes = {{"A", -1, Vote::for_}}}), HasSubstr("votes[0].weight: is -1"));
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_THAT(refusal({.votes = {{"A", most, Vote::for_}, {"B", 1, Vote::for_}}}),
              HasSubstr("add up to more \"for\" than 64 bits hold"));
}

TEST(Motion, CountsUnitsInWholesAndHalves) {
  const auto majority = Majority::parse("over 1/2 of units");
  const auto with = [&](const UnitVotes& units) {
    return refusal({.units = units, .units_majority = majority});
  };
  EXPECT_EQ(with({.for_ = Ratio(23, 2), .against = Ratio(21, 2), .total = Ratio(22)}), "");
  EXPECT_THAT(with({.for_ = Ratio(12), .against = Ratio(21, 2), .total = Ratio(22)}),
              HasSubstr("units.total: is 22, but for 12 and against 21/2 are more than that"));
  EXPECT_THAT(with({.for_ = Ratio(1, 3)}), HasSubstr("units.for: is 1/3; units are counted in"));
  EXPECT_THAT(with({.for_ = Ratio(-1)}), HasSubstr("units.for: is -1"));
  EXPECT_THAT(refusal({.units = UnitVotes{.for_ = Ratio(11)}}),
              HasSubstr("units: stand without a units_majority"));
  EXPECT_THAT(refusal({.majority = majority}), HasSubstr("give that as units_majority"));
  EXPECT_THAT(refusal({.units_majority = Majority::parse("over 1/2 of cast")}),
              HasSubstr("units_majority: is of cast"));
}

TEST(Motion, DeclaresNothingUndetermined) {
  EXPECT_THAT(refusal({.declared = MotionOutcome::undetermined}), HasSubstr("declared: is"));
  EXPECT_EQ(refusal({.declared = MotionOutcome::lost}), "");
  EXPECT_THAT(refusal({.id = "Nghị quyết"}), HasSubstr("is not an id"));
}

}  // namespace
}  // namespace congdoan
