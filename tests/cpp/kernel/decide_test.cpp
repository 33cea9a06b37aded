#include <congdoan/kernel/decide.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/kernel.hpp>

#include "../how_many.hpp"

namespace congdoan {
namespace {

TEST(BoundOfAShare, ProposesThePercentSignThatWasLeftOut) {
  EXPECT_EQ(unfit_for_share(Bound::over(Ratio(90))),
            "9000% is above 100%; a part cannot exceed its base; write \"90%\" if that is meant");
  EXPECT_EQ(unfit_for_share(Bound::over(Ratio(101))),
            "10100% is above 100%; a part cannot exceed its base");
}

using testing::AllOf;
using testing::HasSubstr;
using testing::Property;
using testing::Throws;

const Ratio nine_tenths{9, 10};

auto refused_with(const std::string& a, const std::string& b) {
  return Throws<InvalidValue>(Property(&InvalidValue::what, AllOf(HasSubstr(a), HasSubstr(b))));
}

TEST(DecideShare, NeedsSixtyFourOfSeventyForOverNinetyPercent) {
  EXPECT_EQ(decide(62, 70, Bound::over(nine_tenths)), (Decision{Outcome::missed, 64, 2, 0}));
  EXPECT_EQ(decide(63, 70, Bound::over(nine_tenths)), (Decision{Outcome::missed, 64, 1, 0}));
  EXPECT_EQ(decide(64, 70, Bound::over(nine_tenths)), (Decision{Outcome::met, 64, 0, 0}));
  EXPECT_EQ(decide(65, 70, Bound::over(nine_tenths)), (Decision{Outcome::met, 64, 0, 1}));
}

TEST(Decision, HashesAsItCompares) {
  const std::hash<Decision> hash;
  EXPECT_EQ(hash(decide(63, 70, Bound::over(nine_tenths))), hash({Outcome::missed, 64, 1, 0}));
  EXPECT_NE(hash({Outcome::missed, 64, 1, 0}), hash({Outcome::missed, 64, 2, 0}));
  EXPECT_NE(hash({Outcome::missed, 64, 1, 0}), hash({Outcome::met, 64, 1, 0}));
  EXPECT_NE(hash({Outcome::missed, 64, 1, 0}), hash({Outcome::missed, 64, 0, 1}));
}

TEST(DecideShare, TakesTheThresholdItselfForAtLeast) {
  EXPECT_EQ(decide(62, 70, Bound::at_least(nine_tenths)), (Decision{Outcome::missed, 63, 1, 0}));
  EXPECT_EQ(decide(63, 70, Bound::at_least(nine_tenths)), (Decision{Outcome::met, 63, 0, 0}));
  EXPECT_EQ(decide(63, 70, Bound::bare(nine_tenths)), decide(63, 70, Bound::at_least(nine_tenths)));
}

TEST(DecideShare, NeedsTheWholeOfASmallBase) {
  EXPECT_EQ(decide(9, 10, Bound::over(nine_tenths)), (Decision{Outcome::missed, 10, 1, 0}));
  EXPECT_EQ(decide(10, 10, Bound::over(nine_tenths)), (Decision{Outcome::met, 10, 0, 0}));
}

TEST(DecideShare, CountsTooManyAsShortForUpperBounds) {
  const Bound at_most = Bound::at_most(Ratio(1, 20));
  EXPECT_EQ(decide(6, 100, at_most), (Decision{Outcome::missed, 5, 1, 0}));
  EXPECT_EQ(decide(5, 100, at_most), (Decision{Outcome::met, 5, 0, 0}));
  EXPECT_EQ(decide(3, 100, at_most), (Decision{Outcome::met, 5, 0, 2}));
  EXPECT_EQ(decide(5, 100, Bound::under(Ratio(1, 20))), (Decision{Outcome::missed, 4, 1, 0}));
}

TEST(DecideShare, IsExactWhereFloatingPointIsNot) {
  for (const std::int64_t percent : {1, 5, 7, 29, 57, 58}) {
    const Ratio threshold(percent, 100);
    EXPECT_EQ(decide(percent, 100, Bound::over(threshold)).outcome, Outcome::missed) << percent;
    EXPECT_EQ(decide(percent, 100, Bound::at_least(threshold)).outcome, Outcome::met) << percent;
    EXPECT_EQ(decide(percent, 100, Bound::exactly(threshold)).outcome, Outcome::met) << percent;
    EXPECT_EQ(decide(percent + 1, 100, Bound::over(threshold)).outcome, Outcome::met) << percent;
    EXPECT_EQ(decide(percent - 1, 100, Bound::at_least(threshold)).outcome, Outcome::missed);
  }
  EXPECT_EQ(decide(199, 299, Bound::at_least(Ratio(2, 3))).outcome, Outcome::missed);
  EXPECT_EQ(decide(200, 299, Bound::at_least(Ratio(2, 3))).outcome, Outcome::met);
}

TEST(DecideShare, HasNoBaseWhereTheBaseMustBeZero) {
  EXPECT_EQ(decide(0, 0, Bound::over(nine_tenths)), (Decision{Outcome::no_base}));
  EXPECT_EQ(decide(0, Quantity::at_most(1), Bound::over(nine_tenths)).outcome,
            Outcome::undetermined);
}

TEST(DecideShare, HasNoNeededNumberWhereNoneIsExact) {
  EXPECT_EQ(decide(3, 10, Bound::exactly(Ratio(1, 3))), (Decision{Outcome::missed}));
  EXPECT_EQ(decide(3, 9, Bound::exactly(Ratio(1, 3))), (Decision{Outcome::met, 3, 0, 0}));
  EXPECT_EQ(decide(5, 9, Bound::exactly(Ratio(1, 3))), (Decision{Outcome::missed, 3, 0, 2}));
}

TEST(DecideShare, FollowsOnlyIfEveryPossibleValueAgrees) {
  const Bound over = Bound::over(nine_tenths);
  EXPECT_EQ(decide(Quantity::over(63), 70, over),
            (Decision{Outcome::met, 64, 0, Quantity::between(0, 6)}));
  EXPECT_EQ(decide(Quantity::nearly(64), 70, over),
            (Decision{Outcome::missed, 64, Quantity::between(1, 64), 0}));
  EXPECT_EQ(decide(Quantity::between(63, 64), 70, over),
            (Decision{Outcome::undetermined, 64, Quantity::between(0, 1), 0}));
  EXPECT_EQ(decide(63, Quantity(), over),
            (Decision{Outcome::undetermined, Quantity::at_least(57), Quantity::at_least(0),
                      Quantity::between(0, 6)}));
}

TEST(DecideShare, CutsOffWhatLiesAboveTheBase) {
  EXPECT_EQ(decide(Quantity::between(68, 90), 70, Bound::at_least(nine_tenths)),
            (Decision{Outcome::met, 63, 0, Quantity::between(5, 7)}));
  EXPECT_EQ(decide(50, Quantity::between(10, 50), Bound::at_least(Ratio(1))).outcome, Outcome::met);
}

TEST(DecideShare, RefusesAPartAboveItsBaseAndNamesBoth) {
  EXPECT_THAT([] { decide(71, 70, Bound::over(nine_tenths)); }, refused_with("71", "70"));
  EXPECT_THAT([] { decide(Quantity::over(70), 70, Bound::over(nine_tenths)); },
              refused_with(">70", "70"));
  EXPECT_THAT([] { decide(-1, 70, Bound::over(nine_tenths)); }, refused_with("-1", "70"));
  EXPECT_THAT([] { decide(Quantity(), -3, Bound::over(nine_tenths)); },
              refused_with("unreported", "-3"));
}

TEST(DecideShare, RefusesThresholdsThatNoShareCanBeHeldAgainst) {
  const auto asking = [](Bound bound) { return [bound] { decide(1, 2, bound); }; };
  EXPECT_THAT(asking(Bound::at_least(Ratio(11, 10))), refused_with("at_least", "110%"));
  EXPECT_THAT(asking(Bound::at_most(Ratio(3, 2))), refused_with("at_most", "above 100%"));
  EXPECT_THAT(asking(Bound::over(Ratio(1))), refused_with("over 100%", "at_least"));
  EXPECT_THAT(asking(Bound::bare(Ratio(-1, 10))), refused_with("bare", "below 0"));
  EXPECT_THAT(asking(Bound::under(Ratio(0))), refused_with("under 0%", "at_most"));
  EXPECT_EQ(decide(2, 2, Bound::at_least(Ratio(1))).outcome, Outcome::met);
  EXPECT_EQ(decide(0, 2, Bound::at_most(Ratio(0))).outcome, Outcome::met);
  EXPECT_EQ(decide(0, 2, Bound::over(Ratio(0))).outcome, Outcome::missed);
}

TEST(DecideCount, ComparesWholeNumbers) {
  EXPECT_EQ(decide(2, Bound::at_least(Ratio(3))), (Decision{Outcome::missed, 3, 1, 0}));
  EXPECT_EQ(decide(3, Bound::at_least(Ratio(3))), (Decision{Outcome::met, 3, 0, 0}));
  EXPECT_EQ(decide(3, Bound::over(Ratio(3))), (Decision{Outcome::missed, 4, 1, 0}));
  EXPECT_EQ(decide(4, Bound::exactly(Ratio(3))), (Decision{Outcome::missed, 3, 0, 1}));
  EXPECT_EQ(decide(0, Bound::at_most(Ratio(0))), (Decision{Outcome::met, 0, 0, 0}));
}

TEST(DecideCount, ProvesWhatOverFortyMillionProves) {
  const Quantity raised = Quantity::over(40'000'000);
  EXPECT_EQ(decide(raised, Bound::over(Ratio(40'000'000))).outcome, Outcome::met);
  EXPECT_EQ(decide(raised, Bound::over(Ratio(40'000'001))).outcome, Outcome::undetermined);
  EXPECT_EQ(decide(Quantity::nearly(90), Bound::at_least(Ratio(90))).outcome, Outcome::missed);
}

TEST(DecideCount, RefusesWhatIsNoCount) {
  EXPECT_THAT([] { decide(-1, Bound::at_least(Ratio(3))); }, refused_with("-1", "0 or more"));
  EXPECT_THAT([] { decide(1, Bound::at_least(Ratio(5, 2))); }, refused_with("at_least", "whole"));
  EXPECT_THAT([] { decide(1, Bound::over(Ratio(-1))); }, refused_with("over", "below 0"));
  EXPECT_THAT([] { decide(1, Bound::under(Ratio(0))); }, refused_with("under 0", "at_most"));
}

TEST(DecideCount, OverflowsRatherThanWrapAround) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(decide(most, Bound::at_least(Ratio(most))).outcome, Outcome::met);
  EXPECT_THROW(decide(most, Bound::over(Ratio(most))), Overflow);
  try {
    static_cast<void>(decide(most, Bound::over(Ratio(most))));
  } catch (const Overflow& error) {
    EXPECT_STREQ(error.what(),
                 "a number of the verdict, 9223372036854775808, does not fit 64 bits");
  }
}

TEST(DecideShare, StandsTheLargestIntegers) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(decide(most, most, Bound::at_least(Ratio(1))), (Decision{Outcome::met, most, 0, 0}));
  EXPECT_EQ(decide(most - 1, most, Bound::at_least(Ratio(1))),
            (Decision{Outcome::missed, most, 1, 0}));
  EXPECT_EQ(decide(most - 1, most, Bound::over(Ratio(most - 1, most))),
            (Decision{Outcome::missed, most, 1, 0}));
}

