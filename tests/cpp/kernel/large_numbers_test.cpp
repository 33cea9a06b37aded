// The kernel near the ends of 64 bits, against unlimited integers: every point of tiny boxes.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include <congdoan/kernel/years.hpp>

#include "../how_many.hpp"
#include "against_model.hpp"

namespace congdoan::kernel {
namespace {

using Big = boost::multiprecision::cpp_int;

constexpr std::int64_t int64_max = std::numeric_limits<std::int64_t>::max();

struct BigPoint {
  Big k;
  Big n;
};

// A box whose ends lie close together, so that all of its points can be tried.
struct Tiny {
  std::int64_t k_low;
  std::int64_t k_high;
  std::int64_t n_low;
  std::int64_t n_high;

  std::vector<BigPoint> points() const {
    std::vector<BigPoint> list;
    for (Big n = n_low; n <= n_high; ++n) {
      for (Big k = k_low; k <= k_high && k <= n; ++k) list.push_back({k, n});
    }
    return list;
  }
  Region region() const {
    return Region::part({Wide(k_low), Wide(k_high)}, {Wide(n_low), Wide(n_high)});
  }
  std::string text() const {
    return "k " + std::to_string(k_low) + ".." + std::to_string(k_high) + ", n " +
           std::to_string(n_low) + ".." + std::to_string(n_high);
  }
};

class Numbers {
 public:
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(generator_);
  }

  // Mostly between 2^62 and 2^63 - 1, sometimes anything.
  std::int64_t large() {
    constexpr std::int64_t half = std::int64_t{1} << 62;
    return between(0, 3) == 0 ? between(1, int64_max) : between(half, int64_max);
  }

  // A base of everyday size, too: with a threshold of many digits their product is large.
  Tiny tiny() {
    const std::int64_t n = between(0, 3) == 0 ? between(1, 2'000'000'000) : large();
    const std::int64_t k =
        between(0, 2) == 0 ? between(std::max<std::int64_t>(n - 3, 0), n) : between(0, n);
    const auto up = [&](std::int64_t value) {
      return value > int64_max - 2 ? value : value + between(0, 2);
    };
    return {k, up(k), n, up(n)};
  }

  // A threshold that the ratio k/n meets, just misses or has nothing to do with.
  Ratio near(std::int64_t k, std::int64_t n) {
    switch (between(0, 4)) {
      case 0:
        return {k, n};
      case 1:
        return {std::min(k + 1, n), n};
      case 2:
        return {std::max<std::int64_t>(k - 1, 0), n};
      case 3:
        return {between(0, 100), 100};
      default:
        break;
    }
    const std::int64_t den = large();
    return {between(0, den), den};
  }

  model::Compare compare() { return model::every_compare[static_cast<std::size_t>(between(0, 5))]; }

 private:
  std::mt19937_64 generator_{20'170'116};
};

// The least (for upper bounds greatest) numerator by the definition of a quotient, then corrected
// by trying its neighbours.
std::optional<Big> needed(model::Compare compare, const Big& num, const Big& den, const Big& n) {
  const Big near = num * n / den;
  std::optional<Big> found;
  for (Big k = near - 2; k <= near + 2; ++k) {
    if (k < 0 || k > n || !model::holds<Big>(compare, k * den, num * n)) continue;
    if (!found || model::upper(compare)) found = k;
  }
  return found;
}

struct BigExtent {
  std::optional<Big> least;
  std::optional<Big> most;

  void add(const Big& value) {
    if (!least || value < *least) least = value;
    if (!most || value > *most) most = value;
  }
  bool same(const std::optional<Range>& range) const {
    if (!least || !range) return !least && !range;
    return range->low && range->high && Big(*range->low) == *least && Big(*range->high) == *most;
  }
};

struct BigFindings {
  unsigned answers = 0;
  BigExtent needed_range;
  BigExtent short_by;
  BigExtent spare;

