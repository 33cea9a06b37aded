#include <congdoan/numbers/ratio.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <ostream>

#include "../quoted.hpp"
#include "decimal.hpp"

namespace congdoan {
namespace {

std::uint64_t magnitude(std::int64_t value) noexcept {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? std::uint64_t{0} - bits : bits;
}

std::optional<Ratio> fitting(std::string_view text, const std::optional<Ratio>& ratio) {
  if (!ratio)
    throw Overflow(detail::quoted(text) + " does not fit a ratio of two 64-bit whole numbers");
  return ratio;
}

// Nothing if `text` is not spelled like a ratio.
std::optional<Ratio> read_ratio(std::string_view text) {
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    const bool negative = text.starts_with('-');
    const std::string_view numerator = negative ? text.substr(1, slash - 1) : text.substr(0, slash);
    const std::string_view denominator = text.substr(slash + 1);
    if (!detail::all_digits(numerator) || !detail::all_digits(denominator)) return std::nullopt;
    if (denominator.find_first_not_of('0') == std::string_view::npos)
      throw InvalidValue(detail::quoted(text) +
                         " is not a ratio: its denominator is 0; write for example 9/10");
    return fitting(text, detail::fraction(negative, numerator, denominator));
  }
  const bool percent = text.ends_with('%');
  const auto decimal = detail::decimal(percent ? text.substr(0, text.size() - 1) : text);
  if (!decimal) return std::nullopt;
  return fitting(text, detail::scaled(*decimal, percent ? -2 : 0));
}

// `text` without the usual slips: blanks, a second percent sign, a decimal comma, a bare dot.
std::string ratio_without_slips(std::string_view text) {
  std::string clean;
  for (const char c : text) {
    if (c == ' ' || c == '+' || (c == '%' && clean.ends_with('%'))) continue;
    if ((c == '.' || c == ',') && (clean.empty() || clean == "-")) clean += '0';
    if (c == '%' && clean.ends_with('.')) clean.pop_back();
    clean += c == ',' ? '.' : c;
  }
  if (clean.ends_with('.')) clean.pop_back();
  return clean;
}

// The right spelling of a text with one of the usual slips, else nothing.
std::string ratio_proposal(std::string_view text) {
  if (text.size() > detail::longest_slip) return {};
  std::string clean = ratio_without_slips(text);
  try {
    return read_ratio(clean) ? std::move(clean) : std::string();
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

Ratio::Ratio(detail::Whole<std::int64_t> numerator, detail::Whole<std::int64_t> denominator) {
  if (denominator == 0)
    throw InvalidValue("the denominator of " + std::to_string(numerator) +
                       "/0 is 0; it must be another number");
  const bool negative = (numerator < 0) != (denominator < 0);
  std::uint64_t top = magnitude(numerator);
  std::uint64_t bottom = magnitude(denominator);
  const std::uint64_t common = std::gcd(top, bottom);
  top /= common;
  bottom /= common;
  const std::uint64_t greatest = magnitude(INT64_MIN) - (negative ? 0 : 1);
  if (top > greatest || bottom > static_cast<std::uint64_t>(INT64_MAX))
    throw Overflow("the ratio " + std::to_string(numerator) + "/" + std::to_string(denominator) +
                   " does not fit 64 bits with a positive denominator");
  numerator_ = static_cast<std::int64_t>(negative ? std::uint64_t{0} - top : top);
  denominator_ = static_cast<std::int64_t>(bottom);
}

Ratio Ratio::parse(std::string_view text) {
  if (const auto ratio = read_ratio(text)) return *ratio;
  const std::string spelling = ratio_proposal(text);
  throw InvalidValue(detail::quoted(text) + " is not a ratio; write " +
                     (spelling.empty() ? "90%, 9/10 or 0.9" : spelling));
}

std::string Ratio::text() const {
  std::string text = std::to_string(numerator_);
  if (denominator_ != 1) text += "/" + std::to_string(denominator_);
  return text;
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) noexcept {
  return detail::compare_products(a.numerator(), b.denominator(), b.numerator(), a.denominator());
}

std::string percent_text(const Ratio& ratio) {
  // A denominator of twos and fives alone ends; 10^17 is the longest that is written out.
  constexpr std::uint64_t longest = 100'000'000'000'000'000;
  const auto denominator = static_cast<std::uint64_t>(ratio.denominator());
  if (longest % denominator != 0) return ratio.text();

  const std::uint64_t top = magnitude(ratio.numerator());
  std::string digits = std::to_string(top / denominator);
  std::uint64_t rest = top % denominator;
  const auto next_digit = [&] {
    rest *= 10;
    digits += static_cast<char>('0' + rest / denominator);
    rest %= denominator;
  };
  next_digit();
  next_digit();
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (rest != 0) digits += '.';
  while (rest != 0) next_digit();
  return (ratio.numerator() < 0 ? "-" : "") + digits + "%";
}

std::ostream& operator<<(std::ostream& os, const Ratio& ratio) { return os << ratio.text(); }

namespace detail {

std::strong_ordering compare_products_portable(std::int64_t a, std::int64_t b, std::int64_t c,
                                               std::int64_t d) noexcept {
  struct Product {
    std::uint64_t high;
    std::uint64_t low;
    auto operator<=>(const Product&) const = default;
  };
  // Schoolbook multiplication in halves of 32 bits; no partial sum exceeds 64 bits.
  const auto product = [](std::uint64_t x, std::uint64_t y) noexcept -> Product {
    constexpr std::uint64_t half = 0xFFFFFFFF;
    const std::uint64_t low = (x & half) * (y & half);
    const std::uint64_t cross = (x >> 32U) * (y & half) + (low >> 32U);
    const std::uint64_t middle = (x & half) * (y >> 32U) + (cross & half);
    return {(x >> 32U) * (y >> 32U) + (cross >> 32U) + (middle >> 32U),
            (middle << 32U) | (low & half)};
  };
  if ((a < 0) != (c < 0)) return a < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
  const Product left = product(magnitude(a), magnitude(b));
  const Product right = product(magnitude(c), magnitude(d));
  return a < 0 ? right <=> left : left <=> right;
}

#if defined(__SIZEOF_INT128__) && !defined(CONGDOAN_PORTABLE_WIDE)
std::strong_ordering compare_products(std::int64_t a, std::int64_t b, std::int64_t c,
                                      std::int64_t d) noexcept {
  // `__extension__` keeps -Wpedantic quiet, and `using` cannot carry it.
  __extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using)
  return static_cast<Wide>(a) * b <=> static_cast<Wide>(c) * d;
}
#else
std::strong_ordering compare_products(std::int64_t a, std::int64_t b, std::int64_t c,
                                      std::int64_t d) noexcept {
  return compare_products_portable(a, b, c, d);
}
#endif

}  // namespace detail
}  // namespace congdoan
