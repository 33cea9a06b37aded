/// \file
/// Many boxes against one threshold at once: a column for each end, and the rule of
/// `kernel::decide` on each row.
#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/kernel.hpp>

namespace congdoan::kernel {

/// In a column of high ends: there is none.
template <class Int>
inline constexpr Int no_high_end = std::numeric_limits<Int>::max();
/// In a column of low ends: there is none.
template <class Int>
inline constexpr Int no_low_end = std::numeric_limits<Int>::min();

/// What is known of parts, k of n: the low and the high end of each, both included. Only points
/// with 0 <= k <= n count; what lies beyond them is cut off.
template <class Int>
struct PartColumns {
  std::span<const Int> k_low;
  std::span<const Int> k_high;
  std::span<const Int> n_low;
  std::span<const Int> n_high;
};

/// What is known of levels, which may be below 0: the low and the high end of each, both included.
template <class Int>
struct LevelColumns {
  std::span<const Int> low;
  std::span<const Int> high;
};

/// Writes the set of answers that the points of each box give, as bits: 1 met, 2 missed, 4 no base;
/// several where the row does not decide, none where the box has no point.
/// \throws InvalidValue if the columns and `answers` are not of one length, or the threshold cannot
/// be held against parts, as for `congdoan::decide`
void decide(const PartColumns<std::int32_t>& boxes, const Bound& bound,
            std::span<std::uint8_t> answers);
void decide(const PartColumns<std::int64_t>& boxes, const Bound& bound,
            std::span<std::uint8_t> answers);
/// The same of levels, against any threshold.
void decide(const LevelColumns<std::int32_t>& levels, const Bound& bound,
            std::span<std::uint8_t> answers);
void decide(const LevelColumns<std::int64_t>& levels, const Bound& bound,
            std::span<std::uint8_t> answers);

}  // namespace congdoan::kernel
