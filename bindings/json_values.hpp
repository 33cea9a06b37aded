/// \file
/// Values of Python as JSON holds them, and back.
#pragma once

#include <string>

#include <boost/json.hpp>
#include <pybind11/pybind11.h>

namespace congdoan::python {

/// What a document holds, from dictionaries, lists and values of Python, numpy and pandas and
/// of this library, and anything with `tolist` or `to_dict`.
/// \param place what messages call the object
/// \throws InvalidDocument, InvalidValue, Overflow; py::type_error for what no document can hold.
boost::json::value json_of(pybind11::handle object, const std::string& place);

pybind11::object python_of(const boost::json::value& value);

}  // namespace congdoan::python
