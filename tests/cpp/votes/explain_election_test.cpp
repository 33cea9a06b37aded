// Sentences about elections are in the words of the language, not in the keys of documents.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/votes/election_result.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Election of_two(const Quantity& votes_of_b) {
  Round round{.collected = 55, .valid = 55};
  round.candidates = {{.name = "An", .votes = 50, .woman = true},
                      {.name = "Bình", .votes = votes_of_b, .woman = false}};
  return {.committee = CommitteeKind::executive,
          .seats = 2,
          .majority = Majority::parse("over 1/2 of collected"),
          .rounds = {round}};
}

std::string told(const Election& election, Language language) {
  return explain(decide_election(election), language);
}

TEST(ExplainElection, SaysWhatWasDeclaredInWords) {
  Election election = of_two(40);
  election.elected = Quantity::at_least(3);
  election.vacant = 1;
  election.women = 2;
  election.people = {"An", "Chi"};
  EXPECT_THAT(told(election, Language::vi),
              AllOf(HasSubstr("số người trúng cử: công bố ít nhất 3; theo phiếu là 2"),
                    HasSubstr("số người còn thiếu: công bố 1; theo phiếu là 0"),
                    HasSubstr("số nữ trúng cử: công bố 2; theo phiếu là 1"),
                    HasSubstr("người trúng cử: công bố An, Chi; theo phiếu là An, Bình")));
  EXPECT_THAT(told(election, Language::en),
              AllOf(HasSubstr("number elected: declared at least 3; the votes give 2"),
                    HasSubstr("women elected: declared 2; the votes give 1")));
}

TEST(ExplainElection, SaysWhatIsMissingInWords) {
  Election election = of_two({});
  EXPECT_THAT(told(election, Language::vi), HasSubstr("chưa biết: số phiếu của Bình"));
  EXPECT_THAT(told(election, Language::en), HasSubstr("not known: the votes for Bình"));
  election.majority.reset();
  EXPECT_THAT(told(election, Language::vi),
              HasSubstr("chưa biết: tỷ lệ phiếu để trúng cử, số phiếu của Bình"));
  election.majority = Majority::parse("over 2/3 of summoned");
  EXPECT_THAT(told(election, Language::vi), HasSubstr("chưa biết: số người được triệu tập"));
  EXPECT_THAT(told(election, Language::en), HasSubstr("not known: those summoned"));
  election.rounds.clear();
  election.seats.reset();
  EXPECT_THAT(told(election, Language::en), HasSubstr("not known: a ballot, the number of seats"));
}

TEST(ExplainElection, TakesOneSeatOfAChair) {
  Election election = of_two(5);
  election.committee.reset();
  election.post = "chair";
  election.seats.reset();
  const ElectionResult result = decide_election(election);
  EXPECT_EQ(result.seats, 1);
  EXPECT_THAT(result.elected, ElementsAre("An"));
  election.post = "vice_chair";
  EXPECT_THAT(decide_election(election).missing, ElementsAre("seats"));
}

}  // namespace
}  // namespace congdoan
