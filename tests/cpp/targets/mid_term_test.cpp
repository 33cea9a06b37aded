// What can be said of a term while it runs: judged on 30 June of its third year.
#include <string>

#include <gtest/gtest.h>

#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>

namespace congdoan {
namespace {

const Date june_of_third_year{2018, 6, 30};

Resolution resolution() {
  return Resolution({
      .body = "office",
      .terms = {Term::parse("2016-2021")},
      .measures = {{{.id = "staff", .name = "lao động", .unit = "person", .flow = Flow::stock}},
                   {{.id = "advanced",
                     .name = "lao động tiên tiến",
                     .unit = "person",
                     .within = {"staff"},
                     .flow = Flow::stock}},
                   {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}}},
      .targets = {{{.id = "yearly",
                    .subject = PartOf{"advanced", "staff", Bound::over(Ratio(9, 10))},
                    .when = When::parse("each_year")}},
                  {{.id = "fund",
                    .subject = Level{Level::Kind::amount, "fund", Bound::over(Ratio(40'000'000))},
                    .when = When::parse("over_term")}}},
  });
}

Figures full_years(int met_of_70_in_2016, int met_of_70_in_2017) {
  Figures figures;
  figures.add("2016", "staff", 70).add("2016", "advanced", met_of_70_in_2016);
  figures.add("2017", "staff", 70).add("2017", "advanced", met_of_70_in_2017);
  return figures;
}

Verdict judge(const Figures& figures, const char* target, Date as_of = june_of_third_year) {
  return evaluate(resolution(), figures, {.as_of = as_of})[target];
}

Figure reported(std::string period, std::string measure, FigureValue value, const char* day) {
  return {.period = PeriodLabel::parse(period),
          .measure = std::move(measure),
          .value = std::move(value),
          .reported_on = Date::parse(day)};
}

TEST(MidTerm, AYearlyTargetIsOpenWhileEveryPastYearMet) {
  EXPECT_EQ(judge(full_years(64, 70), "yearly").outcome, Outcome::open);
}

TEST(MidTerm, AYearThatIsLostLosesAYearlyTargetAtOnce) {
  EXPECT_EQ(judge(full_years(64, 63), "yearly").outcome, Outcome::missed);
}

TEST(MidTerm, APastYearThatIsNotKnownLeavesAYearlyTargetUndetermined) {
  Figures figures;
  figures.add("2016", "staff", 70).add("2016", "advanced", 64).add("2017", "staff", 70);
  const Verdict verdict = judge(figures, "yearly");
  EXPECT_EQ(verdict.outcome, Outcome::undetermined);
  ASSERT_EQ(verdict.missing.size(), 1U);
  EXPECT_EQ(verdict.missing.front().period, "2017");
  EXPECT_EQ(verdict.missing.front().measure, "advanced");
}

TEST(MidTerm, AnAmountThatIsReachedIsMetBeforeTheEnd) {
  Figures figures;
  figures.add("2016", "fund", 30'000'000).add("2017", "fund", 10'000'001);
  EXPECT_EQ(judge(figures, "fund").outcome, Outcome::met);
}

TEST(MidTerm, AnAmountAtTheThresholdIsStillOpen) {
  Figures figures;
  figures.add("2016", "fund", 30'000'000).add("2017", "fund", 10'000'000);
  const Verdict verdict = judge(figures, "fund");
  EXPECT_EQ(verdict.outcome, Outcome::open);
  EXPECT_EQ(verdict.needed, Quantity(40'000'001));
}

TEST(MidTerm, AnInterimFigureOfAnAmountIsALowerBoundAndIsListed) {
  Figures figures;
  figures.add("2016", "fund", 30'000'000).add("2017", "fund", 5'000'000);
  figures.add(reported("2018", "fund", 6'000'000, "2018-06-15"));
  const Verdict verdict = judge(figures, "fund");
  EXPECT_EQ(verdict.outcome, Outcome::met);
  EXPECT_EQ(verdict.actual, Quantity::at_least(41'000'000));
  ASSERT_EQ(verdict.interim.size(), 1U);
  EXPECT_EQ(verdict.interim.front().period, "2018");
  EXPECT_EQ(verdict.interim.front().measure, "fund");
}

TEST(MidTerm, AnInterimFigureOfALevelDecidesNothing) {
  Figures figures = full_years(64, 64);
  figures.add(reported("2018", "staff", 70, "2018-06-15"));
  figures.add(reported("2018", "advanced", 10, "2018-06-15"));
  const Verdict verdict = judge(figures, "yearly");
  EXPECT_EQ(verdict.outcome, Outcome::open);
  EXPECT_EQ(verdict.part("2018").outcome, Outcome::open);
  EXPECT_EQ(verdict.interim.size(), 2U);
}

TEST(MidTerm, AFigureReportedAfterTheDayOfJudgementIsNotSeen) {
  Figures figures = full_years(64, 63);
  figures.add(reported("2017", "advanced", 64, "2018-07-01"));
  EXPECT_EQ(judge(figures, "yearly").outcome, Outcome::missed);
  EXPECT_EQ(judge(figures, "yearly", Date(2018, 7, 1)).outcome, Outcome::open);
}

TEST(MidTerm, ACorrectionFlipsAVerdict) {
  Figures figures = full_years(64, 64);
  EXPECT_EQ(judge(figures, "yearly").outcome, Outcome::open);
  figures.add(reported("2017", "advanced", 63, "2018-02-01"));
  EXPECT_EQ(judge(figures, "yearly").outcome, Outcome::missed);
}

TEST(MidTerm, AWithdrawnFigureIsAsIfNeverReported) {
  Figures figures = full_years(64, 63);
  figures.add(reported("2017", "advanced", Quantity::unreported(), "2018-02-01"));
  const Verdict verdict = judge(figures, "yearly");
  EXPECT_EQ(verdict.outcome, Outcome::undetermined);
  EXPECT_FALSE(verdict.missing.front().reported);
}

}  // namespace
}  // namespace congdoan
