// On which sides of a threshold a number may lie, and what that answers.
#pragma once

#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/kernel.hpp>

namespace congdoan::kernel {

struct Sides {
  bool below;
  bool at;  // for a comparator other than `exactly`, it matters only where nothing lies beyond
  bool above;
};

inline Answers answers(Comparator comparator, const Sides& sides) noexcept {
  const auto from = [](bool met, bool missed) {
    Answers set;
    if (met) set.add(Answer::met);
    if (missed) set.add(Answer::missed);
    return set;
  };
  switch (comparator) {
    case Comparator::over:
      return from(sides.above, sides.at || sides.below);
    case Comparator::at_most:
      return from(sides.at || sides.below, sides.above);
    case Comparator::under:
      return from(sides.below, sides.at || sides.above);
    case Comparator::exactly:
      return from(sides.at, sides.below || sides.above);
    case Comparator::at_least:
    case Comparator::bare:
      break;
  }
  return from(sides.at || sides.above, sides.below);
}

}  // namespace congdoan::kernel
