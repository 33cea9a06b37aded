#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/ids.hpp>

#include "casters.hpp"
#include "wrong_calls.hpp"

namespace congdoan::python {
namespace {

using Record = py::detail::function_record;
using Dispatcher = PyObject* (*)(PyObject*, PyObject* const*, std::size_t, PyObject*);

// pybind11's own, which calls the function that fits.
Dispatcher dispatcher = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

PyTypeObject* type_object(py::handle type) {
  return reinterpret_cast<PyTypeObject*>(type.ptr());  // NOLINT: the C API's own way
}

std::string name_of(py::handle type) { return type.attr("__name__").cast<std::string>(); }

// What `X(...)` starts with, under another address than the function behind `X.__new__`, so that
// Python itself refuses to start an X through the base class.
PyObject* begin(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return type->tp_base->tp_new(type, args, kwargs);
}

PyObject* refuse(PyObject* type, PyObject*, PyObject*) {
  const std::string name = name_of(type);
  PyErr_SetString(PyExc_TypeError, (name + ".__new__ makes no " + name + "; call " + name +
                                    "(...), or copy and pickle the value itself")
                                       .c_str());
  return nullptr;
}

// An argument as the function names it.
struct Parameter {
  std::string name;
  std::string type;  // as the signature writes it: "str", "congdoan.Percent"
  bool has_default = false;
};

// The signature "(self: congdoan.Percent, base: int, /) -> bool" as the types of its arguments.
std::vector<std::string> types_in(std::string_view signature) {
  std::vector<std::string> types;
  std::string part;
  int depth = 0;
  char quote = 0;
  const auto end_part = [&] {
    const std::size_t colon = part.find(": ");
    if (colon != std::string::npos) {
      const std::size_t value = part.find(" = ", colon);
      types.push_back(part.substr(colon + 2, value - colon - 2));
    }
    part.clear();
  };
  for (const char c : signature.substr(1)) {
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '[' || c == '(' || c == '{') {
      ++depth;
    } else if (c == ',' && depth == 0) {
      end_part();
      continue;
    } else if ((c == ']' || c == ')' || c == '}') && depth-- == 0) {
      break;
    }
    part += c;
  }
  end_part();
  return types;
}

class WrongCall {
 public:
  WrongCall(const Record& record, PyObject* const* given, std::size_t positional, PyObject* names)
      : record_(record), given_(given), positional_(positional) {
    const std::size_t self = record.is_method ? 1 : 0;
    const std::vector<std::string> types = types_in(record.signature);
    const std::size_t all = record.nargs - (record.has_args ? 1 : 0) - (record.has_kwargs ? 1 : 0);
    for (std::size_t i = self; i < all; ++i) {
      Parameter parameter;
      if (i < record.args.size()) {
        if (record.args[i].name != nullptr) parameter.name = record.args[i].name;
        parameter.has_default = static_cast<bool>(record.args[i].value);
      }
      if (i < types.size()) parameter.type = types[i];
      parameters_.push_back(std::move(parameter));
    }
    without_name_ = (record.has_args ? all : std::size_t{record.nargs_pos}) - self;
    without_name_ = std::min(without_name_, parameters_.size());
    name_only_ = record.nargs_pos_only > self ? record.nargs_pos_only - self : 0;
    for (Py_ssize_t i = 0; names != nullptr && i < PyTuple_GET_SIZE(names); ++i) {
      names_.push_back(py::cast<std::string>(PyTuple_GET_ITEM(names, i)));
    }
  }

  std::string text() const {
    if (record_.is_method) {
      if (positional_ == 0) return called() + " needs " + one_of_its_class();
      if (PyObject_IsInstance(given_[0], record_.scope.ptr()) != 1) {
        return called() + " is called on " + one_of_its_class() + ", not on " +
               type_name(given_[0]);
      }
    }
    const std::size_t self = record_.is_method ? 1 : 0;
    const std::size_t count = positional_ - self;
    if (count > without_name_ && !record_.has_args) return too_many(count);
    for (const auto& name : names_) {
      const auto found = std::ranges::find(parameters_, name, &Parameter::name);
      if (found == parameters_.end()) {
        if (!record_.has_kwargs) return unknown(name);
        continue;
      }
      const auto at = static_cast<std::size_t>(found - parameters_.begin());
      if (at < name_only_) return called() + " takes " + name + " without its name";
      if (at < count) return called() + " was given " + name + " twice";
    }
    for (std::size_t i = count; i < parameters_.size(); ++i) {
      const bool named = std::ranges::find(names_, parameters_[i].name) != names_.end();
      if (!named && !parameters_[i].has_default) return called() + " needs " + shown(i);
    }
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      if (const auto wrong = misfit(i, value(i, count, self))) return *wrong;
    }
    return does_not_fit(self);
  }