  void add(const BigPoint& point, model::Compare compare, const Ratio& threshold) {
    const Big num = threshold.numerator();
    const Big den = threshold.denominator();
    const bool holds = model::holds<Big>(compare, point.k * den, num * point.n);
    answers |= holds ? model::met : model::missed;
    const auto wanted = needed(compare, num, den, point.n);
    if (!wanted) return;
    const Big missing = model::upper(compare) ? Big(point.k - *wanted) : Big(*wanted - point.k);
    needed_range.add(*wanted);
    short_by.add(missing > 0 ? missing : Big(0));
    spare.add(missing < 0 ? Big(-missing) : Big(0));
  }
  bool same(const Region& region, const Bound& bound) const {
    const Needs numbers = needs(region, bound);
    return bits(decide(region, bound)) == answers && needed_range.same(numbers.needed) &&
           short_by.same(numbers.short_by) && spare.same(numbers.spare);
  }
};

bool can_be_asked(model::Compare compare, const Ratio& threshold) {
  return model::can_be_asked({compare, threshold.numerator(), threshold.denominator()});
}

TEST(KernelLargeNumbers, AgreesWithUnlimitedIntegersForOnePeriod) {
  Numbers numbers;
  Comparison comparison;
  for (int i = 0; i < how_many(20'000); ++i) {
    const Tiny tiny = numbers.tiny();
    const Ratio threshold = numbers.near(std::min(tiny.k_low, tiny.n_high), tiny.n_high);
    const model::Compare compare = numbers.compare();
    if (!can_be_asked(compare, threshold)) continue;
    BigFindings modelled;
    for (const BigPoint& point : tiny.points()) modelled.add(point, compare, threshold);
    const Bound bound = bound_of({compare, threshold.numerator(), threshold.denominator()});
    comparison.expect(modelled.same(tiny.region(), bound),
                      [&] { return tiny.text() + " against " + threshold.text(); });
  }
}

TEST(KernelLargeNumbers, AgreesWithUnlimitedIntegersForPooledYears) {
  Numbers numbers;
  Comparison comparison;
  for (int i = 0; i < how_many(5'000); ++i) {
    const Tiny a = numbers.tiny();
    const Tiny b = numbers.tiny();
    // Many equal years beside them take the sums far beyond 64 bits.
    const auto times = static_cast<std::size_t>(numbers.between(0, 40));
    const std::int64_t n = numbers.large();
    const std::int64_t k = numbers.between(0, n);
    const Ratio threshold = numbers.near(k, n);
    const model::Compare compare = numbers.compare();
    if (!can_be_asked(compare, threshold)) continue;
    BigFindings modelled;
    for (const BigPoint& x : a.points()) {
      for (const BigPoint& y : b.points()) {
        modelled.add({x.k + y.k + Big(k) * times, x.n + y.n + Big(n) * times}, compare, threshold);
      }
    }
    std::vector<Region> years(times, Tiny{k, k, n, n}.region());
    years.push_back(a.region());
    years.push_back(b.region());
    const Bound bound = bound_of({compare, threshold.numerator(), threshold.denominator()});
    comparison.expect(modelled.same(pooled(years), bound), [&] {
      return a.text() + " and " + b.text() + " against " + threshold.text();
    });
  }
}

// The years' parts add up to just what the threshold asks of their bases, one less or one more.
TEST(KernelLargeNumbers, AgreesAtTheBoundaryOfPooledYears) {
  Numbers numbers;
  Comparison comparison;
  for (int i = 0; i < how_many(20'000); ++i) {
    const std::int64_t den = numbers.between(0, 1) == 0 ? 100 : numbers.large();
    const Ratio threshold(numbers.between(0, den), den);
    const model::Compare compare = numbers.compare();
    if (!can_be_asked(compare, threshold)) continue;
    std::vector<std::int64_t> bases;
    Big all = 0;
    for (std::int64_t year = numbers.between(1, 9); year > 0; --year) {
      bases.push_back(numbers.large());
      all += bases.back();
    }
    const Big asked = all * threshold.numerator() / threshold.denominator();
    const Big part = std::clamp(Big(asked + numbers.between(-1, 1)), Big(0), all);
    std::vector<Region> years;
    Big left = part;
    for (const std::int64_t n : bases) {
      const auto k = static_cast<std::int64_t>(std::min(left, Big(n)));
      left -= k;
      years.push_back(Tiny{k, k, n, n}.region());
    }
    BigFindings modelled;
    modelled.add({part, all}, compare, threshold);
    const Bound bound = bound_of({compare, threshold.numerator(), threshold.denominator()});
    comparison.expect(modelled.same(pooled(years), bound), [&] {
      return part.str() + " of " + all.str() + " against " + threshold.text();
    });
  }
}

TEST(KernelLargeNumbers, AgreesWithUnlimitedIntegersForTheMean) {
  Numbers numbers;
  Comparison comparison;
  for (int i = 0; i < how_many(2'000); ++i) {
    const Tiny a = numbers.tiny();
    const Tiny b = numbers.tiny();
    const Ratio threshold = numbers.near(a.k_low, std::max(a.k_low, a.n_low));
    const model::Compare compare = numbers.compare();
    if (!can_be_asked(compare, threshold)) continue;
    unsigned modelled = 0;
    for (const BigPoint& x : a.points()) {
      for (const BigPoint& y : b.points()) {
        const Big left = (x.k * y.n + y.k * x.n) * threshold.denominator();
        const Big right = 2 * x.n * y.n * threshold.numerator();
        modelled |= model::holds<Big>(compare, left, right) ? model::met : model::missed;
      }
    }
    const std::array years{a.region(), b.region()};
    const Bound bound = bound_of({compare, threshold.numerator(), threshold.denominator()});
    comparison.expect_same(bits(mean(years, bound)), modelled, [&] {
      return "mean of " + a.text() + " and " + b.text() + " against " + threshold.text();
    });
  }
}

TEST(KernelLargeNumbers, KeepsAmountsNearTwoToTheSixtyTwoApart) {
  const std::int64_t amount = std::int64_t{1} << 62;
  const auto level = [](std::int64_t value) { return Region::level({Wide(value), Wide(value)}); };
  const Bound bound = Bound::over(Ratio(amount));
  EXPECT_TRUE(decide(level(amount), bound).only(Answer::missed));
  EXPECT_TRUE(decide(level(amount + 1), bound).only(Answer::met));
  EXPECT_TRUE(decide(level(amount) + level(amount) + level(amount), bound).only(Answer::met));
  EXPECT_EQ(needs(level(amount), bound).needed, (Range{Wide(amount + 1), Wide(amount + 1)}));
}

}  // namespace
}  // namespace congdoan::kernel
