// Tables of the words of documents, and how they are said in Vietnamese and English.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/wording.hpp>

namespace congdoan::detail {

struct Words {
  std::string_view word;
  std::string_view vi;
  std::string_view en;
};

// The entry of a word, or null.
template <class Entry, std::size_t N>
constexpr const Entry* entry_of(const std::array<Entry, N>& table, std::string_view word) {
  for (const Entry& each : table) {
    if (each.word == word) return &each;
  }
  return nullptr;
}

// By itself, since a pointer into the table is no constant to GCC's undefined-behaviour sanitizer.
template <class Entry, std::size_t N>
constexpr bool has_word(const std::array<Entry, N>& table, std::string_view word) {
  return std::ranges::any_of(table, [word](const Entry& each) { return each.word == word; });
}

// Whether a table has every word of an enum: asserted beside the table, so that none is forgotten.
template <Worded E, class Entry, std::size_t N>
constexpr bool covers(const std::array<Entry, N>& table) {
  return std::ranges::all_of(EnumWords<E>::entries,
                             [&table](const auto& entry) { return has_word(table, entry.second); });
}

// What stands for a word; a word that is not in the table stands for itself.
template <std::size_t N>
std::string in_words(const std::array<Words, N>& table, std::string_view word,
                     const Wording& wording) {
  const Words* entry = entry_of(table, word);
  return std::string(entry == nullptr ? word : wording.pick(entry->vi, entry->en));
}
template <Worded E, std::size_t N>
std::string in_words(const std::array<Words, N>& table, E value, const Wording& wording) {
  return in_words(table, word(value), wording);
}

}  // namespace congdoan::detail
