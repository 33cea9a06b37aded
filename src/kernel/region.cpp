#include <congdoan/kernel/region.hpp>

#include "ends.hpp"

namespace congdoan::kernel {
namespace {

Range intersect(const Range& a, const Range& b) noexcept {
  return {higher(a.low, b.low), lower(a.high, b.high)};
}
Range sum(const Range& a, const Range& b) noexcept {
  return {plus(a.low, b.low), plus(a.high, b.high)};
}
Range difference(const Range& a, const Range& b) noexcept {
  return {minus(a.low, b.high), minus(a.high, b.low)};
}

}  // namespace

Range non_negative(const Quantity& quantity) noexcept {
  Range range{Wide(0), std::nullopt};
  if (const auto low = quantity.lower(); low && *low > 0) range.low = Wide(*low);
  if (const auto high = quantity.upper()) range.high = Wide(*high);
  return range;
}

Region::Region(Shape shape, const Range& k, const Range& n, const Range& rest) noexcept
    : shape_(shape), k_(k), n_(n), rest_(rest) {
  tighten();
}

Region Region::part(const Range& k, const Range& n) noexcept {
  if (k.exact() && n.exact() && *k.low >= 0 && *k.low <= *n.low) {  // nearly always
    const Wide rest = *n.low - *k.low;
    return {Shape::part, k, n, {rest, rest}, Tight{}};
  }
  return part(k, n, {});
}

Region Region::part(const Range& k, const Range& n, const Range& rest) noexcept {
  const Range floor{Wide(0), std::nullopt};
  return {Shape::part, intersect(k, floor), intersect(n, floor), intersect(rest, floor)};
}

Region Region::level(const Range& k) noexcept {
  const Range one{Wide(1), Wide(1)};
  Region level(Shape::level, k, one, difference(one, k), Tight{});
  level.impossible_ = k.empty();
  return level;
}

Region Region::rate(const Range& k, const Range& n) noexcept {
  return {Shape::rate, k, intersect(n, Range{Wide(0), std::nullopt}), Range{}};
}

// The three ranges are differences between the nodes 0, k and n; one step through each node closes
// them.
void Region::tighten() noexcept {
  rest_ = intersect(rest_, difference(n_, k_));
  n_ = intersect(n_, sum(k_, rest_));
  k_ = intersect(k_, difference(n_, rest_));
  impossible_ = k_.empty() || n_.empty() || rest_.empty();
}

// The ranges are tight, so a base of 0 belongs to a point; bases are never below 0.
bool Region::may_be_empty() const noexcept { return !impossible_ && n_.low && *n_.low == 0; }

Region Region::with_base() const noexcept {
  if (n_.low && *n_.low >= 1) return *this;
  return {shape_, k_, intersect(n_, Range{Wide(1), std::nullopt}), rest_};
}

bool Region::exact_ratio() const noexcept {
  const Region based = with_base();
  if (based.impossible_) return true;
  if (may_be_empty()) return false;
  const auto only_zero = [](const Range& range) { return range.exact() && *range.low == Wide(0); };
  return (based.k_.exact() && based.n_.exact()) || only_zero(based.k_) || only_zero(based.rest_);
}

Region Region::distinct_sum(const Region& a, const Region& b) noexcept {
  const Range k{higher(a.k_.low, b.k_.low), plus(a.k_.high, b.k_.high)};
  const bool level = a.shape_ == Shape::level;  // it keeps its base of one
  const Range n{higher(a.n_.low, b.n_.low), level ? a.n_.high : plus(a.n_.high, b.n_.high)};
  const Range rest = level ? Range{} : Range{Wide(0), plus(a.rest_.high, b.rest_.high)};
  Region once(a.shape_, k, n, rest);
  once.impossible_ = once.impossible_ || a.impossible_ || b.impossible_;
  return once;
}

Region operator+(const Region& a, const Region& b) noexcept {
  if (a.shape_ == Shape::level) {  // a total is a level too
    Region total = Region::level(sum(a.k_, b.k_));
    total.impossible_ = total.impossible_ || a.impossible_ || b.impossible_;
    return total;
  }
  // Every end of a sum is the sum of points that attain them.
  Region total(a.shape_, sum(a.k_, b.k_), sum(a.n_, b.n_), sum(a.rest_, b.rest_), Region::Tight{});
  total.impossible_ = a.impossible_ || b.impossible_;
  return total;
}

}  // namespace congdoan::kernel
