#include <algorithm>
#include <array>

#include "described.hpp"

namespace congdoan::python {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> plurals{{
    {"activity", "activities"},
    {"election", "elections"},
    {"example", "examples"},
    {"figure", "figures"},
    {"goal", "goals"},
    {"guest", "guests"},
    {"measure", "measures"},
    {"reference", "references"},
    {"shortcoming", "shortcomings"},
    {"speaker", "speakers"},
    {"target", "targets"},
    {"task", "tasks"},
}};

bool is_container(py::handle value) {
  return py::isinstance<py::list>(value) || py::isinstance<py::dict>(value);
}

// Measure(id='staff', name='cán bộ'): what stands in a document, as keyword arguments.
std::string repr_of(const DescribedClass& parts, py::handle self) {
  std::string text = parts.name + "(";
  bool first = true;
  bool complete = true;
  for (const auto& [key, value] : py::reinterpret_borrow<py::dict>(parts.to_dict(self))) {
    if (parts.brief && is_container(value)) {
      complete = false;
      continue;
    }
    std::string name = key.cast<std::string>();
    for (const auto& [python_name, document_key] : parts.names) {
      if (name == document_key) name = python_name;
    }
    text += (first ? "" : ", ") + name + "=" + std::string(py::repr(value));
    first = false;
  }
  if (!complete) text += ", ...";
  return text + ")";
}

}  // namespace

std::string_view plural(std::string_view key) {
  const auto* found = std::find_if(plurals.begin(), plurals.end(),
                                   [key](const auto& pair) { return pair.first == key; });
  return found != plurals.end() ? found->second : key;
}

void add_property(py::handle type, std::string_view name, std::string_view doc,
                  std::function<py::object(py::handle)> get) {
  const py::object property = py::reinterpret_borrow<py::object>(
      reinterpret_cast<PyObject*>(&PyProperty_Type));  // NOLINT: the C API's own way
  const py::cpp_function getter([get = std::move(get)](py::handle self) { return get(self); });
  type.attr(py::str(name)) = property(getter, py::none(), py::none(), py::str(doc));
}

void add_methods(py::handle type, DescribedClass described) {
  const auto parts = std::make_shared<const DescribedClass>(std::move(described));
  const auto method = [type](const char* name, auto function, const char* doc) {
    type.attr(name) =
        py::cpp_function(std::move(function), py::name(name), py::is_method(type), doc);
  };
  method(
      "to_dict", [parts](py::handle self) { return parts->to_dict(self); },
      "What a document says, under its keys; what is absent or usual is left out.");
  const py::object classmethod = py::module_::import("builtins").attr("classmethod");
  type.attr("from_dict") = classmethod(py::cpp_function(
      [parts](py::handle, py::handle mapping, const std::string& place) {
        return parts->from_object(mapping, place.empty() ? parts->name : place);
      },
      py::name("from_dict"), "cls"_a, "mapping"_a, "place"_a = "",
      "Read a mapping with the keys of a document.\n\n"
      "`place` is what messages call it. Raises InvalidDocument that names everything wrong."));
  method(
      "__eq__",
      [parts](py::handle self, py::handle other) -> py::object {
        if (!py::type::handle_of(other).is(py::type::handle_of(self))) {
          return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        }
        return py::bool_(parts->equal(self, other));
      },
      nullptr);
  method("__hash__", [parts](py::handle self) { return parts->hash(self); }, nullptr);
  method("__repr__", [parts](py::handle self) { return repr_of(*parts, self); }, nullptr);
  method(
      "__reduce__",
      [parts](py::handle self) {
        return py::make_tuple(restorer("described"),
                              py::make_tuple(py::type::of(self), json_text(parts->to_dict(self))));
      },
      nullptr);
}

}  // namespace congdoan::python
