#include <algorithm>
#include <cmath>
#include <cstdint>

#include <congdoan/errors.hpp>
#include <congdoan/numbers/vietnamese.hpp>

#include "../numbers/decimal.hpp"
#include "../numbers/letters.hpp"
#include "../numbers/vietnamese_number.hpp"
#include "../quoted.hpp"
#include "leaves.hpp"
#include "record_values.hpp"

namespace congdoan::io {
namespace {

using detail::trimmed;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

std::optional<bool> truth_in(std::string_view text) {
  const std::string lower = lower_case(text);
  if (lower == "true") return true;
  if (lower == "false") return false;
  return std::nullopt;
}

// The integer that a JSON number is, however it was written, if it is one and exact.
std::optional<std::int64_t> integer(const json::value& value) {
  if (const auto* number = value.if_int64()) return *number;
  // Boost.JSON multiplies the digits by a power of ten; up to here that is exact, with three
  // decimals too.
  constexpr double limit = 1e12;
  const double* number = value.if_double();
  if (number == nullptr || std::trunc(*number) != *number || std::abs(*number) >= limit)
    return std::nullopt;
  return static_cast<std::int64_t>(*number);
}

FigureValue parse_text(std::string_view text, bool vietnamese_digits) {
  if (const auto held = truth_in(text)) return *held;
  if (vietnamese_digits) {
    if (detail::says_percent(text)) return vietnamese::parse_percent(text);
    return vietnamese::parse_quantity(text);
  }
  if (text.find('%') != std::string_view::npos) return Percent::parse(text);
  return Quantity::parse(text);
}

// `2,5 tỷ` for `2.5 tỷ`, which is read with neither digits.
std::string vietnamese_spelling(std::string_view text) {
  if (text.find('.') == std::string_view::npos || text.size() > detail::longest_slip) return {};
  std::string with_comma(text);
  std::ranges::replace(with_comma, '.', ',');
  try {
    static_cast<void>(parse_text(with_comma, true));
    return "; with digits=\"vi\" write " + with_comma;
  } catch (const Error&) {
    return {};
  }
}

// What a text that is no plain number would be as Vietnamese texts write numbers.
std::string vietnamese_reading(std::string_view text) {
  try {
    const FigureValue value = parse_text(text, true);
    const std::string read = std::visit(
        [](const auto& held) -> std::string {
          if constexpr (requires { held.text(); }) return held.text();
          return {};
        },
        value);
    return "; with digits=\"vi\" it is " + read;
  } catch (const Error&) {
    return vietnamese_spelling(text);
  }
}

std::optional<FigureValue> read_text(std::string_view text, bool vietnamese_digits,
                                     Problems& problems) {
  const std::string lower = lower_case(text);
  for (const std::string_view none : {"nan", "null", "none", "na", "n/a", "#n/a", "-"}) {
    if (lower != none) continue;
    problems.add("", detail::quoted(text) +
                         " is not a number; leave out what is unreported, or list the text in na");
    return std::nullopt;
  }
  for (const std::string_view mark : {"x", "yes", "no"}) {
    if (lower != mark) continue;
    problems.add("", detail::quoted(text) + " is not a value; write true or false");
    return std::nullopt;
  }
  try {
    return parse_text(text, vietnamese_digits);
  } catch (const Error& error) {
    problems.add("", error.what() + (vietnamese_digits ? "" : vietnamese_reading(text)));
    return std::nullopt;
  }
}

// The year of `2016.0`, as tables with gaps save it.
std::optional<std::string_view> year_with_decimals(std::string_view text) {
  constexpr std::size_t digits = 4;
  const auto zeros = text.find_first_not_of('0', digits + 1);
  const bool whole = text.size() > digits + 1 && text[digits] == '.' &&
                     zeros == std::string_view::npos &&
                     text.find_first_not_of("0123456789") == digits;
  return whole ? std::optional(text.substr(0, digits)) : std::nullopt;
}

// "2016-12-31 00:00:00", as tables write a moment, without its time.
std::string_view day_alone(std::string_view text) {
  constexpr std::size_t day = std::string_view("2016-12-31").size();
  const bool timed = text.size() > day && (text[day] == ' ' || text[day] == 'T') &&
                     text.find(':', day) != std::string_view::npos;
  return timed ? text.substr(0, day) : text;
}

// The year that its first or last day stands for; other labels as they are.
std::optional<PeriodLabel> year_meant(std::optional<PeriodLabel> label, Problems& problems) {
  if (!label || !label->period() || label->period()->days() != 1) return label;
  const Date day = label->period()->first();
  const int year = day.year();
  if (day == Date::first_of_year(year) || day == Date::last_of_year(year))
    return PeriodLabel(Period::year(year));
  problems.add("", detail::quoted(label->text()) +
                       " is neither the first nor the last day of a year; write " +
                       std::to_string(year) + " if the year is meant");
  return std::nullopt;
}

}  // namespace

bool is_blank(const json::value& value) {
  const json::string* text = value.if_string();
  return value.is_null() || (text != nullptr && trimmed(std::string_view(*text)).empty());
}

bool is_listed(const json::value& value, const std::vector<std::string>& texts) {
  if (texts.empty()) return false;
  const json::string* text = value.if_string();
  const std::string shown =
      text != nullptr ? std::string(trimmed(std::string_view(*text))) : json::serialize(value);
  if (std::ranges::find(texts, shown) != texts.end()) return true;
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::all_of(shown, is_plain)) return false;
  const std::string written = detail::composed(shown);
  return std::ranges::any_of(
      texts, [&](const std::string& each) { return detail::composed(each) == written; });
}

