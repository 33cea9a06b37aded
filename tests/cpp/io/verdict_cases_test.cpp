// The small congresses of tests/data/verdicts.jsonl: every asserted key of every verdict.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <congdoan/io/document.hpp>
#include <congdoan/io/figures.hpp>
#include <congdoan/targets/evaluate.hpp>

namespace congdoan {
namespace {

namespace json = boost::json;

struct Case {
  std::string id;
  json::value value;
};

void PrintTo(const Case& each, std::ostream* os) { *os << each.id; }

std::vector<Case> cases() {
  std::ifstream file(CONGDOAN_TEST_DATA "/verdicts.jsonl");
  std::vector<Case> list;
  for (std::string line; std::getline(file, line);) {
    json::value value = json::parse(line);
    std::string id(value.at("id").as_string());
    list.push_back({std::move(id), std::move(value)});
  }
  return list;
}

// 7, [2, null] or null, as the cases write them.
json::value as_written(const std::optional<Quantity>& quantity) {
  if (!quantity) return nullptr;
  if (quantity->is_exact()) return *quantity->lower();
  const auto end = [](const std::optional<std::int64_t>& value) {
    return value ? json::value(*value) : json::value(nullptr);
  };
  return json::array{end(quantity->lower()), end(quantity->upper())};
}

void compare(const json::object& expected, const Part& part, const std::string& where) {
  if (const auto* outcome = expected.if_contains("outcome")) {
    std::vector<std::string> allowed{std::string(outcome->as_string())};
    if (const auto* also = expected.if_contains("outcome_also")) {
      for (const json::value& each : also->as_array()) allowed.emplace_back(each.as_string());
    }
    const std::string came = part.outcome ? std::string(word(*part.outcome)) : "none";
    EXPECT_TRUE(std::find(allowed.begin(), allowed.end(), came) != allowed.end())
        << where << " outcome: came " << came << ", expected " << allowed.front();
  }
  const auto number = [&](const char* key, const std::optional<Quantity>& quantity) {
    if (const auto* value = expected.if_contains(key)) {
      EXPECT_EQ(as_written(quantity), *value) << where << " " << key;
    }
  };
  number("needed", part.needed);
  number("short_by", part.short_by);
  number("spare", part.spare);
}

class VerdictCase : public testing::TestWithParam<Case> {};

TEST_P(VerdictCase, AgreesWithTheEnumeration) {
  const json::object& value = GetParam().value.as_object();
  const Congress congress = parse_congress(json::serialize(value.at("document")), GetParam().id);
  const Figures figures = parse_figures(json::serialize(value.at("figures")), "figures");
  const Scorecard card = evaluate(
      congress, figures, {.as_of = Date::parse(std::string_view(value.at("as_of").as_string()))});
  for (const auto& [target, expected] : value.at("expected").as_object()) {
    const Verdict& verdict = card[target];
    const std::string where = GetParam().id + " " + std::string(target);
    compare(expected.as_object(), verdict, where);
    const auto* parts = expected.as_object().if_contains("parts");
    if (parts == nullptr) continue;
    EXPECT_EQ(parts->as_object().size(), verdict.parts.size()) << where;
    for (const auto& [label, part] : parts->as_object()) {
      compare(part.as_object(), verdict.part(label), where + " " + std::string(label));
    }
  }
}

// "case-017" is not a name of a test, case_017 is.
std::string test_name(const testing::TestParamInfo<Case>& each) {
  std::string name = each.param.id;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Verdicts, VerdictCase, testing::ValuesIn(cases()), test_name);

TEST(VerdictCases, AreAllThere) {
  std::set<std::string> ids;
  for (const Case& each : cases()) ids.insert(each.id);
  EXPECT_EQ(ids.size(), 246U);
}

TEST(VerdictCases, AssertOnlyWhatIsCompared) {
  const std::set<std::string_view> compared{"outcome",  "outcome_also", "needed",
                                            "short_by", "spare",        "parts"};
  for (const Case& each : cases()) {
    for (const auto& [target, expected] : each.value.at("expected").as_object()) {
      for (const auto& member : expected.as_object())
        EXPECT_TRUE(compared.contains(member.key())) << each.id << " " << member.key();
    }
  }
}

}  // namespace
}  // namespace congdoan
