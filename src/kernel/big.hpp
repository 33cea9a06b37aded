// Answers about printed percentages where numbers or thresholds are so large that 128 bits could
// end on the way. Not for everyday numbers: a hundred times slower.
#pragma once

#include <optional>
#include <span>

#include <congdoan/kernel/operands.hpp>

namespace congdoan::kernel {

Answers decide_printed_big(const Region& region, const Percent& printed, const Bound& bound);
Region hull_printed_big(const Region& region, const Percent& printed);
Needs needs_printed_big(const Region& region, const Percent& printed, const Bound& bound);
Answers decide_pooled_big(std::span<const Operands> years, const std::optional<Region>& counted,
                          const Bound& bound);
bool exact_ratio_big(const Operands& year);
// As decide_mean, with whatever numbers. \pre no region is impossible, and none is a level
Answers decide_mean_big(std::span<const Operands> years, const Bound& bound);

}  // namespace congdoan::kernel
