// The votes of those elected, held against the majority that a provision lays down.
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/congress/audit.hpp>

namespace congdoan {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// "over 1/2 of collected" for the committee and the chair.
RuleBook more_than_half_of_collected() {
  ProvisionSpec rule;
  rule.id = "EL-A";
  rule.topic = "election";
  rule.parameter = "election_majority";
  rule.over = Ratio(1, 2);
  rule.base = "collected";
  rule.instrument = "Charter";
  rule.certainty = Certainty::seen;
  RuleBookSpec spec;
  spec.provisions.emplace_back(std::move(rule));
  return RuleBook(std::move(spec));
}

// An election of the committee with one ballot.
Election election_with(Round round) {
  Election election;
  election.committee = CommitteeKind::executive;
  election.rounds = {std::move(round)};
  return election;
}

Finding majority_finding(Election election) {
  CongressSpec spec;
  spec.body = BodySpec{.id = "b", .name = "B", .level = BodyLevel::grassroots, .members = 200};
  spec.congress.date = Date(2021, 5, 20);
  spec.elections = {std::move(election)};
  const auto all = audit(Congress(spec), more_than_half_of_collected()).findings;
  EXPECT_EQ(all.size(), 1U);
  return all.at(0);
}

Candidate printed(const char* name, const char* share) {
  return {.name = name, .share = Percent::parse(share)};
}

// 60% of 25 valid ballots are 15 votes, which is not more than half of 30 collected.
TEST(AuditVotes, APrintedShareIsOneOfTheBaseOfTheElectionsOwnMajority) {
  Round round;
  round.collected = 30;
  round.valid = 25;
  round.invalid = 5;
  round.candidates = {printed("An", "60%")};
  Election election = election_with(round);
  election.people = {"An"};
  election.majority = Majority::parse("over 1/2 of valid");
  const Finding violated = majority_finding(election);
  EXPECT_EQ(violated.outcome, AuditOutcome::violated);
  EXPECT_THAT(violated.numbers,
              ElementsAre(AuditNumber{"votes", 15}, AuditNumber{"collected", 30}));
  EXPECT_EQ(violated.needed, Quantity(16));
  EXPECT_EQ(violated.short_by, Quantity(1));
  // Of what the provision itself is about it is as many as it says.
  election.majority = Majority::parse("over 1/2 of cast");
  const Finding holds = majority_finding(election);
  EXPECT_EQ(holds.outcome, AuditOutcome::holds);
  EXPECT_THAT(holds.numbers, ElementsAre(AuditNumber{"votes", 18}, AuditNumber{"collected", 30}));
}

TEST(AuditVotes, APrintedShareMayBeOneOfThosePresent) {
  Round round;
  round.present = 40;
  round.collected = 30;
  round.valid = 30;
  round.candidates = {printed("An", "40%")};
  Election election = election_with(round);
  election.people = {"An"};
  election.majority = Majority::parse("over 1/3 of present");
  const Finding holds = majority_finding(election);
  EXPECT_EQ(holds.outcome, AuditOutcome::holds);
  EXPECT_THAT(holds.numbers, ElementsAre(AuditNumber{"votes", 16}, AuditNumber{"collected", 30}));
}

TEST(AuditVotes, TheMajorityOfTheBallotItselfCountsFirst) {
  Round round;
  round.collected = 30;
  round.valid = 25;
  round.majority = Majority::parse("over 1/2 of valid");
  round.candidates = {printed("An", "60%")};
  Election election = election_with(round);
  election.people = {"An"};
  for (const char* stated : {"", "over 1/2 of collected"}) {
    if (*stated != 0) election.majority = Majority::parse(stated);
    const Finding violated = majority_finding(election);
    EXPECT_EQ(violated.outcome, AuditOutcome::violated) << stated;
    EXPECT_EQ(violated.short_by, Quantity(1)) << stated;
  }
}

TEST(AuditVotes, APrintedShareOfABaseThatIsNotKnownStaysUnread) {
  Round round;
  round.collected = 30;
  round.valid = 25;
  round.candidates = {printed("An", "90%")};
  Election election = election_with(round);
  election.people = {"An"};
  const Finding open = majority_finding(election);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, Contains("election[executive].majority"));
  election.rounds[0].highest_win = true;
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::unknown);
}

