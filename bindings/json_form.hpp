/// \file
/// Described types out of Python's dictionaries and back, through the library's own JSON reader:
/// one set of keys and one set of messages for documents and for Python.
#pragma once

#include "register.hpp"

#include <string>
#include <utility>
#include <vector>

namespace congdoan::python {

/// Python names of fields whose key in documents is another one, each with that key.
using Names = std::vector<std::pair<std::string, std::string>>;

/// The JSON form of `T`. Its instances are named at the end of json_form.cpp, so that the reader is
/// compiled there alone.
template <class T>
struct JsonForm {
  /// \param place what messages call the object
  /// \throws InvalidDocument that names everything wrong; py::type_error for what no document can
  /// hold.
  static T from_object(py::handle object, const std::string& place);
  static py::object to_dict(const T& value);
};

/// The dictionary that keyword arguments stand for: under the keys of documents. None leaves an
/// argument out, but for the keys in `numbers`, of which it says that none was reported.
/// \throws py::type_error for a float where a ratio is due.
py::dict arguments(const py::kwargs& given, const Names& names,
                   const std::vector<std::string>& numbers);

/// JSON text of a dictionary, and back, for pickling.
std::string json_text(py::handle object);
py::object from_json_text(std::string_view text);

}  // namespace congdoan::python
