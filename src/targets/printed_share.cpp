#include <congdoan/targets/printed_share.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

#include "lattice.hpp"

namespace congdoan::kernel {
namespace {

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
  bool point() const {
    return low.numerator * high.denominator == high.numerator * low.denominator;
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

Slope slope(const Ratio& ratio, bool open) {
  return {ratio.numerator(), ratio.denominator(), open};
}

Slopes slopes(const Percent& printed) {
  return {slope(printed.lower(), printed.lower_open()),
          slope(printed.upper(), printed.upper_open())};
}

bool below(const Slope& a, const Slope& b) {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}
bool equal(const Slope& a, const Slope& b) {
  return a.numerator * b.denominator == b.numerator * a.denominator;
}

Slopes cut(const Slopes& a, const Slopes& b) {
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

bool any_point(const Slopes& range, const Integer& first, const std::optional<Integer>& last) {
  if (range.empty()) return false;
  if (!last) return true;
  return *last >= first && points_up_to(range, *last) > points_up_to(range, first - 1);
}

// The bases for which some count prints so; nothing if there is none.
struct Bases {
  Integer first;
  std::optional<Integer> last;
};

std::optional<Bases> possible_bases(const Region& region, const Slopes& range) {
  const Region based = region.with_base();
  if (based.impossible()) return std::nullopt;
  const Integer low(*based.n().low);
  const auto high =
      based.n().high ? std::optional<Integer>(Integer(*based.n().high)) : std::nullopt;
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

void widen(std::optional<Range>& all, const std::optional<Range>& more) {
  if (!more) return;
  if (!all) {
    all = more;
    return;
  }
  if (!more->low || (all->low && *more->low < *all->low)) all->low = more->low;
  if (!more->high || (all->high && *more->high > *all->high)) all->high = more->high;
}

}  // namespace

Answers decide(const Region& region, const Percent& printed, const Bound& bound) {
  const Slopes all = slopes(printed);
  const Region based = region.with_base();
  if (based.impossible()) return {};
  const Integer first(*based.n().low);
  const auto last =
      based.n().high ? std::optional<Integer>(Integer(*based.n().high)) : std::nullopt;
  const auto possible = [&](const Slopes& part) { return any_point(cut(all, part), first, last); };

  const Ratio& t = bound.threshold;
  const Slope zero{0, 1, false};
  const Slope one{1, 1, false};
  const auto from = [&](bool open) { return Slopes{slope(t, open), one}; };
  const auto up_to = [&](bool open) { return Slopes{zero, slope(t, open)}; };
  Answers answers;
  const auto add = [&answers](bool met, bool missed) {
    if (met) answers.add(Answer::met);
    if (missed) answers.add(Answer::missed);
  };
  switch (bound.comparator) {
    case Comparator::over:
      add(possible(from(true)), possible(up_to(false)));
      break;
    case Comparator::at_least:
    case Comparator::bare:
      add(possible(from(false)), possible(up_to(true)));
      break;
    case Comparator::at_most:
      add(possible(up_to(false)), possible(from(true)));
      break;
    case Comparator::under:
      add(possible(up_to(true)), possible(from(false)));
      break;
    case Comparator::exactly:
      add(possible({slope(t, false), slope(t, false)}),
          possible(up_to(true)) || possible(from(true)));
      break;
  }
  return answers;
}

Region hull(const Region& region, const Percent& printed) {
  const Slopes range = slopes(printed);
  const auto bases = possible_bases(region, range);
  if (!bases) return Region::part({Wide(1), Wide(0)}, {});
  // As the base grows, its least and greatest count never fall, and what they leave neither.
  const auto& [first, last] = *bases;
  Range k{Wide(range.least(first)), std::nullopt};
  Range n{Wide(first), std::nullopt};
  Range rest{Wide(Integer(first - range.greatest(first))), std::nullopt};
  if (last) {
    k.high = Wide(range.greatest(*last));
    n.high = Wide(*last);
    rest.high = Wide(Integer(*last - range.least(*last)));
  } else {
    if (range.high.numerator == 0) k.high = Wide(0);
    if (range.low.numerator == range.low.denominator) rest.high = Wide(0);
  }
  return Region::part(k, n, rest);
}

Needs needs(const Region& region, const Percent& printed, const Bound& bound) {
  const Slopes range = slopes(printed);
  const auto bases = possible_bases(region, range);
  if (!bases) return {};
  Needs all;
  const auto add = [&](const Integer& n) {
    if (!range.holds_for(n)) return;
    const Range k{Wide(range.least(n)), Wide(range.greatest(n))};
    const Needs here = needs(Region::part(k, {Wide(n), Wide(n)}), bound);
    widen(all.needed, here.needed);
    widen(all.short_by, here.short_by);
    widen(all.spare, here.spare);
  };
  // The gap grows or falls evenly with the base but for rounding, so its extremes lie near the two
  // ends.
  constexpr int looked_at = 2048;
  const Integer end_of_first = bases->first + looked_at;
  for (Integer n = bases->first; n <= end_of_first && (!bases->last || n <= *bases->last); ++n)
    add(n);
  if (bases->last) {
    for (Integer n = *bases->last; n > end_of_first && n > *bases->last - looked_at; --n) add(n);
    return all;
  }
  if (!all.needed) return all;
  if (bound.threshold.numerator() > 0) all.needed->high.reset();
  const Slope threshold = slope(bound.threshold, false);
  const bool reaches_below = below(range.low, threshold);
  const bool reaches_above = below(threshold, range.high);
  const bool upper = is_upper(bound.comparator);
  if (upper ? reaches_above : reaches_below) all.short_by->high.reset();
  if (upper ? reaches_below : reaches_above) all.spare->high.reset();
  return all;
}

}  // namespace congdoan::kernel
