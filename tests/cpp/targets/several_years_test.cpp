// Figures of several years, and what a sum over years makes of them.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "years_fixture.hpp"

namespace congdoan::testing_years {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

const std::vector<Row> two_tiles{{"2016..2018", "joined", 60}, {"2019..2020", "joined", 40}};

TEST(SeveralYears, MakeTheTermTogetherWhateverAsksForIt) {
  for (const auto& [when, ways] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"over_term", ""},
                                                                  {"unspecified", ""},
                                                                  {"end_of_term", ""},
                                                                  {"by 2020", ""},
                                                                  {"each_year", "pooled"},
                                                                  {"over_term", "pooled"},
                                                                  {"by 2020", "pooled"},
                                                                  {"2016-2021", ""},
                                                                  {"2016..2020", "pooled"}}) {
    const Ask ask{.subject = count("joined", at_least(100)), .when = when, .over_years = ways};
    EXPECT_EQ(shown(judge(ask, two_tiles)), "met 100") << when << " " << ways;
    const Ask more{.subject = count("joined", at_least(101)), .when = when, .over_years = ways};
    EXPECT_EQ(shown(judge(more, two_tiles)), "missed 100") << when << " " << ways;
  }
}

TEST(SeveralYears, ByThemselvesAreALowerBound) {
  const Ask ask{.subject = count("joined", at_least(60)), .when = "over_term"};
  EXPECT_EQ(shown(judge(ask, {{"2016..2018", "joined", 60}})), "met >=60");
  EXPECT_EQ(shown(judge(ask, {{"2016..2018", "joined", 59}})), "undetermined >=59");
  EXPECT_EQ(shown(judge(ask, {{"2016..2018", "joined", 59}, {"2018", "joined", 40}})),
            "undetermined >=59");
  EXPECT_EQ(shown(judge(ask, {{"2016..2018", "joined", 30}, {"2019", "joined", 30}})), "met >=60");
}

TEST(SeveralYears, TellNothingOfASingleYear) {
  const Ask ask{.subject = count("joined", at_least(1)), .when = "each_year"};
  const Verdict verdict = judge(ask, two_tiles);
  EXPECT_EQ(verdict.outcome, Outcome::undetermined);
  EXPECT_EQ(verdict.missing.size(), 5U);
}

TEST(SeveralYears, LeaveNothingMissingWhereTheyAreKnown) {
  const Ask ask{.subject = count("joined", at_least(100)), .when = "over_term"};
  const Verdict verdict = judge(ask, {{"2016..2018", "joined", 60}});
  ASSERT_EQ(verdict.missing.size(), 5U);  // nobody knows which of the years will be reported
  EXPECT_THAT(judge(ask, two_tiles, "2019-06-30").missing, IsEmpty());
  EXPECT_EQ(judge(ask, two_tiles, "2019-06-30").outcome, Outcome::open);
  EXPECT_EQ(judge(ask, two_tiles, "2020-01-31").outcome, Outcome::undetermined);
}

TEST(SeveralYears, ThatAreInterimAreALowerBoundAndListed) {
  const Ask ask{.subject = count("joined", at_least(60)), .when = "over_term"};
  const Verdict verdict = judge(ask, {{"2016..2018", "joined", 60, "2018-06-30"}}, "2018-07-01");
  EXPECT_EQ(shown(verdict), "met >=60");
  ASSERT_EQ(verdict.interim.size(), 1U);
  EXPECT_EQ(verdict.interim.front().period, "2016..2018");
}

TEST(SeveralYears, MakeATermByDaysThatItsReportingYearsDoNot) {
  const Ask ask{.subject = count("joined", at_least(100)),
                .when = "over_term",
                .term = "2016-05-04..2020-05-03"};
  EXPECT_EQ(shown(judge(ask, {{"2016-05-04..2017-12-31", "joined", 60},
                              {"2018-01-01..2020-05-03", "joined", 40}})),
            "met 100");
  EXPECT_EQ(shown(judge(ask, {{"2016..2017", "joined", 60}, {"2018..2019", "joined", 40}})),
            "met 100");
}

// ---- the mean ----------------------------------------------------------------------------------

