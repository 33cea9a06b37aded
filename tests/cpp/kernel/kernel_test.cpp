#include <congdoan/kernel/kernel.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../how_many.hpp"
#include "against_model.hpp"

namespace congdoan::kernel {
namespace {

using model::Box;
using model::Int;
using model::NeededTable;
using model::Points;
using model::Threshold;

std::string where(const Box& box, const Threshold& threshold) {
  return text(threshold) + " of " + text(box);
}

// Every box with ends up to `most` that holds at least one point.
std::vector<Box> boxes(Int most) {
  std::vector<Box> list;
  for (Int k_low = 0; k_low <= most; ++k_low) {
    for (Int k_high = k_low; k_high <= most; ++k_high) {
      for (Int n_low = 0; n_low <= most; ++n_low) {
        for (Int n_high = std::max(n_low, k_low); n_high <= most; ++n_high)
          list.push_back({k_low, k_high, n_low, n_high});
      }
    }
  }
  return list;
}

void expect_as_modelled(const std::vector<Box>& list, const std::vector<Threshold>& thresholds) {
  Comparison comparison;
  Int most = 0;
  for (const Box& box : list) most = std::max(most, *box.n_high);
  std::vector<NeededTable> tables;
  for (const Threshold& each : thresholds) tables.push_back(needed_up_to(each, most));
  Points points;
  Sample sample;
  for (const Box& box : list) {
    points_into(points, box, most);
    const Region region = part_of(box);
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
      if (sample.leaves_out()) continue;
      comparison.expect_same(findings(region, bound_of(thresholds[i])),
                             judge(points, thresholds[i], tables[i]),
                             [&] { return where(box, thresholds[i]); });
    }
  }
}

void expect_as_modelled_without_end(const std::vector<Box>& list,
                                    const std::vector<Threshold>& thresholds, Int reach) {
  Comparison comparison;
  Sample sample;
  for (const Threshold& threshold : thresholds) {
    const Int multiple = (reach / threshold.den + 1) * threshold.den;
    const NeededTable table = needed_up_to(threshold, 2 * multiple);
    for (const Box& box : list) {
      if (sample.leaves_out()) continue;
      comparison.expect_same(findings(part_of(box), bound_of(threshold)),
                             judge_endless(box, threshold, table, multiple),
                             [&] { return where(box, threshold); });
    }
  }
}

TEST(KernelOnePeriod, AgreesWithEveryPointOfEveryBoxUpToTwelve) {
  expect_as_modelled(boxes(12), model::simple_thresholds(12));
}

TEST(KernelOnePeriod, AgreesWithEveryExactPairUpToTwoHundredForPercentages) {
  std::vector<Box> exact;
  for (Int n = 0; n <= 200; ++n) {
    for (Int k = 0; k <= n; ++k) exact.push_back({k, k, n, n});
  }
  expect_as_modelled(exact, model::percentages());
}

TEST(KernelOnePeriod, AgreesWithWideBoxesForPercentages) {
  std::vector<Box> wide;
  for (Int k_low = 0; k_low <= 110; k_low += 11) {
    for (Int k_high = k_low; k_high <= 120; k_high += 13) {
      for (Int n_low = 0; n_low <= 110; n_low += 15) {
        for (Int n_high = std::max(n_low, k_low); n_high <= 125; n_high += 16)
          wide.push_back({k_low, k_high, n_low, n_high});
      }
    }
  }
  expect_as_modelled(wide, model::percentages());
}

TEST(KernelOnePeriod, IsExactWhereNothingBoundsTheBase) {
  std::vector<Box> list;
  for (Int k_low = 0; k_low <= 6; ++k_low) {
    for (Int k_high = k_low; k_high <= 6; ++k_high) {
      for (Int n_low = 0; n_low <= 8; ++n_low) list.push_back({k_low, k_high, n_low, std::nullopt});
    }
  }
  expect_as_modelled_without_end(list, model::simple_thresholds(12), 108);
}

TEST(KernelOnePeriod, IsExactWhereNothingBoundsPartOrBase) {
  std::vector<Box> list;
  for (Int k_low = 0; k_low <= 6; k_low += 2) {
    for (Int n_low = 0; n_low <= 14; n_low += 2)
      list.push_back({k_low, std::nullopt, n_low, std::nullopt});
  }
  expect_as_modelled_without_end(list, model::simple_thresholds(12), 76);
}

TEST(KernelOnePeriod, IsExactWhereNothingBoundsThePart) {
  std::vector<Box> list;
  for (Int k_low = 0; k_low <= 13; ++k_low) {
    for (Int n_low = 0; n_low <= 13; ++n_low) {
      for (Int n_high = std::max(n_low, k_low); n_high <= 13; ++n_high)
        list.push_back({k_low, std::nullopt, n_low, n_high});
    }
  }
  expect_as_modelled_without_end(list, model::simple_thresholds(12), 13);
}

TEST(KernelOnePeriod, IsExactForPercentagesWhereNothingBoundsTheBase) {
  std::vector<Box> list;
  for (const Int k_low : {0, 1, 2, 7}) {
    for (const Int k_high : {7, 8}) {
      for (const Int n_low : {0, 1, 8, 100, 101})
        list.push_back({k_low, k_high, n_low, std::nullopt});
    }
  }
  expect_as_modelled_without_end(list, model::percentages(), 1000);
}

TEST(KernelOnePeriod, SaysWhereNoPairIsPossible) {
  EXPECT_TRUE(part_of({5, 9, 0, 4}).impossible());
  EXPECT_FALSE(part_of({5, 9, 0, 5}).impossible());
  EXPECT_TRUE(decide(part_of({5, 9, 0, 4}), Bound::over(Ratio(1, 2))).none());
  EXPECT_FALSE(needs(part_of({5, 9, 0, 4}), Bound::over(Ratio(1, 2))).needed);
}

TEST(KernelLevel, AgreesWithEveryValueAlsoBelowZero) {
  Comparison comparison;
  for (Int whole = 0; whole <= 12; ++whole) {
    for (const model::Compare compare : model::every_compare) {
      const Threshold threshold{compare, whole, 1};
      for (Int first = -6; first <= 14; ++first) {
        for (Int last = first; last <= 14; ++last) {
          const Region region = Region::level(range_of(first, last));
          comparison.expect_same(findings(region, bound_of(threshold)),
                                 judge_level(first, last, threshold), [&] {
                                   return text(threshold) + ", level " + std::to_string(first) +
                                          ".." + std::to_string(last);
                                 });
        }
      }
    }
  }
}

TEST(KernelLevel, IsExactWhereNothingBoundsItAbove) {
  Comparison comparison;
  constexpr Int far = 60;
  for (Int whole = 0; whole <= 12; ++whole) {
    for (const model::Compare compare : model::every_compare) {
      const Threshold threshold{compare, whole, 1};
      for (Int first = 0; first <= 14; ++first) {
        model::Findings modelled = judge_level(first, far, threshold);
        (model::upper(compare) ? modelled.short_by : modelled.spare).endless = true;
        comparison.expect_same(
            findings(Region::level(range_of(first, std::nullopt)), bound_of(threshold)), modelled,
            [&] { return text(threshold) + ", level from " + std::to_string(first); });
      }
    }
  }
}

TEST(KernelLevel, WithoutALowerEndMayMissByAnyNumber) {
  const Region region = Region::level({std::nullopt, Wide(5)});
  const Bound bound = Bound::at_least(Ratio(3));
  EXPECT_EQ(bits(decide(region, bound)), model::met | model::missed);
  const Needs numbers = needs(region, bound);
  EXPECT_EQ(numbers.needed, (Range{Wide(3), Wide(3)}));
  EXPECT_EQ(numbers.short_by, (Range{Wide(0), std::nullopt}));
  EXPECT_EQ(numbers.spare, (Range{Wide(0), Wide(2)}));
}

TEST(KernelAnswers, ReplaceAnEmptyBaseByThePolicysAnswer) {
  const Answers unsure = Answers(Answer::met) | Answers(Answer::empty);
  EXPECT_TRUE(unsure.replacing_empty(Answer::met).only(Answer::met));
  EXPECT_EQ(unsure.replacing_empty(Answer::missed), Answers(Answer::met) | Answers(Answer::missed));
  EXPECT_TRUE(Answers(Answer::missed).replacing_empty(Answer::met).only(Answer::missed));
}

TEST(KernelRegion, KnowsWhetherAllItsPointsHaveOneRatio) {
  Comparison comparison;
  for (const Box& box : boxes(5)) {
    const Points points = model::points(box);
    bool one = true;
    for (const auto& a : points) {
      for (const auto& b : points) {
        const bool both_empty = a.n == 0 && b.n == 0;
        if (!both_empty && (a.n == 0 || b.n == 0 || a.k * b.n != b.k * a.n)) one = false;
      }
    }
    comparison.expect(part_of(box).exact_ratio() == one, [&] { return text(box); });
  }
}

}  // namespace
}  // namespace congdoan::kernel
