// Every figure that decided nothing is told once, with the reason.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>
#include <congdoan/targets/unused_figure.hpp>

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto other_body = UnusedReason::other_body;
constexpr auto no_target = UnusedReason::no_target;
constexpr auto not_asked = UnusedReason::not_asked;

Resolution unused_resolution() {
  const Bound over_90 = Bound::over(Ratio(9, 10));
  return Resolution(
      {.body = "office",
       .terms = {Term::parse("2016-2021")},
       .measures =
           {{{.id = "staff", .name = "lao động", .unit = "person", .flow = Flow::stock}},
            {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
            {{.id = "visits", .name = "thăm", .unit = "turn", .flow = Flow::gross}},
            {{.id = "gifts", .name = "quà", .unit = "turn", .flow = Flow::gross}}},
       .targets = {{{.id = "advanced",
                     .subject = PartOf{"advanced", "staff", over_90},
                     .when = When::each_year()}},
                   {{.id = "visits",
                     .subject = Level{Level::Kind::count, "visits", Bound::at_least(Ratio(60))},
                     .when = When::over_term()}}}});
}

std::vector<UnusedFigure> unused_of_office(const Figures& figures,
                                           Date as_of = Date(2020, 12, 31)) {
  return evaluate(unused_resolution(), figures, {.as_of = as_of}).unused();
}

UnusedFigure unused_at(std::size_t index, UnusedReason reason, std::string period,
                       std::string measure) {
  return {.reason = reason,
          .place = "figure[" + std::to_string(index) + "]",
          .period = std::move(period),
          .measure = std::move(measure)};
}

Figures one_year() {
  Figures figures;
  return figures.add("2016", "staff", 70).add("2016", "advanced", 64).add("2017", "visits", 12);
}

TEST(UnusedFigures, TellOfALengthOfWhichNothingSaysWhenItBegan) {
  Figures figures = one_year();
  figures.add("5 years", "visits", 60).add("8 months", "gifts", 3);
  EXPECT_THAT(unused_of_office(figures), ElementsAre(unused_at(3, not_asked, "5 years", "visits"),
                                                     unused_at(4, no_target, "8 months", "gifts")));
}

TEST(UnusedFigures, AreNoneWhereAllAreAskedFor) {
  EXPECT_THAT(unused_of_office(one_year()), IsEmpty());
  EXPECT_THAT(unused_of_office(one_year().add("2018", "staff", Quantity::unreported())), IsEmpty());
}

TEST(UnusedFigures, OfMeasuresAndPeriodsThatNoTargetAsksFor) {
  const auto unused = unused_of_office(
      one_year().add("2016", "gifts", 5).add("2061", "staff", 70).add("2012..2015", "visits", 9));
  EXPECT_THAT(unused, ElementsAre(unused_at(3, no_target, "2016", "gifts"),
                                  unused_at(4, not_asked, "2061", "staff"),
                                  unused_at(5, not_asked, "2012..2015", "visits")));
}

TEST(UnusedFigures, OfAnotherBodyStandTogether) {
  Figures figures = one_year();
  for (const char* body : {"north", "south", "north"})
    figures.add(
        {.body = body, .period = PeriodLabel::parse("2016"), .measure = "staff", .value = 1});
  const auto unused = unused_of_office(figures);
  ASSERT_EQ(unused.size(), 2U);
  EXPECT_EQ(unused[0].reason, other_body);
  EXPECT_EQ(unused[0].body, "north");
  EXPECT_EQ(unused[0].count, 2U);
  EXPECT_EQ(explain(unused[0], Language::en), "figure[3]: 2 figures of another body: north");
  EXPECT_EQ(unused[1].count, 1U);
}

TEST(UnusedFigures, AreDaysWhereYearsAreMeantWithAHint) {
  Figures figures;
  figures.add("2016-12-31", "staff", 70).add("2016-12-31", "advanced", 64);
  const auto unused = unused_of_office(figures);
  // The level of a stock on the last day is that of the year.
  EXPECT_THAT(unused, ElementsAre(unused_at(1, not_asked, "2016-12-31", "advanced")));
  EXPECT_TRUE(unused.front().may_be_a_year());
  EXPECT_THAT(explain(unused.front(), Language::en), HasSubstr("periods=\"year\""));
  EXPECT_THAT(explain(unused.front(), Language::vi), HasSubstr("periods=\"year\""));
  for (const char* label : {"2016-06-30", "2061", "2016-12", "term"}) {
    const UnusedFigure other{.period = label, .measure = "advanced"};
    EXPECT_FALSE(other.may_be_a_year()) << label;
    EXPECT_THAT(explain(other, Language::en), Not(HasSubstr("periods"))) << label;
  }
  EXPECT_TRUE((UnusedFigure{.period = "2016-01-01", .measure = "advanced"}.may_be_a_year()));
}

TEST(UnusedFigures, SayOnceWhyALaterOrReplacedReportDoesNotCount) {
  Figures figures = one_year();
  figures.add({.period = PeriodLabel::parse("2016"),
               .measure = "advanced",
               .value = 63,
               .reported_on = Date(2017, 3, 20)});
  figures.add("2018", "staff", 70);
  const auto at = [&](Date as_of) { return unused_of_office(figures, as_of); };
  EXPECT_THAT(at(Date(2017, 3, 19)),
              ElementsAre(unused_at(2, UnusedReason::later, "2017", "visits"),
                          unused_at(3, UnusedReason::later, "2016", "advanced"),
                          unused_at(4, UnusedReason::later, "2018", "staff")));
  EXPECT_THAT(at(Date(2018, 12, 31)),
              ElementsAre(unused_at(1, UnusedReason::replaced, "2016", "advanced")));
}

TEST(UnusedFigures, AreThoseThatWereWithdrawnButNotTheWithdrawal) {
  Figures figures = one_year();
  figures.add({.period = PeriodLabel::parse("2016"),
               .measure = "advanced",
               .value = Quantity::unreported(),
               .reported_on = Date(2017, 3, 20)});
  EXPECT_THAT(unused_of_office(figures),
              ElementsAre(unused_at(1, UnusedReason::replaced, "2016", "advanced")));
}

TEST(UnusedFigures, AreNotTheSameReportTwice) {
  Figures twice = one_year();
  for (const Figure& figure : one_year()) twice.add(figure);
  EXPECT_THAT(unused_of_office(twice), IsEmpty());
  twice.add("2016", "gifts", 5).add("2016", "gifts", 5);
  EXPECT_THAT(unused_of_office(twice), ElementsAre(unused_at(6, no_target, "2016", "gifts")));
}

TEST(UnusedFigures, AreThePartsOfAPeriodThatHasItsOwnFigure) {
  const auto unused = unused_of_office(one_year().add("2017-Q1", "visits", 3));
  EXPECT_THAT(unused, ElementsAre(unused_at(3, UnusedReason::not_needed, "2017-Q1", "visits")));
}

TEST(UnusedFigures, CountABaseThatAPercentageRestsOnAsUsed) {
  Figures figures;
  figures.add("2016", "staff", 70).add("2016", "advanced", Percent::parse("90%"));
  EXPECT_THAT(unused_of_office(figures), IsEmpty());
}

}  // namespace
}  // namespace congdoan
