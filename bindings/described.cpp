#include "register.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "described.hpp"
#include "given.hpp"
#include "json_values.hpp"

namespace congdoan::python {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> plurals{{
    {"activity", "activities"},
    {"candidate", "candidates"},
    {"condition", "conditions"},
    {"election", "elections"},
    {"example", "examples"},
    {"figure", "figures"},
    {"goal", "goals"},
    {"guest", "guests"},
    {"mandate", "mandates"},
    {"measure", "measures"},
    {"motion", "motions"},
    {"provision", "provisions"},
    {"reference", "references"},
    {"round", "rounds"},
    {"shortcoming", "shortcomings"},
    {"speaker", "speakers"},
    {"target", "targets"},
    {"task", "tasks"},
}};

bool is_container(py::handle value) {
  return py::isinstance<py::list>(value) || py::isinstance<py::dict>(value);
}

void* read(const DescribedClass& parts, py::handle object, const std::string& place) {
  return parts.of_value.read(json_of(object, place), place);
}

py::object to_dict(const DescribedClass& parts, py::handle self) {
  return python_of(parts.of_value.write(parts.value(self)));
}

// Measure(id='staff', name='cán bộ'): what stands in a document, as keyword arguments.
std::string repr_of(const DescribedClass& parts, py::handle self) {
  std::string text = parts.name + "(";
  bool first = true;
  bool complete = true;
  for (const auto& [key, value] : py::reinterpret_borrow<py::dict>(to_dict(parts, self))) {
    if (parts.brief && is_container(value)) {
      complete = false;
      continue;
    }
    auto name = key.cast<std::string>();
    for (const auto& [python_name, document_key] : parts.names) {
      if (name == document_key) name = python_name;
    }
    text += (first ? "" : ", ") + name + "=" + std::string(py::repr(value));
    first = false;
  }
  if (!complete) text += ", ...";
  return text + ")";
}

void set_property(py::handle type, std::string_view name, std::string_view doc,
                  const py::cpp_function& getter) {
  const auto property = py::reinterpret_borrow<py::object>(
      reinterpret_cast<PyObject*>(&PyProperty_Type));  // NOLINT: the C API's own way
  type.attr(py::str(name)) = property(getter, py::none(), py::none(), py::str(doc));
}

// A new value out of keyword arguments.
void* made_by_keywords(const DescribedClass& parts, const py::args& positional,
                       const py::kwargs& given) {
  const std::string& name = parts.name;
  if (!positional.empty()) {
    throw py::type_error(name + " takes keywords alone, not " + type_name(positional[0]) + "; " +
                         name + ".from_dict reads a mapping");
  }
  return read(parts, arguments(given, parts.names, parts.numbers), name);
}

}  // namespace

std::string_view plural(std::string_view key) {
  const auto* found =
      std::ranges::find_if(plurals, [key](const auto& pair) { return pair.first == key; });
  return found != plurals.end() ? found->second : key;
}

std::string_view no_keyword(std::string_view key) {
  for (const std::string_view name : {"for_", "from_"}) {
    if (name.substr(0, name.size() - 1) == key) return name;
  }
  return key;
}

void add_property(py::handle type, std::string_view name, std::string_view doc,
                  std::function<py::object(py::handle)> get) {
  set_property(type, name, doc,
               py::cpp_function([get = std::move(get)](py::handle self) { return get(self); }));
}

void add_property(py::handle type, std::string_view name, std::string_view doc,
                  py::object (*show)(py::handle, const AnyMember&), AnyMember member) {
  set_property(type, name, doc,
               py::cpp_function([show, member](py::handle self) { return show(self, member); }));
}

void add_methods(py::handle type, DescribedClass parts) {
  const auto shared = std::make_shared<const DescribedClass>(std::move(parts));
  const auto method = [type](const char* name, auto function, const char* doc) {
    type.attr(name) =
        py::cpp_function(std::move(function), py::name(name), py::is_method(type), doc);
  };
  // What py::init would do, whose code is compiled anew for every class.
  type.attr("__init__") = py::cpp_function(
      [shared](py::detail::value_and_holder& self, const py::args& positional,
               const py::kwargs& given) {
        self.value_ptr() = made_by_keywords(*shared, positional, given);
      },
      py::name("__init__"), py::is_method(type), py::detail::is_new_style_constructor());
  method(
      "to_dict", [shared](py::handle self) { return to_dict(*shared, self); },
      "What a document says, under its keys; what is absent or usual is left out.");
  const py::object classmethod = py::module_::import("builtins").attr("classmethod");
  type.attr("from_dict") = classmethod(py::cpp_function(
      [shared](py::handle, py::handle mapping, const Text& place) {
        return shared->own(
            read(*shared, mapping, place.value.empty() ? shared->name : place.value));
      },
      py::name("from_dict"), "cls"_a, "mapping"_a, "place"_a = "",
      "Read a mapping with the keys of a document.\n\n"
      "`place` is what messages call it. Raises InvalidDocument that names everything wrong."));
  method(
      "__eq__",
      [shared](py::handle self, py::handle other) -> py::object {
        if (!py::type::handle_of(other).is(py::type::handle_of(self))) {
          return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        }
        return py::bool_(shared->of_value.equal(shared->value(self), shared->value(other)));
      },
      nullptr);
  method(
      "__hash__", [shared](py::handle self) { return shared->of_value.hash(shared->value(self)); },
      nullptr);
  method("__repr__", [shared](py::handle self) { return repr_of(*shared, self); }, nullptr);
  method(
      "__reduce__",
      [shared](py::handle self) {
        return py::make_tuple(
            restorer("described"),
            py::make_tuple(py::type::of(self), json_text(to_dict(*shared, self))));
      },
      nullptr);
}

}  // namespace congdoan::python
