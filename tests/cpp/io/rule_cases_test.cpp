// tests/data/rule_cases.jsonl holds boundary cases of the shipped provisions; Python reads it too
// (tests/python/rules/test_rule_cases.py). A case names a provision and
//   part, base, outcome …  a share of its base, held against its bounds by the kernel
//   count, outcome …       a number by itself
//   measure, count, applies, value  whether its condition holds, and the word that it lays down
//   held, due, earliest, latest     a term by `term`, and the shift that it allows
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <congdoan/io/rules.hpp>
#include <congdoan/kernel/decide.hpp>
#include <congdoan/terms/months.hpp>

namespace congdoan {
namespace {

namespace json = boost::json;

std::vector<json::object> rule_cases() {
  std::vector<json::object> list;
  std::ifstream file(CONGDOAN_TEST_DATA "/rule_cases.jsonl");
  for (std::string line; std::getline(file, line);) list.push_back(json::parse(line).as_object());
  return list;
}

std::string text_of(const json::object& rule, std::string_view key) {
  return std::string(rule.at(key).as_string());
}

void expect_number(const json::object& rule, std::string_view key,
                   const std::optional<Quantity>& number) {
  if (const auto* expected = rule.if_contains(key)) {
    EXPECT_EQ(number, Quantity(expected->as_int64())) << key;
  }
}

void expect_decision(const json::object& rule, const Decision& decision) {
  EXPECT_EQ(word(decision.outcome), text_of(rule, "outcome"));
  expect_number(rule, "needed", decision.needed);
  expect_number(rule, "short_by", decision.short_by);
  expect_number(rule, "spare", decision.spare);
}

std::string month_text(const Date& date, std::int64_t months) {
  return month_after(date, months).first().text().substr(0, 7);
}

void expect_term(const json::object& rule, const ProvisionSpec& shift, const ProvisionSpec& term) {
  const Date held = Date::parse(text_of(rule, "held"));
  const std::int64_t months = term.exactly.value().numerator();
  const std::int64_t allowed = shift.at_most.value().numerator();
  EXPECT_EQ(month_text(held, months), text_of(rule, "due"));
  EXPECT_EQ(month_text(held, months - allowed), text_of(rule, "earliest"));
  EXPECT_EQ(month_text(held, months + allowed), text_of(rule, "latest"));
}

TEST(RuleCases, AllCome) {
  const RuleBook& rules = shipped_rules();
  for (const json::object& rule : rule_cases()) {
    SCOPED_TRACE(text_of(rule, "case"));
    const ProvisionSpec& provision = *rules.at(text_of(rule, "provision"));
    const std::vector<Bound> bounds = bounds_of(provision);
    if (rule.contains("on")) {
      EXPECT_EQ(provision.on(Date::parse(text_of(rule, "on"))), Truth::yes);
    }
    if (rule.contains("value")) {
      EXPECT_EQ(provision.value, text_of(rule, "value"));
    }
    if (rule.contains("of")) {
      EXPECT_EQ(provision.base, text_of(rule, "of"));
    }
    if (rule.contains("measure")) {
      ASSERT_EQ(provision.conditions.size(), 1U);
      EXPECT_EQ(provision.conditions[0].measure, text_of(rule, "measure"));
      EXPECT_EQ(word(provision.conditions[0].holds(rule.at("count").as_int64())),
                text_of(rule, "applies"));
    } else if (rule.contains("held")) {
      expect_term(rule, provision, *rules.at(text_of(rule, "term")));
    } else if (rule.contains("count")) {
      ASSERT_EQ(bounds.size(), 1U);
      expect_decision(rule, decide(rule.at("count").as_int64(), bounds[0]));
    } else if (rule.contains("part")) {
      ASSERT_EQ(bounds.size(), 1U);
      const Quantity part(rule.at("part").as_int64());
      expect_decision(rule, decide(part, rule.at("base").as_int64(), bounds[0]));
      if (rule.contains("not_of")) {  // another base would have said otherwise
        const Decision other = decide(part, rule.at("not_of").as_int64(), bounds[0]);
        EXPECT_NE(word(other.outcome), text_of(rule, "outcome"));
      }
    }
  }
}

}  // namespace
}  // namespace congdoan
