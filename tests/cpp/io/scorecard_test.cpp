#include <congdoan/io/scorecard.hpp>

#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/io/document.hpp>
#include <congdoan/io/figures.hpp>
#include <congdoan/targets/explain.hpp>

namespace congdoan {
namespace {

namespace json = boost::json;

// One target of each outcome, and a soft one.
constexpr const char* document = R"({
  "format": "congdoan/1",
  "body": {"id": "b", "name": "B", "level": "grassroots"},
  "congress": {"term": "2016-2021"},
  "measure": [
    {"id": "staff", "name": "Lao động", "unit": "person", "flow": "stock"},
    {"id": "advanced", "name": "Lao động tiên tiến", "unit": "person", "within": "staff"},
    {"id": "women", "name": "Nữ", "unit": "person", "within": "staff", "flow": "stock"},
    {"id": "active", "name": "Nữ tích cực", "unit": "person", "within": "women"},
    {"id": "visits", "name": "Lượt thăm", "unit": "turn", "flow": "gross"}
  ],
  "target": [
    {"id": "advanced", "share": "advanced", "of": "staff", "over": "90%", "when": "each_year"},
    {"id": "one_year", "share": "advanced", "of": "staff", "at_least": "90%", "when": 2018},
    {"id": "women", "share": "active", "of": "women", "bare": "2/3", "when": 2018},
    {"id": "visits", "count": "visits", "at_least": 60, "when": "over_term", "soft": true},
    {"id": "growth", "count": "staff", "at_most": 80, "when": 2020},
    {"id": "named", "qualitative": true},
    {"id": "unknown", "share": "advanced", "of": "staff", "over": "90%", "when": 2016}
  ]
})";

Scorecard card() {
  return evaluate(parse_congress(document), parse_figures(R"([
    {"period": 2017, "staff": 60, "advanced": 60},
    {"period": 2018, "staff": 70, "advanced": 63, "women": 0, "active": 0, "visits": ">70"},
    {"period": 2018, "body": "other", "staff": 5}])"),
                  {.as_of = Date(2019, 1, 31)});
}

json::value report() { return json::parse(to_json(card(), Language::vi)); }

const json::object& verdict(const json::value& report, std::string_view target) {
  for (const json::value& each : report.at("verdicts").as_array()) {
    if (each.at("target").as_string() == target) return each.as_object();
  }
  throw std::out_of_range(std::string(target));
}

std::vector<std::string> keys(const json::object& object) {
  std::vector<std::string> list;
  for (const auto& member : object) list.emplace_back(member.key());
  return list;
}

TEST(ScorecardReport, BeginsWithCountsAndBlockers) {
  const json::value value = report();
  EXPECT_THAT(keys(value.as_object()),
              testing::ElementsAre("body", "as_of", "counts", "soft_counts", "blockers",
                                   "ignored_figures", "unused", "verdicts"));
  EXPECT_EQ(value.at("body"), "b");
  EXPECT_EQ(value.at("as_of"), "2019-01-31");
  EXPECT_EQ(value.at("ignored_figures"), 1);
  const json::value& unused = value.at("unused").at(0);
  EXPECT_THAT(keys(unused.as_object()), testing::ElementsAre("reason", "place", "body", "period",
                                                             "measure", "count", "explanation"));
  EXPECT_EQ(unused.at("reason"), "other_body");
  EXPECT_EQ(unused.at("body"), "other");
  EXPECT_EQ(value.at("counts"), json::parse(R"({"met": 1, "missed": 1, "undetermined": 1,
      "open": 1, "no_base": 1, "not_measurable": 1})"));
  EXPECT_EQ(value.at("soft_counts").at("met"), 1);
  const json::value& first = value.at("blockers").at(0);
  EXPECT_THAT(keys(first.as_object()),
              testing::ElementsAre("period", "measure", "reported", "targets", "explanation"));
}

