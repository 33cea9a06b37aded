#include <congdoan/terms/ordinal.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <utility>

#include <congdoan/errors.hpp>

#include "../quoted.hpp"
#include "digits.hpp"

namespace congdoan {
namespace {

constexpr int last = 3999;
constexpr std::size_t longest = std::string_view("MMMDCCCLXXXVIII").size();

constexpr std::array numerals{
    std::pair{1000, std::string_view{"M"}}, std::pair{900, std::string_view{"CM"}},
    std::pair{500, std::string_view{"D"}},  std::pair{400, std::string_view{"CD"}},
    std::pair{100, std::string_view{"C"}},  std::pair{90, std::string_view{"XC"}},
    std::pair{50, std::string_view{"L"}},   std::pair{40, std::string_view{"XL"}},
    std::pair{10, std::string_view{"X"}},   std::pair{9, std::string_view{"IX"}},
    std::pair{5, std::string_view{"V"}},    std::pair{4, std::string_view{"IV"}},
    std::pair{1, std::string_view{"I"}},
};

std::string roman(int value) {
  std::string text;
  for (const auto& [worth, numeral] : numerals) {
    for (; value >= worth; value -= worth) text += numeral;
  }
  return text;
}

// The one number that `text` may be the standard form of: its numerals taken greedily.
std::optional<int> worth_of(std::string_view text) {
  int sum = 0;
  for (const auto& [worth, numeral] : numerals) {
    for (; text.starts_with(numeral); text.remove_prefix(numeral.size())) sum += worth;
  }
  return text.empty() && sum > 0 ? std::optional(sum) : std::nullopt;
}

}  // namespace

Ordinal::Ordinal(detail::Whole<int> value) : value_(value) {
  if (value < 1 || value > last)
    throw InvalidValue(std::to_string(value) + " is not an ordinal; they run from 1 to 3999");
}

Ordinal Ordinal::parse(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  if (text.size() <= most_digits && !text.starts_with('0')) {
    if (const auto value = detail::digits(text, text.size())) {
      Ordinal ordinal(*value);
      ordinal.in_digits_ = true;
      return ordinal;
    }
  }
  if (text.size() <= longest) {
    std::string upper(text);
    std::ranges::transform(upper, upper.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    const auto value = worth_of(upper);
    if (value && *value <= last && roman(*value) == upper) return Ordinal(*value);
  }
  throw InvalidValue(detail::quoted(text) +
                     " is not an ordinal from 1 to 3999; write it as VIII or 8");
}

std::string Ordinal::text() const { return roman(value_); }

std::ostream& operator<<(std::ostream& os, const Ordinal& ordinal) { return os << ordinal.text(); }

}  // namespace congdoan
