#include "register.hpp"

#include <congdoan/io/document.hpp>

#include "described.hpp"

namespace congdoan::python {

void register_io(py::module_& m) {
  m.def(
      "parse_congress",
      [](const std::string& json, const std::string& name) { return parse_congress(json, name); },
      "json"_a, "name"_a = "",
      "Read a congress from the text of a JSON document; `name` is what messages call it.\n\n"
      "Raises InvalidDocument that names everything wrong with it.");
  py::type::of<Congress>().attr("to_json") = py::cpp_function(
      [](const Congress& self) { return to_json(self); }, py::name("to_json"),
      py::is_method(py::type::of<Congress>()),
      "The document as indented JSON text; reading it again gives an equal congress.");
  m.def("_restore", [](const py::object& type, const std::string& text) {
    return type.attr("from_dict")(from_json_text(text));
  });
}

}  // namespace congdoan::python
