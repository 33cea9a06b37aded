#include <congdoan/bodies/mandate.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "periods.hpp"

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<Problem> problems_of(const MandateSpec& spec) {
  Problems problems;
  spec.check(problems);
  return problems.list();
}

TEST(Mandate, IsOfOneSeat) {
  EXPECT_EQ((MandateSpec{.person = "A", .post = "chair"}.seat()), "chair");
  EXPECT_EQ((MandateSpec{.person = "A", .committee = CommitteeKind::standing}.seat()), "standing");
  EXPECT_EQ(problems_of({.person = "A"}).front().place, "committee");
  EXPECT_EQ(
      problems_of({.person = "A", .post = "chair", .committee = CommitteeKind::executive}).front(),
      (Problem{"post", "a mandate is of one committee or one post; give exactly one of the two"}));
}

TEST(Mandate, TakesNoCommitteeForAPost) {
  EXPECT_THAT(problems_of({.person = "A", .post = "executive"}),
              ElementsAre(Problem{"post",
                                  "\"executive\" is a committee; write committee = "
                                  "\"executive\""}));
}

TEST(Mandate, NamesEverythingWrongAtOnce) {
  EXPECT_EQ(problems_of({.person = "",
                         .from = period("2018"),
                         .until = period("2017-12-31"),
                         .ended = MandateEnded::transfer})
                .size(),
            3U);
}

TEST(Mandate, DoesNotEndBeforeItBegins) {
  const auto lasting = [](const char* from, const char* until) {
    return problems_of(
        {.person = "A", .post = "chair", .from = period(from), .until = period(until)});
  };
  EXPECT_THAT(lasting("2018-01-02", "2018-01-01"),
              ElementsAre(Problem{"until", "2018-01-01 lies before from, 2018-01-02"}));
  EXPECT_TRUE(lasting("2018-01-01", "2018-01-01").empty());
  EXPECT_TRUE(lasting("2018", "2018-01-01").empty());
  EXPECT_TRUE(lasting("2018-12-31", "2018").empty());
  EXPECT_FALSE(lasting("2018", "2017").empty());
}

TEST(Mandate, SaysWhenItEndedIfItSaysWhy) {
  EXPECT_THAT(problems_of({.person = "A", .post = "chair", .ended = MandateEnded::retirement})
                  .front()
                  .message,
              HasSubstr("is missing beside ended = \"retirement\""));
}

TEST(Held, IsSureBetweenKnownDays) {
  const Mandate chair({.person = "A",
                       .post = "chair",
                       .from = period("2017-10-16"),
                       .until = period("2022-10-15")});
  EXPECT_EQ(held(chair, Date(2017, 10, 15)), Truth::no);
  EXPECT_EQ(held(chair, Date(2017, 10, 16)), Truth::yes);
  EXPECT_EQ(held(chair, Date(2022, 10, 15)), Truth::yes);
  EXPECT_EQ(held(chair, Date(2022, 10, 16)), Truth::no);
}

TEST(Held, IsNotKnownWhereTheDayIsKnownByItsYear) {
  const Mandate chair(
      {.person = "A", .post = "chair", .from = period("2016"), .until = period("2021")});
  EXPECT_EQ(held(chair, Date(2015, 12, 31)), Truth::no);
  EXPECT_EQ(held(chair, Date(2016, 1, 1)), Truth::unknown);
  EXPECT_EQ(held(chair, Date(2016, 12, 30)), Truth::unknown);
  EXPECT_EQ(held(chair, Date(2016, 12, 31)), Truth::yes);
  EXPECT_EQ(held(chair, Date(2021, 1, 1)), Truth::yes);
  EXPECT_EQ(held(chair, Date(2021, 1, 2)), Truth::unknown);
  EXPECT_EQ(held(chair, Date(2022, 1, 1)), Truth::no);
}

TEST(Held, TakesAnEndThatIsNotStatedForNotKnown) {
  const Mandate chair({.person = "A", .post = "chair", .from = period("2017-10-16")});
  EXPECT_EQ(held(chair, Date(2017, 10, 16)), Truth::yes);
  EXPECT_EQ(held(chair, Date(2017, 10, 17)), Truth::unknown);
  const Mandate undated({.person = "A", .post = "chair"});
  EXPECT_EQ(held(undated, Date(2017, 10, 16)), Truth::unknown);
}

TEST(MandateWords, AreThoseOfDocuments) {
  EXPECT_EQ(known_words<MandateBegan>(), "elected, re_elected, by_election, appointed");
  EXPECT_EQ(known_words<MandateEnded>(),
            "term, resignation, transfer, retirement, dismissal, death, merger, dissolution");
  EXPECT_EQ(known_words<Truth>(), "no, unknown, yes");
}

}  // namespace
}  // namespace congdoan
