#include <cmath>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/bound.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/targets/when.hpp>
#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/period.hpp>
#include <congdoan/terms/term.hpp>
#include <congdoan/votes/majority.hpp>

#include "casters.hpp"
#include "io/json_writer.hpp"
#include "json_values.hpp"

namespace congdoan::python {
namespace {

namespace json = boost::json;

// Makes a JSON value out of Python's, knowing the place for messages.
class Converter {
 public:
  explicit Converter(std::string place) : root_(std::move(place)) {}

  json::value value(py::handle object) {
    PyObject* pointer = object.ptr();
    if (is_missing(object)) return nullptr;
    if (PyBool_Check(pointer) != 0) return pointer == Py_True;
    if (PyLong_Check(pointer) != 0) return whole(object);
    if (const auto text = text_of(object)) return json::value(*text);
    if (PyFloat_Check(pointer) != 0) return number(PyFloat_AS_DOUBLE(pointer));
    if (py::isinstance<py::dict>(object)) return table(object);
    if (py::isinstance<py::list>(object) || py::isinstance<py::tuple>(object)) return list(object);
    if (py::isinstance<Quantity>(object)) return quantity(object.cast<const Quantity&>());
    if (py::isinstance<Bound>(object)) return io::write(object.cast<const Bound&>());
    if (is_one_of<Percent, PeriodLabel, Period, Term, Ordinal, When, OverYears, Majority, Quorum,
                  Turnout>(object)) {
      return text(object);
    }
    if (is_float(object)) {  // numpy's narrow and wide ones
      if (const py::object exact =
              at_place([this] { return place().empty() ? std::string("a value") : place(); },
                       [&] { return whole_of_float(object); }))
        return whole(exact);
      return number(py::float_(py::reinterpret_borrow<py::object>(object)).cast<double>());
    }
    if (is_array(object)) return list(array_of(object));
    for (const char* own : {"tolist", "to_dict"}) {
      if (!py::hasattr(object, own)) continue;
      const Depth depth(*this);
      return value(object.attr(own)());
    }
    if (py::hasattr(object, "isoformat")) return date(object);
    if (py::hasattr(object, "keys"))
      return table(py::dict(py::reinterpret_borrow<py::object>(object)));
    if (PyIndex_Check(pointer) != 0) {  // of another library than numpy
      if (const py::object number = int_of(object)) return whole(number);
    }
    if (py::hasattr(object, "numerator") || py::hasattr(object, "as_tuple")) {
      return json::value(ratio_from(object).text());
    }
    throw py::type_error(here() + type_name(object) +
                         "; a document holds text, numbers, true, false, dates, lists and tables");
  }

 private:
  static constexpr int deepest = 64;

  template <class... Ts>
  static bool is_one_of(py::handle object) {
    return (py::isinstance<Ts>(object) || ...);
  }

  static json::value text(py::handle object) { return json::value(std::string(py::str(object))); }

  // Arrays of numpy, and columns of pandas, whose floats keep their type when taken one by one.
  static bool is_array(py::handle object) {
    return py::hasattr(object, "tolist") && py::hasattr(object, "ndim") &&
           object.attr("ndim").cast<int>() > 0 && py::hasattr(object, "dtype");
  }
  static py::list array_of(py::handle object) {
    const auto array = py::reinterpret_borrow<py::object>(object);
    return {py::hasattr(array, "to_numpy") ? array.attr("to_numpy")() : array};
  }

  std::string place() const {
    const std::string inside = problems_.place();
    return root_ + (root_.empty() || inside.empty() ? "" : ": ") + inside;
  }

  std::string here() const { return (place().empty() ? "" : place() + ": ") + "is "; }

  json::value whole(py::handle object) const {
    int overflow = 0;
    const long long value = PyLong_AsLongLongAndOverflow(object.ptr(), &overflow);
    if (overflow == 0) return value;
    throw Overflow((place().empty() ? "" : place() + ": ") + beyond_64_bits(object));
  }

  static json::value number(double value) {
    if (std::isnan(value)) return nullptr;  // what tables hold where nothing was reported
    return value;
  }

  static json::value quantity(const Quantity& value) {
    if (value.is_unreported()) return nullptr;
    if (value.is_exact()) return *value.lower();
    return json::value(value.text());
  }

  json::value date(py::handle object) const {
    try {
      return json::value(date_from(object).text());
    } catch (const py::type_error& error) {
      throw py::type_error(here() + type_name(object) + "; " + error.what());
    }
  }

  json::value list(py::handle object) {
    const Depth depth(*this);
    json::array array;
    std::size_t index = 0;
    for (const py::handle item : object) {
      const auto guard = problems_.inside_item(index++);
      array.push_back(value(item));
    }
    return array;
  }

  json::value table(py::handle object) {
    const Depth depth(*this);
    json::object result;
    for (const auto& [key, item] : py::reinterpret_borrow<py::dict>(object)) {
      const auto name = text_of(key);
      if (!name) {
        throw py::type_error(here() + "a table with the key " + std::string(py::repr(key)) +
                             "; keys are text");
      }
      const auto guard = problems_.inside(*name);
      result[*name] = value(item);
    }
    return result;
  }

  // A list that holds itself would never end.
  class Depth {
   public:
    explicit Depth(Converter& converter) : converter_(converter) {
      if (++converter_.depth_ > deepest) {
        --converter_.depth_;
        throw InvalidDocument({{converter_.root_, "lists and tables lie more than " +
                                                      std::to_string(deepest) + " deep"}});
      }
    }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    ~Depth() { --converter_.depth_; }

   private:
    Converter& converter_;
  };

  std::string root_;
  Problems problems_;  // only its place is used
  int depth_ = 0;
};

}  // namespace

json::value json_of(py::handle object, const std::string& place) {
  return Converter(place).value(object);
}

py::object python_of(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return py::none();
    case json::kind::bool_:
      return py::bool_(value.get_bool());
    case json::kind::int64:
      return py::int_(value.get_int64());
    case json::kind::uint64:
      return py::int_(value.get_uint64());
    case json::kind::double_:
      return py::float_(value.get_double());
    case json::kind::string:
      return py::str(std::string_view(value.get_string()));
    case json::kind::array: {
      py::list list;
      for (const json::value& item : value.get_array()) list.append(python_of(item));
      return list;
    }
    case json::kind::object:
      break;
  }
  py::dict dict;
  for (const auto& entry : value.get_object()) {
    dict[py::str(std::string_view(entry.key()))] = python_of(entry.value());
  }
  return dict;
}

}  // namespace congdoan::python
