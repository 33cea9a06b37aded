/// \file
/// What every binding source starts from: pybind11, the casters and the list of what is registered.
#pragma once

#include <initializer_list>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "casters.hpp"
#include "wrong_calls.hpp"

namespace congdoan::python {

namespace py = pybind11;
using namespace pybind11::literals;

/// The name under which users meet everything here.
inline constexpr const char* package = "congdoan";

void register_errors(py::module_& m);
void register_numbers(py::module_& m);
void register_terms(py::module_& m);
void register_bodies(py::module_& m);
void register_rules(py::module_& m);
void register_mandates(py::module_& m);
void register_votes(py::module_& m);
void register_elections(py::module_& m);
void register_targets(py::module_& m);
void register_decide(py::module_& m);
void register_verdicts(py::module_& m);
void register_congress(py::module_& m);
void register_audit(py::module_& m);
void register_io(py::module_& m);
void register_popolo(py::module_& m);

/// The function that makes values again from what `__reduce__` gives: a function of Python, since
/// pickles name those plainly.
inline py::object restorer(const char* name) {
  return py::module_::import("congdoan._pickling").attr(name);
}

/// Takes members away that shall be defined otherwise; pybind11 would add an overload to them.
inline void undefine(py::handle type, std::initializer_list<const char*> names) {
  for (const char* name : names) py::delattr(type, name);
}

/// A class of values: immutable, so a copy is the value itself, and not to be derived from.
template <class T>
py::class_<T> value_class(py::module_& m, const char* name, const char* doc) {
  // Python's own metaclass: pybind11's serves static properties and derived classes, which these
  // have none of.
  const py::handle plain(reinterpret_cast<PyObject*>(&PyType_Type));  // NOLINT: the C API's way
  py::class_<T> type(m, name, py::is_final(), py::metaclass(plain), doc);
  type.attr("__module__") = package;
  refuse_bare_objects(type);
  type.def("__copy__", [](py::object self) { return self; });
  type.def("__deepcopy__", [](py::object self, const py::object&) { return self; }, "memo"_a);
  return type;
}

/// The Python enum of `E`: a `StrEnum` with the document's words and members in capitals.
template <Worded E>
void register_enum(py::module_& m, const char* name, const char* doc) {
  py::list entries;
  for (const auto& [value, text] : EnumWords<E>::entries) {
    entries.append(py::make_tuple(py::str(text).attr("upper")(), py::str(text)));
  }
  const py::object type = py::module_::import("enum").attr("StrEnum")(
      name, entries, "module"_a = package, "qualname"_a = name);
  type.attr("__doc__") = doc;
  for (std::size_t i = 0; i < PythonEnum<E>::size; ++i) {
    PythonEnum<E>::members[i] = type(py::str(EnumWords<E>::entries[i].second)).release().ptr();
  }
  m.attr(name) = type;
}

}  // namespace congdoan::python
