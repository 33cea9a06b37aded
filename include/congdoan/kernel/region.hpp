/// \file
/// Part of the kernel: what is known of a numerator and its base, as a region of integer points.
#pragma once

#include <cstdint>
#include <optional>

#include <congdoan/kernel/wide.hpp>
#include <congdoan/numbers/quantity.hpp>

namespace congdoan::kernel {

/// A closed range of integers; an absent end is unbounded, which is not the same as very large.
struct Range {
  std::optional<Wide> low;
  std::optional<Wide> high;

  bool empty() const noexcept { return low && high && *low > *high; }
  bool exact() const noexcept { return low && high && *low == *high; }

  friend bool operator==(const Range&, const Range&) = default;
};

/// The range of a quantity, cut off below 0.
Range non_negative(const Quantity& quantity) noexcept;

/// How a numerator and a base belong together.
enum class Shape : std::uint8_t {
  part,   ///< k of n, the one a part of the other: 0 <= k <= n
  level,  ///< k by itself, with a base of one
  rate,   ///< k per n, where k may exceed n
};

/// Every integer point (k, n) with k, n and n - k within three ranges, each as tight as the others
/// allow.
///
/// The three together describe a single period and any sum of periods exactly: a point of the sum
/// of two regions is the sum of a point of each, and nothing else is.
class Region {
 public:
  /// k of n, the one a part of the other: 0 <= k <= n.
  static Region part(const Range& k, const Range& n) noexcept;
  /// The same, where also n - k is known within a range.
  static Region part(const Range& k, const Range& n, const Range& rest) noexcept;
  /// A level k by itself; its base is one.
  static Region level(const Range& k) noexcept;
  /// k per n, where k may exceed n.
  static Region rate(const Range& k, const Range& n) noexcept;

  Shape shape() const noexcept { return shape_; }
  const Range& k() const noexcept { return k_; }
  const Range& n() const noexcept { return n_; }
  /// n - k.
  const Range& rest() const noexcept { return rest_; }

  /// No point at all: the figures contradict each other.
  bool impossible() const noexcept { return impossible_; }
  /// True if a point with base 0 is in the region.
  bool may_be_empty() const noexcept;
  /// The same region without its points of base 0.
  Region with_base() const noexcept;
  /// True if every point has the same ratio k/n, or none since its base is 0.
  bool exact_ratio() const noexcept;

  /// All sums of a point of one and a point of the other.
  friend Region operator+(const Region& a, const Region& b) noexcept;
  /// The union of two groups that may share members: at least the larger of the two, at most their
  /// sum.
  static Region distinct_sum(const Region& a, const Region& b) noexcept;
  friend bool operator==(const Region&, const Region&) = default;

 private:
  struct Tight {};
  // Each end is as tight as the others allow.
  Region(Shape shape, const Range& k, const Range& n, const Range& rest, Tight) noexcept
      : shape_(shape), k_(k), n_(n), rest_(rest) {}
  Region(Shape shape, const Range& k, const Range& n, const Range& rest) noexcept;
  void tighten() noexcept;

  Shape shape_;
  Range k_;
  Range n_;
  Range rest_;
  bool impossible_ = false;
};

}  // namespace congdoan::kernel
