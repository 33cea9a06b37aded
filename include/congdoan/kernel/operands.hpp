/// \file
/// Part of the kernel: what it is asked for one period.
#pragma once

#include <optional>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/numbers/percent.hpp>

namespace congdoan::kernel {

/// The possible points of one period and, where a percentage was reported and count and base are
/// not both exact, the ratios it can stand for: both are true.
struct Operands {
  Region region;
  std::optional<Percent> printed;
};

}  // namespace congdoan::kernel
