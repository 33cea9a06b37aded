#include <congdoan/terms/period_label.hpp>

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

const std::vector<Term> no_terms;
const std::vector<Term> two_terms{Term::parse("2016-2021"), Term::parse("2012-2016")};
const std::vector<Term> by_days{Term::parse("2017-10-16..2022-10-15")};

TEST(PeriodLabelParse, ReadsEveryForm) {
  const std::vector<std::pair<std::string, Period>> forms{
      {"2021", Period::year(2021)},
      {"2021-Q1", Period::quarter(2021, 1)},
      {"2021-Q4", Period::quarter(2021, 4)},
      {"2021-03", Period::month(2021, 3)},
      {"2031/2032", Period::school_year(2031)},
      {"2016..2020", Period::years(2016, 2020)},
      {"2016-05-01..2016-06-30", Period(Date(2016, 5, 1), Date(2016, 6, 30))},
      {"2021-05-01", Period(Date(2021, 5, 1), Date(2021, 5, 1))},
  };
  for (const auto& [text, period] : forms) {
    const PeriodLabel label = PeriodLabel::parse(text);
    EXPECT_EQ(label.period(), period) << text;
    EXPECT_EQ(label.resolve(no_terms), period) << text;
    EXPECT_EQ(label.text(), text);
    EXPECT_EQ(label, PeriodLabel(period)) << text;
    EXPECT_EQ(PeriodLabel::parse(label.text()), label) << text;
  }
}

TEST(PeriodLabelParse, TakesTheLongWayToAPeriodForTheSameLabel) {
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"2021-01-01..2021-12-31", "2021"},      {"2021..2021", "2021"},
      {"2021-01-01..2021-03-31", "2021-Q1"},   {"2021-03-01..2021-03-31", "2021-03"},
      {"2031-09-01..2032-08-31", "2031/2032"}, {"2021-05-01..2021-05-01", "2021-05-01"},
      {"2016-01-01..2020-12-31", "2016..2020"}};
  for (const auto& [longer, shorter] : pairs) {
    EXPECT_EQ(PeriodLabel::parse(longer), PeriodLabel::parse(shorter));
    EXPECT_EQ(PeriodLabel::parse(longer).text(), shorter);
    EXPECT_EQ(std::hash<PeriodLabel>{}(PeriodLabel::parse(longer)),
              std::hash<PeriodLabel>{}(PeriodLabel::parse(shorter)));
  }
}

TEST(PeriodLabelParse, SaysWhatIsWrongWithALabelOfAKnownForm) {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"2021-13", "a year has the months 01 to 12"},
      {"2021-00", "a year has the months 01 to 12"},
      {"2021-Q5", "a year has the quarters Q1 to Q4"},
      {"2021-Q0", "a year has the quarters Q1 to Q4"},
      {"2031/2033", "a school year ends the year after it starts: 2031/2032"},
      {"2031/2031", "a school year ends the year after it starts: 2031/2032"},
      {"2020..2016", "the last year 2016 comes before the first, 2020"},
      {"2016-06-30..2016-05-01", "cannot end on 2016-05-01, before its first day 2016-06-30"},
      {"2023-02-29", "that month has the days 1 to 28"},
      {"2023-02-01..2023-02-29", "that month has the days 1 to 28"},
      {"0000", "the year must lie within 1400 to 9999"},
      {"0000-Q1", "the year must lie within 1400 to 9999"},
      {"0000/0001", "the year must lie within 1400 to 9999"},
      {"1399..2020", "the year must lie within 1400 to 9999"},
      {"2021-2016", "its end year must come after its start year"},
      {"2021-2021", "its end year must come after its start year"},
      {"0000-2021", "the year must lie within 1400 to 9999"},
  };
  for (const auto& [text, message] : wrong) {
    EXPECT_THAT([&] { PeriodLabel::parse(text); },
                ThrowsMessage<InvalidValue>(
                    AllOf(HasSubstr('"' + text + "\" is not a period: "), HasSubstr(message))));
  }
}

TEST(PeriodLabelParse, ListsTheFormsForAnythingElse) {
  const std::vector<std::string> wrong{"",
                                       " ",
                                       "21",
                                       "20211",
                                       "2021 ",
                                       " 2021",
                                       "2021-q1",
                                       "2021-Q",
                                       "2021-Q12",
                                       "2021-3",
                                       "2021/03",
                                       "31/2032",
                                       "2031/32",
                                       "2016...2020",
                                       "2016..",
                                       "..2020",
                                       "2016––2021",
                                       "Term",
                                       "terms",
                                       "2021-03..2021-06",
                                       "2016..2020-06-30",
                                       "-2021",
                                       "+2021",
                                       "２０２１",
                                       "năm 2021",
                                       "nan",
                                       "99999999999999999999",
                                       std::string("2021\0", 5)};
  for (const std::string& text : wrong) {
    EXPECT_THAT([&] { PeriodLabel::parse(text); },
                ThrowsMessage<InvalidValue>(
                    HasSubstr(" is not a period; write 2021, 2021-Q1, 2021-03, 2021-05-01, "
                              "2031/2032, 2016..2020, 2016-05-01..2016-06-30, term, or")))
        << text;
  }
}

