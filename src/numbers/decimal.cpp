#include <algorithm>
#include <charconv>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

#include "decimal.hpp"

namespace congdoan::detail {
namespace {

using Integer = boost::multiprecision::cpp_int;

// A ratio with more digits than this is not looked at: a decimal of that length cannot fit, and
// nobody writes such a fraction.
constexpr std::size_t most_digits = 100;
// A 64-bit integer holds every number of so many digits.
constexpr std::size_t safe_digits = 18;

std::string_view without_leading_zeros(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

Integer integer(std::string_view digits) {
  Integer value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

Integer power_of_ten(std::size_t exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

std::optional<Ratio> reduced(Integer numerator, Integer denominator) {
  const Integer common = boost::multiprecision::gcd(numerator, denominator);
  numerator /= common;
  denominator /= common;
  using Limits = std::numeric_limits<std::int64_t>;
  if (numerator < Limits::min() || numerator > Limits::max() || denominator > Limits::max())
    return std::nullopt;
  return Ratio(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
}

}  // namespace

bool all_digits(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Decimal> decimal(std::string_view text) noexcept {
  Decimal value;
  value.negative = text.starts_with('-');
  if (value.negative) text.remove_prefix(1);
  const std::size_t dot = text.find('.');
  value.whole = text.substr(0, dot);
  if (!all_digits(value.whole)) return std::nullopt;
  if (dot == std::string_view::npos) return value;
  value.fraction = text.substr(dot + 1);
  if (!all_digits(value.fraction)) return std::nullopt;
  return value;
}

std::optional<std::int64_t> whole_number(std::string_view text) noexcept {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Ratio> scaled(const Decimal& value, int shift) {
  const std::string_view whole = without_leading_zeros(value.whole);
  std::string_view decimals = value.fraction;
  while (decimals.ends_with('0')) decimals.remove_suffix(1);
  if (whole.size() > most_digits || decimals.size() > most_digits) return std::nullopt;

  const std::string joined = std::string(whole) + std::string(decimals);
  const std::string_view digits = without_leading_zeros(joined);
  if (digits.empty()) return Ratio();
  const int exponent = shift - static_cast<int>(decimals.size());
  if (exponent <= 0 && digits.size() <= safe_digits && exponent >= -static_cast<int>(safe_digits)) {
    std::int64_t power = 1;
    for (int i = exponent; i < 0; ++i) power *= 10;
    const std::int64_t magnitude = *whole_number(digits);
    return Ratio(value.negative ? -magnitude : magnitude, power);
  }
  Integer numerator = integer(digits);
  Integer denominator = 1;
  (exponent > 0 ? numerator : denominator) *=
      power_of_ten(static_cast<std::size_t>(exponent > 0 ? exponent : -exponent));
  if (value.negative) numerator = -numerator;
  return reduced(std::move(numerator), std::move(denominator));
}

std::optional<Ratio> fraction(bool negative, std::string_view numerator,
                              std::string_view denominator) {
  numerator = without_leading_zeros(numerator);
  denominator = without_leading_zeros(denominator);
  if (numerator.size() > most_digits || denominator.size() > most_digits) return std::nullopt;
  Integer signed_numerator = integer(numerator);
  if (negative) signed_numerator = -signed_numerator;
  return reduced(std::move(signed_numerator), integer(denominator));
}

}  // namespace congdoan::detail
