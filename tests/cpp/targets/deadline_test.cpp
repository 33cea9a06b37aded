// Targets `by` a day: the state on that day, or the sum up to it.
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

TEST(Deadline, ThatLiesInTheLastYearOfATermIsJudgedOnThatYearAndNoEarlierOne) {
  const Ask ask{.subject = count("staff", at_least(10)),
                .when = "by 2023",
                .term = "2018-2023"};  // its reporting years are 2018 to 2022
  EXPECT_EQ(judge(ask, {{"2022", "staff", 5}}, "2023-01-31").outcome, Outcome::open);
  EXPECT_EQ(judge(ask, {{"2022", "staff", 5}}, "2023-12-30").outcome, Outcome::open);
  EXPECT_EQ(judge(ask, {{"2022", "staff", 50}}, "2023-12-31").outcome, Outcome::undetermined);
  const Verdict met = judge(ask, {{"2022", "staff", 5}, {"2023", "staff", 10}}, "2023-12-31");
  EXPECT_EQ(shown(met), "met 10");
  EXPECT_EQ(met.period, "2023");
  EXPECT_THAT(met.parts, IsEmpty());
}

TEST(Deadline, OfAShareIsTheShareOfItsYearWhetherThatIsInTheTermOrNot) {
  for (const std::string_view when : {"by 2018", "by 2030", "by 2018-06-30"}) {
    const Ask ask{.subject = share("advanced", "staff", over("90%")), .when = when};
    const std::string_view year = when.substr(3, 4);
    const std::string period =
        when.size() == 7 ? std::string(year) : std::string(year) + "-01-01..2018-06-30";
    const auto of = [&](int part) {
      return judge(ask,
                   {{"2017", "advanced", 10},
                    {"2017", "staff", 10},
                    {period, "advanced", part},
                    {period, "staff", 10}},
                   "2030-12-31");
    };
    EXPECT_EQ(of(9).outcome, Outcome::missed) << when;
    EXPECT_EQ(of(10).outcome, Outcome::met) << when;
    EXPECT_EQ(of(10).period, period);
    EXPECT_EQ(judge(ask, {{"2017", "advanced", 10}, {"2017", "staff", 10}}, "2030-12-31").outcome,
              Outcome::undetermined)
        << when;
  }
}

TEST(Deadline, TakesALevelThatEndsOnTheDayFromAnyPeriodWithinItsYear) {
  const Ask ask{.subject = count("staff", at_least(4)), .when = "by 2018-06-30"};
  for (const std::string_view period :
       {"2018-06-30", "2018-06", "2018-Q2", "2018-01-01..2018-06-30", "2018-03-17..2018-06-30"})
    EXPECT_EQ(shown(judge(ask, {{period, "staff", 4}})), "met 4") << period;
  for (const std::string_view period : {"2017-07-01..2018-06-30", "2018", "2018-06-29", "2018-Q1"})
    EXPECT_EQ(judge(ask, {{period, "staff", 4}}).outcome, Outcome::undetermined) << period;
}

TEST(Deadline, OfALoneLevelAtTheEndOfTheTermTakesTheTermsFigureToo) {
  const Ask ask{.subject = count("staff", at_least(4)), .when = "by 2020"};
  EXPECT_EQ(shown(judge(ask, {{"2016-2021", "staff", 4}})), "met 4");
  EXPECT_EQ(shown(judge(ask, {{"2016-2021", "staff", 4}, {"2020", "staff", 3}})), "missed 3");
  EXPECT_EQ(shown(judge(ask, {{"2016-2021", "staff", Quantity::between(3, 5)},
                              {"2020-Q4", "staff", Quantity::at_least(4)}})),
            "met 4..5");
  EXPECT_THAT([&] { judge(ask, {{"2016-2021", "staff", 4}, {"2020-12-31", "staff", 3}}); },
              ThrowsMessage<InvalidFigures>(HasSubstr("ends on the same day")));
  // Neither a share nor a title nor another day.
  EXPECT_EQ(judge({.subject = share("advanced", "staff", over("90%")), .when = "by 2020"},
                  {{"2016-2021", "advanced", 10}, {"2016-2021", "staff", 10}})
                .outcome,
            Outcome::undetermined);
  EXPECT_EQ(
      judge({.subject = title(), .when = "by 2020"}, {{"2016-2021", "culture", true}}).outcome,
      Outcome::undetermined);
  EXPECT_EQ(judge({.subject = count("staff", at_least(4)), .when = "by 2019"},
                  {{"2016-2021", "staff", 4}})
                .outcome,
            Outcome::undetermined);
}

TEST(Deadline, OfATitleAsksForItsYear) {
  const Ask ask{.subject = title(), .when = "by 2018"};
  EXPECT_EQ(judge(ask, {{"2017", "culture", true}}).outcome, Outcome::undetermined);
  EXPECT_EQ(judge(ask, {{"2017", "culture", true}}, "2018-12-30").outcome, Outcome::open);
  EXPECT_EQ(judge(ask, {{"2018", "culture", false}}).outcome, Outcome::missed);
  EXPECT_EQ(judge(ask, {{"2018", "culture", true}}).outcome, Outcome::met);
}

TEST(Deadline, OfAShareWhoseNumbersAddUpIsThatOfTheWholePeriod) {
  const Ask ask{.subject = share("trained", "joined", over("50%")), .when = "by 2018-06-30"};
  const std::vector<Row> quarters{{"2018-Q1", "trained", 2},
                                  {"2018-Q2", "trained", 0},
                                  {"2018-Q1", "joined", 2},
                                  {"2018-Q2", "joined", 1}};
  const Verdict verdict = judge(ask, quarters);
  EXPECT_EQ(shown(verdict), "met 2");
  EXPECT_EQ(verdict.base, Quantity(3));
}