TEST(PeriodLabelParse, ShowsAVeryLongTextShortened) {
  const std::string text(10 << 20, '1');
  try {
    PeriodLabel::parse(text);
    FAIL();
  } catch (const InvalidValue& error) {
    EXPECT_LT(std::string(error.what()).size(), 300U);
  }
}

TEST(PeriodLabelParse, KeepsALengthOfWhichNothingSaysWhenItBegan) {
  for (const char* text : {"5 years", "1 year", "8 months", "1 month", "120 months"}) {
    const PeriodLabel label = PeriodLabel::parse(text);
    EXPECT_TRUE(label.is_length()) << text;
    EXPECT_EQ(label.text(), text);
    EXPECT_EQ(label, PeriodLabel::parse(text));
    EXPECT_FALSE(label.period()) << text;
    EXPECT_THAT([&] { label.resolve(two_terms); },
                ThrowsMessage<InvalidValue>(
                    AllOf(HasSubstr('"' + std::string(text) + "\" is a length"),
                          HasSubstr("write the period that is meant, such as 2016..2020"))));
  }
  for (const char* text : {"2021", "2021-Q1", "2016..2020", "2016-2021", "term"})
    EXPECT_FALSE(PeriodLabel::parse(text).is_length()) << text;
  EXPECT_NE(PeriodLabel::parse("1 year"), PeriodLabel::parse("12 months"));
}

TEST(PeriodLabelParse, RefusesWhatIsNearlyALength) {
  for (const char* text :
       {"0 years", "05 years", "1 years", "5 year", "5  years", " 5 years", "5 years ", "-5 years",
        "five years", "5 năm", "5 days", "5 Years", "1000 months", "years", "5", "5 "}) {
    EXPECT_THAT([&] { PeriodLabel::parse(text); },
                ThrowsMessage<InvalidValue>(HasSubstr("a length without a place is 5 years")))
        << text;
  }
}

TEST(PeriodLabelResolve, TakesTermAndItsYearsForOnePeriod) {
  const Period term = Period::years(2016, 2020);
  for (const char* text : {"term", "2016-2021", "2016..2020"})
    EXPECT_EQ(PeriodLabel::parse(text).resolve(two_terms), term) << text;
  EXPECT_FALSE(PeriodLabel::parse("term").period());
  EXPECT_FALSE(PeriodLabel::parse("2016-2021").period());
}

TEST(PeriodLabelResolve, FindsTheTermReviewed) {
  EXPECT_EQ(PeriodLabel::parse("2012-2016").resolve(two_terms), Period::years(2012, 2015));
}

TEST(PeriodLabelResolve, FollowsReportingYearsThatTheDocumentLists) {
  const std::vector<Term> terms{two_terms.front().with_reporting_years({2018, 2019})};
  for (const char* text : {"term", "2016-2021"})
    EXPECT_EQ(PeriodLabel::parse(text).resolve(terms), Period::years(2018, 2019)) << text;
  EXPECT_EQ(PeriodLabel::parse("2016..2020").resolve(terms), Period::years(2016, 2020));
}

TEST(PeriodLabelResolve, TakesTermForTheDaysOfATermKnownByDays) {
  EXPECT_EQ(PeriodLabel::parse("term").resolve(by_days),
            PeriodLabel::parse("2017-10-16..2022-10-15").resolve(by_days));
}

TEST(PeriodLabelResolve, RefusesYearsThatAreNoTermOfTheDocument) {
  const PeriodLabel label = PeriodLabel::parse("2016-2020");
  EXPECT_THAT([&] { label.resolve(two_terms); },
              ThrowsMessage<InvalidValue>(
                  "\"2016-2020\" is not a term of the document (2016-2021, 2012-2016); for "
                  "calendar years write 2016..2020"));
  EXPECT_THROW(PeriodLabel::parse("2017-2022").resolve(by_days), InvalidValue);
}

TEST(PeriodLabelResolve, RefusesATermWhereThereIsNone) {
  EXPECT_THAT([] { PeriodLabel::parse("term").resolve(no_terms); },
              ThrowsMessage<InvalidValue>(
                  "\"term\" names a term, but the document opens none; give congress.term"));
  EXPECT_THAT([] { PeriodLabel::parse("2016-2021").resolve(no_terms); },
              ThrowsMessage<InvalidValue>(
                  "\"2016-2021\" names a term, but the document opens none; give congress.term, or "
                  "for calendar years write 2016..2021"));
}

TEST(PeriodLabel, DiffersFromOneThatMeansTheSameOnlyWithATerm) {
  EXPECT_NE(PeriodLabel::parse("term"), PeriodLabel::parse("2016-2021"));
  EXPECT_NE(PeriodLabel::parse("2016-2021"), PeriodLabel::parse("2016..2020"));
  std::ostringstream os;
  os << PeriodLabel::parse("2016-2021");
  EXPECT_EQ(os.str(), "2016-2021");
}

}  // namespace
}  // namespace congdoan
