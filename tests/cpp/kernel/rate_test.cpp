// Rates: so many per so many, where the one may exceed the other.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/years.hpp>

#include "../how_many.hpp"
#include "against_model.hpp"
#include "model_years.hpp"

namespace congdoan::kernel::rates {
namespace {

using model::Box;
using model::Int;
using model::Points;
using model::Threshold;

Region rate_of(const Box& box) {
  return Region::rate(range_of(box.k_low, box.k_high), range_of(box.n_low, box.n_high));
}

Points rate_points(const Box& box, Int limit) {
  Points list;
  for (Int n = box.n_low; n <= box.n_high.value_or(limit); ++n) {
    for (Int k = box.k_low; k <= box.k_high.value_or(limit); ++k) list.push_back({k, n});
  }
  return list;
}

std::vector<Box> boxes(Int most_k, Int most_n) {
  std::vector<Box> list;
  for (Int k_low = 0; k_low <= most_k; ++k_low) {
    for (Int k_high = k_low; k_high <= most_k; ++k_high) {
      for (Int n_low = 0; n_low <= most_n; ++n_low) {
        for (Int n_high = n_low; n_high <= most_n; ++n_high)
          list.push_back({k_low, k_high, n_low, n_high});
      }
    }
  }
  return list;
}

std::vector<Threshold> thresholds() {
  std::vector<Threshold> list;
  for (const auto& [num, den] :
       {std::pair<Int, Int>{0, 1}, {1, 2}, {1, 1}, {3, 2}, {2, 1}, {7, 3}}) {
    for (const model::Compare compare : model::every_compare) {
      if (num > 0 || compare != model::Compare::under) list.push_back({compare, num, den});
    }
  }
  return list;
}

model::Findings judge_rate(const Points& points, const Threshold& threshold) {
  model::Findings findings;
  std::vector<std::optional<Int>> needed;  // by base
  for (const auto& [k, n] : points) {
    if (n == 0) {
      findings.answers |= model::empty;
      continue;
    }
    findings.answers |= model::meets(threshold, k, n) ? model::met : model::missed;
    while (std::ssize(needed) <= n) {
      const Int base = std::ssize(needed);
      needed.push_back(model::needed(threshold, base, 0, 3 * base + 3));  // no threshold is above 3
    }
    if (const auto& wanted = needed[static_cast<std::size_t>(n)])
      model::add_gap(findings, threshold.compare, k, *wanted);
  }
  return findings;
}

std::string where(const char* what, const Threshold& threshold, std::initializer_list<Box> list) {
  std::string text = std::string(what) + " " + model::text(threshold) + " of";
  for (const Box& box : list) text += " (" + model::text(box) + ")";
  return text;
}

TEST(Rate, AgreesWithEveryPoint) {
  Comparison comparison;
  Sample sample;
  for (const Box& box : boxes(6, 3)) {
    if (sample.leaves_out()) continue;
    const Points points = rate_points(box, 0);
    for (const Threshold& threshold : thresholds()) {
      comparison.expect_same(findings(rate_of(box), bound_of(threshold)),
                             judge_rate(points, threshold),
                             [&] { return where("rate", threshold, {box}); });
    }
  }
}

TEST(Rate, AgreesWithEveryPointWhereAnEndIsNotKnown) {
  constexpr Int reach = 36;
  Comparison comparison;
  for (const Int k_low : {0, 2, 5}) {
    for (const Int n_low : {0, 1, 3}) {
      for (const Box& box :
           {Box{k_low, std::nullopt, n_low, n_low + 1}, Box{k_low, k_low + 2, n_low, std::nullopt},
            Box{k_low, std::nullopt, n_low, std::nullopt}}) {
        for (const Threshold& threshold : thresholds()) {
          const auto near = judge_rate(rate_points(box, reach), threshold);
          auto far = judge_rate(rate_points(box, 2 * reach), threshold);
          far.needed.endless = far.needed.most > near.needed.most;
          far.short_by.endless = far.short_by.most > near.short_by.most;
          far.spare.endless = far.spare.most > near.spare.most;
          comparison.expect_same(findings(rate_of(box), bound_of(threshold)), far,
                                 [&] { return where("rate", threshold, {box}); });
        }
      }
    }
  }
}

TEST(Rate, OfTwoYearsPoolsAndAveragesLikeEveryPairOfPoints) {
  const auto all = boxes(4, 2);
  Comparison comparison;
  Sample sample;
  std::size_t turn = 0;
  const auto asked = thresholds();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Points one = rate_points(all[i], 0);
    for (std::size_t j = i; j < all.size(); ++j) {
      if (sample.leaves_out()) continue;
      const Points other = rate_points(all[j], 0);
      const Points sums = model::sums(one, other);
      const auto ratios = model::plus_year(model::plus_year({{}}, one), other);
      const std::array regions{rate_of(all[i]), rate_of(all[j])};
      for (std::size_t t = turn++ % 5; t < asked.size(); t += 5) {
        comparison.expect_same(bits(decide(pooled(regions), bound_of(asked[t]))),
                               judge_rate(sums, asked[t]).answers,
                               [&] { return where("pool", asked[t], {all[i], all[j]}); });
        comparison.expect_same(bits(mean(regions, bound_of(asked[t]))),
                               model::judge_mean(ratios, asked[t]),
                               [&] { return where("mean", asked[t], {all[i], all[j]}); });
      }
    }
  }
}

TEST(Rate, OfAYearWithoutAnEndAveragesLikeEveryPairOfPoints) {
  constexpr Int reach = 30;
  Comparison comparison;
  Sample sample;
  for (const Box& endless :
       {Box{0, std::nullopt, 1, 2}, Box{3, std::nullopt, 2, 2}, Box{0, std::nullopt, 0, 1},
        Box{1, 3, 2, std::nullopt}, Box{1, std::nullopt, 2, std::nullopt}}) {
    const auto one = model::plus_year({{}}, rate_points(endless, reach));
    for (const Box& box : boxes(4, 2)) {
      if (sample.leaves_out()) continue;
      const auto both = model::plus_year(one, rate_points(box, 0));
      for (const Threshold& threshold : thresholds()) {
        comparison.expect_same(
            bits(mean(std::array{rate_of(endless), rate_of(box)}, bound_of(threshold))),
            model::judge_mean(both, threshold),
            [&] { return where("mean", threshold, {endless, box}); });
      }
    }
  }
}

TEST(Rate, MayMeetItsMeanByANumeratorWithoutAnEnd) {
  const std::array years{rate_of({0, std::nullopt, 10, 10}), rate_of({20, 20, 10, 10})};
  const Answers over_two = mean(years, Bound::over(Ratio(2)));
  EXPECT_TRUE(over_two.has(Answer::met));  // by 21
  EXPECT_TRUE(over_two.has(Answer::missed));
  EXPECT_TRUE(mean(years, Bound::at_least(Ratio(1))).only(Answer::met));
}

TEST(Rate, MayBeBelowZeroAndThenFallsWithASmallerBase) {
  const std::array years{Region::rate(range_of(-4, -2), range_of(2, 4)),
                         Region::rate(range_of(3, 3), range_of(1, 1))};
  EXPECT_TRUE(mean(years, Bound::at_least(Ratio(1, 2))).only(Answer::met));  // -2 + 3
  EXPECT_TRUE(mean(years, Bound::under(Ratio(3, 2))).only(Answer::met));
  EXPECT_FALSE(mean(years, Bound::at_least(Ratio(5, 4))).decided());  // -1/2 + 3
  EXPECT_TRUE(mean(years, Bound::over(Ratio(5, 4))).only(Answer::missed));
}

TEST(Rate, HasNoPersonsToCountOnce) {
  const std::array years{rate_of({1, 2, 1, 1}), rate_of({1, 2, 1, 1})};
  EXPECT_THROW(distinct(years), InvalidValue);
}

}  // namespace
}  // namespace congdoan::kernel::rates
