// Columns of boxes, each row against the decision of that box alone and against the model.
#include <congdoan/kernel/columns.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "../how_many.hpp"
#include "against_model.hpp"

namespace congdoan::kernel {
namespace {

template <class Int>
Range range_at(Int low, Int high) {
  return {low == no_low_end<Int> ? std::nullopt : std::optional(Wide(low)),
          high == no_high_end<Int> ? std::nullopt : std::optional(Wide(high))};
}

template <class Int>
struct Parts {
  std::vector<Int> k_low, k_high, n_low, n_high;

  void add(Int least_k, Int most_k, Int least_n, Int most_n) {
    k_low.push_back(least_k);
    k_high.push_back(most_k);
    n_low.push_back(least_n);
    n_high.push_back(most_n);
  }
  std::vector<std::uint8_t> decided(const Bound& bound) const {
    std::vector<std::uint8_t> answers(k_low.size());
    decide(PartColumns<Int>{k_low, k_high, n_low, n_high}, bound, answers);
    return answers;
  }
  unsigned alone(std::size_t i, const Bound& bound) const {
    return bits(
        decide(Region::part(range_at(k_low[i], k_high[i]), range_at(n_low[i], n_high[i])), bound));
  }
};

template <class Int>
std::vector<std::uint8_t> levels_decided(const std::vector<Int>& low, const std::vector<Int>& high,
                                         const Bound& bound) {
  std::vector<std::uint8_t> answers(low.size());
  decide(LevelColumns<Int>{low, high}, bound, answers);
  return answers;
}

// Numbers around the ends of some width, with any sign, or an end that is absent.
template <class Int>
class Ends {
 public:
  Int low() { return one_of(12) ? no_low_end<Int> : number(); }
  Int high() { return one_of(12) ? no_high_end<Int> : number(); }
  // Most often close above `low`.
  Int high_above(Int low) {
    if (low == no_low_end<Int> || one_of(6)) return high();
    const Int room = std::numeric_limits<Int>::max() - 1;
    const Int step = static_cast<Int>(between(0, one_of(2) ? 0 : 12));
    return low > room - step ? room : static_cast<Int>(low + step);
  }
  bool one_of(int chances) { return between(1, chances) == 1; }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(generator_);
  }

 private:
  Int number() {
    static constexpr std::array digits{1, 2, 4, 7, 14, 15, 16, 29, 30, 31, 32, 47, 60, 61, 62, 63};
    const int most = std::numeric_limits<Int>::digits;
    const int width =
        std::min(most, digits[static_cast<std::size_t>(between(0, digits.size() - 1))]);
    const auto size = static_cast<std::uint64_t>(1) << width;
    const auto below = static_cast<std::uint64_t>(between(0, 20));
    const auto value = static_cast<Int>(size - 1 - std::min(below, size - 1));
    const Int kept = value == no_high_end<Int> ? static_cast<Int>(value - 1) : value;
    return one_of(10) ? static_cast<Int>(-kept) : kept;
  }

