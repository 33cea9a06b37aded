#include "register.hpp"

#include <algorithm>

#include <boost/json.hpp>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/problems.hpp>

#include "io/json_text.hpp"
#include "json_form.hpp"
#include "json_values.hpp"

namespace congdoan::python {

namespace json = boost::json;

py::dict arguments(const py::kwargs& given, const Names& names,
                   const std::vector<std::string>& numbers) {
  py::dict result;
  for (const auto& [name, value] : given) {
    const auto text = name.cast<std::string>();
    std::string_view key = text;
    for (const auto& [python_name, document_key] : names) {
      if (text == python_name) key = document_key;
    }
    // None is what an argument is without a value; of a number it says that none was reported.
    if (value.is_none() && std::ranges::find(numbers, key) == numbers.end()) continue;
    const bool is_float = PyFloat_Check(value.ptr()) != 0;
    if (is_float && from_word<Comparator>(key)) static_cast<void>(ratio_from(value));
    if (is_float && key == "value") {  // 70.0 comes from tables with gaps
      result[py::str(key)] = py::cast(quantity_from(value));
    } else {
      result[py::str(key)] = value;
    }
  }
  return result;
}

std::string json_text(py::handle object) { return json::serialize(json_of(object, "")); }

py::object from_json_text(std::string_view text) {
  Problems problems;
  const json::value value = io::parse_json(text, "", problems);
  problems.throw_if_any();
  return python_of(value);
}

}  // namespace congdoan::python
