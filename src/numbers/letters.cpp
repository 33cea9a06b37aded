#include <array>
#include <cstddef>
#include <cstdint>

#include "letters.hpp"

namespace congdoan::detail {
namespace {

// A row for each vowel; the columns are its tones: none, grave, acute, hook, tilde, dot below.
constexpr std::size_t tones = 6;
using Row = std::u32string_view;
constexpr std::array<Row, 12> small{U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ",
                                    U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
                                    U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};
constexpr std::array<Row, 12> capital{U"AÀÁẢÃẠ", U"ĂẰẮẲẴẶ", U"ÂẦẤẨẪẬ", U"EÈÉẺẼẸ",
                                      U"ÊỀẾỂỄỆ", U"IÌÍỈĨỊ", U"OÒÓỎÕỌ", U"ÔỒỐỔỖỘ",
                                      U"ƠỜỚỞỠỢ", U"UÙÚỦŨỤ", U"ƯỪỨỬỮỰ", U"YỲÝỶỸỴ"};

// The combining marks of the tones, in the order of the columns.
constexpr std::array<char32_t, tones> tone_marks{0, 0x300, 0x301, 0x309, 0x303, 0x323};

// A combining mark that turns one vowel into another.
struct VowelMark {
  char32_t mark;
  char32_t from;
  char32_t to;
};
constexpr std::array<VowelMark, 6> vowel_marks{{{0x306, U'a', U'ă'},
                                                {0x302, U'a', U'â'},
                                                {0x302, U'e', U'ê'},
                                                {0x302, U'o', U'ô'},
                                                {0x31B, U'o', U'ơ'},
                                                {0x31B, U'u', U'ư'}}};

struct Vowel {
  std::size_t row;
  std::size_t tone;
  const std::array<Row, 12>* table;  // small or capital
};

constexpr std::size_t dot_below = 5;  // its column
constexpr char32_t horn = 0x31B;

std::optional<Vowel> vowel(char32_t letter) {
  for (std::size_t row = 0; row < small.size(); ++row) {
    for (const auto* table : {&small, &capital}) {
      const std::size_t tone = (*table)[row].find(letter);
      if (tone != Row::npos) return Vowel{row, tone, table};
    }
  }
  return std::nullopt;
}

// Blanks of every width, those that do not break the line, and those without a width.
bool is_blank(char32_t letter) {
  constexpr std::u32string_view others = U"\u00A0\u1680\u202F\u205F\u2060\u3000\uFEFF";
  return letter == U' ' || (letter >= 0x2000 && letter <= 0x200B) ||
         others.find(letter) != std::u32string_view::npos;
}

// What separates words: blanks, tabs and the ends of lines.
bool is_gap(char32_t letter) {
  return is_blank(letter) || (letter >= 0x09 && letter <= 0x0D) || letter == 0x85 ||
         letter == 0x2028 || letter == 0x2029;
}

char32_t to_small(char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return letter - U'A' + U'a';
  if (letter == U'Đ') return U'đ';
  if (letter == 0x2212) return U'-';  // the minus sign of mathematics
  if (is_blank(letter)) return U' ';
  if (const auto found = vowel(letter)) return small[found->row][found->tone];
  return letter;
}

// The letter of the alphabet that a small letter is made of.
char32_t without_marks(char32_t letter) {
  constexpr std::u32string_view of_rows = U"aaaeeiooouuy";
  if (letter == U'đ') return U'd';
  const auto found = vowel(letter);
  return found ? of_rows[found->row] : letter;
}

enum class MarkOrder {
  any,        // as people type them
  canonical,  // as Unicode takes them for the same letter: a mark above after another is not
};

// `letter` with the combining `mark`, or nothing if that is no Vietnamese letter.
std::optional<char32_t> composed(char32_t letter, char32_t mark, MarkOrder order) {
  const auto found = vowel(letter);
  if (!found) return std::nullopt;
  for (std::size_t tone = 1; tone < tones; ++tone) {
    if (tone_marks[tone] == mark && found->tone == 0) return (*found->table)[found->row][tone];
  }
  const bool swaps = found->tone == 0 || found->tone == dot_below || mark == horn;
  if (order == MarkOrder::canonical && !swaps) return std::nullopt;
  for (const VowelMark& each : vowel_marks) {
    if (each.mark == mark && each.from == small[found->row][0])
      return (*found->table)[vowel(each.to)->row][found->tone];
  }
  return std::nullopt;
}

// Takes the first code point off `text`; nothing if it is not UTF-8.
std::optional<char32_t> next(std::string_view& text) {
  const auto byte = [&text](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t lead = byte(0);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 0 || text.size() < length) return std::nullopt;
  std::uint32_t letter = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return std::nullopt;
    letter = (letter << 6U) | (byte(i) & 0x3FU);
  }
  text.remove_prefix(length);
  return static_cast<char32_t>(letter);
}

void append(std::string& text, char32_t letter) {
  const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
  const auto tail = [&](unsigned shift) { add(0x80U | ((letter >> shift) & 0x3FU)); };
  if (letter < 0x80) {
    add(letter);
  } else if (letter < 0x800) {
    add(0xC0U | (letter >> 6U));
    tail(0);
  } else if (letter < 0x10000) {
    add(0xE0U | (letter >> 12U));
    tail(6);
    tail(0);
  } else {
    add(0xF0U | (letter >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

// The text with its marks joined to their letters, each of which `changed` was applied to; nothing
// if it is not UTF-8.
template <class Change>
std::optional<std::string> joined_letters(std::string_view text, MarkOrder order, Change changed) {
  std::u32string letters;
  while (!text.empty()) {
    const auto letter = next(text);
    if (!letter) return std::nullopt;
    const auto joined = letters.empty() ? std::nullopt : composed(letters.back(), *letter, order);
    if (joined) {
      letters.back() = *joined;
    } else {
      letters += changed(*letter);
    }
  }
  std::string result;
  for (const char32_t letter : letters) append(result, letter);
  return result;
}

}  // namespace

std::optional<std::string> small_composed(std::string_view text) {
  return joined_letters(text, MarkOrder::any, to_small);
}

std::string composed(std::string_view text) {
  // The first bytes of U+0300 to U+036F: without them, as nearly always, nothing is to be joined.
  const bool has_marks = text.find_first_of("\xCC\xCD") != std::string_view::npos;
  if (!has_marks) return std::string(text);
  const auto same = [](char32_t letter) { return letter; };
  return joined_letters(text, MarkOrder::canonical, same).value_or(std::string(text));
}

std::string folded(std::string_view text) {
  std::string result;
  bool gap = false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto letter = next(rest);
    if (!letter) return std::string(text);
    if (is_gap(*letter)) {
      gap = !result.empty();
      continue;
    }
    if (gap) result += ' ';
    gap = false;
    append(result, *letter);
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    text = rest;
    const auto letter = next(rest);
    if (!letter || !is_gap(*letter)) break;
    text = rest;
  }
  // From the end: a letter begins at the last byte that does not continue one.
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    std::string_view last = text.substr(start);
    const auto letter = next(last);
    if (!letter || !last.empty() || !is_gap(*letter)) break;
    text = text.substr(0, start);
  }
  return text;
}

bool has_control_character(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    // U+0080 to U+009F
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
      return true;
  }
  return false;
}

std::string bare(std::string_view text) {
  const auto small_text = small_composed(text);
  if (!small_text) return std::string(text);
  std::string result;
  for (std::string_view rest = *small_text; !rest.empty();) {
    const char32_t letter = *next(rest);
    const bool repeats = letter == U' ' && (result.empty() || result.back() == ' ');
    if (!repeats) append(result, without_marks(letter));
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace congdoan::detail