  std::mt19937_64 generator_{20'170'116};
};

std::vector<Bound> shares() {
  std::vector<Bound> bounds;
  constexpr std::int64_t large = 999'999'999'999'999'989;
  for (const Ratio& threshold :
       {Ratio(0), Ratio(1, 100), Ratio(7, 100), Ratio(29, 100), Ratio(9, 10), Ratio(2, 3), Ratio(1),
        Ratio(1'000'003, 2'147'483'647), Ratio(large - 2, large)}) {
    for (const Comparator comparator : {Comparator::over, Comparator::at_least, Comparator::at_most,
                                        Comparator::under, Comparator::exactly, Comparator::bare}) {
      const Bound bound(comparator, threshold);
      if (unfit_for_share(bound).empty()) bounds.push_back(bound);
    }
  }
  return bounds;
}

template <class Int>
class Columns : public ::testing::Test {};
using Widths = ::testing::Types<std::int32_t, std::int64_t>;
TYPED_TEST_SUITE(Columns, Widths);

TYPED_TEST(Columns, OfPartsAnswerAsEachBoxAlone) {
  Ends<TypeParam> ends;
  for (int round = 0; round < how_many(60); ++round) {
    Parts<TypeParam> parts;
    const std::int64_t size = ends.one_of(3) ? ends.between(0, 3) : ends.between(4, 2'100);
    // Some blocks are narrow, so that each width is chosen for some.
    for (std::int64_t i = 0; i < size; ++i) {
      if (round % 3 == 0) {
        const auto n = static_cast<TypeParam>(ends.between(0, 2'000));
        parts.add(static_cast<TypeParam>(ends.between(0, n)), n, n, n);
        continue;
      }
      const TypeParam n = ends.low();
      const TypeParam k = ends.low();
      parts.add(k, ends.high_above(k), n, ends.high_above(n));
    }
    for (const Bound& bound : shares()) {
      const auto answers = parts.decided(bound);
      for (std::size_t i = 0; i < answers.size(); ++i) {
        ASSERT_EQ(answers[i], parts.alone(i, bound))
            << bound << ": k " << parts.k_low[i] << ".." << parts.k_high[i] << ", n "
            << parts.n_low[i] << ".." << parts.n_high[i];
      }
    }
  }
}

TYPED_TEST(Columns, OfLevelsAnswerAsEachLevelAlone) {
  Ends<TypeParam> ends;
  const std::array thresholds{Ratio(0),    Ratio(1),
                              Ratio(-7),   Ratio(40'000'000),
                              Ratio(5, 2), Ratio(std::numeric_limits<std::int64_t>::max())};
  for (int round = 0; round < how_many(60); ++round) {
    std::vector<TypeParam> low;
    std::vector<TypeParam> high;
    for (std::int64_t i = ends.between(0, 1'500); i > 0; --i) {
      low.push_back(ends.low());
      high.push_back(ends.high_above(low.back()));
    }
    for (const Ratio& threshold : thresholds) {
      for (const Comparator comparator : {Comparator::over, Comparator::at_most, Comparator::under,
                                          Comparator::exactly, Comparator::bare}) {
        const Bound bound(comparator, threshold);
        const auto answers = levels_decided(low, high, bound);
        for (std::size_t i = 0; i < answers.size(); ++i) {
          ASSERT_EQ(answers[i], bits(decide(Region::level(range_at(low[i], high[i])), bound)))
              << bound << ": " << low[i] << ".." << high[i];
        }
      }
    }
  }
}

TYPED_TEST(Columns, OfEverySmallBoxAnswerAsItsPointsDo) {
  constexpr model::Int most = 5;
  Parts<TypeParam> parts;
  std::vector<model::Box> boxes;
  for (model::Int k_low = 0; k_low <= most; ++k_low) {
    for (model::Int k_high = -1; k_high <= most; ++k_high) {
      for (model::Int n_low = 0; n_low <= most; ++n_low) {
        for (model::Int n_high = -1; n_high <= most; ++n_high) {
          parts.add(static_cast<TypeParam>(k_low), static_cast<TypeParam>(k_high),
                    static_cast<TypeParam>(n_low), static_cast<TypeParam>(n_high));
          boxes.push_back({k_low, k_high, n_low, n_high});
        }
      }
    }
  }
  for (const model::Threshold& threshold : model::simple_thresholds(6)) {
    const auto answers = parts.decided(bound_of(threshold));
    const auto table = model::needed_up_to(threshold, most);
    for (std::size_t i = 0; i < boxes.size(); ++i)
      ASSERT_EQ(answers[i], model::judge(model::points(boxes[i]), threshold, table).answers);
  }
}

TYPED_TEST(Columns, OfUnequalLengthOrAnUnfitThresholdAreRefused) {
  Parts<TypeParam> parts;
  parts.add(63, 63, 70, 70);
  parts.n_high.clear();
  EXPECT_THAT([&] { parts.decided(Bound::over(Ratio(9, 10))); },
              ::testing::ThrowsMessage<InvalidValue>("n_high has 0 rows; the answers have 1"));
  parts.n_high.push_back(70);
  EXPECT_THROW(parts.decided(Bound::over(Ratio(1))), InvalidValue);
  EXPECT_THROW(parts.decided(Bound::at_least(Ratio(-1, 2))), InvalidValue);
  EXPECT_THAT(parts.decided(Bound::over(Ratio(9, 10))), ::testing::ElementsAre(2));
}

}  // namespace
}  // namespace congdoan::kernel
