// Long and wide records of figures.
#pragma once

#include <string_view>

#include <boost/json.hpp>

#include <congdoan/io/figures.hpp>
#include <congdoan/problems.hpp>

namespace congdoan::io {

namespace json = boost::json;

/// The figures of a list of records; what is wrong is added to `problems`, each with its record.
Figures read_records(const json::value& value, std::string_view name, const FigureOptions& options,
                     Problems& problems);

}  // namespace congdoan::io
