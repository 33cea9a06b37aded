#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <congdoan/kernel/years.hpp>

#include "../how_many.hpp"
#include "against_model.hpp"
#include "model_years.hpp"

namespace congdoan::kernel {
namespace {

using model::Int;
using model::Points;
using model::Threshold;

Region exactly(const model::Point& point) { return part_of({point.k, point.k, point.n, point.n}); }

std::string text(const model::Point& point) {
  return std::to_string(point.k) + "/" + std::to_string(point.n);
}

TEST(YearsDistinct, HoldEveryWayInWhichPersonsOfTwoYearsCanOverlap) {
  const Points exact = model::points({0, 6, 0, 6});
  Comparison comparison;
  for (const model::Point& a : exact) {
    for (const model::Point& b : exact) {
      const Region region = distinct(std::array{exactly(a), exactly(b)});
      const Points possible = model::counted_once(a, b);
      comparison.expect(std::all_of(possible.begin(), possible.end(),
                                    [&](const auto& point) { return holds(region, point); }),
                        [&] { return "persons in " + text(a) + " and " + text(b); });
    }
  }
}

// Every K and N that the two years' bounds leave: at least the larger, at most the sum.
Points within_bounds(const model::Point& a, const model::Point& b) {
  Points list;
  const Int most_rest = a.n - a.k + b.n - b.k;
  for (Int n = std::max(a.n, b.n); n <= a.n + b.n; ++n) {
    for (Int k = std::max(a.k, b.k); k <= std::min(n, a.k + b.k); ++k) {
      if (n - k <= most_rest) list.push_back({k, n});
    }
  }
  return list;
}

TEST(YearsDistinct, AgreeWithEveryPointWithinTheirBounds) {
  constexpr Int most = 5;
  const auto thresholds = model::simple_thresholds(6);
  std::vector<model::NeededTable> tables;
  for (const Threshold& each : thresholds) tables.push_back(needed_up_to(each, 2 * most));
  const Points exact = model::points({0, most, 0, most});
  Comparison comparison;
  for (const model::Point& a : exact) {
    for (const model::Point& b : exact) {
      const Points possible = within_bounds(a, b);
      const Region region = distinct(std::array{exactly(a), exactly(b)});
      for (std::size_t t = 0; t < thresholds.size(); ++t) {
        comparison.expect_same(
            findings(region, bound_of(thresholds[t])), judge(possible, thresholds[t], tables[t]),
            [&] { return text(thresholds[t]) + " of persons in " + text(a) + " and " + text(b); });
      }
    }
  }
}

TEST(YearsDistinct, AreNeverContradictedByPossiblePersons) {
  const auto years = different_years(4);
  const auto thresholds = model::simple_thresholds(5);
  std::vector<model::NeededTable> tables;
  for (const Threshold& each : thresholds) tables.push_back(needed_up_to(each, 8));
  Comparison comparison;
  Sample sample;
  for (std::size_t i = 0; i < years.size(); i += 2) {
    for (std::size_t j = 0; j < years.size(); j += 3) {
      if (sample.leaves_out()) continue;
      Points possible;
      for (const auto& a : years[i].points) {
        for (const auto& b : years[j].points) {
          const Points more = model::counted_once(a, b);
          possible.insert(possible.end(), more.begin(), more.end());
        }
      }
      const Region region = distinct(std::array{years[i].region, years[j].region});
      for (std::size_t t = 0; t < thresholds.size(); ++t) {
        const unsigned modelled = judge(possible, thresholds[t], tables[t]).answers;
        const unsigned said = bits(decide(region, bound_of(thresholds[t])));
        comparison.expect((modelled & ~said) == 0, [&] {
          return text(thresholds[t]) + " of (" + text(years[i].box) + ") and (" +
                 text(years[j].box) + ")";
        });
      }
    }
  }
}

TEST(YearsDistinct, LieBetweenTheLargestYearAndTheSum) {
  const Region a = part_of({3, 3, 10, 10});
  const Region b = part_of({5, 5, 8, 8});
  const Region once = distinct(std::array{a, b});
  EXPECT_EQ(once.k(), (Range{Wide(5), Wide(8)}));
  EXPECT_EQ(once.n(), (Range{Wide(10), Wide(18)}));
  EXPECT_EQ(once.rest(), (Range{Wide(2), Wide(10)}));
}

}  // namespace
}  // namespace congdoan::kernel
