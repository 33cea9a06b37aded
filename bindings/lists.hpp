/// \file
/// Lists of Python, read without a copy.
#pragma once

#include <cstddef>
#include <string>

#include "casters.hpp"

namespace congdoan::python {

/// A list or a tuple of anything. Text has letters, a dict keys, and a set no order, which names on
/// one ballot do not need.
/// \param due what a message says is due
/// \throws py::type_error
inline py::object fast(py::handle list, const char* due, bool in_order = true) {
  const bool other = PyUnicode_Check(list.ptr()) != 0 || PyDict_Check(list.ptr()) != 0 ||
                     (in_order && PyAnySet_Check(list.ptr()) != 0);
  PyObject* made = other ? nullptr : PySequence_Fast(list.ptr(), "");
  if (made == nullptr) {
    PyErr_Clear();
    throw py::type_error(std::string(due) + " is due, not " + type_name(list));
  }
  return py::reinterpret_steal<py::object>(made);
}

inline std::size_t length(const py::object& list) {
  return static_cast<std::size_t>(PySequence_Fast_GET_SIZE(list.ptr()));
}

inline py::handle item(const py::object& list, std::size_t index) {
  return PySequence_Fast_GET_ITEM(list.ptr(), static_cast<Py_ssize_t>(index));
}

}  // namespace congdoan::python
