/// \file
/// Integers at which 64-bit arithmetic goes wrong, if it does.
#pragma once

#include <array>
#include <cstdint>

namespace congdoan {

inline constexpr std::array<std::int64_t, 23> extremes{INT64_MIN,
                                                       INT64_MIN + 1,
                                                       INT64_MIN + 2,
                                                       INT64_MIN / 2,
                                                       -(1LL << 32) - 1,
                                                       -(1LL << 32),
                                                       -0xFFFFFFFF,
                                                       -90,
                                                       -2,
                                                       -1,
                                                       0,
                                                       1,
                                                       2,
                                                       90,
                                                       0xFFFFFFFF,
                                                       1LL << 32,
                                                       (1LL << 32) + 1,
                                                       3037000499,
                                                       3037000500,
                                                       1LL << 62,
                                                       INT64_MAX / 2,
                                                       INT64_MAX - 1,
                                                       INT64_MAX};

inline constexpr std::int64_t least = extremes.front();
inline constexpr std::int64_t greatest = extremes.back();

}  // namespace congdoan
