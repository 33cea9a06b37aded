// Small changes to valid texts, the same in every run: whatever comes is read or refused.
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/io/document.hpp>
#include <congdoan/io/figures.hpp>
#include <congdoan/io/scorecard.hpp>

#include "../how_many.hpp"
#include "documents.hpp"

namespace congdoan {
namespace {

constexpr int rounds = how_many(20000);

class Mutator {
 public:
  explicit Mutator(std::uint32_t seed) : random_(seed) {}

  std::string operator()(std::string text) {
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) change(text);
    return text;
  }

 private:
  // The distributions of the standard library differ between its makers.
  std::size_t below(std::size_t end) { return random_() % end; }

  void change(std::string& text) {
    if (text.empty()) return;
    static constexpr std::string_view pieces[] = {
        "\"",   "{",        "}",       "[",  "]",
        ",",    ":",        "0",       "-",  "1e999",
        "null", "0.9",      "%",       "\\", "true",
        "\xFF", "\xE1\xBA", "\\uD800", ">",  "99999999999999999999",
        "..",   "/",        "2016",    "-1", "0/0",
        "\n",   "\"\"",     "{}",      "[]"};
    const std::size_t at = below(text.size());
    switch (below(6)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, 1 + below(8));
        break;
      case 2:
        text.insert(at, pieces[below(std::size(pieces))]);
        break;
      case 3:  // a piece of the text somewhere else
        text.insert(at, text.substr(below(text.size()), 1 + below(30)));
        break;
      case 4:  // a value for another one
        replace_value(text, at);
        break;
      default:
        text.resize(at);
        break;
    }
  }

  // Puts a piece in place of what stands after the next colon.
  void replace_value(std::string& text, std::size_t at) {
    static constexpr std::string_view values[] = {"0",
                                                  "-5",
                                                  "1.5",
                                                  "\"\"",
                                                  "\"x\"",
                                                  "null",
                                                  "[]",
                                                  "{}",
                                                  "\"1/0\"",
                                                  "true",
                                                  "2018",
                                                  "\"term\"",
                                                  "\"2021-2016\"",
                                                  "9223372036854775807",
                                                  "\">9223372036854775807\"",
                                                  "\"by 1900\"",
                                                  "\"years_met >= 9\"",
                                                  "\"100%\""};
    const std::size_t colon = text.find(':', at);
    if (colon == std::string::npos) return;
    const std::size_t end = text.find_first_of(",}]", colon);
    if (end == std::string::npos) return;
    text.replace(colon + 1, end - colon - 1, values[below(std::size(values))]);
  }

  std::mt19937 random_;
};

TEST(Fuzz, ChangedCongressesAreReadOrRefused) {
  const std::string all_keys = every_key();
  Mutator mutate(20160520);
  int read = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::string text = mutate(round % 2 == 0 ? all_keys : std::string(one_target));
    try {
      const Congress congress = parse_congress(text);
      ++read;
      ASSERT_EQ(parse_congress(to_json(congress)), congress) << text;
    } catch (const InvalidDocument& error) {
      ASSERT_FALSE(error.problems().empty()) << text;
    }
  }
  // Some changes do no harm; if none did, or all, the test would show nothing.
  EXPECT_GT(read, rounds / 50);
  EXPECT_LT(read, rounds / 2);
}

TEST(Fuzz, ChangedFiguresAreReadOrRefused) {
  constexpr std::string_view records = R"([
    {"period": 2018, "measure": "staff", "value": 70, "reported_on": "2019-01-15", "final": true},
    {"period": "2018-Q1", "staff": ">40", "members": "97.6%", "title": "true", "text": "a"},
    {"body": "b", "period": "2016..2020", "measure": "fund", "value": null, "source": "s"}])";
  Mutator mutate(20170101);
  int read = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::string text = mutate(std::string(records));
    try {
      const Figures figures = parse_figures(text);
      ++read;
      ASSERT_EQ(parse_figures(to_json(figures)), figures) << text;
    } catch (const InvalidFigures& error) {
      ASSERT_FALSE(error.problems().empty()) << text;
    }
  }
  EXPECT_GT(read, rounds / 50);
  EXPECT_LT(read, rounds / 2);
}

TEST(Fuzz, ChangedArchivesOfScorecardsAreReadOrRefused) {
  const Congress congress = parse_congress(one_target);
  const Figures figures = parse_figures(R"([{"period": 2018, "staff": 70, "advanced": 63}])");
  const std::string archive =
      archive_text(evaluate(congress, figures, {.as_of = Date(2019, 1, 31)}));
  Mutator mutate(20180131);
  for (int round = 0; round < rounds / 4; ++round) {
    const std::string text = mutate(archive);
    try {
      const Scorecard card = parse_scorecard(text);
      ASSERT_EQ(parse_scorecard(archive_text(card)), card) << text;
      static_cast<void>(to_json(card, Language::vi));
    } catch (const InvalidDocument& error) {
      ASSERT_FALSE(error.problems().empty()) << text;
    } catch (const Overflow&) {  // a number in a sentence
    }
  }
}

}  // namespace
}  // namespace congdoan
