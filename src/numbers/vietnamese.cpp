#include <congdoan/numbers/vietnamese.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "../quoted.hpp"
#include "decimal.hpp"
#include "letters.hpp"
#include "number_words.hpp"

namespace congdoan::vietnamese {
namespace {

// No number is longer; it bounds the work that any text can cause.
constexpr std::size_t longest = 1000;

using Tokens = std::span<const std::string_view>;

[[noreturn]] void refuse(std::string_view text, std::string_view what, std::string_view hint) {
  throw InvalidValue(detail::quoted(text) + " is not " + std::string(what) + std::string(hint));
}

constexpr std::string_view number_forms = "; write 1.250, 71,25%, 4,125 tỷ or mười lăm";

// `text` as it is compared, without blanks around it.
std::string comparable(std::string_view text, std::string_view what) {
  if (text.size() > longest) refuse(text, what, ": it is too long");
  auto small = detail::small_composed(text);
  if (!small) refuse(text, what, ": it is not UTF-8");
  const std::size_t first = small->find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return small->substr(first, small->find_last_not_of(" \t\r\n") + 1 - first);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool in_number(char c) { return is_digit(c) || c == '.' || c == ','; }

// Numbers, words and signs: `>1.250`, `40đ` and `97,6%` come apart without blanks.
std::vector<std::string_view> tokens(std::string_view text) {
  std::vector<std::string_view> list;
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    std::size_t end = at + 1;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      at = end;
      continue;
    }
    if (is_digit(c) || (c == '-' && end < text.size() && is_digit(text[end]))) {
      while (end < text.size() && in_number(text[end])) ++end;
    } else if (c != '%') {
      while (end < text.size() && text[end] != ' ' && text[end] != '%' && !is_digit(text[end]))
        ++end;
    }
    list.push_back(text.substr(at, end - at));
    at = end;
  }
  return list;
}

bool is_number(std::string_view token) {
  return is_digit(token.front()) || (token.front() == '-' && token.size() > 1);
}

// The parts of digits in Vietnamese spelling.
struct Digits {
  bool negative = false;
  std::string whole{};
  std::string_view decimals{};

