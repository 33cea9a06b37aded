#include <congdoan/congress/meeting.hpp>

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Problem> problems_of_meeting(const Meeting& meeting) {
  Problems problems;
  meeting.check(problems);
  return problems.list();
}

TEST(Meeting, NeedsNothingThatASourceMayLeaveOut) {
  EXPECT_THAT(problems_of_meeting({}), IsEmpty());
  EXPECT_FALSE(Meeting().current_term());
}

TEST(Meeting, OpensATermWithItsReportingYears) {
  Meeting meeting{.term = Term::parse("2016-2021")};
  EXPECT_EQ(meeting.current_term(), Term::parse("2016-2021"));
  meeting.reporting_years = {2018, 2019};
  EXPECT_THAT(problems_of_meeting(meeting), IsEmpty());
  EXPECT_THAT(meeting.current_term()->reporting_years(), ElementsAre(2018, 2019));
  EXPECT_EQ(meeting.current_term()->period(), Period::years(2018, 2019));
}

TEST(Meeting, RefusesReportingYearsThatAreNotItsTerms) {
  Meeting meeting{.term = Term::parse("2016-2021"), .reporting_years = {2018, 2022}};
  EXPECT_THAT(problems_of_meeting(meeting),
              ElementsAre(Problem{"reporting_years",
                                  "2022 does not touch the term 2016-2021; a reporting year lies "
                                  "within 2016 to 2021"}));
  meeting.reporting_years = {2019, 2018};
  EXPECT_THAT(problems_of_meeting(meeting),
              ElementsAre(Problem{"reporting_years",
                                  "reporting years must ascend, but 2018 comes after 2019"}));
  meeting.term.reset();
  EXPECT_THAT(problems_of_meeting(meeting),
              ElementsAre(Problem{"reporting_years",
                                  "there is no term whose years they could be; give term"}));
}

TEST(Meeting, RefusesATermThatItsTextDoesNotSay) {
  const Term plain = Term::parse("2016-2021");
  const auto problem = [](const std::string& key, const std::string& otherwise) {
    return ElementsAre(Problem{key,
                               "\"2016-2021\" does not say the ordinal or the reporting years "
                               "of this term; " +
                                   otherwise});
  };
  for (const Term& term : {plain.with_ordinal(Ordinal(8)), plain.with_reporting_years({2018})}) {
    EXPECT_THAT(problems_of_meeting({.term = term}),
                problem("term", "give them as ordinal and reporting_years"));
    EXPECT_THAT(problems_of_meeting({.reviews = term}), problem("reviews", "leave them out"));
  }
  for (const Term& term :
       {plain, plain.extended_to(Date(2021, 12, 31)), plain.extended_to(Date(2021, 6, 30)),
        Term::from_congress(Date(2017, 10, 16), 5),
        Term::from_congress(Date(2017, 10, 16), 5).extended_to(Date(2023, 3, 1)),
        plain.with_reporting_years({2016, 2017, 2018, 2019, 2020})}) {
    EXPECT_THAT(problems_of_meeting({.term = term}), IsEmpty()) << term;
  }
}

TEST(Meeting, MetAtMostTwoYearsFromTheFirstDayOfTheTermThatItOpens) {
  const Term by_days = Term::parse("2017-10-16..2022-10-15");
  for (const Date date : {Date(2015, 10, 16), Date(2017, 10, 16), Date(2019, 10, 16)})
    EXPECT_THAT(problems_of_meeting({.date = date, .term = by_days}), IsEmpty()) << date;
  for (const Date date :
       {Date(2015, 10, 15), Date(2019, 10, 17), Date(2004, 10, 16), Date(1400, 1, 1)}) {
    EXPECT_THAT(problems_of_meeting({.date = date, .term = by_days}),
                ElementsAre(Problem{"date", date.text() +
                                                " lies more than two years from 2017-10-16, the "
                                                "first day of the term 2017-10-16..2022-10-15 that "
                                                "the congress opens; correct one of them"}));
  }
  const Term by_years = Term::parse("2016-2021");
  for (const Date date : {Date(2014, 1, 1), Date(2018, 1, 1)})
    EXPECT_THAT(problems_of_meeting({.date = date, .term = by_years}), IsEmpty()) << date;
  for (const Date date : {Date(2013, 12, 31), Date(2018, 1, 2)})
    EXPECT_EQ(problems_of_meeting({.date = date, .term = by_years}).size(), 1U) << date;
  // The years that are reported do not move the day on which a term begins.
  EXPECT_THAT(problems_of_meeting(
                  {.date = Date(2016, 5, 20), .term = by_years, .reporting_years = {2019, 2020}}),
              IsEmpty());
  EXPECT_THAT(problems_of_meeting({.date = Date(9998, 12, 31), .term = Term::parse("9997-9999")}),
              IsEmpty());
}

TEST(Meeting, LooksBackOnATermThatStartedEarlier) {
  Meeting meeting{.reviews = Term::parse("2012-2017"), .term = Term::parse("2017-2022")};
  EXPECT_THAT(problems_of_meeting(meeting), IsEmpty());
  meeting.reviews = Term::parse("2012-10-01..2017-10-15");
  EXPECT_THAT(problems_of_meeting(meeting), IsEmpty());
  for (const char* late : {"2022-2027", "2017-2022"}) {
    meeting.reviews = Term::parse(late);
    EXPECT_THAT(problems_of_meeting(meeting),
                ElementsAre(Problem{"reviews", "the term looked back on, " + std::string(late) +
                                                   ", must start before the one opened, "
                                                   "2017-2022"}));
  }
}

}  // namespace
}  // namespace congdoan
