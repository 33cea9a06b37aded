#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/io/document.hpp>

#include "documents.hpp"

namespace congdoan {
namespace {

// What is written reads as an equal congress, and is then written the same.
void expect_round_trip(const std::string& text) {
  const Congress congress = parse_congress(text);
  const std::string written = to_json(congress);
  const Congress again = parse_congress(written);
  EXPECT_EQ(again, congress) << written;
  EXPECT_EQ(to_json(again), written);
}

TEST(CongressRoundTrip, KeepsEveryKey) { expect_round_trip(every_key()); }

TEST(CongressRoundTrip, KeepsASmallDocument) { expect_round_trip(std::string(one_target)); }

TEST(CongressRoundTrip, KeepsEveryComparatorAndSpellingOfAThreshold) {
  for (const std::string comparator : {"over", "at_least", "at_most", "under", "exactly", "bare"}) {
    for (const std::string threshold :
         {"90%", "66.6%", "2/3", "0.905", "1/7", "7%", "0.0000001%", "1234567/9999991"}) {
      SCOPED_TRACE(comparator + " " + threshold);
      expect_round_trip(
          with(one_target, "\"over\": \"90%\"", "\"" + comparator + "\": \"" + threshold + "\""));
    }
  }
}

TEST(CongressRoundTrip, KeepsEveryWhenAndEveryWay) {
  for (const std::string when :
       {"\"each_year\"", "\"always\"", "\"over_term\"", "\"end_of_term\"", "\"unspecified\"",
        "2018", "\"2018\"", "\"2016..2020\"", "\"2018-Q1\"", "\"2016-2021\"", "\"term\"",
        "\"by 2018\"", "\"by 2018-06-30\"", "\"2017-01-01..2018-12-31\""}) {
    SCOPED_TRACE(when);
    expect_round_trip(with(one_target, "\"each_year\"", when));
  }
  for (const std::string ways :
       {"every_year", "pooled", "years_met >= 3", "mean", "last", "distinct"}) {
    SCOPED_TRACE(ways);
    expect_round_trip(with(one_target, "\"when\"", "\"over_years\": \"" + ways + "\", \"when\""));
  }
}

TEST(CongressRoundTrip, KeepsEveryFormOfAFiguresValue) {
  for (const std::string value : {"40",
                                  "\">40\"",
                                  "\">=40\"",
                                  "\"<20\"",
                                  "\"<=20\"",
                                  "\"3..5\"",
                                  "null",
                                  "\"\"",
                                  "0",
                                  "9223372036854775807",
                                  "\"97.6%\"",
                                  "\"97.60%\"",
                                  "\"97.6% rounded\"",
                                  "\"97.6% truncated\"",
                                  "\"100% strict\"",
                                  "\"0%\"",
                                  "\"0% exact\"",
                                  "\">95%\"",
                                  "\">=97.6%\"",
                                  "\"<65%\"",
                                  "\"<=40%\"",
                                  "\"90%..95%\""}) {
    SCOPED_TRACE(value);
    expect_round_trip(with(one_target, "\"target\":",
                           R"("figure": [{"period": 2018, "measure": "advanced", "value": )" +
                               value + R"(}], "target":)"));
  }
}

TEST(CongressRoundTrip, KeepsTextThatNeedsEscapes) {
  expect_round_trip(with(one_target, "\"name\": \"B\"",
                         R"("name": "a\"b\\cé🙂", "note": "a\"b\\c\n\t\u0001é🙂")"));
}

TEST(CongressToJson, LeavesOutWhatIsAtItsDefault) {
  const std::string written = to_json(parse_congress(one_target));
  for (const std::string_view absent :
       {"note", "soft", "if_base_empty", "agenda", "null", "members"})
    EXPECT_THAT(written, testing::Not(testing::HasSubstr(std::string(absent)))) << written;
}

TEST(CongressToJson, WritesOneFactALine) {
  const std::string written = to_json(parse_congress(one_target));
  EXPECT_THAT(written, testing::StartsWith("{\n  \"format\": \"congdoan/1\",\n  \"body\": {\n"
                                           "    \"id\": \"b\",\n"));
  EXPECT_THAT(written, testing::EndsWith("}\n"));
}

}  // namespace
}  // namespace congdoan
