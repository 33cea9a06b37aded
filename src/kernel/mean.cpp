#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <congdoan/kernel/years.hpp>

#include "lattice.hpp"
#include "printed_extremes.hpp"
#include "sides.hpp"

namespace congdoan::kernel {
namespace {

Rational rational(const Ratio& ratio) { return {ratio.numerator(), ratio.denominator()}; }

Edge least_ratio(const Region& region) {
  const Integer k(region.k().low.value_or(0));
  std::optional<Wide> n = region.n().high;
  if (region.k().low && region.rest().high) {
    const Wide reachable = *region.k().low + *region.rest().high;
    n = n ? std::min(*n, reachable) : reachable;
  }
  if (n) return {Rational(k, Integer(*n)), false};
  return {0, k > 0};  // the base grows without end
}

Edge greatest_ratio(const Region& region) {
  const Wide rest = region.rest().low.value_or(0);
  if (!region.k().high) return {1, rest > 0};
  const Wide n = std::max(region.n().low.value_or(1), Wide(*region.k().high + rest));
  return {Rational(Integer(*region.k().high), Integer(n)), false};
}

// A year with a base: what is known of it, and whether it may also be left out.
struct Year {
  Region region;
  const Percent* printed;
  bool optional;

  Edge least() const {
    return printed != nullptr ? least_ratio(region, *printed) : least_ratio(region);
  }
  Edge greatest() const {
    return printed != nullptr ? greatest_ratio(region, *printed) : greatest_ratio(region);
  }
};

// The least (direction -1: the greatest) sum of deviations from the threshold over the years that
// take part.
Edge extreme_deviation(const std::vector<Year>& years, const Rational& threshold, int direction) {
  Edge total;
  bool any = false;
  std::optional<Edge> nearest;
  for (const Year& year : years) {
    Edge edge = direction > 0 ? year.least() : year.greatest();
    edge.value = (edge.value - threshold) * direction;
    const bool helps = edge.value < 0;
    if (!year.optional || helps) {
      total.value += edge.value;
      total.open = total.open || edge.open;
      any = true;
    } else if (!nearest || edge.value < nearest->value ||
               (edge.value == nearest->value && !edge.open)) {
      nearest = edge;
    }
  }
  if (!any && nearest) total = *nearest;
  total.value *= direction;
  return total;
}

// Searches for yearly ratios whose sum is exactly a given number.
class Search {
 public:
  // True if found, or if the steps ran out: then equality is not excluded.
  bool finds(const std::vector<Region>& regions, const Rational& sum) {
    finite_.clear();
    free_ = 0;
    zero_ = true;
    for (const Region& region : regions) {
      if (region.k().high) {
        finite_.push_back(region);
      } else {  // every ratio above 0 and up to 1 is possible, and 0 if k can be 0
        ++free_;
        zero_ = zero_ && !(region.k().low && *region.k().low > 0);
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
      return free_ == 0 ? sum == 0 : sum <= free_ && (sum > 0 || zero_);
    }
    const Region& region = finite_[index];
    if (free_ == 0 && index + 1 == finite_.size()) {
      return !points_with_ratio(region, Integer(numerator(sum)), Integer(denominator(sum))).empty();
    }
    Rational rest_most = free_;
    for (std::size_t i = index + 1; i < finite_.size(); ++i)
      rest_most += greatest_ratio(finite_[i]).value;
    const Rational least = sum - rest_most;
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
  int steps_ = 200'000;
};

// Whether the mean can be the threshold itself, over every choice of years that may be left out.
bool can_equal(const std::vector<Year>& years, const Rational& threshold) {
  std::vector<std::size_t> optional;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (years[i].optional) optional.push_back(i);
  }
  constexpr std::size_t most_optional = 12;
  if (optional.size() > most_optional) return true;
  const bool printed =
      std::ranges::any_of(years, [](const Year& year) { return year.printed != nullptr; });
  if (printed) return true;
  Search search;
  for (std::size_t left_out = 0; left_out < (std::size_t{1} << optional.size()); ++left_out) {
    std::vector<Region> regions;
    for (std::size_t i = 0, bit = 0; i < years.size(); ++i) {
      const bool out = years[i].optional && ((left_out >> bit++) & 1U) != 0;
      if (!out) regions.push_back(years[i].region);
    }
    if (regions.empty()) continue;
    const Rational sum = threshold * static_cast<int>(regions.size());
    if (search.finds(regions, sum)) return true;
  }
  return false;
}

}  // namespace

Answers decide_mean(std::span<const Operands> years, const Bound& bound) {
  if (years.front().region.shape() == Shape::level) {  // the mean of levels is their sum per year
    const auto sum = [](const Range& total, const Operands& year) {
      return (Region::level(total) + year.region).k();
    };
    const Range total = std::accumulate(years.begin(), years.end(), Range{Wide(0), Wide(0)}, sum);
    const Wide count = static_cast<std::int64_t>(years.size());
    return decide(Region::rate(total, {count, count}), bound);
  }
  std::vector<Year> based;
  bool all_may_be_empty = true;
  for (const auto& [region, printed] : years) {
    if (region.impossible()) return {};
    const bool may_be_empty = !printed && region.may_be_empty();
    all_may_be_empty = all_may_be_empty && may_be_empty;
    const Region with_base = region.with_base();
    if (with_base.impossible()) continue;
    if (printed && !possible_bases(with_base, slopes(*printed))) return {};
    based.push_back({with_base, printed ? &*printed : nullptr, may_be_empty});
  }
  Answers all;
  if (all_may_be_empty) all.add(Answer::empty);
  if (based.empty()) return all;

  const Rational threshold = rational(bound.threshold);
  const Edge low = extreme_deviation(based, threshold, 1);
  const Edge high = extreme_deviation(based, threshold, -1);
  const bool below = low.value < 0;
  const bool above = high.value > 0;
  const bool low_touches = low.value == 0 && !low.open;
  const bool high_touches = high.value == 0 && !high.open;
  bool at = low_touches || high_touches;
  if (bound.comparator == Comparator::exactly) {
    at = (below || low_touches) && (above || high_touches) && can_equal(based, threshold);
  }
  return all | answers(bound.comparator, {.below = below, .at = at, .above = above});
}

}  // namespace congdoan::kernel
