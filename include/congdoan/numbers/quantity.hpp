/// \file
/// Whole numbers that may be known only within bounds.
#pragma once

#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/numbers/whole.hpp>

namespace congdoan {

/// A closed interval of 64-bit integers, either end of which may be absent: 40, over 40, nearly 20,
/// 3 to 5, or not reported at all. Money is in whole đồng.
///
/// Two quantities are equal if they allow the same integers, however they were written: over 40
/// equals at least 41. The text keeps the way it was written.
class Quantity {
 public:
  /// Not reported: any integer is possible.
  constexpr Quantity() noexcept = default;
  /// Exactly `value`; implicit, since a plain number is a quantity.
  /// \throws Overflow if it does not fit 64 bits.
  template <std::integral I>
    requires(!std::same_as<I, bool>)
  constexpr Quantity(I value)  // NOLINT(google-explicit-constructor)
      : low_(static_cast<std::int64_t>(value)), high_(static_cast<std::int64_t>(value)) {
    if (!std::in_range<std::int64_t>(value))
      throw Overflow(std::to_string(value) + " does not fit 64 bits; quantities end at " +
                     std::to_string(std::numeric_limits<std::int64_t>::max()));
  }
  template <std::floating_point F>
  Quantity(F) = delete;

  /// Any integer type; Overflow is thrown, here and below, also where it does not fit 64 bits.
  using Whole = detail::Whole<std::int64_t>;
  static Quantity exactly(Whole value);
  /// "trên 40": more than `bound`. \throws Overflow if nothing can be.
  static Quantity over(Whole bound);
  static Quantity at_least(Whole bound);
  /// "gần 20": less than `bound`. \throws Overflow if nothing can be.
  static Quantity nearly(Whole bound);
  static Quantity at_most(Whole bound);
  /// Both ends included. \throws InvalidValue if low > high.
  static Quantity between(Whole low, Whole high);
  static Quantity unreported() noexcept { return {}; }

  /// Reads `40`, `>40`, `>=40`, `<20`, `<=20`, `3..5` or nothing (unreported). Plain digits: `70.0`
  /// is 70, and `1.250` is refused with a hint, since it may mean 1250.
  /// \throws InvalidValue that shows the right spelling; Overflow beyond 64 bits.
  static Quantity parse(std::string_view text);

  /// The least possible value; absent where there is no lower bound.
  constexpr std::optional<std::int64_t> lower() const noexcept { return low_; }
  /// The greatest possible value; absent where there is no upper bound.
  constexpr std::optional<std::int64_t> upper() const noexcept { return high_; }
  constexpr bool is_exact() const noexcept { return low_ && high_ && *low_ == *high_; }
  constexpr bool is_unreported() const noexcept { return !low_ && !high_; }
  /// True if it was written with a strict bound: `>40`, `<20`.
  constexpr bool is_strict() const noexcept { return strict_; }
  /// True if `value` is possible.
  constexpr bool contains(std::int64_t value) const noexcept {
    return (!low_ || *low_ <= value) && (!high_ || value <= *high_);
  }

  /// The form that `parse` reads; empty if unreported.
  std::string text() const;

  friend constexpr bool operator==(const Quantity& a, const Quantity& b) noexcept {
    return a.low_ == b.low_ && a.high_ == b.high_;
  }

 private:
  std::optional<std::int64_t> low_;
  std::optional<std::int64_t> high_;
  bool strict_ = false;
};

/// As `text()`, but "unreported" where that is empty.
std::ostream& operator<<(std::ostream& os, const Quantity& quantity);

}  // namespace congdoan

/// An exact quantity hashes like its integer.
template <>
struct std::hash<congdoan::Quantity> {
  std::size_t operator()(const congdoan::Quantity& quantity) const noexcept {
    const std::hash<std::int64_t> of;
    if (quantity.is_exact()) return of(*quantity.lower());
    constexpr std::size_t factor = 31;
    return (quantity.lower() ? of(*quantity.lower()) + 1 : 0) * factor +
           (quantity.upper() ? of(*quantity.upper()) + 2 : 0);
  }
};
