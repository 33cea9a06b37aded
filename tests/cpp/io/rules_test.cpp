#include <congdoan/io/rules.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/rules/demand.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> ids(const std::vector<Provision>& provisions) {
  std::vector<std::string> list;
  for (const Provision& provision : provisions) list.push_back(provision->id);
  return list;
}

std::string message_of(std::string_view text) {
  try {
    static_cast<void>(parse_rules(text, "book.json"));
  } catch (const InvalidDocument& error) {
    return error.what();
  }
  return {};
}

TEST(ReadRules, NamesEveryErrorWithItsPlace) {
  const std::string message = message_of(R"({
    "format": "congdoan-rules/1",
    "provision": [
      {"id": "A", "topic": "t", "parameter": "p", "instrument": "i", "certainty": "sen"},
      {"id": "A", "topic": "t", "parameter": "p", "instrument": "i", "certainty": "seen",
       "at_leest": 3},
      {"id": "B", "topic": "t", "parameter": "p", "instrument": "i", "certainty": "seen",
       "at_least": 0.5, "base": "summoned"},
      {"id": "C", "topic": "t", "parameter": "p", "instrument": "i", "certainty": "seen",
       "from": "2020-02-30"},
      {"id": "D", "topic": "t", "parameter": "p", "certainty": "seen",
       "condition": [{"measure": "members"}]}
    ]})");
  EXPECT_THAT(message,
              AllOf(HasSubstr("book.json: provision[0].certainty: "),
                    HasSubstr("provision[1].id: \"A\" is already the id of provision[0]"),
                    HasSubstr("did you mean \"at_least\"?"), HasSubstr("provision[2].at_least: "),
                    HasSubstr("write \"50%\""), HasSubstr("provision[3].from: "),
                    HasSubstr("provision[4].instrument: is missing")));
}

TEST(ReadRules, TakesAShareAsTextAndACountAsANumber) {
  const RuleBook rules = parse_rules(R"({"format": "congdoan-rules/1", "provision": [
      {"id": "A", "topic": "t", "parameter": "p", "instrument": "i", "certainty": "seen",
       "at_least": "2/3", "base": "summoned"},
      {"id": "B", "topic": "t", "parameter": "p", "instrument": "i", "certainty": "seen",
       "at_least": 3, "at_most": 15}]})");
  EXPECT_EQ(demand(*rules.at("A")), "at_least 2/3 of summoned");
  EXPECT_EQ(demand(*rules.at("B")), "at_least 3, at_most 15");
}

TEST(ReadRules, ShowsHowADecimalNumberIsWritten) {
  const auto with = [](const std::string& number) {
    return message_of(R"({"format": "congdoan-rules/1", "provision": [
        {"id": "A", "topic": "t", "parameter": "p", "instrument": "i", "certainty": "seen",
         "at_least": )" +
                      number + "}]}");
  };
  EXPECT_THAT(with("3.0"), HasSubstr("a whole number such as 3 is due: write 3"));
  EXPECT_THAT(with("11.5"), HasSubstr("write \"11.5\""));
  EXPECT_THAT(with("0.5"), HasSubstr("write \"50%\""));
}

TEST(ReadRules, GivesAnEqualBookFromTheTextItWrote) {
  EXPECT_EQ(parse_rules(to_json(shipped_rules())), shipped_rules());
}

TEST(ReadRules, TellsWhatIsNoBook) {
  EXPECT_THAT(message_of("[]"), HasSubstr("is a list"));
  EXPECT_THAT(message_of("{\"format\": \"congdoan/1\"}"), HasSubstr("congdoan-rules/1"));
  EXPECT_THAT(message_of("{"), HasSubstr("line 1"));
}

TEST(ShippedRules, KeepRecalledOnesBackUntilAskedFor) {
  const auto certain = shipped_rules().provisions();
  EXPECT_GT(certain.size(), 100U);
  for (const Provision& provision : certain) {
    EXPECT_NE(provision->certainty, Certainty::recalled) << provision->id;
  }
  EXPECT_GT(shipped_rules().with(Certainty::recalled).provisions().size(), certain.size());
}

