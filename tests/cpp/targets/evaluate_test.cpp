// Evaluation: boundaries, the table of defaults, and other readings.
#include <congdoan/targets/evaluate.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Measure> measures() {
  return {{{.id = "staff", .name = "lao động", .unit = "person", .flow = Flow::stock}},
          {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
          {{.id = "admitted", .name = "kết nạp", .unit = "person", .flow = Flow::gross}},
          {{.id = "officers", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
          {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}},
          {{.id = "culture", .name = "đơn vị văn hoá", .unit = "title"}}};
}

Resolution resolution_with(TargetSpec target, const char* term = "2016-2019") {
  target.id = "t";
  return Resolution({.body = "office",
                     .terms = {Term::parse(term)},
                     .measures = measures(),
                     .targets = {std::move(target)}});
}

Verdict judge(TargetSpec target, const Figures& figures, Date as_of = Date(2019, 12, 31)) {
  return evaluate(resolution_with(std::move(target)), figures, {.as_of = as_of})["t"];
}

TargetSpec share(Bound bound, const char* when) {
  return {.subject = PartOf{"advanced", "staff", bound}, .when = When::parse(when)};
}

TargetSpec level(Level::Kind kind, const char* measure, std::optional<Bound> bound,
                 const char* when) {
  return {.subject = Level{kind, measure, bound}, .when = When::parse(when)};
}

Figures of_2016(std::int64_t advanced, std::int64_t staff) {
  Figures figures;
  figures.add("2016", "advanced", advanced).add("2016", "staff", staff);
  return figures;
}

TEST(Evaluate, OverNinetyPercentOfSeventyNeedsSixtyFour) {
  const Bound over_90 = Bound::over(Ratio::parse("90%"));
  EXPECT_EQ(judge(share(over_90, "2016"), of_2016(64, 70)).outcome, Outcome::met);
  const Verdict verdict = judge(share(over_90, "2016"), of_2016(63, 70));
  EXPECT_EQ(verdict.outcome, Outcome::missed);
  EXPECT_EQ(verdict.needed, Quantity(64));
  EXPECT_EQ(verdict.short_by, Quantity(1));
  EXPECT_EQ(judge(share(over_90, "2016"), of_2016(9, 10)).needed, Quantity(10));
}

TEST(Evaluate, ThresholdsThatBreakFloatingPointAreExactAtTheBoundary) {
  for (const auto& [part, base, percent] :
       {std::tuple{7, 100, "7%"}, {29, 100, "29%"}, {1, 100, "1%"}, {1, 20, "5%"}}) {
    const Ratio threshold = Ratio::parse(percent);
    const auto outcome = [&, k = part, n = base](Bound bound, int delta) {
      return judge(share(bound, "2016"), of_2016(k + delta, n)).outcome;
    };
    EXPECT_EQ(outcome(Bound::over(threshold), 0), Outcome::missed) << percent;
    EXPECT_EQ(outcome(Bound::over(threshold), 1), Outcome::met) << percent;
    EXPECT_EQ(outcome(Bound::at_least(threshold), 0), Outcome::met) << percent;
    EXPECT_EQ(outcome(Bound::at_least(threshold), -1), Outcome::missed) << percent;
    EXPECT_EQ(outcome(Bound::at_most(threshold), 0), Outcome::met) << percent;
    EXPECT_EQ(outcome(Bound::under(threshold), 0), Outcome::missed) << percent;
    EXPECT_EQ(outcome(Bound::exactly(threshold), 0), Outcome::met) << percent;
    EXPECT_EQ(outcome(Bound::bare(threshold), 0), Outcome::met) << percent;
  }
  EXPECT_EQ(judge(share(Bound::at_least(Ratio(2, 3)), "2016"), of_2016(199, 299)).outcome,
            Outcome::missed);
}

TEST(Evaluate, NobodyOfNobodyHasNoBaseUnlessTheTargetSaysWhatThen) {
  TargetSpec target = share(Bound::over(Ratio::parse("90%")), "2016");
  EXPECT_EQ(judge(target, of_2016(0, 0)).outcome, Outcome::no_base);
  target.if_base_empty = IfBaseEmpty::met;
  EXPECT_EQ(judge(target, of_2016(0, 0)).outcome, Outcome::met);
  target.if_base_empty = IfBaseEmpty::missed;
  EXPECT_EQ(judge(target, of_2016(0, 0)).outcome, Outcome::missed);
}

TEST(Evaluate, ImpreciseFiguresProveWhatTheyProve) {
  const auto of = [](Quantity value, Bound bound) {
    Figures figures;
    figures.add("2016", "admitted", value);
    return judge(level(Level::Kind::count, "admitted", bound, "2016"), figures).outcome;
  };
  EXPECT_EQ(of(Quantity::nearly(90), Bound::at_least(Ratio(90))), Outcome::missed);
  EXPECT_EQ(of(Quantity::nearly(90), Bound::at_least(Ratio(85))), Outcome::undetermined);
  EXPECT_EQ(of(Quantity::over(40'000'000), Bound::over(Ratio(40'000'000))), Outcome::met);
  EXPECT_EQ(of(Quantity::over(40'000'000), Bound::at_least(Ratio(40'000'001))), Outcome::met);
  EXPECT_EQ(of(Quantity::over(40'000'000), Bound::over(Ratio(40'000'001))), Outcome::undetermined);
}

TEST(Evaluate, AmountsNearTheLargestIntegersAddUpExactly) {
  constexpr std::int64_t huge = std::int64_t{1} << 62;
  Figures figures;
  figures.add("2016", "fund", huge).add("2017", "fund", huge).add("2018", "fund", 0);
  TargetSpec target = level(Level::Kind::amount, "fund", Bound::over(Ratio(huge)), "over_term");
  EXPECT_THROW(judge(target, figures), Overflow);  // the sum itself does not fit a verdict
  figures = Figures();
  figures.add("2016", "fund", huge).add("2017", "fund", huge - 1).add("2018", "fund", 0);
  const Verdict verdict = judge(target, figures);
  EXPECT_EQ(verdict.outcome, Outcome::met);
  EXPECT_EQ(verdict.actual, Quantity(huge + (huge - 1)));
  EXPECT_EQ(verdict.spare, Quantity(huge - 2));
}

TEST(Evaluate, SharesOfTheLargestBasesDoNotOverflow) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const TargetSpec target = share(Bound::at_least(Ratio::parse("90%")), "over_term");
  Figures figures;
  for (const char* year : {"2016", "2017", "2018"}) {
    figures.add(year, "staff", most / 3).add(year, "advanced", most / 3 / 10 * 9);
  }
  EXPECT_EQ(judge(target, figures).outcome, Outcome::missed);
}

