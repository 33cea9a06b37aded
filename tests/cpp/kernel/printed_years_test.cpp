// Years of which some are known by a printed percentage, put together.
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

using model::Compare;
using model::Int;
using model::Points;
using model::Threshold;

// A year known by a whole percentage, rounded or truncated, and a range of bases.
struct PrintedYear {
  Int percent;
  Int first;
  Int last;

  Points points() const {
    Points list;
    for (Int n = std::max<Int>(first, 1); n <= last; ++n) {
      for (Int k = 0; k <= n; ++k) {
        const bool truncated = k * 100 / n == percent;
        const bool rounded = (k * 200 + n) / (2 * n) == percent;
        const bool exact_end = percent != 100 || k == n;
        if ((truncated || rounded) && exact_end) list.push_back({k, n});
      }
    }
    return list;
  }
  Operands operands() const {
    return {Region::part({Wide(0), std::nullopt}, range_of(first, last)),
            Percent::parse(std::to_string(percent) + "%")};
  }
  std::string text() const {
    return std::to_string(percent) + "% of " + std::to_string(first) + ".." + std::to_string(last);
  }
};

std::vector<PrintedYear> printed_years() {
  std::vector<PrintedYear> list;
  for (const Int percent : {0, 33, 50, 66, 67, 85, 88, 89, 90, 91, 100}) {
    for (const auto& [first, last] : {std::pair<Int, Int>{0, 4}, {1, 9}, {3, 12}, {9, 12}}) {
      const PrintedYear year{percent, first, last};
      if (!year.points().empty()) list.push_back(year);
    }
  }
  return list;
}

std::vector<Threshold> thresholds() {
  std::vector<Threshold> list = model::simple_thresholds(4);
  for (const Compare compare : model::every_compare) {
    list.push_back({compare, 9, 10});
    list.push_back({compare, 7, 8});
  }
  return list;
}

// `exactly` may leave both answers open where only the search of every point would tell.
bool agrees(const Threshold& threshold, unsigned kernel, unsigned model) {
  if (threshold.compare == Compare::exactly) return (kernel & model) == model;
  return kernel == model;
}

Answers pool(const std::array<Operands, 2>& years, const Bound& bound) {
  return decide_pooled(years, bound);
}

unsigned judge_pool(const Points& sums, const Threshold& threshold) {
  unsigned answers = 0;
  for (const auto& [k, n] : sums) {
    answers |= n == 0 ? model::empty : model::meets(threshold, k, n) ? model::met : model::missed;
  }
  return answers;
}

template <class Use>
void for_each_pair(Use use) {
  const auto printed = printed_years();
  const auto counted = different_years(3);
  for (std::size_t i = 0; i < printed.size(); ++i) {
    for (std::size_t j = i % 7; j < counted.size(); j += 7) {
      use(printed[i].points(), counted[j].points,
          std::array{printed[i].operands(), Operands{counted[j].region, std::nullopt}},
          printed[i].text() + " and " + text(counted[j].box));
    }
    for (std::size_t j = i % 3; j < printed.size(); j += 3) {
      use(printed[i].points(), printed[j].points(),
          std::array{printed[i].operands(), printed[j].operands()},
          printed[i].text() + " and " + printed[j].text());
    }
  }
}

TEST(PrintedYears, PoolLikeEveryPairOfTheirPoints) {
  Comparison comparison;
  const auto all = thresholds();
  std::size_t turn = 0;
  constexpr std::size_t step = 3 * one_case_of;
  for_each_pair([&](const Points& a, const Points& b, const std::array<Operands, 2>& years,
                    const std::string& where) {
    const Points sums = model::sums(a, b);
    for (std::size_t t = turn++ % step; t < all.size(); t += step) {
      const unsigned said = bits(pool(years, bound_of(all[t])));
      const unsigned true_answers = judge_pool(sums, all[t]);
      comparison.expect(agrees(all[t], said, true_answers), [&] {
        return text(all[t]) + " for " + where + ": " + model::text(said) + " instead of " +
               model::text(true_answers);
      });
    }
  });
}

TEST(PrintedYears, HaveTheMeanOfEveryPairOfTheirPoints) {
  Comparison comparison;
  const auto all = thresholds();
  std::size_t turn = 0;
  constexpr std::size_t step = 3 * one_case_of;
  for_each_pair([&](const Points& a, const Points& b, const std::array<Operands, 2>& years,
                    const std::string& where) {
    const auto sums = model::plus_year(model::plus_year({{}}, a), b);
    for (std::size_t t = turn++ % step; t < all.size(); t += step) {
      const unsigned said = bits(decide_mean(years, bound_of(all[t])));
      const unsigned true_answers = model::judge_mean(sums, all[t]);
      comparison.expect(agrees(all[t], said, true_answers), [&] {
        return text(all[t]) + " for " + where + ": " + model::text(said) + " instead of " +
               model::text(true_answers);
      });
    }
  });
}

Operands of_any_base(const char* printed) {
  return {Region::part({Wide(0), std::nullopt}, {Wide(0), std::nullopt}), Percent::parse(printed)};
}

TEST(PrintedYears, ProveAPoolAndAMeanWithoutAnyBase) {
  const std::array years{of_any_base("91.0%"), of_any_base("92%")};
  EXPECT_TRUE(decide_pooled(years, Bound::over(Ratio(9, 10))).only(Answer::met));
  EXPECT_TRUE(decide_mean(years, Bound::over(Ratio(9, 10))).only(Answer::met));
  EXPECT_TRUE(decide_pooled(years, Bound::at_least(Ratio(93, 100))).only(Answer::missed));
  EXPECT_TRUE(decide_mean(years, Bound::at_least(Ratio(93, 100))).only(Answer::missed));
  EXPECT_FALSE(decide_pooled(years, Bound::over(Ratio(91, 100))).decided());
}

TEST(PrintedYears, LetAMeanReachAnEndThatIsClosedButNotOneThatIsOpen) {
  // Truncated, 90% stands for 90% itself but for less than 91%.
  const std::array years{of_any_base("90% truncated"), of_any_base("90% truncated")};
  EXPECT_TRUE(decide_mean(years, Bound::at_least(Ratio(9, 10))).only(Answer::met));
  EXPECT_FALSE(decide_mean(years, Bound::over(Ratio(9, 10))).decided());
  EXPECT_TRUE(decide_mean(years, Bound::under(Ratio(91, 100))).only(Answer::met));
  EXPECT_TRUE(decide_pooled(years, Bound::under(Ratio(91, 100))).only(Answer::met));
}

TEST(PrintedYears, GiveNoAnswerWhereNoCountPrintsSo) {
  const std::array years{
      Operands{Region::part({Wide(0), std::nullopt}, range_of(3, 3)), Percent::parse("50%")},
      of_any_base("90%")};
  EXPECT_TRUE(decide_pooled(years, Bound::over(Ratio(1, 2))).none());
  EXPECT_TRUE(decide_mean(years, Bound::over(Ratio(1, 2))).none());
}

}  // namespace
}  // namespace congdoan::kernel
