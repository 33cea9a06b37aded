#include <congdoan/kernel/printed_share.hpp>

#include "big.hpp"
#include "printed_points.hpp"

namespace congdoan::kernel {

Answers decide(const Region& region, const Percent& printed, const Bound& bound) {
  if (fits_wide(region, printed, digits(bound.threshold)))
    return decide_printed<Wide>(region, printed, bound);
  return decide_printed_big(region, printed, bound);
}

Region hull(const Region& region, const Percent& printed) {
  if (fits_wide(region, printed, 1)) return hull_printed<Wide>(region, printed);
  return hull_printed_big(region, printed);
}

Needs needs(const Region& region, const Percent& printed, const Bound& bound) {
  const bool twice = bound.comparator == Comparator::exactly;  // bases are multiples then
  if (fits_wide(region, printed, digits(bound.threshold) * (twice ? 2 : 1)))
    return needs_printed<Wide>(region, printed, bound);
  return needs_printed_big(region, printed, bound);
}

}  // namespace congdoan::kernel
