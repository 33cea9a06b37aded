// The extremes of a period that is known by a printed percentage and a range of bases.
#pragma once

#include <optional>

#include <boost/multiprecision/cpp_int.hpp>

#include <congdoan/kernel/region.hpp>
#include <congdoan/numbers/percent.hpp>

#include "slopes.hpp"

namespace congdoan::kernel {

using Rational = boost::multiprecision::cpp_rational;

// An end of the ratios of one year, or of a sum of them; open where it is only approached.
struct Edge {
  Rational value = 0;
  bool open = false;
};

// The least and greatest k/n of the region's points whose ratio the percentage can stand for. Exact
// where nothing bounds the base, or at most 4 096 bases are possible; else the printed range
// itself, which holds them.
Edge least_ratio(const Region& region, const Percent& printed);
Edge greatest_ratio(const Region& region, const Percent& printed);

// The least and greatest d*k - a*n of these points, for the threshold a/d; absent where there is no
// end.
struct Distances {
  std::optional<Integer> least;
  std::optional<Integer> greatest;
};

// Exact where at most 4 096 bases are possible, or the extreme lies among the first of them, as it
// does where the printed range keeps away from the threshold; else a little further out.
Distances distances(const Region& region, const Percent& printed, const Ratio& threshold);

}  // namespace congdoan::kernel
