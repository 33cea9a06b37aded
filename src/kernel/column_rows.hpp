// The rule on a block of rows, as loops without branches that a compiler turns into wide
// instructions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <congdoan/kernel/columns.hpp>

// Where the compiler builds a function for several processors, the program chooses one when it
// starts. The plain one is the same code.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define CONGDOAN_FOR_WIDE_REGISTERS \
  __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#define CONGDOAN_IN_IT __attribute__((always_inline)) inline
#else
#define CONGDOAN_FOR_WIDE_REGISTERS
#define CONGDOAN_IN_IT inline
#endif

namespace congdoan::kernel::columns {

inline constexpr std::uint8_t met = 1;
inline constexpr std::uint8_t missed = 2;
inline constexpr std::uint8_t empty = 4;
inline constexpr std::uint8_t not_known = 8;  // whether `exactly` has a point between the extremes
static_assert(met == static_cast<std::uint8_t>(Answer::met) &&
              missed == static_cast<std::uint8_t>(Answer::missed) &&
              empty == static_cast<std::uint8_t>(Answer::empty));

// Which points beside the line den * k = num * n meet.
enum class Side : std::uint8_t { above, below, on };

template <class Int>
struct LineOf {
  Int num;
  Int den;
  Side side;
  Int limit;  // of den * k - num * n, which that itself meets

  explicit LineOf(const Bound& bound) noexcept
      : num(static_cast<Int>(bound.threshold.numerator())),
        den(static_cast<Int>(bound.threshold.denominator())),
        side(bound.comparator == Comparator::exactly ? Side::on
             : is_upper(bound.comparator)            ? Side::below
                                                     : Side::above),
        limit(static_cast<Int>(bound.comparator == Comparator::over) -
              static_cast<Int>(bound.comparator == Comparator::under)) {}
};

// What a box answers whose values of den * k - num * n run from `low` to `high`.
template <Side side, class Int>
CONGDOAN_IN_IT std::uint8_t answers_between(Int low, Int high, Int limit) {
  if constexpr (side == Side::on) {
    const bool can_meet = (low == 0) | (high == 0);
    const bool can_miss = (low < 0) | (high > 0);
    const bool between = (low < 0) & (high > 0);
    return static_cast<std::uint8_t>((can_meet ? met : 0) | (can_miss ? missed : 0) |
                                     (between ? not_known : 0));
  } else {
    const bool can_meet = side == Side::above ? high >= limit : low <= limit;
    const bool can_miss = side == Side::above ? low < limit : high > limit;
    return static_cast<std::uint8_t>((can_meet ? met : 0) | (can_miss ? missed : 0));
  }
}

// A block of rows.
template <class Int>
struct PartRows {
  const Int* k_low;
  const Int* k_high;
  const Int* n_low;
  const Int* n_high;
  std::size_t size;
};
template <class Int>
struct LevelRows {
  const Int* low;
  const Int* high;
  std::size_t size;
};

// As `Extremes` and `answers_of` for a part. \pre products with the line have room in Product
template <Side side, class Int, class Product>
CONGDOAN_IN_IT void answer_rows(const PartRows<Int>& rows, const LineOf<Product>& line,
                                std::uint8_t* __restrict answers) {
  const auto [num, den, ignored, limit] = line;
  const auto [k_low, k_high, n_low, n_high, size] = rows;
  // Without an end, values fall for ever unless the threshold is 0, and rise unless it is 1.
  const bool falls = num > 0;
  const Product rises = num < den ? 1 : 0;
  for (std::size_t i = 0; i < size; ++i) {
    const bool no_n2 = n_high[i] == no_high_end<Int>;
    const bool no_k2 = no_n2 & (k_high[i] == no_high_end<Int>);
    const auto k1 = static_cast<Product>(std::max<Int>(k_low[i], 0));
    const auto k2 = static_cast<Product>(no_k2 ? 0 : std::min(k_high[i], n_high[i]));
    const Product n1 = std::max(static_cast<Product>(std::max<Int>(n_low[i], 0)), k1);
    const auto n2 = static_cast<Product>(no_n2 ? 0 : n_high[i]);
    const Product least_n = std::max(std::max<Product>(n1, 1), k2);
    const Product low = (no_n2 & falls) ? -1 : den * k1 - num * n2;
    const Product high = no_k2 ? rises : den * k2 - num * least_n;
    const bool possible = (no_k2 | (k1 <= k2)) & (no_n2 | (n1 <= n2));
    const bool based = possible & (no_n2 | (n2 >= 1));
    const std::uint8_t answer = answers_between<side>(low, high, limit);
    answers[i] =
        static_cast<std::uint8_t>((based ? answer : 0) | ((possible & (n1 == 0)) ? empty : 0));
  }
}

template <Side side, class Int, class Product>
CONGDOAN_IN_IT void answer_rows(const LevelRows<Int>& rows, const LineOf<Product>& line,
                                std::uint8_t* __restrict answers) {
  const auto [num, den, ignored, limit] = line;
  const auto [lows, highs, size] = rows;
  for (std::size_t i = 0; i < size; ++i) {
    const bool no_low = lows[i] == no_low_end<Int>;
    const bool no_high = highs[i] == no_high_end<Int>;
    const auto k1 = static_cast<Product>(no_low ? 0 : lows[i]);
    const auto k2 = static_cast<Product>(no_high ? 0 : highs[i]);
    const Product low = no_low ? -1 : den * k1 - num;
    const Product high = no_high ? 1 : den * k2 - num;
    const bool possible = no_low | no_high | (k1 <= k2);
    const std::uint8_t answer = answers_between<side>(low, high, limit);
    answers[i] = static_cast<std::uint8_t>(possible ? answer : 0);
  }
}

template <class Rows, class Product>
CONGDOAN_IN_IT void on_its_side(const Rows& rows, const LineOf<Product>& line,
                                std::uint8_t* answers) {
  switch (line.side) {
    case Side::above:
      return answer_rows<Side::above>(rows, line, answers);
    case Side::below:
      return answer_rows<Side::below>(rows, line, answers);
    case Side::on:
      return answer_rows<Side::on>(rows, line, answers);
  }
}

}  // namespace congdoan::kernel::columns
