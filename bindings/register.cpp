#include "register.hpp"

#include "wrong_calls.hpp"

namespace congdoan::python {

py::object restorer(const char* name) {
  return py::module_::import("congdoan._pickling").attr(name);
}

void undefine(py::handle type, std::initializer_list<const char*> names) {
  for (const char* name : names) py::delattr(type, name);
}

void make_value_class(py::handle type) {
  type.attr("__module__") = package;
  refuse_bare_objects(type);
  type.attr("__copy__") = py::cpp_function([](py::object self) { return self; },
                                           py::name("__copy__"), py::is_method(type));
  type.attr("__deepcopy__") =
      py::cpp_function([](py::object self, const py::object&) { return self; },
                       py::name("__deepcopy__"), py::is_method(type), "memo"_a);
}

void make_enum(const py::module_& m, const char* name, const char* doc,
               std::span<const std::string_view> words, std::span<PyObject*> members) {
  py::list entries;
  for (const std::string_view word : words) {
    entries.append(py::make_tuple(py::str(word).attr("upper")(), py::str(word)));
  }
  const py::object type = py::module_::import("enum").attr("StrEnum")(
      name, entries, "module"_a = package, "qualname"_a = name);
  type.attr("__doc__") = doc;
  for (std::size_t i = 0; i < words.size(); ++i) {
    members[i] = type(py::str(words[i])).release().ptr();
  }
  m.attr(name) = type;
}

}  // namespace congdoan::python
