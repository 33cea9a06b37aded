#include "register.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <datetime.h>

#include "given.hpp"

namespace congdoan::python {
namespace {

// Python's type and value of a number that is refused where a ratio is due.
std::string ratio_hint(py::handle object) {
  const std::string digits = py::str(object);
  std::string meant = "90%";
  std::string fraction = "9, 10";
  try {
    const Ratio ratio = Ratio::parse(digits);
    if (ratio >= Ratio(0) && ratio <= Ratio(1)) {
      meant = percent_text(ratio);
      fraction = std::to_string(ratio.numerator()) + ", " + std::to_string(ratio.denominator());
    }
  } catch (const Error&) {  // 1e-07 and nan: the example must do
    meant = "90%";
  }
  return "a ratio must be exact, and the float " + digits + " is not: write \"" + meant +
         "\" or Fraction(" + fraction + ")";
}

std::int64_t to_int64(py::handle number) {
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(number.ptr(), &overflow);
  if (overflow != 0) throw Overflow(beyond_64_bits(number));
  if (value == -1 && PyErr_Occurred() != nullptr) throw py::error_already_set();
  return value;
}

// By name, so that the other package need not be imported.
bool is_of(py::handle object, std::string_view package,
           std::initializer_list<std::string_view> names) {
  const py::handle type = py::type::handle_of(object);
  const auto name = type.attr("__name__").cast<std::string>();
  if (std::ranges::find(names, name) == names.end()) return false;
  const auto module = type.attr("__module__").cast<std::string>();
  return module == package || module.starts_with(std::string(package) + ".");
}

void need_datetime() {
  if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
}

// How many bits of a whole number a float holds: 53 of Python's own, to which numpy's float64
// belongs; 0 for what is no float.
int exact_bits(py::handle object) {
  if (PyFloat_Check(object.ptr()) != 0) return std::numeric_limits<double>::digits;
  if (is_of(object, "numpy", {"float16"})) return 11;
  if (is_of(object, "numpy", {"float32"})) return std::numeric_limits<float>::digits;
  if (is_of(object, "numpy", {"longdouble"})) return std::numeric_limits<long double>::digits;
  return 0;
}

// A whole number that came as a float, as from a table with gaps: 70.0 is 70.
Quantity quantity_from_float(py::handle number) {
  const auto whole = whole_of_float(number);
  if (whole) return Quantity(to_int64(whole));
  if (std::isnan(PyFloat_AsDouble(number.ptr()))) return Quantity::unreported();
  throw InvalidValue("the float " + std::string(py::str(number)) +
                     " is not a whole number; give an int, or text such as \">40\"");
}

// "a Congress", "an Election".
std::string one_of(py::handle type) {
  const auto name = type.attr("__name__").cast<std::string>();
  const bool vowel = std::string_view("aeiouAEIOU").find(name.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + name;
}

}  // namespace

std::string digits_of(py::handle number) {
  constexpr std::size_t shown = 192;  // bits; Python itself refuses to write thousands of digits
  const py::int_ whole(py::reinterpret_borrow<py::object>(number));
  const auto bits = whole.attr("bit_length")().cast<std::size_t>();
  return bits > shown ? "a number of " + std::to_string(bits) + " bits"
                      : std::string(py::str(whole));
}

std::string beyond_64_bits(py::handle number) {
  using Limits = std::numeric_limits<std::int64_t>;
  return digits_of(number) + " does not fit 64 bits; whole numbers " +
         (number < py::int_(0) ? "begin at " + std::to_string(Limits::min())
                               : "end at " + std::to_string(Limits::max()));
}

std::string type_name(py::handle object) {
  return object.is_none() ? "None" : one_of(py::type::handle_of(object));
}

py::type_error wrong_class(py::handle type, py::handle given, std::string_view maker) {
  std::string text = one_of(type) + " is due, not " + type_name(given);
  if (!maker.empty()) text += ": make it by " + std::string(maker);
  return py::type_error(text);
}

py::type_error no_text_like(py::handle type, py::handle given) {
  return py::type_error(one_of(type) + " or its text is due, not " + type_name(given));
}

py::list list_from(py::handle object) {
  const bool listed = py::isinstance<py::iterable>(object) && !text_of(object) &&
                      PyBytes_Check(object.ptr()) == 0 && PyDict_Check(object.ptr()) == 0;
  if (!listed) throw py::type_error("a list is due, not " + type_name(object));
  return py::list(py::reinterpret_borrow<py::object>(object));
}

std::string text_from(py::handle object) {
  if (const auto text = text_of(object)) return std::string(*text);
  throw py::type_error("text is due, not " + type_name(object));
}

std::string text_or_bytes_from(py::handle object) {
  return PyBytes_Check(object.ptr()) != 0 ? object.cast<std::string>() : text_from(object);
}

std::vector<std::string> texts_from(py::handle object) {
  if (!py::isinstance<py::sequence>(object) || text_of(object) || PyBytes_Check(object.ptr()) != 0)
    throw py::type_error("a list of texts is due, not " + type_name(object));
  std::vector<std::string> texts;
  for (const py::handle each : object) texts.push_back(text_from(each));
  return texts;
}

std::optional<std::string_view> text_of(py::handle object) {
  if (PyUnicode_Check(object.ptr()) == 0) return std::nullopt;
  Py_ssize_t size = 0;
  const char* bytes = PyUnicode_AsUTF8AndSize(object.ptr(), &size);
  if (bytes == nullptr) {
    PyErr_Clear();
    throw InvalidValue("the text holds a lone surrogate, which is no letter");
  }
  return std::string_view(bytes, static_cast<std::size_t>(size));
}

std::int64_t whole_from(py::handle object) {
  if (PyLong_CheckExact(object.ptr()) != 0) return to_int64(object);
  if (PyBool_Check(object.ptr()) != 0 || PyIndex_Check(object.ptr()) == 0) {
    throw py::type_error("a whole number is due, not " + type_name(object));
  }
  const auto number = py::reinterpret_steal<py::object>(PyNumber_Index(object.ptr()));
  if (!number) throw py::error_already_set();
  return to_int64(number);
}

Ratio ratio_from(py::handle object) {
  if (PyLong_CheckExact(object.ptr()) != 0) return Ratio(to_int64(object));
  if (const auto text = text_of(object)) return Ratio::parse(*text);
  if (PyFloat_Check(object.ptr()) != 0) throw py::type_error(ratio_hint(object));
  // Fraction, and the integers of other packages.
  if (PyBool_Check(object.ptr()) == 0 && py::hasattr(object, "numerator") &&
      py::hasattr(object, "denominator")) {
    return {whole_from(object.attr("numerator")), whole_from(object.attr("denominator"))};
  }
  if (py::hasattr(object, "as_integer_ratio") && py::hasattr(object, "as_tuple")) {  // Decimal
    const py::object finite = object.attr("is_finite")();
    if (!finite.cast<bool>()) {
      throw InvalidValue(std::string(py::str(object)) + " is not a ratio; write \"90%\"");
    }
    return Ratio::parse(std::string(py::str(py::str("{:f}").format(object))));
  }
  throw py::type_error("a ratio is due, such as \"90%\" or Fraction(9, 10), not " +
                       type_name(object));
}

py::object fraction_of(const Ratio& ratio) {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  const py::object& fraction =
      storage
          .call_once_and_store_result(
              [] { return py::module_::import("fractions").attr("Fraction").cast<py::object>(); })
          .get_stored();
  return fraction(ratio.numerator(), ratio.denominator());
}

py::object int_of(py::handle object) {
  PyObject* const pointer = object.ptr();
  if (PyLong_Check(pointer) != 0) return py::reinterpret_borrow<py::object>(object);
  if (PyIndex_Check(pointer) != 0) {
    const auto index = py::reinterpret_steal<py::object>(PyNumber_Index(pointer));
    if (!index) PyErr_Clear();  // an array
    return index;
  }
  if (!is_of(object, "numpy", {"bool", "bool_"})) return {};
  return py::int_(PyObject_IsTrue(pointer));
}

bool is_float(py::handle object) { return exact_bits(object) != 0; }

py::object whole_of_float(py::handle number) {
  if (!number.attr("is_integer")().cast<bool>()) return {};
  const int bits = exact_bits(number);
  auto whole = py::reinterpret_steal<py::object>(PyNumber_Long(number.ptr()));
  if (!whole) throw py::error_already_set();
  const py::int_ limit = py::int_(1) << py::int_(bits);
  // Beyond it the floats of this type skip whole numbers, and this one may have been another.
  if (py::int_(-1) * limit < whole && whole < limit) return whole;
  throw InvalidValue("the float " + std::string(py::str(number)) + " is too large to be exact (" +
                     type_name(number) + " holds whole numbers below " +
                     std::string(py::str(limit)) + "); an int is expected");
}

bool is_missing(py::handle object) {
  return object.is_none() || is_of(object, "pandas", {"NAType", "NaTType"});
}

Date date_from(py::handle object) {
  need_datetime();
  if (PyDate_Check(object.ptr()) == 0 || PyDateTime_Check(object.ptr()) != 0) {
    throw py::type_error("a datetime.date is due, such as date(2019, 1, 31), not " +
                         type_name(object) +
                         (PyDateTime_Check(object.ptr()) != 0 ? "; its .date() is one" : ""));
  }
  return {PyDateTime_GET_YEAR(object.ptr()), PyDateTime_GET_MONTH(object.ptr()),
          PyDateTime_GET_DAY(object.ptr())};
}

py::object date_of(const Date& date) {
  need_datetime();
  auto object =
      py::reinterpret_steal<py::object>(PyDate_FromDate(date.year(), date.month(), date.day()));
  if (!object) throw py::error_already_set();
  return object;
}

Quantity quantity_from(py::handle object) {
  if (PyLong_CheckExact(object.ptr()) != 0) return Quantity(to_int64(object));
  if (py::isinstance<Quantity>(object)) return object.cast<const Quantity&>();
  if (is_missing(object)) return Quantity::unreported();
  if (const auto text = text_of(object)) return Quantity::parse(*text);
  if (is_float(object)) return quantity_from_float(object);
  if (PyBool_Check(object.ptr()) == 0 && PyIndex_Check(object.ptr()) != 0) {
    return Quantity(whole_from(object));
  }
  throw py::type_error("a quantity is due: a whole number, text such as \">40\", or None, not " +
                       type_name(object));
}

}  // namespace congdoan::python