// ---- the table of defaults ---------------------------------------------------------------------

TEST(EvaluateDefaults, AShareOverTheTermPoolsItsYears) {
  Figures figures;
  figures.add("2016", "advanced", 10).add("2016", "staff", 10);
  figures.add("2017", "advanced", 8).add("2017", "staff", 10);
  figures.add("2018", "advanced", 9).add("2018", "staff", 10);
  const Bound bound = Bound::at_least(Ratio::parse("90%"));
  const Verdict verdict = judge(share(bound, "over_term"), figures);
  EXPECT_EQ(verdict.outcome, Outcome::met);
  EXPECT_EQ(verdict.actual, Quantity(27));
  EXPECT_EQ(verdict.base, Quantity(30));
  EXPECT_THAT(verdict.readings, IsEmpty());
  const Verdict open = judge(share(bound, "unspecified"), figures);
  ASSERT_EQ(open.readings.size(), 1U);  // the last year alone, 9/10, meets as well
  EXPECT_EQ(open.readings.front().name, "every_year");
  EXPECT_EQ(open.readings.front().outcome, Outcome::missed);
}

TEST(EvaluateDefaults, TheTermsOwnFiguresWinOverItsYears) {
  Figures figures;
  figures.add("2016-2019", "advanced", 9).add("2016-2019", "staff", 10);
  for (const char* year : {"2016", "2017", "2018"}) {
    figures.add(year, "advanced", 1).add(year, "staff", 10);
  }
  const Verdict verdict =
      judge(share(Bound::at_least(Ratio::parse("90%")), "unspecified"), figures);
  EXPECT_EQ(verdict.outcome, Outcome::met);
  EXPECT_THAT(verdict.parts, IsEmpty());
  ASSERT_EQ(verdict.readings.size(), 2U);
  EXPECT_EQ(verdict.readings[0].name, "every_year");
  EXPECT_EQ(verdict.readings[1].name, "last");
}

