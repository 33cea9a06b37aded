/// \file
/// What Python does with a class or a function that no overload is for: objects that no constructor
/// made, and calls that fit no signature.
#pragma once

#include <pybind11/pybind11.h>

namespace congdoan::python {

namespace py = pybind11;

/// Makes `type.__new__` refuse: pybind11's would give an object with raw memory for a value.
void refuse_bare_objects(py::handle type);

/// Lets all functions, methods and constructors in `m` say in one sentence what is wrong with a
/// call, where pybind11 would list C++ signatures.
void tell_wrong_calls(const py::module_& m);

}  // namespace congdoan::python
