// The integer points of a polygon, which may be without end, and how far they reach in a direction.
//
// Exact and fast for any size: nothing is enumerated. What is asked is always the least x for which
// the polygon holds a point (x, y); other directions are turned into that one by a change of the
// axes that maps integer points to integer points.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "lattice.hpp"

namespace congdoan::kernel {

// x*a + y*b <= most.
template <class Int>
struct HalfPlane {
  Int a;
  Int b;
  Int most;
};

// y = (slope*x + offset) / scale; scale > 0.
template <class Int>
struct Line {
  Int slope;
  Int offset;
  Int scale;

  Int value(const Int& x) const { return Int(slope * x + offset); }  // in units of 1/scale
  Line from(const Int& x) const { return {slope, value(x), scale}; }
};

// The least x >= 0 at which an integer lies on or between two lines; nothing if there is none to
// the right, or the lines have crossed before.
// \pre low is not above high at x = 0.
template <class Int>
std::optional<Int> first_between(Line<Int> low, Line<Int> high) {
  const Int below = floor_div(high.offset, high.scale);
  if (below * low.scale >= low.offset) return Int(0);
  // At 0 both lie between two neighbouring integers; now these are 0 and 1.
  low.offset -= below * low.scale;
  high.offset -= below * high.scale;
  // Columns may be shifted by a whole slope. If one lies between the slopes, the lines move apart
  // around it (or together, and never meet an integer).
  const Int low_up = ceil_div(low.slope, low.scale);
  const Int high_down = floor_div(high.slope, high.scale);
  if (low_up <= high_down) {
    const Int falls = low_up * low.scale - low.slope;
    const Int rises = high.slope - low_up * high.scale;
    std::optional<Int> first;
    if (rises > 0) first = ceil_div(Int(high.scale - high.offset), rises);
    if (falls > 0) {
      const Int at = ceil_div(low.offset, falls);
      if (!first || at < *first) first = at;
    }
    return first;
  }
  const Int low_down = floor_div(low.slope, low.scale);
  if (ceil_div(high.slope, high.scale) <= low_down) return std::nullopt;
  // Both slopes now lie between 0 and 1: x and y change places, and y begins at 1.
  low.slope -= low_down * low.scale;
  high.slope -= low_down * high.scale;
  const Line<Int> least{high.scale, Int(high.scale - high.offset), high.slope};
  const Line<Int> most{low.scale, Int(low.scale - low.offset), low.slope};
  if (least.offset * most.scale > most.offset * least.scale) return std::nullopt;
  const auto y = first_between(least, most);
  if (!y) return std::nullopt;
  return ceil_div(least.value(*y), least.scale);
}

// A least or greatest number; absent where there is no end.
template <class Int>
struct Extreme {
  std::optional<Int> at;
  std::optional<Int> y;  // of a point there
};

// At most so many half-planes, kept in place.
template <class Int>
class Polygon {
 public:
  void add(const Int& a, const Int& b, const Int& most) { planes_[size_++] = {a, b, most}; }

  // The same points for (x, y) with old x = xx*x + xy*y and old y = yx*x + yy*y.
  Polygon turned(const Int& xx, const Int& xy, const Int& yx, const Int& yy) const {
    Polygon other;
    for (const HalfPlane<Int>& plane : planes()) {
      other.add(Int(plane.a * xx + plane.b * yx), Int(plane.a * xy + plane.b * yy), plane.most);
    }
    return other;
  }

