#include <congdoan/rules/rule_book.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ProvisionSpec about(const char* id, const char* parameter) {
  ProvisionSpec spec;
  spec.id = id;
  spec.topic = "committee";
  spec.parameter = parameter;
  spec.of = {"executive"};
  spec.at_least = Ratio(3);
  spec.instrument = "Guidance";
  spec.certainty = Certainty::seen;
  return spec;
}

ProvisionSpec lasting(ProvisionSpec spec, const char* from, const char* until) {
  if (*from != '\0') spec.from = PeriodLabel::parse(from);
  if (*until != '\0') spec.until = PeriodLabel::parse(until);
  return spec;
}

RuleBook book(std::vector<ProvisionSpec> specs) {
  RuleBookSpec spec;
  for (ProvisionSpec& each : specs) spec.provisions.emplace_back(std::move(each));
  return RuleBook(std::move(spec));
}

std::vector<std::string> ids(const std::vector<Provision>& provisions) {
  std::vector<std::string> list;
  for (const Provision& provision : provisions) list.push_back(provision->id);
  return list;
}

std::string message_of(const auto& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(RuleBook, HashesAsItCompares) {
  const std::hash<RuleBook> hash;
  EXPECT_EQ(hash(book({about("A", "size")})), hash(book({about("A", "size")})));
  EXPECT_NE(hash(book({about("A", "size")})), hash(book({about("B", "size")})));
}

TEST(RuleBook, RefusesAnIdTwice) {
  EXPECT_THAT(
      message_of([] { book({about("A", "size"), about("B", "size"), about("A", "size")}); }),
      HasSubstr("provision[2].id: \"A\" is already the id of provision[0]"));
}

TEST(RuleBook, RefusesAnUnknownFormat) {
  RuleBookSpec spec;
  spec.format = "congdoan-rules/2";
  EXPECT_THAT(message_of([&] { RuleBook{spec}; }), HasSubstr("congdoan-rules/1"));
}

TEST(RuleBook, GivesEveryProvisionThatAppliesToAQuestion) {
  const RuleBook two = book({lasting(about("old", "size"), "2020-02-20", ""),
                             lasting(about("new", "size"), "2025-01-01", "")});
  const RuleQuery query{.parameter = "size", .on = Date(2025, 6, 1)};
  EXPECT_THAT(ids(two.find(query)), ElementsAre("old", "new"));
  EXPECT_THAT(ids(two.on(Date(2024, 12, 31))), ElementsAre("old"));
}

TEST(RuleBook, GivesWhatIsPerhapsInForce) {
  EXPECT_THAT(ids(book({lasting(about("A", "size"), "2025", "")}).on(Date(2025, 6, 1))),
              ElementsAre("A"));
}

TEST(RuleBook, GivesRecalledProvisionsOnlyWhenAsked) {
  ProvisionSpec recalled = about("A", "size");
  recalled.certainty = Certainty::recalled;
  ProvisionSpec secondary = about("B", "size");
  secondary.certainty = Certainty::seen_secondary;
  const RuleBook rules = book({recalled, secondary, about("C", "size")});
  EXPECT_THAT(ids(rules.provisions()), ElementsAre("B", "C"));
  EXPECT_THAT(ids(rules.with(Certainty::recalled).provisions()), ElementsAre("A", "B", "C"));
  EXPECT_THAT(ids(rules.with(Certainty::seen).provisions()), ElementsAre("C"));
  EXPECT_THAT(ids(rules.with(Certainty::seen).with(Certainty::recalled).provisions()),
              ElementsAre("A", "B", "C"));
  EXPECT_THAT(message_of([&] { rules.at("A"); }), HasSubstr("only recalled"));
  EXPECT_EQ(rules.with(Certainty::recalled).at("A")->id, "A");
}

TEST(RuleBookFind, NarrowsByEveryKeyAtOnce) {
  ProvisionSpec chair = about("A", "majority");
  chair.topic = "election";
  chair.of = {"chair"};
  ProvisionSpec all = about("B", "majority");
  all.topic = "election";
  all.of = {};
  ProvisionSpec upper = about("C.1", "size");
  upper.levels = {BodyLevel::province};
  const RuleBook rules = book({chair, all, upper, about("C.2", "size"), about("C-3", "size")});
  EXPECT_THAT(ids(rules.find({.topic = "election", .of = "chair"})), ElementsAre("A", "B"));
  EXPECT_THAT(ids(rules.find({.of = "delegates"})), ElementsAre("B"));
  EXPECT_THAT(ids(rules.find({.id = "C"})), ElementsAre("C.1", "C.2"));
  EXPECT_THAT(ids(rules.find({.id = "C.1"})), ElementsAre("C.1"));
  EXPECT_THAT(ids(rules.find({.parameter = "size", .level = BodyLevel::grassroots})),
              ElementsAre("C.2", "C-3"));
  EXPECT_THAT(ids(rules.find({.parameter = "quorum"})), IsEmpty());
}

TEST(RuleBookFind, TellsASlipOfTheKeyboardFromAnEmptyAnswer) {
  const RuleBook rules = book({about("CG-01", "quorum")});
  EXPECT_THAT(message_of([&] { rules.require_known({.topic = "comittee"}); }),
              HasSubstr("did you mean \"committee\"?"));
  EXPECT_THAT(message_of([&] { rules.require_known({.parameter = "quorm"}); }),
              HasSubstr("did you mean \"quorum\"?"));
  EXPECT_THAT(message_of([&] { rules.require_known({.id = "CG-02"}); }),
              HasSubstr("did you mean \"CG-01\"?"));
  EXPECT_THAT(message_of([&] { rules.require_known({.of = "exekutive"}); }),
              HasSubstr("did you mean \"executive\"?"));
  EXPECT_NO_THROW(
      rules.require_known({.id = "CG-01", .topic = "committee", .parameter = "quorum"}));
  EXPECT_THAT(message_of([&] { rules.at("CG-02"); }), HasSubstr("did you mean \"CG-01\"?"));
}

TEST(RuleBookDiff, TellsWhatBeginsEndsAndChanges) {
  const RuleBook rules = book(
      {lasting(about("A", "size"), "", "2019-12-31"), lasting(about("B", "size"), "2020-01-01", ""),
       lasting(about("C", "quorum"), "", "2019-12-31"),
       lasting(about("D", "majority"), "2020-01-01", ""), about("E", "term")});
  const auto changes = rules.diff(Date(2019, 12, 31), Date(2020, 1, 1));
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].parameter, "size");
  EXPECT_THAT(ids(changes[0].before), ElementsAre("A"));
  EXPECT_THAT(ids(changes[0].after), ElementsAre("B"));
  EXPECT_THAT(ids(changes[1].before), ElementsAre("C"));
  EXPECT_THAT(changes[1].after, IsEmpty());
  EXPECT_THAT(changes[2].before, IsEmpty());
  EXPECT_THAT(ids(changes[2].after), ElementsAre("D"));
  EXPECT_THAT(rules.diff(Date(2018, 1, 1), Date(2019, 12, 31)), IsEmpty());
  const auto undone = rules.diff(Date(2020, 1, 1), Date(2019, 12, 31));
  ASSERT_EQ(undone.size(), 3U);
  EXPECT_THAT(ids(undone[0].before), ElementsAre("B"));
  EXPECT_THAT(ids(undone[0].after), ElementsAre("A"));
}

TEST(RuleBookDiff, JoinsWhatSharesALevelAndKeepsApartWhatDoesNot) {
  ProvisionSpec grassroots = lasting(about("A", "term"), "", "2019-12-31");
  grassroots.levels = {BodyLevel::grassroots};
  ProvisionSpec province = lasting(about("B", "term"), "", "2019-12-31");
  province.levels = {BodyLevel::province};
  const Date before(2019, 12, 31);
  const Date after(2020, 1, 1);
  EXPECT_EQ(book({grassroots, province}).diff(before, after).size(), 2U);
  // A rule for all levels follows both.
  const auto changes = book({grassroots, province, lasting(about("C", "term"), "2020-01-01", "")})
                           .diff(before, after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_THAT(ids(changes[0].before), ElementsAre("A", "B"));
  EXPECT_THAT(ids(changes[0].after), ElementsAre("C"));
}

}  // namespace
}  // namespace congdoan
