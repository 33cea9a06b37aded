/// \file
/// Exact ratios of 64-bit integers.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/numbers/whole.hpp>

namespace congdoan {

/// A ratio in lowest terms with a positive denominator.
///
/// Compared exactly, by 128-bit cross products. There is no way in from floating point: 0.9 is not
/// 9/10.
class Ratio {
 public:
  /// Zero.
  constexpr Ratio() noexcept = default;
  /// A whole number.
  /// \throws Overflow if it does not fit 64 bits.
  template <std::integral I>
    requires(!std::same_as<I, bool>)
  constexpr explicit Ratio(I whole) : numerator_(static_cast<std::int64_t>(whole)) {
    if (!std::in_range<std::int64_t>(whole))
      throw Overflow(std::to_string(whole) + " does not fit the 64 bits of a ratio's numerator");
  }
  /// \throws InvalidValue if the denominator is 0; Overflow if a number or the reduced ratio does
  /// not fit.
  Ratio(detail::Whole<std::int64_t> numerator, detail::Whole<std::int64_t> denominator);
  template <std::floating_point F>
  explicit Ratio(F) = delete;

  /// Reads `90%`, `90.5%`, `9/10`, `0.905` or `3`, with an optional minus sign. Plain digits: no
  /// thousands marks, and a dot before decimals.
  /// \throws InvalidValue that shows the right spelling; Overflow if it does not fit.
  static Ratio parse(std::string_view text);

  constexpr std::int64_t numerator() const noexcept { return numerator_; }
  constexpr std::int64_t denominator() const noexcept { return denominator_; }
  /// `9/10`, or `3` for a whole number.
  std::string text() const;

  friend constexpr bool operator==(const Ratio&, const Ratio&) noexcept = default;
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) noexcept;

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

/// As a percentage where that is exact (`90%`, `66.6%`), else as a fraction (`2/3`). `Ratio::parse`
/// reads both.
std::string percent_text(const Ratio& ratio);

/// `9/10`.
std::ostream& operator<<(std::ostream& os, const Ratio& ratio);

namespace detail {
/// The order of a*b and c*d for b, d > 0; the second is for compilers without a 128-bit integer.
std::strong_ordering compare_products(std::int64_t a, std::int64_t b, std::int64_t c,
                                      std::int64_t d) noexcept;
std::strong_ordering compare_products_portable(std::int64_t a, std::int64_t b, std::int64_t c,
                                               std::int64_t d) noexcept;
}  // namespace detail

}  // namespace congdoan

template <>
struct std::hash<congdoan::Ratio> {
  std::size_t operator()(const congdoan::Ratio& ratio) const noexcept {
    return std::hash<std::int64_t>{}(ratio.numerator()) * 31 +
           std::hash<std::int64_t>{}(ratio.denominator());
  }
};
