/// \file
/// The majority that a rule of the model stands for.
#pragma once

#include <array>

#include <congdoan/votes/majority.hpp>

#include "election_model.hpp"

namespace congdoan {

inline Majority majority_of(const election_model::Rule& rule) {
  constexpr std::array bases{VoteBase::valid, VoteBase::collected, VoteBase::issued,
                             VoteBase::present};
  const Ratio threshold(rule.numerator, rule.denominator);
  const VoteBase base = bases[static_cast<std::size_t>(rule.base)];
  return rule.strict ? Majority::over(threshold, base) : Majority::at_least(threshold, base);
}

}  // namespace congdoan
