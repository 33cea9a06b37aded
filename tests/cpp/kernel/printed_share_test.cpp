#include <congdoan/kernel/printed_share.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../how_many.hpp"
#include "against_model.hpp"

namespace congdoan::kernel {
namespace {

using model::Int;
using model::Points;
using model::Threshold;

// A percentage as printed: `units` of its last digit, `scale` of which make the whole.
struct Slip {
  Int units;
  Int scale;  // 100 without decimals, 1000 with one
  Rounding rounding;
  bool strict;

  Percent percent() const {
    std::string text = std::to_string(units * 100 / scale);
    if (scale == 1000) text += "." + std::to_string(units % 10);
    return Percent::printed(text + "%", {.rounding = rounding, .strict_print = strict});
  }

  // Prints k/n anew, in integers, and compares.
  bool is_printed_of(Int k, Int n) const {
    if (!strict && scale == 100 && units == scale) return k == n;
    const bool rounds = (2 * k * scale + n) / (2 * n) == units;
    const bool truncates = k * scale / n == units;
    switch (rounding) {
      case Rounding::rounded:
        return rounds;
      case Rounding::truncated:
        return truncates;
      case Rounding::either:
        break;
    }
    return rounds || truncates;
  }

  Points points(Int first, Int last) const {
    Points list;
    for (Int n = std::max<Int>(first, 1); n <= last; ++n) {
      for (Int k = 0; k <= n; ++k) {
        if (is_printed_of(k, n)) list.push_back({k, n});
      }
    }
    return list;
  }

