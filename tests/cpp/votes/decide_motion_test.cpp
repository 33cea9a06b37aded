#include <algorithm>
#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/votes/motion_result.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

const Majority half_present = Majority::parse("over 1/2 of present");

MotionSpec voted(Quantity in_favour, Quantity present) {
  return {.for_ = in_favour, .present = present, .majority = half_present};
}

TEST(DecideMotionNumbers, SaysWhatWasNeededAndHowFarItWas) {
  const MotionResult lost = decide_motion(voted(50, 100));
  EXPECT_EQ(lost.outcome, MotionOutcome::lost);
  EXPECT_EQ(lost.needed, 51);
  EXPECT_EQ(lost.short_by, 1);
  EXPECT_EQ(lost.spare, 0);
  EXPECT_EQ(lost.base, VoteBase::present);
  EXPECT_EQ(lost.base_count, 100);
  EXPECT_EQ(lost.votes, 50);
  EXPECT_THAT(lost.missing, IsEmpty());
}

TEST(DecideMotionNumbers, FindsTheBaseOfVotesAndTheirPrintedShare) {
  MotionSpec motion = voted(35, {});
  motion.share = Percent::parse("87.5%");
  const MotionResult result = decide_motion(motion);
  EXPECT_EQ(result.outcome, MotionOutcome::carried);
  EXPECT_EQ(result.base_count, 40);
  EXPECT_EQ(result.spare, 14);
}

TEST(DecideMotionNumbers, LosesWhatNobodyVotedOn) {
  const MotionResult result = decide_motion(voted(0, 0));
  EXPECT_EQ(result.outcome, MotionOutcome::lost);
  EXPECT_EQ(result.needed, std::nullopt);
}

TEST(DecideMotionNumbers, NamesWhatIsMissing) {
  const MotionResult result = decide_motion(voted({}, 100));
  EXPECT_EQ(result.outcome, MotionOutcome::undetermined);
  EXPECT_THAT(result.possible, ElementsAre(MotionOutcome::carried, MotionOutcome::lost));
  EXPECT_THAT(result.missing, ElementsAre("for"));
}

TEST(DecideMotionNumbers, AssumesNoMajority) {
  const MotionResult open = decide_motion(MotionSpec{.for_ = 100, .present = 100});
  EXPECT_EQ(open.outcome, MotionOutcome::undetermined);
  EXPECT_THAT(open.missing, ElementsAre("majority"));
  const Quorum quorum = Quorum::parse("at_least 2/3 of summoned");
  EXPECT_EQ(decide_motion(MotionSpec{.present = 99, .summoned = 150, .quorum = quorum}).outcome,
            MotionOutcome::no_quorum);
}

TEST(DecideMotionNumbers, HoldsTheLargestIntegers) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const MotionResult half = decide_motion(voted(most / 2, most));
  EXPECT_EQ(half.outcome, MotionOutcome::lost);
  EXPECT_EQ(half.needed, most / 2 + 1);
  EXPECT_EQ(decide_motion(voted(most / 2 + 1, most)).outcome, MotionOutcome::carried);
  MotionSpec sum = voted(most, {});
  sum.against = most;
  EXPECT_THROW(static_cast<void>(decide_motion(sum)), Overflow);
}

TEST(DecideMotionNumbers, HoldsVeryFineThresholds) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const MotionSpec fine{.for_ = most - 1,
                        .majority = Majority(Ratio(most - 1, most), false, VoteBase::members),
                        .quorum = Quorum(Ratio(most - 1, most), false, VoteBase::summoned)};
  EXPECT_THAT(decide_motion(fine).possible,
              ElementsAre(MotionOutcome::carried, MotionOutcome::lost, MotionOutcome::no_quorum));
}

TEST(DecideMotionUnits, LosesWithHalfOfTheUnits) {
  MotionSpec motion = voted(80, 100);
  motion.units = UnitVotes{.for_ = Ratio(11), .total = Ratio(22)};
  motion.units_majority = Majority::parse("over 1/2 of units");
  MotionResult result = decide_motion(motion);
  EXPECT_EQ(result.outcome, MotionOutcome::lost);
  EXPECT_EQ(result.units->needed, Ratio(23, 2));
  EXPECT_EQ(result.units->short_by, Ratio(1, 2));
  motion.units->for_ = Ratio(23, 2);
  EXPECT_EQ(decide_motion(motion).outcome, MotionOutcome::carried);
  motion.units->for_.reset();
  result = decide_motion(motion);
  EXPECT_EQ(result.outcome, MotionOutcome::undetermined);
  EXPECT_THAT(result.missing, ElementsAre("units"));
  motion.units->against = Ratio(11);
  EXPECT_EQ(decide_motion(motion).outcome, MotionOutcome::lost);
}

