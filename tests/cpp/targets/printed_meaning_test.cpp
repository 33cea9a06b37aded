// Printed percentages that equal their threshold: a range, or taken as they are written.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/targets/explain.hpp>

#include "years_fixture.hpp"

namespace congdoan::testing_years {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Bound bound(Comparator comparator, std::string_view percent) {
  return {comparator, Ratio::parse(percent)};
}

Verdict of_2018(const Bound& bound, const std::vector<Row>& rows,
                PrintedMeaning printed = PrintedMeaning::range) {
  return judge({.subject = share("advanced", "staff", bound), .when = "2018", .printed = printed},
               rows);
}

std::vector<Row> printed(std::string_view percent) {
  return {{"2018", "advanced", Percent::parse(percent)}};
}

TEST(PrintedMeaning, EqualToTheThresholdIsUndeterminedAndReadAsPrinted) {
  struct Case {
    Comparator comparator;
    const char* as_printed;
  };
  const std::vector<Case> cases{{Comparator::at_least, "as_printed: met"},
                                {Comparator::at_most, "as_printed: met"},
                                {Comparator::exactly, "as_printed: met"},
                                {Comparator::over, "as_printed: missed"},
                                {Comparator::under, "as_printed: missed"}};
  for (const char* percent : {"1%", "7%", "29%", "80%", "90%", "80.0%"}) {
    for (const auto& [comparator, as_printed] : cases) {
      const Verdict verdict = of_2018(bound(comparator, percent), printed(percent));
      EXPECT_EQ(verdict.outcome, Outcome::undetermined) << percent;
      EXPECT_THAT(shown(verdict.readings), ElementsAre(as_printed)) << percent;
    }
  }
}

TEST(PrintedMeaning, HasNoReadingWhereThePercentageDoesNotEqualTheThreshold) {
  // 79.8% may print as 80%, which does not equal it.
  EXPECT_THAT(of_2018(bound(Comparator::at_least, "79.8%"), printed("80%")).readings, IsEmpty());
  EXPECT_THAT(of_2018(bound(Comparator::at_least, "80.2%"), printed("80%")).readings, IsEmpty());
  EXPECT_THAT(of_2018(bound(Comparator::at_least, "80%"), printed("78%..82%")).readings, IsEmpty());
  EXPECT_THAT(of_2018(bound(Comparator::at_least, "80%"), printed("<=80%")).readings, IsEmpty());
  // Of 10 only 8 print so: decided.
  EXPECT_THAT(of_2018(bound(Comparator::at_least, "80%"),
                      {{"2018", "staff", 10}, {"2018", "advanced", Percent::parse("80%")}})
                  .readings,
              IsEmpty());
}

TEST(PrintedMeaning, AsWrittenHoldsTheNumberItselfAgainstTheThreshold) {
  struct Case {
    Comparator comparator;
    const char* threshold;
    Outcome outcome;
  };
  const std::vector<Case> cases{
      {Comparator::at_least, "80%", Outcome::met},
      {Comparator::over, "80%", Outcome::missed},
      {Comparator::at_least, "80.1%", Outcome::missed},
      {Comparator::over, "79.9%", Outcome::met},
      {Comparator::at_most, "80%", Outcome::met},
      {Comparator::under, "80%", Outcome::missed},
      {Comparator::exactly, "80%", Outcome::met},
      {Comparator::exactly, "79.9%", Outcome::missed},
  };
  for (const auto& [comparator, threshold, outcome] : cases) {
    const Verdict verdict =
        of_2018(bound(comparator, threshold), printed("80%"), PrintedMeaning::as_written);
    EXPECT_EQ(verdict.outcome, outcome) << threshold;
    EXPECT_EQ(verdict.printed, Percent::parse("80%"));
    EXPECT_THAT(verdict.readings, IsEmpty());
  }
  EXPECT_THAT(explain(of_2018(bound(Comparator::at_least, "80%"), printed("80%"),
                              PrintedMeaning::as_written),
                      Language::en),
              HasSubstr("80% as printed"));
}

TEST(PrintedMeaning, AsWrittenDerivesNoCounts) {
  const Bound eighty = bound(Comparator::at_least, "80%");
  // No number of 71 people is 80% of them.
  const Verdict verdict =
      of_2018(eighty, {{"2018", "staff", 71}, {"2018", "advanced", Percent::parse("80%")}},
              PrintedMeaning::as_written);
  EXPECT_EQ(verdict.outcome, Outcome::met);
  EXPECT_EQ(verdict.actual, Quantity::at_least(0));
  EXPECT_EQ(verdict.base, Quantity::at_least(0));
  EXPECT_EQ(verdict.share_low, Ratio::parse("80%"));
  EXPECT_EQ(verdict.share_high, Ratio::parse("80%"));
  EXPECT_EQ(verdict.needed, std::nullopt);
  EXPECT_EQ(verdict.short_by, std::nullopt);
  EXPECT_EQ(verdict.spare, std::nullopt);
}

TEST(PrintedMeaning, AsWrittenLeavesExactCountsToDecide) {
  const std::vector<Row> rows{{"2018", "staff", 1000},
                              {"2018", "advanced", 796},
                              {"2018", "advanced", Percent::parse("80%")}};
  const Verdict verdict =
      of_2018(bound(Comparator::at_least, "80%"), rows, PrintedMeaning::as_written);
  EXPECT_EQ(verdict.outcome, Outcome::missed);
  EXPECT_EQ(verdict.short_by, 4);
}

TEST(PrintedMeaning, AsWrittenLeavesBoundsAndRangesAsTheyAre) {
  const Bound eighty = bound(Comparator::at_least, "80%");
  EXPECT_EQ(of_2018(eighty, printed(">80%"), PrintedMeaning::as_written).outcome, Outcome::met);
  EXPECT_EQ(of_2018(eighty, printed("79%..81%"), PrintedMeaning::as_written).outcome,
            Outcome::undetermined);
}

std::vector<Row> yearly(const std::vector<const char*>& percentages) {
  static const std::vector<std::string_view> labels{"2016", "2017", "2018", "2019", "2020"};
  std::vector<Row> rows;
  for (std::size_t i = 0; i < percentages.size(); ++i)
    rows.push_back({labels[i], "advanced", Percent::parse(percentages[i])});
  return rows;
}

TEST(PrintedMeaning, CountsInEveryWayToPutYearsTogether) {
  const auto of_years = [](std::string_view when, const char* ways, PrintedMeaning meaning) {
    return judge({.subject = share("advanced", "staff", bound(Comparator::at_least, "80%")),
                  .when = when,
                  .over_years = ways,
                  .printed = meaning},
                 yearly({"80%", "90%", "85%", "80%", "99%"}));
  };
  for (const char* ways : {"every_year", "mean", "years_met >= 5"}) {
    EXPECT_EQ(of_years("each_year", ways, PrintedMeaning::as_written).outcome, Outcome::met)
        << ways;
  }
  const Verdict range = of_years("each_year", "every_year", PrintedMeaning::range);
  EXPECT_EQ(range.outcome, Outcome::undetermined);
  EXPECT_THAT(shown(range.readings), ElementsAre("as_printed: met"));
}

TEST(PrintedMeaning, AsWrittenLeavesACountThatContradictsThePercentageToDecide) {
  const auto of = [](const char* threshold, const FigureValue& staff, const char* percent,
                     const FigureValue& advanced) {
    return of_2018(bound(Comparator::at_least, threshold),
                   {{"2018", "staff", staff},
                    {"2018", "advanced", Percent::parse(percent)},
                    {"2018", "advanced", advanced}},
                   PrintedMeaning::as_written)
        .outcome;
  };
  EXPECT_EQ(of("60%", 10, "60%", Quantity::at_most(3)), Outcome::missed);
  EXPECT_EQ(of("60%", Quantity::between(8, 10), "60%", 2), Outcome::missed);
  EXPECT_EQ(of("67%", Quantity::between(3, 5), "67%", Quantity::at_most(1)), Outcome::missed);
}

TEST(PrintedMeaning, OfPercentagesIsTheirRangeWhereCountsAreAdded) {
  std::vector<Row> rows = yearly({"50%", "55%", "60%", "65%", "70%"});
  for (const char* year : {"2016", "2017", "2018", "2019", "2020"})
    rows.push_back({year, "staff", 20});
  for (const PrintedMeaning meaning : {PrintedMeaning::range, PrintedMeaning::as_written}) {
    const Verdict verdict =
        judge({.subject = share("advanced", "staff", bound(Comparator::at_least, "60%")),
               .when = "over_term",
               .over_years = "pooled",
               .printed = meaning},
              rows);
    EXPECT_EQ(verdict.outcome, Outcome::met);
    EXPECT_EQ(verdict.actual, 60);
  }
}

TEST(PrintedMeaning, CountsForAYearThatIsKnownByItsLastPart) {
  const auto of = [](PrintedMeaning meaning, const FigureValue& staff) {
    return of_2018(bound(Comparator::at_least, "60%"),
                   {{"2018-Q4", "staff", staff}, {"2018-Q4", "advanced", Percent::parse("60%")}},
                   meaning);
  };
  EXPECT_EQ(of(PrintedMeaning::as_written, Quantity::at_least(1)).outcome, Outcome::met);
  EXPECT_EQ(of(PrintedMeaning::as_written, 71).outcome, Outcome::met);
  EXPECT_THAT(shown(of(PrintedMeaning::range, Quantity::at_least(1)).readings),
              ElementsAre("as_printed: met"));
}

TEST(PrintedMeaning, AsWrittenMissesATargetBeforeItsTermIsOver) {
  const Verdict verdict =
      judge({.subject = share("advanced", "staff", over("80%")), .when = "each_year"},
            yearly({"80%"}), "2018-01-31");
  EXPECT_EQ(verdict.outcome, Outcome::undetermined);
  EXPECT_THAT(shown(verdict.readings), ElementsAre("as_printed: missed"));
}

}  // namespace
}  // namespace congdoan::testing_years
