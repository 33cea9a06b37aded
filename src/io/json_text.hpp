// JSON text to values and back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/problems.hpp>

namespace congdoan::io {

namespace json = boost::json;

/// Parses JSON. A repeated key is a problem, since only the last of its values is kept.
/// \throws InvalidDocument with line and column if it is not JSON.
json::value parse_json(std::string_view bytes, std::string_view name, Problems& problems);

/// Indented text, ending in a line break.
std::string pretty(const json::value& value);

/// The problems, each with texts short enough for a line.
std::vector<Problem> one_line_each(std::vector<Problem> problems);

/// \throws InvalidDocument with the problems, their places following `name`.
void throw_if_any(const Problems& problems, std::string_view name);

}  // namespace congdoan::io
