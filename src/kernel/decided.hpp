// A decision about any region of points.
#pragma once

#include <congdoan/kernel/decide.hpp>
#include <congdoan/kernel/kernel.hpp>

namespace congdoan {

// \pre the bound fits the region: a share's threshold is at most 1, a level's is whole.
// \throws Overflow if a number does not fit 64 bits.
Decision decided(const kernel::Region& region, const Bound& bound);

}  // namespace congdoan