 private:
  std::string called() const {
    if (record_.is_constructor) return name_of(record_.scope) + "()";
    const bool of_class = record_.scope && PyType_Check(record_.scope.ptr()) != 0;
    return (of_class ? name_of(record_.scope) + "." : "") + record_.name + "()";
  }

  std::string one_of_its_class() const {
    const std::string name = name_of(record_.scope);
    return (std::string_view("AEIOU").find(name.front()) != std::string_view::npos ? "an " : "a ") +
           name;
  }

  std::string shown(std::size_t index) const {
    const std::string& name = parameters_[index].name;
    return name.empty() ? "argument " + std::to_string(index + 1) : name;
  }

  std::string listed(std::size_t count) const {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ", ") + shown(i);
    return text;
  }

  std::string too_many(std::size_t count) const {
    const std::string but = ", not " + std::to_string(count);
    if (without_name_ == 0) {
      return called() + (parameters_.empty() ? " takes no arguments" : " takes keywords alone") +
             but + (parameters_.empty() ? "" : " values: " + listed(parameters_.size()));
    }
    return called() + " takes at most " + std::to_string(without_name_) +
           (without_name_ == 1 ? " argument" : " arguments") +
           (without_name_ < parameters_.size() ? " without a name (" : " (") +
           listed(without_name_) + ")" + but;
  }

  std::string unknown(const std::string& name) const {
    std::vector<std::string_view> known;
    for (std::size_t i = name_only_; i < parameters_.size(); ++i)
      known.emplace_back(parameters_[i].name);
    std::string text = called() + " has no argument \"" + name + "\"" + did_you_mean(name, known);
    if (!known.empty() && text.back() != '?') {
      text += "; there are: ";
      for (std::size_t i = 0; i < known.size(); ++i)
        text += (i == 0 ? "" : ", ") + std::string(known[i]);
    }
    return text;
  }

  // What the call gives for a parameter; null for its default.
  py::handle value(std::size_t index, std::size_t count, std::size_t self) const {
    if (index < count) return given_[self + index];
    const auto named = std::ranges::find(names_, parameters_[index].name);
    if (named == names_.end()) return {};
    return given_[positional_ + static_cast<std::size_t>(named - names_.begin())];
  }

  // Types that our own casters do not tell themselves.
  std::optional<std::string> misfit(std::size_t index, py::handle value) const {
    if (!value) return std::nullopt;
    const std::string_view type = parameters_[index].type;
    std::string expected;
    if (type == "bool") {
      if (PyBool_Check(value.ptr()) == 0) expected = "true or false";
    } else if (type == "str") {
      if (PyUnicode_Check(value.ptr()) == 0) expected = "text";
    } else if (type == "int" || type.starts_with("typing.SupportsInt")) {
      if (PyIndex_Check(value.ptr()) == 0) expected = "a whole number";
    } else if (type.starts_with("congdoan.") && type.find_first_of(" |[") == std::string::npos) {
      const std::string name(type.substr(type.rfind('.') + 1));
      if (name_of(py::type::handle_of(value)) != name) expected = "an object of " + name;
    } else if (type.starts_with("collections.abc.Sequence") || type.starts_with("list")) {
      const bool list = PySequence_Check(value.ptr()) != 0 && PyUnicode_Check(value.ptr()) == 0;
      if (!list) expected = "a list";
    }
    if (expected.empty()) return std::nullopt;
    return called() + " expects " + expected + " as " + shown(index) + ", not " + type_name(value);
  }

  std::string does_not_fit(std::size_t self) const {
    std::string text = called() + " does not take ";
    const std::size_t all = positional_ + names_.size();
    for (std::size_t i = self; i < all; ++i) {
      if (i != self) text += ", ";
      if (i >= positional_) text += names_[i - positional_] + "=";
      text += type_name(given_[i]);
    }
    return text + "; it takes " + listed(parameters_.size());
  }

  const Record& record_;
  PyObject* const* given_;
  std::size_t positional_;
  std::vector<Parameter> parameters_;
  std::size_t without_name_ = 0;  // how many may be given without their names
  std::size_t name_only_ = 0;     // how many have no name that a call may use
  std::vector<std::string> names_;
};

