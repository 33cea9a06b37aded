// Elections and motions against the attendance and against each other.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/congress/congress.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> lines_of(const CongressSpec& spec) {
  Problems problems;
  spec.check(problems);
  std::vector<std::string> lines;
  for (const Problem& each : problems.list()) lines.push_back(describe({each}));
  return lines;
}

CongressSpec met(const Quantity& present) {
  return {.body = Body{{.id = "office", .name = "Công đoàn Văn phòng"}},
          .congress = {.date = Date(2017, 10, 16)},
          .attendance = {.summoned = 150, .present = present}};
}

Election two_seats(Round round) {
  return {.id = "executive",
          .committee = CommitteeKind::executive,
          .seats = 2,
          .by = "congress",
          .rounds = {std::move(round)}};
}

TEST(VotesFit, NoMoreBallotsAreIssuedThanThereArePresent) {
  CongressSpec spec = met(100);
  spec.elections = {two_seats({.issued = 100, .collected = 100})};
  EXPECT_THAT(lines_of(spec), IsEmpty());
  spec.elections = {two_seats({.issued = 101, .collected = 101})};
  EXPECT_THAT(lines_of(spec),
              ElementsAre("election[0].round[0].issued: 101 is more than the 100 present at the "
                          "congress"));
  spec.elections = {two_seats({.collected = 101})};
  EXPECT_THAT(lines_of(spec),
              ElementsAre("election[0].round[0].collected: 101 is more than the 100 present at "
                          "the congress"));
}

TEST(VotesFit, ThoseSummonedAreTheLimitWhereThosePresentAreNotReported) {
  CongressSpec spec = met({});
  spec.elections = {two_seats({.issued = 151})};
  EXPECT_THAT(lines_of(spec),
              ElementsAre("election[0].round[0].issued: 151 is more than the 150 summoned to the "
                          "congress"));
}

TEST(VotesFit, ACommitteeHasNoMoreVotesThanMembers) {
  CongressSpec spec = met(100);
  spec.elections = {{.committee = CommitteeKind::executive, .elected = 7},
                    {.post = "chair", .by = "executive", .rounds = {{.issued = 8}}}};
  EXPECT_THAT(lines_of(spec),
              ElementsAre("election[1].round[0].issued: 8 is more than the 7 elected to the "
                          "committee that votes"));
}

TEST(VotesFit, NoMoreAreElectedThanThereAreSeats) {
  CongressSpec spec = met(100);
  spec.elections = {
      {.committee = CommitteeKind::executive, .seats = 2, .elected = 3, .people = {"A", "B", "C"}}};
  EXPECT_THAT(lines_of(spec), ElementsAre("election[0].elected: 3 is more than the 2 seats",
                                          "election[0].people: 3 is more than the 2 seats"));
  spec.elections = {
      {.committee = CommitteeKind::executive, .elected = 2, .people = {"A", "B", "C"}}};
  EXPECT_THAT(lines_of(spec), ElementsAre("election[0].people: 3 is more than the 2 elected"));
}

TEST(VotesFit, WhoeverIsElectedStood) {
  CongressSpec spec = met(100);
  Round round{.collected = 10};
  round.candidates = {{.name = "Nguyễn Thị An", .votes = 9}, {.name = "B", .votes = 5}};
  Election election = two_seats(round);
  election.people = {"B", "Nguyễn Thị Am"};
  spec.elections = {election};
  EXPECT_THAT(lines_of(spec),
              ElementsAre("election[0].people[1]: \"Nguyễn Thị Am\" stood in no ballot; did you "
                          "mean \"Nguyễn Thị An\"?"));
}

TEST(VotesFit, WhoeverIsElectedMayBeOneOfThoseWhoAreNotNamed) {
  CongressSpec spec = met(100);
  spec.elections = {two_seats({.collected = 100, .candidates = {{.name = "An", .votes = 60}}})};
  spec.elections.front().people = {"An", "Bình"};
  EXPECT_THAT(lines_of(spec), ElementsAre("election[0].people[1]: \"Bình\" stood in no ballot"));
  spec.elections.front().nominated = 2;
  EXPECT_THAT(lines_of(spec), IsEmpty());
}

TEST(VotesFit, IdsStandOnce) {
  CongressSpec spec = met(100);
  spec.elections = {two_seats({}), two_seats({})};
  EXPECT_THAT(lines_of(spec),
              ElementsAre("election[1].id: \"executive\" stands for election[0] already"));
  spec.elections.clear();
  spec.motions = {Motion({.id = "m"}), Motion({.id = "m"})};
  EXPECT_THAT(lines_of(spec), ElementsAre("motion[1].id: \"m\" stands for motion[0] already"));
}

TEST(VotesFit, AMotionHasNoMoreVotesThanThereArePresent) {
  CongressSpec spec = met(100);
  spec.motions = {Motion({.id = "m", .for_ = 101}), Motion({.id = "n", .present = 101}),
                  Motion({.id = "o", .summoned = 149})};
  EXPECT_THAT(lines_of(spec),
              ElementsAre("motion[0].for: 101 is more than the 100 present at the congress",
                          "motion[1].present: 101 is more than the 100 present at the congress",
                          "motion[2].summoned: 149 is not the 150 of the attendance"));
}

TEST(VotesFit, AMotionOfAnotherDayIsHeldAgainstNothing) {
  CongressSpec spec = met(100);
  spec.motions = {Motion({.id = "m", .date = Date(2018, 1, 1), .for_ = 101})};
  EXPECT_THAT(lines_of(spec), IsEmpty());
}

}  // namespace
}  // namespace congdoan
