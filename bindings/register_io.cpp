#include "register.hpp"

#include <congdoan/io/document.hpp>
#include <congdoan/io/figures.hpp>
#include <congdoan/io/schema.hpp>
#include <congdoan/io/scorecard.hpp>

#include "described.hpp"
#include "given.hpp"

namespace congdoan::python {

namespace {

std::vector<std::pair<std::string, std::string>> pairs(const py::dict& names) {
  std::vector<std::pair<std::string, std::string>> list;
  for (const auto& [name, key] : names) list.emplace_back(text_from(name), text_from(key));
  return list;
}

}  // namespace

void register_io(py::module_& m) {
  m.def(
      "parse_congress",
      [](const TextOrBytes& json, const Text& name) {
        return parse_congress(json.value, name.value);
      },
      "json"_a, "name"_a = "",
      "Read a congress from the text of a JSON document; `name` is what messages call it.\n\n"
      "Raises InvalidDocument that names everything wrong with it.");
  py::type::of<Congress>().attr("to_json") = py::cpp_function(
      [](const Congress& self) { return to_json(self); }, py::name("to_json"),
      py::is_method(py::type::of<Congress>()),
      "The document as indented JSON text; reading it again gives an equal congress.");
  m.def(
      "parse_figures",
      [](const TextOrBytes& json, const Text& name, Texts measures, Texts ignore,
         bool vietnamese_digits, Texts places, Text header, const py::dict& rename,
         const py::dict& names, Texts na, Texts columns, bool days_as_years) {
        return parse_figures(json.value, name.value,
                             {.measures = std::move(measures.value),
                              .ignore = std::move(ignore.value),
                              .vietnamese_digits = vietnamese_digits,
                              .days_as_years = days_as_years,
                              .places = std::move(places.value),
                              .rename = pairs(rename),
                              .names = pairs(names),
                              .na = std::move(na.value),
                              .columns = std::move(columns.value),
                              .header = std::move(header.value)});
      },
      "json"_a, "name"_a = "", py::kw_only(), "measures"_a = py::tuple(), "ignore"_a = py::tuple(),
      "vietnamese_digits"_a = false, "places"_a = py::tuple(), "header"_a = "",
      "rename"_a = py::dict(), "names"_a = py::dict(), "na"_a = py::tuple(),
      "columns"_a = py::tuple(), "days_as_years"_a = false,
      "Read figures from the text of a JSON list of records, long and wide ones mixed.\n\n"
      "`measures` and `ignore` name keys of wide records and measures of long ones; `rename` maps "
      "keys to others, `names` the names of measures to their ids, `na` lists texts that stand for "
      "nothing; `places` say where each record was read, `header` where the names of the `columns` "
      "stand.\n"
      "With `days_as_years` the first and the last day of a year mean that year.\n"
      "Raises InvalidFigures that names everything wrong with it.");
  m.def(
      "parse_scorecard",
      [](const TextOrBytes& json, const Text& name) {
        return parse_scorecard(json.value, name.value);
      },
      "json"_a, "name"_a = "",
      "Read back what Scorecard.archive_text wrote.\n\n"
      "Raises InvalidDocument that names everything wrong with it.");
  py::type::of<Figures>().attr("to_json") =
      py::cpp_function([](const Figures& self) { return to_json(self); }, py::name("to_json"),
                       py::is_method(py::type::of<Figures>()),
                       "A JSON list of long records; reading it again gives equal figures.");
  m.def("congress_schema", &congress_schema,
        "The JSON Schema of a congress document, as indented text.");
  m.def("figures_schema", &figures_schema,
        "The JSON Schema of a list of figures, long and wide, as indented text.");
}

}  // namespace congdoan::python
