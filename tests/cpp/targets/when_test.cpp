#include <congdoan/targets/when.hpp>

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

using Kind = When::Kind;
using Way = OverYears::Way;

TEST(When, IsUnspecifiedWhereNothingIsSaid) {
  EXPECT_EQ(When().kind(), Kind::unspecified);
  EXPECT_EQ(When(), When::parse("unspecified"));
}

TEST(WhenParse, ReadsEveryWordAndWritesItBack) {
  const std::vector<std::pair<const char*, Kind>> words{{"unspecified", Kind::unspecified},
                                                        {"each_year", Kind::each_year},
                                                        {"always", Kind::always},
                                                        {"over_term", Kind::over_term},
                                                        {"end_of_term", Kind::end_of_term}};
  for (const auto& [text, kind] : words) {
    const When when = When::parse(text);
    EXPECT_EQ(when.kind(), kind);
    EXPECT_FALSE(when.label());
    EXPECT_EQ(when.text(), text);
  }
}

TEST(When, IsMadeByNameAsItIsRead) {
  EXPECT_EQ(When::each_year(), When::parse("each_year"));
  EXPECT_EQ(When::always(), When::parse("always"));
  EXPECT_EQ(When::over_term(), When::parse("over_term"));
  EXPECT_EQ(When::end_of_term(), When::parse("end_of_term"));
  EXPECT_EQ(When::by(PeriodLabel::parse("2025")), When::parse("by 2025"));
  EXPECT_EQ(When::during(PeriodLabel::parse("2018-Q1")), When::parse("2018-Q1"));
}

TEST(WhenParse, ReadsPeriodsAndDeadlines) {
  for (const char* text : {"2018", "2018-Q1", "2018-03", "2031/2032", "2016..2020", "2016-2021",
                           "term", "2018-06-30"}) {
    const When period = When::parse(text);
    EXPECT_EQ(period.kind(), Kind::period) << text;
    EXPECT_EQ(period.label(), PeriodLabel::parse(text));
    EXPECT_EQ(When::parse(period.text()), period);
    const When deadline = When::parse("by " + std::string(text));
    EXPECT_EQ(deadline.kind(), Kind::by) << text;
    EXPECT_EQ(deadline.label(), PeriodLabel::parse(text));
    EXPECT_EQ(When::parse(deadline.text()), deadline);
    EXPECT_NE(deadline, period);
  }
  EXPECT_EQ(When::parse("by 2025-01-01..2025-12-31").text(), "by 2025");
  EXPECT_EQ(When::parse("by  2025 "), When::parse("by 2025"));
}

TEST(WhenParse, ListsTheWordsForWhatIsNone) {
  for (const std::string text : {"", "by", "by ", "by soon", "period", "by by 2025", "Each_year",
                                 "every_year", "hàng năm", "each_year "}) {
    EXPECT_THAT([&] { When::parse(text); },
                ThrowsMessage<InvalidValue>(AllOf(HasSubstr('"' + text + "\" is not a time"),
                                                  HasSubstr("each_year"), HasSubstr("end_of_term"),
                                                  HasSubstr("\"by 2025\""))))
        << text;
  }
}

TEST(WhenParse, RefusesALengthOfWhichNothingSaysWhenItBegan) {
  for (const std::string text : {"5 years", "by 8 months"}) {
    EXPECT_THAT([&] { When::parse(text); },
                ThrowsMessage<InvalidValue>(HasSubstr("is a length, and nothing says when")))
        << text;
  }
}

TEST(WhenParse, SaysWhatIsWrongWithALabel) {
  EXPECT_THAT(
      [] { When::parse("2018-13"); },
      ThrowsMessage<InvalidValue>("\"2018-13\" is not a period: a year has the months 01 to 12"));
  EXPECT_THAT([] { When::parse("by 2018-02-29"); },
              ThrowsMessage<InvalidValue>(HasSubstr("that month has the days 1 to 28")));
  EXPECT_THROW(When::parse(std::string(1 << 20, '2')), InvalidValue);
}

TEST(When, PrintsAsItsTextAndHashesAsItCompares) {
  std::ostringstream os;
  os << When::parse("by 2025") << ' ' << Kind::each_year;
  EXPECT_EQ(os.str(), "by 2025 each_year");
  EXPECT_EQ(std::hash<When>{}(When::parse("by 2025")),
            std::hash<When>{}(When::parse("by 2025-01-01..2025-12-31")));
}

TEST(OverYearsParse, ReadsEveryWayAndWritesItBack) {
  const std::vector<std::pair<const char*, Way>> words{{"every_year", Way::every_year},
                                                       {"pooled", Way::pooled},
                                                       {"mean", Way::mean},
                                                       {"last", Way::last},
                                                       {"distinct", Way::distinct}};
  for (const auto& [text, way] : words) {
    EXPECT_EQ(OverYears::parse(text), OverYears(way));
    EXPECT_EQ(OverYears(way).text(), text);
    EXPECT_EQ(OverYears(way).least(), 0);
  }
  for (const char* text : {"years_met >= 3", "years_met>=3", "years_met  >=  3"}) {
    const OverYears ways = OverYears::parse(text);
    EXPECT_EQ(ways.way(), Way::years_met);
    EXPECT_EQ(ways.least(), 3);
    EXPECT_EQ(ways.text(), "years_met >= 3");
    EXPECT_EQ(ways, OverYears::years_met(3));
  }
}

TEST(OverYearsParse, ListsTheWaysForWhatIsNone) {
  for (const char* text :
       {"", "years_met", "years_met 3", "years_met > 3", "years_met >= 0", "years_met >= -1",
        "years_met >= x", "years_met >= 3.5", "years_met >= 99999999999", "years_met >= 3 years",
        "Mean", "each_year", "pooled "}) {
    EXPECT_THAT([&] { OverYears::parse(text); },
                ThrowsMessage<InvalidValue>(
                    AllOf(HasSubstr('"' + std::string(text) + '"'), HasSubstr("every_year"),
                          HasSubstr("\"years_met >= 3\""), HasSubstr("distinct"))))
        << text;
  }
}

TEST(OverYears, OfSoManyYearsNeedTheNumber) {
  EXPECT_THAT([] { static_cast<void>(OverYears(Way::years_met)); },
              ThrowsMessage<InvalidValue>(HasSubstr("write years_met(3)")));
}

TEST(OverYears, AskForAtLeastOneYear) {
  EXPECT_EQ(OverYears::years_met(1).least(), 1);
  EXPECT_THROW(OverYears::years_met(0), InvalidValue);
  EXPECT_THROW(OverYears::years_met(-1), InvalidValue);
  EXPECT_NE(OverYears::years_met(1), OverYears::years_met(2));
  EXPECT_EQ(std::hash<OverYears>{}(OverYears::years_met(2)),
            std::hash<OverYears>{}(OverYears::parse("years_met >= 2")));
}

}  // namespace
}  // namespace congdoan
