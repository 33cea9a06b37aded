/// \file
/// Puts the answers of several years together. Part of the kernel: integers and sets of answers
/// only.
#pragma once

#include <span>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/operands.hpp>

namespace congdoan::kernel {

/// Met if no year with a base missed and at least one met; `empty` if every base is empty.
Answers every_year(std::span<const Answers> years) noexcept;

/// Met if at least `least` years met. Years with an empty base count as not met; `empty` if all
/// are.
/// \pre least >= 1
Answers years_met(std::span<const Answers> years, int least) noexcept;

/// The region of the sums over all years, for a pooled share or a total.
/// \pre `years` is not empty
Region pooled(std::span<const Region> years) noexcept;

/// The region of persons counted once although they may appear in several years: at least as many
/// as in the largest year, at most as many as in all together.
/// \pre `years` is not empty
/// \throws InvalidValue for rates, which hold no persons.
Region distinct(std::span<const Region> years);

/// The answers of the sums over all years, some of which may be known by a printed percentage.
///
/// `exactly` over a printed percentage whose base is not exact looks at the extremes alone: where
/// the threshold lies between them both answers are returned, never a wrong one.
/// \pre `years` is not empty
Answers decide_pooled(std::span<const Operands> years, const Bound& bound);

/// The answers of the unweighted mean of the yearly ratios, or of yearly levels. Years with an
/// empty base are left out; where a base may be empty both are tried. Parts of a base, levels and
/// rates alike, but not mixed.
///
/// `exactly` is decided by search; where an attainable equality is not settled within a fixed
/// number of steps (only far beyond the sizes of real bodies), or a percentage was printed whose
/// base is not exact, both answers are returned, never a wrong one.
/// \pre `years` is not empty
Answers decide_mean(std::span<const Operands> years, const Bound& bound);

/// True if every possible point of the year has the same ratio, or none since its base is 0.
bool exact_ratio(const Operands& year);

}  // namespace congdoan::kernel
