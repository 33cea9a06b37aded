#include "register.hpp"

#include <congdoan/errors.hpp>

#include <exception>
#include <new>
#include <string_view>

#include "quoted.hpp"

namespace congdoan::python {
namespace {

// The Python classes, owned for as long as Python runs.
struct Classes {
  PyObject* error = nullptr;
  PyObject* invalid_input = nullptr;
  PyObject* invalid_value = nullptr;
  PyObject* invalid_document = nullptr;
  PyObject* invalid_figures = nullptr;
  PyObject* unknown_id = nullptr;
  PyObject* overflow = nullptr;
  PyObject* problem = nullptr;
};
Classes classes;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): set once, on import

PyObject* add_class(const py::module_& m, const char* name, const char* doc, const py::tuple& bases,
                    const py::object& members = py::none()) {
  const std::string full = std::string(package) + "." + name;
  PyObject* type = PyErr_NewExceptionWithDoc(full.c_str(), doc, bases.ptr(),
                                             members.is_none() ? nullptr : members.ptr());
  if (type == nullptr) throw py::error_already_set();
  m.attr(name) = py::handle(type);
  return type;
}

// Messages quote what was given, which need not be UTF-8 where it came as bytes.
py::object message(std::string_view text) {
  return py::reinterpret_steal<py::object>(
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
}

void raise(PyObject* type, const std::exception& error) {
  PyErr_SetObject(type, message(error.what()).ptr());
}

void raise_with_problems(PyObject* type, const char* text, const std::vector<Problem>& problems) {
  py::tuple list(problems.size());
  for (std::size_t i = 0; i < problems.size(); ++i) {
    list[i] = py::handle(classes.problem)(message(problems[i].place), message(problems[i].message));
  }
  const py::object error = py::handle(type)(message(text));
  error.attr("problems") = list;
  PyErr_SetObject(type, error.ptr());
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): what pybind11 calls
void translate(std::exception_ptr pointer) {
  if (!pointer) return;
  try {
    std::rethrow_exception(pointer);
  } catch (const InvalidDocument& error) {
    raise_with_problems(classes.invalid_document, error.what(), error.problems());
  } catch (const InvalidFigures& error) {
    raise_with_problems(classes.invalid_figures, error.what(), error.problems());
  } catch (const InvalidValue& error) {
    raise(classes.invalid_value, error);
  } catch (const UnknownId& error) {
    raise(classes.unknown_id, error);
  } catch (const InvalidInput& error) {
    raise(classes.invalid_input, error);
  } catch (const Overflow& error) {
    raise(classes.overflow, error);
  } catch (const py::cast_error& error) {  // an object of another class
    raise(PyExc_TypeError, error);
  } catch (const py::type_error& error) {  // what it names may come from a document
    PyErr_SetObject(PyExc_TypeError, message(detail::visible(error.what())).ptr());
  } catch (const py::builtin_exception&) {
    throw;  // pybind11's own, and memory that ran out, are translated by pybind11
  } catch (const py::error_already_set&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    raise(classes.error, error);
  }
}

}  // namespace

// NOLINTNEXTLINE(misc-const-correctness): declared like the others
void register_errors(py::module_& m) {
  const py::object problem =
      py::module_::import("collections")
          .attr("namedtuple")("Problem", py::make_tuple("place", "message"), "module"_a = package);
  problem.attr("__doc__") = "Something wrong at a place of an input, such as `target[3].over`.";
  m.attr("Problem") = problem;
  classes.problem = py::object(problem).release().ptr();

  const auto base = [](PyObject* type) { return py::make_tuple(py::handle(type)); };
  const py::dict members;
  members["problems"] = py::tuple();
  classes.error =
      add_class(m, "Error", "The base of all errors of this package.", base(PyExc_Exception));
  classes.invalid_input = add_class(
      m, "InvalidInput", "What was given cannot be used; the message says what would be right.",
      py::make_tuple(py::handle(classes.error), py::handle(PyExc_ValueError)));
  classes.invalid_value =
      add_class(m, "InvalidValue", "A single number, date, label or word that is not one.",
                base(classes.invalid_input));
  classes.invalid_document =
      add_class(m, "InvalidDocument",
                "A congress document that cannot be used; `problems` names everything wrong.",
                base(classes.invalid_input), members);
  classes.invalid_figures = add_class(
      m, "InvalidFigures",
      "Figures that cannot be used, or contradict each other; `problems` names everything wrong.",
      base(classes.invalid_input), members.attr("copy")());
  classes.unknown_id =
      add_class(m, "UnknownId", "Nothing has this id; the message names the nearest that exists.",
                py::make_tuple(py::handle(classes.invalid_input), py::handle(PyExc_LookupError)));
  classes.overflow =
      add_class(m, "Overflow", "A result does not fit the type it must be given in.",
                py::make_tuple(py::handle(classes.error), py::handle(PyExc_OverflowError)));
  py::register_exception_translator(&translate);
}

}  // namespace congdoan::python
