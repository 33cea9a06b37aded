/// \file
/// The kernel: the only code that holds a number against a threshold.
///
/// It knows integers alone: no strings, dates or documents; it allocates nothing. What is unknown
/// is a region of integer points (k, n), numerator and base; the answer is the set of answers that
/// its points give.
#pragma once

#include <cstdint>
#include <optional>

#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/targets/bound.hpp>
#include <congdoan/targets/wide.hpp>

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
  /// The region's points with k at least `low`.
  Region with_k_from(Wide low) const noexcept;
  /// The region's points with n - k at most `high`.
  Region with_rest_up_to(Wide high) const noexcept;
  /// True if every point has the same ratio k/n, or none since its base is 0.
  bool exact_ratio() const noexcept;

  /// All sums of a point of one and a point of the other.
  friend Region operator+(const Region& a, const Region& b) noexcept;
  /// The union of two groups that may share members: at least the larger of the two, at most their
  /// sum.
  static Region distinct_sum(const Region& a, const Region& b) noexcept;
  friend bool operator==(const Region&, const Region&) = default;

 private:
  Region(Shape shape, const Range& k, const Range& n, const Range& rest) noexcept;
  void tighten() noexcept;

  Shape shape_;
  Range k_;
  Range n_;
  Range rest_;
  bool impossible_ = false;
};

/// What a single true state of affairs can answer.
enum class Answer : std::uint8_t { met = 1, missed = 2, empty = 4 };

/// A set of answers. One member decides; none means that the figures contradict each other.
class Answers {
 public:
  constexpr Answers() = default;
  constexpr Answers(Answer only) noexcept : bits_(static_cast<std::uint8_t>(only)) {}  // NOLINT

  constexpr void add(Answer answer) noexcept { bits_ |= static_cast<std::uint8_t>(answer); }
  constexpr bool has(Answer answer) const noexcept {
    return (bits_ & static_cast<std::uint8_t>(answer)) != 0;
  }
  constexpr bool none() const noexcept { return bits_ == 0; }
  /// True if exactly one answer is possible.
  constexpr bool decided() const noexcept { return bits_ != 0 && (bits_ & (bits_ - 1)) == 0; }
  constexpr bool only(Answer answer) const noexcept { return *this == Answers(answer); }
  /// The same set with `empty` replaced by `instead`.
  constexpr Answers replacing_empty(Answer instead) const noexcept {
    Answers result = *this;
    if (has(Answer::empty)) {
      result.bits_ &= static_cast<std::uint8_t>(~static_cast<std::uint8_t>(Answer::empty));
      result.add(instead);
    }
    return result;
  }

  friend constexpr Answers operator|(Answers a, Answers b) noexcept {
    a.bits_ |= b.bits_;
    return a;
  }
  friend constexpr bool operator==(Answers, Answers) = default;

 private:
  std::uint8_t bits_ = 0;
};

/// The answers of the region's points. The threshold is not negative, and at most 1 for a part of a
/// base.
Answers decide(const Region& region, const Bound& bound) noexcept;

/// How far the numerator is from what the bound needs. Ranges are attained by points of the region.
struct Needs {
  std::optional<Range>
      needed;  ///< least (for upper bounds greatest) numerator that meets, over the possible bases
  std::optional<Range> short_by;  ///< how much is missing (for upper bounds: too much)
  std::optional<Range> spare;     ///< how much is to spare
};

/// All three absent if no possible base has a numerator that meets, or the base must be 0.
Needs needs(const Region& region, const Bound& bound);

}  // namespace congdoan::kernel
