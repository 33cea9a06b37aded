/// \file
/// The word of each enumerator: one table per enum serves documents, messages, archives and Python.
#pragma once

#include <array>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace congdoan {

/// Specialised beside each enum: `static constexpr std::array entries{std::pair{E::a,
/// std::string_view{"a"}}, ...};`
template <class E>
struct EnumWords;

/// An enum that has words.
template <class E>
concept Worded = requires { EnumWords<E>::entries; };

/// The document's word for `value`.
template <Worded E>
constexpr std::string_view word(E value) noexcept {
  for (const auto& [each, text] : EnumWords<E>::entries) {
    if (each == value) return text;
  }
  return "?";
}

/// The enumerator that `text` names, or nothing.
template <Worded E>
constexpr std::optional<E> from_word(std::string_view text) noexcept {
  for (const auto& [each, known] : EnumWords<E>::entries) {
    if (known == text) return each;
  }
  return std::nullopt;
}

/// All words of `E`, joined for a message: "met, missed, open".
template <Worded E>
std::string known_words() {
  std::string list;
  for (const auto& entry : EnumWords<E>::entries) {
    if (!list.empty()) list += ", ";
    list += entry.second;
  }
  return list;
}

template <Worded E>
std::ostream& operator<<(std::ostream& os, E value) {
  return os << word(value);
}

}  // namespace congdoan
