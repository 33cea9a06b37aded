// Whether several comparisons, of numbers that hang together, can come out in a given way at once.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/numbers/percent.hpp>

#include "differences.hpp"

namespace congdoan::kernel {

/// x_part held against a share of x_base, and whether it shall be reached. A base of 0 never
/// reaches anything.
/// \pre the bound is over or at_least, and its threshold above 0
struct Comparison {
  std::size_t part = 0;
  std::size_t base = 0;
  Bound bound;
  bool reached = true;
};

/// x_part is so large a part of x_base, which is not 0, as was printed.
struct PrintedPart {
  std::size_t part = 0;
  std::size_t base = 0;
  Percent percent;
};

/// What is asked of all numbers at once.
class Joint {
 public:
  /// \pre `closed` is closed and possible
  template <std::size_t N>
  explicit Joint(const Differences<N>& closed) : variables_(N), least_(N * N), most_(N) {
    for (std::size_t from = 0; from < N; ++from) {
      for (std::size_t to = 0; to < N; ++to) least(from, to) = closed.between(from, to).low;
      most_[from] = closed.of(from).high;
    }
  }

  void require(const Comparison& comparison);
  void require(const PrintedPart& printed);

  /// True if there are integers that fit everything.
  ///
  /// Exact, but for a fixed number of steps: where thresholds with very large denominators leave
  /// it open for longer the answer is true, so that too much is called possible, never too little.
  bool possible() const;

 private:
  // of * x_to >= share * x_from + more
  struct Rule {
    std::size_t from = 0;
    std::size_t to = 0;
    std::int64_t share = 0;
    std::int64_t of = 1;
    int more = 0;
  };

  End& least(std::size_t from, std::size_t to) { return least_[from * variables_ + to]; }
  const End& least(std::size_t from, std::size_t to) const {
    return least_[from * variables_ + to];
  }
  bool fits(std::span<const Rule> rules, std::span<const std::size_t> zeros) const;

  std::size_t variables_;
  std::vector<End> least_;  // the least that x_to - x_from can be
  std::vector<End> most_;   // the most that x can be
  std::vector<Rule> rules_;
  std::vector<Rule> or_empty_;  // rules from a part to a base, which may be 0 instead
};

}  // namespace congdoan::kernel
