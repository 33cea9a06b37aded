// Which reports of one figure count: bodies, visibility, finality, revisions and withdrawals.

#include <map>
#include <optional>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "cells_fixture.hpp"

namespace congdoan {
namespace {

using namespace testing_cells;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

const Quantity withdrawn;

TEST(Cells, KnowWhatWasReportedAndNothingElse) {
  const std::vector<Row> list{{"2018", "staff", 70}};
  EXPECT_EQ(known(list, "staff", "2018"), "70");
  EXPECT_EQ(known(list, "staff", "2019"), "unreported");
  EXPECT_EQ(known(list, "fund", "2018"), "unreported");
}

TEST(Cells, KeepImprecisionAndCutOffBelowZero) {
  EXPECT_EQ(known({{"2018", "staff", Quantity::over(40)}}, "staff", "2018"), "41..");
  EXPECT_EQ(known({{"2018", "staff", Quantity::nearly(20)}}, "staff", "2018"), "0..19");
  EXPECT_EQ(known({{"2018", "staff", Quantity::between(3, 5)}}, "staff", "2018"), "3..5");
  EXPECT_EQ(known({{"2018", "staff", Quantity::between(-3, 5)}}, "staff", "2018"), "0..5");
}

TEST(Cells, CountATitleHeldAsOne) {
  EXPECT_EQ(known({{"2018", "culture", true}}, "culture", "2018"), "1");
  EXPECT_EQ(known({{"2018", "culture", false}}, "culture", "2018"), "0");
}

TEST(CellsBody, TakeFiguresWithoutABodyAndIgnoreThoseOfOthers) {
  Figures figures = rows({{"2018", "staff", 70}});
  Figure own = figures.all().front();
  own.body = own_body;
  own.period = PeriodLabel::parse("2019");
  own.value = 71;
  Figure other = own;
  other.body = "another";
  other.measure = "not a measure at all";
  figures.add(own).add(other).add(other);
  const Cells all = cells(figures);
  EXPECT_EQ(all.own().size(), 2U);
  EXPECT_EQ(all.ignored(), 2U);
  EXPECT_EQ(known(all, "staff", "2018"), "70");
  EXPECT_EQ(known(all, "staff", "2019"), "71");
}

TEST(CellsLabels, MeanOnePeriodHoweverItIsWritten) {
  for (const char* label : {"2018", "2018-01-01..2018-12-31", "2018..2018"}) {
    EXPECT_EQ(known({{"2018", "staff", 70, "2019-01-10"}, {label, "staff", 71, "2019-02-10"}},
                    "staff", "2018"),
              "71");
  }
  for (const char* label : {"term", "2016-2021", "2016..2020"})
    EXPECT_EQ(known({{label, "fund", 9}}, "fund", "term"), "9") << label;
}

TEST(CellsVisible, FromTheDayOfReportOn) {
  const std::vector<Row> list{{"2018", "staff", 70, "2019-01-10"}};
  EXPECT_EQ(known(list, "staff", "2018", "2019-01-09"), "unreported");
  EXPECT_EQ(known(list, "staff", "2018", "2019-01-10"), "70");
}

TEST(CellsVisible, OnThePeriodsLastDayWhereNoDayIsGiven) {
  const std::vector<Row> list{{"2018", "staff", 70}};
  EXPECT_EQ(known(list, "staff", "2018", "2018-12-30"), "unreported");
  EXPECT_EQ(known(list, "staff", "2018", "2018-12-31"), "70");
}

TEST(CellsFinal, FromThePeriodsLastDayOrIfMarked) {
  const auto level_reported = [](std::string_view day, bool final) {
    return known({{"2018", "staff", 70, day, final}}, "staff", "2018");
  };
  EXPECT_EQ(level_reported("2018-12-30", false), "unreported");
  EXPECT_EQ(level_reported("2018-12-30", true), "70");
  EXPECT_EQ(level_reported("2018-12-31", false), "70");
}

TEST(CellsInterim, IsALowerBoundOfAGrossMeasureAndSaysNothingOfOthers) {
  EXPECT_EQ(known({{"2018", "fund", 40, "2018-06-30"}}, "fund", "2018"), "40..");
  EXPECT_EQ(known({{"2018", "fund", Quantity::between(3, 5), "2018-06-30"}}, "fund", "2018"),
            "3..");
  EXPECT_EQ(known({{"2018", "staff", 40, "2018-06-30"}}, "staff", "2018"), "unreported");
  EXPECT_EQ(known({{"2018", "plain", 40, "2018-06-30"}}, "plain", "2018"), "unreported");
  EXPECT_EQ(known({{"2018", "culture", true, "2018-06-30"}}, "culture", "2018"), "unreported");
}

TEST(CellsInterim, IsListedWhileItIsTheLastReport) {
  const Figures figures = rows({{"2018", "staff", 40, "2018-06-30"},
                                {"2018", "staff", 42, "2019-01-10"},
                                {"2018-Q1", "fund", 5, "2018-02-01"}});
  const Period year = Period::year(2018);
  EXPECT_FALSE(cells(figures, "2018-06-29").has_interim(position("staff"), year));
  EXPECT_TRUE(cells(figures, "2018-12-31").has_interim(position("staff"), year));
  EXPECT_FALSE(cells(figures, "2019-01-10").has_interim(position("staff"), year));
  EXPECT_TRUE(cells(figures).has_interim(position("fund"), year));
  EXPECT_FALSE(cells(figures).has_interim(position("fund"), Period::year(2019)));
}

TEST(CellsRevision, ReplacesTheEarlierReportOnceItIsVisible) {
  const std::vector<Row> list{{"2018", "staff", 72, "2019-03-01"},
                              {"2018", "staff", 70, "2019-01-10"}};
  EXPECT_EQ(known(list, "staff", "2018", "2019-02-28"), "70");
  EXPECT_EQ(known(list, "staff", "2018", "2019-03-01"), "72");
}

TEST(CellsRevision, OfAMarkedFinalFigureMayBeInterimAgain) {
  const std::vector<Row> list{{"2018", "fund", 70, "2018-06-30", true},
                              {"2018", "fund", 60, "2018-09-30"}};
  EXPECT_EQ(known(list, "fund", "2018", "2018-08-01"), "70");
  EXPECT_EQ(known(list, "fund", "2018"), "60..");
}

TEST(CellsRevision, CollapsesIdenticalRowsAndIsFinalIfOneOfThemIs) {
  const std::vector<Row> list{{"2018", "staff", 70, "2018-06-30"},
                              {"2018", "staff", 70, "2018-06-30", true},
                              {"2018", "staff", 70, "2018-06-30"}};
  EXPECT_EQ(known(list, "staff", "2018"), "70");
  Figures figures = rows(list);
  std::vector<std::size_t> used;
  cells(figures).cell(position("staff"), Period::year(2018), &used);
  EXPECT_THAT(used, SizeIs(1));
}

TEST(CellsRevision, TakesDifferentSpellingsOfOneQuantityForIdentical) {
  EXPECT_EQ(
      known({{"2018", "staff", Quantity::over(40)}, {"2018", "staff", Quantity::at_least(41)}},
            "staff", "2018"),
      "41..");
}

TEST(CellsRevision, OfTheSameDayIsAnErrorThatNamesBoth) {
  Figures figures;
  figures.add({.period = PeriodLabel::parse("2018"), .measure = "staff", .value = 70}, "line 2");
  figures.add({.period = PeriodLabel::parse("2018-01-01..2018-12-31"),
               .measure = "staff",
               .value = 71,
               .reported_on = Date(2018, 12, 31)},
              "line 7");
  EXPECT_THAT([&] { cells(figures); },
              ThrowsMessage<InvalidFigures>(
                  "line 7: staff 2018 = 71, but line 2 says 70, reported on the same day; give the "
                  "later one its reported_on"));
}

TEST(CellsRevision, OfTheSameDayIsAnErrorEvenIfNotYetVisibleOrRevisedLater) {
  const std::vector<Row> list{{"2018", "staff", 70, "2019-01-10"},
                              {"2018", "staff", 71, "2019-01-10"},
                              {"2018", "staff", 72, "2019-02-10"}};
  const Figures figures = rows(list);
  EXPECT_THROW(cells(figures, "2018-01-01"), InvalidFigures);
  EXPECT_THROW(cells(figures), InvalidFigures);
}

TEST(CellsWithdrawal, IsAsIfNothingHadBeenReported) {
  const std::vector<Row> list{{"2018", "staff", 70, "2019-01-10"},
                              {"2018", "staff", withdrawn, "2019-02-10"},
                              {"2018", "staff", 72, "2019-03-10"}};
  EXPECT_EQ(known(list, "staff", "2018", "2019-02-09"), "70");
  EXPECT_EQ(known(list, "staff", "2018", "2019-02-10"), "unreported");
  EXPECT_EQ(known(list, "staff", "2018", "2019-03-10"), "72");
}

TEST(CellsWithdrawal, OfTheWholeLetsItsPartsSpeak) {
  const std::vector<Row> list{{"2018", "fund", 99, "2019-01-10"},
                              {"2018", "fund", withdrawn, "2019-02-10"},
                              {"2018-Q1", "fund", 1},
                              {"2018-Q2", "fund", 2},
                              {"2018-Q3", "fund", 3},
                              {"2018-Q4", "fund", 4}};
  EXPECT_EQ(known(list, "fund", "2018", "2019-02-09"), "99");
  EXPECT_EQ(known(list, "fund", "2018"), "10");
}

TEST(CellsWithdrawal, OfAPartLeavesAGap) {
  EXPECT_EQ(known({{"2018-Q1", "fund", 1},
                   {"2018-Q2", "fund", 2},
                   {"2018-04-01..2018-06-30", "fund", withdrawn, "2018-08-01"},
                   {"2018-Q3", "fund", 3},
                   {"2018-Q4", "fund", 4}},
                  "fund", "2018"),
            "8..");
}

TEST(CellsWithdrawal, OfATitleOrOfNothingIsAllowed) {
  EXPECT_EQ(
      known({{"2018", "culture", true, "2019-01-10"}, {"2018", "culture", withdrawn, "2019-02-10"}},
            "culture", "2018"),
      "unreported");
  EXPECT_EQ(known({{"2018", "staff", withdrawn}}, "staff", "2018"), "unreported");
}

TEST(CellsWithdrawal, OnTheDayOfAReportIsAnError) {
  const Figures figures = rows({{"2018", "staff", 70}, {"2018", "staff", withdrawn}});
  EXPECT_THAT([&] { cells(figures); },
              ThrowsMessage<InvalidFigures>(AllOf(HasSubstr("figure[1]: staff 2018 = withdrawn"),
                                                  HasSubstr("figure[0] says 70"))));
}

// Every history of three reports of one level, against a model that walks through the days.
TEST(CellsRevision, AgreesWithAModelOnEveryHistoryOfThreeReports) {
  constexpr int days = 3;
  constexpr int values = 3;  // 0 withdraws
  constexpr int kinds = days * values;
  int checked = 0;
  for (int history = 0; history < kinds * kinds * kinds; ++history) {
    std::vector<Row> list;
    const char* const on[days] = {"2019-01-01", "2019-01-02", "2019-01-03"};
    std::map<int, std::optional<int>> by_day;
    bool clash = false;
    for (int rest = history, i = 0; i < 3; ++i, rest /= kinds) {
      const int day = rest % kinds / values;
      const int value = rest % values;
      list.push_back({"2018", "staff", value == 0 ? withdrawn : Quantity(value), on[day]});
      const auto reported = value == 0 ? std::nullopt : std::optional(value);
      const auto [at, fresh] = by_day.try_emplace(day, reported);
      clash = clash || (!fresh && at->second != reported);
    }
    for (int as_of = 0; as_of < days; ++as_of) {
      if (clash) {
        ASSERT_THROW(known(list, "staff", "2018", on[as_of]), InvalidFigures) << history;
        continue;
      }
      std::optional<int> stands;
      for (const auto& [day, value] : by_day) {
        if (day <= as_of) stands = value;
      }
      ASSERT_EQ(known(list, "staff", "2018", on[as_of]),
                stands ? std::to_string(*stands) : "unreported")
          << history;
      ++checked;
    }
  }
  EXPECT_GT(checked, 500);
}

TEST(CellsErrors, NameEveryFigureThatCannotBeUsed) {
  const Figures figures = rows({{"2018", "stafff", 70},
                                {"2018", "staff", -1},
                                {"2018", "staff", true},
                                {"2018", "culture", 1},
                                {"2017-2022", "staff", 70},
                                {"2018", "fund", Percent::parse("90%")},
                                {"2019", "staff", 70}});
  try {
    cells(figures);
    FAIL();
  } catch (const InvalidFigures& error) {
    EXPECT_THAT(
        error.problems(),
        ElementsAre(
            Problem{"figure[0]",
                    "\"stafff\" is not a measure of this document; did you mean \"staff\"?"},
            Problem{"figure[1]", "staff: -1 is below 0"},
            Problem{"figure[2]",
                    "staff: true is not a number; only a measure with unit title is true or false"},
            Problem{"figure[3]",
                    "culture: 1 is not an answer; whether a title is held is true or false"},
            Problem{"figure[4]",
                    "\"2017-2022\" is not a term of the document (2016-2021, 2012-2016); for "
                    "calendar years write 2017..2022"},
            Problem{"figure[5]",
                    "fund: 90% has no base; a percentage needs a measure that lies within "
                    "another"}));
  }
}

TEST(Cells, DescribeNamesTheFiguresBehindACell) {
  Figures figures;
  figures.add({.period = PeriodLabel::parse("2018"), .measure = "staff", .value = 70}, "line 7");
  const Cells all = cells(figures);
  EXPECT_EQ(all.describe(position("staff"), Period::year(2018)), "staff 2018: line 7 = 70");
  EXPECT_EQ(all.describe(position("staff"), Period::year(2019)), "staff 2019");
}

TEST(Cells, HasAnOwnFigureOnlyIfItIsFinalAndForExactlyThePeriod) {
  const Figures figures =
      rows({{"2018", "staff", 70}, {"2019-Q4", "staff", 70}, {"2020", "staff", 70, "2020-06-30"}});
  EXPECT_TRUE(cells(figures).has_own_figure(position("staff"), Period::year(2018)));
  EXPECT_FALSE(cells(figures).has_own_figure(position("staff"), Period::year(2019)));
  EXPECT_FALSE(cells(figures).has_own_figure(position("staff"), Period::year(2020)));
}

}  // namespace
}  // namespace congdoan
