/// \file
/// The whole numbers inside dates and labels.
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

namespace congdoan::detail {

/// The number that `text` writes with exactly `length` (at most 9) plain digits, or nothing.
inline std::optional<int> digits(std::string_view text, std::size_t length) {
  if (text.size() != length || text.empty() || text.front() == '-') return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace congdoan::detail
