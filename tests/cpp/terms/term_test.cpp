#include <congdoan/terms/term.hpp>

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

TEST(Term, ByYearsReportsFromItsStartYearToTheYearBeforeItsEndYear) {
  const Term term = Term::by_years(2016, 2021);
  EXPECT_TRUE(term.is_by_years());
  EXPECT_EQ(term.period(), Period::years(2016, 2020));
  EXPECT_THAT(term.reporting_years(), ElementsAre(2016, 2017, 2018, 2019, 2020));
  EXPECT_EQ(term.text(), "2016-2021");
}

TEST(Term, ByDaysReportsTheYearsWhoseLastDayLiesInside) {
  const Term term = Term::by_days(Date(2017, 10, 16), Date(2022, 10, 15));
  EXPECT_FALSE(term.is_by_years());
  EXPECT_EQ(term.period(), Period(Date(2017, 10, 16), Date(2022, 10, 15)));
  EXPECT_THAT(term.reporting_years(), ElementsAre(2017, 2018, 2019, 2020, 2021));
  EXPECT_EQ(term.text(), "2017-10-16..2022-10-15");
}

TEST(Term, ByDaysCountsTheLastDayOfTheYearAtEitherEnd) {
  EXPECT_THAT(Term::by_days(Date(2017, 12, 31), Date(2019, 12, 31)).reporting_years(),
              ElementsAre(2017, 2018, 2019));
  EXPECT_THAT(Term::by_days(Date(2018, 1, 1), Date(2019, 12, 30)).reporting_years(),
              ElementsAre(2018));
  EXPECT_THAT(Term::by_days(Date(2018, 1, 1), Date(2018, 12, 30)).reporting_years(), IsEmpty());
}

TEST(Term, RefusesEndsInTheWrongOrder) {
  EXPECT_THAT([] { Term::by_years(2021, 2016); },
              ThrowsMessage<InvalidValue>("a term cannot run from 2021 to 2016; its end year must "
                                          "come after its start year"));
  EXPECT_THROW(Term::by_years(2016, 2016), InvalidValue);
  EXPECT_THROW(Term::by_days(Date(2022, 10, 15), Date(2017, 10, 16)), InvalidValue);
  EXPECT_NO_THROW(Term::by_days(Date(2022, 10, 15), Date(2022, 10, 15)));
}

TEST(Term, ByYearsStaysWithinTheCalendar) {
  EXPECT_THROW(Term::by_years(1399, 1404), InvalidValue);
  EXPECT_THROW(Term::by_years(9995, 10000), InvalidValue);
  EXPECT_EQ(Term::by_years(9994, 9999).period().last(), Date(9998, 12, 31));
}

TEST(TermFromCongress, EndsOnTheDayBeforeTheAnniversary) {
  const Term term = Term::from_congress(Date(2017, 10, 16), 5);
  EXPECT_EQ(term, Term::by_days(Date(2017, 10, 16), Date(2022, 10, 15)));
  EXPECT_EQ(Term::from_congress(Date(2018, 1, 1), 5).period().last(), Date(2022, 12, 31));
  EXPECT_EQ(Term::from_congress(Date(2019, 3, 1), 1).period().last(), Date(2020, 2, 29));
}

TEST(TermFromCongress, TakesTheLeapDayForThe28thInOtherYears) {
  EXPECT_EQ(Term::from_congress(Date(2020, 2, 29), 5).period().last(), Date(2025, 2, 27));
  EXPECT_EQ(Term::from_congress(Date(2020, 2, 29), 4).period().last(), Date(2024, 2, 28));
}

TEST(TermFromCongress, NeedsAtLeastOneYearWithinTheCalendar) {
  EXPECT_THAT([] { Term::from_congress(Date(2017, 10, 16), 0); },
              ThrowsMessage<InvalidValue>("a term of 0 years; it must have at least 1"));
  EXPECT_THROW(Term::from_congress(Date(2017, 10, 16), -5), InvalidValue);
  EXPECT_THROW(Term::from_congress(Date(2017, 10, 16), 1 << 30), Overflow);
}

