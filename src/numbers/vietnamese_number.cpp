#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "../quoted.hpp"
#include "decimal.hpp"
#include "letters.hpp"
#include "number_words.hpp"
#include "vietnamese_number.hpp"

namespace congdoan::detail {
namespace {

// No number is longer; it bounds the work that any text can cause.
constexpr std::size_t longest_number = 1000;
constexpr std::string_view blanks = " \t\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

[[noreturn]] void refuse_dots(std::string_view token, const Given& given) {
  std::string joined(token);
  std::erase(joined, '.');
  std::string with_comma(token);
  std::ranges::replace(with_comma, '.', ',');

  std::string proposal = joined;
  const bool one_mark = std::count(with_comma.begin(), with_comma.end(), ',') == 1;
  if (one_mark && !token.ends_with('.'))
    proposal = token.starts_with('0') ? with_comma : with_comma + " or " + joined;
  given.refuse(": a dot stands before groups of three digits; write " + proposal);
}

Ratio fitting(const std::optional<Ratio>& value, const Given& given) {
  if (!value) throw Overflow(quoted(given.text) + " does not fit 64 bits");
  return *value;
}

// The value of a token of digits times 10^`power`.
Ratio value_of(std::string_view token, int power, const Given& given) {
  const std::string plain = plain_digits(token, given);
  return fitting(scaled(*decimal(plain), power), given);
}

// A number in digits with its multipliers: `4,125 tỷ`.
struct Group {
  Ratio value;
  int power;  // of ten, by which it was multiplied
};

// Takes one off `list`; multipliers grow to the right, as in `3 nghìn tỷ`.
Group take_group(Tokens& list, const Given& given) {
  const std::string_view token = list.front();
  if (!is_number(token)) given.refuse();
  list = list.subspan(1);
  int power = 0;
  int previous = 0;
  while (!list.empty()) {
    const auto next = power_of(list.front());
    if (!next) break;
    if (*next < previous) given.refuse();
    previous = *next;
    power += *next;
    list = list.subspan(1);
  }
  return {value_of(token, power, given), power};
}

// Reads `2 triệu 500 nghìn`: each group stays below the multiplier before it.
Ratio read_groups(Tokens list, const Given& given) {
  Group sum = take_group(list, given);
  while (!list.empty()) {
    const Group next = take_group(list, given);
    if (next.power == 0 && sum.power > 0)
      given.refuse(": say the last multiplier too, as in 2 triệu 500 nghìn, or write digits alone");
    const auto limit = scaled({.whole = "1"}, sum.power);
    if (!limit || next.value >= *limit || next.value < Ratio()) given.refuse();
    if (sum.value.denominator() != 1 || next.value.denominator() != 1 || sum.value < Ratio())
      given.refuse(": only whole numbers from 0 are put together");
    if (sum.value.numerator() > INT64_MAX - next.value.numerator()) fitting(std::nullopt, given);
    sum = {Ratio(sum.value.numerator() + next.value.numerator()), next.power};
  }
  return sum.value;
}

}  // namespace

void Given::refuse() const { refuse("; write " + std::string(forms)); }

void Given::refuse(std::string_view why) const {
  throw InvalidValue(quoted(text) + " is not " + std::string(what) + std::string(why));
}

std::string comparable(const Given& given) {
  if (given.text.size() > longest_number) given.refuse(": it is too long");
  const auto small = small_composed(given.text);
  if (!small) given.refuse(": it is not UTF-8");
  const std::size_t first = small->find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return small->substr(first, small->find_last_not_of(blanks) + 1 - first);
}

std::vector<std::string_view> tokens(std::string_view text) {
  std::vector<std::string_view> list;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(blanks, at)) != std::string_view::npos) {
    const char c = text[at];
    std::size_t end = at + 1;
    if (is_digit(c) || (c == '-' && end < text.size() && is_digit(text[end]))) {
      end = text.find_first_not_of("0123456789.,", end);
    } else if (c != '%') {
      end = text.find_first_of(" \t\r\n%0123456789", end);
    }
    end = std::min(end, text.size());
    list.push_back(text.substr(at, end - at));
    at = end;
  }
  return list;
}

bool is_number(std::string_view token) {
  return is_digit(token.front()) || (token.front() == '-' && token.size() > 1);
}

std::string plain_digits(std::string_view token, const Given& given) {
  const std::size_t sign = token.starts_with('-') ? 1 : 0;
  const std::size_t comma = std::min(token.find(','), token.size());
  const std::string_view whole = token.substr(sign, comma - sign);

  std::size_t end = std::min(whole.find('.'), whole.size());
  std::string plain = std::string(token.substr(0, sign)) + std::string(whole.substr(0, end));
  const bool grouped = end < whole.size();
  if (grouped && (end > 3 || whole.front() == '0')) refuse_dots(token, given);
  while (end < whole.size()) {
    const std::size_t begin = end + 1;
    end = std::min(whole.find('.', begin), whole.size());
    if (end - begin != 3) refuse_dots(token, given);
    plain += whole.substr(begin, 3);
  }
  if (comma < token.size()) {
    const std::string_view decimals = token.substr(comma + 1);
    if (decimals.find(',') != std::string_view::npos)
      given.refuse(": dots group thousands; write 1.250.000");
    plain += '.' + std::string(decimals);
  }
  if (!decimal(plain)) given.refuse();
  return plain;
}

Ratio read_number(Tokens list, const Given& given) {
  bool percent = false;
  if (!list.empty() && list.back() == "%") {
    percent = true;
    list = list.first(list.size() - 1);
  } else if (list.size() > 2 && list[list.size() - 2] == "phần" && list.back() == "trăm") {
    percent = true;
    list = list.first(list.size() - 2);
  }
  if (list.empty()) given.refuse();
  if (std::ranges::any_of(list, is_number)) {
    if (!percent) return read_groups(list, given);
    if (list.size() != 1) given.refuse();
    return value_of(list.front(), -2, given);
  }
  const auto words = read_words(list);
  if (!words.value) {
    if (words.wrong.empty()) given.refuse();
    given.refuse("; " + words.wrong);
  }
  return percent ? Ratio(*words.value, 100) : Ratio(*words.value);
}

}  // namespace congdoan::detail
