#include <algorithm>
#include <compare>
#include <cstdint>
#include <random>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include <congdoan/numbers/ratio.hpp>

#include "extremes.hpp"

namespace congdoan {
namespace {

using Integer = boost::multiprecision::cpp_int;
std::strong_ordering order(const Integer& a, const Integer& b) {
  if (a < b) return std::strong_ordering::less;
  return a == b ? std::strong_ordering::equal : std::strong_ordering::greater;
}

TEST(RatioOrder, IsThatOfCrossProducts) {
  for (int a = -12; a <= 12; ++a) {
    for (int b = 1; b <= 12; ++b) {
      for (int c = -12; c <= 12; ++c) {
        for (int d = 1; d <= 12; ++d) {
          ASSERT_EQ(Ratio(a, b) <=> Ratio(c, d), a * d <=> c * b)
              << a << "/" << b << " and " << c << "/" << d;
          ASSERT_EQ(Ratio(a, b) == Ratio(c, d), a * d == c * b);
        }
      }
    }
  }
}

TEST(RatioOrder, IsExactAtBothEndsOfTheIntegersOnBothPaths) {
  for (const std::int64_t a : extremes) {
    for (const std::int64_t b : extremes) {
      if (b <= 0) continue;
      const Integer left = Integer(a) * b;
      for (const std::int64_t c : extremes) {
        for (const std::int64_t d : extremes) {
          if (d <= 0) continue;
          const auto expected = order(left, Integer(c) * d);
          ASSERT_EQ(detail::compare_products(a, b, c, d), expected)
              << a << " * " << b << " and " << c << " * " << d;
          ASSERT_EQ(detail::compare_products_portable(a, b, c, d), expected)
              << a << " * " << b << " and " << c << " * " << d;
        }
      }
    }
  }
}

TEST(RatioOrder, IsTheSameOnBothPathsForAnyProducts) {
  std::mt19937_64 random(1);
  const auto any = [&] { return static_cast<std::int64_t>(random() >> (random() % 64)); };
  for (int i = 0; i < 20000; ++i) {
    const std::int64_t a = random() % 2 == 0 ? any() : -(any() & greatest);
    const std::int64_t b = (any() & greatest) | 1;
    // Half of the pairs are near each other, where a lost carry would show.
    const bool near = i % 2 == 0;
    const std::int64_t c = near ? std::clamp(a, least + 1, greatest - 1) + i % 3 - 1 : -any();
    const std::int64_t d = near ? b : (any() & greatest) | 1;
    const auto expected = order(Integer(a) * b, Integer(c) * d);
    ASSERT_EQ(detail::compare_products(a, b, c, d), expected);
    ASSERT_EQ(detail::compare_products_portable(a, b, c, d), expected);
  }
}

TEST(RatioOrder, TellsNeighboursApartThatADoubleCannot) {
  EXPECT_LT(Ratio(greatest - 2, greatest - 1), Ratio(greatest - 1, greatest));
  EXPECT_GT(Ratio(1, greatest - 1), Ratio(1, greatest));
  EXPECT_LT(Ratio(least), Ratio(-greatest));
}

}  // namespace
}  // namespace congdoan
