#include "register.hpp"

#include <congdoan/version.hpp>

// A type is registered before any signature uses it, else its docstring would show a C++ name.
PYBIND11_MODULE(_core, m) {
  m.doc() = "The compiled part of congdoan; use the package `congdoan`.";
  m.attr("__version__") = congdoan::library_version;
}
