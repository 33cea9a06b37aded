#include <congdoan/targets/scorecard.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

Verdict verdict(std::string target, Outcome outcome, std::vector<Missing> missing = {},
                bool soft = false) {
  Verdict made;
  made.target = std::move(target);
  made.outcome = outcome;
  made.missing = std::move(missing);
  made.soft = soft;
  return made;
}

const Missing staff_2018{.period = "2018", .measure = "staff"};
const Missing staff_2019{.period = "2019", .measure = "staff"};
const Missing fund_2018{.period = "2018", .measure = "fund", .reported = true};

ScorecardSpec spec() {
  return {.body = "office",
          .as_of = Date(2019, 12, 31),
          .verdicts = {verdict("a", Outcome::undetermined, {staff_2019, staff_2018}),
                       verdict("b", Outcome::met), verdict("c", Outcome::met, {}, true),
                       verdict("d", Outcome::undetermined, {staff_2019}),
                       verdict("e", Outcome::open, {fund_2018})}};
}

Scorecard card() { return Scorecard(spec()); }

TEST(Scorecard, FindsVerdictsByTarget) {
  EXPECT_EQ(card()["b"].outcome, Outcome::met);
  ScorecardSpec other = spec();
  other.verdicts[0].target = "advanced_workers";
  const Scorecard named(other);
  EXPECT_TRUE(named.contains("advanced_workers"));
  EXPECT_FALSE(named.contains("a"));
  EXPECT_THAT([&] { named["advanced_worker"]; },
              ThrowsMessage<UnknownId>("\"advanced_worker\" is not a target; did you mean "
                                       "\"advanced_workers\"?"));
}

TEST(Scorecard, CountsSoftTargetsApart) {
  EXPECT_EQ(card().count(Outcome::met), 1U);
  EXPECT_EQ(card().count(Outcome::met, true), 2U);
  EXPECT_EQ(card().count(Outcome::undetermined), 2U);
  EXPECT_EQ(card().count(Outcome::missed), 0U);
}

TEST(Scorecard, NamesFirstWhatBlocksMost) {
  EXPECT_THAT(card().blockers(),
              ElementsAre(Blocker{staff_2019, {"a", "d"}}, Blocker{fund_2018, {"e"}},
                          Blocker{staff_2018, {"a"}}));
  ScorecardSpec nothing = spec();
  nothing.verdicts = {verdict("b", Outcome::met)};
  EXPECT_THAT(Scorecard(nothing).blockers(), IsEmpty());
}

TEST(Scorecard, SaysWhatABlockerBlocks) {
  const auto blockers = card().blockers();
  EXPECT_EQ(explain(blockers[0], card(), Language::en),
            "2019 staff not reported: blocks 2 of 5 targets");
  EXPECT_EQ(explain(blockers[0], card(), Language::vi),
            "2019 staff chưa báo cáo: vướng 2/5 chỉ tiêu");
  EXPECT_THAT(explain(blockers[1], card(), Language::en), HasSubstr("2018 fund not exact"));
}

TEST(Scorecard, ComparesAsAWhole) {
  EXPECT_EQ(card(), card());
  ScorecardSpec other = spec();
  other.verdicts[0].missing.clear();
  EXPECT_NE(card(), Scorecard(other));
}

TEST(VerdictPart, IsFoundByItsLabelAndListsTheLabelsOtherwise) {
  Verdict made = verdict("a", Outcome::met);
  EXPECT_THAT([&] { made.part("2018"); },
              ThrowsMessage<UnknownId>(HasSubstr("has one period and no parts")));
  made.parts.resize(2);
  made.parts[0].period = "2018";
  made.parts[1].period = "2019";
  EXPECT_EQ(&made.part("2019"), &made.parts[1]);
  EXPECT_THAT([&] { made.part("2020"); },
              ThrowsMessage<UnknownId>("\"2020\" is not a part of a; its parts are 2018, 2019"));
}

Part reached(std::optional<Quantity> actual, const Bound& bound, std::string kind = "amount") {
  Part part;
  part.kind = std::move(kind);
  part.outcome = Outcome::met;
  part.bound = bound;
  part.actual = actual;
  return part;
}

TEST(VerdictPart, HasARateOfAchievementOfAnExactCountOrAmount) {
  const Bound fifty = Bound::at_least(Ratio(50));
  for (std::int64_t actual = 0; actual <= 120; ++actual)
    EXPECT_EQ(reached(actual, fifty).achieved(), Ratio(actual, 50)) << actual;
  EXPECT_EQ(reached(53, fifty).achieved(), Ratio(53, 50));
  EXPECT_EQ(reached(51, Bound::over(Ratio(50)), "count").achieved(), Ratio(51, 50));
  EXPECT_EQ(reached(3, Bound::bare(Ratio(3)), "count").achieved(), Ratio(1));
  constexpr auto largest = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(reached(largest, Bound::at_least(Ratio(largest - 1))).achieved(),
            Ratio(largest, largest - 1));
}

TEST(VerdictPart, HasNoRateOfAchievementWhereThereIsNone) {
  EXPECT_EQ(reached(3, Bound::at_most(Ratio(5))).achieved(), std::nullopt);
  EXPECT_EQ(reached(3, Bound::under(Ratio(5))).achieved(), std::nullopt);
  EXPECT_EQ(reached(3, Bound::at_least(Ratio(0))).achieved(), std::nullopt);
  EXPECT_EQ(reached(Quantity::over(3), Bound::at_least(Ratio(5))).achieved(), std::nullopt);
  EXPECT_EQ(reached(std::nullopt, Bound::at_least(Ratio(5))).achieved(), std::nullopt);
  EXPECT_EQ(reached(1, Bound::bare(Ratio(1)), "title").achieved(), std::nullopt);
  Part share = reached(63, Bound::over(Ratio(9, 10)), "share");
  share.base = 70;
  EXPECT_EQ(share.achieved(), std::nullopt);
  Part term_of_a_sum = reached(3, Bound::at_least(Ratio(5)));
  term_of_a_sum.outcome.reset();
  EXPECT_EQ(term_of_a_sum.achieved(), std::nullopt);
}

}  // namespace
}  // namespace congdoan
