// The possible points of a period of which a percentage was printed: those of a region whose ratio
// the percentage can stand for.
//
// Written once for both integers that it is asked with: Wide, and unlimited ones where Wide could
// end.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include <congdoan/kernel/operands.hpp>
#include <congdoan/numbers/percent.hpp>

#include "ends.hpp"
#include "extremes.hpp"
#include "gaps.hpp"
#include "integer_points.hpp"
#include "sides.hpp"

namespace congdoan::kernel {

template <class Int>
struct Spot {
  Int value;
  Int k;
  Int n;
};

template <class Int>
class PrintedPoints {
 public:
  PrintedPoints(const Region& region, const Percent& printed) {
    const Region based = region.with_base();
    possible_ = !based.impossible();
    const Percent& p = printed;
    side(p.lower(), p.lower_open(), true);
    side(p.upper(), p.upper_open(), false);
    // What the percentage says of k and n - k already needs no half-plane of its own.
    const bool part = p.lower() >= Ratio(0) && p.upper() <= Ratio(1);
    const auto low = [&](const End& end, int a, int b) {
      if (end && !(part && *end <= 0)) planes_.add(Int(a), Int(b), Int(-Int(*end)));
    };
    const auto high = [&](const End& end, int a, int b) {
      if (end) planes_.add(Int(a), Int(b), Int(*end));
    };
    low(based.k().low, -1, 0);
    high(based.k().high, 1, 0);
    low(based.n().low, 0, -1);
    high(based.n().high, 0, 1);
    low(based.rest().low, 1, -1);
    high(based.rest().high, -1, 1);
  }

  // With n = d*t for every base: the points (k, t).
  static PrintedPoints of_multiples(const PrintedPoints& points, const Int& d) {
    PrintedPoints other = points;
    other.planes_ = points.planes_.turned(Int(1), Int(0), Int(0), d);
    return other;
  }

  // A point with the least base; nothing if there is none. To be asked before all else.
  std::optional<Spot<Int>> first() const {
    return possible_ ? greatest(Int(0), Int(1)) : std::nullopt;
  }
  // A point where d*k - a*n is least or greatest; nothing where there is no end. d and a have no
  // common factor.
  std::optional<Spot<Int>> least(const Int& d, const Int& a) const { return turned_to(d, a, 1); }
  std::optional<Spot<Int>> greatest(const Int& d, const Int& a) const {
    auto spot = turned_to(d, a, -1);
    if (spot) spot->value = -spot->value;
    return spot;
  }

  Span<Int> k() const { return between(Int(1), Int(0), false); }
  // \param first a point with the least base
  Span<Int> n(const Spot<Int>& first) const {
    const auto last = least(Int(0), Int(1));
    return {Int(-first.value), last ? std::optional<Int>(Int(-last->value)) : std::nullopt};
  }
  Span<Int> rest() const { return between(Int(1), Int(1), true); }

 private:
  void side(const Ratio& end, bool open, bool low) {
    const Int sign = low ? -1 : 1;
    planes_.add(Int(sign * end.denominator()), Int(-sign * end.numerator()), Int(open ? -1 : 0));
  }

  // From the least to the greatest d*k - a*n, or of its negative.
  Span<Int> between(const Int& d, const Int& a, bool negative) const {
    const auto value = [](const std::optional<Spot<Int>>& spot) {
      return spot ? std::optional<Int>(spot->value) : std::nullopt;
    };
    Span<Int> span{value(least(d, a)), value(greatest(d, a))};
    if (!negative) return span;
    const auto minus = [](const std::optional<Int>& end) {
      return end ? std::optional<Int>(Int(-*end)) : std::nullopt;
    };
    return {minus(span.high), minus(span.low)};
  }

  // With d*r + a*p = 1 the points are k = r*x + a*y, n = d*y - p*x for the integers x and y, and x
  // is d*k - a*n.
  std::optional<Spot<Int>> turned_to(const Int& d, const Int& a, int sign) const {
    Int r = 1;
    Int p = 0;
    Int next_r = 0;
    Int next_p = 1;
    Int left = d;
    Int right = a;
    while (right != 0) {
      const Int times = left / right;
      const auto step = [&times](Int& one, Int& other) {
        const Int rest = one - times * other;
        one = other;
        other = rest;
      };
      step(left, right);
      step(r, next_r);
      step(p, next_p);
    }
    const Int xx = sign * r;
    const Int yx = -sign * p;
    const auto found = planes_.turned(xx, a, yx, d).least_x();
    if (!found || !found->at) return std::nullopt;
    const Int& x = *found->at;
    const Int& y = *found->y;
    return Spot<Int>{x, Int(xx * x + a * y), Int(yx * x + d * y)};
  }

