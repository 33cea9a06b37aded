// Documents that several tests read.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/io/document.hpp>

namespace congdoan {

/// A valid document that uses every key there is: tests/data/every_key.json.
inline std::string every_key() {
  std::ifstream file(CONGDOAN_TEST_DATA "/every_key.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A valid document with one target; tests replace parts of it.
inline constexpr std::string_view one_target = R"({
  "format": "congdoan/1",
  "body": {"id": "b", "name": "B", "level": "grassroots"},
  "congress": {"term": "2016-2021"},
  "measure": [
    {"id": "staff", "name": "Lao động", "unit": "person", "flow": "stock"},
    {"id": "advanced", "name": "Lao động tiên tiến", "unit": "person", "within": "staff"},
    {"id": "visits", "name": "Lượt thăm", "unit": "turn", "flow": "gross"}
  ],
  "target": [{"id": "t", "share": "advanced", "of": "staff", "over": "90%", "when": "each_year"}]
})";

/// `text` with the first `before` replaced by `after`, which must be there.
inline std::string with(std::string_view text, std::string_view before, std::string_view after) {
  std::string result(text);
  result.replace(result.find(before), before.size(), after);
  return result;
}

/// Everything wrong with a document, a line each.
inline std::vector<std::string> problems(std::string_view text, std::string_view name = {}) {
  std::vector<std::string> lines;
  try {
    static_cast<void>(parse_congress(text, name));
  } catch (const InvalidDocument& error) {
    for (const Problem& problem : error.problems()) lines.push_back(describe({problem}));
  }
  return lines;
}

/// Everything wrong with `one_target` with the first `before` replaced by `after`.
inline std::vector<std::string> problems_of_one(std::string_view before, std::string_view after) {
  return problems(with(one_target, before, after));
}

}  // namespace congdoan
