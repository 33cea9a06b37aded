// JSON values that are not tables or lists: numbers, dates, labels and words.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/enum_words.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/targets/figure.hpp>

#include "../quoted.hpp"

namespace congdoan::io {

namespace json = boost::json;

/// "the number 0.9", "\"x\"", "a list": what stands where something else is due, cut to
/// fit a line.
std::string described(const json::value& value);

using detail::shortened;

/// A text that stands alone where a list is due: one item, which holds no comma.
std::optional<std::string> read_single(const json::value& value, Problems& problems);

/// True of keys under which sentences stand, which are kept as they are written.
bool is_running_text(std::string_view key) noexcept;

/// Makes one blank of several in a name and takes those around it away. One that is blank, or holds
/// a control character, is a problem here.
void fold_name(std::string& name, Problems& problems);
/// The same for each of a list, in which none may be empty.
void fold_names(std::vector<std::string>& names, Problems& problems);

/// The shortest digits of a number that was read as floating point: "0.9".
std::string decimal(double number);

/// A ratio, from text only: a number such as 0.9 would already have been rounded, and 90 could mean
/// 90 or 90%.
std::optional<Ratio> read_ratio(const json::value& value, Problems& problems);

/// A whole number, as the threshold of a count or an amount.
std::optional<Ratio> read_whole(const json::value& value, Problems& problems);

/// Specialised for std::string, bool, int, std::size_t, Ratio (also a whole number), Quantity,
/// Percent, FigureValue, Date, Period, PeriodLabel, Term, Ordinal, When, OverYears, Majority,
/// Quorum, Turnout and Bound.
template <class T>
std::optional<T> read_leaf(const json::value& value, Problems& problems);

template <class T>
json::value write_leaf(const T& value);

/// Which of the words a value is; nothing, and a problem, if it is none.
std::optional<std::size_t> read_one_of(const json::value& value,
                                       std::span<const std::string_view> words, Problems& problems);

template <Worded E>
std::optional<E> read_word(const json::value& value, Problems& problems) {
  const auto& entries = EnumWords<E>::entries;
  std::array<std::string_view, std::size(EnumWords<E>::entries)> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = entries[i].second;
  const auto found = read_one_of(value, words, problems);
  return found ? std::optional(entries[*found].first) : std::nullopt;
}

}  // namespace congdoan::io
