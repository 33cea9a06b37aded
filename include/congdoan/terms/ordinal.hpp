/// \file
/// The number of a congress or term, shown in Roman numerals.
#pragma once

#include <compare>
#include <iosfwd>
#include <string>
#include <string_view>

#include <congdoan/numbers/whole.hpp>

namespace congdoan {

/// 1 to 3999, shown in Roman numerals: the VIIIth congress.
class Ordinal {
 public:
  /// \throws InvalidValue outside 1 to 3999.
  explicit Ordinal(detail::Whole<int> value);
  /// Reads `VIII`, `viii` or `8`; only the standard Roman form, so `IIX` is refused.
  /// \throws InvalidValue that shows the right spelling.
  static Ordinal parse(std::string_view text);

  int value() const noexcept { return value_; }
  /// True if it was read from digits, as which documents then write it again.
  bool is_in_digits() const noexcept { return in_digits_; }
  /// `VIII`.
  std::string text() const;

  /// By their values, however they were written.
  friend constexpr std::strong_ordering operator<=>(const Ordinal& a, const Ordinal& b) noexcept {
    return a.value_ <=> b.value_;
  }
  friend constexpr bool operator==(const Ordinal& a, const Ordinal& b) noexcept {
    return a.value_ == b.value_;
  }

 private:
  int value_;
  bool in_digits_ = false;
};

std::ostream& operator<<(std::ostream& os, const Ordinal& ordinal);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Ordinal> {
  std::size_t operator()(const congdoan::Ordinal& ordinal) const noexcept {
    return std::hash<int>{}(ordinal.value());
  }
};