  Polygon<Int> planes_;
  bool possible_;
};

// How many binary digits a number has.
inline int digits(Wide value) {
  if (value < 0) value = -value;
  constexpr int chunk = 32;
  int count = 0;
  for (; value >= (Wide(1) << 62); value = value >> chunk) count += chunk;
  return count + static_cast<int>(std::bit_width(static_cast<std::uint64_t>(value)));
}
inline int digits(const Range& range) {
  return std::max(range.low ? digits(*range.low) : 0, range.high ? digits(*range.high) : 0);
}
inline int digits(const Region& region) {
  return std::max({digits(region.k()), digits(region.n()), digits(region.rest())});
}
inline int digits(const Ratio& ratio) {
  return std::max(digits(Wide(ratio.numerator())), digits(Wide(ratio.denominator())));
}

// True if nothing on the way to an answer about a threshold of so many digits leaves Wide: lines
// are turned, crossed and compared in products of three of their numbers and one of the region's.
inline bool fits_wide(const Region& region, const Percent& printed, int of_threshold) {
  constexpr int room = 120;
  const int line = std::max(digits(printed.lower()), digits(printed.upper())) + of_threshold + 2;
  return digits(region) + 3 * line + 4 <= room;
}

// Everything below is a question about operands, answered with either integer.

template <class Int>
std::string digits_of_any(const Int& number) {
  if constexpr (requires { number.str(); }) {
    return number.str();
  } else {
    return digits_of(number);
  }
}

template <class Int>
Range range_of(const Span<Int>& span) {
  const auto end = [](const std::optional<Int>& at) {
    const Int beyond(Wide(1) << 124);
    if (at && (*at > beyond || *at < -beyond))
      throw Overflow("a number of the verdict, " + digits_of_any(*at) + ", does not fit 64 bits");
    return at ? End(static_cast<Wide>(*at)) : End();
  };
  return {end(span.low), end(span.high)};
}

inline Needs needs_of_ranges(const Bound& bound, const Range& needed, const Range& gap) {
  return ranges_of(needs_from_gap(bound, interval_of<Wide>(needed), interval_of<Wide>(gap)));
}

template <class Int>
Answers decide_printed(const Region& region, const Percent& printed, const Bound& bound) {
  const PrintedPoints<Int> points(region, printed);
  if (!points.first()) return {};
  const Int a = bound.threshold.numerator();
  const Int d = bound.threshold.denominator();
  const auto least = points.least(d, a);
  const auto greatest = points.greatest(d, a);
  const bool at = bound.comparator == Comparator::exactly
                      ? printed.contains(bound.threshold) &&
                            !points_with_ratio(region.with_base(), a, d).empty()
                      : (least && least->value == 0) || (greatest && greatest->value == 0);
  return answers(
      bound.comparator,
      {.below = !least || least->value < 0, .at = at, .above = !greatest || greatest->value > 0});
}

template <class Int>
Region hull_printed(const Region& region, const Percent& printed) {
  const PrintedPoints<Int> points(region, printed);
  const auto first = points.first();
  if (!first) return Region::part({Wide(1), Wide(0)}, {});
  const Range k = range_of(points.k());
  const Range n = range_of(points.n(*first));
  if (region.shape() == Shape::rate) return Region::rate(k, n);
  return Region::part(k, n, range_of(points.rest()));
}

template <class Int>
Needs needs_printed(const Region& region, const Percent& printed, const Bound& bound) {
  PrintedPoints<Int> points(region, printed);
  const Int a = bound.threshold.numerator();
  const Int d = bound.threshold.denominator();
  if (bound.comparator == Comparator::exactly) {
    // Asked only of the bases n = d*t on which the threshold is whole: needed is a*t.
    points = PrintedPoints<Int>::of_multiples(points, d);
    const auto first = points.first();
    if (!first) return {};
    const auto least = points.least(Int(1), a);
    const auto greatest = points.greatest(Int(1), a);
    Span<Int> needed = points.n(*first);
    if (needed.low) needed.low = Int(a * *needed.low);
    if (needed.high || a == 0) needed.high = Int(a * needed.high.value_or(Int(0)));
    Span<Int> gap;
    if (greatest) gap.low = Int(-greatest->value);
    if (least) gap.high = Int(-least->value);
    return needs_of_ranges(bound, range_of(needed), range_of(gap));
  }
  const auto first = points.first();
  if (!first) return {};
  const Range n = range_of(points.n(*first));
  const bool constant = a == 0;
  Range needed{numerator_for(bound, *n.low), std::nullopt};
  if (constant) needed.high = needed.low;
  if (!constant && n.high) needed.high = numerator_for(bound, *n.high);
  // What is missing falls as d*k - a*n rises: (a*n - d*k) / d, rounded as the bound asks.
  const auto gap_at = [&](const std::optional<Spot<Int>>& spot) -> std::optional<Int> {
    if (!spot) return std::nullopt;
    const Int missing = -spot->value;
    switch (bound.comparator) {
      case Comparator::over:
        return Int(floor_div(missing, d) + 1);
      case Comparator::under:
        return Int(ceil_div(missing, d) - 1);
      case Comparator::at_least:
      case Comparator::bare:
        return ceil_div(missing, d);
      case Comparator::at_most:
      case Comparator::exactly:
        break;
    }
    return floor_div(missing, d);
  };
  const Span<Int> gap{gap_at(points.greatest(d, a)), gap_at(points.least(d, a))};
  return needs_of_ranges(bound, needed, range_of(gap));
}

// A sum of distances from a threshold; without an end once one of them has none.
template <class Int>
struct DistanceSum {
  Int value = 0;
  bool endless = false;

