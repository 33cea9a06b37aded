/// \file
/// Part of the kernel: a single period of which a percentage is known beside ranges of its count
/// and its base. Everything is exact for every size, and for parts and rates alike.
#pragma once

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/numbers/percent.hpp>

namespace congdoan::kernel {

/// The answers of the region's points whose ratio k/n the percentage can stand for. The base is
/// positive. None if there is no such point.
Answers decide(const Region& region, const Percent& printed, const Bound& bound);

/// As `needs`, over the points whose ratio the percentage can stand for.
Needs needs(const Region& region, const Percent& printed, const Bound& bound);

/// The smallest region that holds all points whose ratio the percentage can stand for.
Region hull(const Region& region, const Percent& printed);

}  // namespace congdoan::kernel
