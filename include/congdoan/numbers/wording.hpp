/// \file
/// Numbers in Vietnamese and English words. Display only: nothing is decided here.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>

namespace congdoan {

/// The languages of explanations.
enum class Language { vi, en };

template <>
struct EnumWords<Language> {
  static constexpr std::array entries{std::pair{Language::vi, std::string_view{"vi"}},
                                      std::pair{Language::en, std::string_view{"en"}}};
};

/// Says numbers in one of the languages.
class Wording {
 public:
  explicit Wording(Language language) : language_(language) {}

  Language language() const noexcept { return language_; }
  /// One of two wordings, by language.
  std::string_view pick(std::string_view vi, std::string_view en) const noexcept {
    return language_ == Language::vi ? vi : en;
  }

  /// "63", "trên 40", "từ 3 đến 5": a quantity in words; thousands are marked ("1.250", "1,250").
  std::string number(const Quantity& quantity) const;
  /// The same with a noun, `one` after the number 1 and `many` after any other: "1 vote", "over 40
  /// votes".
  std::string number(const Quantity& quantity, std::string_view one, std::string_view many) const;

 private:
  Language language_;
};

/// `value` as a percentage with enough digits to tell it from `threshold` (at most 20, then the
/// fraction). Equal values say the same digits.
std::string percent_beside(const Ratio& value, const Ratio& threshold, Language language);

/// The same for the mean of `values`. \pre `values` is not empty
std::string mean_percent_beside(std::span<const Ratio> values, const Ratio& threshold,
                                Language language);

/// A reported percentage, with the language's words and decimal mark: "trên 97,6%".
std::string percent_in(const Percent& percent, Language language);

}  // namespace congdoan
