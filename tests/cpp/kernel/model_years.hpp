// What years put together are tested against: every true state of affairs of each year.
#pragma once

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "model.hpp"

namespace model {

// Every sum of a point of one year and a point of the other, each once.
inline Points sums(const Points& a, const Points& b) {
  Points list;
  for (const Point& x : a) {
    for (const Point& y : b) list.push_back({x.k + y.k, x.n + y.n});
  }
  std::sort(list.begin(), list.end(), [](const Point& x, const Point& y) {
    return std::pair(x.n, x.k) < std::pair(y.n, y.k);
  });
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

// Persons of two years counted once. Each year's persons are in the part or in the rest of its
// base; the loops run over how many appear in both years, by where they were in each.
inline Points counted_once(const Point& a, const Point& b) {
  Points list;
  const Int a_rest = a.n - a.k;
  const Int b_rest = b.n - b.k;
  for (Int part_part = 0; part_part <= std::min(a.k, b.k); ++part_part) {
    for (Int part_rest = 0; part_part + part_rest <= a.k && part_rest <= b_rest; ++part_rest) {
      for (Int rest_part = 0; part_part + rest_part <= b.k && rest_part <= a_rest; ++rest_part) {
        for (Int rest_rest = 0; rest_part + rest_rest <= a_rest && part_rest + rest_rest <= b_rest;
             ++rest_rest) {
          list.push_back(
              {a.k + b.k - part_part, a.n + b.n - part_part - part_rest - rest_part - rest_rest});
        }
      }
    }
  }
  return list;
}

// The sum of the ratios of some years, as a fraction, and how many years it adds up. Years with an
// empty base are left out.
struct RatioSum {
  Int num = 0;
  Int den = 1;
  Int years = 0;

  RatioSum plus(const Point& year) const {
    if (year.n == 0) return *this;
    const RatioSum sum{num * year.n + year.k * den, den * year.n, years + 1};
    const Int factor = std::gcd(sum.num, sum.den);
    return {sum.num / factor, sum.den / factor, sum.years};
  }
  friend auto operator<=>(const RatioSum&, const RatioSum&) = default;
};
using RatioSums = std::vector<RatioSum>;

// Every sum of one of `sums` and the ratio of a point, each once.
inline RatioSums plus_year(const RatioSums& sums, const Points& year) {
  RatioSums list;
  for (const RatioSum& sum : sums) {
    for (const Point& point : year) list.push_back(sum.plus(point));
  }
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

// The answers that the unweighted mean of the yearly ratios can give.
inline unsigned judge_mean(const RatioSums& sums, const Threshold& threshold) {
  unsigned answers = 0;
  for (const RatioSum& sum : sums) {
    if (sum.years == 0) {
      answers |= empty;
    } else {
      answers |= meets(threshold, sum.num, sum.den * sum.years) ? met : missed;
    }
  }
  return answers;
}

}  // namespace model
