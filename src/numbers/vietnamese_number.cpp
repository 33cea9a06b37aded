#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "../quoted.hpp"
#include "decimal.hpp"
#include "letters.hpp"
#include "number_words.hpp"
#include "signs.hpp"
#include "vietnamese_number.hpp"

namespace congdoan::detail {
namespace {

// No number is longer; it bounds the work that any text can cause.
constexpr std::size_t longest_number = 1000;
constexpr std::string_view blanks = " \t\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits of `token`, as they are proposed where its marks are wrong.
std::string unmarked(std::string_view token) {
  std::string digits(token);
  std::erase_if(digits, [](char c) { return c == '.' || c == ' '; });
  return digits;
}

bool is_read(const Given& given, const std::string& text) {
  return given.reads != nullptr && given.reads(text);
}

// The given text with `right` where `token` stands in it by itself; nothing if that is not read.
std::string with_right(std::string_view token, std::string_view right, const Given& given) {
  if (given.text.size() > longest_slip) return {};
  const auto is_inside = [](char c) { return is_digit(c) || c == '.' || c == ','; };
  for (std::size_t at = 0; (at = given.text.find(token, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + token.size();
    const bool alone = (at == 0 || !is_inside(given.text[at - 1])) &&
                       (end == given.text.size() || !is_inside(given.text[end]));
    if (!alone) continue;
    std::string text(given.text);
    text.replace(at, token.size(), right);
    return is_read(given, text) ? text : std::string();
  }
  return {};
}

[[noreturn]] void refuse_spaces(std::string_view token, const Given& given) {
  const std::string joined = unmarked(token);
  const std::string whole = with_right(token, joined, given);
  given.refuse(": a space stands before groups of three digits; write " +
               (whole.empty() ? joined : whole) + " if that is meant");
}

bool has_multiplier(std::string_view text) {
  const std::string small = small_composed(text).value_or(std::string());
  return std::ranges::any_of(tokens(small),
                             [](std::string_view token) { return power_of(token).has_value(); });
}

[[noreturn]] void refuse_dots(std::string_view token, const Given& given) {
  const std::string why = ": a dot stands before groups of three digits; write ";
  const std::string joined = unmarked(token);
  std::string with_comma(token);
  std::ranges::replace(with_comma, '.', ',');
  const std::string all_joined = with_right(token, joined, given);
  if (std::ranges::count(with_comma, ',') != 1 || token.ends_with('.'))
    given.refuse(why + (all_joined.empty() ? joined : all_joined));

  const bool may_be_joined = !token.starts_with('0');
  const std::string all_with_comma = with_right(token, with_comma, given);
  if (!all_with_comma.empty()) {
    // Nobody writes 25 billion as 2.5.
    const bool both = may_be_joined && !all_joined.empty() && !has_multiplier(given.text);
    given.refuse(why + all_with_comma + (both ? " or " + all_joined : ""));
  }
  // The text is read with another number: it is the fraction that does not fit.
  if (!with_right(token, "1", given).empty()) {
    given.refuse(why +
                 (may_be_joined ? joined + " if that is meant, since "
                                : "a whole number such as 40, since ") +
                 with_comma + " is not whole");
  }
  given.refuse(why + with_comma + (may_be_joined ? " or " + joined : ""));
}

// The given text without the usual slips in signs and marks; nothing if that is not read either.
std::string mended(const Given& given) {
  if (given.text.size() > longest_slip) return {};
  if (std::string text = signs_mended(given.text); is_read(given, text)) return text;
  std::string swapped(given.text);  // 1,250.5 as it is written elsewhere
  for (char& c : swapped) c = c == ',' ? '.' : c == '.' ? ',' : c;
  return given.text.find(',') < given.text.find('.') && is_read(given, swapped) ? swapped
                                                                                : std::string();
}

Ratio fitting(const std::optional<Ratio>& value, const Given& given) {
  if (!value) throw Overflow(detail::quoted(given.text) + " does not fit 64 bits");
  return *value;
}

// The value of plain digits times 10^`power`.
Ratio value_of(const std::string& plain, int power, const Given& given) {
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
  return {value_of(plain_digits(token, given), power, given), power};
}

// Reads `2 triệu 500 nghìn`: each group stays below the multiplier before it.
Ratio read_groups(Tokens list, const Given& given) {
  Group sum = take_group(list, given);
  while (!list.empty()) {
    if (list.front().starts_with('-')) given.refuse();  // the dash of a range: 3-5 triệu
    const Group next = take_group(list, given);
    if (next.power == 0 && sum.power > 0)
      given.refuse(": say the last multiplier too, as in 2 triệu 500 nghìn, or write digits alone");
    if (next.power == 0) given.refuse();
    if (next.power >= sum.power)
      given.refuse(": each multiplier is smaller than the one before, as in 2 triệu 500 nghìn");
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

void Given::refuse() const {
  const std::string small = small_composed(text).value_or(std::string());
  if (says_about(text) || trimmed(small).starts_with("khoảng "))
    refuse(": how far off it may be is not said; write the bounds, as in từ 3 đến 5");
  const std::string proposal = mended(*this);
  refuse("; write " + (proposal.empty() ? std::string(forms) : proposal));
}

void Given::refuse(std::string_view why) const {
  throw InvalidValue(detail::quoted(text) + " is not " + std::string(what) + std::string(why));
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
      constexpr std::string_view digits_and_marks = "0123456789.,";
      end = text.find_first_not_of(digits_and_marks, end);
      while (end < text.size() - 1 && text[end] == ' ' && is_digit(text[end + 1]))
        end = text.find_first_not_of(digits_and_marks, end + 1);
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

  const bool dots = whole.find('.') != std::string_view::npos;
  const bool spaces = token.find(' ') != std::string_view::npos;
  if (dots && spaces) given.refuse(": dots and spaces are mixed; write 1.250.000 or 1 250 000");
  const char mark = spaces ? ' ' : '.';
  const auto refuse_groups = [&] {
    if (spaces) refuse_spaces(token, given);
    refuse_dots(token, given);
  };

  std::size_t end = std::min(whole.find(mark), whole.size());
  std::string plain = std::string(token.substr(0, sign)) + std::string(whole.substr(0, end));
  const bool grouped = end < whole.size();
  if (grouped && (end > 3 || whole.front() == '0')) refuse_groups();
  while (end < whole.size()) {
    const std::size_t begin = end + 1;
    end = std::min(whole.find(mark, begin), whole.size());
    if (end - begin != 3) refuse_groups();
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

std::string percent_digits(std::string_view token, const Given& given) {
  const std::size_t dot = token.find('.');
  const std::size_t decimals = token.size() - std::min(dot, token.size() - 1) - 1;
  const bool lone = token.find_first_of("., ") == dot && token.find_last_of("., ") == dot;
  if (dot == std::string_view::npos || !lone || decimals == 0) return plain_digits(token, given);
  if (decimals == 3) {
    std::string with_comma(token);
    with_comma[dot] = ',';
    given.refuse(": three digits after a point may be thousands; write " + with_comma + "%");
  }
  if (!decimal(token)) given.refuse();
  return std::string(token);
}

bool take_percent_sign(Tokens& list) {
  std::size_t words = 0;
  if (!list.empty() && list.back() == "%") words = 1;
  if (list.size() > 1 && list[list.size() - 2] == "phần" && list.back() == "trăm") words = 2;
  list = list.first(list.size() - words);
  return words > 0;
}

bool says_percent(std::string_view text) {
  const Given given{text, "a quantity", ""};
  const std::string small = comparable(given);
  const auto list = tokens(small);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == "%" || (list[i] == "trăm" && i > 0 && list[i - 1] == "phần")) return true;
  }
  return false;
}

Ratio read_number(Tokens list, const Given& given) {
  const bool percent = take_percent_sign(list);
  if (list.empty()) given.refuse();
  if (std::ranges::any_of(list, is_number)) {
    if (!percent) return read_groups(list, given);
    if (list.size() != 1) given.refuse();
    return value_of(percent_digits(list.front(), given), -2, given);
  }
  const auto words = read_words(list);
  if (!words.value) {
    if (words.wrong.empty()) given.refuse();
    given.refuse("; " + words.wrong);
  }
  return percent ? Ratio(*words.value, 100) : Ratio(*words.value);
}

}  // namespace congdoan::detail
