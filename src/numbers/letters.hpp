/// \file
/// Vietnamese letters, made comparable.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace congdoan::detail {

/// `text` in small, composed (NFC) letters with plain blanks and minus signs: Vietnamese letters
/// may come as one code point or as a letter and its marks in any order. A tab or the end of a line
/// stays one. Nothing if `text` is not UTF-8.
std::optional<std::string> small_composed(std::string_view text);

/// `text` with Vietnamese letters composed as in NFC, so that a name written either way is the same
/// name. Other letters, and what is not UTF-8, stay as they are.
std::string composed(std::string_view text);

/// `text` without blanks around it, and with one plain blank where there are several within: also
/// those that do not break the line, tabs and ends of lines. What is not UTF-8 stays as it is.
std::string folded(std::string_view text);

/// `text` without blanks of any kind around it.
std::string_view trimmed(std::string_view text);

/// True if `text` holds a control character, such as a zero byte or an escape.
bool has_control_character(std::string_view text) noexcept;

/// What is left of `text` without the marks of Vietnamese letters, capitals, and blanks beyond one
/// between words: "Đỗ  Văn" is "do van". What is not UTF-8 stays as it is.
std::string bare(std::string_view text);

}  // namespace congdoan::detail
