/// \file
/// The one table of words and signs that mark names on ballots.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace congdoan::python {

/// What a mark says of a name.
enum class Mark : std::uint8_t {
  struck,
  left,
  doubtful,  ///< a cross may be either, and some words are of cells without a value
};

struct MarkWord {
  std::string_view word;  ///< small, composed
  Mark mark;
};

std::span<const MarkWord> mark_words();

/// Capitals, blanks around it and the way its letters are composed make no difference.
std::optional<Mark> mark_word(std::string_view text);

}  // namespace congdoan::python
