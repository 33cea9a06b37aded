#include <congdoan/kernel/years.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../how_many.hpp"
#include "against_model.hpp"
#include "model_years.hpp"

namespace congdoan::kernel {
namespace {

using model::Box;
using model::Int;
using model::Points;
using model::Threshold;

std::string where(const ModelYear& a, const ModelYear& b, const Threshold& threshold) {
  return text(threshold) + " of (" + text(a.box) + ") and (" + text(b.box) + ")";
}

TEST(YearsPooled, HoldEveryPossibleSumAndNothingElse) {
  constexpr Int most = 4;
  const auto years = different_years(most);
  Comparison comparison;
  Sample sample;
  for (const ModelYear& a : years) {
    for (const ModelYear& b : years) {
      if (sample.leaves_out()) continue;
      const Points sums = model::sums(a.points, b.points);
      const Region region = pooled(std::array{a.region, b.region});
      std::size_t inside = 0;
      for (Int n = 0; n <= 2 * most; ++n) {
        for (Int k = 0; k <= n; ++k) inside += holds(region, {k, n}) ? 1 : 0;
      }
      const bool all_inside = std::all_of(sums.begin(), sums.end(),
                                          [&](const auto& sum) { return holds(region, sum); });
      comparison.expect(all_inside && inside == sums.size(),
                        [&] { return "(" + text(a.box) + ") and (" + text(b.box) + ")"; });
    }
  }
}

TEST(YearsPooled, AgreeWithEveryPointOfTwoYears) {
  constexpr Int most = 4;
  const auto years = different_years(most);
  const auto thresholds = model::simple_thresholds(6);
  std::vector<model::NeededTable> tables;
  for (const Threshold& each : thresholds) tables.push_back(needed_up_to(each, 2 * most));
  Comparison comparison;
  Sample sample;
  for (std::size_t i = 0; i < years.size(); ++i) {
    for (std::size_t j = i; j < years.size(); ++j) {
      if (sample.leaves_out()) continue;
      const Points sums = model::sums(years[i].points, years[j].points);
      const Region region = pooled(std::array{years[i].region, years[j].region});
      for (std::size_t t = 0; t < thresholds.size(); ++t) {
        comparison.expect_same(findings(region, bound_of(thresholds[t])),
                               judge(sums, thresholds[t], tables[t]),
                               [&] { return where(years[i], years[j], thresholds[t]); });
      }
    }
  }
}

TEST(YearsPooled, AgreeWithEveryPointOfThreeYears) {
  constexpr Int most = 2;
  const auto years = different_years(most);
  const auto thresholds = model::simple_thresholds(6);
  std::vector<model::NeededTable> tables;
  for (const Threshold& each : thresholds) tables.push_back(needed_up_to(each, 3 * most));
  Comparison comparison;
  Sample sample;
  for (const ModelYear& a : years) {
    for (const ModelYear& b : years) {
      const Points two = model::sums(a.points, b.points);
      for (const ModelYear& c : years) {
        if (sample.leaves_out()) continue;
        const Points sums = model::sums(two, c.points);
        const Region region = pooled(std::array{a.region, b.region, c.region});
        for (std::size_t t = 0; t < thresholds.size(); t += 3) {
          comparison.expect_same(
              findings(region, bound_of(thresholds[t])), judge(sums, thresholds[t], tables[t]),
              [&] { return where(a, b, thresholds[t]) + " and (" + text(c.box) + ")"; });
        }
      }
    }
  }
}

TEST(YearsPooled, AreExactBesideAYearWithoutAnEnd) {
  constexpr Int reach = 32;
  std::vector<Box> endless;
  for (Int k_low = 0; k_low <= 2; ++k_low) {
    for (Int n_low = 0; n_low <= 3; ++n_low) {
      endless.push_back({k_low, k_low + 1, n_low, std::nullopt});
      endless.push_back({k_low, std::nullopt, n_low, std::nullopt});
    }
  }
  const auto years = different_years(3);
  Comparison comparison;
  Sample sample;
  for (const Threshold& threshold : model::simple_thresholds(4)) {
    const Int multiple = (reach / threshold.den + 1) * threshold.den;
    const auto table = needed_up_to(threshold, 2 * multiple + 3);
    for (const Box& box : endless) {
      if (sample.leaves_out()) continue;
      const Points near_points = model::points(box, multiple);
      const Points far_points = model::points(box, 2 * multiple);
      for (std::size_t i = 0; i < years.size(); i += 5) {
        const auto near = judge(model::sums(near_points, years[i].points), threshold, table);
        auto far = judge(model::sums(far_points, years[i].points), threshold, table);
        far.needed.endless = far.needed.most > near.needed.most;
        far.short_by.endless = far.short_by.most > near.short_by.most;
        far.spare.endless = far.spare.most > near.spare.most;
        const Region region = pooled(std::array{part_of(box), years[i].region});
        comparison.expect_same(findings(region, bound_of(threshold)), far, [&] {
          return text(threshold) + " of (" + text(box) + ") and (" + text(years[i].box) + ")";
        });
      }
    }
  }
}

TEST(YearsPooled, MissWhereSummedBoundsOfPartAndBaseAloneWouldSayMaybe) {
  // K can be 10 and N can be 10, but never both: the 10 of the second year are outside the part.
  const Region unsure = part_of({0, 10, 0, 10});
  const Region none = part_of({0, 0, 10, 10});
  const Region both = pooled(std::array{unsure, none});
  EXPECT_EQ(both.k(), (Range{Wide(0), Wide(10)}));
  EXPECT_EQ(both.n(), (Range{Wide(10), Wide(20)}));
  EXPECT_TRUE(decide(both, Bound::over(Ratio(1, 2))).only(Answer::missed));
  EXPECT_FALSE(decide(both, Bound::at_least(Ratio(1, 2))).decided());
}

// ---- every year, and some years, from sets of answers

// A set of answers as the years that can be true; each is one answer.
std::vector<unsigned> members(unsigned set) {
  std::vector<unsigned> list;
  for (const unsigned each : {model::met, model::missed, model::empty}) {
    if ((set & each) != 0) list.push_back(each);
  }
  return list;
}

Answers answers_of(unsigned set) {
  Answers answers;
  if ((set & model::met) != 0) answers.add(Answer::met);
  if ((set & model::missed) != 0) answers.add(Answer::missed);
  if ((set & model::empty) != 0) answers.add(Answer::empty);
  return answers;
}

using ThreeYears = std::array<unsigned, 3>;

unsigned all_of_three(const ThreeYears& years) {
  unsigned outcome = model::empty;
  for (const unsigned year : years) {
    if (year == model::missed) return model::missed;
    if (year == model::met) outcome = model::met;
  }
  return outcome;
}

unsigned some_of_three(const ThreeYears& years, int least) {
  if (years == ThreeYears{model::empty, model::empty, model::empty}) return model::empty;
  return std::count(years.begin(), years.end(), unsigned{model::met}) >= least ? model::met
                                                                               : model::missed;
}

template <class Outcome>
unsigned over_all_worlds(const ThreeYears& sets, Outcome outcome) {
  unsigned found = 0;
  for (const unsigned a : members(sets[0])) {
    for (const unsigned b : members(sets[1])) {
      for (const unsigned c : members(sets[2])) found |= outcome(ThreeYears{a, b, c});
    }
  }
  return found;
}

template <class Use>
void for_all_sets_of_three_years(Use use) {
  for (unsigned a = 1; a < 8; ++a) {
    for (unsigned b = 1; b < 8; ++b) {
      for (unsigned c = 1; c < 8; ++c) use(ThreeYears{a, b, c});
    }
  }
}

std::string where(const ThreeYears& sets) {
  return "years:" + model::text(sets[0]) + ";" + model::text(sets[1]) + ";" + model::text(sets[2]);
}

TEST(YearsEveryYear, AgreesWithEveryWorldOfThreeYears) {
  Comparison comparison;
  for_all_sets_of_three_years([&](const ThreeYears& sets) {
    const std::array years{answers_of(sets[0]), answers_of(sets[1]), answers_of(sets[2])};
    comparison.expect_same(bits(every_year(years)), over_all_worlds(sets, all_of_three),
                           [&] { return where(sets); });
  });
}

TEST(YearsMet, AgreesWithEveryWorldOfThreeYears) {
  Comparison comparison;
  for (int least = 1; least <= 4; ++least) {
    for_all_sets_of_three_years([&](const ThreeYears& sets) {
      const std::array years{answers_of(sets[0]), answers_of(sets[1]), answers_of(sets[2])};
      const unsigned modelled = over_all_worlds(
          sets, [least](const ThreeYears& world) { return some_of_three(world, least); });
      comparison.expect_same(bits(years_met(years, least)), modelled,
                             [&] { return where(sets) + ", least " + std::to_string(least); });
    });
  }
}

TEST(YearsTogether, AgreeWithEveryPointOfThreeYears) {
  const auto years = different_years(2);
  Comparison comparison;
  for (const Threshold& threshold : model::simple_thresholds(3)) {
    std::vector<unsigned> found;
    std::vector<Answers> decided;
    for (const ModelYear& year : years) {
      found.push_back(judge(year.points, threshold, needed_up_to(threshold, 2)).answers);
      decided.push_back(decide(year.region, bound_of(threshold)));
    }
    for (std::size_t i = 0; i < years.size(); ++i) {
      for (std::size_t j = i; j < years.size(); ++j) {
        for (std::size_t k = j; k < years.size(); ++k) {
          const ThreeYears sets{found[i], found[j], found[k]};
          const std::array each{decided[i], decided[j], decided[k]};
          comparison.expect_same(bits(every_year(each)), over_all_worlds(sets, all_of_three),
                                 [&] { return where(years[i], years[j], threshold); });
          const auto two_met = [](const ThreeYears& world) { return some_of_three(world, 2); };
          comparison.expect_same(bits(years_met(each, 2)), over_all_worlds(sets, two_met),
                                 [&] { return where(years[i], years[j], threshold); });
        }
      }
    }
  }
}

}  // namespace
}  // namespace congdoan::kernel
