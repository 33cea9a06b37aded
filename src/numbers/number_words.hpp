/// \file
/// Vietnamese number words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace congdoan::detail {

/// Ten to this power is what `word` multiplies by: 2 for `trăm`, 3 for `nghìn`, 4 for `vạn`, 6 for
/// `triệu`, 9 for `tỷ`; nothing for other words.
std::optional<int> power_of(std::string_view word) noexcept;

/// What number words say, or why they do not say a number.
struct WordsRead {
  std::optional<std::int64_t> value{};
  std::string wrong{};  ///< a hint for the message; may be empty
};

/// Reads `hai mươi mốt`: small, composed words.
/// \throws Overflow beyond 64 bits.
WordsRead read_words(std::span<const std::string_view> words);

}  // namespace congdoan::detail