  detail::Decimal plain() const { return {negative, whole, decimals}; }
};

[[noreturn]] void refuse_dots(std::string_view token, std::string_view text) {
  std::string joined(token);
  std::erase(joined, '.');
  std::string proposal = joined;
  if (token.find(',') == std::string_view::npos &&
      std::count(token.begin(), token.end(), '.') == 1) {
    proposal = std::string(token);
    std::replace(proposal.begin(), proposal.end(), '.', ',');
    proposal += " or " + joined;
  }
  refuse(text, "a number", ": a dot stands before groups of three digits; write " + proposal);
}

// Reads `1.250,5`; nothing is guessed where a dot does not group thousands.
Digits digits(std::string_view token, std::string_view text) {
  Digits number;
  number.negative = token.starts_with('-');
  std::string_view rest = token.substr(number.negative ? 1 : 0);
  if (const std::size_t comma = rest.find(','); comma != std::string_view::npos) {
    number.decimals = rest.substr(comma + 1);
    rest = rest.substr(0, comma);
    if (number.decimals.find(',') != std::string_view::npos)
      refuse(text, "a number", ": dots group thousands; write 1.250.000");
    if (!detail::all_digits(number.decimals)) refuse(text, "a number", number_forms);
  }
  std::size_t end = std::min(rest.find('.'), rest.size());
  number.whole = std::string(rest.substr(0, end));
  const bool grouped = end < rest.size();
  if (grouped && (end > 3 || rest.front() == '0')) refuse_dots(token, text);
  while (end < rest.size()) {
    const std::size_t begin = end + 1;
    end = std::min(rest.find('.', begin), rest.size());
    if (end - begin != 3) refuse_dots(token, text);
    number.whole += rest.substr(begin, 3);
  }
  return number;
}

Ratio fitting(const std::optional<Ratio>& value, std::string_view text) {
  if (!value) throw Overflow(detail::quoted(text) + " does not fit 64 bits");
  return *value;
}

// A number in digits with its multipliers: `4,125 tỷ`.
struct Group {
  Ratio value;
  int power;  // of ten, by which it was multiplied
};

// Takes one off `list`; multipliers grow to the right, as in `3 nghìn tỷ`.
Group take_group(Tokens& list, std::string_view text) {
  if (!is_number(list.front())) refuse(text, "a number", number_forms);
  const Digits number = digits(list.front(), text);
  list = list.subspan(1);
  int power = 0;
  int previous = 0;
  while (!list.empty()) {
    const auto next = detail::power_of(list.front());
    if (!next) break;
    if (*next < previous) refuse(text, "a number", number_forms);
    previous = *next;
    power += *next;
    list = list.subspan(1);
  }
  return {fitting(detail::scaled(number.plain(), power), text), power};
}

// Reads `2 triệu 500 nghìn`: each group stays below the multiplier before it.
Ratio read_groups(Tokens list, std::string_view text) {
  Group sum = take_group(list, text);
  while (!list.empty()) {
    const Group next = take_group(list, text);
    if (next.power == 0 && sum.power > 0)
      refuse(text, "a number",
             ": say the last multiplier too, as in 2 triệu 500 nghìn, or write digits alone");
    const auto limit = detail::scaled({.whole = "1"}, sum.power);
    if (!limit || next.value >= *limit || next.value < Ratio())
      refuse(text, "a number", number_forms);
    if (sum.value.denominator() != 1 || next.value.denominator() != 1 || sum.value < Ratio())
      refuse(text, "a number", ": only whole numbers from 0 are put together");
    if (sum.value.numerator() > INT64_MAX - next.value.numerator()) fitting(std::nullopt, text);
    sum = {Ratio(sum.value.numerator() + next.value.numerator()), next.power};
  }
  return sum.value;
}

Ratio read_number(Tokens list, std::string_view text) {
  bool percent = false;
  if (!list.empty() && list.back() == "%") {
    percent = true;
    list = list.first(list.size() - 1);
  } else if (list.size() > 2 && list[list.size() - 2] == "phần" && list.back() == "trăm") {
    percent = true;
    list = list.first(list.size() - 2);
  }
  if (list.empty()) refuse(text, "a number", number_forms);
  const bool in_digits = std::any_of(list.begin(), list.end(),
                                     [](std::string_view token) { return is_number(token); });
  if (percent && in_digits) {
    if (list.size() != 1) refuse(text, "a number", number_forms);
    return fitting(detail::scaled(digits(list.front(), text).plain(), -2), text);
  }
  if (in_digits) return read_groups(list, text);
  const auto words = detail::read_words(list);
  if (!words.value)
    refuse(text, "a number", words.wrong.empty() ? std::string(number_forms) : "; " + words.wrong);
  return percent ? Ratio(*words.value, 100) : Ratio(*words.value);
}

// Words or signs before a number, and what they make of it.
struct Comparison {
  std::array<std::string_view, 2> words;  // the second may be empty
  Quantity (*bounded)(std::int64_t);
};
constexpr std::array<Comparison, 13> comparisons{{{{">=", ""}, Quantity::at_least},
                                                  {{"<=", ""}, Quantity::at_most},
                                                  {{">", ""}, Quantity::over},
                                                  {{"<", ""}, Quantity::nearly},
                                                  {{"trên", ""}, Quantity::over},
                                                  {{"hơn", ""}, Quantity::over},
                                                  {{"gần", ""}, Quantity::nearly},
                                                  {{"dưới", ""}, Quantity::nearly},
                                                  {{"ít", "nhất"}, Quantity::at_least},
                                                  {{"tối", "thiểu"}, Quantity::at_least},
                                                  {{"không", "quá"}, Quantity::at_most},
                                                  {{"nhiều", "nhất"}, Quantity::at_most},
                                                  {{"tối", "đa"}, Quantity::at_most}}};

constexpr std::string_view quantity_forms =
    "; write 40, trên 40, gần 20, ít nhất 40, không quá 20, từ 3 đến 5 or 40 trở lên";

bool take_front(Tokens& list, std::string_view first, std::string_view second) {
  const std::size_t count = second.empty() ? 1 : 2;
  if (list.size() < count || list[0] != first || (count == 2 && list[1] != second)) return false;
  list = list.subspan(count);
  return true;
}

// The whole number that `list` says, of any unit of money.
std::int64_t read_whole(Tokens list, std::string_view text) {
  if (!list.empty() && (list.back() == "đồng" || list.back() == "đ"))
    list = list.first(list.size() - 1);
  if (list.empty()) refuse(text, "a quantity", quantity_forms);
  if (list.back() == "%" || (list.size() > 2 && list[list.size() - 2] == "phần"))
    refuse(text, "a quantity", ": a percentage is no whole number");
  const Ratio value = read_number(list, text);
  if (value.denominator() != 1) refuse(text, "a quantity", ": it is not whole");
  return value.numerator();
}

bool has_multiplier(Tokens list) {
  return std::any_of(list.begin(), list.end(),
                     [](std::string_view token) { return detail::power_of(token).has_value(); });
}

Quantity read_range(Tokens low, Tokens high, std::string_view text) {
  // "từ 3 đến 5 triệu" leaves open whether 3 means 3 million.
  if (!has_multiplier(low) && has_multiplier(high))
    refuse(text, "a quantity", ": say the multiplier at both ends, từ 3 triệu đến 5 triệu");
  const std::int64_t least = read_whole(low, text);
  const std::int64_t greatest = read_whole(high, text);
  if (least > greatest) refuse(text, "a quantity", ": the lower end comes first");
  return Quantity::between(least, greatest);
}

}  // namespace

