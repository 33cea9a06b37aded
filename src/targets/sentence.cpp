#include <congdoan/targets/sentence.hpp>

#include <algorithm>
#include <array>

#include <congdoan/targets/measure.hpp>

namespace congdoan {
namespace {

struct UnitWords {
  std::string_view unit;
  std::string_view vi;
  std::string_view one;
  std::string_view many;
};

// A count of any other unit is shown with the document's own word.
constexpr std::array unit_words{
    UnitWords{unit::person, "người", "person", "people"},
    UnitWords{unit::body, "đơn vị", "body", "bodies"},
    UnitWords{unit::turn, "lượt", "turn", "turns"},
    UnitWords{unit::dong, "đồng", "đồng", "đồng"},
    UnitWords{unit::title, "danh hiệu", "title", "titles"},
};

}  // namespace

std::string Sentence::number(const Quantity& quantity, std::string_view unit) const {
  const bool says_nothing = !quantity.upper() && quantity.lower().value_or(0) == 0;
  if (says_nothing) return std::string(pick("chưa rõ", "unknown"));
  if (unit.empty()) return number(quantity);
  const auto* const known = std::ranges::find(unit_words, unit, &UnitWords::unit);
  if (known == unit_words.end()) return number(quantity) + " " + std::string(unit);
  return Wording::number(quantity, pick(known->vi, known->one), pick(known->vi, known->many));
}

std::string Sentence::percent(const Ratio& value, const Ratio& beside) const {
  constexpr std::string_view equal = "= ";
  const std::string text = percent_beside(value, beside, language());
  return text.starts_with(equal) ? text.substr(equal.size()) : text;
}

std::string Sentence::bound(const Bound& bound, std::string_view threshold) const {
  std::string_view before;
  switch (bound.comparator) {
    case Comparator::over:
      before = pick("trên ", "over ");
      break;
    case Comparator::at_least:
      before = pick("ít nhất ", "at least ");
      break;
    case Comparator::at_most:
      before = pick("không quá ", "at most ");
      break;
    case Comparator::under:
      before = pick("dưới ", "under ");
      break;
    case Comparator::exactly:
      before = pick("đúng ", "exactly ");
      break;
    case Comparator::bare:
      break;
  }
  return std::string(before) + std::string(threshold);
}

}  // namespace congdoan
