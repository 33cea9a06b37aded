#include "register.hpp"

#include <congdoan/version.hpp>

#include "wrong_calls.hpp"

// A type is registered before any signature uses it, else its docstring would show a C++ name.
PYBIND11_MODULE(_core_of_main, m, pybind11::multiple_interpreters::not_supported()) {
  using namespace congdoan::python;
  m.doc() = "The compiled part of congdoan; use the package `congdoan`.";
  m.attr("__version__") = congdoan::library_version;
  register_errors(m);
  register_numbers(m);
  register_terms(m);
  register_bodies(m);
  register_rules(m);
  register_targets(m);
  register_decide(m);
  register_votes(m);
  register_elections(m);
  register_verdicts(m);
  register_mandates(m);
  register_congress(m);
  register_audit(m);
  register_io(m);
  register_popolo(m);
  tell_wrong_calls(m);
}

// What Python imports. In a sub-interpreter pybind11 would wait for ever for the main one.
// NOLINTNEXTLINE(*-identifier-naming,*-reserved-identifier): the name that Python looks for
extern "C" PYBIND11_EXPORT PyObject* PyInit__core() {
  if (PyInterpreterState_Get() != PyInterpreterState_Main()) {
    PyErr_SetString(PyExc_ImportError,
                    "congdoan cannot be imported in a sub-interpreter; import it in the main "
                    "interpreter, or in a process of its own (multiprocessing)");
    return nullptr;
  }
  return PyInit__core_of_main();
}
