// How a period is known from the figures of its parts: tilings, ends and lower bounds.
#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>

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
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

const std::vector<Row> quarters{
    {"2018-Q1", "fund", 1}, {"2018-Q2", "fund", 2}, {"2018-Q3", "fund", 3}, {"2018-Q4", "fund", 4}};

std::vector<Row> with(std::vector<Row> list, std::initializer_list<Row> more) {
  list.insert(list.end(), more);
  return list;
}

TEST(CellsTiling, SumsAFullSetOfSubPeriods) {
  EXPECT_EQ(known(quarters, "fund", "2018"), "10");
  EXPECT_EQ(known(quarters, "fund", "2018-04-01..2018-09-30"), "5");
}

TEST(CellsTiling, AddsUpImprecisionAtBothEnds) {
  const std::vector<Row> halves{{"2018-01-01..2018-06-30", "fund", Quantity::between(3, 5)},
                                {"2018-07-01..2018-12-31", "fund", Quantity::over(40)}};
  EXPECT_EQ(known(halves, "fund", "2018"), "44..");
}

TEST(CellsTiling, MayMixLengths) {
  EXPECT_EQ(
      known({{"2018-Q1", "fund", 1}, {"2018-04", "fund", 2}, {"2018-05-01..2018-12-31", "fund", 3}},
            "fund", "2018"),
      "6");
}

TEST(CellsTiling, YieldsToAFinalFigureOfThePeriodEvenIfTheyDisagree) {
  EXPECT_EQ(known(with(quarters, {{"2018", "fund", 99}}), "fund", "2018"), "99");
}

TEST(CellsTiling, WinsOverAnInterimFigureOfThePeriod) {
  EXPECT_EQ(known(with(quarters, {{"2018", "fund", 99, "2018-06-30"}}), "fund", "2018"), "10");
}

TEST(CellsTiling, MayNotOverlapOrReachOutside) {
  EXPECT_EQ(known({{"2018-01-01..2018-07-31", "fund", 5}, {"2018-07-01..2018-12-31", "fund", 4}},
                  "fund", "2018"),
            "5..");
  EXPECT_EQ(known({{"2017-12-31..2018-06-30", "fund", 5}, {"2018-07-01..2018-12-31", "fund", 4}},
                  "fund", "2018"),
            "4..");
}

TEST(CellsTiling, ThatDisagreesWithAnotherIsAnErrorThatNamesBoth) {
  const Figures figures = rows(with(
      quarters, {{"2018-01-01..2018-06-30", "fund", 4}, {"2018-07-01..2018-12-31", "fund", 7}}));
  EXPECT_THAT([&] { cells(figures).cell(position("fund"), Period::year(2018)); },
              ThrowsMessage<InvalidFigures>(AllOf(HasSubstr("2018-Q1 + 2018-Q2 = 3"),
                                                  HasSubstr("2018-01-01..2018-06-30 = 4"),
                                                  HasSubstr("figure[4]"), HasSubstr("figure[1]"))));
  EXPECT_NO_THROW(cells(figures).cell(position("fund"), Period::year(2019)));
  EXPECT_NO_THROW(cells(figures).cell(position("fund"), Period::quarter(2018, 3)));
}

TEST(CellsTiling, ThatAgreesWithAnotherNarrowsIt) {
  EXPECT_EQ(known({{"2018-01-01..2018-06-30", "fund", Quantity::between(3, 8)},
                   {"2018-07-01..2018-12-31", "fund", 10},
                   {"2018-Q1", "fund", 3},
                   {"2018-04-01..2018-12-31", "fund", Quantity::between(9, 11)}},
                  "fund", "2018"),
            "13..14");
}

TEST(CellsTiling, IgnoresADisagreementOfPartsThatNoTilingNeeds) {
  EXPECT_EQ(known({{"2018-Q1", "fund", 9},
                   {"2018-01", "fund", 1},
                   {"2018-02", "fund", 1},
                   {"2018-03", "fund", 1}},
                  "fund", "2018"),
            "9..");
}

TEST(CellsTiling, SumsTheWholeTermFromItsYears) {
  std::vector<Row> years;
  for (const char* year : {"2016", "2017", "2018", "2019", "2020"})
    years.push_back({year, "fund", 7});
  for (const char* label : {"term", "2016-2021", "2016..2020"})
    EXPECT_EQ(known(years, "fund", label), "35") << label;
}

TEST(CellsLowerBound, IsTheBestSumOfPartsThatDoNotOverlap) {
  EXPECT_EQ(known({{"2018-Q1", "fund", 1}, {"2018-Q3", "fund", 3}}, "fund", "2018"), "4..");
  EXPECT_EQ(known({{"2018-01", "fund", 2},
                   {"2018-02", "fund", 2},
                   {"2018-Q1", "fund", 3},
                   {"2018-05", "fund", 1}},
                  "fund", "2018"),
            "5..");
}