TEST(ShippedRules, NameTheirInstrumentSourceTermAndText) {
  for (const Provision& provision : shipped_rules().with(Certainty::recalled).provisions()) {
    EXPECT_THAT(provision->instrument, Not(IsEmpty())) << provision->id;
    EXPECT_THAT(provision->name, Not(IsEmpty())) << provision->id;
    EXPECT_THAT(provision->text, Not(IsEmpty())) << provision->id;
    if (provision->certainty != Certainty::recalled) {
      EXPECT_THAT(provision->source, Not(IsEmpty())) << provision->id;
    }
  }
}

TEST(ShippedRules, TellWhatIsAdoptedFromWhatIsInForce) {
  const RuleBook& rules = shipped_rules();
  const auto term_on = [&rules](Date date) {
    return ids(
        rules.find({.parameter = "term_months", .level = BodyLevel::grassroots, .on = date}));
  };
  EXPECT_EQ(rules.at("CG-07")->adopted->text(), "2018-09-24");
  EXPECT_THAT(term_on(Date(2018, 9, 25)), ElementsAre("CG-03.1", "CG-03.2"));
  EXPECT_THAT(term_on(Date(2020, 2, 2)), ElementsAre("CG-03.1", "CG-03.2"));
  EXPECT_THAT(term_on(Date(2020, 2, 3)), ElementsAre("CG-07"));
  EXPECT_EQ(rules.at("CG-07")->on(Date(2020, 2, 3)), Truth::yes);
  EXPECT_EQ(rules.at("CG-07")->on(Date(2024, 1, 1)), Truth::unknown);
}

TEST(ShippedRules, GiveBothProvisionsWhereTwoAnswerAQuestion) {
  const auto found = shipped_rules().find({.parameter = "committee_size",
                                           .of = "executive",
                                           .level = BodyLevel::grassroots_member,
                                           .on = Date(2025, 10, 1)});
  EXPECT_THAT(ids(found), ElementsAre("BD-06", "BD-13.4"));
}

TEST(ShippedRules, TellTheChangeOfTheAdvancedCollective) {
  const auto changes = shipped_rules().diff(Date(2023, 12, 31), Date(2024, 1, 1));
  const auto found = std::ranges::find_if(changes, [](const RuleChange& change) {
    return change.parameter == "advanced_collective_share";
  });
  ASSERT_NE(found, changes.end());
  ASSERT_THAT(ids(found->before), ElementsAre("TT-01"));
  ASSERT_THAT(ids(found->after), ElementsAre("TT-02"));
  EXPECT_EQ(demand(*found->before[0]), "over 1/2 of persons");
  EXPECT_EQ(demand(*found->after[0]), "at_least 7/10 of persons");
}

// Numbers that are left out stand for what was looked for and not found.
TEST(ShippedRules, AreTheRowsThatAreKnownAndNoUnknownOne) {
  std::set<std::string> rows;
  for (const Provision& provision : shipped_rules().with(Certainty::recalled).provisions()) {
    rows.insert(provision->id.substr(0, 5));
  }
  for (const char* unknown : {"BD-04", "BD-25", "EL-23", "TT-05"})
    EXPECT_FALSE(rows.contains(unknown));
  const auto expect_all = [&rows](const std::string& prefix, int last,
                                  const std::set<int>& without) {
    for (int number = 1; number <= last; ++number) {
      const std::string id = prefix + (number < 10 ? "-0" : "-") + std::to_string(number);
      EXPECT_EQ(rows.contains(id), !without.contains(number)) << id;
    }
  };
  expect_all("CG", 20, {});
  expect_all("EL", 24, {5, 6, 7, 8, 9, 23});
  expect_all("BL", 8, {});
  expect_all("BD", 26, {4, 25});
  expect_all("TD", 13, {});
  expect_all("TT", 8, {5});
  expect_all("HC", 6, {});
  expect_all("UE", 8, {});
  expect_all("GR", 7, {});
}

}  // namespace
}  // namespace congdoan
