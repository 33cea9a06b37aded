// Elections with what their congress says of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/congress/congress.hpp>
#include <congdoan/congress/minutes.hpp>
#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

CongressSpec of_60() {
  return {.body = Body{{.id = "office", .name = "Công đoàn Văn phòng", .members = 70}},
          .congress = {.date = Date(2022, 3, 10)},
          .attendance = {.summoned = 60, .present = 55}};
}

Election one_of_two(std::string_view majority, const Quantity& collected, const Quantity& votes) {
  Round round{.collected = collected};
  round.candidates = {{.name = "A", .votes = votes}, {.name = "B", .votes = 5}};
  return {.committee = CommitteeKind::executive,
          .seats = 1,
          .majority = Majority::parse(majority),
          .by = "congress",
          .rounds = {round}};
}

RoundResult decided(const CongressSpec& spec, const Election& election) {
  return decide_election(Congress(spec), election).rounds.front();
}

TEST(ElectionOfTheCongress, IsHeldAgainstThoseSummoned) {
  const Election election = one_of_two("over 2/3 of summoned", 55, 40);
  const RoundResult round = decided(of_60(), election);
  EXPECT_EQ(round.base, Quantity(60));
  EXPECT_EQ(round.candidates.front().needed, Quantity(41));
  EXPECT_EQ(round.candidates.front().standing, Standing::not_elected);
  // Without its congress nobody knows how many they were.
  EXPECT_THAT(decide_election(election).missing, ElementsAre("summoned"));
}

TEST(ElectionOfTheCongress, KnowsThoseSummonedFromThosePresentAndAbsent) {
  CongressSpec spec = of_60();
  spec.attendance = {.present = 55, .absent = 5};
  EXPECT_EQ(decided(spec, one_of_two("over 2/3 of summoned", 55, 40)).base, Quantity(60));
}

// Some may have left before the ballot.
TEST(ElectionOfTheCongress, HasNoMoreVotersThanWerePresent) {
  RoundResult round = decided(of_60(), one_of_two("over 1/2 of present", 50, 28));
  EXPECT_EQ(round.base, Quantity::between(50, 55));
  EXPECT_EQ(round.outcome, ElectionOutcome::filled);
  round = decided(of_60(), one_of_two("over 2/3 of present", 55, 36));
  EXPECT_EQ(round.base, Quantity(55));
  EXPECT_EQ(round.outcome, ElectionOutcome::vacancy);
}

TEST(ElectionOfTheCongress, IsHeldAgainstAllMembersWhereAllMembersVote) {
  CongressSpec spec = of_60();
  const Election election = one_of_two("over 1/2 of members", 55, 36);
  EXPECT_FALSE(decided(spec, election).base.is_exact());
  spec.congress.form = CongressForm::delegates;
  EXPECT_FALSE(decided(spec, election).base.is_exact());
  spec.congress.form = CongressForm::all_members;
  EXPECT_EQ(decided(spec, election).base, Quantity(70));
  EXPECT_EQ(decided(spec, election).outcome, ElectionOutcome::filled);
  // What a ballot says of its own comes first.
  Election own = election;
  own.rounds.front().members = 72;
  EXPECT_EQ(decided(spec, own).outcome, ElectionOutcome::vacancy);
}

TEST(ElectionOfTheCongress, IsNoneThatACommitteeHolds) {
  Election election = one_of_two("over 2/3 of summoned", 10, 9);
  election.rounds.front().candidates.pop_back();
  for (const auto& change : {+[](Election& each) { each.by = "executive"; },
                             +[](Election& each) { each.how = ElectionHow::by_election; }}) {
    Election other = election;
    change(other);
    EXPECT_THAT(decide_election(Congress(of_60()), other).missing, ElementsAre("summoned"));
  }
}

TEST(ElectionOfTheCongress, GivesTheMandatesThatTheAttendanceProves) {
  CongressSpec spec = of_60();
  spec.elections = {one_of_two("over 2/3 of summoned", 55, 40)};
  EXPECT_THAT(Congress(spec).mandates(), IsEmpty());
  spec.elections = {one_of_two("over 2/3 of summoned", 55, 41)};
  ASSERT_EQ(Congress(spec).mandates().size(), 1);
  EXPECT_EQ(Congress(spec).mandates().front()->person, "A");
}

TEST(ElectionOfTheCongress, LeavesBlankInTheRecordWhatIsOnlyNoMoreThanThosePresent) {
  CongressSpec spec = of_60();
  spec.elections = {one_of_two("over 2/3 of summoned", {}, 40)};
  const std::string text = minutes(Congress(spec), Language::en);
  EXPECT_THAT(text, AllOf(HasSubstr("Ballots issued: ..."), HasSubstr("Invalid ballots: ..."),
                          HasSubstr("that is at least 41 votes")));
}

TEST(ElectionOfTheCongress, HasTheSameNumberSummoned) {
  CongressSpec spec = of_60();
  spec.elections = {one_of_two("over 2/3 of summoned", 55, 40)};
  spec.elections.front().rounds.front().summoned = 61;
  EXPECT_THAT([&] { Congress{spec}; },
              ThrowsMessage<InvalidDocument>(
                  HasSubstr("election[0].round[0].summoned: 61 is not the 60 of the attendance")));
}

}  // namespace
}  // namespace congdoan
