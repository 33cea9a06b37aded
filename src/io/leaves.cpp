#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/bound.hpp>
#include <congdoan/targets/when.hpp>
#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/period.hpp>
#include <congdoan/terms/term.hpp>
#include <congdoan/votes/majority.hpp>

#include "../name_checks.hpp"
#include "../numbers/letters.hpp"
#include "../quoted.hpp"
#include "leaves.hpp"

namespace congdoan::io {
namespace {

// Makes a value by `make`, whose InvalidInput or Overflow becomes a problem here.
template <class T, class Make>
std::optional<T> attempt(Problems& problems, Make make) {
  try {
    return make();
  } catch (const Error& error) {
    problems.add("", error.what());
    return std::nullopt;
  }
}

template <class T>
std::optional<T> wrong(const json::value& value, Problems& problems, std::string_view due) {
  problems.add("", "is " + described(value) + "; " + std::string(due));
  return std::nullopt;
}

// A whole JSON number, or nothing.
std::optional<std::int64_t> whole(const json::value& value) {
  if (const auto* number = value.if_int64()) return *number;
  return std::nullopt;
}

// "a whole number is due: write 3" where 3.0 was written.
std::string whole_due(const json::value& value, std::string due) {
  constexpr double exact_below = 9007199254740992.0;  // 2^53: beyond it floats skip integers
  const double* number = value.if_double();
  if (number != nullptr && std::trunc(*number) == *number && *number >= 0 && *number < exact_below)
    due += ": write " + std::to_string(static_cast<std::int64_t>(*number));
  return due;
}

template <class T>
std::optional<T> parsed(const json::value& value, Problems& problems, std::string_view due) {
  const json::string* text = value.if_string();
  if (text == nullptr) return wrong<T>(value, problems, due);
  return attempt<T>(problems, [&] { return T::parse(std::string_view(*text)); });
}

// A label or time, for which a year may be written as a number.
template <class T>
std::optional<T> parsed_or_year(const json::value& value, Problems& problems,
                                std::string_view due) {
  if (const auto year = whole(value)) {
    return attempt<T>(problems, [&] { return T::parse(std::to_string(*year)); });
  }
  return parsed<T>(value, problems, due);
}

// The text that a decimal number was likely meant to be. For messages alone.
std::string meant(double number) {
  try {
    return '"' + percent_text(Ratio::parse(decimal(number))) + '"';
  } catch (const Error&) {
    return "\"90%\" or \"9/10\"";
  }
}

}  // namespace

bool is_running_text(std::string_view key) noexcept {
  constexpr std::array<std::string_view, 9> keys{
      "text", "note", "source", "words", "declared", "said", "differences", "missing", "json"};
  return std::ranges::find(keys, key) != keys.end();
}

void fold_name(std::string& name, Problems& problems) {
  std::string tidy = detail::folded(name);
  if (std::string reason = detail::unfit_name(tidy.empty() ? name : tidy); !reason.empty())
    problems.add("", std::move(reason));
  name = std::move(tidy);
}

void fold_names(std::vector<std::string>& names, Problems& problems) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto guard = problems.inside_item(i);
    if (names[i].empty()) problems.add("", "is empty");
    fold_name(names[i], problems);
  }
}

std::string decimal(double number) {
  std::array<char, 32> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::string described(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return "null";
    case json::kind::bool_:
      return value.get_bool() ? "true" : "false";
    case json::kind::int64:
    case json::kind::uint64:
      return "the number " + json::serialize(value);
    case json::kind::double_: {
      const std::string digits = decimal(value.get_double());
      const bool whole = digits.find_first_not_of("-0123456789") == std::string::npos;
      return "the number " + digits + (whole ? ".0" : "");  // as it was written, or could be
    }
    case json::kind::string:
      return detail::quoted(std::string_view(value.get_string()));
    case json::kind::array:
      return "a list";
    case json::kind::object:
      break;
  }
  return "a table";
}

std::optional<Ratio> read_ratio(const json::value& value, Problems& problems) {
  if (const auto number = whole(value)) {
    const std::string digits = std::to_string(*number);
    return wrong<Ratio>(value, problems,
                        "a ratio is text: write \"" + digits + "%\" (or \"" + digits + "/100\")");
  }
  if (const double* number = value.if_double()) {
    return wrong<Ratio>(value, problems,
                        "a ratio is text, so that it stays exact: write " + meant(*number));
  }
  return parsed<Ratio>(value, problems, "a ratio such as \"90%\" or \"9/10\" is due");
}

std::optional<Ratio> read_whole(const json::value& value, Problems& problems) {
  if (const auto number = whole(value)) return Ratio(*number);
  return wrong<Ratio>(value, problems, whole_due(value, "a whole number such as 3 is due"));
}

template <>
std::optional<Bound> read_leaf<Bound>(const json::value& value, Problems& problems) {
  constexpr std::string_view due =
      "a comparator with its threshold is due, such as {\"over\": \"9/10\"}";
  const json::object* object = value.if_object();
  if (object == nullptr || object->size() != 1) return wrong<Bound>(value, problems, due);
  const auto& member = *object->begin();
  const auto comparator = from_word<Comparator>(std::string_view(member.key()));
  if (!comparator) return wrong<Bound>(json::value(member.key()), problems, due);
  const auto guard = problems.inside(member.key());
  const auto threshold = read_ratio(member.value(), problems);
  if (!threshold) return std::nullopt;
  const Bound bound{*comparator, *threshold};
  const json::string* text = member.value().if_string();
  const bool percent = text != nullptr && text->find('%') != json::string::npos;
  return percent ? bound.of_share() : bound;
}

