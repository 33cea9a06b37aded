/// \file
/// Part of the kernel: a single period of which only a printed percentage and a range of bases are
/// known.
#pragma once

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/numbers/percent.hpp>

namespace congdoan::kernel {

/// The answers of the region's points whose ratio k/n the percentage can stand for. The base is
/// positive. None if there is no such point.
Answers decide(const Region& region, const Percent& printed, const Bound& bound);

/// As `needs`, over the points whose ratio the percentage can stand for. Exact while the range of
/// possible bases holds at most 4 096 numbers; beyond that the numbers next to its two ends are
/// looked at, and an extreme in between can lie 1 further out.
Needs needs(const Region& region, const Percent& printed, const Bound& bound);

/// The smallest region that holds all points whose ratio the percentage can stand for.
Region hull(const Region& region, const Percent& printed);

}  // namespace congdoan::kernel
