/// \file
/// The version of the library: the only place where it is written.
#pragma once

#include <string_view>

namespace congdoan {

/// Major, minor, patch. While the major number is 0, a new minor number may change the interface.
inline constexpr std::string_view library_version = "0.1.0";

}  // namespace congdoan
