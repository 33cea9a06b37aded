#include <congdoan/kernel/share_bounds.hpp>

#include <algorithm>

#include "convert.hpp"

namespace congdoan::kernel {
namespace {

Ratio ratio_of(Wide k, Wide n) {
  Wide a = k;
  Wide b = n;
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  if (a > 1) {
    k /= a;
    n /= a;
  }
  return {narrow(k), narrow(n)};
}

// k/n = 1 - (n - k)/n: with the least k it falls as n grows, with the greatest n - k it rises, so
// that it is least where both hold at once, or as near to it as n may come.
Ratio least(const Range& k, const Range& n, const Range& rest) {
  if (!rest.high && !n.high) return Ratio(0);
  Wide base = rest.high ? Wide(*k.low + *rest.high) : *n.high;
  base = std::max(base, *n.low);
  if (n.high) base = std::min(base, *n.high);
  const Wide part = rest.high ? std::max(*k.low, Wide(base - *rest.high)) : *k.low;
  return ratio_of(part, base);
}

// The same with the greatest k and the least n - k.
Ratio greatest(const Range& k, const Range& n, const Range& rest) {
  if (!k.high && !n.high) return Ratio(1);
  Wide base = k.high ? Wide(*k.high + *rest.low) : *n.high;
  base = std::max(base, *n.low);
  if (n.high) base = std::min(base, *n.high);
  const Wide part = k.high ? std::min(*k.high, Wide(base - *rest.low)) : Wide(base - *rest.low);
  return ratio_of(part, base);
}

}  // namespace

ShareBounds share_bounds(const Region& region, const std::optional<Percent>& printed) {
  const Region based = region.with_base();
  if (based.impossible()) return {};
  const Range& k = based.k();
  const Range& n = based.n();
  ShareBounds bounds;
  if (based.shape() == Shape::rate) {
    const Wide low = k.low.value_or(Wide(0));
    bounds.low = n.high ? ratio_of(low, *n.high) : Ratio(0);
    if (k.high) bounds.high = ratio_of(*k.high, *n.low);
  } else {
    bounds = {least(k, n, based.rest()), greatest(k, n, based.rest())};
  }
  if (printed) {
    bounds.low = std::max(*bounds.low, printed->lower());
    bounds.high = bounds.high ? std::min(*bounds.high, printed->upper()) : printed->upper();
  }
  return bounds;
}

}  // namespace congdoan::kernel
