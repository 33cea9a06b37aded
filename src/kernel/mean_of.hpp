// The unweighted mean of the ratios of years, for fractions of 128 bits and unlimited ones alike.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include <congdoan/kernel/years.hpp>

#include "printed_points.hpp"
#include "sides.hpp"

namespace congdoan::kernel {

// A fraction within 128 bits. One that has left them is not held, and nothing that follows from it.
class Fraction {
 public:
  Fraction() = default;
  Fraction(const Wide& numerator, const Wide& denominator)
      : numerator_(numerator), denominator_(denominator) {}

  bool held() const { return held_; }
  int sign() const { return numerator_ < 0 ? -1 : numerator_ > 0 ? 1 : 0; }

  Fraction operator-() const {
    Fraction negative = *this;
    negative.numerator_ = -numerator_;
    return negative;
  }
  friend Fraction operator+(Fraction a, Fraction b) {
    if (!fit(a, b)) {
      a.reduce();
      b.reduce();
    }
    Fraction sum;
    sum.held_ = a.held_ && b.held_ && fit(a, b);
    if (!sum.held_) return sum;
    if (a.denominator_ == b.denominator_) {
      sum.numerator_ = a.numerator_ + b.numerator_;
      sum.denominator_ = a.denominator_;
    } else {
      sum.numerator_ = a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_;
      sum.denominator_ = a.denominator_ * b.denominator_;
    }
    return sum;
  }

 private:
  int digits() const { return std::max(kernel::digits(numerator_), kernel::digits(denominator_)); }
  static bool fit(const Fraction& a, const Fraction& b) {
    constexpr int room = 124;
    return a.digits() + b.digits() < room;
  }
  void reduce() {
    Wide x = numerator_;
    if (x < 0) x = -x;
    Wide y = denominator_;
    while (y != 0) {
      const Wide rest = x % y;
      x = y;
      y = rest;
    }
    numerator_ /= x;
    denominator_ /= x;
  }

  Wide numerator_ = 0;
  Wide denominator_ = 1;
  bool held_ = true;
};

// An end of the ratios of one year, or of a sum of them: open where it is only approached, endless
// where there is none.
template <class Number>
struct Edge {
  Number value{};
  bool open = false;
  bool endless = false;
};

// \pre the region has a base and is possible
template <class Number>
Edge<Number> least_ratio(const Region& region) {
  if (!region.k().low) return {.endless = true};
  const Wide k = *region.k().low;
  if (k < 0) return {Number(k, *region.n().low)};
  const End n = lower(region.n().high, plus(region.k().low, region.rest().high));
  if (n) return {Number(k, *n)};
  return {Number(Wide(0), Wide(1)), k > 0};  // the base grows without end
}

template <class Number>
Edge<Number> greatest_ratio(const Region& region) {
  const End rest = region.rest().low;
  if (!region.k().high) {
    if (region.shape() != Shape::part) return {.endless = true};
    return {Number(Wide(1), Wide(1)), rest && *rest > 0};
  }
  const Wide k = *region.k().high;
  if (k < 0) {
    if (region.n().high) return {Number(k, *region.n().high)};
    return {Number(Wide(0), Wide(1)), true};
  }
  const Wide n = *higher(region.n().low, plus(region.k().high, rest));
  return {Number(k, n)};
}

// A year that may have a base, from its least ratio to its greatest; whether it may be left out.
template <class Number>
struct MeanYear {
  Edge<Number> least;
  Edge<Number> greatest;
  bool optional = false;
};

// The least (direction -1: the greatest) sum of the years' distances from the threshold, over the
// years that take part.
template <class Number>
Edge<Number> extreme_distance(std::span<const MeanYear<Number>> years, const Number& threshold,
                              int direction) {
  Edge<Number> total;
  bool any = false;
  std::optional<Edge<Number>> nearest;
  for (const MeanYear<Number>& year : years) {
    Edge<Number> edge = direction > 0 ? year.least : year.greatest;
    edge.value = edge.value + -threshold;
    if (direction < 0) edge.value = -edge.value;
    const bool helps = edge.endless || edge.value.sign() < 0;
    if (!year.optional || helps || !edge.value.held()) {
      total.value = total.value + edge.value;
      total.open = total.open || edge.open;
      total.endless = total.endless || edge.endless;
      any = true;
      continue;
    }
    const Number nearer = nearest ? edge.value + -nearest->value : Number();
    if (!nearer.held()) total.value = total.value + nearer;
    if (!nearest || nearer.sign() < 0 || (nearer.sign() == 0 && !edge.open)) nearest = edge;
  }
  if (!any && nearest && total.value.held()) total = *nearest;
  if (direction < 0) total.value = -total.value;
  return total;
}

// On which sides of the threshold the mean may lie; `open` where it may be equal is not settled by
// the ends alone.
struct MeanSides {
  Sides sides;
  bool open = false;
  bool held = true;
};

template <class Number>
MeanSides sides_of_mean(std::span<const MeanYear<Number>> years, const Number& threshold,
                        const Bound& bound) {
  const Edge<Number> low = extreme_distance(years, threshold, 1);
  const Edge<Number> high = extreme_distance(years, threshold, -1);
  const bool below = low.endless || low.value.sign() < 0;
  const bool above = high.endless || high.value.sign() > 0;
  const auto touches = [](const Edge<Number>& edge) {
    return !edge.endless && !edge.open && edge.value.sign() == 0;
  };
  const bool at = touches(low) || touches(high);
  return {.sides = {.below = below, .at = at, .above = above},
          .open = bound.comparator == Comparator::exactly && !at && below && above,
          .held = low.value.held() && high.value.held()};
}

}  // namespace congdoan::kernel
