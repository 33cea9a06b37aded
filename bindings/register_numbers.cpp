#include "register.hpp"

#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/numbers/vietnamese.hpp>
#include <congdoan/numbers/wording.hpp>

#include "given.hpp"

namespace congdoan::python {
namespace {

std::int64_t exact_value(const Quantity& quantity) {
  if (quantity.is_exact()) return *quantity.lower();
  const std::string text = quantity.text();
  throw InvalidValue((text.empty() ? "an unreported quantity" : '"' + text + '"') +
                     " is not one number; ask for lower and upper");
}

py::object value_or_none(const std::optional<std::int64_t>& value) {
  return value ? py::object(py::int_(*value)) : py::none();
}

// An exact quantity is the same as its integer, so it is compared as one.
py::object equals(const Quantity& self, py::handle other) {
  if (py::isinstance<Quantity>(other)) return py::bool_(self == other.cast<const Quantity&>());
  if (PyNumber_Check(other.ptr()) == 0) {
    return py::reinterpret_borrow<py::object>(Py_NotImplemented);
  }
  return py::bool_(self.is_exact() && py::int_(*self.lower()).equal(other));
}

// True or false if every possible pair says so.
bool less(const Quantity& a, const Quantity& b, bool or_equal) {
  const auto below = [](std::int64_t x, std::int64_t y, bool equal) {
    return equal ? x <= y : x < y;
  };
  if (a.upper() && b.lower() && below(*a.upper(), *b.lower(), or_equal)) return true;
  if (a.lower() && b.upper() && below(*b.upper(), *a.lower(), !or_equal)) return false;
  const auto shown = [](const Quantity& quantity) {
    return quantity.is_unreported() ? std::string("unreported") : quantity.text();
  };
  throw InvalidValue("which of " + shown(a) + " and " + shown(b) + " is less is not known");
}

void register_quantity(py::module_& m) {
  auto type = value_class<Quantity>(
      m, "Quantity",
      "A whole number that may be known only within bounds: a closed interval of 64-bit integers.\n"
      "\n"
      "Made from an int, from text (`40`, `>40`, `>=40`, `<20`, `<=20`, `3..5`), or from None or "
      "NaN\n"
      "(unreported). An exact one equals its int and hashes like it. Immutable.");
  const auto bounded = [&type](const char* name, Quantity (*make)(Quantity::Whole),
                               const char* doc) {
    type.def_static(
        name, [make](Whole value) { return make(value.value); }, "value"_a, py::pos_only(), doc);
  };
  type.def(py::init([](QuantityLike value) { return value.value; }), "value"_a = py::none(),
           py::pos_only());
  bounded("exactly", &Quantity::exactly, "This number and no other.");
  bounded("over", &Quantity::over, "More than the number.");
  bounded("at_least", &Quantity::at_least, "The number or more.");
  bounded("nearly", &Quantity::nearly, "Less than the number.");
  bounded("at_most", &Quantity::at_most, "The number or less.");
  type.def_static(
          "between", [](Whole low, Whole high) { return Quantity::between(low.value, high.value); },
          "low"_a, "high"_a, "Both ends included.")
      .def_static("unreported", &Quantity::unreported, "Any number is possible.")
      // Properties
      .def_property_readonly(
          "lower", [](const Quantity& self) { return value_or_none(self.lower()); },
          "The least possible number; None where there is no lower bound.")
      .def_property_readonly(
          "upper", [](const Quantity& self) { return value_or_none(self.upper()); },
          "The greatest possible number; None where there is no upper bound.")
      .def_property_readonly("is_exact", &Quantity::is_exact, "Exactly one number is possible.")
      .def_property_readonly("is_unreported", &Quantity::is_unreported, "Every number is possible.")
      .def(
          "contains", [](const Quantity& self, Whole value) { return self.contains(value.value); },
          "value"_a, py::pos_only(), "Whether the number is possible.")
      // Operators
      .def("__eq__", &equals)
      .def("__hash__",
           [](const Quantity& self) {
             return self.is_exact() ? py::hash(py::int_(*self.lower()))
                                    : static_cast<Py_ssize_t>(std::hash<Quantity>{}(self));
           })
      .def("__lt__",
           [](const Quantity& a, const QuantityLike& b) { return less(a, b.value, false); })
      .def("__le__",
           [](const Quantity& a, const QuantityLike& b) { return less(a, b.value, true); })
      .def("__gt__",
           [](const Quantity& a, const QuantityLike& b) { return less(b.value, a, false); })
      .def("__ge__",
           [](const Quantity& a, const QuantityLike& b) { return less(b.value, a, true); })
      .def("__int__", &exact_value)
      .def("__index__", &exact_value)
      .def("__bool__",
           [](const Quantity& self) { return !self.contains(0) || exact_value(self) != 0; })
      // Text
      .def("__str__", &Quantity::text)
      .def("__repr__",
           [](const Quantity& self) {
             if (self.is_exact()) return "Quantity(" + self.text() + ")";
             return self.is_unreported() ? "Quantity()" : "Quantity('" + self.text() + "')";
           })
      .def("__format__",
           [](const Quantity& self, const std::string& format) {
             const py::object plain = self.is_exact() ? py::object(py::int_(*self.lower()))
                                                      : py::object(py::str(self.text()));
             return py::module_::import("builtins").attr("format")(plain, format);
           })
      .def("__reduce__", [](py::handle self) {
        return py::make_tuple(py::type::of(self), py::make_tuple(py::str(self)));
      });
}

void register_percent(py::module_& m) {
  register_enum<Rounding>(m, "Rounding", "How the last digit of a printed percentage came about.");
  register_enum<Language>(m, "Language", "The languages of explanations.");
  register_enum<PrintedCheck>(m, "PrintedCheck",
                              "How a printed percentage agrees with the counts that decide.");
  value_class<Percent>(
      m, "Percent",
      "Every ratio that a reported percentage can stand for: printed (`97.6%`, `97.6% rounded`,\n"
      "`97.6% truncated`, `100% strict`), exact (`0% exact`), a bound (`>95%`, `<=40%`) or a "
      "range\n"
      "(`90%..95%`). Immutable.")
      .def(py::init([](const Text& text) { return Percent::parse(text.value); }), "text"_a,
           py::pos_only())
      .def_static(
          "printed",
          [](const Text& text, Rounding rounding, bool strict_print) {
            return Percent::printed(text.value,
                                    {.rounding = rounding, .strict_print = strict_print});
          },
          "text"_a, py::kw_only(), "rounding"_a = Rounding::either, "strict_print"_a = false,
          "Read a bare `97.6%` that was printed in this way.")
      // Properties
      .def_property_readonly("lower", &Percent::lower, "The least ratio, a fractions.Fraction.")
      .def_property_readonly("upper", &Percent::upper, "The greatest ratio, a fractions.Fraction.")
      .def_property_readonly("lower_open", &Percent::lower_open, "`lower` itself is excluded.")
      .def_property_readonly("upper_open", &Percent::upper_open, "`upper` itself is excluded.")
      .def_property_readonly("is_exact", &Percent::is_exact, "One ratio alone.")
      .def_property_readonly(
          "number", &Percent::number,
          "The number that was written, a fractions.Fraction; None for a bound or a range.")
      .def("contains", &Percent::contains, "ratio"_a, py::pos_only(),
           "Whether the percentage can stand for the ratio.")
      .def(
          "counts",
          [](const Percent& self, Whole base) {
            if (base.value < 1) throw InvalidValue("the base must be at least 1");
            return self.counts(base.value);
          },
          "base"_a, py::pos_only(), "The counts of the base that print so, or None.")
      // Operators
      .def("__eq__",
           [](const Percent& a, py::handle b) -> py::object {
             if (!py::isinstance<Percent>(b)) {
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             }
             return py::bool_(a == b.cast<const Percent&>());
           })
      .def("__hash__", [](const Percent& self) { return std::hash<Percent>{}(self); })
      // Text
      .def("__str__", [](const Percent& self) { return self.text(); })
      .def("__repr__", [](const Percent& self) { return "Percent('" + self.text() + "')"; })
      .def("__reduce__", [](py::handle self) {
        return py::make_tuple(py::type::of(self), py::make_tuple(py::str(self)));
      });
  m.def(
      "check_printed",
      [](Whole count, Whole base, const Text& text) {
        if (base.value < 1 || count.value < 0 || count.value > base.value) {
          throw InvalidValue(std::to_string(count.value) + " of " + std::to_string(base.value) +
                             " is no part of a base; 0 <= count <= base and 1 <= base");
        }
        return check_printed(count.value, base.value, text.value);
      },
      "count"_a, "base"_a, "text"_a,
      "Hold a printed percentage against count / base, at the printed precision.");
}

}  // namespace

void register_numbers(py::module_& m) {
  register_quantity(m);
  register_percent(m);
  m.def(
      "parse_ratio", [](const Text& text) { return Ratio::parse(text.value); }, "text"_a,
      py::pos_only(), "Read `90%`, `90.5%`, `9/10`, `0.905` or `3` as a fractions.Fraction.");
  m.def(
      "percent_text", [](const Ratio& ratio) { return percent_text(ratio); }, "ratio"_a,
      py::pos_only(), "A ratio as a percentage where that is exact (`66.6%`), else as `2/3`.");
  m.def(
      "parse_vietnamese_number",
      [](const Text& text) { return vietnamese::parse_number(text.value); }, "text"_a,
      py::pos_only(),
      "Read a number as Vietnamese texts write it: `1.250` is 1250, `71,25%` is 57/80,\n"
      "`4,125 tỷ` is 4 125 000 000, `hai mươi mốt` is 21.");
  m.def(
      "parse_vietnamese_quantity",
      [](const Text& text) { return vietnamese::parse_quantity(text.value); }, "text"_a,
      py::pos_only(), "Read a whole number, possibly bounded: `trên 40 triệu đồng`, `gần 1.250`.");
  m.def(
      "parse_vietnamese_percent",
      [](const Text& text, Rounding rounding, bool strict_print) {
        return vietnamese::parse_percent(text.value,
                                         {.rounding = rounding, .strict_print = strict_print});
      },
      "text"_a, py::kw_only(), "rounding"_a = Rounding::either, "strict_print"_a = false,
      "Read a printed percentage: `97,6%`.");
  m.def(
      "vietnamese_words",
      [](Whole value) {
        if (value.value < 0) throw InvalidValue("numbers in words begin at 0");
        return vietnamese::in_words(value.value);
      },
      "value"_a, py::pos_only(), "A whole number in words: 21 is `hai mươi mốt`.");
}

}  // namespace congdoan::python