TEST(EvaluateDefaults, AGrossCountSumsAndALevelTakesTheLastYear) {
  Figures figures;
  for (const char* year : {"2016", "2017", "2018"}) {
    figures.add(year, "admitted", 2).add(year, "officers", 2);
  }
  const Bound five = Bound::at_least(Ratio(5));
  EXPECT_EQ(judge(level(Level::Kind::count, "admitted", five, "over_term"), figures).actual,
            Quantity(6));
  EXPECT_EQ(judge(level(Level::Kind::count, "officers", five, "over_term"), figures).actual,
            Quantity(2));
}

TEST(EvaluateDefaults, ATitleOverTheTermIsHeldInAtLeastOneYear) {
  TargetSpec target = level(Level::Kind::title, "culture", {}, "over_term");
  Figures figures;
  figures.add("2016", "culture", false).add("2017", "culture", true);
  EXPECT_EQ(judge(target, figures).outcome, Outcome::met);
  target.when = When::parse("always");
  EXPECT_EQ(judge(target, figures).outcome, Outcome::missed);
  target.when = When::parse("end_of_term");
  EXPECT_EQ(judge(target, figures).outcome, Outcome::undetermined);
}

TEST(EvaluateDefaults, ASumUpToADeadlineInsideAYearKeepsThePartOfThatYear) {
  Figures figures;
  figures.add("2016", "admitted", 3).add("2017", "admitted", 3);
  const TargetSpec target =
      level(Level::Kind::count, "admitted", Bound::at_least(Ratio(8)), "by 2018-06-30");
  const Verdict unknown = judge(target, figures);
  EXPECT_EQ(unknown.outcome, Outcome::undetermined);
  figures.add("2018-Q1", "admitted", 1).add("2018-Q2", "admitted", 1);
  const Verdict met = judge(target, figures);
  EXPECT_EQ(met.outcome, Outcome::met);
  EXPECT_EQ(met.actual, Quantity(8));
  ASSERT_EQ(met.parts.size(), 3U);
  EXPECT_EQ(met.parts.back().period, "2018-01-01..2018-06-30");
}

TEST(EvaluateDefaults, AFigureUpToTheDeadlineWinsOverTheYears) {
  Figures figures;
  figures.add("2016", "admitted", 3).add("2017", "admitted", 3);
  figures.add("2016-01-01..2018-06-30", "admitted", 9);
  const Verdict verdict = judge(
      level(Level::Kind::count, "admitted", Bound::at_least(Ratio(8)), "by 2018-06-30"), figures);
  EXPECT_EQ(verdict.outcome, Outcome::met);
  EXPECT_EQ(verdict.actual, Quantity(9));
}

TEST(Evaluate, AVerdictHasItsShareWhereBothNumbersAreExact) {
  const TargetSpec target = share(Bound::over(Ratio::parse("90%")), "2016");
  EXPECT_EQ(judge(target, of_2016(63, 70)).share(), Ratio(9, 10));
  EXPECT_FALSE(judge(target, of_2016(0, 0)).share());
  Figures figures;
  figures.add("2016", "staff", 70).add("2016", "advanced", Quantity::over(60));
  EXPECT_FALSE(judge(target, figures).share());
}

