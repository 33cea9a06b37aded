// Sums over neighbouring years, where figures are of several of them: 2016..2018 and 2019..2020.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "cells.hpp"
#include "judged.hpp"

namespace congdoan {

// What is known of a sum: of all years, and of those that have ended.
struct Spanned {
  kernel::Region all;
  std::optional<kernel::Region> ended;
};

// True of the ways that a total over several years tells something about.
inline bool is_of_totals(OverYears ways) {
  return ways.way() == OverYears::Way::pooled || ways.way() == OverYears::Way::mean;
}

// The years without gaps between them, as the periods that they make up.
std::vector<Period> runs(std::span<const Judged> years);

// The sum over the years of a count that adds up; of a share only where a figure of several years
// is there, since the years by themselves tell all otherwise. Absent where nothing is to be added.
// \throws InvalidFigures if figures that make up the same years cannot all be true.
std::optional<Spanned> spanned(const Cells& cells, std::span<const int> measures,
                               const std::vector<Judged>& years, OverYears ways);

// As `combined`, on the sum as it is known.
Outcome combined(const std::vector<Judged>& years, OverYears ways, const Bound& bound,
                 IfBaseEmpty policy, const Spanned& spanned);

}  // namespace congdoan
