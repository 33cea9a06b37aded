#include <algorithm>
#include <array>
#include <string>

#include "mark_words.hpp"
#include "numbers/letters.hpp"

namespace congdoan::python {
namespace {

constexpr std::array words{
    MarkWord{"1", Mark::left},        MarkWord{"1.0", Mark::left},
    MarkWord{"1,0", Mark::left},      MarkWord{"1.00", Mark::left},
    MarkWord{"1,00", Mark::left},     MarkWord{"true", Mark::left},
    MarkWord{"t", Mark::left},        MarkWord{"yes", Mark::left},
    MarkWord{"y", Mark::left},        MarkWord{"có", Mark::left},
    MarkWord{"co", Mark::left},       MarkWord{"đúng", Mark::left},
    MarkWord{"✓", Mark::left},        MarkWord{"✔", Mark::left},
    MarkWord{"☑", Mark::left},        MarkWord{"✅", Mark::left},
    MarkWord{"0", Mark::struck},      MarkWord{"0.0", Mark::struck},
    MarkWord{"0,0", Mark::struck},    MarkWord{"0.00", Mark::struck},
    MarkWord{"0,00", Mark::struck},   MarkWord{"false", Mark::struck},
    MarkWord{"f", Mark::struck},      MarkWord{"no", Mark::struck},
    MarkWord{"n", Mark::struck},      MarkWord{"không", Mark::struck},
    MarkWord{"khong", Mark::struck},  MarkWord{"sai", Mark::struck},
    MarkWord{"-", Mark::struck},      MarkWord{"–", Mark::struck},
    MarkWord{"—", Mark::struck},      MarkWord{"☐", Mark::struck},
    MarkWord{"x", Mark::doubtful},    MarkWord{"✗", Mark::doubtful},
    MarkWord{"✘", Mark::doubtful},    MarkWord{"✕", Mark::doubtful},
    MarkWord{"☒", Mark::doubtful},    MarkWord{"❌", Mark::doubtful},
    MarkWord{"×", Mark::doubtful},    MarkWord{"+", Mark::doubtful},
    MarkWord{"*", Mark::doubtful},    MarkWord{"v", Mark::doubtful},
    MarkWord{"?", Mark::doubtful},    MarkWord{"nan", Mark::doubtful},
    MarkWord{"<na>", Mark::doubtful}, MarkWord{"n/a", Mark::doubtful},
    MarkWord{"#n/a", Mark::doubtful}, MarkWord{"null", Mark::doubtful},
    MarkWord{"none", Mark::doubtful},
};

// Says that a sign is drawn in colour, or is not.
constexpr std::array<std::string_view, 2> variations{"\xEF\xB8\x8E", "\xEF\xB8\x8F"};

}  // namespace

std::span<const MarkWord> mark_words() { return words; }

std::optional<Mark> mark_word(std::string_view text) {
  std::string folded = detail::small_composed(text).value_or("");
  folded.erase(0, folded.find_first_not_of(' '));
  folded.erase(folded.find_last_not_of(' ') + 1);
  for (const std::string_view variation : variations) {
    if (folded.ends_with(variation)) folded.resize(folded.size() - variation.size());
  }
  const auto* const found = std::ranges::find(words, std::string_view(folded), &MarkWord::word);
  return found == words.end() ? std::nullopt : std::optional(found->mark);
}

}  // namespace congdoan::python
