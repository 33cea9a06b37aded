/// \file
/// The words of a verdict, in Vietnamese and English. Display only: nothing is decided here.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/kernel/bound.hpp>
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

/// Collects what a kind says about its numbers: what was reached, and what was demanded.
class Sentence {
 public:
  explicit Sentence(Language language) : language_(language) {}

  Language language() const noexcept { return language_; }
  /// One of two wordings, by language.
  std::string_view pick(std::string_view vi, std::string_view en) const noexcept {
    return language_ == Language::vi ? vi : en;
  }

  /// "63", "trên 40", "từ 3 đến 5": a quantity in words; thousands are marked ("1.250", "1,250").
  std::string number(const Quantity& quantity) const;
  /// The same with its unit in the right number: "1 person", "2 people", "1 người"; "unknown" for
  /// any number from 0.
  std::string number(const Quantity& quantity, std::string_view unit) const;
  /// "trên 90%", "at least 3": the bound, its threshold worded by `threshold`.
  std::string bound(const Bound& bound, std::string_view threshold) const;

  std::string reached;   ///< "63/70 = 90%"
  std::string demanded;  ///< "trên 90%"

 private:
  Language language_;
};

/// `value` as a percentage with enough digits to tell it from `threshold` (at most 20, then the
/// fraction). Equal values say the same digits.
std::string percent_beside(const Ratio& value, const Ratio& threshold, Language language);

/// The same for the mean of `values`. \pre `values` is not empty
std::string mean_percent_beside(std::span<const Ratio> values, const Ratio& threshold,
                                Language language);

/// A printed percentage, with the language's decimal mark.
std::string percent_in(const Percent& percent, Language language);

}  // namespace congdoan