std::optional<std::string_view> unfit(const json::value& value) {
  const json::object* table = value.if_object();
  const json::value* told = table != nullptr ? table->if_contains("unfit") : nullptr;
  if (told == nullptr || !told->is_string()) return std::nullopt;
  return std::string_view(told->get_string());
}

std::optional<FigureValue> read_value(const json::value& value, bool vietnamese_digits,
                                      Problems& problems) {
  if (is_blank(value)) return Quantity();
  if (const bool* held = value.if_bool()) return *held;
  if (const auto number = integer(value)) return Quantity(*number);
  if (const json::string* text = value.if_string())
    return read_text(trimmed(std::string_view(*text)), vietnamese_digits, problems);
  problems.add("", "is " + described(value) +
                       (value.is_uint64() ? "; numbers end at 9223372036854775807"
                                          : "; a whole number, true, false, or text such as "
                                            "\">40\", \"3..5\" or \"97.6%\" is due"));
  return std::nullopt;
}

std::optional<PeriodLabel> read_year_of_day(const json::value& value, Problems& problems) {
  if (const json::string* text = value.if_string())
    return year_meant(
        read_period(json::value(day_alone(trimmed(std::string_view(*text)))), problems), problems);
  return year_meant(read_period(value, problems), problems);
}

std::optional<PeriodLabel> read_period(const json::value& value, Problems& problems) {
  if (const auto year = integer(value)) return read_leaf<PeriodLabel>(json::value(*year), problems);
  if (const json::string* text = value.if_string()) {
    const std::string_view label = trimmed(std::string_view(*text));
    if (const auto year = year_with_decimals(label)) {
      problems.add("", detail::quoted(label) + " is not a period; write " + std::string(*year));
      return std::nullopt;
    }
    return read_leaf<PeriodLabel>(json::value(label), problems);
  }
  return read_leaf<PeriodLabel>(value, problems);
}

std::optional<Date> read_day(const json::value& value, Problems& problems) {
  if (const json::string* text = value.if_string())
    return read_leaf<Date>(json::value(trimmed(std::string_view(*text))), problems);
  return read_leaf<Date>(value, problems);
}

std::optional<bool> read_truth(const json::value& value, Problems& problems) {
  if (const json::string* text = value.if_string()) {
    if (const auto said = truth_in(trimmed(std::string_view(*text)))) return said;
  }
  return read_leaf<bool>(value, problems);
}

// A number, as tables with gaps turn 1001 into 1001.0, is the name of a body too.
std::optional<std::string> read_body(const json::value& value, Problems& problems) {
  if (const auto number = integer(value)) return std::to_string(*number);
  auto name = read_name(value, problems);
  if (!name) return name;
  const std::size_t point = name->find('.');
  const bool whole = point != std::string::npos && point != 0 && point + 1 < name->size() &&
                     name->find_first_not_of("0123456789") == point &&
                     name->find_first_not_of('0', point + 1) == std::string::npos;
  return whole ? name->substr(0, point) : name;
}

std::optional<std::string> read_name(const json::value& value, Problems& problems) {
  auto name = read_leaf<std::string>(value, problems);
  if (name) fold_name(*name, problems);
  return name;
}

}  // namespace congdoan::io
