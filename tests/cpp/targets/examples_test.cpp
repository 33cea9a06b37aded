// The examples beside targets: tests of the rule, run before a congress votes on it.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/targets/evaluate.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

Resolution with(std::vector<Example> examples, const char* when = "each_year") {
  return Resolution(
      {.body = "office",
       .terms = {Term::parse("2016-2021")},
       .measures = {{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
                    {{.id = "advanced",
                      .name = "tiên tiến",
                      .unit = "person",
                      .within = {"staff"},
                      .flow = Flow::stock}}},
       .targets = {{{.id = "workers",
                     .subject = PartOf{"advanced", "staff", Bound::over(Ratio(9, 10))},
                     .when = When::parse(when),
                     .examples = std::move(examples)}}}});
}

Example of(std::int64_t advanced, std::int64_t staff, Outcome outcome) {
  return {.figures = {{"staff", staff}, {"advanced", advanced}}, .outcome = outcome};
}

Figure row(const char* year, const char* measure, FigureValue value) {
  return {.period = PeriodLabel::parse(year), .measure = measure, .value = std::move(value)};
}

TEST(Examples, PassWhereTheVerdictIsAsExpected) {
  const auto results = check_examples(
      with({of(63, 70, Outcome::missed), of(64, 70, Outcome::met), of(0, 0, Outcome::no_base)}));
  ASSERT_THAT(results, SizeIs(3));
  for (std::size_t i = 0; i < results.size(); ++i) {
    EXPECT_EQ(results[i].target, "workers");
    EXPECT_EQ(results[i].number, i + 1);
    EXPECT_THAT(results[i].differences, IsEmpty());
  }
}

TEST(Examples, JudgeFiguresWithoutAPeriodAsOneReportingPeriodAloneAfterItsEnd) {
  for (const char* when : {"each_year", "over_term", "end_of_term", "2018-Q1", "by 2018"}) {
    const auto results = check_examples(with({of(63, 70, Outcome::missed)}, when));
    EXPECT_THAT(results.front().differences, IsEmpty()) << when;
    EXPECT_EQ(results.front().verdict.needed, Quantity(64)) << when;
    EXPECT_THAT(results.front().verdict.parts, IsEmpty()) << when;
  }
}

TEST(Examples, SayWhatWasExpectedAndWhatCame) {
  Example example = of(63, 70, Outcome::met);
  example.needed = 63;
  example.short_by = 2;
  example.spare = 1;
  EXPECT_THAT(check_examples(with({example})).front().differences,
              ElementsAre("outcome: expected met, came missed", "needed: expected 63, came 64",
                          "short_by: expected 2, came 1", "spare: expected 1, came 0"));
}

TEST(Examples, SayThatANumberIsAbsent) {
  Example example = of(0, 0, Outcome::no_base);
  example.needed = 1;
  EXPECT_THAT(check_examples(with({example})).front().differences,
              ElementsAre("needed: expected 1, came none"));
}

TEST(Examples, WithRowsAreJudgedOverTheTermOnTheLastDayWithFigures) {
  const std::vector<Figure> rows{row("2016", "staff", 70), row("2016", "advanced", 64),
                                 row("2017", "staff", 70), row("2017", "advanced", 64)};
  EXPECT_THAT(check_examples(with({{.rows = rows, .outcome = Outcome::open}})).front().differences,
              IsEmpty());
  std::vector<Figure> lost = rows;
  lost.back().value = 63;
  EXPECT_THAT(
      check_examples(with({{.rows = lost, .outcome = Outcome::missed}})).front().differences,
      IsEmpty());
}

TEST(Examples, AreJudgedOnTheirOwnDayIfTheyNameOne) {
  const std::vector<Figure> rows{row("2016", "staff", 70), row("2016", "advanced", 64)};
  const auto outcome = [&](const char* as_of) {
    const Example example{.rows = rows, .as_of = Date::parse(as_of)};
    return check_examples(with({example})).front().verdict.outcome;
  };
  EXPECT_EQ(outcome("2016-12-31"), Outcome::open);
  EXPECT_EQ(outcome("2017-12-31"), Outcome::undetermined);
}

TEST(Examples, WithAPeriodAreThatPeriodsFiguresAndJudgedAsTheTargetSays) {
  Example example = of(64, 70, Outcome::open);
  example.period = PeriodLabel::parse("2018");
  example.as_of = Date(2016, 6, 30);
  EXPECT_EQ(check_examples(with({example})).front().verdict.outcome, Outcome::open);
  example.as_of.reset();
  EXPECT_EQ(check_examples(with({example})).front().verdict.outcome, Outcome::undetermined);
}

TEST(Examples, WithImpossibleFiguresAreAnErrorThatNamesTheExample) {
  EXPECT_THAT(
      [] { return check_examples(with({of(64, 70, Outcome::met), of(71, 70, Outcome::met)})); },
      ThrowsMessage<InvalidFigures>(HasSubstr("target workers, example 2")));
}

TEST(Examples, MayBeImpreciseOrWithdrawn) {
  const Example vague{.figures = {{"staff", 70}, {"advanced", Quantity::at_least(60)}},
                      .outcome = Outcome::undetermined};
  const Example unreported{.figures = {{"staff", 70}, {"advanced", Quantity()}},
                           .outcome = Outcome::undetermined};
  for (const ExampleResult& result : check_examples(with({vague, unreported})))
    EXPECT_THAT(result.differences, IsEmpty());
}

TEST(Examples, OfATargetWithoutAny) { EXPECT_THAT(check_examples(with({})), IsEmpty()); }

}  // namespace
}  // namespace congdoan
