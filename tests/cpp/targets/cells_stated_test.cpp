// Counts and percentages of one measure and period, together, and the bases that they name.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/targets/evaluate.hpp>

#include "cells_fixture.hpp"

namespace congdoan::stated_together {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

// Women are among the members and among the young; both are among the staff.
const Measures& nested() {
  const auto measure = [](std::string id, std::vector<std::string> within) {
    return Measure(
        {.id = id, .name = id, .unit = "person", .within = std::move(within), .flow = Flow::stock});
  };
  static const Measures all({measure("staff", {}), measure("members", {"staff"}),
                             measure("young", {"staff"}), measure("women", {"members", "young"}),
                             measure("advanced", {"members"}), measure("alone", {})});
  return all;
}

struct Told {
  std::string_view measure;
  FigureValue value;
  std::string_view of = {};
  std::string_view reported_on = {};
};

Percent percent(std::string_view text) { return Percent::parse(text); }

Figures told(const std::vector<Told>& list) {
  Figures figures;
  for (const Told& each : list) {
    Figure figure{.period = PeriodLabel::parse("2018"),
                  .measure = std::string(each.measure),
                  .value = each.value,
                  .of = std::string(each.of)};
    if (!each.reported_on.empty()) figure.reported_on = Date::parse(each.reported_on);
    figures.add(std::move(figure));
  }
  return figures;
}

Cells cells_of(const Figures& figures, std::string_view as_of = "2099-12-31") {
  return Cells(figures, nested(), testing_cells::terms(), "office", Date::parse(as_of));
}

std::string known(const Figures& figures, std::string_view measure,
                  std::string_view as_of = "2099-12-31") {
  return testing_cells::shown(
      cells_of(figures, as_of).cell(nested().index(measure), Period::year(2018)));
}
std::string known(const std::vector<Told>& list, std::string_view measure) {
  return known(told(list), measure);
}

std::string refusal(const std::vector<Told>& list, std::string_view measure = "advanced") {
  const Figures figures = told(list);
  try {
    static_cast<void>(cells_of(figures).cell(nested().index(measure), Period::year(2018)));
  } catch (const InvalidFigures& error) {
    return error.what();
  }
  return {};
}

std::vector<Printed> checks(const std::vector<Told>& list, std::string_view measure = "advanced") {
  const Figures figures = told(list);
  return cells_of(figures).printed_beside(nested().index(measure), Period::year(2018));
}

TEST(CellsStated, CountAndPercentageAreBothTrueUnlessBothCountAndBaseAreExact) {
  EXPECT_EQ(known({{"advanced", 36}, {"advanced", percent("66.6%")}}, "advanced"), "66.6% of 36");
  EXPECT_EQ(
      known({{"members", 60}, {"advanced", Quantity::over(50)}, {"advanced", percent("<90%")}},
            "advanced"),
      "51..53");
  EXPECT_EQ(known({{"members", Quantity::between(50, 55)},
                   {"advanced", Quantity::between(30, 48)},
                   {"advanced", percent("90%..91%")}},
                  "advanced"),
            "90%..91% of 45..48");
}

TEST(CellsStated, AnExactCountOfAnExactBaseDecidesAndThePercentageIsOnlyChecked) {
  const std::vector<Told> list{{"members", 70}, {"advanced", 64}, {"advanced", percent("90%")}};
  EXPECT_EQ(known(list, "advanced"), "64");
  const auto found = checks(list);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().check, PrintedCheck::disagrees);
  EXPECT_EQ(found.front().of, "");
}

TEST(CellsStated, TheCountDecidesWhereNoPointFitsBoth) {
  const std::vector<Told> list{
      {"members", Quantity::between(10, 20)}, {"advanced", 5}, {"advanced", percent(">90%")}};
  EXPECT_EQ(known(list, "advanced"), "5");
  const auto found = checks(list);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().check, PrintedCheck::disagrees);
  EXPECT_EQ(found.front().text, ">90%");
}

