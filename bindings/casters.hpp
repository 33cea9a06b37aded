/// \file
/// Conversions between values of the library and those that Python has itself.
#pragma once

#include <pybind11/pybind11.h>