TEST(ScorecardReport, HasTheSameKeysInEveryVerdictAndPart) {
  const json::value value = report();
  const auto of_verdicts = testing::ElementsAre(
      "target", "text", "measure_name", "soft", "kind", "unit", "comparator", "threshold",
      "over_years", "outcome", "period", "ended", "actual", "base", "share", "share_low",
      "share_high", "achieved", "printed", "needed", "short_by", "spare", "explanation", "parts",
      "readings", "missing", "interim", "printed_checks", "disagreements");
  const auto of_parts = testing::ElementsAre(
      "outcome", "period", "ended", "actual", "base", "share", "share_low", "share_high",
      "achieved", "printed", "needed", "short_by", "spare", "explanation");
  for (const json::value& each : value.at("verdicts").as_array()) {
    EXPECT_THAT(keys(each.as_object()), of_verdicts);
    for (const auto& part : each.at("parts").as_object())
      EXPECT_THAT(keys(part.value().as_object()), of_parts);
  }
}

TEST(ScorecardReport, GivesNumbersAndTheExactShare) {
  const json::value value = report();
  const json::object& year = verdict(value, "advanced").at("parts").at("2018").as_object();
  EXPECT_EQ(year.at("outcome"), "missed");
  EXPECT_EQ(year.at("actual"), 63);
  EXPECT_EQ(year.at("base"), 70);
  EXPECT_EQ(year.at("share"), "9/10");
  EXPECT_EQ(year.at("needed"), 64);
  EXPECT_EQ(year.at("short_by"), 1);
  EXPECT_EQ(year.at("spare"), 0);
  EXPECT_EQ(year.at("explanation"),
            json::value(explain(card()["advanced"].part("2018"), Language::vi)));
}

TEST(ScorecardReport, WritesRangesAsTextAndWhatIsAbsentAsNull) {
  const json::value value = report();
  EXPECT_EQ(verdict(value, "visits").at("actual"), ">=71");
  EXPECT_TRUE(verdict(value, "visits").at("base").is_null());
  EXPECT_TRUE(verdict(value, "visits").at("share").is_null());
  EXPECT_TRUE(verdict(value, "advanced").at("needed").is_null());
  EXPECT_TRUE(verdict(value, "women").at("share").is_null());  // 0 of 0
  EXPECT_TRUE(verdict(value, "named").at("comparator").is_null());
  EXPECT_TRUE(verdict(value, "named").at("threshold").is_null());
  EXPECT_TRUE(verdict(value, "one_year").at("parts").as_object().empty());
}

TEST(ScorecardReport, WritesThresholdsAsDocumentsDo) {
  const json::value value = report();
  EXPECT_EQ(verdict(value, "advanced").at("comparator"), "over");
  EXPECT_EQ(verdict(value, "advanced").at("threshold"), "90%");
  EXPECT_EQ(verdict(value, "women").at("threshold"), "2/3");
  EXPECT_EQ(verdict(value, "visits").at("threshold"), 60);
}

TEST(ScorecardReport, SpeaksTheLanguageAskedFor) {
  const json::value english = json::parse(to_json(card(), Language::en));
  EXPECT_EQ(verdict(english, "one_year").at("explanation"),
            json::value(explain(card()["one_year"], Language::en)));
  EXPECT_NE(verdict(english, "one_year").at("explanation"),
            verdict(report(), "one_year").at("explanation"));
}

TEST(ScorecardArchive, LosesNothing) {
  const Scorecard whole = card();
  EXPECT_EQ(parse_scorecard(archive_text(whole)), whole);
}

TEST(ScorecardArchive, NamesWhatIsWrong) {
  const auto message = [](const std::string& text) {
    try {
      static_cast<void>(parse_scorecard(text));
    } catch (const InvalidDocument& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_THAT(message(R"({"body": "b", "as_of": "2019-02-30", "verdicts": []})"),
              testing::StartsWith("as_of: "));
  EXPECT_THAT(message(R"({"body": "b", "as_of": "2019-01-31",
                          "verdicts": [{"target": "t", "period": "2018", "bound": {"above": 1}}]})"),
              testing::StartsWith("verdicts[0].bound: is \"above\"; a comparator"));
  EXPECT_THAT(message(R"({"body": "b", "as_of": "2019-01-31",
                          "verdicts": [{"target": "t", "period": "2018", "outcome": "won"}]})"),
              testing::StartsWith("verdicts[0].outcome: \"won\" is not one of met, missed"));
}

}  // namespace
}  // namespace congdoan