Ratio parse_number(std::string_view text) {
  const std::string small = comparable(text, "a number");
  return read_number(tokens(small), text);
}

Quantity parse_quantity(std::string_view text) {
  const std::string small = comparable(text, "a quantity");
  if (const std::size_t dots = small.find(".."); dots != std::string::npos) {
    const std::string_view all = small;
    const auto low = tokens(all.substr(0, dots));
    const auto high = tokens(all.substr(dots + 2));
    return read_range(low, high, text);
  }
  const auto all = tokens(small);
  Tokens list = all;
  if (list.empty()) return Quantity::unreported();

  if (list.size() > 2 && list[list.size() - 2] == "trở" && list.back() == "lên") {
    list = list.first(list.size() - 2);
    static_cast<void>(take_front(list, "từ", ""));
    return Quantity::at_least(read_whole(list, text));
  }
  if (take_front(list, "từ", "")) {
    const auto to = std::find(list.begin(), list.end(), "đến");
    if (to == list.end()) refuse(text, "a quantity", ": write từ 40 trở lên, or từ 40 đến 50");
    const auto split = static_cast<std::size_t>(to - list.begin());
    return read_range(list.first(split), list.subspan(split + 1), text);
  }
  for (const auto& [words, bounded] : comparisons) {
    if (take_front(list, words[0], words[1])) return bounded(read_whole(list, text));
  }
  return Quantity::exactly(read_whole(list, text));
}

Percent parse_percent(std::string_view text, PrintOptions options) {
  constexpr std::string_view what = "a printed percentage";
  const std::string small = comparable(text, what);
  const auto list = tokens(small);
  if (list.size() != 2 || list[1] != "%" || !is_number(list[0]))
    refuse(text, what, "; write 97,6%");
  const Digits number = digits(list[0], text);
  const auto share = detail::scaled(number.plain(), -2);
  if (number.negative || !share || *share > Ratio(1))
    refuse(text, what, ": it is not within 0% and 100%; write 97,6%");
  std::string plain = number.whole;
  if (!number.decimals.empty()) plain += "." + std::string(number.decimals);
  return Percent::printed(plain + "%", options);
}

}  // namespace congdoan::vietnamese
