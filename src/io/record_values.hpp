// Values of records: JSON values, or the text of a table's cell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/problems.hpp>
#include <congdoan/targets/figure.hpp>

namespace congdoan::io {

namespace json = boost::json;

/// True of null and of text that is empty or blank.
bool is_blank(const json::value& value);

/// True of text, or of a number, that is one of `texts`, letters composed or not.
bool is_listed(const json::value& value, const std::vector<std::string>& texts);

/// Why a caller could make no value of a cell, where it says so.
std::optional<std::string_view> unfit(const json::value& value);

/// A figure's value. Blank is unreported.
std::optional<FigureValue> read_value(const json::value& value, bool vietnamese_digits,
                                      Problems& problems);

/// What else a record says. Not for blank values.
std::optional<PeriodLabel> read_period(const json::value& value, Problems& problems);
/// The same, where the first or last day of a year means that year.
std::optional<PeriodLabel> read_year_of_day(const json::value& value, Problems& problems);
std::optional<Date> read_day(const json::value& value, Problems& problems);
std::optional<bool> read_truth(const json::value& value, Problems& problems);
std::optional<std::string> read_body(const json::value& value, Problems& problems);
std::optional<std::string> read_name(const json::value& value, Problems& problems);

}  // namespace congdoan::io