TEST(SeveralYears, TellTheMeanOfACount) {
  const auto with = [](Bound bound, const std::vector<Row>& rows) {
    return judge({.subject = count("joined", bound), .when = "each_year", .over_years = "mean"},
                 rows)
        .outcome;
  };
  const std::vector<Row> term{{"2016-2021", "joined", 23'000}};
  EXPECT_EQ(with(at_least(4'600), term), Outcome::met);
  EXPECT_EQ(with(at_least(4'601), term), Outcome::missed);
  EXPECT_EQ(with(at_least(20), two_tiles), Outcome::met);
  EXPECT_EQ(with(at_least(21), two_tiles), Outcome::missed);
  EXPECT_EQ(with(at_least(12), {{"2016..2018", "joined", 60}}), Outcome::met);
  EXPECT_EQ(with(at_least(13), {{"2016..2018", "joined", 60}}), Outcome::undetermined);
}

TEST(SeveralYears, TellNothingOfTheMeanOfALevel) {
  const Ask ask{.subject = count("staff", at_least(1)), .when = "each_year", .over_years = "mean"};
  EXPECT_EQ(judge(ask, {{"2016-2021", "staff", 100}}).outcome, Outcome::undetermined);
}

// ---- shares ------------------------------------------------------------------------------------

TEST(SeveralYears, OfAShareCountWherePartAndBaseAddUp) {
  const Ask ask{.subject = share("trained", "joined", over("50%")), .when = "over_term"};
  const std::vector<Row> rows{{"2016..2018", "joined", 60},
                              {"2019", "joined", 20},
                              {"2020", "joined", 20},
                              {"2016..2017", "trained", 20},
                              {"2018..2020", "trained", 31}};
  const Verdict verdict = judge(ask, rows);
  EXPECT_EQ(shown(verdict), "met 51");
  EXPECT_EQ(verdict.base, Quantity(100));
  EXPECT_EQ(verdict.needed, Quantity(51));
}

TEST(SeveralYears, OfAPartAreSetBesideTheYearsOfItsBase) {
  const Ask ask{.subject = share("trained", "joined", over("50%")), .when = "over_term"};
  // In 2016..2018 the base is at least the part; the rest is known.
  const Verdict verdict =
      judge(ask, {{"2016..2018", "trained", 10}, {"2019", "joined", 5}, {"2020", "joined", 0}});
  EXPECT_EQ(verdict.base, Quantity::at_least(15));
  EXPECT_EQ(verdict.actual, Quantity::between(10, 15));
}

TEST(SeveralYears, OfALevelAreNotTheTermsFiguresUnlessTheyAreForExactlyTheTerm) {
  const Ask ask{.subject = share("advanced", "staff", over("90%")), .when = "over_term"};
  EXPECT_EQ(judge(ask, {{"2020", "advanced", 10}, {"2020", "staff", 10}}).outcome,
            Outcome::undetermined);
  EXPECT_EQ(judge(ask, {{"2019..2020", "advanced", 10}, {"2019..2020", "staff", 10}}).outcome,
            Outcome::undetermined);
  EXPECT_EQ(judge(ask, {{"2016-2021", "advanced", 10}, {"2016-2021", "staff", 10}}).outcome,
            Outcome::met);
}

TEST(SeveralYears, AreNotLookedAtForALevel) {
  const Ask ask{.subject = count("staff", at_least(10)), .when = "over_term"};
  EXPECT_EQ(judge(ask, {{"2016-2021", "staff", 10}}).outcome, Outcome::undetermined);
  EXPECT_EQ(judge(ask, {{"2020", "staff", 10}}).outcome, Outcome::met);
}

TEST(SeveralYears, OfAShareMayBeOnePrintedPercentage) {
  const Ask ask{.subject = share("advanced", "staff", over("90%")), .when = "over_term"};
  EXPECT_EQ(judge(ask, {{"2016-2021", "advanced", Percent::parse("95%")}}).outcome, Outcome::met);
  EXPECT_EQ(judge(ask, {{"2016-2021", "advanced", Percent::parse("85%")}}).outcome,
            Outcome::missed);
}

TEST(SeveralYears, OfAShareMayBeAPercentageOfTheBaseThatItNames) {
  const Ask ask{.subject = share("young", "staff", over("90%")), .when = "over_term"};
  const auto with = [&](const char* percent, const char* base) {
    Figures figures;
    figures.add({.period = PeriodLabel::parse("2016-2021"),
                 .measure = "young",
                 .value = Percent::parse(percent),
                 .of = base});
    return evaluate(resolution(ask), figures, {.as_of = Date(2021, 1, 31)})["t"].outcome;
  };
  EXPECT_EQ(with("95%", "staff"), Outcome::met);
  EXPECT_EQ(with("85%", "staff"), Outcome::missed);
  EXPECT_EQ(with("95%", "advanced"), Outcome::undetermined);
  EXPECT_EQ(with("95%", ""), Outcome::undetermined);  // of the advanced, in which the young lie
}

// ---- figures that cannot all be true
// -------------------------------------------------------------

TEST(SeveralYears, ThatMakeDifferentSumsAreRefusedNamingBoth) {
  const Ask ask{.subject = count("joined", at_least(1)), .when = "over_term"};
  std::vector<Row> rows = two_tiles;
  for (const std::string_view year : {"2016", "2017", "2018", "2019", "2020"})
    rows.push_back({year, "joined", 10});
  EXPECT_THAT([&] { judge(ask, rows); },
              ThrowsMessage<InvalidFigures>(HasSubstr("does not agree with")));
  rows.push_back({"2016-2021", "joined", 70});  // then that decides
  EXPECT_EQ(shown(judge(ask, rows)), "met 70");
}

TEST(SeveralYears, AreRefusedAlsoWhereOneSetOnlySplitsAMemberOfAnother) {
  std::vector<Row> rows;
  for (const std::string_view year : {"2016", "2017", "2018", "2019", "2020"})
    rows.push_back({year, "joined", 1});
  for (const std::string_view quarter : {"2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4"})
    rows.push_back({quarter, "joined", 5});
  const Ask sum{.subject = count("joined", at_least(1)), .when = "over_term"};
  EXPECT_THROW(judge(sum, rows), InvalidFigures);
  const Ask mean{
      .subject = count("joined", at_least(1)), .when = "each_year", .over_years = "mean"};
  EXPECT_THROW(judge(mean, rows), InvalidFigures);
  const Ask yearly{.subject = count("joined", at_least(1)), .when = "each_year"};
  EXPECT_EQ(judge(yearly, rows).outcome, Outcome::met);
}

TEST(SeveralYears, NameTheFiguresThatAVerdictRestsOn) {
  const Ask ask{.subject = count("joined", at_least(1)), .when = "over_term"};
  std::vector<Row> rows = two_tiles;
  rows.push_back({"2016", "fund", 3});
  EXPECT_THAT(figures_used(resolution(ask), figures(rows), {.as_of = Date(2021, 1, 31)}, "t"),
              ElementsAre(0, 1));
}

// ---- everybody counted once
// ----------------------------------------------------------------------

TEST(CountedOnce, IsUndeterminedWhereTwoYearsThatAreOverHaveSomebody) {
  const auto with = [](int first, int second, Bound bound) {
    return judge({.subject = count("joined", bound), .when = "over_term", .over_years = "distinct"},
                 {{"2016", "joined", first}, {"2017", "joined", second}}, "2018-06-30")
        .outcome;
  };
  EXPECT_EQ(with(3, 0, at_least(4)), Outcome::open);
  EXPECT_EQ(with(3, 1, at_least(4)), Outcome::undetermined);
  EXPECT_EQ(with(3, 1, at_least(3)), Outcome::met);
  EXPECT_EQ(with(3, 1, at_least(5)), Outcome::undetermined);
}

TEST(CountedOnce, IsUndeterminedWhereTheLastYearIsOverAndNotKnown) {
  const Ask ask{
      .subject = count("joined", at_least(4)), .when = "2016..2017", .over_years = "distinct"};
  EXPECT_EQ(judge(ask, {{"2016", "joined", 3}}, "2017-12-30").outcome, Outcome::open);
  EXPECT_EQ(judge(ask, {{"2016", "joined", 3}}, "2017-12-31").outcome, Outcome::undetermined);
}

}  // namespace
}  // namespace congdoan::testing_years
