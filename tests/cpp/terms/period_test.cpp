#include <congdoan/terms/period.hpp>

#include <sstream>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/terms/period_label.hpp>

namespace congdoan {
namespace {

using ::testing::ThrowsMessage;

Period days(std::string_view first, std::string_view last) {
  return {Date::parse(first), Date::parse(last)};
}

TEST(Period, ReadsWhatItWrites) {
  for (const Period& period :
       {Period::day(Date(2021, 5, 1)), Period::month(2021, 3), Period::quarter(2021, 1),
        Period::year(2021), Period::school_year(2031), Period::years(2016, 2020),
        days("2016-05-01", "2016-06-15")}) {
    EXPECT_EQ(Period::parse(period.text()), period);
  }
}

TEST(Period, ReadsNoTerm) {
  EXPECT_THAT([] { (void)Period::parse("2016-2021"); },
              ThrowsMessage<InvalidValue>(::testing::HasSubstr("2016..2020")));
  EXPECT_THAT([] { (void)Period::parse("term"); },
              ThrowsMessage<InvalidValue>(::testing::HasSubstr("names a term")));
}

TEST(Period, IncludesBothEnds) {
  const Period may = Period::month(2016, 5);
  EXPECT_EQ(may, days("2016-05-01", "2016-05-31"));
  EXPECT_EQ(may.days(), 31);
  EXPECT_TRUE(may.contains(Date(2016, 5, 1)));
  EXPECT_TRUE(may.contains(Date(2016, 5, 31)));
  EXPECT_FALSE(may.contains(Date(2016, 4, 30)));
  EXPECT_FALSE(may.contains(Date(2016, 6, 1)));
  EXPECT_EQ(days("2016-05-01", "2016-05-01").days(), 1);
}

TEST(Period, RefusesALastDayBeforeTheFirst) {
  EXPECT_THAT([] { days("2016-05-02", "2016-05-01"); },
              ThrowsMessage<InvalidValue>(
                  "a period cannot end on 2016-05-01, before its first day 2016-05-02"));
}

TEST(Period, MakesQuartersMonthsAndSchoolYearsThatTileTheYears) {
  for (int year = 1999; year <= 2005; ++year) {
    Date next(year, 1, 1);
    for (int quarter = 1; quarter <= 4; ++quarter) {
      const Period period = Period::quarter(year, quarter);
      ASSERT_EQ(period.first(), next);
      next = period.last().next();
    }
    ASSERT_EQ(next, Date(year + 1, 1, 1));
    next = Date(year, 1, 1);
    for (int month = 1; month <= 12; ++month) {
      const Period period = Period::month(year, month);
      ASSERT_EQ(period.first(), next);
      ASSERT_EQ(period.first().month(), period.last().month());
      next = period.last().next();
    }
    ASSERT_EQ(next, Date(year + 1, 1, 1));
    ASSERT_EQ(Period::school_year(year).last().next(), Period::school_year(year + 1).first());
  }
  EXPECT_EQ(Period::school_year(2031), days("2031-09-01", "2032-08-31"));
}

TEST(Period, EndsWithTheCalendar) {
  EXPECT_EQ(Period::quarter(9999, 4).last(), Date(9999, 12, 31));
  EXPECT_EQ(Period::month(9999, 12).last(), Date(9999, 12, 31));
  EXPECT_THROW(Period::school_year(9999), InvalidValue);
  EXPECT_THROW(Period::year(10000), InvalidValue);
  EXPECT_THROW(Period::month(2016, 13), InvalidValue);
}

TEST(Period, HasTheQuartersOneToFour) {
  for (const int none : {-1, 0, 5, 1'000'000'000}) {
    EXPECT_THAT([&] { Period::quarter(2019, none); },
                ThrowsMessage<InvalidValue>(std::to_string(none) +
                                            " is not a quarter; write 1, 2, 3 or 4"));
  }
}

TEST(Date, TakesNumbersOfAnyIntegerTypeThatFit) {
  EXPECT_EQ(Date(2019U, short{1}, 31L), Date(2019, 1, 31));
  EXPECT_THROW(Date(4294969315U, 1, 31), Overflow);  // 2019 in 32 bits
}

TEST(Period, ComparesAndOverlapsLikeSetsOfDays) {
  const Date origin(2016, 2, 27);
  std::vector<Date> calendar{origin};
  while (calendar.size() < 6) calendar.push_back(calendar.back().next());
  std::vector<Period> all;
  for (std::size_t i = 0; i < calendar.size(); ++i) {
    for (std::size_t j = i; j < calendar.size(); ++j) all.emplace_back(calendar[i], calendar[j]);
  }
  for (const Period& a : all) {
    for (const Period& b : all) {
      int common = 0;
      for (const Date& day : calendar) common += a.contains(day) && b.contains(day) ? 1 : 0;
      ASSERT_EQ(a.overlaps(b), common > 0) << a << ' ' << b;
      ASSERT_EQ(a.contains(b), common == b.days()) << a << ' ' << b;
      ASSERT_EQ(a < b, std::pair(a.first(), a.last()) < std::pair(b.first(), b.last()));
    }
  }
}

TEST(PeriodText, IsTheShortestLabel) {
  EXPECT_EQ(Period::year(2021).text(), "2021");
  EXPECT_EQ(Period::quarter(2021, 1).text(), "2021-Q1");
  EXPECT_EQ(Period::quarter(2021, 4).text(), "2021-Q4");
  EXPECT_EQ(Period::month(2021, 3).text(), "2021-03");
  EXPECT_EQ(Period::month(2021, 12).text(), "2021-12");
  EXPECT_EQ(Period::school_year(2031).text(), "2031/2032");
  EXPECT_EQ(Period::years(2016, 2020).text(), "2016..2020");
  EXPECT_EQ(days("2021-05-01", "2021-05-01").text(), "2021-05-01");
  EXPECT_EQ(days("2016-05-01", "2016-06-15").text(), "2016-05-01..2016-06-15");
}

TEST(PeriodText, DoesNotShortenWhatOnlyResemblesALabel) {
  EXPECT_EQ(days("2021-02-01", "2021-04-30").text(), "2021-02-01..2021-04-30");
  EXPECT_EQ(days("2021-01-01", "2021-06-30").text(), "2021-01-01..2021-06-30");
  EXPECT_EQ(days("2020-02-01", "2020-02-28").text(), "2020-02-01..2020-02-28");
  EXPECT_EQ(days("2020-03-01", "2021-03-31").text(), "2020-03-01..2021-03-31");
  EXPECT_EQ(days("2020-01-01", "2021-03-31").text(), "2020-01-01..2021-03-31");
  EXPECT_EQ(days("2031-09-01", "2033-08-31").text(), "2031-09-01..2033-08-31");
  EXPECT_EQ(days("2031-09-02", "2032-08-31").text(), "2031-09-02..2032-08-31");
}

TEST(PeriodText, ReadsBackAsTheSamePeriodAndAsNoOther) {
  std::vector<Date> ends;  // the days around every end of a month of two years
  for (Date day(2019, 12, 30); day < Date(2022, 1, 3); day = day.next()) {
    const bool near = day.day() <= 2 || day.next().day() <= 2;
    if (near) ends.push_back(day);
  }
  for (const Date& first : ends) {
    for (const Date& last : ends) {
      if (last < first) continue;
      const Period period(first, last);
      ASSERT_EQ(PeriodLabel::parse(period.text()).period(), period) << period;
    }
  }
}

TEST(Period, PrintsAsItsTextAndHashesAsItCompares) {
  std::ostringstream os;
  os << Period::year(2021);
  EXPECT_EQ(os.str(), "2021");
  EXPECT_EQ(std::hash<Period>{}(Period::year(2021)),
            std::hash<Period>{}(days("2021-01-01", "2021-12-31")));
}

}  // namespace
}  // namespace congdoan