// ---- readings ----------------------------------------------------------------------------------

TEST(EvaluateReadings, AYearlyShareNamesAPoolThatDecidesOtherwise) {
  Figures figures;
  figures.add("2016", "advanced", 100).add("2016", "staff", 100);
  figures.add("2017", "advanced", 0).add("2017", "staff", 1);
  figures.add("2018", "advanced", 100).add("2018", "staff", 100);
  const Verdict verdict = judge(share(Bound::over(Ratio::parse("90%")), "each_year"), figures);
  EXPECT_EQ(verdict.outcome, Outcome::missed);
  ASSERT_EQ(verdict.readings.size(), 1U);  // the mean, 2/3, misses too
  EXPECT_EQ(verdict.readings.front().name, "pooled");
  EXPECT_EQ(verdict.readings.front().outcome, Outcome::met);
}

// ---- errors ------------------------------------------------------------------------------------

TEST(EvaluateErrors, APartAboveItsBaseNamesBothFigures) {
  try {
    judge(share(Bound::over(Ratio::parse("90%")), "2016"), of_2016(11, 10));
    FAIL() << "accepted";
  } catch (const InvalidFigures& error) {
    EXPECT_THAT(error.what(), HasSubstr("advanced 2016"));
    EXPECT_THAT(error.what(), HasSubstr("= 11"));
    EXPECT_THAT(error.what(), HasSubstr("staff 2016"));
    EXPECT_THAT(error.what(), HasSubstr("= 10"));
  }
}

TEST(EvaluateErrors, AnEarlierYearThatContradictsItselfIsToldWhetherTheLastIsDecidedOrNot) {
  TargetSpec target = share(Bound::at_least(Ratio::parse("50%")), "over_term");
  target.over_years = OverYears::parse("last");
  for (const Quantity& last : {Quantity(3), Quantity::between(1, 3)}) {
    Figures figures = of_2016(5, 2);
    figures.add("2018", "staff", 4).add("2018", "advanced", last);
    EXPECT_THROW(judge(target, figures), InvalidFigures) << last;
  }
}

TEST(EvaluateErrors, NoFigureOfTheBodyIsAnError) {
  Figures figures;
  figures.add(
      {.body = "another", .period = PeriodLabel::parse("2016"), .measure = "staff", .value = 70});
  EXPECT_THROW(judge(share(Bound::over(Ratio::parse("90%")), "2016"), figures), InvalidFigures);
  EXPECT_THROW(judge(share(Bound::over(Ratio::parse("90%")), "2016"), Figures()), InvalidFigures);
}

TEST(EvaluateErrors, FiguresOfOtherBodiesAreIgnoredAndCounted) {
  Figures figures = of_2016(9, 10);
  figures.add({.body = "another",
               .period = PeriodLabel::parse("2016"),
               .measure = "not even a measure",
               .value = 70});
  const Scorecard card = evaluate(resolution_with(share(Bound::over(Ratio::parse("80%")), "2016")),
                                  figures, {.as_of = Date(2016, 12, 31)});
  EXPECT_EQ(card["t"].outcome, Outcome::met);
  EXPECT_EQ(card.ignored_figures(), 1U);
}

TEST(EvaluateUsed, NamesTheFiguresAVerdictRestsOn) {
  Figures figures;
  figures.add("2016", "admitted", 1).add("2016", "staff", 10).add("2016", "advanced", 9);
  EXPECT_THAT(figures_used(resolution_with(share(Bound::over(Ratio::parse("80%")), "2016")),
                           figures, {.as_of = Date(2016, 12, 31)}, "t"),
              ElementsAre(1, 2));
}

}  // namespace
}  // namespace congdoan
