#include <congdoan/numbers/wording.hpp>

#include <algorithm>
#include <cstring>

#include <boost/multiprecision/cpp_int.hpp>

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

// A ratio without limits.
struct Exact {
  Integer numerator;
  Integer denominator;
};

Exact exact(const Ratio& ratio) { return {ratio.numerator(), ratio.denominator()}; }

// The ratio in units of 10^-(digits + 2), rounded half up.
Integer scaled(const Exact& ratio, int digits) {
  const Integer power = boost::multiprecision::pow(Integer(10), static_cast<unsigned>(digits + 2));
  return (ratio.numerator * power * 2 + ratio.denominator) / (ratio.denominator * 2);
}

bool exact_at(const Exact& ratio, int digits) {
  const Integer power = boost::multiprecision::pow(Integer(10), static_cast<unsigned>(digits + 2));
  return ratio.numerator * power % ratio.denominator == 0;
}

std::string percent_with(const Exact& ratio, int digits, Language language) {
  std::string text = scaled(ratio, digits).str();
  const auto places = static_cast<std::size_t>(digits);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  const std::string whole = grouped(text.substr(0, text.size() - places), language);
  if (digits == 0) return whole + "%";
  return whole + (language == Language::vi ? "," : ".") + text.substr(text.size() - places) + "%";
}

// A number with enough digits to tell it from the threshold.
std::string beside(const Exact& value, const Exact& threshold, Language language) {
  constexpr int most_digits = 20;
  const bool equal =
      value.numerator * threshold.denominator == threshold.numerator * value.denominator;
  for (int digits = 0; digits <= most_digits; ++digits) {
    const bool exact = exact_at(value, digits);
    const bool told_apart = equal || scaled(value, digits) != scaled(threshold, digits) ||
                            (exact && exact_at(threshold, digits));
    if (told_apart && (exact || (digits > 0 && !equal))) {
      return (exact ? "= " : "≈ ") + percent_with(value, digits, language);
    }
  }
  return (equal ? "= " : "≈ ") + value.numerator.str() + "/" + value.denominator.str();
}

// How a quantity is worded: its words, and whether the last number in them is one.
struct QuantityWords {
  std::string text;
  bool one;
};

int trailing_zeros(std::int64_t value) {
  int zeros = 0;
  for (; value != 0 && value % 10 == 0; value /= 10) ++zeros;
  return zeros;
}

// Of the two wordings of a bound, "over 40" and "at least 41", the one that was written; where that
// is not known, the one whose number is much rounder ("over 40,000,000").
bool as_strict(const Quantity& quantity, std::int64_t end, std::int64_t beyond) {
  constexpr int much = 2;
  return quantity.is_strict() ||
         (beyond > 0 && trailing_zeros(beyond) >= trailing_zeros(end) + much);
}

QuantityWords worded(const Quantity& quantity, const Wording& wording) {
  const auto digits = [&](std::int64_t value) {
    return grouped(std::to_string(value), wording.language());
  };
  const auto with = [&](std::string_view before, std::int64_t value) {
    return QuantityWords{std::string(before) + digits(value), value == 1};
  };
  const auto& low = quantity.lower();
  const auto& high = quantity.upper();
  if (!low && !high) {
    return {std::string(wording.pick("chưa báo cáo", "not reported")), false};
  }
  if (quantity.is_exact()) return with("", *low);
  if (low && high) {
    const std::string to(wording.pick(" đến ", " to "));
    return with(std::string(wording.pick("từ ", "")) + digits(*low) + to, *high);
  }
  if (low) {
    const bool strict = as_strict(quantity, *low, *low - 1);
    return strict ? with(wording.pick("trên ", "over "), *low - 1)
                  : with(wording.pick("ít nhất ", "at least "), *low);
  }
  const bool strict = as_strict(quantity, *high, *high + 1);
  return strict ? with(wording.pick("dưới ", "under "), *high + 1)
                : with(wording.pick("nhiều nhất ", "at most "), *high);
}

}  // namespace

std::string percent_beside(const Ratio& value, const Ratio& threshold, Language language) {
  return beside(exact(value), exact(threshold), language);
}

std::string mean_percent_beside(std::span<const Ratio> values, const Ratio& threshold,
                                Language language) {
  Exact mean{0, 1};
  for (const Ratio& value : values) {
    mean.numerator = mean.numerator * value.denominator() + mean.denominator * value.numerator();
    mean.denominator *= value.denominator();
  }
  mean.denominator *= static_cast<unsigned>(values.size());
  const Integer common = gcd(mean.numerator, mean.denominator);
  return beside({mean.numerator / common, mean.denominator / common}, exact(threshold), language);
}

std::string percent_in(const Percent& percent, Language language) {
  const Wording wording(language);
  std::string_view rest = percent.text();
  std::string text;
  struct Sign {
    std::string_view sign;
    std::string_view vi;
    std::string_view en;
  };
  for (const auto& [sign, vi, en] : {Sign{">=", "ít nhất ", "at least "},
                                     {"<=", "nhiều nhất ", "at most "},
                                     {">", "trên ", "over "},
                                     {"<", "dưới ", "under "}}) {
    if (!rest.starts_with(sign)) continue;
    rest.remove_prefix(sign.size());
    text = wording.pick(vi, en);
    break;
  }
  const auto number = [language](std::string_view digits) {
    std::string shown(digits);
    if (language == Language::en) return shown;
    for (const auto& [word, vi] : {std::pair{" rounded", " đã làm tròn"},
                                   {" truncated", " đã bỏ phần lẻ"},
                                   {" strict", " kể cả đã làm tròn"},
                                   {" exact", " chính xác"}}) {
      if (shown.ends_with(word))
        shown.replace(shown.size() - std::strlen(word), std::string::npos, vi);
    }
    std::ranges::replace(shown, '.', ',');
    return shown;
  };
  const std::size_t dots = rest.find("..");
  if (dots == std::string_view::npos) return text + number(rest);
  return std::string(wording.pick("từ ", "")) + number(rest.substr(0, dots)) +
         std::string(wording.pick(" đến ", " to ")) + number(rest.substr(dots + 2));
}

std::string Wording::number(const Quantity& quantity) const { return worded(quantity, *this).text; }

std::string Wording::number(const Quantity& quantity, std::string_view one,
                            std::string_view many) const {
  const auto [value, is_one] = worded(quantity, *this);
  return value + " " + std::string(is_one ? one : many);
}

}  // namespace congdoan
