#include <algorithm>

#include "printed_extremes.hpp"

namespace congdoan::kernel {
namespace {

constexpr int looked_at = 4096;

// Calls `visit(n)` for the possible bases from the least one on, as many as are looked at. True if
// that was all.
template <class Visit>
bool each_base(const Bases& bases, const Slopes& range, Visit visit) {
  const Integer end = bases.first + looked_at;
  for (Integer n = bases.first; n < end; ++n) {
    if (bases.last && n > *bases.last) return true;
    if (range.holds_for(n)) visit(n);
  }
  return bases.last && end > *bases.last;
}

// The bases of a region that is known to hold a point.
Bases bases_in(const Region& region, const Slopes& range) { return *possible_bases(region, range); }

Rational rational(const Slope& slope) { return {slope.numerator, slope.denominator}; }

// The whole numbers next to a rational.
Integer floor_of(const Rational& value) {
  return floor_div(Integer(numerator(value)), Integer(denominator(value)));
}
Integer ceiling_of(const Rational& value) {
  return ceil_div(Integer(numerator(value)), Integer(denominator(value)));
}

}  // namespace

Edge least_ratio(const Region& region, const Percent& printed) {
  const Slopes range = slopes(printed);
  const Bases bases = bases_in(region, range);
  Edge end{rational(range.low), range.low.open};
  if (!bases.last) return end;
  std::optional<Rational> least;
  const bool all = each_base(bases, range, [&](const Integer& n) {
    const Rational ratio(range.least(n), n);
    least = least ? std::min(*least, ratio) : ratio;
  });
  return all ? Edge{*least, false} : end;
}

Edge greatest_ratio(const Region& region, const Percent& printed) {
  const Slopes range = slopes(printed);
  const Bases bases = bases_in(region, range);
  Edge end{rational(range.high), range.high.open};
  if (!bases.last) return end;
  std::optional<Rational> greatest;
  const bool all = each_base(bases, range, [&](const Integer& n) {
    const Rational ratio(range.greatest(n), n);
    greatest = greatest ? std::max(*greatest, ratio) : ratio;
  });
  return all ? Edge{*greatest, false} : end;
}

Distances distances(const Region& region, const Percent& printed, const Ratio& threshold) {
  const Slopes range = slopes(printed);
  const Bases bases = bases_in(region, range);
  const Integer a = threshold.numerator();
  const Integer d = threshold.denominator();
  Distances found;
  const bool all = each_base(bases, range, [&](const Integer& n) {
    const Integer low = d * range.least(n) - a * n;
    const Integer high = d * range.greatest(n) - a * n;
    found.least = found.least ? std::min(*found.least, low) : low;
    found.greatest = found.greatest ? std::max(*found.greatest, high) : high;
  });
  if (all) return found;

  // Beyond, d*k - a*n lies between n times the distances of the two ends of the range.
  const Integer next = bases.first + looked_at;
  const Rational low = rational(range.low) * d - a;
  const Rational high = rational(range.high) * d - a;
  // An open end is not reached, so the next whole number inside is the closest.
  const auto least_at = [&](const Integer& n) {
    return range.low.open ? Integer(floor_of(low * n) + 1) : ceiling_of(low * n);
  };
  const auto greatest_at = [&](const Integer& n) {
    return range.high.open ? Integer(ceiling_of(high * n) - 1) : floor_of(high * n);
  };
  const auto join = [](std::optional<Integer>& end, const Integer& other, bool smaller) {
    if (!end || (smaller ? other < *end : other > *end)) end = other;
  };
  if (low >= 0) {
    join(found.least, least_at(next), true);
  } else if (bases.last) {
    join(found.least, least_at(*bases.last), true);
  } else {
    found.least.reset();
  }
  if (high <= 0) {
    join(found.greatest, greatest_at(next), false);
  } else if (bases.last) {
    join(found.greatest, greatest_at(*bases.last), false);
  } else {
    found.greatest.reset();
  }
  return found;
}

}  // namespace congdoan::kernel
