/// \file
/// The integer in which sums over years are kept: wide enough for 64-bit values over any number of
/// years.
#pragma once

#if !defined(__SIZEOF_INT128__) || defined(CONGDOAN_PORTABLE_WIDE)
#include <boost/multiprecision/cpp_int.hpp>
#endif

namespace congdoan::kernel {

#if defined(__SIZEOF_INT128__) && !defined(CONGDOAN_PORTABLE_WIDE)
// `__extension__` keeps -Wpedantic quiet, and `using` cannot carry it.
__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using)
#else
using Wide = boost::multiprecision::int128_t;
#endif

}  // namespace congdoan::kernel
