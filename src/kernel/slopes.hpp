// Ranges of ratios, and the integer points (k, n) whose ratio k/n lies inside.
#pragma once

#include <optional>

#include <boost/multiprecision/cpp_int.hpp>

#include <congdoan/kernel/region.hpp>
#include <congdoan/numbers/percent.hpp>

#include "lattice.hpp"

namespace congdoan::kernel {

using Integer = boost::multiprecision::cpp_int;

// One end of a range of ratios.
struct Slope {
  Integer numerator;
  Integer denominator;
  bool open;
};

// Ratios between two ends.
struct Slopes {
  Slope low;
  Slope high;

  bool empty() const {
    const Integer left = low.numerator * high.denominator;
    const Integer right = high.numerator * low.denominator;
    return left > right || (left == right && (low.open || high.open));
  }
  // The least and the greatest k with k/n inside; the least may exceed the greatest.
  Integer least(const Integer& n) const {
    const Integer scaled = low.numerator * n;
    return low.open ? Integer(scaled / low.denominator + 1) : ceil_div(scaled, low.denominator);
  }
  Integer greatest(const Integer& n) const {
    const Integer scaled = high.numerator * n;
    return high.open ? Integer(ceil_div(scaled, high.denominator) - 1)
                     : Integer(scaled / high.denominator);
  }
  bool holds_for(const Integer& n) const { return least(n) <= greatest(n); }
};

inline Slope slope(const Ratio& ratio, bool open) {
  return {ratio.numerator(), ratio.denominator(), open};
}

inline Slopes slopes(const Percent& printed) {
  return {slope(printed.lower(), printed.lower_open()),
          slope(printed.upper(), printed.upper_open())};
}

inline bool below(const Slope& a, const Slope& b) {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}
inline bool equal(const Slope& a, const Slope& b) {
  return a.numerator * b.denominator == b.numerator * a.denominator;
}

inline Slopes cut(const Slopes& a, const Slopes& b) {
  const auto tighter_low = [](const Slope& x, const Slope& y) {
    if (equal(x, y)) return x.open ? x : y;
    return below(x, y) ? y : x;
  };
  const auto tighter_high = [](const Slope& x, const Slope& y) {
    if (equal(x, y)) return x.open ? x : y;
    return below(x, y) ? x : y;
  };
  return {tighter_low(a.low, b.low), tighter_high(a.high, b.high)};
}

// True if a point with first <= n <= last lies inside; an absent last is unbounded. first >= 1.
bool any_point(const Slopes& range, const Integer& first, const std::optional<Integer>& last);

// Bases from a first to a last, which is absent where nothing bounds them.
struct Bases {
  Integer first;
  std::optional<Integer> last;
};

// The bases of a region, from 1, of which its counts may be such parts; nothing if there is none.
std::optional<Bases> bases_of(const Region& region, const Slopes& range);

// The least and greatest base of the region for which some count lies inside; nothing if there is
// none.
std::optional<Bases> possible_bases(const Region& region, const Slopes& range);

}  // namespace congdoan::kernel