TEST(AuditVotes, AMajorityThatAProvisionSaysTellsTheBaseOfShares) {
  Round round;
  round.collected = 30;
  round.valid = 30;
  round.candidates = {printed("An", "60%")};
  Election election = election_with(round);
  election.provision = "EL-A";
  election.people = {"An"};
  const Finding holds = majority_finding(election);
  EXPECT_EQ(holds.outcome, AuditOutcome::holds);
  EXPECT_THAT(holds.numbers, Contains(AuditNumber{"votes", 18}));
}

// Every count of small ballots: the finding is that of the votes that the election itself gives.
TEST(AuditVotes, AreThoseThatTheElectionIsDecidedBy) {
  for (const char* base : {"valid", "collected", "issued", "present"}) {
    for (int collected = 1; collected <= 12; ++collected) {
      for (int valid = 1; valid <= collected; ++valid) {
        for (const int percent : {20, 25, 40, 50, 60, 75}) {
          Round round;
          round.present = 16;
          round.issued = 14;
          round.collected = collected;
          round.valid = valid;
          const int of = *base == 'v' ? valid : *base == 'c' ? collected : *base == 'i' ? 14 : 16;
          const int votes = of * percent / 100;
          if (votes * 100 != of * percent || votes > valid) continue;
          round.candidates = {printed("An", (std::to_string(percent) + "%").c_str())};
          Election election = election_with(round);
          election.people = {"An"};
          election.majority = Majority::parse(std::string("over 1/10 of ") + base);
          const Finding found = majority_finding(election);
          SCOPED_TRACE(std::to_string(percent) + "% of " + std::to_string(of) + ' ' + base);
          EXPECT_EQ(found.numbers.at(0).value, Quantity(votes));
          EXPECT_EQ(found.outcome,
                    2 * votes > collected ? AuditOutcome::holds : AuditOutcome::violated);
        }
      }
    }
  }
}

Round ten_ballots(std::vector<std::pair<const char*, Quantity>> candidates) {
  Round round;
  round.collected = 10;
  round.valid = 10;
  for (const auto& [name, votes] : candidates) {
    round.candidates.emplace_back();
    round.candidates.back().name = name;
    round.candidates.back().votes = votes;
  }
  return round;
}

TEST(AuditVotes, AreThoseOfEverybodyWhereAsManyAreDeclaredAsStood) {
  Election election = election_with(ten_ballots({{"An", 10}, {"Bình", 5}, {"Chi", 5}}));
  election.seats = 3;
  election.elected = 3;
  for (const char* stated : {"", "over 1/2 of collected"}) {
    if (*stated != 0) election.majority = Majority::parse(stated);
    const Finding violated = majority_finding(election);
    EXPECT_EQ(violated.outcome, AuditOutcome::violated) << stated;
    EXPECT_THAT(violated.numbers, Contains(AuditNumber{"votes", 5})) << stated;
    EXPECT_EQ(violated.short_by, Quantity(1)) << stated;
  }
}

TEST(AuditVotes, WhoeverTookASeatMissedTheMajorityIfMoreDidThanReachedIt) {
  Election election = election_with(ten_ballots({{"An", 10}, {"Bình", 5}, {"Chi", 4}}));
  election.seats = 2;
  election.elected = 2;
  const Finding violated = majority_finding(election);
  EXPECT_EQ(violated.outcome, AuditOutcome::violated);
  EXPECT_THAT(violated.numbers, Contains(AuditNumber{"votes", Quantity::between(4, 5)}));
  EXPECT_EQ(violated.short_by, Quantity::between(1, 2));
  // More may have stood than are told of.
  election.nominated = 4;
  const Finding open = majority_finding(election);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, Contains("election[executive].people"));
}

TEST(AuditVotes, OfWhoeverIsNotNamedAreNotKnown) {
  Election election = election_with(ten_ballots({{"An", 10}}));
  election.seats = 2;
  election.majority = Majority::parse("over 1/2 of valid");
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::holds);
  election.nominated = Quantity::at_least(1);
  const Finding open = majority_finding(election);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, Contains("election[executive].people"));
}