TEST(Decision, PrintsWhatItSays) {
  const auto text = [](const Decision& decision) {
    std::ostringstream os;
    os << decision;
    return os.str();
  };
  EXPECT_EQ(text(decide(63, 70, Bound::over(nine_tenths))), "missed, needed 64, short by 1");
  EXPECT_EQ(text(decide(66, 70, Bound::over(nine_tenths))), "met, needed 64, spare 2");
  EXPECT_EQ(text(decide(64, 70, Bound::over(nine_tenths))), "met, needed 64");
  EXPECT_EQ(text(decide(0, 0, Bound::over(nine_tenths))), "no_base");
}

std::optional<Quantity> quantity_of(const std::optional<kernel::Range>& range) {
  if (!range) return std::nullopt;
  const auto end = [](const kernel::Wide& wide) { return static_cast<std::int64_t>(wide); };
  if (range->low && range->high) return Quantity::between(end(*range->low), end(*range->high));
  return Quantity::at_least(end(*range->low));
}

// Numbers of every width take another way through the kernel than regions do.
TEST(Decide, SaysOfNumbersWhatTheirRegionSays) {
  std::vector<Quantity> quantities{Quantity()};
  constexpr std::int64_t wide = std::int64_t{1} << 55;
  for (const std::int64_t start :
       {std::int64_t{0}, std::int64_t{28}, (std::int64_t{1} << 31) - 2, wide}) {
    for (std::int64_t low = start; low < start + 4; ++low) {
      quantities.push_back(Quantity::at_least(low));
      quantities.push_back(Quantity::at_most(low));
      for (std::int64_t high = low; high < start + 4; ++high)
        quantities.push_back(Quantity::between(low, high));
    }
  }
  std::vector<Bound> bounds;
  for (const Ratio& threshold : {Ratio(0), Ratio(1, 100), Ratio(7, 100), Ratio(29, 100),
                                 Ratio(2, 3), Ratio(9, 10), Ratio(1)}) {
    for (const auto& [comparator, name] : EnumWords<Comparator>::entries) {
      if (const Bound bound(comparator, threshold); unfit_for_share(bound).empty())
        bounds.push_back(bound);
    }
  }
  Sample sample;
  for (const Quantity& part : quantities) {
    for (const Quantity& base : quantities) {
      if (sample.leaves_out()) continue;
      const auto region =
          kernel::Region::part(kernel::non_negative(part), kernel::non_negative(base));
      for (const Bound& bound : bounds) {
        if (region.impossible()) {
          EXPECT_THROW(static_cast<void>(decide(part, base, bound)), InvalidValue);
          continue;
        }
        const kernel::Needs needs = kernel::needs(region, bound);
        const kernel::Answers answers = kernel::decide(region, bound);
        const Decision decision = decide(part, base, bound);
        ASSERT_EQ(decision.outcome == Outcome::met, answers.only(kernel::Answer::met))
            << part << " of " << base << " " << bound;
        ASSERT_EQ(decision.outcome == Outcome::missed, answers.only(kernel::Answer::missed))
            << part << " of " << base << " " << bound;
        ASSERT_EQ(decision.needed, quantity_of(needs.needed))
            << part << " of " << base << " " << bound;
        ASSERT_EQ(decision.short_by, quantity_of(needs.short_by))
            << part << " of " << base << " " << bound;
        ASSERT_EQ(decision.spare, quantity_of(needs.spare))
            << part << " of " << base << " " << bound;
      }
    }
  }
}

}  // namespace
}  // namespace congdoan
