/// \file
/// What leaf values that are written as one text have in common.
#pragma once

#include "register.hpp"

#include <string>

namespace congdoan::python {

/// Adds `==`, hash, str, repr and pickle to a class that is made from its text. Where `like_text`
/// is set, a value also equals its text and hashes like it: `target.when == "each_year"`.
template <class T>
void add_text_methods(py::class_<T>& type, const char* name, bool like_text = false) {
  type.def("__eq__",
           [like_text](const T& self, py::handle other) -> py::object {
             if (py::isinstance<T>(other)) return py::bool_(self == other.cast<const T&>());
             if (like_text) {
               if (const auto text = text_of(other)) return py::bool_(self.text() == *text);
             }
             return py::reinterpret_borrow<py::object>(Py_NotImplemented);
           })
      .def("__hash__",
           [like_text](const T& self) {
             return like_text ? py::hash(py::str(self.text()))
                              : static_cast<Py_ssize_t>(std::hash<T>{}(self));
           })
      .def("__str__", [](const T& self) { return std::string(self.text()); })
      .def("__repr__",
           [name](const T& self) {
             return name + ("(" + std::string(py::repr(py::str(self.text()))) + ")");
           })
      .def("__reduce__", [](py::handle self) {
        return py::make_tuple(py::type::of(self), py::make_tuple(py::str(self)));
      });
}

/// Adds the order of the values of one class.
template <class T>
void add_order(py::class_<T>& type) {
  type.def(
          "__lt__", [](const T& a, const T& b) { return a < b; }, py::is_operator())
      .def(
          "__le__", [](const T& a, const T& b) { return a <= b; }, py::is_operator())
      .def(
          "__gt__", [](const T& a, const T& b) { return a > b; }, py::is_operator())
      .def("__ge__", [](const T& a, const T& b) { return a >= b; }, py::is_operator());
}

}  // namespace congdoan::python
