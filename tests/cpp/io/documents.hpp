// Documents that several tests read.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

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

}  // namespace congdoan
