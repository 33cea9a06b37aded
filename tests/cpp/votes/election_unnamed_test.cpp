// Of whoever is not named nothing is known, not even that they lost.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/votes/election_result.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Majority half_of_collected = Majority::parse("over 1/2 of collected");

Election executive(int seats, Quantity nominated, std::vector<Round> rounds) {
  return {.committee = CommitteeKind::executive,
          .seats = seats,
          .nominated = nominated,
          .majority = half_of_collected,
          .rounds = std::move(rounds)};
}

Round twenty_ballots(std::vector<Candidate> candidates) {
  return {.collected = 20, .valid = 20, .candidates = std::move(candidates)};
}

TEST(WhoeverIsNotNamed, CouldHaveEverySeatWhereNobodyIsNamed) {
  Election election = executive(3, {}, {twenty_ballots({})});
  election.elected = 3;
  election.vacant = 0;
  election.people = {"An", "Bình", "Chi"};
  const ElectionResult result = decide_election(election);
  EXPECT_EQ(result.outcome, ElectionOutcome::undetermined);
  EXPECT_EQ(result.vacant, Quantity::between(0, 3));
  EXPECT_EQ(result.rounds[0].unnamed, Quantity::at_least(0));
  EXPECT_FALSE(result.second_ballot);
  EXPECT_THAT(result.missing, ElementsAre("candidate"));
  ASSERT_EQ(result.declared.size(), 3U);
  for (const DeclaredCheck& each : result.declared)
    EXPECT_EQ(each.agreement, Agreement::unproven) << each.key;
  const std::string text = explain(result, Language::en);
  EXPECT_THAT(text, HasSubstr("not known: everybody who stood"));
  EXPECT_THAT(text, Not(HasSubstr("nobody is elected")));
  EXPECT_THAT(text, Not(HasSubstr("the votes give")));
}

TEST(WhoeverIsNotNamed, CouldPassThoseWhoAre) {
  Election election = executive(
      2, 4, {twenty_ballots({{.name = "An", .votes = 18}, {.name = "Bình", .votes = 11}})});
  election.people = {"An", "Chi"};
  election.elected = 2;
  const ElectionResult result = decide_election(election);
  // 40 names less 29 leave 11 for the other two.
  EXPECT_THAT(result.elected, ElementsAre("An"));
  EXPECT_THAT(result.possibly, ElementsAre("Bình"));
  EXPECT_EQ(result.rounds[0].unnamed, 2);
  EXPECT_EQ(result.declared[0].agreement, Agreement::unproven);
  EXPECT_EQ(result.declared[1].agreement, Agreement::unproven);
}

TEST(WhoeverIsNotNamed, ChangesNothingWhereTheBallotsLeaveTooFewVotes) {
  // 40 names less 30 leave 10, and it takes 11.
  const ElectionResult result = decide_election(executive(
      2, 4, {twenty_ballots({{.name = "An", .votes = 18}, {.name = "Bình", .votes = 12}})}));
  EXPECT_EQ(result.outcome, ElectionOutcome::filled);
  EXPECT_THAT(result.elected, ElementsAre("An", "Bình"));
  EXPECT_THAT(result.missing, IsEmpty());
}

TEST(WhoeverIsNotNamed, ChangesNothingWhereNobodyCanReachTheMajority) {
  Election election = executive(1, {}, {{.members = 100, .collected = 20, .candidates = {}}});
  election.majority = Majority::parse("over 1/2 of members");
  election.elected = 0;
  const ElectionResult result = decide_election(election);
  EXPECT_EQ(result.outcome, ElectionOutcome::vacancy);
  EXPECT_EQ(result.declared[0].agreement, Agreement::agrees);
  ASSERT_TRUE(result.second_ballot);
  EXPECT_THAT(explain(result, Language::en), HasSubstr("perhaps others who are not named"));
}

TEST(WhoeverIsNotNamed, IsNobodyWhereAsManyAreNamedAsWereNominated) {
  const auto outcome = [](const Quantity& nominated) {
    return decide_election(executive(2, nominated, {twenty_ballots({{.name = "An", .votes = 18}})}))
        .outcome;
  };
  EXPECT_EQ(outcome({}), ElectionOutcome::vacancy);
  EXPECT_EQ(outcome(1), ElectionOutcome::vacancy);
  EXPECT_EQ(outcome(2), ElectionOutcome::undetermined);
  EXPECT_EQ(outcome(Quantity::between(1, 2)), ElectionOutcome::undetermined);
  EXPECT_EQ(outcome(Quantity::at_least(1)), ElectionOutcome::undetermined);
  EXPECT_EQ(outcome(Quantity::at_most(1)), ElectionOutcome::vacancy);
  EXPECT_EQ(decide_election(executive(2, 0, {twenty_ballots({})})).outcome,
            ElectionOutcome::vacancy);
}

TEST(WhoeverIsNotNamed, MayTieWithThoseWhoAre) {
  Election election =
      executive(1, 3,
                {{.highest_win = true,
                  .valid = 15,
                  .candidates = {{.name = "An", .votes = 5}, {.name = "Bình", .votes = 5}}}});
  election.majority.reset();
  const ElectionResult result = decide_election(election);
  EXPECT_EQ(result.outcome, ElectionOutcome::tie);
  EXPECT_THAT(result.tied, ElementsAre("An", "Bình"));
  EXPECT_THAT(explain(result, Language::vi), HasSubstr("có thể cả người chưa nêu tên"));
}

TEST(WhoeverIsNotNamed, MayBeSomebodyOfAnEarlierRound) {
  Election election =
      executive(2, {},
                {twenty_ballots({{.name = "An", .votes = 18}, {.name = "Bình", .votes = 3}}),
                 {.collected = 20}});
  election.people = {"An", "Bình"};
  const ElectionResult result = decide_election(election);
  EXPECT_THAT(result.elected, ElementsAre("An"));
  EXPECT_EQ(result.outcome, ElectionOutcome::undetermined);
  EXPECT_EQ(result.declared[0].agreement, Agreement::unproven);
  election.rounds.pop_back();
  EXPECT_EQ(decide_election(election).declared[0].agreement, Agreement::contradicts);
}

TEST(WhoeverIsNotNamed, IsNobodyInAFurtherRoundOnceEverybodyHasBeenNamed) {
  Election election = executive(2, 3,
                                {twenty_ballots({{.name = "An", .votes = 18},
                                                 {.name = "Bình", .votes = 8},
                                                 {.name = "Chi", .votes = 8}}),
                                 twenty_ballots({{.name = "Chi", .votes = 11}})});
  const ElectionResult result = decide_election(election);
  EXPECT_EQ(result.outcome, ElectionOutcome::filled);
  EXPECT_TRUE(result.rounds[1].unnamed.is_unreported());
  election.nominated = 4;
  EXPECT_EQ(decide_election(election).rounds[1].unnamed, Quantity::between(0, 1));
}

TEST(WhoeverIsNotNamed, TakesNoTimeHoweverManySeatsThereAre) {
  const ElectionResult result = decide_election(
      executive(2'000'000'000, {}, {twenty_ballots({{.name = "An", .votes = 18}}), {}}));
  EXPECT_EQ(result.outcome, ElectionOutcome::undetermined);
  const ElectionResult nobody = decide_election(executive(2'000'000'000, {}, {{}}));
  EXPECT_EQ(nobody.outcome, ElectionOutcome::undetermined);
  EXPECT_EQ(nobody.vacant, Quantity::between(0, 2'000'000'000));
}

}  // namespace
}  // namespace congdoan
