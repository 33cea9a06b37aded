#include <congdoan/targets/kernel.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <ostream>
#include <utility>

#include <congdoan/errors.hpp>

#include "lattice.hpp"

namespace congdoan {

std::ostream& operator<<(std::ostream& os, const Bound& bound) {
  return os << word(bound.comparator) << ' ' << bound.threshold;
}

}  // namespace congdoan

namespace congdoan::kernel {
namespace {

using End = std::optional<Wide>;

constexpr std::int64_t int64_max = std::numeric_limits<std::int64_t>::max();

// Sums and differences of ends: an absent operand leaves the result unbounded.
End plus(const End& a, const End& b) noexcept {
  if (!a || !b) return std::nullopt;
  return Wide(*a + *b);
}
End minus(const End& a, const End& b) noexcept {
  if (!a || !b) return std::nullopt;
  return Wide(*a - *b);
}

// Of two lower ends the higher binds, of two upper ends the lower; an absent one never does.
End higher(const End& a, const End& b) noexcept {
  if (!a || !b) return a ? a : b;
  return std::max(*a, *b);
}
End lower(const End& a, const End& b) noexcept {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

Range intersect(const Range& a, const Range& b) noexcept {
  return {higher(a.low, b.low), lower(a.high, b.high)};
}
Range sum(const Range& a, const Range& b) noexcept {
  return {plus(a.low, b.low), plus(a.high, b.high)};
}
Range difference(const Range& a, const Range& b) noexcept {
  return {minus(a.low, b.high), minus(a.high, b.low)};
}

struct Quotient {
  Wide floor;
  bool whole;  // nothing was rounded off
};

// threshold * n for n >= 0 without leaving 128 bits; nothing if the result cannot be held.
std::optional<Quotient> scaled(const Ratio& threshold, const Wide& n) noexcept {
  const Wide a = threshold.numerator();
  const Wide d = threshold.denominator();
  const Wide whole_parts = n / d;
  const Wide remaining = a * Wide(n % d);
  constexpr int room = 126;
  if (a > 1 && whole_parts > (Wide(1) << room) / a) return std::nullopt;
  return Quotient{Wide(a * whole_parts + remaining / d), remaining % d == 0};
}

// The sign of k/n - threshold, as the sign of L = d*k - a*n.
int compare(const Ratio& threshold, const Wide& k, const Wide& n) noexcept {
  if (k >= -int64_max && k <= int64_max && n <= int64_max) {
    const Wide left = k * threshold.denominator();
    const Wide right = n * threshold.numerator();
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const auto limit = scaled(threshold, n);
  if (!limit || k < limit->floor) return -1;
  if (k > limit->floor) return 1;
  return limit->whole ? 0 : -1;
}

// A vertex of the region, or nothing where L grows without end.
struct Vertex {
  Wide k;
  Wide n;
};

// Where L is least: k as small and n as large as they can be together.
std::optional<Vertex> lowest(const Region& region, bool threshold_is_zero) noexcept {
  if (!region.k().low) return std::nullopt;
  const End n = lower(region.n().high, plus(region.k().low, region.rest().high));
  if (n) return Vertex{*region.k().low, *n};
  if (!threshold_is_zero) return std::nullopt;
  return Vertex{*region.k().low, region.n().low.value_or(0)};
}

// Where L is greatest: k as large as it can be, then n as small. For a part this asks for a
// threshold of at most 1, since k and n then rise together and L does not fall.
std::optional<Vertex> highest(const Region& region, bool threshold_is_one) noexcept {
  const End& n_low = region.n().low;
  const End& rest_low = region.rest().low;
  if (region.k().high) {
    const End n = higher(n_low, plus(region.k().high, rest_low));
    return Vertex{*region.k().high, n.value_or(0)};
  }
  if (!rest_low || !threshold_is_one) return std::nullopt;
  const End k = higher(region.k().low, minus(n_low, rest_low));  // from here on L stays the same
  return Vertex{*k, *k + *rest_low};
}

bool is_one(const Ratio& threshold) noexcept {
  return threshold.numerator() == threshold.denominator();
}

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

// ---- needs
// -------------------------------------------------------------------------------------------

// The least (for upper bounds the greatest) numerator that meets the bound on base n.
Wide numerator_for(const Bound& bound, const Wide& n) {
  const auto limit = scaled(bound.threshold, n);
  if (!limit) throw Overflow("the needed numerator does not fit 64 bits");
  switch (bound.comparator) {
    case Comparator::over:
      return limit->floor + 1;
    case Comparator::at_least:
    case Comparator::bare:
    case Comparator::under: {
      const Wide ceiling = limit->floor + (limit->whole ? 0 : 1);
      return bound.comparator == Comparator::under ? Wide(ceiling - 1) : ceiling;
    }
    case Comparator::at_most:
    case Comparator::exactly:
      break;
  }
  return limit->floor;
}

// From the range of (needed - k): what is missing and what is to spare.
Needs from_gap(const Bound& bound, Range needed, const Range& gap) {
  const Wide zero = 0;
  const Range below{std::max(zero, gap.low.value_or(zero)),
                    gap.high ? End(std::max(zero, *gap.high)) : End()};
  const Range above{gap.high ? std::max(zero, Wide(-*gap.high)) : zero,
                    gap.low ? End(std::max(zero, Wide(-*gap.low))) : End()};
  if (is_upper(bound.comparator)) return {needed, above, below};
  return {needed, below, above};
}

// `exactly` is asked only of the bases n = d*t on which the threshold is whole: needed is a*t.
Needs needs_exactly(const Region& region, const Bound& bound) {
  const Wide a = bound.threshold.numerator();
  const Wide d = bound.threshold.denominator();
  const Span<Wide> t = multiples(region.n(), d);
  if (t.empty()) return {};

  // For a base n the numerator runs from max(k.low, n - rest.high) to min(k.high, n - rest.low).
  // The gap is greatest, and least, on the multiple next to the corner where the other end begins
  // to bind.
  const auto least_k = [&](const Wide& n) {
    return higher(region.k().low, minus(End(n), region.rest().high));
  };
  const auto greatest_k = [&](const Wide& n) {
    return lower(region.k().high, minus(End(n), region.rest().low));
  };
  const auto candidates = [&](const End& corner) {
    std::array<End, 4> list{t.low, t.high, std::nullopt, std::nullopt};
    if (corner) {
      const Range near{floor_div(*corner, d), Wide(floor_div(*corner, d) + 1)};
      for (std::size_t i = 0; i < 2; ++i) {
        const Wide at = i == 0 ? *near.low : *near.high;
        if ((!t.low || at >= *t.low) && (!t.high || at <= *t.high)) list[2 + i] = at;
      }
    }
    return list;
  };

  Range gap;
  const End corner_low = plus(region.k().low, region.rest().high);
  bool unbounded = a > 0 && !t.high && (!region.rest().high);
  if (!unbounded) {
    for (const End& at : candidates(corner_low)) {
      if (!at) continue;
      const End k = least_k(Wide(d * *at));
      if (k) gap.high = gap.high ? std::max(*gap.high, Wide(a * *at - *k)) : Wide(a * *at - *k);
    }
  }
  const End corner_high = plus(region.k().high, region.rest().low);
  unbounded = !region.k().high && (!region.rest().low || (a < d && !t.high));
  if (!unbounded) {
    for (const End& at : candidates(corner_high)) {
      if (!at) continue;
      const End k = greatest_k(Wide(d * *at));
      if (k) gap.low = gap.low ? std::min(*gap.low, Wide(a * *at - *k)) : Wide(a * *at - *k);
    }
  }
  const Range needed{t.low ? End(Wide(a * *t.low)) : End(),
                     t.high ? End(Wide(a * *t.high)) : (a == 0 ? End(Wide(0)) : End())};
  return from_gap(bound, needed, gap);
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
  const Range floor{Wide(0), std::nullopt};
  return {Shape::part, intersect(k, floor), intersect(n, floor), floor};
}

Region Region::level(const Range& k) noexcept {
  return {Shape::level, k, Range{Wide(1), Wide(1)}, Range{}};
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

bool Region::may_be_empty() const noexcept {
  const auto holds_zero = [](const Range& range) {
    return !(range.low && *range.low > 0) && !(range.high && *range.high < 0);
  };
  return !impossible_ && holds_zero(k_) && holds_zero(n_) && holds_zero(rest_);
}

Region Region::with_base() const noexcept {
  return {shape_, k_, intersect(n_, Range{Wide(1), std::nullopt}), rest_};
}

Region Region::with_k_from(Wide low) const noexcept {
  return {shape_, intersect(k_, Range{low, std::nullopt}), n_, rest_};
}

Region Region::with_rest_up_to(Wide high) const noexcept {
  return {shape_, k_, n_, intersect(rest_, Range{std::nullopt, high})};
}

bool Region::exact_ratio() const noexcept {
  const Region based = with_base();
  if (based.impossible_) return true;
  if (may_be_empty()) return false;
  const Wide zero = 0;
  const auto only_zero = [&zero](const Range& range) {
    return range.exact() && *range.low == zero;
  };
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
  const bool level = a.shape_ == Shape::level;  // a total is a level too
  Region total = level ? Region::level(sum(a.k_, b.k_))
                       : Region(a.shape_, sum(a.k_, b.k_), sum(a.n_, b.n_), sum(a.rest_, b.rest_));
  total.impossible_ = total.impossible_ || a.impossible_ || b.impossible_;
  return total;
}

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

Needs needs(const Region& region, const Bound& bound) {
  const Region based = region.with_base();
  if (based.impossible()) return {};
  if (bound.comparator == Comparator::exactly) return needs_exactly(based, bound);

  const Range& n = based.n();
  const Wide n_low = n.low.value_or(1);
  Range needed;
  needed.low = numerator_for(bound, n_low);
  const bool constant = bound.threshold.numerator() == 0;
  if (constant) needed.high = needed.low;
  if (!constant && n.high) needed.high = numerator_for(bound, *n.high);
  const bool part = based.shape() == Shape::part;
  const bool unreachable =
      is_upper(bound.comparator) ? *needed.low < 0 : part && *needed.low > n_low;
  if (unreachable) return {};

  Range gap;
  if (const auto vertex = lowest(based, constant))
    gap.high = numerator_for(bound, vertex->n) - vertex->k;
  if (const auto vertex = highest(based, is_one(bound.threshold))) {
    gap.low = numerator_for(bound, vertex->n) - vertex->k;
  }
  return from_gap(bound, needed, gap);
}

}  // namespace congdoan::kernel
