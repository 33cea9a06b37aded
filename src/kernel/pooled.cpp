#include <optional>

#include <congdoan/kernel/years.hpp>

#include "extremes.hpp"
#include "printed_extremes.hpp"
#include "sides.hpp"

namespace congdoan::kernel {
namespace {

// Sums of distances from the threshold; absent once one of them has no end.
void add(std::optional<Integer>& sum, const std::optional<Integer>& next) {
  if (!sum || !next) {
    sum.reset();
  } else {
    *sum += *next;
  }
}

std::optional<Integer> distance(const std::optional<Vertex>& vertex, const Ratio& threshold) {
  if (!vertex) return std::nullopt;
  return Integer(vertex->k) * threshold.denominator() - Integer(vertex->n) * threshold.numerator();
}

}  // namespace

Answers decide_pooled(std::span<const Operands> years, const Bound& bound) {
  std::optional<Region> counted;
  bool any_printed = false;
  for (const auto& [region, printed] : years) {
    if (region.impossible()) return {};
    any_printed = any_printed || printed;
    if (!printed) counted = counted ? *counted + region : region;
  }
  if (!any_printed) return decide(*counted, bound);

  // Each year's extremes are its own, so those of the sum are the sums. A printed percentage proves
  // that there is a base, so the others may be empty.
  Distances sum{Integer(0), Integer(0)};
  for (const auto& [region, printed] : years) {
    if (!printed) continue;
    if (!possible_bases(region, slopes(*printed))) return {};
    const Distances year = distances(region, *printed, bound.threshold);
    add(sum.least, year.least);
    add(sum.greatest, year.greatest);
  }
  if (counted) {
    const bool zero = bound.threshold.numerator() == 0;
    add(sum.least, distance(lowest(*counted, zero), bound.threshold));
    add(sum.greatest, distance(highest(*counted, is_one(bound.threshold)), bound.threshold));
  }
  const bool below = !sum.least || *sum.least < 0;
  const bool above = !sum.greatest || *sum.greatest > 0;
  const bool low_touches = sum.least && *sum.least == 0;
  const bool high_touches = sum.greatest && *sum.greatest == 0;
  const bool between = (below || low_touches) && (above || high_touches);
  const bool at = bound.comparator == Comparator::exactly ? between : low_touches || high_touches;
  return answers(bound.comparator, {.below = below, .at = at, .above = above});
}

}  // namespace congdoan::kernel
