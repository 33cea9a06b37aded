/// \file
/// The words of a verdict, in Vietnamese and English. Display only: nothing is decided here.
#pragma once

#include <string>
#include <string_view>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/wording.hpp>

namespace congdoan {

/// Collects what a kind says about its numbers: what was reached, and what was demanded.
class Sentence : public Wording {
 public:
  using Wording::number;
  using Wording::Wording;

  /// A quantity with its unit in the right number: "1 person", "2 people", "1 người"; "unknown" for
  /// any number from 0.
  std::string number(const Quantity& quantity, std::string_view unit) const;
  /// "trên 90%", "at least 3": the bound, its threshold worded by `threshold`.
  std::string bound(const Bound& bound, std::string_view threshold) const;

  /// "90%", or "≈ 66.7%" where that is not exact, with enough digits to tell it from `beside`.
  std::string percent(const Ratio& value, const Ratio& beside) const;

  std::string reached;   ///< "63/70 = 90%"
  std::string demanded;  ///< "trên 90%"
};

}  // namespace congdoan
