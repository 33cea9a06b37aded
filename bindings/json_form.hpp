/// \file
/// The dictionaries that stand for described types, and their JSON text.
#pragma once

#include "register.hpp"

#include <string>
#include <utility>
#include <vector>

namespace congdoan::python {

/// Python names of fields whose key in documents is another one, each with that key.
using Names = std::vector<std::pair<std::string, std::string>>;

/// The dictionary that keyword arguments stand for: under the keys of documents. None leaves an
/// argument out, but for the keys in `numbers`, of which it says that none was reported.
/// \throws py::type_error for a float where a ratio is due.
py::dict arguments(const py::kwargs& given, const Names& names,
                   const std::vector<std::string>& numbers);

/// JSON text of a dictionary, and back, for pickling.
std::string json_text(py::handle object);
py::object from_json_text(std::string_view text);

}  // namespace congdoan::python