TEST(Deadline, OfACountSumsFromTheFirstReportingYearOn) {
  const Ask ask{.subject = count("joined", at_least(9)), .when = "by 2018-06-30"};
  const std::vector<Row> years{{"2016", "joined", 4}, {"2017", "joined", 4}};
  EXPECT_EQ(judge(ask, years, "2018-06-29").outcome, Outcome::open);
  EXPECT_EQ(judge(ask, years).outcome, Outcome::undetermined);
  std::vector<Row> more = years;
  more.push_back({"2018-Q1", "joined", 1});
  EXPECT_EQ(judge(ask, more, "2018-04-30").outcome, Outcome::met);
  more.push_back({"2018-Q2", "joined", 0});
  EXPECT_EQ(shown(judge(ask, more)), "met 9");
  // The whole year is not what was done by the end of June.
  EXPECT_EQ(
      judge(ask, {{"2016", "joined", 4}, {"2017", "joined", 4}, {"2018", "joined", 9}}).outcome,
      Outcome::undetermined);
}

TEST(Deadline, OfACountMayLieBeforeTheFirstReportingYearEnds) {
  const Ask ask{.subject = count("joined", at_least(3)), .when = "by 2016-06-30"};
  EXPECT_EQ(shown(judge(ask, {{"2016-Q1", "joined", 1}, {"2016-Q2", "joined", 2}})), "met 3");
  EXPECT_EQ(judge(ask, {{"2016", "joined", 3}}).outcome, Outcome::undetermined);
  EXPECT_EQ(judge(ask, {{"2016-Q1", "joined", 3}}, "2016-03-31").outcome, Outcome::met);
}

TEST(Deadline, OfACountMayLieAfterTheReportingYears) {
  const Ask ask{.subject = count("joined", at_least(7)), .when = "by 2022"};
  std::vector<Row> rows;
  for (const std::string_view year : {"2016", "2017", "2018", "2019", "2020", "2021"})
    rows.push_back({year, "joined", 1});
  EXPECT_EQ(judge(ask, rows, "2022-06-30").outcome, Outcome::open);
  rows.push_back({"2022", "joined", 1});
  const Verdict met = judge(ask, rows, "2022-12-31");
  EXPECT_EQ(shown(met), "met 7");
  EXPECT_EQ(met.parts.size(), 7U);
}

TEST(Deadline, OfACountPrefersFiguresFromTheFirstDayOfATermByDays) {
  const Ask ask{
      .subject = count("joined", at_least(5)), .when = "by 2018", .term = "2016-05-04..2021-05-03"};
  const std::vector<Row> years{{"2016", "joined", 9}, {"2017", "joined", 9}, {"2018", "joined", 9}};
  EXPECT_EQ(shown(judge(ask, years)), "met 27");
  std::vector<Row> rows = years;
  rows.push_back({"2016-05-04..2018-12-31", "joined", 4});
  EXPECT_EQ(shown(judge(ask, rows)), "missed 4");
  rows = {{"2016", "joined", 9},
          {"2017", "joined", 1},
          {"2018", "joined", 1},
          {"2016-05-04..2016-12-31", "joined", 2}};
  EXPECT_EQ(shown(judge(ask, rows)), "missed 4");
}

TEST(Deadline, BeforeTheTermIsRefusedForEveryKind) {
  for (const Subject& subject :
       {share("advanced", "staff", over("90%")), count("staff", at_least(1)),
        count("joined", at_least(1)), title(), Subject(Unmeasured{})}) {
    EXPECT_THAT([&] { resolution({.subject = subject, .when = "by 2015"}); },
                ThrowsMessage<InvalidDocument>(HasSubstr("the term begins only on 2016-01-01")));
    EXPECT_NO_THROW(resolution({.subject = subject, .when = "by 2016-01-01"}));
    EXPECT_NO_THROW(resolution({.subject = subject, .when = "by 2099"}));
  }
}

TEST(Deadline, BesideAnotherWayLooksAtTheReportingYearsThatEndByThen) {
  const std::vector<Row> rows{{"2016", "staff", 5}, {"2017", "staff", 4}, {"2018", "staff", 3}};
  const auto with = [&](std::string_view ways, std::string_view when) {
    return judge({.subject = count("staff", at_least(4)), .when = when, .over_years = ways}, rows);
  };
  EXPECT_EQ(with("every_year", "by 2017-12-31").outcome, Outcome::met);
  EXPECT_EQ(with("every_year", "by 2018-12-30").outcome, Outcome::met);
  EXPECT_EQ(with("every_year", "by 2018-12-31").outcome, Outcome::missed);
  EXPECT_EQ(with("years_met >= 2", "by 2018").outcome, Outcome::met);
  EXPECT_EQ(with("mean", "by 2018").outcome, Outcome::met);
  EXPECT_EQ(with("last", "by 2018").outcome, Outcome::missed);
  EXPECT_EQ(with("last", "by 2018-12-30").outcome, Outcome::undetermined);
  for (const std::string_view ways : {"every_year", "years_met >= 1", "mean"}) {
    EXPECT_THAT([&] { with(ways, "by 2016-12-30"); },
                ThrowsMessage<InvalidDocument>(HasSubstr("no reporting year of the term ends by")));
  }
  EXPECT_NO_THROW(with("last", "by 2016-12-30"));
}

}  // namespace
}  // namespace congdoan::testing_years
