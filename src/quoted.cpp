#include <algorithm>
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

constexpr std::string_view digits = "0123456789ABCDEF";

std::string escaped(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return {'\\', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
}

// The code point of a letter of two or three bytes; 0 of any other, none of which are hidden.
unsigned code_point(std::string_view letter) {
  const auto six = [letter](std::size_t i) {
    return static_cast<unsigned char>(letter[i]) & 0x3FU;
  };
  if (letter.size() == 2) return (six(0) & 0x1FU) << 6U | six(1);
  if (letter.size() == 3) return (six(0) & 0xFU) << 12U | six(1) << 6U | six(2);
  return 0;
}

// Controls, and marks that turn the direction of the letters around them or end a line.
bool is_hidden(unsigned code) {
  return (code >= 0x80 && code < 0xA0) || code == 0x61C || code == 0x200E || code == 0x200F ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string escaped(unsigned code) {
  std::string text = "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) text += digits[code >> shift & 0xFU];
  return text;
}

// Adds the letter or byte at the start of `text` as it may be shown; gives its length.
std::size_t add_visible(std::string& shown, std::string_view text) {
  const std::size_t length = letter_length(text.substr(0, 4));
  const std::size_t step = length == 0 ? 1 : length;
  const bool control = length == 1 && (text[0] < ' ' || text[0] == '\x7F');
  if (length == 0 || control) {
    shown += escaped(text[0]);
  } else if (const unsigned code = code_point(text.substr(0, step)); is_hidden(code)) {
    shown += escaped(code);
  } else {
    shown += text.substr(0, step);
  }
  return step;
}

}  // namespace

std::string shortened(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  while (at < text.size()) {
    std::string next;
    const std::size_t step = add_visible(next, text.substr(at));
    if (at + step > longest) return shown + "…";
    shown += next;
    at += step;
  }
  return shown;
}

std::string visible(std::string_view text, bool one_line) {
  const auto plain = [one_line](char c) {
    return (c >= ' ' && c < '\x7F') || (c == '\n' && !one_line);
  };
  if (std::ranges::all_of(text, plain)) return std::string(text);
  std::string shown;
  while (!text.empty()) {
    const auto lines = static_cast<std::size_t>(text.front() == '\n' && !one_line);
    shown += text.substr(0, lines);
    text.remove_prefix(lines == 0 ? add_visible(shown, text) : lines);
  }
  return shown;
}

std::string quoted(std::string_view text) { return '"' + shortened(text) + '"'; }

}  // namespace congdoan::detail
