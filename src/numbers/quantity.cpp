#include <congdoan/numbers/quantity.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <ostream>

#include "../quoted.hpp"
#include "decimal.hpp"
#include "signs.hpp"

namespace congdoan {
namespace {

using Limits = std::numeric_limits<std::int64_t>;

[[noreturn]] void refuse_quantity(std::string_view text, const std::string& why) {
  throw InvalidValue(detail::quoted(text) + " is not a quantity" + why);
}

std::string without(std::string_view text, char unwanted) {
  std::string rest(text);
  std::erase(rest, unwanted);
  return rest;
}

// 1.250 or 12.250.000: groups of three, with which thousands may be meant.
bool looks_grouped(std::string_view text, char mark) {
  if (text.starts_with('-')) text.remove_prefix(1);
  std::size_t at = text.find(mark);
  // A mark that is nowhere stands behind 3 digits too.
  if (at > 3 || text.front() == '0' || !detail::all_digits(text.substr(0, at))) return false;
  for (; at < text.size(); at += 4) {
    const std::string_view group = text.substr(at + 1, 3);
    if (text[at] != mark || group.size() != 3 || !detail::all_digits(group)) return false;
  }
  return true;
}

[[noreturn]] void refuse_grouped(std::string_view text, std::string_view number, char mark) {
  refuse_quantity(
      text, std::string(": \"") + mark + "\" does not group thousands here; write " +
                (number.size() <= detail::longest_slip ? without(number, mark) + " if that is meant"
                                                       : "the digits alone"));
}

bool is_whole(const detail::Decimal& decimal) {
  return decimal.fraction.find_first_not_of('0') == std::string_view::npos;
}

// The number that `number`, a part of `text`, spells.
std::int64_t number_in(std::string_view text, std::string_view number) {
  for (const char mark : {'.', ','}) {
    if (looks_grouped(number, mark)) refuse_grouped(text, number, mark);
  }
  if (number.empty()) refuse_quantity(text, ": a number is missing; write 40, >40, <=20 or 3..5");
  std::string dotted(number);
  std::ranges::replace(dotted, ',', '.');
  if (const auto decimal = detail::decimal(dotted); decimal && !is_whole(*decimal))
    refuse_quantity(text, ": it is not whole; write a whole number such as 40");
  if (!detail::decimal(number))
    refuse_quantity(
        text, detail::says_about(text)
                  ? ": how far off it may be is not said; write the bounds, as in 3..5"
                  : "; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is not reported");
  const auto value = detail::whole_number(number.substr(0, number.find('.')));
  if (!value)
    throw Overflow(detail::quoted(text) +
                   " does not fit 64 bits; whole numbers end at 9223372036854775807");
  return *value;
}

// `text` without the usual slips: blanks, a comma, other signs.
std::string quantity_without_slips(std::string_view text) {
  std::string clean = without(detail::signs_mended(text), ' ');
  std::ranges::replace(clean, ',', '.');
  return clean;
}

Quantity read_quantity(std::string_view text) {
  if (text.empty()) return Quantity::unreported();
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    const std::int64_t low = number_in(text, text.substr(0, dots));
    const std::int64_t high = number_in(text, text.substr(dots + 2));
    if (low > high)
      refuse_quantity(text, ": the lower end comes first; write " + std::to_string(high) + ".." +
                                std::to_string(low));
    return Quantity::between(low, high);
  }
  if (text.starts_with(">=")) return Quantity::at_least(number_in(text, text.substr(2)));
  if (text.starts_with("<=")) return Quantity::at_most(number_in(text, text.substr(2)));
  if (text.starts_with('>')) return Quantity::over(number_in(text, text.substr(1)));
  if (text.starts_with('<')) return Quantity::nearly(number_in(text, text.substr(1)));
  return Quantity::exactly(number_in(text, text));
}

// The right spelling of a text with one of the usual slips, else nothing.
std::string quantity_proposal(std::string_view text) {
  if (text.size() > detail::longest_slip) return {};
  std::string clean = quantity_without_slips(text);
  try {
    static_cast<void>(read_quantity(clean));
    return clean;
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

Quantity Quantity::exactly(Whole value) { return {static_cast<std::int64_t>(value)}; }

Quantity Quantity::over(Whole bound) {
  if (bound == Limits::max()) throw Overflow("nothing of 64 bits is over " + std::to_string(bound));
  Quantity quantity = at_least(bound + 1);
  quantity.strict_ = true;
  return quantity;
}

Quantity Quantity::at_least(Whole bound) {
  Quantity quantity;
  quantity.low_ = bound;
  return quantity;
}

Quantity Quantity::nearly(Whole bound) {
  if (bound == Limits::min())
    throw Overflow("nothing of 64 bits is under " + std::to_string(bound));
  Quantity quantity = at_most(bound - 1);
  quantity.strict_ = true;
  return quantity;
}

Quantity Quantity::at_most(Whole bound) {
  Quantity quantity;
  quantity.high_ = bound;
  return quantity;
}

Quantity Quantity::between(Whole low, Whole high) {
  if (low > high)
    throw InvalidValue("a quantity cannot be between " + std::to_string(low) + " and " +
                       std::to_string(high) + "; the lower end comes first");
  Quantity quantity;
  quantity.low_ = low;
  quantity.high_ = high;
  return quantity;
}

Quantity Quantity::parse(std::string_view text) {
  try {
    return read_quantity(text);
  } catch (const InvalidValue&) {
    const std::string clean = quantity_proposal(text);
    if (clean.empty()) throw;
    refuse_quantity(text, "; write " + clean);
  }
}

std::string Quantity::text() const {
  if (is_unreported()) return {};
  if (is_exact()) return std::to_string(*low_);
  if (low_ && high_) return std::to_string(*low_) + ".." + std::to_string(*high_);
  if (low_) return strict_ ? ">" + std::to_string(*low_ - 1) : ">=" + std::to_string(*low_);
  return strict_ ? "<" + std::to_string(*high_ + 1) : "<=" + std::to_string(*high_);
}

std::ostream& operator<<(std::ostream& os, const Quantity& quantity) {
  return os << (quantity.is_unreported() ? "unreported" : quantity.text());
}

}  // namespace congdoan
