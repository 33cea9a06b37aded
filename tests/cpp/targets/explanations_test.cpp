// The sentences of tests/data/explanations.csv, which Python's tests read too.
//
// A line holds a target (`share advanced staff over 90%`, `count gifts at_least 3`, `title
// culture`, `qualitative`), when it is due, how its years are put together, figures (`2018 staff 70
// | …`), the day of judgement, the part to explain (empty: the whole verdict), and the sentence in
// both languages.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <boost/tokenizer.hpp>
#include <gtest/gtest.h>

#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>

namespace congdoan {
namespace {

using Words = std::vector<std::string>;

Words split(const std::string& text) {
  std::istringstream stream(text);
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

// Quotation marks do not occur inside fields, so Boost's dialect and that of the file are the same.
std::vector<Words> rows() {
  std::ifstream file(CONGDOAN_TEST_DATA "/explanations.csv");
  std::vector<Words> all;
  std::string line;
  std::getline(file, line);  // the header
  while (std::getline(file, line)) {
    const boost::tokenizer<boost::escaped_list_separator<char>> fields(line);
    all.emplace_back(fields.begin(), fields.end());
  }
  return all;
}

Bound bound(const std::string& comparator, const std::string& threshold) {
  return {*from_word<Comparator>(comparator), Ratio::parse(threshold)};
}

Subject subject(const Words& words) {
  if (words[0] == "share") return PartOf{words[1], words[2], bound(words[3], words[4])};
  if (words[0] == "count") {
    return Level{Level::Kind::count, words[1], bound(words[2], words[3])};
  }
  if (words[0] == "amount") {
    return Level{Level::Kind::amount, words[1], bound(words[2], words[3])};
  }
  if (words[0] == "title") return Level{Level::Kind::title, words[1]};
  return Unmeasured{};
}

FigureValue value(const std::string& text) {
  if (text == "true") return true;
  if (text == "false") return false;
  if (text.ends_with('%')) return Percent::parse(text);
  return Quantity::parse(text);
}

Figures figures(const std::string& list) {
  Figures all;
  std::istringstream stream(list);
  for (std::string item; std::getline(stream, item, '|');) {
    const Words words = split(item);
    Figure figure{.period = PeriodLabel::parse(words.at(0)),
                  .measure = words.at(1),
                  .value = value(words.at(2))};
    if (words.size() > 3) figure.reported_on = Date::parse(words[3]);
    all.add(std::move(figure));
  }
  return all;
}

std::vector<Measure> worded_measures() {
  return {{{.id = "staff", .name = "cán bộ, lao động", .unit = "person", .flow = Flow::stock}},
          {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
          {{.id = "families", .name = "gia đình", .unit = "gia đình", .flow = Flow::stock}},
          {{.id = "cultured", .name = "văn hoá", .unit = "gia đình", .within = {"families"}}},
          {{.id = "visits", .name = "thăm hỏi", .unit = "turn", .flow = Flow::gross}},
          {{.id = "admitted", .name = "kết nạp", .unit = "person", .flow = Flow::gross}},
          {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}},
          {{.id = "debts", .name = "đơn vị nợ", .unit = "body", .flow = Flow::stock}},
          {{.id = "culture", .name = "đơn vị văn hoá", .unit = "title"}}};
}

TEST(Explanations, ThereAreAtLeastSixty) { EXPECT_GE(rows().size(), 60U); }

TEST(Explanations, AreAsWritten) {
  for (const Words& row : rows()) {
    ASSERT_EQ(row.size(), 8U) << row.front();
    TargetSpec target{.id = "t", .subject = subject(split(row[0])), .when = When::parse(row[1])};
    if (!row[2].empty()) target.over_years = OverYears::parse(row[2]);
    const Resolution resolution({.body = "b",
                                 .terms = {Term::parse("2016-2021")},
                                 .measures = worded_measures(),
                                 .targets = {target}});
    const Verdict verdict =
        evaluate(resolution, figures(row[3]), {.as_of = Date::parse(row[4])})["t"];
    const auto say = [&](Language language) {
      return row[5].empty() ? explain(verdict, language) : explain(verdict.part(row[5]), language);
    };
    EXPECT_EQ(say(Language::vi), row[6]) << row[0] << " on " << row[3];
    EXPECT_EQ(say(Language::en), row[7]) << row[0] << " on " << row[3];
  }
}

}  // namespace
}  // namespace congdoan
