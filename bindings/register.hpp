/// \file
/// What every binding source starts from: pybind11, the casters and the list of what is registered.
#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <string_view>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "casters.hpp"

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
py::object restorer(const char* name);

/// Takes members away that shall be defined otherwise; pybind11 would add an overload to them.
void undefine(py::handle type, std::initializer_list<const char*> names);

/// Makes a class immutable: a copy is the value itself, and no value is made but by a constructor.
void make_value_class(py::handle type);

/// A class of values: immutable, so a copy is the value itself, and not to be derived from.
template <class T>
py::class_<T> value_class(py::module_& m, const char* name, const char* doc) {
  // Python's own metaclass: pybind11's serves static properties and derived classes, which these
  // have none of.
  const py::handle plain(reinterpret_cast<PyObject*>(&PyType_Type));  // NOLINT: the C API's way
  py::class_<T> type(m, name, py::is_final(), py::metaclass(plain), doc);
  make_value_class(type);
  return type;
}

/// A `StrEnum` with these words and members in capitals, which go into `members`.
void make_enum(const py::module_& m, const char* name, const char* doc,
               std::span<const std::string_view> words, std::span<PyObject*> members);

/// The Python enum of `E`, with the document's words.
template <Worded E>
void register_enum(py::module_& m, const char* name, const char* doc) {
  std::array<std::string_view, PythonEnum<E>::size> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = EnumWords<E>::entries[i].second;
  make_enum(m, name, doc, words, PythonEnum<E>::members);
}

}  // namespace congdoan::python
