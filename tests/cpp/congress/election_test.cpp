#include <congdoan/congress/election.hpp>

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

TEST(Election, RefusesNeitherAndBoth) {
  constexpr const char* message =
      "an election is of one committee or one post; give exactly one of the two";
  EXPECT_THAT(problems_of({.elected = 5}), ElementsAre(Problem{"committee", message}));
  EXPECT_THAT(problems_of({.committee = CommitteeKind::standing, .post = "chair"}),
              ElementsAre(Problem{"post", message}));
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
