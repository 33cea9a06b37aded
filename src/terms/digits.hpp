/// \file
/// The whole numbers inside dates and labels.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace congdoan::detail {

/// The number that `text` writes with exactly `length` (at most 9) plain digits, or nothing.
inline std::optional<int> digits(std::string_view text, std::size_t length) {
  if (text.size() != length || text.empty() || text.front() == '-') return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// The years of a term: `2016-2021`, also with blanks around the hyphen or a longer dash for it, as
/// in `2013 – 2018`. Nothing for any other text.
inline std::optional<std::pair<int, int>> years_of_term(std::string_view text) {
  constexpr std::size_t length = 4;
  constexpr std::array<std::string_view, 5> blanks{" ", "\u00A0", "\u202F", "\u2009", "\t"};
  constexpr std::array<std::string_view, 6> dashes{"-",      "\u2010", "\u2011",
                                                   "\u2013", "\u2014", "\u2212"};
  if (text.size() < 2 * length) return std::nullopt;
  const auto first = digits(text.substr(0, length), length);
  const auto last = digits(text.substr(text.size() - length), length);
  text = text.substr(length, text.size() - 2 * length);
  if (!first || !last || text.size() > 16) return std::nullopt;
  const auto take = [&text](std::string_view piece) {
    if (!text.starts_with(piece)) return false;
    text.remove_prefix(piece.size());
    return true;
  };
  const auto take_blanks = [&] {
    while (std::ranges::any_of(blanks, take)) {
    }
  };
  take_blanks();
  if (std::ranges::none_of(dashes, take)) return std::nullopt;
  take_blanks();
  return text.empty() ? std::optional(std::pair{*first, *last}) : std::nullopt;
}

}  // namespace congdoan::detail
