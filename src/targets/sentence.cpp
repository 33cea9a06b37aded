#include <congdoan/targets/sentence.hpp>

#include <algorithm>

#include <boost/multiprecision/cpp_int.hpp>

#include <congdoan/targets/measure.hpp>

namespace congdoan {
namespace {

using Integer = boost::multiprecision::cpp_int;

// Digits in groups of three: "1.250" in Vietnamese, "1,250" in English.
std::string grouped(std::string digits, Language language) {
  const char mark = language == Language::vi ? '.' : ',';
  const std::size_t start = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > start + 3;) {
    at -= 3;
    digits.insert(at, 1, mark);
  }
  return digits;
}

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

// The ratio in units of 10^-(digits + 2), rounded half up.
Integer scaled(const Ratio& ratio, int digits) {
  const Integer power = boost::multiprecision::pow(Integer(10), static_cast<unsigned>(digits + 2));
  const Integer denominator = ratio.denominator();
  return (Integer(ratio.numerator()) * power * 2 + denominator) / (denominator * 2);
}

bool exact_at(const Ratio& ratio, int digits) {
  const Integer power = boost::multiprecision::pow(Integer(10), static_cast<unsigned>(digits + 2));
  return Integer(ratio.numerator()) * power % ratio.denominator() == 0;
}

std::string percent_with(const Ratio& ratio, int digits, Language language) {
  std::string text = scaled(ratio, digits).str();
  const auto places = static_cast<std::size_t>(digits);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  const std::string whole = grouped(text.substr(0, text.size() - places), language);
  if (digits == 0) return whole + "%";
  return whole + (language == Language::vi ? "," : ".") + text.substr(text.size() - places) + "%";
}

}  // namespace

std::string percent_beside(const Ratio& value, const Ratio& threshold, Language language) {
  constexpr int most_digits = 20;
  for (int digits = 0; digits <= most_digits; ++digits) {
    const bool exact = exact_at(value, digits);
    const bool told_apart = value == threshold ||
                            scaled(value, digits) != scaled(threshold, digits) ||
                            (exact && exact_at(threshold, digits));
    if (told_apart && (exact || (digits > 0 && value != threshold))) {
      return (exact ? "= " : "≈ ") + percent_with(value, digits, language);
    }
  }
  if (value == threshold) return "= " + value.text();
  return "≈ " + value.text();
}

std::string Sentence::number(const Quantity& quantity) const {
  const auto digits = [this](std::int64_t value) {
    return grouped(std::to_string(value), language_);
  };
  if (quantity.is_unreported()) return std::string(pick("chưa báo cáo", "not reported"));
  const std::string spelling = quantity.text();
  const auto low = quantity.lower();
  const auto high = quantity.upper();
  if (quantity.is_exact()) return digits(*low);
  if (low && high)
    return std::string(pick("từ ", "")) + digits(*low) + std::string(pick(" đến ", " to ")) +
           digits(*high);
  if (low && *low == 0 && !spelling.starts_with(">0"))
    return std::string(pick("chưa rõ", "unknown"));
  if (low) {
    const bool strict = spelling.starts_with('>') && !spelling.starts_with(">=");
    return std::string(strict ? pick("trên ", "over ") : pick("ít nhất ", "at least ")) +
           digits(strict ? *low - 1 : *low);
  }
  const bool strict = !spelling.starts_with("<=");
  return std::string(strict ? pick("dưới ", "under ") : pick("nhiều nhất ", "at most ")) +
         digits(strict ? *high + 1 : *high);
}

std::string Sentence::number(const Quantity& quantity, std::string_view unit) const {
  const std::string value = number(quantity);
  const bool says_no_number =
      quantity.is_unreported() || (quantity.lower() == 0 && !quantity.upper());
  if (unit.empty() || says_no_number) return value;
  const auto known = std::find_if(unit_words.begin(), unit_words.end(),
                                  [unit](const UnitWords& words) { return words.unit == unit; });
  if (known == unit_words.end()) return value + " " + std::string(unit);
  const bool one = quantity.is_exact() && *quantity.lower() == 1;
  return value + " " + std::string(pick(known->vi, one ? known->one : known->many));
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