TEST(TermParse, ReadsWhatTextWrites) {
  for (const char* text : {"2016-2021", "2012-2013", "2017-10-16..2022-10-15",
                           "2016-01-01..2020-12-31", "2020-02-29..2020-02-29"}) {
    EXPECT_EQ(Term::parse(text).text(), text);
    EXPECT_EQ(Term::parse(Term::parse(text).text()), Term::parse(text));
  }
}

TEST(TermParse, RefusesOtherTexts) {
  for (const std::string text :
       {"", "2016", "2016..2020", "2016––2021", "2016 2021", "16-21", "2016-2021 ", "term",
        "2016/2021", "2017-10-16", "2017-10-16-2022-10-15", "2016-20211"}) {
    EXPECT_THAT([&] { Term::parse(text); },
                ThrowsMessage<InvalidValue>(
                    HasSubstr("is not a term; write 2016-2021 or 2017-10-16..2022-10-15")))
        << text;
  }
  EXPECT_THAT([] { Term::parse("2017-02-29..2022-10-15"); },
              ThrowsMessage<InvalidValue>(HasSubstr("that month has the days 1 to 28")));
  EXPECT_THROW(Term::parse("2021-2016"), InvalidValue);
  EXPECT_THROW(Term::parse("0000-2021"), InvalidValue);
  EXPECT_THROW(Term::parse(std::string(1 << 20, '-')), InvalidValue);
}

TEST(TermWithReportingYears, MovesTheDaysOfATermKnownByYears) {
  const Term term = Term::by_years(2016, 2021).with_reporting_years({2018, 2019});
  EXPECT_EQ(term.period(), Period::years(2018, 2019));
  EXPECT_THAT(term.reporting_years(), ElementsAre(2018, 2019));
  EXPECT_EQ(term.text(), "2016-2021");
  EXPECT_EQ(term.with_reporting_years({2016, 2017, 2018, 2019, 2020}), Term::by_years(2016, 2021));
}

TEST(TermWithReportingYears, MayReportTheEndYearThatTheNextTermSharesAndSkipYears) {
  const Term term = Term::by_years(2016, 2021).with_reporting_years({2017, 2019, 2021});
  EXPECT_EQ(term.period(), Period::years(2017, 2021));
  EXPECT_THAT(term.reporting_years(), ElementsAre(2017, 2019, 2021));
}

TEST(TermWithReportingYears, KeepsTheDaysOfATermKnownByDays) {
  const Term plain = Term::by_days(Date(2017, 10, 16), Date(2022, 10, 15));
  const Term term = plain.with_reporting_years({2018, 2022});
  EXPECT_EQ(term.period(), plain.period());
  EXPECT_THAT(term.reporting_years(), ElementsAre(2018, 2022));
}

TEST(TermWithReportingYears, RefusesNoneOutOfOrderOrOutside) {
  const Term term = Term::by_years(2016, 2021);
  EXPECT_THAT([&] { term.with_reporting_years({}); },
              ThrowsMessage<InvalidValue>("a term needs at least one reporting year"));
  EXPECT_THAT(
      [&] { term.with_reporting_years({2018, 2017}); },
      ThrowsMessage<InvalidValue>("reporting years must ascend, but 2017 comes after 2018"));
  EXPECT_THROW(term.with_reporting_years({2018, 2018}), InvalidValue);
  EXPECT_THAT([&] { term.with_reporting_years({2016, 2022}); },
              ThrowsMessage<InvalidValue>("2022 does not touch the term 2016-2021; a reporting "
                                          "year lies within 2016 to 2021"));
  EXPECT_THROW(term.with_reporting_years({2015}), InvalidValue);
  const Term days = Term::by_days(Date(2017, 10, 16), Date(2022, 10, 15));
  EXPECT_THROW(days.with_reporting_years({2016}), InvalidValue);
  EXPECT_THROW(days.with_reporting_years({2023}), InvalidValue);
}

TEST(TermExtended, ReportsTheYearsThatTheExtensionCloses) {
  const Term term = Term::by_days(Date(2017, 10, 16), Date(2022, 10, 15));
  EXPECT_THAT(term.extended_to(Date(2022, 12, 30)).reporting_years(),
              ElementsAre(2017, 2018, 2019, 2020, 2021));
  const Term longer = term.extended_to(Date(2023, 3, 31));
  EXPECT_THAT(longer.reporting_years(), ElementsAre(2017, 2018, 2019, 2020, 2021, 2022));
  EXPECT_EQ(longer.text(), "2017-10-16..2023-03-31");
  EXPECT_EQ(longer, Term::parse(longer.text()));
}

