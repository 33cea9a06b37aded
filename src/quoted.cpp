#include <cstddef>

#include "quoted.hpp"

namespace congdoan::detail {
namespace {

constexpr std::size_t longest = 60;

// How many bytes the letter at the start of `text` has; 0 if that is not the start of a letter.
std::size_t letter_length(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  // Overlong forms, surrogates, and what lies beyond the last letter.
  const unsigned second = byte(1);
  const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                     (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
  return wrong ? 0 : length;
}

std::string escaped(char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'\\', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
}

}  // namespace

std::string shortened(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = letter_length(text.substr(at, 4));
    const std::size_t step = length == 0 ? 1 : length;
    if (at + step > longest) return shown + "…";
    const bool control = length == 1 && (text[at] < ' ' || text[at] == '\x7F');
    if (length == 0 || control) {
      shown += escaped(text[at]);
    } else {
      shown += text.substr(at, length);
    }
    at += step;
  }
  return shown;
}

std::string quoted(std::string_view text) { return '"' + shortened(text) + '"'; }

}  // namespace congdoan::detail
