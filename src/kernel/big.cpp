#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

#include <congdoan/kernel/printed_share.hpp>

#include "big.hpp"
#include "mean_of.hpp"

namespace congdoan::kernel {
namespace {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

Integer floor_of(const Rational& value) {
  return floor_div(Integer(numerator(value)), Integer(denominator(value)));
}

// What Fraction is within 128 bits.
class UnlimitedFraction {
 public:
  UnlimitedFraction() = default;
  explicit UnlimitedFraction(Rational value) : value_(std::move(value)) {}
  UnlimitedFraction(const Wide& numerator, const Wide& denominator)
      : value_(Integer(numerator), Integer(denominator)) {}

  static bool held() { return true; }
  int sign() const { return value_.sign(); }
  const Rational& value() const { return value_; }
  UnlimitedFraction operator-() const { return UnlimitedFraction(-value_); }
  friend UnlimitedFraction operator+(const UnlimitedFraction& a, const UnlimitedFraction& b) {
    return UnlimitedFraction(a.value_ + b.value_);
  }

 private:
  Rational value_ = 0;
};

RatioEnd<Integer> big_ratio_end(const Operands& year, bool greatest) {
  return *ratio_end<Integer>(year.region, *year.printed, greatest,
                             [](const Integer&, const Integer&) { return true; });
}

Edge<UnlimitedFraction> edge(const Operands& year, bool greatest) {
  if (!year.printed)
    return greatest ? greatest_ratio<UnlimitedFraction>(year.region)
                    : least_ratio<UnlimitedFraction>(year.region);
  const auto end = big_ratio_end(year, greatest);
  return {.value = UnlimitedFraction(Rational(end.k, end.n)), .open = end.open};
}

// Searches for yearly ratios whose sum is exactly a given number.
class Search {
 public:
  // True if found, or if the steps ran out: then equality is not excluded.
  bool finds(const std::vector<Region>& regions, const Rational& sum) {
    finite_.clear();
    free_ = 0;
    zero_ = true;
    endless_ = false;
    for (const Region& region : regions) {
      if (!region.k().low || *region.k().low < 0) return true;
      if (region.k().high) {
        finite_.push_back(region);
      } else if (region.n().high) {
        // A rate without an upper end is no larger than the sum.
        if (sum < 0) return false;
        const Integer most = floor_of(sum * Rational(Integer(*region.n().high)));
        if (most < Integer(*region.k().low)) return false;
        finite_.push_back(Region::rate({region.k().low, static_cast<Wide>(most)}, region.n()));
      } else {  // every ratio above 0 is possible (of a part up to 1), and 0 if k can be 0
        ++free_;
        zero_ = zero_ && *region.k().low == 0;
        endless_ = endless_ || region.shape() == Shape::rate;
      }
    }
    // Years with fewer points first; the last one is answered without a search.
    std::ranges::sort(finite_,
                      [](const Region& a, const Region& b) { return width(a) < width(b); });
    return from(0, sum);
  }

 private:
  static Wide width(const Region& region) {
    constexpr Wide endless = Wide(1) << 100;
    if (!region.n().high) return endless;
    return (*region.n().high - *region.n().low + 1) * (*region.k().high - *region.k().low + 1) %
           endless;
  }

  bool from(std::size_t index, const Rational& sum) {
    if (steps_ == 0) return true;
    --steps_;
    if (sum < 0) return false;
    if (index == finite_.size()) {
      return free_ == 0 ? sum == 0 : (endless_ || sum <= free_) && (sum > 0 || zero_);
    }
    const Region& region = finite_[index];
    if (free_ == 0 && index + 1 == finite_.size()) {
      return !points_with_ratio(region, Integer(numerator(sum)), Integer(denominator(sum))).empty();
    }
    Rational rest_most = free_;
    for (std::size_t i = index + 1; i < finite_.size(); ++i)
      rest_most += greatest_ratio<UnlimitedFraction>(finite_[i]).value.value();
    const Rational least = endless_ ? Rational(-1) : Rational(sum - rest_most);
    for (Wide k = *region.k().low; k <= *region.k().high; ++k) {
      const Wide n_first = std::max(*region.n().low, Wide(k + region.rest().low.value_or(0)));
      std::optional<Wide> n_last = region.n().high;
      if (region.rest().high) {
        const Wide reachable = k + *region.rest().high;
        n_last = n_last ? std::min(*n_last, reachable) : reachable;
      }
      if (k == 0) {  // the ratio is 0 whatever the base
        if ((!n_last || *n_last >= n_first) && from(index + 1, sum)) return true;
        continue;
      }
      if (!n_last && least <= 0) return true;  // endless: not excluded
      for (Wide n = n_first; !n_last || n <= *n_last; ++n) {
        if (steps_ == 0) return true;
        const Rational ratio{Integer(k), Integer(n)};
        if (ratio < least) break;
        if (ratio <= sum) {
          if (from(index + 1, sum - ratio)) return true;
        } else {
          --steps_;
        }
      }
    }
    return false;
  }

