#include "register.hpp"

#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/period.hpp>
#include <congdoan/terms/period_label.hpp>
#include <congdoan/terms/term.hpp>

#include "given.hpp"
#include "text_value.hpp"

namespace congdoan::python {
namespace {

int year_from(Whole year) {
  if (year.value < 1 || year.value > 9999) {
    throw InvalidValue(std::to_string(year.value) + " is not a year from 1400 to 9999");
  }
  return static_cast<int>(year.value);
}

void register_ordinal(py::module_& m) {
  auto type = value_class<Ordinal>(
      m, "Ordinal", "The number of a congress or term, from 1 to 3999, shown in Roman numerals.");
  type.def(py::init([](TextLike<Ordinal> value) { return *value.value; }), "value"_a,
           py::pos_only())
      .def_property_readonly("value", &Ordinal::value, "The number as an int.")
      .def("__int__", &Ordinal::value);
  add_text_methods(type, "Ordinal");
  add_order(type);
}

void register_period(py::module_& m) {
  auto type = value_class<Period>(
      m, "Period",
      "From a first to a last day, both included. Ordered by first day, then by last.");
  type.def(py::init<Date, Date>(), "first"_a, "last"_a)
      // Factories
      .def_static("day", &Period::day, "day"_a, "One day.")
      .def_static(
          "parse", [](const Text& text) { return Period::parse(text.value); }, "text"_a,
          "Read a label that needs no term: 2021, 2021-03, 2021-05-01, 2016..2020.")
      .def_static(
          "year", [](Whole year) { return Period::year(year_from(year)); }, "year"_a,
          "A calendar year.")
      .def_static(
          "quarter",
          [](Whole year, Whole quarter) {
            if (quarter.value < 1 || quarter.value > 4) {
              throw InvalidValue(std::to_string(quarter.value) + " is not a quarter from 1 to 4");
            }
            return Period::quarter(year_from(year), static_cast<int>(quarter.value));
          },
          "year"_a, "quarter"_a, "A quarter of a calendar year.")
      .def_static(
          "month",
          [](Whole year, Whole month) {
            if (month.value < 1 || month.value > 12) {
              throw InvalidValue(std::to_string(month.value) + " is not a month from 1 to 12");
            }
            return Period::month(year_from(year), static_cast<int>(month.value));
          },
          "year"_a, "month"_a, "A calendar month.")
      .def_static(
          "school_year", [](Whole start) { return Period::school_year(year_from(start)); },
          "start"_a, "1 September of `start` to 31 August of the year after.")
      .def_static(
          "years",
          [](Whole first, Whole last) { return Period::years(year_from(first), year_from(last)); },
          "first"_a, "last"_a, "1 January of `first` to 31 December of `last`.")
      // Properties
      .def_property_readonly("first", &Period::first, "The first day.")
      .def_property_readonly("last", &Period::last, "The last day, included.")
      .def_property_readonly("days", &Period::days, "How many days, at least 1.")
      // Predicates
      .def(
          "contains", [](const Period& self, Date day) { return self.contains(day); }, "day"_a,
          py::pos_only(), "Whether the day lies inside.")
      .def(
          "overlaps", [](const Period& self, Given<Period> other) { return self.overlaps(*other); },
          "other"_a, py::pos_only(), "Whether the periods share a day.")
      // Operators
      .def("__eq__",
           [](const Period& self, py::handle other) -> py::object {
             if (!py::isinstance<Period>(other)) {
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             }
             return py::bool_(self == other.cast<const Period&>());
           })
      .def("__hash__", [](const Period& self) { return std::hash<Period>{}(self); })
      // Text
      .def("__str__", &Period::text)
      .def("__repr__",
           [](const Period& self) {
             return py::str("Period({!r}, {!r})").format(self.first(), self.last());
           })
      .def("__reduce__", [](py::handle self) {
        return py::make_tuple(py::type::of(self),
                              py::make_tuple(self.attr("first"), self.attr("last")));
      });
  add_order(type);
}

void register_term(py::module_& m) {
  auto type = value_class<Term>(
      m, "Term",
      "A term of office, known by its days (`2017-10-16..2022-10-15`) or by its years\n"
      "(`2016-2021`, whose reporting years are 2016 to 2020). Immutable.");
  type.def(py::init([](const Text& text) { return Term::parse(text.value); }), "text"_a,
           py::pos_only())
      // Factories
      .def_static("by_days", &Term::by_days, "first"_a, "last"_a, "Both days included.")
      .def_static(
          "by_years",
          [](Whole start, Whole end) { return Term::by_years(year_from(start), year_from(end)); },
          "start"_a, "end"_a, "From a year to the year of the next congress.")
      .def_static(
          "from_congress",
          [](Date day, Whole years) {
            return Term::from_congress(day, years.value < 1 ? 0 : year_from(years));
          },
          "day"_a, "years"_a,
          "From the day of a congress to the day before its anniversary so many years later.")
      .def(
          "with_reporting_years",
          [](const Term& self, const ListOf<Whole>& given) {
            std::vector<int> years;
            for (const Whole year : given.items) years.push_back(year_from(year));
            return self.with_reporting_years(std::move(years));
          },
          "years"_a, py::pos_only(), "The same term with these reporting years instead.")
      .def(
          "with_ordinal",
          [](const Term& self, TextLike<Ordinal> ordinal) {
            return self.with_ordinal(*ordinal.value);
          },
          "ordinal"_a, py::pos_only(), "The same term as the term of this congress.")
      .def("extended_to", &Term::extended_to, "last"_a, py::pos_only(),
           "The same term prolonged to this day.")
      // Properties
      .def_property_readonly("ordinal", &Term::ordinal, "The number of its congress, or None.")
      .def_property_readonly("is_by_years", &Term::is_by_years, "Known by its years alone.")
      .def_property_readonly("period", &Term::period, "Its days.")
      .def_property_readonly("opens", &Term::opens,
                             "Within which its first day lies: that day, or the year.")
      .def_property_readonly("closes", &Term::closes,
                             "Within which its last day lies: that day, or the year.")
      .def_property_readonly(
          "reporting_years",
          [](const Term& self) { return py::tuple(py::cast(self.reporting_years())); },
          "The years over which yearly targets are judged, ascending.");
  add_text_methods(type, "Term");
  // Text alone would lose the ordinal and reporting years of one's own.
  undefine(type, {"__reduce__"});
  type.def("__reduce__", [](const Term& self) {
    const py::object ordinal = self.ordinal() ? py::cast(self.ordinal()->text()) : py::none();
    return py::make_tuple(restorer("term"),
                          py::make_tuple(self.text(), self.reporting_years(), ordinal));
  });
}

void register_label(py::module_& m) {
  auto type = value_class<PeriodLabel>(
      m, "PeriodLabel",
      "A period as documents write it: `2021`, `2021-Q1`, `2021-03`, `2031/2032` (a school year),\n"
      "`2016..2020`, `2016-05-01..2016-06-30`, `2021-05-01`, `term`, or `2016-2021`, a term of "
      "the\n"
      "document. `5 years` and `8 months` are lengths alone, which decide nothing. Equals its "
      "text.\n"
      "Immutable.");
  type.def(py::init([](py::handle label) {
             if (py::isinstance<Period>(label)) return PeriodLabel(label.cast<const Period&>());
             if (const auto text = text_of(label)) return PeriodLabel::parse(*text);
             if (PyBool_Check(label.ptr()) == 0 && PyIndex_Check(label.ptr()) != 0) {
               return PeriodLabel::parse(std::to_string(whole_from(label)));
             }
             throw py::type_error("a period label is due, such as 2018 or \"2018-Q1\", not " +
                                  type_name(label));
           }),
           "label"_a, py::pos_only())
      .def(
          "resolve",
          [](const PeriodLabel& self, const ListOf<TextLike<Term>>& given) {
            std::vector<Term> terms;
            terms.reserve(given.items.size());
            for (const auto& term : given.items) terms.push_back(*term.value);
            return self.resolve(terms);
          },
          "terms"_a = py::tuple(),
          "The period it means; `term` is the first of the terms of the document.")
      .def_property_readonly("period", &PeriodLabel::period,
                             "The period, or None where only a document's terms tell, and of a "
                             "length alone.")
      .def_property_readonly("is_length", &PeriodLabel::is_length,
                             "Whether it is `5 years` or `8 months`: no terms tell which days are "
                             "meant.")
      .def_property_readonly(
          "text", [](const PeriodLabel& self) { return self.text(); },
          "The label in its canonical form.");
  add_text_methods(type, "PeriodLabel", true);
}

}  // namespace

void register_terms(py::module_& m) {
  register_ordinal(m);
  register_period(m);
  register_term(m);
  register_label(m);
}

}  // namespace congdoan::python
