// A figure for exactly the period asked decides; what it contradicts is told.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/targets/explain.hpp>

#include "years_fixture.hpp"

namespace congdoan::testing_years {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string both_numbers(const Disagreement& each) {
  return each.measure + " " + each.period + ": " + each.used.text() + " but " + each.others +
         " = " + each.contradicts.text();
}

std::vector<std::string> told(const Ask& ask, const std::vector<Row>& rows) {
  std::vector<std::string> list;
  for (const Disagreement& each : judge(ask, rows).disagreements)
    list.push_back(both_numbers(each));
  return list;
}

std::vector<Row> quarters(std::string_view measure, Quantity value) {
  return {{"2018-Q1", measure, value},
          {"2018-Q2", measure, value},
          {"2018-Q3", measure, value},
          {"2018-Q4", measure, value}};
}

std::vector<Row> with(std::vector<Row> rows, const Row& row) {
  rows.push_back(row);
  return rows;
}

const Ask joined_2018{.subject = count("joined", at_least(4)), .when = "2018"};

TEST(Disagreements, NameAWholeBelowItsPartsAndItStillDecides) {
  const auto rows = with(quarters("joined", 5), {"2018", "joined", 1});
  const Verdict verdict = judge(joined_2018, rows);
  EXPECT_EQ(testing_years::shown(verdict), "missed 1");
  EXPECT_EQ(verdict.short_by, Quantity(3));
  EXPECT_THAT(told(joined_2018, rows),
              ElementsAre("joined 2018: 1 but 2018-Q1 + 2018-Q2 + 2018-Q3 + 2018-Q4 = 20"));
}

TEST(Disagreements, BeginWhereNoValueFitsBoth) {
  const auto of = [](Quantity own, Quantity quarter) {
    return told(joined_2018, with(quarters("joined", quarter), {"2018", "joined", own})).size();
  };
  EXPECT_EQ(of(20, 5), 0U);
  EXPECT_EQ(of(19, 5), 1U);
  EXPECT_EQ(of(21, 5), 1U);
  EXPECT_EQ(of(Quantity::at_least(20), 5), 0U);
  EXPECT_EQ(of(Quantity::at_least(21), 5), 1U);
  EXPECT_EQ(of(Quantity::at_most(19), 5), 1U);
  EXPECT_EQ(of(24, Quantity::between(4, 6)), 0U);
  EXPECT_EQ(of(25, Quantity::between(4, 6)), 1U);
  EXPECT_EQ(of(15, Quantity::between(4, 6)), 1U);
  EXPECT_EQ(of(1000, Quantity::at_least(5)), 0U);
}

TEST(Disagreements, OfAnIncompleteSetAreOnlyWithWhatIsLess) {
  EXPECT_THAT(told(joined_2018, {{"2018", "joined", 4}, {"2018-Q2", "joined", 5}}),
              ElementsAre("joined 2018: 4 but 2018-Q2 = >=5"));
  EXPECT_THAT(told(joined_2018, {{"2018", "joined", 5}, {"2018-Q2", "joined", 5}}), IsEmpty());
  EXPECT_THAT(told(joined_2018, {{"2018", "joined", 9}, {"2018-Q2", "joined", 5}}), IsEmpty());
}

TEST(Disagreements, OfFiguresThatMakeUpThePeriodAreNamedToo) {
  const Ask term{.subject = count("joined", Bound::at_most(Ratio(8))), .when = "over_term"};
  const std::vector<Row> later{{"2019", "joined", 1}, {"2020", "joined", 1}};
  const auto of_term = [&](const std::vector<Row>& rows) {
    std::vector<Row> all = later;
    all.insert(all.end(), rows.begin(), rows.end());
    return told(term, all);
  };
  EXPECT_THAT(of_term({{"2016..2018", "joined", 5}, {"2016", "joined", 10}}),
              ElementsAre("joined 2016..2018: 5 but 2016 = >=10"));
  EXPECT_THAT(of_term({{"2016..2018", "joined", 5}, {"2016", "joined", 3}, {"2017", "joined", 3}}),
              ElementsAre("joined 2016..2018: 5 but 2016 + 2017 = >=6"));
  EXPECT_THAT(of_term({{"2016..2018", "joined", 6}, {"2016", "joined", 3}, {"2017", "joined", 3}}),
              IsEmpty());
  EXPECT_THAT(told(joined_2018, {{"2018-01-01..2018-06-30", "joined", 3},
                                 {"2018-Q1", "joined", 9},
                                 {"2018-Q3", "joined", 1},
                                 {"2018-Q4", "joined", 1}}),
              ElementsAre("joined 2018-01-01..2018-06-30: 3 but 2018-Q1 = >=9"));
}

TEST(Disagreements, OfALevelAreWithOneThatEndsTheSameDay) {
  const Ask ask{.subject = count("staff", at_least(4)), .when = "2018"};
  EXPECT_THAT(told(ask, {{"2018", "staff", 4}, {"2018-Q4", "staff", 5}}),
              ElementsAre("staff 2018: 4 but 2018-Q4 = 5"));
  EXPECT_THAT(told(ask, {{"2018", "staff", 4}, {"2018-Q3", "staff", 5}}), IsEmpty());
  EXPECT_THAT(told(ask, {{"2018", "staff", 5}, {"2018-12-31", "staff", 5}}), IsEmpty());
  // Without one for the year itself they are refused.
  EXPECT_THROW(told(ask, {{"2018-12-31", "staff", 4}, {"2018-Q4", "staff", 5}}), InvalidFigures);
}

TEST(Disagreements, AreNeverLookedForWithoutAFlow) {
  const Ask ask{.subject = share("plain", "staff", over("10%")), .when = "2018"};
  EXPECT_THAT(told(ask, {{"2018", "plain", 4}, {"2018-Q4", "plain", 5}, {"2018", "staff", 9}}),
              IsEmpty());
}

TEST(Disagreements, OfATermAreNamedOnceForTheTermAndEachYear) {
  const Ask ask{.subject = count("joined", at_least(70)), .when = "over_term"};
  std::vector<Row> rows{{"2016-2021", "joined", 70}};
  for (const std::string_view year : {"2016", "2017", "2018", "2019"})
    rows.push_back({year, "joined", 15});
  rows.push_back({"2020", "joined", 14});
  EXPECT_THAT(told(ask, rows),
              ElementsAre("joined 2016..2020: 70 but 2016 + 2017 + 2018 + 2019 + 2020 = 74"));
  const Ask pooled{.subject = ask.subject, .when = "over_term", .over_years = "pooled"};
  EXPECT_EQ(testing_years::shown(judge(pooled, rows)), "met 70");
  EXPECT_EQ(told(pooled, rows).size(), 1U);
  const Ask yearly{.subject = count("joined", at_least(4)), .when = "each_year"};
  EXPECT_THAT(told(yearly, rows), IsEmpty());
  EXPECT_EQ(told(yearly, with(rows, {"2018-Q2", "joined", 16})).size(), 1U);
}

TEST(Disagreements, OfAShareAreWithItsPartAndItsBase) {
  const Ask ask{.subject = share("trained", "joined", over("50%")), .when = "2018"};
  std::vector<Row> rows = with(quarters("joined", 5), {"2018", "joined", 12});
  for (const Row& each : quarters("trained", 1)) rows.push_back(each);
  rows.push_back({"2018", "trained", 3});
  EXPECT_THAT(told(ask, rows),
              ElementsAre("trained 2018: 3 but 2018-Q1 + 2018-Q2 + 2018-Q3 + 2018-Q4 = 4",
                          "joined 2018: 12 but 2018-Q1 + 2018-Q2 + 2018-Q3 + 2018-Q4 = 20"));
}

TEST(Disagreements, AreNoneWherePersonsAreCountedOnceOverTheTerm) {
  std::vector<Row> rows{{"2016-2021", "advanced", 118},
                        {"2016-2021", "staff", 120},
                        {"2016-2021", "trained", 8},
                        {"2016-2021", "joined", 9}};
  for (const std::string_view year : {"2016", "2017", "2018", "2019", "2020"}) {
    rows.push_back({year, "advanced", 95});
    rows.push_back({year, "staff", 100});
    rows.push_back({year, "trained", 5});
    rows.push_back({year, "joined", 6});
  }
  for (const std::string_view ways : {"", "distinct"}) {
    const Ask ask{.subject = share("advanced", "staff", over("90%")),
                  .when = "over_term",
                  .over_years = ways};
    EXPECT_THAT(told(ask, rows), IsEmpty()) << ways;
  }
  const Ask sums{.subject = share("trained", "joined", over("50%")), .when = "over_term"};
  EXPECT_EQ(told(sums, rows).size(), 2U);
  const Ask once{.subject = sums.subject, .when = "over_term", .over_years = "distinct"};
  EXPECT_THAT(told(once, rows), IsEmpty());
}

TEST(Disagreements, AreToldInTheSentenceWithBothNumbers) {
  const Verdict verdict = judge(joined_2018, with(quarters("joined", 5), {"2018", "joined", 1}));
  EXPECT_THAT(explain(verdict, Language::en),
              HasSubstr("; 2018 joined: 1 decides, though 2018-Q1 + 2018-Q2 + 2018-Q3 + 2018-Q4 "
                        "make 20"));
  EXPECT_THAT(explain(verdict, Language::vi),
              HasSubstr("; 2018 joined: lấy số 1, dù 2018-Q1 + 2018-Q2 + 2018-Q3 + 2018-Q4 cộng "
                        "lại là 20"));
  const Verdict level = judge({.subject = count("staff", at_least(4)), .when = "2018"},
                              {{"2018", "staff", 4}, {"2018-Q4", "staff", 5}});
  EXPECT_THAT(explain(level, Language::en), HasSubstr("; 2018 staff: 4 decides, though 2018-Q4 "
                                                      "says 5"));
}

}  // namespace
}  // namespace congdoan::testing_years
