#include <congdoan/kernel/kernel.hpp>

#include <algorithm>
#include <bit>
#include <optional>

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

// Of one point with a base, which is nearly always what is known; nothing where products have no
// room.
std::optional<Answers> decided_point(const Region& region, const Bound& bound) noexcept {
  const Range& k = region.k();
  const Range& n = region.n();
  const Wide most = Wide(1) << 30;
  if (!k.exact() || !n.exact() || *k.low < 0 || *k.low > most || *n.low < 1 || *n.low > most)
    return std::nullopt;
  constexpr int digits = 31;
  if (region.impossible() || !has_room(digits, bound)) return std::nullopt;
  const int sign = compare(bound.threshold, static_cast<std::int64_t>(*k.low),
                           static_cast<std::int64_t>(*n.low));
  return answers(bound.comparator, {.below = sign < 0, .at = sign == 0, .above = sign > 0});
}

}  // namespace

Answers decide(const Region& region, const Bound& bound) noexcept {
  if (const auto known = decided_point(region, bound)) return *known;
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
