// Percentages of every sort beside counts and bases: printed, exact, bounds and ranges.
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/kernel/years.hpp>

#include "../how_many.hpp"
#include "against_model.hpp"
#include "model_years.hpp"

namespace congdoan::kernel::stated {
namespace {

using model::Box;
using model::Int;
using model::Points;
using model::Threshold;

// A percentage and, in integers of its own, the counts that it stands for.
struct Stated {
  std::string text;
  std::function<bool(Int k, Int n)> fits;

  Percent percent() const { return Percent::parse(text); }
};

std::vector<Stated> every_sort() {
  std::vector<Stated> list;
  const auto add = [&list](std::string text, std::function<bool(Int, Int)> fits) {
    list.push_back({std::move(text), std::move(fits)});
  };
  for (const Int end : {0, 1, 7, 29, 50, 66, 90, 100}) {
    const std::string text = std::to_string(end) + "%";
    add(text + " exact", [end](Int k, Int n) { return k * 100 == end * n; });
    add(">=" + text, [end](Int k, Int n) { return k * 100 >= end * n; });
    add("<=" + text, [end](Int k, Int n) { return k * 100 <= end * n; });
    if (end < 100) add(">" + text, [end](Int k, Int n) { return k * 100 > end * n; });
    if (end > 0) add("<" + text, [end](Int k, Int n) { return k * 100 < end * n; });
    add(text + " truncated strict", [end](Int k, Int n) { return k * 100 / n == end; });
    add(text + " rounded strict", [end](Int k, Int n) { return (k * 200 + n) / (2 * n) == end; });
  }
  add("33.3%..66.7%", [](Int k, Int n) { return k * 1000 >= 333 * n && k * 1000 <= 667 * n; });
  add("0%..50%", [](Int k, Int n) { return k * 2 <= n; });
  add("66.6%", [](Int k, Int n) { return k * 1000 / n == 666 || (k * 2000 + n) / (2 * n) == 666; });
  add("0.0%", [](Int k, Int n) { return k * 1000 < n; });
  add("100%", [](Int k, Int n) { return k == n; });
  return list;
}

Points points_of(const Stated& stated, const Box& box, Int limit) {
  Points list;
  for (const auto& point : model::points(box, limit)) {
    if (point.n > 0 && stated.fits(point.k, point.n)) list.push_back(point);
  }
  return list;
}

std::string where(const Stated& stated, const Box& box) {
  return stated.text + " beside (" + text(box) + ")";
}

model::Findings stated_findings(const Region& region, const Percent& percent, const Bound& bound) {
  const Needs numbers = needs(region, percent, bound);
  return {bits(decide(region, percent, bound)), extent(numbers.needed), extent(numbers.short_by),
          extent(numbers.spare)};
}

bool is_hull(const Region& region, const Points& points) {
  if (points.empty()) return region.impossible();
  model::Extent k;
  model::Extent n;
  model::Extent rest;
  for (const auto& point : points) {
    k.add(point.k);
    n.add(point.n);
    rest.add(point.n - point.k);
  }
  return same(extent(region.k()), k) && same(extent(region.n()), n) &&
         same(extent(region.rest()), rest);
}

std::vector<Threshold> some_thresholds() {
  std::vector<Threshold> list = model::percentages();
  for (const Threshold& each : model::simple_thresholds(3)) list.push_back(each);
  return list;
}

TEST(StatedPercent, AgreesWithEveryPointThatCountBaseAndPercentageLeave) {
  const auto thresholds = some_thresholds();
  constexpr Int most = 12;
  std::vector<model::NeededTable> tables;
  for (const Threshold& each : thresholds) tables.push_back(needed_up_to(each, most));
  Comparison comparison;
  Sample sample;
  std::size_t turn = 0;
  for (const Stated& stated : every_sort()) {
    const Percent percent = stated.percent();
    for (Int k_low = 0; k_low <= 6; ++k_low) {
      for (Int k_high = k_low; k_high <= most; k_high += 1 + k_high / 3) {
        for (Int n_low = 0; n_low <= most; n_low += 2) {
          for (Int n_high = n_low; n_high <= most; n_high += 3) {
            if (sample.leaves_out()) continue;
            const Box box{k_low, k_high, n_low, n_high};
            const Region region = part_of(box);
            if (region.impossible()) continue;
            const Points points = points_of(stated, box, most);
            comparison.expect(is_hull(hull(region, percent), points),
                              [&] { return "hull of " + where(stated, box); });
            const std::size_t t = turn++ % thresholds.size();
            comparison.expect_same(stated_findings(region, percent, bound_of(thresholds[t])),
                                   judge(points, thresholds[t], tables[t]), [&] {
                                     return text(thresholds[t]) + " for " + where(stated, box);
                                   });
          }
        }
      }
    }
  }
}

// A count alone bounds the base from below, and the percentage may bound it from above.
TEST(StatedPercent, AgreesWithEveryPointWhereTheBaseIsNotReported) {
  // Multiples of the thresholds' denominators, beyond what 1% of a count leaves.
  const auto reach_of = [](const Box& box) { return box.k_high ? 1400 : 200; };
  const std::vector<Threshold> thresholds{
      {model::Compare::over, 9, 10},   {model::Compare::at_least, 13, 20},
      {model::Compare::at_most, 1, 2}, {model::Compare::under, 1, 2},
      {model::Compare::exactly, 1, 2}, {model::Compare::at_most, 0, 1}};
  Comparison comparison;
  Sample sample;
  std::vector<model::NeededTable> tables;
  for (const Threshold& each : thresholds) tables.push_back(needed_up_to(each, 2 * 1400));
  for (const Stated& stated : every_sort()) {
    if (stated.text == "0.0%") continue;  // leaves bases beyond the reach
    for (const Box& box : {Box{0, std::nullopt, 0, std::nullopt}, Box{0, std::nullopt, 7, {}},
                           Box{3, 3, 0, std::nullopt}, Box{0, 5, 0, std::nullopt},
                           Box{4, 6, 9, std::nullopt}, Box{5, std::nullopt, 0, 30}}) {
      if (sample.leaves_out()) continue;
      const Int reach = reach_of(box);
      const Points near_points = points_of(stated, box, reach);
      const Points far_points = points_of(stated, box, 2 * reach);
      for (std::size_t t = 0; t < thresholds.size(); ++t) {
        const auto near = judge(near_points, thresholds[t], tables[t]);
        auto far = judge(far_points, thresholds[t], tables[t]);
        far.needed.endless = far.needed.most > near.needed.most;
        far.short_by.endless = far.short_by.most > near.short_by.most;
        far.spare.endless = far.spare.most > near.spare.most;
        comparison.expect_same(
            stated_findings(part_of(box), stated.percent(), bound_of(thresholds[t])), far,
            [&] { return text(thresholds[t]) + " for " + where(stated, box); });
      }
    }
  }
}

TEST(StatedPercent, OfTwoYearsPoolsAndAveragesLikeEveryPairOfPoints) {
  const auto thresholds = model::simple_thresholds(4);
  const auto sorts = every_sort();
  const std::vector<Box> boxes{{0, std::nullopt, 1, 7}, {2, 4, 3, 9}, {1, 1, 0, 8}, {0, 6, 6, 6}};
  Comparison comparison;
  Sample sample;
  std::size_t turn = 0;
  for (const Stated& one : sorts) {
    for (const Stated& other : sorts) {
      if (sample.leaves_out()) continue;
      const Box& a = boxes[turn % boxes.size()];
      const Box& b = boxes[turn / boxes.size() % boxes.size()];
      const Points a_points = points_of(one, a, 9);
      const Points b_points = points_of(other, b, 9);
      const std::array years{Operands{part_of(a), one.percent()},
                             Operands{part_of(b), other.percent()}};
      const Threshold& threshold = thresholds[turn++ % thresholds.size()];
      const bool search = threshold.compare == model::Compare::exactly;
      unsigned pool = 0;
      for (const auto& [k, n] : model::sums(a_points, b_points))
        pool |= model::meets(threshold, k, n) ? model::met : model::missed;
      const unsigned mean = model::judge_mean(
          model::plus_year(model::plus_year({{}}, a_points), b_points), threshold);
      const auto agrees = [&](Answers said, unsigned expected) {
        // Where only a search of all points would tell, `exactly` may leave both answers open.
        return search ? (bits(said) & expected) == expected : bits(said) == expected;
      };
      comparison.expect(agrees(decide_pooled(years, bound_of(threshold)), pool), [&] {
        return "pool " + text(threshold) + ": " + where(one, a) + ", " + where(other, b);
      });
      if (a_points.empty() || b_points.empty()) continue;
      comparison.expect(agrees(decide_mean(years, bound_of(threshold)), mean), [&] {
        return "mean " + text(threshold) + ": " + where(one, a) + ", " + where(other, b);
      });
    }
  }
}

TEST(StatedPercent, HasOneRatioWhereAllItsPointsHaveIt) {
  Comparison comparison;
  for (const Stated& stated : every_sort()) {
    for (Int n_low = 1; n_low <= 7; ++n_low) {
      for (Int n_high = n_low; n_high <= 9; ++n_high) {
        const Box box{0, std::nullopt, n_low, n_high};
        const Points points = points_of(stated, box, 9);
        if (points.empty()) continue;
        bool one = true;
        for (const auto& [k, n] : points) one = one && k * points.front().n == points.front().k * n;
        comparison.expect(exact_ratio({part_of(box), stated.percent()}) == one,
                          [&] { return where(stated, box); });
      }
    }
  }
}

TEST(StatedPercent, FindsTheBaseOfACountPrintedAsTwoThirds) {
  const Region told = Region::part({Wide(36), Wide(36)}, {Wide(0), std::nullopt});
  const Percent printed = Percent::parse("66.6%");
  EXPECT_EQ(hull(told, printed).n(), (Range{Wide(54), Wide(54)}));
  EXPECT_TRUE(decide(told, printed, Bound::at_least(Ratio(13, 20))).only(Answer::met));
}

TEST(StatedPercent, IsTheSameInNumbersThatNeedMoreThan128Bits) {
  constexpr Int most = std::numeric_limits<Int>::max();
  const Percent fine = Percent::parse("66.666666666666667%");
  const Region large = Region::part({Wide(0), std::nullopt}, range_of(most - 1000, most));
  const Ratio two_thirds(2, 3);
  EXPECT_TRUE(decide(large, fine, Bound::at_most(Ratio(666'667, 1'000'000))).only(Answer::met));
  EXPECT_FALSE(decide(large, fine, Bound::exactly(two_thirds)).only(Answer::met));
  EXPECT_TRUE(decide(large, fine, Bound::exactly(two_thirds)).has(Answer::met));
  const Operands year{large, fine};
  EXPECT_TRUE(decide_mean(std::array{year, year}, Bound::over(Ratio(666'666, 1'000'000)))
                  .only(Answer::met));
  EXPECT_TRUE(decide_pooled(std::array{year, year}, Bound::over(Ratio(666'666, 1'000'000)))
                  .only(Answer::met));
  const Region bounds = hull(large, fine);
  EXPECT_TRUE(
      fine.contains(Ratio(static_cast<Int>(*bounds.k().low), static_cast<Int>(*bounds.n().low))));
}

// The first base that a percentage of many digits leaves, found without trying them.
TEST(StatedPercent, HasTheSimplestOfAllRatiosAsItsLeastPoint) {
  const Region any = Region::part({Wide(0), std::nullopt}, {Wide(0), std::nullopt});
  const Region held = hull(any, Percent::parse("14.285714285714286%"));
  EXPECT_EQ(held.k().low, Wide(1));
  EXPECT_EQ(held.n().low, Wide(7));
  EXPECT_EQ(held.rest().low, Wide(6));
  EXPECT_FALSE(held.n().high);
}

}  // namespace
}  // namespace congdoan::kernel::stated
