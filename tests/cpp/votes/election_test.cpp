#include <congdoan/votes/election.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Problem> problems_of(const Election& election) {
  Problems problems;
  election.check(problems);
  return problems.list();
}

TEST(Election, IsOfACommitteeOrAPost) {
  EXPECT_THAT(problems_of({.committee = CommitteeKind::executive, .elected = 5}), IsEmpty());
  EXPECT_THAT(problems_of({.post = "chair", .people = {"Nguyễn Văn A"}}), IsEmpty());
}

TEST(Election, IsOfDelegatesToAnUpperCongress) {
  EXPECT_THAT(problems_of({.delegates_to = "ldld_tinh", .seats = 2, .alternates = 1}), IsEmpty());
  EXPECT_THAT(
      problems_of({.post = "chair", .alternates = 1}),
      ElementsAre(Problem{"alternates", "only delegates have alternates; say delegates_to"}));
}

TEST(Election, RefusesNeitherAndBoth) {
  constexpr const char* message =
      "an election is of one committee, one post or delegates to one congress; give exactly one of "
      "the three";
  EXPECT_THAT(problems_of({.elected = 5}), ElementsAre(Problem{"committee", message}));
  EXPECT_THAT(problems_of({.committee = CommitteeKind::standing, .post = "chair"}),
              ElementsAre(Problem{"post", message}));
  EXPECT_THAT(problems_of({.post = "chair", .delegates_to = "ldld_tinh"}),
              ElementsAre(Problem{"delegates_to", message}));
}

TEST(Election, RefusesNoSeatsAndFewerThanNone) {
  for (const int seats : {0, -1}) {
    EXPECT_THAT(problems_of({.post = "chair", .seats = seats}),
                ElementsAre(Problem{"seats", std::to_string(seats) +
                                                 " is not a number of seats; at least 1 is due"}));
  }
  EXPECT_THAT(problems_of({.post = "chair", .seats = 1}), IsEmpty());
}

TEST(Election, IsOfOneChairAndPerhapsOfSeveralVicechairs) {
  constexpr const char* message = "2 are to be elected; there is only one chair";
  EXPECT_THAT(problems_of({.post = "chair", .seats = 2}), ElementsAre(Problem{"seats", message}));
  EXPECT_THAT(problems_of({.post = "chair", .seats = 2, .rounds = {{.seats = 2}}}),
              ElementsAre(Problem{"seats", message}));
  EXPECT_THAT(problems_of({.post = "chair", .rounds = {{.seats = 1}, {.seats = 2}}}),
              ElementsAre(Problem{"round[1].seats", message}));
  EXPECT_THAT(problems_of({.post = "vice_chair", .seats = 2}), IsEmpty());
}

TEST(Election, RefusesMoreWomenThanElected) {
  EXPECT_THAT(problems_of({.committee = CommitteeKind::executive, .elected = 5, .women = 6}),
              ElementsAre(Problem{"women", "6 is more than the 5 elected"}));
  EXPECT_THAT(problems_of({.committee = CommitteeKind::executive, .elected = 5, .women = 5}),
              IsEmpty());
}

TEST(Election, KeepsWhatASourceDeclaresEvenIfItDoesNotAddUp) {
  EXPECT_THAT(
      problems_of({.committee = CommitteeKind::executive, .seats = 30, .elected = 28, .vacant = 3}),
      IsEmpty());
}

TEST(Election, IsDecidedByVotesOfPersonsNotOfUnits) {
  EXPECT_THAT(problems_of({.post = "chair", .majority = Majority::parse("over 1/2 of units")}),
              ElementsAre(Problem{"majority", "is of units; persons are elected by votes"}));
}

TEST(Election, TakesItsMajorityFromOnePlace) {
  EXPECT_THAT(problems_of({.post = "chair",
                           .majority = Majority::parse("over 1/2 of collected"),
                           .provision = "EL-12"}),
              ElementsAre(Problem{"provision",
                                  "stands beside a majority; give the majority or the rule that "
                                  "says it"}));
}

TEST(Election, HandsOutNothingOnAShowOfHands) {
  Election election{.post = "chair",
                    .seats = 1,
                    .how = ElectionHow::show_of_hands,
                    .rounds = {{.issued = 20, .candidates = {{.name = "An", .votes = 15}}}}};
  EXPECT_THAT(problems_of(election),
              ElementsAre(Problem{"round[0].issued",
                                  "nothing is issued, and nothing invalid, on a show of hands"}));
  election.rounds[0].issued = Quantity();
  election.rounds[0].candidates.push_back({.name = "Bình", .votes = 15});
  EXPECT_THAT(problems_of(election), IsEmpty()) << "everybody may raise a hand for each";
}

TEST(Election, TellsWhereInItsRoundsSomethingIsWrong) {
  const Election election{.committee = CommitteeKind::executive,
                          .seats = 3,
                          .rounds = {{.collected = 40, .candidates = {{.name = "An", .votes = 41}}},
                                     {.seats = 0, .candidates = {{.name = "An"}, {.name = "An"}}}}};
  EXPECT_THAT(
      problems_of(election),
      ElementsAre(Problem{"round[0].candidate[0].votes",
                          "41 is more than the valid ballots, which are at most 40"},
                  Problem{"round[1].seats", "0 is not a number of seats; at least 1 is due"},
                  Problem{"round[1].candidate[1].name", "\"An\" stands twice in this round"}));
}

TEST(Election, RefusesMoreReElectedThanElected) {
  Election election{.committee = CommitteeKind::executive, .elected = 5, .re_elected = 6};
  EXPECT_THAT(problems_of(election),
              ElementsAre(Problem{"re_elected", "6 is more than the 5 elected"}));
  for (const Quantity& fine : {Quantity(5), Quantity(0), Quantity(), Quantity::over(4)}) {
    election.re_elected = fine;
    EXPECT_THAT(problems_of(election), IsEmpty()) << fine;
  }
  election.re_elected = Quantity::over(5);
  EXPECT_THAT(problems_of(election),
              ElementsAre(Problem{"re_elected", ">5 is more than the 5 elected"}));
  election.elected = Quantity();
  EXPECT_THAT(problems_of(election), IsEmpty());
}

TEST(Election, RefusesFewerThanNobody) {
  EXPECT_THAT(problems_of({.committee = CommitteeKind::executive, .elected = -1}),
              ElementsAre(Problem{"elected", "-1 is below 0"}));
  EXPECT_THAT(problems_of({.committee = CommitteeKind::executive, .re_elected = -1}),
              ElementsAre(Problem{"re_elected", "-1 is below 0"}));
}

TEST(ElectionHow, HasAWordForEachWay) {
  EXPECT_EQ(known_words<ElectionHow>(), "ballot, show_of_hands, by_election, appointed");
}

}  // namespace
}  // namespace congdoan
