#include "register.hpp"

#include <congdoan/version.hpp>

// A type is registered before any signature uses it, else its docstring would show a C++ name.
PYBIND11_MODULE(_core, m) {
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
}