TEST(CellsStated, APercentageThatLeavesOnePointIsCheckedAgainstIt) {
  const auto found = checks({{"advanced", 36}, {"advanced", percent("66.6%")}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().check, PrintedCheck::truncated);  // 36 of 54
}

TEST(CellsStated, APercentageMayNameItsBaseThroughAnyChain) {
  EXPECT_EQ(
      known({{"staff", 100}, {"members", 50}, {"advanced", percent("29%"), "staff"}}, "advanced"),
      "29");
  EXPECT_EQ(known({{"staff", 100}, {"members", 50}, {"advanced", percent("58%")}}, "advanced"),
            "29");
  EXPECT_EQ(known({{"members", 50}, {"advanced", percent("58%"), "members"}}, "advanced"), "29");
}

TEST(CellsStated, PercentagesOfSeveralBasesStandTogether) {
  // 7% of 1000 are 65 to 79 as printed, 50% of 150 are 74 to 76.
  const std::vector<Told> list{{"staff", 1000},
                               {"members", 150},
                               {"advanced", percent("7%"), "staff"},
                               {"advanced", percent("50%"), "members"}};
  EXPECT_EQ(known(list, "advanced"), "75..76");
  std::vector<Told> counted = list;
  counted.push_back({"advanced", 76});
  EXPECT_EQ(known(counted, "advanced"), "76");
  const auto found = checks(counted);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].of, "staff");
  EXPECT_EQ(found[0].check, PrintedCheck::truncated);
  EXPECT_EQ(found[1].of, "members");
  EXPECT_EQ(found[1].check, PrintedCheck::truncated);
}

TEST(CellsStated, PercentagesOfSeveralBasesThatCannotBothBeTrueAreAnError) {
  EXPECT_THAT(refusal({{"staff", 1000},
                       {"members", 150},
                       {"advanced", percent("7%"), "staff"},
                       {"advanced", percent("90%"), "members"}}),
              AllOf(HasSubstr("figure[3]: advanced 2018 = 90% of 150 members"),
                    HasSubstr("beside advanced 2018 = 7%")));
}

TEST(CellsStated, ALaterPercentageReplacesOnlyThatOfTheSameBase) {
  const Figures figures = told({{"staff", 1000},
                                {"members", 150},
                                {"advanced", percent("7%"), "staff"},
                                {"advanced", percent("60%"), "members"},
                                {"advanced", percent("50%"), "members", "2019-06-01"}});
  EXPECT_EQ(known(figures, "advanced"), "75..76");
  EXPECT_EQ(known(told({{"members", 100},
                        {"advanced", percent("7%")},
                        {"advanced", percent("1%"), "members", "2019-06-01"}}),
                  "advanced"),
            "1");
}

TEST(CellsStated, AnEmptyFigureTakesBackThePercentageOfTheBaseThatItNames) {
  std::vector<Told> list{{"staff", 1000},
                         {"members", 150},
                         {"advanced", percent("7%"), "staff"},
                         {"advanced", percent("50%"), "members"},
                         {"advanced", Quantity(), "members", "2019-06-01"}};
  EXPECT_EQ(known(list, "advanced"), "65..79");
  list.back() = {"advanced", Quantity(), {}, "2019-06-01"};
  EXPECT_EQ(known(list, "advanced"), "unreported");
}

TEST(CellsStated, WhereAMeasureLiesWithinSeveralTheBaseMustBeNamed) {
  EXPECT_THAT(refusal({{"women", percent("50%")}}),
              HasSubstr("women: 50% may be of members or young; name the base in `of`"));
  EXPECT_EQ(known({{"young", 30}, {"women", percent("50%"), "young"}}, "women"), "15");
}

TEST(CellsStated, ABaseThatDoesNotHoldTheMeasureIsRefused) {
  EXPECT_THAT(refusal({{"advanced", percent("50%"), "young"}}),
              HasSubstr("advanced: of = \"young\" is no measure that it lies within; give staff or "
                        "members"));
  EXPECT_THAT(refusal({{"advanced", percent("50%"), "nobody"}}),
              HasSubstr("of = \"nobody\" is no measure that it lies within"));
  EXPECT_THAT(refusal({{"advanced", percent("50%"), "advanced"}}), HasSubstr("no measure"));
  EXPECT_THAT(refusal({{"alone", percent("50%")}}), HasSubstr("alone: 50% has no base"));
  EXPECT_THAT(refusal({{"advanced", 50, "members"}}),
              HasSubstr("advanced: `of` names the base of a percentage, which 50 is not"));
}

