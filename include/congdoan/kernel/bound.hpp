/// \file
/// What a target demands of a number: a comparator and a threshold, such as "over 90%".
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/ratio.hpp>

namespace congdoan {

/// How a number is held against a threshold. The wording behind each is in
/// docs/guide/first-target.md.
enum class Comparator {
  over,      ///< strictly above ("trên")
  at_least,  ///< the threshold itself is enough ("ít nhất", "trở lên")
  at_most,   ///< the threshold itself is allowed ("không quá")
  under,     ///< strictly below ("dưới")
  exactly,   ///< equal
  bare,      ///< a number without a comparing word; judged as at_least, kept apart as written
};

template <>
struct EnumWords<Comparator> {
  static constexpr std::array entries{
      std::pair{Comparator::over, std::string_view{"over"}},
      std::pair{Comparator::at_least, std::string_view{"at_least"}},
      std::pair{Comparator::at_most, std::string_view{"at_most"}},
      std::pair{Comparator::under, std::string_view{"under"}},
      std::pair{Comparator::exactly, std::string_view{"exactly"}},
      std::pair{Comparator::bare, std::string_view{"bare"}},
  };
};

/// True of comparators that set a greatest number rather than a least one.
constexpr bool is_upper(Comparator comparator) noexcept {
  return comparator == Comparator::at_most || comparator == Comparator::under;
}

/// How a document writes a threshold.
enum class BoundForm {
  ratio,  ///< text: "90%", "9/10", "0.905"
  whole,  ///< a whole number
  none,   ///< not at all: nothing is compared
};

/// A comparator and its threshold: a ratio for shares, a whole number for counts and amounts. There
/// is none by default: nothing is demanded unless somebody says what.
struct Bound {
  Comparator comparator;
  Ratio threshold;
  /// How the threshold is shown: 1 is "1" of a count, and "100%" of a share. Not compared.
  BoundForm form;

  /// A threshold that is whole is taken for a count's.
  Bound(Comparator word, Ratio number)
      : Bound(word, number, number.denominator() == 1 ? BoundForm::whole : BoundForm::ratio) {}
  Bound(Comparator word, Ratio number, BoundForm how)
      : comparator(word), threshold(number), form(how) {}

  /// The same bound, shown as that of a share.
  Bound of_share() const { return {comparator, threshold, BoundForm::ratio}; }

  static Bound over(Ratio threshold) { return {Comparator::over, threshold}; }
  static Bound at_least(Ratio threshold) { return {Comparator::at_least, threshold}; }
  static Bound at_most(Ratio threshold) { return {Comparator::at_most, threshold}; }
  static Bound under(Ratio threshold) { return {Comparator::under, threshold}; }
  static Bound exactly(Ratio threshold) { return {Comparator::exactly, threshold}; }
  static Bound bare(Ratio threshold) { return {Comparator::bare, threshold}; }

  friend bool operator==(const Bound& a, const Bound& b) {
    return a.comparator == b.comparator && a.threshold == b.threshold;
  }
};

/// "90%", "2/3" or "30": the threshold as its form shows it.
std::string threshold_text(const Bound& bound);

/// Why nothing can be judged against `bound` as a share of a base, such as "110% is above 100%; a
/// part cannot exceed its base"; empty if it can.
std::string unfit_for_share(const Bound& bound);

/// Why nothing can be judged against `bound` as a count or an amount: it must be whole and not
/// below 0. Empty if it can.
std::string unfit_for_count(const Bound& bound);

/// "over 9/10".
std::ostream& operator<<(std::ostream& os, const Bound& bound);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Bound> {
  std::size_t operator()(const congdoan::Bound& bound) const {
    return std::hash<congdoan::Ratio>{}(bound.threshold) * 7 +
           static_cast<std::size_t>(bound.comparator);
  }
};
