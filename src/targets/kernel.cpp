#include <congdoan/targets/kernel.hpp>

#include "extremes.hpp"
#include "lattice.hpp"

namespace congdoan::kernel {
namespace {

// The answers for base 1 and more, from the signs of L at its two extremes.
Answers with_signs(Comparator comparator, int least, int greatest, bool touches) noexcept {
  Answers answers;
  const auto when = [&answers](bool possible, Answer answer) {
    if (possible) answers.add(answer);
  };
  switch (comparator) {
    case Comparator::over:
      when(greatest > 0, Answer::met);
      when(least <= 0, Answer::missed);
      break;
    case Comparator::at_least:
    case Comparator::bare:
      when(greatest >= 0, Answer::met);
      when(least < 0, Answer::missed);
      break;
    case Comparator::at_most:
      when(least <= 0, Answer::met);
      when(greatest > 0, Answer::missed);
      break;
    case Comparator::under:
      when(least < 0, Answer::met);
      when(greatest >= 0, Answer::missed);
      break;
    case Comparator::exactly:
      when(touches, Answer::met);
      when(least < 0 || greatest > 0, Answer::missed);
      break;
  }
  return answers;
}

}  // namespace

Answers decide(const Region& region, const Bound& bound) noexcept {
  Answers answers;
  if (region.may_be_empty()) answers.add(Answer::empty);
  const Region based = region.with_base();
  if (based.impossible()) return answers;
  const auto low = lowest(based, bound.threshold.numerator() == 0);
  const auto high = highest(based, is_one(bound.threshold));
  const int least = low ? compare(bound.threshold, low->k, low->n) : -1;
  const int greatest = high ? compare(bound.threshold, high->k, high->n) : 1;
  const bool touches = bound.comparator == Comparator::exactly &&
                       !points_with_ratio(based, Wide(bound.threshold.numerator()),
                                          Wide(bound.threshold.denominator()))
                            .empty();
  return answers | with_signs(bound.comparator, least, greatest, touches);
}

}  // namespace congdoan::kernel
