/// \file
/// A short way to write periods in tests.
#pragma once

#include <congdoan/terms/period.hpp>

namespace congdoan {

inline Period period(const char* text) { return Period::parse(text); }

}  // namespace congdoan