  void add(const std::optional<Spot<Int>>& spot) {
    if (spot) {
      value += spot->value;
    } else {
      endless = true;
    }
  }
  void add(const std::optional<Vertex<Wide>>& vertex, const Int& d, const Int& a) {
    if (vertex) {
      value += Int(vertex->k) * d - Int(vertex->n) * a;
    } else {
      endless = true;
    }
  }
};

// The answers of a sum of years of which some are printed. Each year's extremes are its own, so
// those of the sum are the sums.
template <class Int>
Answers pooled_printed(std::span<const Operands> years, const std::optional<Region>& counted,
                       const Bound& bound) {
  const Int a = bound.threshold.numerator();
  const Int d = bound.threshold.denominator();
  DistanceSum<Int> least;
  DistanceSum<Int> greatest;
  for (const auto& [region, printed] : years) {
    if (!printed) continue;
    const PrintedPoints<Int> points(region, *printed);
    if (!points.first()) return {};
    least.add(points.least(d, a));
    greatest.add(points.greatest(d, a));
  }
  if (counted) {
    least.add(lowest(box_of<Wide>(*counted), a == 0), d, a);
    greatest.add(highest(box_of<Wide>(*counted), a == d), d, a);
  }
  const bool below = least.endless || least.value < 0;
  const bool above = greatest.endless || greatest.value > 0;
  const bool low_touches = !least.endless && least.value == 0;
  const bool high_touches = !greatest.endless && greatest.value == 0;
  const bool between = (below || low_touches) && (above || high_touches);
  const bool at = bound.comparator == Comparator::exactly ? between : low_touches || high_touches;
  return answers(bound.comparator, {.below = below, .at = at, .above = above});
}

// An end of the ratios of a period; open where it is only approached.
template <class Int>
struct RatioEnd {
  Int k;
  Int n;
  bool open = false;
};

// The least (or greatest) k/n of the points, which there are; nothing if `fits` says that a ratio
// has become too large to go on with.
//
// Where nothing bounds the base, the ratios of far points come near those of the directions without
// an end. From there, or from any point, each step goes to the point that lies furthest beyond the
// best ratio so far.
template <class Int, class Fits>
std::optional<RatioEnd<Int>> ratio_end(const Region& region, const Percent& printed, bool greatest,
                                       Fits fits) {
  const PrintedPoints<Int> points(region, printed);
  const Ratio zero(0);
  const Ratio one(1);
  const Ratio low = region.rest().high ? std::max(printed.lower(), one) : printed.lower();
  const Ratio high = region.k().high ? std::min(printed.upper(), zero) : printed.upper();
  const bool endless = !region.n().high && low <= high;
  const auto reduced = [](const Int& k, const Int& n) {
    Int x = k;
    Int y = n;
    while (y != 0) {
      const Int rest = x % y;
      x = y;
      y = rest;
    }
    return RatioEnd<Int>{Int(k / x), Int(n / x)};
  };
  RatioEnd<Int> best;
  if (endless) {
    const Ratio& ray = greatest ? high : low;
    best = {ray.numerator(), ray.denominator()};
  } else {
    const auto first = points.first();
    best = reduced(first->k, first->n);
  }
  for (bool from_ray = endless;; from_ray = false) {
    if (!fits(best.k, best.n)) return std::nullopt;
    const auto spot = greatest ? points.greatest(best.n, best.k) : points.least(best.n, best.k);
    const bool beyond = greatest ? spot->value > 0 : spot->value < 0;
    if (!beyond) {
      best.open = from_ray && spot->value != 0;
      return best;
    }
    best = reduced(spot->k, spot->n);
  }
}

}  // namespace congdoan::kernel