TEST(CellsLowerBound, TakesInterimPartsAndTheInterimWhole) {
  EXPECT_EQ(known({{"2018-Q1", "fund", 1},
                   {"2018-Q2", "fund", 2},
                   {"2018-Q3", "fund", 3},
                   {"2018-Q4", "fund", 4, "2018-11-01"}},
                  "fund", "2018"),
            "10..");
  EXPECT_EQ(known({{"2018", "fund", 20, "2018-10-01"}, {"2018-Q1", "fund", 1}}, "fund", "2018"),
            "20..");
  EXPECT_EQ(known({{"2018", "fund", 20, "2018-10-01"}, {"2018-Q1", "fund", 21}}, "fund", "2018"),
            "21..");
}

TEST(CellsLowerBound, OfZeroStandsOnAFigureAllTheSame) {
  EXPECT_EQ(known({{"2018-Q1", "fund", 0}}, "fund", "2018"), "0..");
  EXPECT_EQ(known({{"2018-Q1", "fund", Quantity::at_most(5)}}, "fund", "2018"), "0..");
}

TEST(CellsEnd, TakesTheLevelOfASubPeriodThatEndsWithThePeriod) {
  EXPECT_EQ(known({{"2018-Q1", "staff", 60}, {"2018-Q4", "staff", 70}}, "staff", "2018"), "70");
  EXPECT_EQ(known({{"2018-12-31", "staff", 70}}, "staff", "2018"), "70");
  EXPECT_EQ(known({{"2020", "staff", 70}}, "staff", "term"), "70");
  EXPECT_EQ(known({{"2018-Q1", "staff", 60}, {"2018-Q3", "staff", 70}}, "staff", "2018"),
            "unreported");
}

TEST(CellsEnd, DoesNotSumAndDoesNotTakeALongerPeriod) {
  EXPECT_EQ(
      known({{"2018-01-01..2018-06-30", "staff", 60}, {"2018-07-01..2018-12-31", "staff", 70}},
            "staff", "2018"),
      "70");
  EXPECT_EQ(known({{"2017..2018", "staff", 70}}, "staff", "2018"), "unreported");
}

TEST(CellsEnd, YieldsToAFinalFigureOfThePeriodAndIgnoresInterimOnes) {
  EXPECT_EQ(known({{"2018", "staff", 71}, {"2018-Q4", "staff", 70}}, "staff", "2018"), "71");
  EXPECT_EQ(known({{"2018-Q4", "staff", 70, "2018-11-30"}}, "staff", "2018"), "unreported");
}

TEST(CellsEnd, ThatDisagreesWithAnotherIsAnErrorThatNamesBoth) {
  const Figures figures = rows({{"2018-Q4", "staff", 70}, {"2018-12", "staff", 71}});
  EXPECT_THAT([&] { cells(figures).cell(position("staff"), Period::year(2018)); },
              ThrowsMessage<InvalidFigures>(AllOf(HasSubstr("staff 2018-Q4 = 70"),
                                                  HasSubstr("staff 2018-12 = 71"),
                                                  HasSubstr("figure[0]"), HasSubstr("figure[1]"))));
  EXPECT_EQ(
      known({{"2018-Q4", "staff", Quantity::over(60)}, {"2018-12", "staff", 71}}, "staff", "2018"),
      "71");
}

TEST(CellsFlow, OfATitleIsALevelUnlessStated) {
  EXPECT_EQ(known({{"2018-Q4", "culture", true}}, "culture", "2018"), "1");
  EXPECT_EQ(known({{"2018-Q1", "culture", true}}, "culture", "2018"), "unreported");
}

TEST(CellsFlow, ThatIsNotStatedPutsNothingTogether) {
  const std::vector<Row> halves{{"2018-01-01..2018-06-30", "plain", 60},
                                {"2018-07-01..2018-12-31", "plain", 70}};
  EXPECT_EQ(known(halves, "plain", "2018"), "unreported");
  EXPECT_EQ(known(halves, "plain", "2018-01-01..2018-06-30"), "60");
}