// The share that is asked is of one base, the percentage of another.
Verdict judged(const std::vector<Told>& list, std::string of, Bound bound,
               std::string over_years = {}) {
  const std::optional<OverYears> ways =
      over_years.empty() ? std::nullopt : std::optional(OverYears::parse(over_years));
  const Resolution resolution(
      {.body = "office",
       .terms = {Term::parse("2018-2020")},
       .measures = nested().all(),
       .targets = {{{.id = "t",
                     .subject = PartOf{.share = "advanced", .of = std::move(of), .bound = bound},
                     .when = When::parse("2018"),
                     .over_years = ways}}}});
  return evaluate(resolution, told(list), {.as_of = Date(2021, 1, 1)})["t"];
}

TEST(CellsStated, APrintedShareOfAnUnreportedBaseIsProvedBesideACount) {
  const std::vector<Told> list{{"advanced", 36}, {"advanced", percent("66.6%")}};
  const Verdict verdict = judged(list, "members", Bound::at_least(Ratio(13, 20)));
  EXPECT_EQ(verdict.outcome, Outcome::met);
  EXPECT_EQ(verdict.base, Quantity(54));
  EXPECT_EQ(verdict.printed, std::nullopt);
}

TEST(CellsStated, APercentageOfTheBaseThatIsAskedDecidesThatShareAlone) {
  const std::vector<Told> list{{"advanced", percent("50%"), "staff"}};
  EXPECT_EQ(judged(list, "staff", Bound::at_least(Ratio(2, 5))).outcome, Outcome::met);
  EXPECT_EQ(judged(list, "members", Bound::at_least(Ratio(2, 5))).outcome, Outcome::undetermined);
}

TEST(CellsStated, APrintedZeroIsNotNone) {
  const std::vector<Told> list{{"members", 11'533}, {"advanced", percent("0%")}};
  EXPECT_EQ(judged(list, "members", Bound::at_most(Ratio(0))).outcome, Outcome::undetermined);
  const std::vector<Told> none{{"members", 11'533}, {"advanced", percent("0% exact")}};
  EXPECT_EQ(judged(none, "members", Bound::at_most(Ratio(0))).outcome, Outcome::met);
}

// In a pool every number counts: none of an inexact base is inexact too.
TEST(CellsStated, APoolWithNoneOfAnInexactBaseIsUndeterminedNotOpen) {
  const auto outcome = [](Quantity base, FigureValue part, std::string_view ways) {
    const Resolution resolution(
        {.body = "office",
         .terms = {Term::parse("2017-2019")},
         .measures = nested().all(),
         .targets = {{{.id = "t",
                       .subject = PartOf{.share = "advanced",
                                         .of = "members",
                                         .bound = Bound::at_least(Ratio(1, 2))},
                       .when = When::parse("each_year"),
                       .over_years = OverYears::parse(ways)}}}});
    Figures figures;
    figures.add("2017", "members", base).add("2017", "advanced", std::move(part));
    return evaluate(resolution, figures, {.as_of = Date(2018, 6, 1)})["t"].outcome;
  };
  EXPECT_EQ(outcome(Quantity::over(1), 0, "pooled"), Outcome::undetermined);
  EXPECT_EQ(outcome(Quantity(2), 0, "pooled"), Outcome::open);
  EXPECT_EQ(outcome(Quantity::over(1), 0, "mean"), Outcome::open);
  EXPECT_EQ(outcome(Quantity::between(1, 4), percent("100%"), "pooled"), Outcome::undetermined);
  EXPECT_EQ(outcome(Quantity::between(1, 4), percent("100%"), "mean"), Outcome::met);
}

}  // namespace
}  // namespace congdoan::stated_together