  std::vector<Region> finite_;
  int free_ = 0;
  bool zero_ = true;
  bool endless_ = false;  // a free rate has no upper end
  int steps_ = 200'000;
};

// A year with a base, and whether it may also be left out.
struct Year {
  Operands operands;
  bool optional;
};

// Whether the mean can be the threshold itself, over every choice of years that may be left out.
bool can_equal(const std::vector<Year>& years, const Rational& threshold) {
  std::vector<std::size_t> optional;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (years[i].optional) optional.push_back(i);
  }
  constexpr std::size_t most_optional = 12;
  if (optional.size() > most_optional) return true;
  const bool printed = std::ranges::any_of(
      years, [](const Year& year) { return year.operands.printed.has_value(); });
  if (printed) return true;
  Search search;
  for (std::size_t left_out = 0; left_out < (std::size_t{1} << optional.size()); ++left_out) {
    std::vector<Region> regions;
    for (std::size_t i = 0, bit = 0; i < years.size(); ++i) {
      const bool out = years[i].optional && ((left_out >> bit++) & 1U) != 0;
      if (!out) regions.push_back(years[i].operands.region);
    }
    if (regions.empty()) continue;
    const Rational sum = threshold * static_cast<int>(regions.size());
    if (search.finds(regions, sum)) return true;
  }
  return false;
}

}  // namespace

Answers decide_printed_big(const Region& region, const Percent& printed, const Bound& bound) {
  return decide_printed<Integer>(region, printed, bound);
}

Region hull_printed_big(const Region& region, const Percent& printed) {
  return hull_printed<Integer>(region, printed);
}

Needs needs_printed_big(const Region& region, const Percent& printed, const Bound& bound) {
  return needs_printed<Integer>(region, printed, bound);
}

Answers decide_pooled_big(std::span<const Operands> years, const std::optional<Region>& counted,
                          const Bound& bound) {
  return pooled_printed<Integer>(years, counted, bound);
}

bool exact_ratio_big(const Operands& year) {
  const auto least = big_ratio_end(year, false);
  const auto greatest = big_ratio_end(year, true);
  return !least.open && !greatest.open && least.k == greatest.k && least.n == greatest.n;
}

Answers decide_mean_big(std::span<const Operands> years, const Bound& bound) {
  std::vector<Year> based;
  std::vector<MeanYear<UnlimitedFraction>> ends;
  bool all_may_be_empty = true;
  for (const auto& [region, printed] : years) {
    const bool may_be_empty = !printed && region.may_be_empty();
    all_may_be_empty = all_may_be_empty && may_be_empty;
    Operands year{region.with_base(), printed};
    if (printed && hull(region, *printed).impossible()) return {};
    if (year.region.impossible()) continue;
    ends.push_back({edge(year, false), edge(year, true), may_be_empty});
    based.push_back({std::move(year), may_be_empty});
  }
  Answers all;
  if (all_may_be_empty) all.add(Answer::empty);
  if (based.empty()) return all;
  const UnlimitedFraction threshold(bound.threshold.numerator(), bound.threshold.denominator());
  auto found = sides_of_mean(std::span<const MeanYear<UnlimitedFraction>>(ends), threshold, bound);
  if (found.open) found.sides.at = can_equal(based, threshold.value());
  return all | answers(bound.comparator, found.sides);
}

}  // namespace congdoan::kernel
