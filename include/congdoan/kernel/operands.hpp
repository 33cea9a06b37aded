/// \file
/// Part of the kernel: what it is asked for one period.
#pragma once

#include <optional>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/numbers/percent.hpp>

namespace congdoan::kernel {

/// The possible points of one period and, where a percentage was printed without its count and the
/// base is not exact, the ratios it can stand for.
struct Operands {
  Region region;
  std::optional<Percent> printed;
};

}  // namespace congdoan::kernel