TEST(TermExtended, StaysKnownByYearsToTheEndOfAYearAndIsKnownByDaysOtherwise) {
  const Term term = Term::by_years(2016, 2021);
  EXPECT_EQ(term.extended_to(Date(2021, 12, 31)), Term::by_years(2016, 2022));
  const Term half = term.extended_to(Date(2021, 6, 30));
  EXPECT_EQ(half, Term::by_days(Date(2016, 1, 1), Date(2021, 6, 30)));
  EXPECT_THAT(half.reporting_years(), ElementsAre(2016, 2017, 2018, 2019, 2020));
}

TEST(TermExtended, KeepsListedReportingYearsAndTheOrdinal) {
  const Term term = Term::by_days(Date(2017, 10, 16), Date(2022, 10, 15))
                        .with_reporting_years({2018, 2020})
                        .with_ordinal(Ordinal(8))
                        .extended_to(Date(2023, 1, 15));
  EXPECT_THAT(term.reporting_years(), ElementsAre(2018, 2020, 2022));
  EXPECT_EQ(term.ordinal(), Ordinal(8));
}

TEST(TermExtended, IsTheSameTermUntilItsOwnLastDayAndNeverShorter) {
  for (const Term& term :
       {Term::by_years(2016, 2021), Term::by_days(Date(2017, 10, 16), Date(2022, 10, 15))}) {
    EXPECT_EQ(term.extended_to(term.period().last()), term);
    EXPECT_THROW(term.extended_to(term.period().last().previous()), InvalidValue);
  }
}

TEST(TermExtended, ReachesTheEndOfTheCalendar) {
  const Term term = Term::by_years(9994, 9999).extended_to(Date(9999, 12, 31));
  EXPECT_EQ(Term::parse(term.text()), term);
  EXPECT_EQ(term.reporting_years().back(), 9999);
}

TEST(Term, NeighboursMayShareAYearOrLeaveAGap) {
  const Term first = Term::by_days(Date(2012, 5, 10), Date(2017, 5, 9));
  const Term next = Term::by_days(Date(2017, 5, 10), Date(2022, 5, 9));
  EXPECT_EQ(first.period().last().next(), next.period().first());
  EXPECT_EQ(first.reporting_years().back(), 2016);
  EXPECT_EQ(next.reporting_years().front(), 2017);  // the shared year is reported once

  const Term late = Term::by_days(Date(2018, 2, 1), Date(2023, 1, 31));
  EXPECT_FALSE(late.period().overlaps(first.period()));
  EXPECT_EQ(late.reporting_years().front(), 2018);  // 2017 is of neither: nobody closed it
}

TEST(Term, CarriesTheOrdinalOfItsCongress) {
  const Term plain = Term::by_years(2016, 2021);
  EXPECT_FALSE(plain.ordinal());
  const Term eighth = plain.with_ordinal(Ordinal::parse("VIII"));
  EXPECT_EQ(eighth.ordinal()->text(), "VIII");
  EXPECT_NE(eighth, plain);
  EXPECT_EQ(eighth.period(), plain.period());
  std::ostringstream os;
  os << eighth;
  EXPECT_EQ(os.str(), "2016-2021");
  EXPECT_EQ(std::hash<Term>{}(plain), std::hash<Term>{}(Term::parse("2016-2021")));
}

TEST(Term, OpensAndClosesOnADayOrInAYear) {
  const Term by_days = Term::parse("2017-10-16..2022-10-15");
  EXPECT_EQ(by_days.opens(), Period::day(Date(2017, 10, 16)));
  EXPECT_EQ(by_days.closes(), Period::day(Date(2022, 10, 15)));
  const Term by_years = Term::by_years(2016, 2021).with_reporting_years({2018, 2019});
  EXPECT_EQ(by_years.opens(), Period::year(2016));
  EXPECT_EQ(by_years.closes(), Period::year(2021));
}

}  // namespace
}  // namespace congdoan
