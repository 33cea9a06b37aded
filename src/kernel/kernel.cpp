#include <congdoan/kernel/kernel.hpp>

#include "box_rule.hpp"

namespace congdoan::kernel {
namespace {

// How many binary digits the largest end has, or more than fit 64 bits.
int digits_of_ends(const Region& region) noexcept {
  constexpr int beyond = 64;
  int digits = 0;
  for (const Range* range : {&region.k(), &region.n(), &region.rest()}) {
    for (const auto* end : {&range->low, &range->high}) {
      if (!*end) continue;
      const Wide size = **end < 0 ? Wide(-**end) : **end;
      if (size >= (Wide(1) << 62)) return beyond;
      digits = std::max(digits, static_cast<int>(std::bit_width(static_cast<std::uint64_t>(size))));
    }
  }
  return digits;
}

}  // namespace

Answers decide(const Region& region, const Bound& bound) noexcept {
  return has_room(digits_of_ends(region), bound) ? answers_of(box_of<std::int64_t>(region), bound)
                                                 : answers_of(box_of<Wide>(region), bound);
}

Needs needs(const Region& region, const Bound& bound) {
  const bool is_part = region.shape() == Shape::part;
  return has_room(digits_of_ends(region), bound)
             ? ranges_of(needs_of(box_of<std::int64_t>(region), is_part, bound))
             : ranges_of(needs_of(box_of<Wide>(region), is_part, bound));
}

}  // namespace congdoan::kernel
