#include <congdoan/votes/round.hpp>

#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Problem> problems_of_round(const Round& round,
                                       std::optional<int> names = std::nullopt) {
  Problems problems;
  round.check(problems, names);
  return problems.list();
}

TEST(Round, MayTellNothing) { EXPECT_THAT(problems_of_round({}), IsEmpty()); }

TEST(Round, RefusesNumbersBelowNone) {
  EXPECT_THAT(problems_of_round({.issued = -1}), ElementsAre(Problem{"issued", "-1 is below 0"}));
  EXPECT_THAT(problems_of_round({.invalid_for = {{InvalidReason::unclear, -2}}}),
              ElementsAre(Problem{"invalid_for[0].count", "-2 is below 0"}));
  EXPECT_THAT(problems_of_round({.candidates = {{.name = "An", .votes = -3}}}),
              ElementsAre(Problem{"candidate[0].votes", "-3 is below 0"}));
}

TEST(Round, RefusesMoreOfOneNumberThanOfTheNext) {
  EXPECT_THAT(problems_of_round({.issued = 38, .collected = 40}),
              ElementsAre(Problem{"collected", "40 is more than the 38 issued"}));
  EXPECT_THAT(problems_of_round({.summoned = 37, .present = 38}),
              ElementsAre(Problem{"present", "38 is more than the 37 summoned"}));
  EXPECT_THAT(problems_of_round({.members = 37, .issued = 38}),
              ElementsAre(Problem{"issued", "38 is more than the 37 members"}));
  EXPECT_THAT(problems_of_round({.present = 37, .issued = 38}),
              ElementsAre(Problem{"issued", "38 is more than the 37 present"}));
  EXPECT_THAT(problems_of_round({.present = 37, .collected = 38}),
              ElementsAre(Problem{"collected", "38 is more than the 37 present"}));
  EXPECT_THAT(problems_of_round({.collected = 40, .valid = Quantity::over(40)}),
              ElementsAre(Problem{"valid", ">40 is more than the 40 collected"},
                          Problem{"collected", "40 is not the sum of >40 valid and  invalid"}));
}

TEST(Round, AddsValidAndInvalidBallots) {
  EXPECT_THAT(problems_of_round({.collected = 40, .valid = 38, .invalid = 2}), IsEmpty());
  EXPECT_THAT(problems_of_round({.collected = 40, .valid = 38, .invalid = 1}),
              ElementsAre(Problem{"collected", "40 is not the sum of 38 valid and 1 invalid"}));
  EXPECT_THAT(problems_of_round({.collected = 40, .valid = 38, .invalid = 3}),
              ElementsAre(Problem{"collected", "40 is not the sum of 38 valid and 3 invalid"}));
}

TEST(Round, AddsInvalidBallotsByReason) {
  Round round{.invalid = 3,
              .invalid_for = {{InvalidReason::too_many_names, 2}, {InvalidReason::no_seal, 1}}};
  EXPECT_THAT(problems_of_round(round), IsEmpty());
  round.invalid = 4;
  EXPECT_THAT(problems_of_round(round),
              ElementsAre(Problem{"invalid_for", "adds up to something else than the 4 invalid"}));
  round.invalid_for[1] = {InvalidReason::too_many_names, 2};
  EXPECT_THAT(problems_of_round(round),
              ElementsAre(Problem{"invalid_for[1].reason", "\"too_many_names\" is counted twice"}));
}

TEST(Round, HasNoMoreVotesForAnybodyThanValidBallots) {
  Round round{.collected = 40, .invalid = 2, .candidates = {{.name = "An", .votes = 38}}};
  EXPECT_THAT(problems_of_round(round), IsEmpty());
  round.candidates[0].votes = 39;
  EXPECT_THAT(problems_of_round(round),
              ElementsAre(Problem{"candidate[0].votes",
                                  "39 is more than the valid ballots, which are 38"}));
}

TEST(Round, HasNoMoreVotesThanTheBallotsHold) {
  Round round{
      .valid = 10,
      .candidates = {
          {.name = "An", .votes = 10}, {.name = "Bình", .votes = 6}, {.name = "Chi", .votes = 4}}};
  EXPECT_THAT(problems_of_round(round, 2), IsEmpty());
  round.candidates[2].votes = 5;
  EXPECT_THAT(
      problems_of_round(round, 2),
      ElementsAre(Problem{"candidate",
                          "the votes add up to 21, more than the valid ballots, 10, with at most 2 "
                          "names each can hold"}));
  EXPECT_THAT(problems_of_round(round, 3), IsEmpty());
  EXPECT_THAT(problems_of_round(round), IsEmpty());
}

TEST(Round, NamesEverybodyOnce) {
  EXPECT_THAT(problems_of_round({.candidates = {{.name = ""}}}),
              ElementsAre(Problem{"candidate[0].name", "is empty; it says who stood"}));
  EXPECT_THAT(problems_of_round({.candidates = {{.name = "An"}, {.name = "Bình"}, {.name = "An"}}}),
              ElementsAre(Problem{"candidate[2].name", "\"An\" stands twice in this round"}));
}

TEST(Round, DrawsLotsAmongItsCandidates) {
  EXPECT_THAT(problems_of_round({.candidates = {{.name = "Nguyễn An"}, {.name = "Bình"}},
                                 .lots = {"Nguyễn Am", "Bình", "Bình"}}),
              ElementsAre(Problem{"lots[0]",
                                  "\"Nguyễn Am\" is not a candidate of this round; did you mean "
                                  "\"Nguyễn An\"?"},
                          Problem{"lots[2]", "\"Bình\" is drawn twice"}));
}

TEST(Round, AsksForAMajorityOrForTheMostVotes) {
  EXPECT_THAT(
      problems_of_round({.majority = Majority::parse("over 1/2 of valid"), .highest_win = true}),
      ElementsAre(Problem{"highest_win",
                          "stands beside a majority; either the most votes win, or \"over "
                          "1/2 of valid\" must be reached"}));
}

TEST(InvalidReason, HasAWordForEachReason) {
  EXPECT_EQ(known_words<InvalidReason>(),
            "too_many_names, all_struck, outside_name, not_issued, no_seal, private_mark, unclear, "
            "other");
}

}  // namespace
}  // namespace congdoan
