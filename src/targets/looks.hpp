// What a target looks at, and the figures that its verdict rests on.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "judge.hpp"

namespace congdoan {

// A time that a target looks at, by itself or as a part of another.
struct Look {
  int measure;
  Period period;
  bool itself = true;  // false: only what lies within it is looked at
};

// Adds what the target and its other readings look at.
void add_looks(const Judge& judge, std::vector<Look>& looks);

// Measures and periods whose figures are known already.
using AskedBefore = std::set<CellKey>;

// Adds the positions of the figures of each measure and period that was not asked for before.
void add_figures_used(const Judge& judge, AskedBefore& before, std::vector<std::size_t>& used);

}  // namespace congdoan
