/// \file
/// The kernel: the only code that holds a number against a threshold.
///
/// It knows integers alone: no strings, dates or documents; it allocates nothing. What is unknown
/// is a region of integer points (k, n), numerator and base; the answer is the set of answers that
/// its points give.
#pragma once

#include <cstdint>
#include <optional>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/region.hpp>

namespace congdoan::kernel {

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
