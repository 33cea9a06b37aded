/// \file
/// The integer in which sums over years are kept: wide enough for 64-bit values over any number of
/// years.
#pragma once

#if !defined(__SIZEOF_INT128__) || defined(CONGDOAN_PORTABLE_WIDE)
#include <boost/multiprecision/cpp_int.hpp>
#endif

namespace congdoan::kernel {

#if defined(__SIZEOF_INT128__) && !defined(CONGDOAN_PORTABLE_WIDE)
__extension__ typedef __int128
    Wide;  // the extension keeps -Wpedantic quiet; `using` cannot carry it
#else
using Wide = boost::multiprecision::int128_t;
#endif

}  // namespace congdoan::kernel