TEST(CellsUsed, NamesTheFiguresOfTheTilingTheEndOrTheBound) {
  const auto used = [](const std::vector<Row>& list, std::string_view measure) {
    const Figures figures = rows(list);
    std::vector<std::size_t> positions;
    cells(figures).cell(position(measure), Period::year(2018), &positions);
    std::sort(positions.begin(), positions.end());
    return positions;
  };
  EXPECT_THAT(used(with(quarters, {{"2018-12", "fund", 1}}), "fund"), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(
      used({{"2018-Q1", "fund", 5}, {"2018-01", "fund", 1}, {"2018-Q4", "fund", 2}}, "fund"),
      ElementsAre(0, 2));
  EXPECT_THAT(used({{"2018-Q1", "staff", 60}, {"2018-Q4", "staff", 70}}, "staff"), ElementsAre(1));
  EXPECT_THAT(used({{"2017", "fund", 60}}, "fund"), IsEmpty());
  EXPECT_THAT(used({{"2018-Q1", "fund", 5}, {"2018-Q2", "fund", 0}}, "fund"), ElementsAre(0));
  // Of two tilings that agree, the more exact one.
  const Row rough{"2018-04-01..2018-12-31", "fund", Quantity::over(1)};
  EXPECT_THAT(used(with(quarters, {rough}), "fund"), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(used({{"2018-Q1", "fund", 1},
                    {"2018-04-01..2018-06-30", "fund", Quantity::over(1)},
                    {"2018-07-01..2018-12-31", "fund", 7},
                    {"2018-04-01..2018-12-31", "fund", 9}},
                   "fund"),
              ElementsAre(0, 3));
}

// A model that tries every set of disjoint parts of a week, for any reports of it.
struct YearPart {
  int first;
  int last;
  int value;
};
struct Model {
  std::set<int> tilings;  // the sums of full tilings
  int bound = 0;          // the best sum of disjoint parts
};

Model enumerate(const std::vector<YearPart>& parts, int days) {
  Model model;
  for (unsigned set = 0; set < (1U << parts.size()); ++set) {
    unsigned covered = 0;
    int sum = 0;
    bool disjoint = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if ((set >> i & 1U) == 0) continue;
      for (int day = parts[i].first; day <= parts[i].last; ++day) {
        disjoint = disjoint && (covered >> day & 1U) == 0;
        covered |= 1U << day;
      }
      sum += parts[i].value;
    }
    if (!disjoint) continue;
    model.bound = std::max(model.bound, sum);
    if (covered == (1U << days) - 1) model.tilings.insert(sum);
  }
  return model;
}

TEST(CellsTiling, AgreesWithTheModelThatTriesEverySetOfParts) {
  constexpr int days = 6;
  std::mt19937 random(20160101);
  const auto below = [&random](unsigned end) { return static_cast<int>(random() % end); };
  std::map<std::string, int> seen;
  for (int round = 0; round < 4000; ++round) {
    std::map<std::pair<int, int>, int> reported;
    const int count = 1 + below(8);
    while (static_cast<int>(reported.size()) < count) {
      const int first = below(days);
      const int last = first + below(static_cast<unsigned>(days - first));
      if (first > 0 || last < days - 1)
        reported[{first, last}] = (last - first + 1) + below(12) / 11;
    }
    Figures figures;
    std::vector<YearPart> parts;
    for (const auto& [ends, value] : reported) {
      parts.push_back({ends.first, ends.second, value});
      const Period period(Date(2018, 3, 1 + ends.first), Date(2018, 3, 1 + ends.second));
      figures.add({.period = PeriodLabel(period), .measure = "fund", .value = value});
    }
    const Model model = enumerate(parts, days);
    const Cells all = cells(figures);
    const Period whole(Date(2018, 3, 1), Date(2018, 3, days));
    if (model.tilings.size() > 1) {
      ASSERT_THROW(all.cell(position("fund"), whole), InvalidFigures);
      ++seen["disagree"];
    } else if (model.tilings.size() == 1) {
      ASSERT_EQ(shown(all.cell(position("fund"), whole)), std::to_string(*model.tilings.begin()));
      ++seen["tiled"];
    } else {
      ASSERT_EQ(shown(all.cell(position("fund"), whole)), std::to_string(model.bound) + "..");
      ++seen["bounded"];
    }
  }
  for (const char* kind : {"disagree", "tiled", "bounded"}) EXPECT_GT(seen[kind], 100) << kind;
}

TEST(CellsMany, TwentyThousandFiguresOfABodyAddUp) {
  Figures figures;
  Date day(1990, 1, 1);
  constexpr int count = 20'000;
  for (int i = 0; i < count; ++i, day = day.next())
    figures.add({.period = PeriodLabel(Period(day, day)), .measure = "fund", .value = 1});
  const Cells all = cells(figures);
  std::vector<std::size_t> used;
  EXPECT_EQ(shown(all.cell(position("fund"), Period(Date(1990, 1, 1), day.previous()), &used)),
            "20000");
  EXPECT_EQ(shown(all.cell(position("fund"), Period(Date(1990, 1, 1), day))), "20000..");
  EXPECT_EQ(used.size(), 20'000U);
}

}  // namespace
}  // namespace congdoan