bool is_of_pybind11(std::string_view message) {
  return message.find("(): incompatible function arguments.") != std::string_view::npos ||
         message.find("(): incompatible constructor arguments.") != std::string_view::npos ||
         message.starts_with("Unable to cast Python instance");
}

// Pybind11's function, and what is said where no signature fits.
PyObject* call_or_tell(PyObject* self, PyObject* const* given, std::size_t flagged,
                       PyObject* names) {
  PyObject* result = dispatcher(self, given, flagged, names);
  if (result != nullptr || PyErr_ExceptionMatches(PyExc_TypeError) == 0) return result;
  py::error_already_set error;
  try {
    if (is_of_pybind11(std::string(py::str(error.value())))) {
      const Record& record = *py::detail::function_record_ptr_from_PyObject(self);
      const auto positional = static_cast<std::size_t>(PyVectorcall_NARGS(flagged));
      PyErr_SetString(PyExc_TypeError, WrongCall(record, given, positional, names).text().c_str());
      return nullptr;
    }
  } catch (py::error_already_set& other) {  // such as a name that is no text
    other.restore();
    return nullptr;
  }
  error.restore();
  return nullptr;
}

void tell_wrong_calls_of(py::handle object) {
  PyObject* function = object.ptr();
  if (PyInstanceMethod_Check(function)) function = PyInstanceMethod_GET_FUNCTION(function);
  if (Py_IS_TYPE(function, &PyStaticMethod_Type) || Py_IS_TYPE(function, &PyClassMethod_Type) ||
      Py_IS_TYPE(function, &PyProperty_Type)) {
    for (const char* inside : {"__func__", "fget"}) {
      if (!py::hasattr(function, inside)) continue;
      tell_wrong_calls_of(py::handle(function).attr(inside));
    }
    return;
  }
  if (!PyCFunction_Check(function)) return;
  PyObject* self = PyCFunction_GET_SELF(function);
  if (self == nullptr || py::detail::function_record_ptr_from_PyObject(self) == nullptr) return;
  PyMethodDef* method = reinterpret_cast<PyCFunctionObject*>(function)->m_ml;  // NOLINT
  if (method->ml_flags != (METH_FASTCALL | METH_KEYWORDS)) return;
  // NOLINTBEGIN: the C API holds functions of every sort in one type
  const auto own = reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&call_or_tell));
  if (method->ml_meth == own) return;
  dispatcher = reinterpret_cast<Dispatcher>(reinterpret_cast<void (*)()>(method->ml_meth));
  method->ml_meth = own;
  // NOLINTEND
}

}  // namespace

void refuse_bare_objects(py::handle type) {
  // NOLINTBEGIN: the C API holds functions of every sort in one type
  static PyMethodDef method{
      "__new__", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&refuse)),
      METH_VARARGS | METH_KEYWORDS, "Refused: values are made by calling their class."};
  // NOLINTEND
  const auto function = py::reinterpret_steal<py::object>(PyCFunction_New(&method, type.ptr()));
  if (!function) throw py::error_already_set();
  PyTypeObject* const object = type_object(type);
  object->tp_new = &begin;
  // Into the dictionary itself: set as an attribute, it would be what `X(...)` starts with too.
  if (PyDict_SetItemString(object->tp_dict, "__new__", function.ptr()) != 0)
    throw py::error_already_set();
  PyType_Modified(object);
}

void tell_wrong_calls(const py::module_& m) {
  for (const auto& [name, value] : py::reinterpret_borrow<py::dict>(m.attr("__dict__"))) {
    tell_wrong_calls_of(value);
    if (PyType_Check(value.ptr()) == 0) continue;
    for (const auto& [inside, member] : py::dict(value.attr("__dict__")))
      tell_wrong_calls_of(member);
  }
}

}  // namespace congdoan::python