TEST(DecideMotionUnits, AgreeWithEveryNumberOfHalves) {
  for (int total = 0; total <= 9; ++total) {
    for (int in_favour = 0; in_favour <= total; ++in_favour) {
      for (int den = 1; den <= 4; ++den) {
        for (int num = 1; num <= den; ++num) {
          for (const bool strict : {false, true}) {
            if (strict && num == den) continue;
            MotionSpec motion = voted(1, 1);
            motion.units = UnitVotes{.for_ = Ratio(in_favour, 2), .total = Ratio(total, 2)};
            motion.units_majority = Majority(Ratio(num, den), strict, VoteBase::units);
            const auto reached = [&](int halves) {
              if (total == 0) return false;
              return strict ? halves * den > num * total : halves * den >= num * total;
            };
            const MotionResult result = decide_motion(motion);
            EXPECT_EQ(result.outcome,
                      reached(in_favour) ? MotionOutcome::carried : MotionOutcome::lost);
            if (total == 0) continue;
            int needed = 0;
            while (!reached(needed)) ++needed;
            EXPECT_EQ(result.units->needed, Ratio(needed, 2));
            EXPECT_EQ(result.units->short_by, Ratio(std::max(0, needed - in_favour), 2));
            EXPECT_EQ(result.units->spare, Ratio(std::max(0, in_favour - needed), 2));
          }
        }
      }
    }
  }
}

TEST(DecideMotionDeclared, IsHeldAgainstTheNumbersAndNeverOverwritten) {
  const auto agreement = [](Quantity in_favour, MotionOutcome declared) {
    MotionSpec motion = voted(in_favour, 100);
    motion.declared = declared;
    const MotionResult result = decide_motion(motion);
    EXPECT_EQ(result.declared, declared);
    return result.agreement;
  };
  EXPECT_EQ(agreement(51, MotionOutcome::carried), Agreement::agrees);
  EXPECT_EQ(agreement(50, MotionOutcome::carried), Agreement::contradicts);
  EXPECT_EQ(agreement(Quantity::at_least(50), MotionOutcome::carried), Agreement::unproven);
  EXPECT_EQ(agreement(51, MotionOutcome::no_quorum), Agreement::contradicts);
  EXPECT_EQ(decide_motion(voted(51, 100)).agreement, std::nullopt);
}

TEST(DecideMotionRollCall, CountsWeights) {
  const MotionSpec motion{
      .present = 9,
      .majority = half_present,
      .votes = {{"A", 5, Vote::for_}, {"B", 3, Vote::against}, {"C", 1, Vote::abstaining}}};
  const MotionResult result = decide_motion(motion);
  EXPECT_EQ(result.outcome, MotionOutcome::carried);
  EXPECT_EQ(result.votes, 5);
  MotionSpec cast = motion;
  cast.present = {};
  cast.majority = Majority::parse("at_least 2/3 of cast");
  EXPECT_EQ(decide_motion(cast).needed, 6);
  EXPECT_EQ(decide_motion(cast).outcome, MotionOutcome::lost);
}

TEST(ExplainMotion, TellsTheNumbersInBothLanguages) {
  MotionSpec motion = voted(51, 100);
  motion.id = "resolution";
  motion.against = 49;
  motion.summoned = 150;
  motion.quorum = Quorum::parse("at_least 2/3 of summoned");
  motion.declared = MotionOutcome::lost;
  const MotionResult result = decide_motion(motion);
  EXPECT_EQ(explain(result, Language::en),
            "resolution: carried — 51 of 100 present = 51%, needs over 1/2, which is 51; quorum: "
            "100 of 150 summoned = 2/3, needs at least 2/3, which is 100; declared lost, which the "
            "numbers contradict");
  EXPECT_EQ(explain(result, Language::vi),
            "resolution: thông qua — 51/100 người có mặt = 51%, cần quá 1/2, tức 51; có mặt "
            "100/150 người được triệu tập = 2/3, cần ít nhất 2/3, tức 100; đã công bố: không thông "
            "qua, trái với số liệu");
}

TEST(ExplainMotion, TellsWhatIsNotKnown) {
  MotionSpec motion = voted(Quantity::over(40), 100);
  motion.units_majority = Majority::parse("over 1/2 of units");
  EXPECT_EQ(explain(decide_motion(motion), Language::en),
            "undetermined — 41 to 100 of 100 present, needs over 1/2, which is 51; units: not "
            "reported, needs over 1/2; not known exactly: the votes for, the units");
  EXPECT_EQ(explain(decide_motion(voted({}, 100)), Language::en),
            "undetermined — 0 to 100 of 100 present, needs over 1/2, which is 51; not known "
            "exactly: the votes for");
  EXPECT_EQ(
      explain(decide_motion(voted(7, {})), Language::en),
      "undetermined — 7 of at least 7 present, needs over 1/2, which is at least 4; not known "
      "exactly: those present");
  EXPECT_EQ(explain(decide_motion(MotionSpec{.for_ = 7}), Language::vi),
            "chưa kết luận được — 7 tán thành, không nêu cần tỷ lệ nào");
}

}  // namespace
}  // namespace congdoan
