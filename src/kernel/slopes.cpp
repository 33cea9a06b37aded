#include <utility>

#include "slopes.hpp"

namespace congdoan::kernel {
namespace {

// The sum of floor((a*i + b) / m) for i = 0 .. n-1; a, b >= 0.
Integer floor_sum(Integer n, Integer m, Integer a, Integer b) {
  Integer sum = 0;
  while (n > 0) {
    sum += n * (n - 1) / 2 * (a / m) + n * (b / m);
    a %= m;
    b %= m;
    const Integer last = a * n + b;
    if (last < m) break;
    n = last / m;
    b = last % m;
    std::swap(m, a);
  }
  return sum;
}

// How many integer points (k, n) with 1 <= n <= last have their ratio inside.
Integer points_up_to(const Slopes& range, const Integer& last) {
  const auto floors = [&](const Slope& side) {
    return floor_sum(last + 1, side.denominator, side.numerator, 0);
  };
  const auto ceilings = [&](const Slope& side) {
    return floor_sum(last + 1, side.denominator, side.numerator, side.denominator - 1);
  };
  const Integer up_to_high =
      range.high.open ? Integer(ceilings(range.high) - last) : floors(range.high);
  const Integer below_low =
      range.low.open ? floors(range.low) : Integer(ceilings(range.low) - last);
  return up_to_high - below_low;
}

Slope rest_of(const Slope& side) {
  return {side.denominator - side.numerator, side.denominator, side.open};
}

// Leaves the bases of which a count within `counts` can be such a part; false if there is none.
bool cut_by(Bases& bases, const Range& counts, const Slopes& range) {
  const auto& [low, high] = range;
  if (counts.low && *counts.low > 0) {  // count <= high * base
    if (high.numerator <= 0) return false;
    const Integer scaled = Integer(*counts.low) * high.denominator;
    const Integer least =
        high.open ? Integer(scaled / high.numerator + 1) : ceil_div(scaled, high.numerator);
    if (least > bases.first) bases.first = least;
  }
  if (counts.high && low.numerator > 0) {  // count >= low * base
    const Integer scaled = Integer(*counts.high) * low.denominator;
    const Integer most =
        low.open ? Integer(ceil_div(scaled, low.numerator) - 1) : Integer(scaled / low.numerator);
    if (!bases.last || most < *bases.last) bases.last = most;
  }
  return !bases.last || bases.first <= *bases.last;
}

}  // namespace

bool any_point(const Slopes& range, const Integer& first, const std::optional<Integer>& last) {
  if (range.empty()) return false;
  if (!last) return true;
  return *last >= first && points_up_to(range, *last) > points_up_to(range, first - 1);
}

std::optional<Bases> bases_of(const Region& region, const Slopes& range) {
  const Region based = region.with_base();
  if (based.impossible()) return std::nullopt;
  Bases bases{Integer(*based.n().low), std::nullopt};
  if (based.n().high) bases.last = Integer(*based.n().high);
  const Slopes of_rest{rest_of(range.high), rest_of(range.low)};
  if (!cut_by(bases, based.k(), range) || !cut_by(bases, based.rest(), of_rest))
    return std::nullopt;
  return bases;
}

std::optional<Bases> possible_bases(const Region& region, const Slopes& range) {
  const auto given = bases_of(region, range);
  if (!given) return std::nullopt;
  const auto& [low, high] = *given;
  if (!any_point(range, low, high)) return std::nullopt;
  // Doubling, then halving: the first base from which a point lies at or below.
  const Integer before = points_up_to(range, low - 1);
  Integer step = 1;
  while (points_up_to(range, low + step - 1) == before) step *= 2;
  Integer from = low + step / 2;
  Integer to = low + step - 1;
  while (from < to) {
    const Integer middle = (from + to) / 2;
    if (points_up_to(range, middle) > before) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  Bases bases{from, high};
  if (!high) return bases;
  const Integer all = points_up_to(range, *high);
  Integer least = from;
  Integer most = *high;
  while (least < most) {  // the last base that adds a point
    const Integer middle = (least + most) / 2;
    if (points_up_to(range, middle) == all) {
      most = middle;
    } else {
      least = middle + 1;
    }
  }
  bases.last = least;
  return bases;
}

}  // namespace congdoan::kernel