template <>
std::optional<Ratio> read_leaf<Ratio>(const json::value& value, Problems& problems) {
  if (value.is_int64()) return read_whole(value, problems);
  const double* number = value.if_double();
  if (number == nullptr || std::abs(*number) <= 1) return read_ratio(value, problems);
  // Hardly a share: a count, or one in halves.
  return std::trunc(*number) == *number
             ? read_whole(value, problems)
             : wrong<Ratio>(
                   value, problems,
                   "a ratio is text, so that it stays exact: write \"" + decimal(*number) + '"');
}

template <>
std::optional<std::string> read_leaf<std::string>(const json::value& value, Problems& problems) {
  if (const json::string* text = value.if_string()) return detail::composed(*text);
  return wrong<std::string>(value, problems, "text in quotation marks is due");
}

std::optional<std::string> read_single(const json::value& value, Problems& problems) {
  auto text = read_leaf<std::string>(value, problems);
  if (!text || text->find(',') == std::string::npos) return text;
  return wrong<std::string>(
      value, problems, "it may be one or several, so a list is due, such as [\"An\", \"Bình\"]");
}

template <>
std::optional<bool> read_leaf<bool>(const json::value& value, Problems& problems) {
  if (const bool* truth = value.if_bool()) return *truth;
  return wrong<bool>(value, problems, "true or false is due");
}

template <>
std::optional<int> read_leaf<int>(const json::value& value, Problems& problems) {
  const auto number = whole(value);
  if (number && std::in_range<int>(*number)) return static_cast<int>(*number);
  if (number || value.is_uint64()) {
    using Limits = std::numeric_limits<int>;
    const bool below = number && *number < 0;
    return wrong<int>(value, problems,
                      below ? "a whole number from " + std::to_string(Limits::min()) + " is due"
                            : "a whole number up to " + std::to_string(Limits::max()) + " is due");
  }
  return wrong<int>(value, problems, whole_due(value, "a whole number is due"));
}

template <>
std::optional<std::size_t> read_leaf<std::size_t>(const json::value& value, Problems& problems) {
  const auto number = whole(value);
  if (number && *number >= 0) return static_cast<std::size_t>(*number);
  return wrong<std::size_t>(value, problems, whole_due(value, "a whole number from 0 is due"));
}

template <>
std::optional<Quantity> read_leaf<Quantity>(const json::value& value, Problems& problems) {
  if (value.is_null()) return Quantity();
  if (const auto number = whole(value)) return Quantity(*number);
  if (value.is_uint64())
    return wrong<Quantity>(value, problems, "numbers end at 9223372036854775807");
  return parsed<Quantity>(value, problems,
                          whole_due(value,
                                    "a whole number, or text such as \">40\" or "
                                    "\"3..5\", is due"));
}

template <>
std::optional<Percent> read_leaf<Percent>(const json::value& value, Problems& problems) {
  const json::string* text = value.if_string();
  if (text == nullptr)
    return wrong<Percent>(value, problems, "a printed percentage such as \"97.6%\" is due");
  return attempt<Percent>(problems, [&] { return Percent::parse(std::string_view(*text)); });
}

template <>
std::optional<FigureValue> read_leaf<FigureValue>(const json::value& value, Problems& problems) {
  if (const bool* truth = value.if_bool()) return FigureValue(*truth);
  const json::string* text = value.if_string();
  if (text != nullptr && std::string_view(*text).find('%') != std::string_view::npos) {
    const auto percent = read_leaf<Percent>(value, problems);
    return percent ? std::optional<FigureValue>(*percent) : std::nullopt;
  }
  const auto quantity = read_leaf<Quantity>(value, problems);
  return quantity ? std::optional<FigureValue>(*quantity) : std::nullopt;
}

template <>
std::optional<Date> read_leaf<Date>(const json::value& value, Problems& problems) {
  return parsed<Date>(value, problems, "a date such as \"2019-01-31\" is due");
}

template <>
std::optional<Period> read_leaf<Period>(const json::value& value, Problems& problems) {
  return parsed_or_year<Period>(value, problems,
                                "a day or period such as \"2018-01-31\" or 2018 is due");
}

template <>
std::optional<PeriodLabel> read_leaf<PeriodLabel>(const json::value& value, Problems& problems) {
  return parsed_or_year<PeriodLabel>(value, problems,
                                     "a period such as 2018 or \"2018-Q1\" is due");
}

template <>
std::optional<Term> read_leaf<Term>(const json::value& value, Problems& problems) {
  return parsed<Term>(value, problems, "a term such as \"2016-2021\" is due");
}

template <>
std::optional<Ordinal> read_leaf<Ordinal>(const json::value& value, Problems& problems) {
  return parsed_or_year<Ordinal>(value, problems, "an ordinal such as \"VIII\" or 8 is due");
}

template <>
std::optional<When> read_leaf<When>(const json::value& value, Problems& problems) {
  return parsed_or_year<When>(value, problems,
                              "a time such as \"each_year\", 2018 or \"by 2025\" is due");
}

template <>
std::optional<OverYears> read_leaf<OverYears>(const json::value& value, Problems& problems) {
  return parsed<OverYears>(value, problems, "a way such as \"every_year\" is due");
}

template <>
std::optional<Majority> read_leaf<Majority>(const json::value& value, Problems& problems) {
  return parsed<Majority>(value, problems, "a majority such as \"over 1/2 of collected\" is due");
}

template <>
std::optional<Quorum> read_leaf<Quorum>(const json::value& value, Problems& problems) {
  return parsed<Quorum>(value, problems, "a quorum such as \"at_least 2/3 of summoned\" is due");
}

template <>
std::optional<Turnout> read_leaf<Turnout>(const json::value& value, Problems& problems) {
  return parsed<Turnout>(value, problems, "a turnout such as \"at_least 1/2 of members\" is due");
}

}  // namespace congdoan::io
