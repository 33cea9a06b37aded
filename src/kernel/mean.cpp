#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/kernel/years.hpp>

#include "big.hpp"
#include "mean_of.hpp"

namespace congdoan::kernel {
namespace {

// The mean of levels is their sum per year.
Answers mean_of_levels(std::span<const Operands> years, const Bound& bound) {
  const auto sum = [](const Range& total, const Operands& year) {
    return (Region::level(total) + year.region).k();
  };
  const Range total = std::accumulate(years.begin(), years.end(), Range{Wide(0), Wide(0)}, sum);
  const Wide count = static_cast<std::int64_t>(years.size());
  return decide(Region::rate(total, {count, count}), bound);
}

std::optional<RatioEnd<Wide>> wide_ratio_end(const Region& region, const Percent& printed,
                                             bool greatest) {
  return ratio_end<Wide>(region, printed, greatest, [&](const Wide& k, const Wide& n) {
    return fits_wide(region, printed, std::max(digits(k), digits(n)));
  });
}

// One end of a year's ratios; nothing if it needs more than 128 bits.
std::optional<Edge<Fraction>> wide_edge(const Operands& year, bool greatest) {
  if (!year.printed)
    return greatest ? greatest_ratio<Fraction>(year.region) : least_ratio<Fraction>(year.region);
  const auto end = wide_ratio_end(year.region, *year.printed, greatest);
  if (!end) return std::nullopt;
  return Edge<Fraction>{.value = {end->k, end->n}, .open = end->open};
}

// Of years whose numbers are all exact, which is nearly always what is known, one sum of distances
// from the threshold decides. Nothing where a year is not exact, or the sum leaves 128 bits.
std::optional<Answers> mean_of_points(std::span<const Operands> years, const Bound& bound) {
  const Fraction below(-Wide(bound.threshold.numerator()), bound.threshold.denominator());
  Fraction distance;
  bool any_base = false;
  for (const auto& [region, printed] : years) {
    const Range& k = region.k();
    const Range& n = region.n();
    if (printed || region.impossible() || !k.exact() || !n.exact()) return std::nullopt;
    if (*n.low == 0) continue;
    any_base = true;
    distance = distance + (Fraction(*k.low, *n.low) + below);
  }
  if (!any_base) return Answer::empty;
  if (!distance.held()) return std::nullopt;
  const int sign = distance.sign();
  return answers(bound.comparator, {.below = sign < 0, .at = sign == 0, .above = sign > 0});
}

}  // namespace

Answers decide_mean(std::span<const Operands> years, const Bound& bound) {
  if (years.front().region.shape() == Shape::level) return mean_of_levels(years, bound);
  if (const auto known = mean_of_points(years, bound)) return *known;
  std::vector<MeanYear<Fraction>> based;
  based.reserve(years.size());
  bool all_may_be_empty = true;
  for (const auto& [region, printed] : years) {
    if (region.impossible()) return {};
    const bool may_be_empty = !printed && region.may_be_empty();
    all_may_be_empty = all_may_be_empty && may_be_empty;
    const Operands year{region.with_base(), printed};
    if (printed && hull(region, *printed).impossible()) return {};
    if (year.region.impossible()) continue;
    const auto least = wide_edge(year, false);
    const auto greatest = wide_edge(year, true);
    if (!least || !greatest) return decide_mean_big(years, bound);
    based.push_back({*least, *greatest, may_be_empty});
  }
  Answers all;
  if (all_may_be_empty) all.add(Answer::empty);
  if (based.empty()) return all;
  const Fraction threshold(bound.threshold.numerator(), bound.threshold.denominator());
  const auto found = sides_of_mean(std::span<const MeanYear<Fraction>>(based), threshold, bound);
  // Where fractions leave 128 bits, or an equality has to be searched for, unlimited ones go on.
  if (found.open || !found.held) return decide_mean_big(years, bound);
  return all | answers(bound.comparator, found.sides);
}

bool exact_ratio(const Operands& year) {
  const auto& [region, printed] = year;
  if (!printed) return region.exact_ratio();
  if (printed->is_exact() || (region.k().exact() && region.n().exact())) return true;
  const auto least = wide_ratio_end(region, *printed, false);
  const auto greatest = wide_ratio_end(region, *printed, true);
  if (!least || !greatest) return exact_ratio_big(year);
  return !least->open && !greatest->open && least->k == greatest->k && least->n == greatest->n;
}

}  // namespace congdoan::kernel
