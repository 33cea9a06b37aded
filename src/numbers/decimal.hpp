/// \file
/// Decimal digits in texts, and the exact values they write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <congdoan/numbers/ratio.hpp>

namespace congdoan::detail {

/// A longer text is no slip of the pen, and no spelling is proposed for it.
inline constexpr std::size_t longest_slip = 60;

/// The parts of `-12.50`: a sign, digits, and digits after a dot.
struct Decimal {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction{};  ///< empty if there is no dot
};

/// True if `text` is one plain digit or more.
bool all_digits(std::string_view text) noexcept;

/// The parts of `text`, if it is a plain decimal: `12`, `-12.50`; not `.5`, `5.` or `+5`.
std::optional<Decimal> decimal(std::string_view text) noexcept;

/// The value of plain digits with an optional minus sign; nothing if it does not fit 64 bits.
std::optional<std::int64_t> whole_number(std::string_view text) noexcept;

/// The value times 10^`shift`; nothing if it does not fit.
std::optional<Ratio> scaled(const Decimal& value, int shift);

/// The ratio of two digit sequences; nothing if it does not fit.
/// \pre the denominator is not 0
std::optional<Ratio> fraction(bool negative, std::string_view numerator,
                              std::string_view denominator);

}  // namespace congdoan::detail
