/// \file
/// Part of the kernel: between which ratios a share lies.
#pragma once

#include <optional>

#include <congdoan/kernel/region.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/ratio.hpp>

namespace congdoan::kernel {

/// The least and the greatest ratio k/n of the possible points with a base; an end that no point
/// reaches, however large the base, is the limit. Both are absent where the base must be 0.
struct ShareBounds {
  std::optional<Ratio> low;
  std::optional<Ratio> high;  ///< absent too where a rate may be as large as you like

  friend bool operator==(const ShareBounds&, const ShareBounds&) = default;
};

/// The bounds of a part or a rate.
/// \param printed narrows them to the ratios that print so, both ends included
/// \throws Overflow if an end does not fit 64 bits.
ShareBounds share_bounds(const Region& region, const std::optional<Percent>& printed = {});

}  // namespace congdoan::kernel
