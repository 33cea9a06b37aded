// Integers of which some differences are known within ranges: counts that lie within one another.
#pragma once

#include <array>
#include <cstddef>

#include <congdoan/kernel/region.hpp>

#include "ends.hpp"

namespace congdoan::kernel {

/// The integers x_0 = 0, x_1, ... x_(N-1), and what is known of x_j - x_i for each pair.
///
/// Once closed, each range is as tight as all others together allow, an absent end stays absent,
/// and what the ranges of any few of the numbers say of them is exact: every choice that fits them
/// goes on to a choice of all (a closed difference-bound matrix).
template <std::size_t N>
class Differences {
 public:
  /// Narrows the range of x_to - x_from.
  void limit(std::size_t from, std::size_t to, const Range& range) noexcept {
    most_[from][to] = lower(most_[from][to], range.high);
    if (range.low) most_[to][from] = lower(most_[to][from], Wide(-*range.low));
  }

  /// Makes every range as tight as it can be; false if no integers fit.
  bool close() noexcept {
    for (std::size_t i = 0; i < N; ++i) most_[i][i] = lower(most_[i][i], Wide(0));
    for (std::size_t via = 0; via < N; ++via) {
      for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t j = 0; j < N; ++j)
          most_[i][j] = lower(most_[i][j], plus(most_[i][via], most_[via][j]));
      }
      for (std::size_t i = 0; i < N; ++i) {
        if (*most_[i][i] < 0) return false;  // looked at each time, so that ends cannot run away
      }
    }
    return true;
  }

  /// The range of x_to - x_from.
  Range between(std::size_t from, std::size_t to) const noexcept {
    const End& back = most_[to][from];
    return {back ? End(Wide(-*back)) : std::nullopt, most_[from][to]};
  }
  Range of(std::size_t variable) const noexcept { return between(0, variable); }

 private:
  std::array<std::array<End, N>, N> most_{};  // [i][j]: the most that x_j - x_i can be
};

}  // namespace congdoan::kernel
