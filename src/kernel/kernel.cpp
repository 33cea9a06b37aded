#include <congdoan/kernel/kernel.hpp>

#include "extremes.hpp"
#include "lattice.hpp"
#include "sides.hpp"

namespace congdoan::kernel {
Answers decide(const Region& region, const Bound& bound) noexcept {
  Answers all;
  if (region.may_be_empty()) all.add(Answer::empty);
  const Region based = region.with_base();
  if (based.impossible()) return all;
  const auto low = lowest(based, bound.threshold.numerator() == 0);
  const auto high = highest(based, is_one(bound.threshold));
  const int least = low ? compare(bound.threshold, low->k, low->n) : -1;
  const int greatest = high ? compare(bound.threshold, high->k, high->n) : 1;
  // `exactly` needs an integer point on the line; for the others the extremes themselves are
  // enough.
  const bool at = bound.comparator == Comparator::exactly
                      ? !points_with_ratio(based, Wide(bound.threshold.numerator()),
                                           Wide(bound.threshold.denominator()))
                             .empty()
                      : least == 0 || greatest == 0;
  return all | answers(bound.comparator, {.below = least < 0, .at = at, .above = greatest > 0});
}

}  // namespace congdoan::kernel
