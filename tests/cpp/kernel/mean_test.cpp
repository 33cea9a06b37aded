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

using model::Box;
using model::Int;
using model::RatioSums;
using model::Threshold;

const RatioSums no_years{{}};

std::string where(const Threshold& threshold, std::initializer_list<Box> boxes) {
  std::string text = "mean " + model::text(threshold) + " of";
  for (const Box& box : boxes) text += " (" + model::text(box) + ")";
  return text;
}

TEST(MeanOfYears, AgreesWithEveryPointOfTwoYears) {
  const auto years = different_years(4);
  const auto thresholds = model::simple_thresholds(6);
  Comparison comparison;
  Sample sample;
  std::size_t turn = 0;  // a different third of the thresholds for each pair
  for (std::size_t i = 0; i < years.size(); ++i) {
    const RatioSums one = plus_year(no_years, years[i].points);
    for (std::size_t j = i; j < years.size(); ++j) {
      if (sample.leaves_out()) continue;
      const RatioSums both = plus_year(one, years[j].points);
      for (std::size_t t = turn++ % 7; t < thresholds.size(); t += 7) {
        const unsigned said =
            bits(mean(std::array{years[i].region, years[j].region}, bound_of(thresholds[t])));
        comparison.expect_same(said, judge_mean(both, thresholds[t]),
                               [&] { return where(thresholds[t], {years[i].box, years[j].box}); });
      }
    }
  }
}

TEST(MeanOfYears, AgreesWithEveryPointOfThreeYears) {
  const auto years = different_years(2);
  const auto thresholds = model::simple_thresholds(6);
  Comparison comparison;
  Sample sample;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const RatioSums one = plus_year(no_years, years[i].points);
    for (std::size_t j = i; j < years.size(); ++j) {
      const RatioSums two = plus_year(one, years[j].points);
      for (std::size_t k = j; k < years.size(); ++k) {
        if (sample.leaves_out()) continue;
        const RatioSums three = plus_year(two, years[k].points);
        for (const Threshold& threshold : thresholds) {
          const std::array regions{years[i].region, years[j].region, years[k].region};
          comparison.expect_same(
              bits(mean(regions, bound_of(threshold))), judge_mean(three, threshold),
              [&] { return where(threshold, {years[i].box, years[j].box, years[k].box}); });
        }
      }
    }
  }
}

TEST(MeanOfYears, AgreesWithExactYearsForPercentages) {
  const auto thresholds = model::percentages();
  Comparison comparison;
  Sample sample;
  for (const Int n : {0, 1, 7, 20, 100}) {
    for (Int k = 0; k <= n; ++k) {
      const Box a{k, k, n, n};
      for (const Int other : {0, 3, 9, 30}) {
        for (Int l = 0; l <= other; ++l) {
          if (sample.leaves_out()) continue;
          const Box b{l, l, other, other};
          const RatioSums both = plus_year(plus_year(no_years, model::points(a)), model::points(b));
          for (const Threshold& threshold : thresholds) {
            comparison.expect_same(
                bits(mean(std::array{part_of(a), part_of(b)}, bound_of(threshold))),
                judge_mean(both, threshold), [&] { return where(threshold, {a, b}); });
          }
        }
      }
    }
  }
}

TEST(MeanOfYears, IsExactBesideAYearWithoutAnEnd) {
  constexpr Int reach = 40;
  std::vector<Box> endless;
  for (Int k_low = 0; k_low <= 2; ++k_low) {
    for (Int n_low = 0; n_low <= 3; ++n_low) {
      endless.push_back({k_low, k_low + 1, n_low, std::nullopt});
      endless.push_back({k_low, std::nullopt, n_low, std::nullopt});
    }
  }
  const auto years = different_years(3);
  const auto thresholds = model::simple_thresholds(4);
  Comparison comparison;
  Sample sample;
  for (const Box& box : endless) {
    const RatioSums one = plus_year(no_years, model::points(box, reach));
    for (std::size_t i = 0; i < years.size(); i += 2) {
      if (sample.leaves_out()) continue;
      const RatioSums both = plus_year(one, years[i].points);
      for (const Threshold& threshold : thresholds) {
        const unsigned said =
            bits(mean(std::array{part_of(box), years[i].region}, bound_of(threshold)));
        comparison.expect_same(said, judge_mean(both, threshold),
                               [&] { return where(threshold, {box, years[i].box}); });
      }
    }
  }
}

TEST(MeanOfYears, DiffersFromThePoolWhereBasesDiffer) {
  // 1 of 1 and 7 of 10: the mean is 85%, the pool 8 of 11 is under 73%.
  const std::array years{part_of({1, 1, 1, 1}), part_of({7, 7, 10, 10})};
  EXPECT_TRUE(mean(years, Bound::at_least(Ratio(17, 20))).only(Answer::met));
  EXPECT_TRUE(mean(years, Bound::over(Ratio(17, 20))).only(Answer::missed));
  EXPECT_TRUE(decide(pooled(years), Bound::at_least(Ratio(17, 20))).only(Answer::missed));
}

TEST(MeanOfYears, IsEmptyOnlyWhereEveryBaseIs) {
  const Bound bound = Bound::over(Ratio(1, 2));
  const Region none = part_of({0, 0, 0, 0});
  EXPECT_TRUE(mean(std::array{none, none}, bound).only(Answer::empty));
  EXPECT_TRUE(mean(std::array{none, part_of({3, 3, 4, 4})}, bound).only(Answer::met));
}

TEST(MeanOfYears, NeverClaimsAnEqualityItCouldNotSearchFor) {
  // Bases in the millions leave more pairs than are tried; both answers are then possible.
  const Region large = part_of({1, 9'000'000, 9'000'001, 10'000'000});
  const Answers answers = mean(std::array{large, large, large}, Bound::exactly(Ratio(1, 3)));
  EXPECT_TRUE(answers.has(Answer::missed));
  EXPECT_TRUE(answers.has(Answer::met));
}

}  // namespace
}  // namespace congdoan::kernel
