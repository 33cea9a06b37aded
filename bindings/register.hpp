/// \file
/// What every binding source starts from: pybind11, the casters and the list of what is registered.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "casters.hpp"

namespace congdoan::python {

namespace py = pybind11;
using namespace pybind11::literals;

}  // namespace congdoan::python
