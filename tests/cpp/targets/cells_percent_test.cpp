// Percentages that were printed without their counts, alone and beside counts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "cells_fixture.hpp"

namespace congdoan {
namespace {

using namespace testing_cells;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

Percent percent(std::string_view text) { return Percent::parse(text); }

TEST(CellsPercent, MeansTheCountsThatPrintSoOfAnExactBase) {
  EXPECT_EQ(
      known({{"2018", "staff", 70}, {"2018", "advanced", percent("90%")}}, "advanced", "2018"),
      "63");
  EXPECT_EQ(
      known({{"2018", "staff", 1000}, {"2018", "advanced", percent("90%")}}, "advanced", "2018"),
      "895..909");
}

TEST(CellsPercent, KeepsItsRatiosWhereTheBaseIsNotExact) {
  EXPECT_EQ(known({{"2018", "advanced", percent("90%")}}, "advanced", "2018"),
            "90% of 9..");  // 9 of 10 is the least that prints so
  EXPECT_EQ(
      known({{"2018", "staff", Quantity::between(60, 70)}, {"2018", "advanced", percent("90%")}},
            "advanced", "2018"),
      "90% of 54..63");
}

TEST(CellsPercent, ThatNoCountPrintsIsAnErrorThatNamesBoth) {
  const Figures figures = rows({{"2018", "staff", 7}, {"2018", "advanced", percent("90%")}});
  EXPECT_THAT([&] { cells(figures).cell(position("advanced"), Period::year(2018)); },
              ThrowsMessage<InvalidFigures>(AllOf(HasSubstr("figure[1]: advanced 2018 = 90% of 7"),
                                                  HasSubstr("no count prints so"),
                                                  HasSubstr("figure[0] = 7"))));
}

TEST(CellsPercent, ProvesItsBasePositive) {
  const Figures figures = rows({{"2018", "staff", 0}, {"2018", "advanced", percent("0%")}});
  EXPECT_THROW(cells(figures).cell(position("advanced"), Period::year(2018)), InvalidFigures);
}

TEST(CellsPercent, OfZeroIsNotNoneUnlessItSaysSo) {
  const auto of = [](std::string_view text) {
    return known({{"2018", "staff", 11'533}, {"2018", "advanced", percent(text)}}, "advanced",
                 "2018");
  };
  EXPECT_EQ(of("0%"), "0..115");
  EXPECT_EQ(of("0.0%"), "0..11");
  EXPECT_EQ(of("0% exact"), "0");
}

TEST(CellsPercent, MayBeABoundOrARange) {
  const auto of = [](std::string_view text) {
    return known({{"2018", "staff", 100}, {"2018", "advanced", percent(text)}}, "advanced", "2018");
  };
  EXPECT_EQ(of(">95%"), "96..100");
  EXPECT_EQ(of("<65%"), "0..64");
  EXPECT_EQ(of(">=97.6%"), "98..100");
  EXPECT_EQ(of("<=40%"), "0..40");
  EXPECT_EQ(of("90%..95%"), "90..95");
  EXPECT_EQ(of("100.0%"), "100");
}

TEST(CellsPercent, IsOnlyCheckedBesideACount) {
  for (const auto& [count, check] :
       {std::pair{63, PrintedCheck::exact}, {64, PrintedCheck::disagrees}}) {
    const Figures figures = rows(
        {{"2018", "staff", 70}, {"2018", "advanced", count}, {"2018", "advanced", percent("90%")}});
    EXPECT_EQ(known(cells(figures), "advanced", "2018"), std::to_string(count));
    const auto beside = cells(figures).printed_beside(position("advanced"), Period::year(2018));
    ASSERT_EQ(beside.size(), 1U);
    EXPECT_EQ(beside.front().check, check);
    EXPECT_EQ(beside.front().text, "90%");
    EXPECT_EQ(beside.front().measure, "advanced");
    EXPECT_EQ(beside.front().period, "2018");
  }
}

TEST(CellsPercent, IsHeldAgainstCountsByItsDigitsHoweverItWasMeant) {
  const auto check = [](int count, int base, std::string_view text) {
    const Figures figures = rows({{"2018", "staff", base},
                                  {"2018", "advanced", count},
                                  {"2018", "advanced", percent(text)}});
    return cells(figures).printed_beside(position("advanced"), Period::year(2018)).at(0).check;
  };
  EXPECT_EQ(check(199, 299, "66.6%"), PrintedCheck::rounded);
  EXPECT_EQ(check(2, 3, "66.6%"), PrintedCheck::truncated);
  EXPECT_EQ(check(2, 3, "66.7% rounded"), PrintedCheck::rounded);
  EXPECT_EQ(check(2, 3, "66.6% truncated"), PrintedCheck::truncated);
  EXPECT_EQ(check(2, 3, "66.5%"), PrintedCheck::disagrees);
  EXPECT_EQ(check(80, 70, "100%"), PrintedCheck::disagrees);
}

TEST(CellsPercent, IsNotCheckedWithoutBothCounts) {
  const Period year = Period::year(2018);
  const Figures alone = rows({{"2018", "staff", 70}, {"2018", "advanced", percent("90%")}});
  EXPECT_TRUE(cells(alone).printed_beside(position("advanced"), year).empty());
  const Figures baseless = rows({{"2018", "advanced", 630}, {"2018", "advanced", percent("90%")}});
  EXPECT_TRUE(cells(baseless).printed_beside(position("advanced"), year).empty());
  EXPECT_TRUE(cells(baseless).printed_beside(position("staff"), year).empty());
  const Figures nobody =
      rows({{"2018", "staff", 0}, {"2018", "advanced", 0}, {"2018", "advanced", percent("100%")}});
  EXPECT_TRUE(cells(nobody).printed_beside(position("advanced"), year).empty());
}

TEST(CellsPercent, ThatIsFinalDecidesOverACountThatIsNot) {
  const std::vector<Row> list{{"2018", "staff", 70},
                              {"2018", "advanced", 20, "2018-06-30"},
                              {"2018", "advanced", percent("90%")}};
  EXPECT_EQ(known(list, "advanced", "2018"), "63");
  EXPECT_TRUE(cells(rows(list)).printed_beside(position("advanced"), Period::year(2018)).empty());
}

TEST(CellsPercent, BesideACountOfASubPeriodLeavesTheCountToDecide) {
  EXPECT_EQ(known({{"2018-Q4", "staff", 70},
                   {"2018-Q4", "advanced", 63},
                   {"2018-Q4", "advanced", percent("50%")}},
                  "advanced", "2018"),
            "63");
  EXPECT_EQ(known({{"2018-Q4", "staff", 70},
                   {"2018-12", "staff", 70},
                   {"2018-Q4", "advanced", 63},
                   {"2018-12", "advanced", percent("50%")}},
                  "advanced", "2018"),
            "63");
  EXPECT_EQ(known({{"2018-01-01..2018-06-30", "joined", 10},
                   {"2018-07-01..2018-12-31", "joined", 10},
                   {"2018-01-01..2018-06-30", "trained", 4},
                   {"2018-01-01..2018-06-30", "trained", percent("90%")},
                   {"2018-07-01..2018-12-31", "trained", percent("50%")}},
                  "trained", "2018"),
            "9");
}

TEST(CellsPercent, IsWithdrawnTogetherWithTheCount) {
  const std::vector<Row> list{{"2018", "staff", 70},
                              {"2018", "advanced", 63, "2019-01-10"},
                              {"2018", "advanced", percent("90%"), "2019-01-10"},
                              {"2018", "advanced", Quantity(), "2019-02-10"}};
  EXPECT_EQ(known(list, "advanced", "2018", "2019-02-09"), "63");
  EXPECT_EQ(known(list, "advanced", "2018"), "unreported");
  std::vector<Row> again = list;
  again.push_back({"2018", "advanced", percent("50%"), "2019-03-10"});
  EXPECT_EQ(known(again, "advanced", "2018"), "35");
}

TEST(CellsPercent, OnTheDayOfAWithdrawalOrOfAnotherPercentageIsAnError) {
  const Figures withdrawn =
      rows({{"2018", "advanced", percent("90%")}, {"2018", "advanced", Quantity()}});
  EXPECT_THAT([&] { cells(withdrawn); },
              ThrowsMessage<InvalidFigures>(HasSubstr("figure[0] says 90%")));
  const Figures two =
      rows({{"2018", "advanced", percent("90%")}, {"2018", "advanced", percent("91%")}});
  EXPECT_THROW(cells(two), InvalidFigures);
  const Figures alike =
      rows({{"2018", "advanced", percent("90%")}, {"2018", "advanced", percent("90%")}});
  EXPECT_NO_THROW(cells(alike));
}

TEST(CellsPercent, OfABaseBeyond64BitsIsExactAllTheSame) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const Figures figures = rows({{"2018-01-01..2018-06-30", "joined", most},
                                {"2018-07-01..2018-12-31", "joined", most},
                                {"2018", "trained", percent("90%")}});
  const kernel::Range range = cells(figures).cell(position("trained"), Period::year(2018)).value;
  const kernel::Wide base = kernel::Wide(2) * most;
  EXPECT_EQ(*range.low, kernel::Wide((base * 895 + 999) / 1000));
  EXPECT_EQ(*range.high, kernel::Wide((base * 91 + 99) / 100 - 1));
}

}  // namespace
}  // namespace congdoan
