// JSON Schemas of values that are not tables or lists. Patterns say what a text looks like; whether
// there is such a day, or such a term, only the reader knows.
#pragma once

#include <boost/json.hpp>

namespace congdoan::io {

namespace json = boost::json;

/// "90%", "9/10", "0.905".
json::object ratio_schema();

/// 3.
json::object whole_schema();

/// The value of a figure in a record: also 70.0, and text in place of true and false.
json::object cell_schema();

/// Null, or text that is empty.
json::object blank_schema();

/// Specialised for what `read_leaf` is, but for a bound.
template <class T>
json::object leaf_schema();

}  // namespace congdoan::io