TEST(AuditVotes, OfSomeOfThoseElectedDoNotTellOfAll) {
  Election election = election_with(ten_ballots({{"An", 10}}));
  election.elected = 3;
  election.people = {"An"};
  const Finding open = majority_finding(election);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, Contains("election[executive].people"));
  EXPECT_EQ(open.spare, std::nullopt);
  election.elected = 1;
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::holds);
  // Of Bình the ballots that tell of everybody say nothing.
  election.rounds.emplace_back();
  election.elected = 2;
  election.people = {"An", "Bình"};
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::unknown);
}

TEST(AuditVotes, OfWhoeverMayHaveBeenElectedAreAllAsked) {
  // Without seats nobody is proved elected, yet whoever was has more than half.
  Election election = election_with(ten_ballots({{"An", 9}, {"Bình", 6}}));
  election.majority = Majority::parse("over 1/2 of collected");
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::holds);
  election.elected = 1;
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::holds);
  // An, and one of two who are tied.
  election = election_with(ten_ballots({{"An", 8}, {"Bình", 6}, {"Chi", 6}}));
  election.seats = 2;
  election.majority = Majority::parse("over 1/3 of collected");
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::holds);
  for (const std::size_t i : {1, 2}) election.rounds[0].candidates[i].votes = 5;
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::unknown);
  election.people = {"An", "Bình"};
  EXPECT_EQ(majority_finding(election).outcome, AuditOutcome::violated);
}

// Whichever of three were declared elected, by every number of votes and of people: the finding
// holds only if all who can have been reached the majority, and is violated only if somebody of
// every such group missed it.
TEST(AuditVotes, HoldOnlyForEverybodyWhoCanHaveBeenElected) {
  const std::vector<std::string> names{"An", "Bình", "Chi"};
  for (int votes = 0; votes < 27; ++votes) {
    const std::vector<int> has{4 + votes % 3, 4 + votes / 3 % 3, 4 + votes / 9};
    for (int elected = 1; elected <= 3; ++elected) {
      for (int named = 0; named < 4; ++named) {
        Election election =
            election_with(ten_ballots({{"An", has[0]}, {"Bình", has[1]}, {"Chi", has[2]}}));
        election.elected = elected;
        for (int i = 0; i < 2; ++i) {
          if ((named >> i & 1) != 0) election.people.push_back(names.at(i));
        }
        if (static_cast<int>(election.people.size()) > elected) continue;
        bool all_reach = true;
        bool all_miss = true;
        for (int group = 0; group < 8; ++group) {
          int size = 0;
          bool reach = true;
          for (int i = 0; i < 3; ++i) {
            if ((group >> i & 1) == 0) continue;
            ++size;
            reach = reach && has.at(i) > 5;
          }
          if (size != elected || (group & named) != named) continue;
          all_reach = all_reach && reach;
          all_miss = all_miss && !reach;
        }
        EXPECT_EQ(majority_finding(election).outcome, all_reach  ? AuditOutcome::holds
                                                      : all_miss ? AuditOutcome::violated
                                                                 : AuditOutcome::unknown)
            << votes << ' ' << elected << ' ' << named;
      }
    }
  }
}

TEST(AuditVotes, NameWhoseTheyAreWhereThatIsKnown) {
  Election election = election_with(ten_ballots({{"An", 10}, {"Bình", 5}, {"Chi", 4}}));
  election.people = {"An", "Bình"};
  const Finding named = majority_finding(election);
  EXPECT_EQ(named.person, "Bình");
  EXPECT_EQ(
      explain(named, Language::en),
      "EL-A, election_majority (executive committee): votes for Bình: 5, the ballots collected: "
      "10 — violated: over 1/2 of the ballots collected, which is 6, short by 1");
  EXPECT_THAT(explain(named, Language::vi), HasSubstr("số phiếu bầu cho Bình: 5"));
  election.people.clear();
  election.elected = 2;
  const Finding one_of_two = majority_finding(election);
  EXPECT_EQ(one_of_two.person, "");
  EXPECT_THAT(explain(one_of_two, Language::vi), HasSubstr("số phiếu bầu: từ 4"));
}

}  // namespace
}  // namespace congdoan
