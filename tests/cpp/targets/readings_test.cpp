// Other readings of a target, where its words leave them open.
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

std::vector<Row> yearly(std::string_view measure, const std::vector<int>& values) {
  static const std::vector<std::string_view> labels{"2016", "2017", "2018", "2019", "2020"};
  std::vector<Row> rows;
  for (std::size_t i = 0; i < values.size(); ++i) rows.push_back({labels[i], measure, values[i]});
  return rows;
}

std::vector<Row> operator+(std::vector<Row> a, const std::vector<Row>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

const std::vector<Row> of_100 = yearly("staff", {100, 100, 100, 100, 100});
const std::vector<Row> one_weak_year = of_100 + yearly("advanced", {95, 95, 85, 95, 95});
const std::vector<Row> weak_last_year = of_100 + yearly("advanced", {99, 99, 99, 99, 80});
const std::vector<Row> term_118_of_120{{"2016-2021", "advanced", 118}, {"2016-2021", "staff", 120}};

std::vector<std::string> of_share(std::string_view when, std::string_view ways,
                                  const std::vector<Row>& rows) {
  return shown(
      judge({.subject = share("advanced", "staff", over("90%")), .when = when, .over_years = ways},
            rows)
          .readings);
}

TEST(Readings, OfAYearlyShareArePooledAndMean) {
  for (const std::string_view when : {"each_year", "always"})
    EXPECT_THAT(of_share(when, "", one_weak_year), ElementsAre("pooled: met", "mean: met"));
}

TEST(Readings, OfAShareWithoutATimeAreEveryYearLastAndDistinct) {
  EXPECT_THAT(of_share("unspecified", "", one_weak_year), ElementsAre("every_year: missed"));
  EXPECT_THAT(of_share("unspecified", "", weak_last_year),
              ElementsAre("every_year: missed", "last: missed"));
}

TEST(Readings, AreNoneWhereTheTargetSaysTheTermOutright) {
  EXPECT_THAT(of_share("over_term", "", one_weak_year), IsEmpty());
  EXPECT_THAT(of_share("over_term", "", weak_last_year + term_118_of_120), IsEmpty());
  EXPECT_THAT(of_share("end_of_term", "", weak_last_year), IsEmpty());
  EXPECT_THAT(of_share("2016..2020", "", weak_last_year), IsEmpty());
  // Nobody who reads "100 visits in the term" holds 100 against each year.
  const Verdict visits = judge({.subject = count("joined", at_least(100)), .when = "over_term"},
                               yearly("joined", {20, 20, 20, 20, 20}));
  EXPECT_EQ(visits.outcome, Outcome::met);
  EXPECT_THAT(visits.readings, IsEmpty());
}

TEST(Readings, OfACountThatAddsUpWithoutATimeIsEveryYear) {
  const auto rows = yearly("joined", {20, 20, 20, 20, 20});
  EXPECT_THAT(shown(judge({.subject = count("joined", at_least(100))}, rows).readings),
              ElementsAre("every_year: missed"));
  EXPECT_THAT(shown(judge({.subject = count("joined", at_least(20))}, rows).readings), IsEmpty());
}

TEST(Readings, OfALevelOrATitleWithoutATimeAreNone) {
  EXPECT_THAT(
      judge({.subject = count("staff", at_least(4))}, yearly("staff", {1, 1, 1, 1, 4})).readings,
      IsEmpty());
  EXPECT_THAT(
      judge({.subject = title()}, {{"2016", "culture", true}, {"2017", "culture", false}}).readings,
      IsEmpty());
}

TEST(Readings, OfAYearlyCountIsTheMean) {
  EXPECT_THAT(shown(judge({.subject = count("joined", at_least(20)), .when = "each_year"},
                          yearly("joined", {40, 19, 20, 20, 20}))
                        .readings),
              ElementsAre("mean: met"));
}

TEST(Readings, HoldTheDefaultWhereAnotherWayIsWrittenOut) {
  EXPECT_THAT(of_share("unspecified", "every_year", one_weak_year + term_118_of_120),
              ElementsAre("last: met", "distinct: met", "term_figure: met"));
  EXPECT_THAT(of_share("unspecified", "every_year", one_weak_year),
              ElementsAre("last: met", "pooled: met"));
  EXPECT_THAT(of_share("over_term", "every_year", one_weak_year), ElementsAre("pooled: met"));
  EXPECT_THAT(of_share("over_term", "every_year", one_weak_year + term_118_of_120),
              ElementsAre("term_figure: met"));
  EXPECT_THAT(of_share("end_of_term", "every_year", one_weak_year), ElementsAre("last: met"));
  EXPECT_THAT(of_share("by 2020", "every_year", one_weak_year), ElementsAre("last: met"));
  EXPECT_THAT(of_share("each_year", "pooled", one_weak_year), ElementsAre("every_year: missed"));
  EXPECT_THAT(of_share("2016..2020", "every_year", one_weak_year), ElementsAre("term_figure: met"));
  EXPECT_THAT(
      of_share("by 2021", "every_year",
               one_weak_year + std::vector<Row>{{"2021", "advanced", 95}, {"2021", "staff", 100}}),
      IsEmpty());  // 2021 has not ended, so the default is open
}

TEST(Readings, AreOnlyThoseThatAreDecidedTheOtherWay) {
  EXPECT_THAT(of_share("unspecified", "", of_100 + yearly("advanced", {95, 95, 95, 95, 95})),
              IsEmpty());
  EXPECT_THAT(of_share("each_year", "", of_100 + yearly("advanced", {95, 95, 95, 95})), IsEmpty());
}

TEST(Readings, ThatALongerFigureContradictsAreLeftOut) {
  std::vector<Row> rows = yearly("joined", {20, 19, 20, 20, 40});
  rows.push_back({"2016..2017", "joined", 70});
  rows.push_back({"2018..2020", "joined", 70});
  const Verdict verdict =
      judge({.subject = count("joined", at_least(20)), .when = "each_year"}, rows);
  EXPECT_EQ(verdict.outcome, Outcome::missed);
  EXPECT_THAT(verdict.readings, IsEmpty());
}

TEST(Readings, AreKnownAsWaysOverYearsWhereTheyAreSuch) {
  EXPECT_EQ((Reading{"years_met >= 2", Outcome::met}).over_years(), OverYears::years_met(2));
  EXPECT_EQ((Reading{"pooled", Outcome::met}).over_years(), OverYears::Way::pooled);
  for (const char* name : {"term_figure", "as_printed", "the note of a reading", ""})
    EXPECT_FALSE((Reading{name, Outcome::met}).over_years()) << name;
}

TEST(Readings, AreNamedInBothLanguages) {
  Verdict verdict = judge({.subject = share("advanced", "staff", over("90%")),
                           .when = "over_term",
                           .over_years = "every_year"},
                          one_weak_year + term_118_of_120);
  verdict.readings.push_back({"as_printed", Outcome::met});
  EXPECT_THAT(explain(verdict, Language::en),
              HasSubstr("; another reading (the whole period's own figures): met; another reading "
                        "(the number as printed): met"));
  EXPECT_THAT(explain(verdict, Language::vi),
              HasSubstr("; cách hiểu khác (số liệu của cả thời gian): đạt; cách hiểu khác (đúng "
                        "như số đã in): đạt"));
}

}  // namespace
}  // namespace congdoan::testing_years