  // The least x of an integer point; nothing if there is none. Where x has no least it is assumed
  // that there are points.
  std::optional<Extreme<Int>> least_x() const {
    Columns columns;
    for (const HalfPlane<Int>& plane : planes()) {
      if (!columns.take(plane)) return std::nullopt;
    }
    if (!columns.cross()) return std::nullopt;
    if (!columns.from) return Extreme<Int>{};
    Int x = *columns.from;
    while (!columns.to || x <= *columns.to) {
      const Line<Int>* const low = columns.highest_low(x);
      const Line<Int>* const high = columns.lowest_high(x);
      // Without a line on one side there is an integer in every column.
      if (low == nullptr || high == nullptr) {
        const Line<Int>* const line = low != nullptr ? low : high;
        if (line == nullptr) return Extreme<Int>{x, Int(0)};
        return Extreme<Int>{x, low != nullptr ? ceil_div(line->value(x), line->scale)
                                              : floor_div(line->value(x), line->scale)};
      }
      // The lines that bind at x. Further on others may bind more, but not these again.
      const auto step = first_between(low->from(x), high->from(x));
      if (!step) return std::nullopt;
      x += *step;
      if (columns.to && x > *columns.to) return std::nullopt;
      if (const auto y = columns.point(x)) return Extreme<Int>{x, y};
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t most_planes = 8;

  std::span<const HalfPlane<Int>> planes() const { return {planes_.data(), size_}; }

  // The half-planes as columns: from a first x to a last, and y between lines.
  struct Columns {
    std::optional<Int> from;
    std::optional<Int> to;
    std::array<Line<Int>, most_planes> lows;
    std::array<Line<Int>, most_planes> highs;
    std::size_t low_count = 0;
    std::size_t high_count = 0;

    // a*x <= most; false if no x is left.
    bool limit(const Int& a, const Int& most) {
      if (a == 0) return most >= 0;
      if (a > 0) {
        const Int end = floor_div(most, a);
        if (!to || end < *to) to = end;
      } else {
        const Int end = ceil_div(Int(-most), Int(-a));
        if (!from || end > *from) from = end;
      }
      return !from || !to || *from <= *to;
    }
    bool take(const HalfPlane<Int>& plane) {
      if (plane.b == 0) return limit(plane.a, plane.most);
      if (plane.b > 0) {
        highs[high_count++] = {Int(-plane.a), plane.most, plane.b};
      } else {
        lows[low_count++] = {plane.a, Int(-plane.most), Int(-plane.b)};
      }
      return true;
    }
    // Leaves the x for which every low line is at most as high as every high one.
    bool cross() {
      for (std::size_t i = 0; i < low_count; ++i) {
        for (std::size_t j = 0; j < high_count; ++j) {
          const Line<Int>& low = lows[i];
          const Line<Int>& high = highs[j];
          if (!limit(Int(low.slope * high.scale - high.slope * low.scale),
                     Int(high.offset * low.scale - low.offset * high.scale)))
            return false;
        }
      }
      return true;
    }
    // How the value of one line at x compares with that of another; where they cross, how their
    // slopes do.
    static bool above(const Line<Int>& one, const Line<Int>& other, const Int& x) {
      const Int left = one.value(x) * other.scale;
      const Int right = other.value(x) * one.scale;
      if (left != right) return left > right;
      return one.slope * other.scale > other.slope * one.scale;
    }
    const Line<Int>* highest_low(const Int& x) const {
      const Line<Int>* best = nullptr;
      for (std::size_t i = 0; i < low_count; ++i) {
        if (best == nullptr || above(lows[i], *best, x)) best = &lows[i];
      }
      return best;
    }
    const Line<Int>* lowest_high(const Int& x) const {
      const Line<Int>* best = nullptr;
      for (std::size_t i = 0; i < high_count; ++i) {
        if (best == nullptr || above(*best, highs[i], x)) best = &highs[i];
      }
      return best;
    }
    // A y that all lines leave in column x.
    std::optional<Int> point(const Int& x) const {
      std::optional<Int> least;
      for (std::size_t i = 0; i < low_count; ++i) {
        const Int y = ceil_div(lows[i].value(x), lows[i].scale);
        if (!least || y > *least) least = y;
      }
      for (std::size_t i = 0; i < high_count; ++i) {
        if (floor_div(highs[i].value(x), highs[i].scale) < *least) return std::nullopt;
      }
      return least;
    }
  };

  std::array<HalfPlane<Int>, most_planes> planes_{};
  std::size_t size_ = 0;
};

}  // namespace congdoan::kernel
