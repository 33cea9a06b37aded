#include <optional>

#include <congdoan/kernel/years.hpp>

#include "big.hpp"
#include "printed_points.hpp"

namespace congdoan::kernel {

Answers decide_pooled(std::span<const Operands> years, const Bound& bound) {
  std::optional<Region> counted;
  bool any_printed = false;
  bool small = true;
  for (const auto& [region, printed] : years) {
    if (region.impossible()) return {};
    any_printed = any_printed || printed;
    if (printed) {
      small = small && fits_wide(region, *printed, digits(bound.threshold));
    } else {
      counted = counted ? *counted + region : region;
    }
  }
  if (!any_printed) return decide(*counted, bound);
  // A printed percentage proves that there is a base, so the others may be empty.
  constexpr int room = 120;
  small = small && (!counted || digits(*counted) + digits(bound.threshold) < room);
  return small ? pooled_printed<Wide>(years, counted, bound)
               : decide_pooled_big(years, counted, bound);
}

}  // namespace congdoan::kernel
