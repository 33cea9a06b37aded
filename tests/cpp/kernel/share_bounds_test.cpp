// The bounds of a share against every possible point, tried one after the other.
#include <congdoan/kernel/share_bounds.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan::kernel {
namespace {

using Int = std::int64_t;
using Fraction = std::pair<Int, Int>;

bool below(const Fraction& a, const Fraction& b) { return a.first * b.second < b.first * a.second; }

Range from_to(Int low, Int high) { return {Wide(low), Wide(high)}; }

// The least and the greatest k/n with a base; nothing if there is none.
struct Tried {
  std::optional<Fraction> low;
  std::optional<Fraction> high;

  void take(Int k, Int n) {
    if (n == 0) return;
    const Fraction ratio{k, n};
    if (!low || below(ratio, *low)) low = ratio;
    if (!high || below(*high, ratio)) high = ratio;
  }
};

bool same(const std::optional<Ratio>& ratio, const std::optional<Fraction>& tried) {
  if (!ratio || !tried) return !ratio && !tried;
  return ratio->numerator() * tried->second == tried->first * ratio->denominator();
}

constexpr Int most = 5;

template <class Visit>
void for_each_range(Visit visit) {
  for (Int low = 0; low <= most; ++low) {
    for (Int high = low; high <= most; ++high) visit(low, high);
  }
}

TEST(ShareBounds, AreThoseOfEveryPointOfThreeRanges) {
  for_each_range([](Int k1, Int k2) {
    for_each_range([&](Int n1, Int n2) {
      for_each_range([&](Int r1, Int r2) {
        Tried tried;
        bool any = false;
        for (Int n = n1; n <= n2; ++n) {
          for (Int k = k1; k <= k2 && k <= n; ++k) {
            if (n - k < r1 || n - k > r2) continue;
            any = true;
            tried.take(k, n);
          }
        }
        if (!any) return;
        const ShareBounds bounds =
            share_bounds(Region::part(from_to(k1, k2), from_to(n1, n2), from_to(r1, r2)));
        ASSERT_TRUE(same(bounds.low, tried.low) && same(bounds.high, tried.high))
            << k1 << ".." << k2 << " of " << n1 << ".." << n2 << ", rest " << r1 << ".." << r2;
      });
    });
  });
}

TEST(ShareBounds, OfARateAreThoseOfEveryPoint) {
  for_each_range([](Int k1, Int k2) {
    for_each_range([&](Int n1, Int n2) {
      Tried tried;
      for (Int n = n1; n <= n2; ++n) {
        for (Int k = k1; k <= k2; ++k) tried.take(k, n);
      }
      const ShareBounds bounds = share_bounds(Region::rate(from_to(k1, k2), from_to(n1, n2)));
      ASSERT_TRUE(same(bounds.low, tried.low) && same(bounds.high, tried.high));
    });
  });
}

TEST(ShareBounds, OfAPoolAreThoseOfTheSumsOfItsYears) {
  for_each_range([](Int k1, Int k2) {
    for (const auto& [other_k1, other_k2, other_n] : {std::tuple{0, 2, 3}, {1, 1, 4}, {0, 0, 0}}) {
      const Int n = 5;
      Tried tried;
      for (Int a = k1; a <= k2; ++a) {
        for (Int b = other_k1; b <= other_k2; ++b) tried.take(a + b, n + other_n);
      }
      const ShareBounds bounds =
          share_bounds(Region::part(from_to(k1, k2), from_to(n, n)) +
                       Region::part(from_to(other_k1, other_k2), from_to(other_n, other_n)));
      ASSERT_TRUE(same(bounds.low, tried.low) && same(bounds.high, tried.high));
    }
  });
}

TEST(ShareBounds, AreTheLimitsWhereNoBaseIsTheLast) {
  const Range any{Wide(0), std::nullopt};
  EXPECT_EQ(share_bounds(Region::part(any, any)), (ShareBounds{Ratio(0), Ratio(1)}));
  EXPECT_EQ(share_bounds(Region::part(from_to(63, 63), any)), (ShareBounds{Ratio(0), Ratio(1)}));
  EXPECT_EQ(share_bounds(Region::part(from_to(60, 60), {Wide(71), std::nullopt})),
            (ShareBounds{Ratio(0), Ratio(60, 71)}));
  EXPECT_EQ(share_bounds(Region::rate({Wide(3), std::nullopt}, from_to(2, 4))),
            (ShareBounds{Ratio(3, 4), std::nullopt}));
  EXPECT_EQ(share_bounds(Region::rate(from_to(3, 5), any)), (ShareBounds{Ratio(0), Ratio(5)}));
}

TEST(ShareBounds, AreExactForTheLargestNumbersAndAbsentWithoutABase) {
  constexpr Int largest = std::numeric_limits<Int>::max();
  EXPECT_EQ(share_bounds(Region::part(from_to(45, 72), from_to(72, 72))),
            (ShareBounds{Ratio(5, 8), Ratio(1)}));
  EXPECT_EQ(share_bounds(Region::part(from_to(1, largest - 1), from_to(largest, largest))),
            (ShareBounds{Ratio(1, largest), Ratio(largest - 1, largest)}));
  EXPECT_EQ(share_bounds(Region::part(from_to(0, 0), from_to(0, 0))), ShareBounds{});
}

TEST(ShareBounds, AreNarrowedByAPrintedPercentage) {
  const Range any{Wide(0), std::nullopt};
  const ShareBounds bounds = share_bounds(Region::part(any, any), Percent::parse("97.6% rounded"));
  EXPECT_EQ(bounds, (ShareBounds{Ratio::parse("97.55%"), Ratio::parse("97.65%")}));
}

}  // namespace
}  // namespace congdoan::kernel