  std::string text(Int first, const std::optional<Int>& last) const {
    return percent().text() + " of " + std::to_string(first) + ".." + model::text(last);
  }
};

std::vector<Slip> slips(Int scale, Int step) {
  std::vector<Slip> list;
  for (Int units = 0; units <= scale; units += step) {
    for (const Rounding rounding : {Rounding::either, Rounding::rounded, Rounding::truncated}) {
      list.push_back({units, scale, rounding, false});
      if (units == 0 || units == scale) list.push_back({units, scale, rounding, true});
    }
  }
  return list;
}

Region of_bases(Int first, const std::optional<Int>& last) {
  return Region::part({Wide(0), std::nullopt}, range_of(first, last));
}

model::Findings printed_findings(const Region& region, const Percent& printed, const Bound& bound) {
  const Needs numbers = needs(region, printed, bound);
  return {bits(decide(region, printed, bound)), extent(numbers.needed), extent(numbers.short_by),
          extent(numbers.spare)};
}

std::vector<Threshold> some_thresholds() {
  std::vector<Threshold> list = model::percentages();
  for (const Threshold& each : model::simple_thresholds(3)) list.push_back(each);
  return list;
}

void expect_as_enumerated(const std::vector<Slip>& all, Int first, Int last) {
  static const std::vector<Threshold> thresholds = some_thresholds();
  static const std::vector<model::NeededTable> tables = [] {
    std::vector<model::NeededTable> list;
    for (const Threshold& each : thresholds) list.push_back(needed_up_to(each, 40));
    return list;
  }();
  static Sample sample;
  Comparison comparison;
  std::size_t turn = 0;
  constexpr std::size_t step = 5;
  for (const Slip& slip : all) {
    if (sample.leaves_out()) continue;
    const Percent percent = slip.percent();
    const Points points = slip.points(first, last);
    const Region region = of_bases(first, last);
    // Another few of the thresholds each time: together they are all tried with every kind of slip.
    for (std::size_t t = turn++ % step; t < thresholds.size(); t += step) {
      comparison.expect_same(printed_findings(region, percent, bound_of(thresholds[t])),
                             judge(points, thresholds[t], tables[t]), [&] {
                               return text(thresholds[t]) + " for " + slip.text(first, last);
                             });
    }
  }
}

TEST(PrintedShare, AgreesWithEveryCountOfEveryBaseUpToForty) {
  for (Int base = 1; base <= 40; ++base) {
    expect_as_enumerated(slips(100, 3), base, base);
    expect_as_enumerated(slips(1000, 59), base, base);
  }
}

TEST(PrintedShare, AgreesWithEveryCountOfRangesOfBases) {
  for (Int first = 0; first <= 40; first += 4) {
    for (Int last = first; last <= 40; last += 9) {
      expect_as_enumerated(slips(100, 11), first, last);
      expect_as_enumerated(slips(1000, 111), first, last);
    }
  }
}

TEST(PrintedShare, IsExactWhereNothingBoundsTheBase) {
  constexpr Int reach = 200;
  Comparison comparison;
  Sample sample;
  for (const Threshold& threshold : {Threshold{model::Compare::over, 9, 10},
                                     {model::Compare::at_least, 9, 10},
                                     {model::Compare::bare, 1, 1},
                                     {model::Compare::at_most, 9, 10},
                                     {model::Compare::under, 1, 2},
                                     {model::Compare::at_most, 0, 1},
                                     {model::Compare::exactly, 9, 10}}) {
    const auto table = needed_up_to(threshold, 2 * reach);
    for (const Slip& slip : slips(100, 10)) {
      for (const Int first : {0, 7}) {
        if (sample.leaves_out()) continue;
        const auto near = judge(slip.points(first, reach), threshold, table);
        auto far = judge(slip.points(first, 2 * reach), threshold, table);
        far.needed.endless = far.needed.most > near.needed.most;
        far.short_by.endless = far.short_by.most > near.short_by.most;
        far.spare.endless = far.spare.most > near.spare.most;
        comparison.expect_same(
            printed_findings(of_bases(first, std::nullopt), slip.percent(), bound_of(threshold)),
            far, [&] { return text(threshold) + " for " + slip.text(first, std::nullopt); });
      }
    }
  }
}

TEST(PrintedShare, LiesInTheSmallestRegionAroundItsPoints) {
  Comparison comparison;
  Sample sample;
  for (Int first = 0; first <= 24; first += 3) {
    for (Int last = first; last <= 40; last += 7) {
      for (const Slip& slip : slips(100, 4)) {
        if (sample.leaves_out()) continue;
        const Points points = slip.points(first, last);
        const Region region = hull(of_bases(first, last), slip.percent());
        model::Extent k;
        model::Extent n;
        model::Extent rest;
        for (const auto& point : points) {
          k.add(point.k);
          n.add(point.n);
          rest.add(point.n - point.k);
        }
        const bool agrees = points.empty()
                                ? region.impossible()
                                : same(extent(region.k()), k) && same(extent(region.n()), n) &&
                                      same(extent(region.rest()), rest);
        comparison.expect(agrees, [&] { return slip.text(first, last); });
      }
    }
  }
}

// The hull and the answers where the count is told beside the percentage, perhaps without a base.
TEST(PrintedShare, NarrowsABaseByTheCountsThatAreTold) {
  Comparison comparison;
  Sample sample;
  constexpr Int far = 120;  // no base of a count up to 9 that is printed as 7% or more is larger
  for (Int low = 0; low <= 9; ++low) {
    for (Int high = low; high <= 9; high += 2) {
      for (const Slip& slip : slips(100, 4)) {
        if (slip.units < 8 || sample.leaves_out()) continue;
        Points points;
        for (const auto& point : slip.points(1, far)) {
          if (point.k >= low && point.k <= high) points.push_back(point);
        }
        const Region told = Region::part({Wide(low), Wide(high)}, {Wide(0), std::nullopt});
        const Region region = hull(told, slip.percent());
        model::Extent k;
        model::Extent n;
        bool met = false;
        bool missed = false;
        for (const auto& point : points) {
          k.add(point.k);
          n.add(point.n);
          (2 * point.k > point.n ? met : missed) = true;
        }
        const auto text = [&] {
          return std::to_string(low) + ".." + std::to_string(high) + " " +
                 slip.text(0, std::nullopt);
        };
        comparison.expect(points.empty()
                              ? region.impossible()
                              : same(extent(region.k()), k) && same(extent(region.n()), n),
                          text);
        const Answers answers = decide(told, slip.percent(), Bound::over(Ratio(1, 2)));
        comparison.expect(answers.has(Answer::met) == met && answers.has(Answer::missed) == missed,
                          text);
      }
    }
  }
}

TEST(PrintedShare, FindsTheBaseOfACount) {
  const Region told = Region::part({Wide(35), Wide(35)}, {Wide(0), std::nullopt});
  const Region region = hull(told, Percent::parse("87.5%"));
  EXPECT_EQ(region.n(), (Range{Wide(40), Wide(40)}));
}

TEST(PrintedShare, ProvesMoreThanNinetyPercentFromNinetyOneRounded) {
  const Percent printed = Percent::printed("91%", {.rounding = Rounding::rounded});
  const Region anything = of_bases(0, std::nullopt);
  EXPECT_TRUE(decide(anything, printed, Bound::over(Ratio(9, 10))).only(Answer::met));
  EXPECT_FALSE(decide(anything, printed, Bound::over(Ratio(91, 100))).decided());
  EXPECT_TRUE(decide(anything, printed, Bound::over(Ratio(92, 100))).only(Answer::missed));
}

TEST(PrintedShare, ProvesItsBasePositive) {
  EXPECT_FALSE(decide(of_bases(0, std::nullopt), Percent::parse("0%"), Bound::over(Ratio(1, 2)))
                   .has(Answer::empty));
  EXPECT_TRUE(decide(of_bases(0, 0), Percent::parse("50%"), Bound::over(Ratio(1, 2))).none());
}

TEST(PrintedShare, HasNoAnswerWhereNoCountPrintsSo) {
  EXPECT_TRUE(decide(of_bases(3, 3), Percent::parse("50%"), Bound::over(Ratio(1, 2))).none());
  EXPECT_FALSE(needs(of_bases(3, 3), Percent::parse("50%"), Bound::over(Ratio(1, 2))).needed);
  EXPECT_TRUE(hull(of_bases(3, 3), Percent::parse("50%")).impossible());
}

TEST(PrintedShare, StandsBasesNearTheLargestInteger) {
  constexpr Int most = std::numeric_limits<Int>::max();
  const Percent printed = Percent::parse("90.0%");
  EXPECT_TRUE(
      decide(of_bases(most - 5, most), printed, Bound::at_least(Ratio(89, 100))).only(Answer::met));
  EXPECT_FALSE(decide(of_bases(most - 5, most), printed, Bound::at_least(Ratio(9, 10))).decided());
}

}  // namespace
}  // namespace congdoan::kernel
