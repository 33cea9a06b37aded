#include "register.hpp"

#include <utility>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/measure.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/target.hpp>
#include <congdoan/targets/when.hpp>

#include "described.hpp"
#include "given.hpp"
#include "text_value.hpp"

namespace congdoan::python {
namespace {

// A threshold as it was given: "100%" is a share's, 1 a count's.
Bound bound_of(Comparator comparator, py::handle threshold) {
  const Bound bound{comparator, ratio_from(threshold)};
  const auto text = text_of(threshold);
  return text && text->find('%') != std::string_view::npos ? bound.of_share() : bound;
}

// What `bound_of` makes the same bound of.
py::object threshold_of(const Bound& bound) {
  if (bound.form == BoundForm::ratio) return py::str(threshold_text(bound));
  return bound.threshold.denominator() == 1 ? py::object(py::int_(bound.threshold.numerator()))
                                            : py::object(py::str(bound.threshold.text()));
}

void register_bound(py::module_& m) {
  register_enum<Comparator>(m, "Comparator", "How a number is held against a threshold.");
  auto type = value_class<Bound>(
      m, "Bound", "What a target demands of a number: a comparator and a threshold. Immutable.");
  type.def(py::init([](Comparator comparator, const py::object& threshold) {
             return bound_of(comparator, threshold);
           }),
           "comparator"_a, "threshold"_a);
  for (const auto& [comparator, name] : EnumWords<Comparator>::entries) {
    type.def_static(
        std::string(name).c_str(),
        [comparator = comparator](const py::object& threshold) {
          return bound_of(comparator, threshold);
        },
        "threshold"_a, py::pos_only(), "The bound with this comparator.");
  }
  type.def_readonly("comparator", &Bound::comparator, "The comparing word.")
      .def_property_readonly(
          "threshold", [](const Bound& self) { return self.threshold; },
          "The number compared with, a fractions.Fraction.")
      .def("__eq__",
           [](const Bound& self, py::handle other) -> py::object {
             if (!py::isinstance<Bound>(other)) {
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             }
             return py::bool_(self == other.cast<const Bound&>());
           })
      .def("__hash__", [](const Bound& self) { return std::hash<Bound>{}(self); })
      .def("__str__",
           [](const Bound& self) {
             return std::string(word(self.comparator)) + " " + threshold_text(self);
           })
      .def("__repr__",
           [](const Bound& self) {
             return "Bound." + std::string(word(self.comparator)) + "(" +
                    std::string(py::repr(threshold_of(self))) + ")";
           })
      .def("__reduce__", [](py::handle self) {
        return py::make_tuple(
            py::type::of(self),
            py::make_tuple(self.attr("comparator"), threshold_of(self.cast<const Bound&>())));
      });
}

void register_when(py::module_& m) {
  register_enum<When::Kind>(m, "WhenKind", "The ways to say when a target is to be met.");
  register_enum<OverYears::Way>(m, "OverYearsWay", "The ways to put years together.");
  auto when = value_class<When>(
      m, "When",
      "When a target is to be met: each_year, always, over_term, end_of_term, unspecified, a\n"
      "period label, or `by` a label. Equals its text. Immutable.");
  when.def(py::init([](TextLike<When> text) { return *text.value; }), "text"_a, py::pos_only())
      .def_property_readonly("kind", &When::kind, "Which of the ways it is.")
      .def_property_readonly(
          "label", [](const When& self) { return self.label(); },
          "The label of `by` and of a period, or None.");
  add_text_methods(when, "When", true);

  auto over_years = value_class<OverYears>(
      m, "OverYears",
      "How the years of a target are put together: every_year, pooled, `years_met >= 3`, mean,\n"
      "last or distinct. Equals its text. Immutable.");
  over_years
      .def(py::init([](TextLike<OverYears> text) { return *text.value; }), "text"_a, py::pos_only())
      .def_property_readonly("way", &OverYears::way, "Which of the ways it is.")
      .def_property_readonly("least", &OverYears::least,
                             "For years_met: how many years must meet; otherwise 0.");
  add_text_methods(over_years, "OverYears", true);
}

// A table is no list of Figure, also where it is empty.
py::list list_of_figures(py::handle given) {
  const auto refusal = [given] {
    return py::type_error("a list of Figure is due, not " + type_name(given) +
                          "; read_figures reads records and tables");
  };
  if (py::hasattr(given, "columns")) throw refusal();
  try {
    return list_from(given);
  } catch (const py::type_error&) {
    throw refusal();
  }
}

Figures figures_from(py::handle given, const Texts& texts) {
  const std::vector<std::string>& places = texts.value;
  Figures figures;
  std::size_t index = 0;
  for (const py::handle each : list_of_figures(given)) {
    if (!py::isinstance<Figure>(each)) {
      throw py::type_error("a Figure is due, not " + type_name(each) +
                           "; read_figures reads records");
    }
    figures.add(each.cast<const Figure&>(), index < places.size() ? places[index] : std::string());
    ++index;
  }
  return figures;
}

void register_figures(py::module_& m) {
  describe<Figure>(m, "Figure",
                   "What a body reported for a measure and a period. Immutable.\n\n"
                   "Figure(period=2018, measure=\"staff\", value=70)");
  value_class<Figures>(
      m, "Figures",
      "Figures in the order they were given; which of them count is decided when they are\n"
      "evaluated. A sequence of Figure. Immutable.")
      .def(py::init(&figures_from), "figures"_a = py::tuple(), py::kw_only(),
           "places"_a = py::tuple())
      .def("__len__", &Figures::size)
      .def("__iter__",
           [](const py::object& self) {
             return py::iter(to_python(self.cast<const Figures&>().all(), self));
           })
      .def("__getitem__",
           [](const py::object& self, const py::object& index) -> py::object {
             return to_python(self.cast<const Figures&>().all(), self)[index];
           })
      .def(
          "place",
          [](const Figures& self, Whole index) {
            if (index.value < 0 || std::cmp_greater_equal(index.value, self.size())) {
              throw UnknownId("there is no figure " + std::to_string(index.value) + "; there are " +
                              std::to_string(self.size()));
            }
            return self.place(static_cast<std::size_t>(index.value));
          },
          "index"_a, py::pos_only(), "Where a figure was read, for messages.")
      .def("__eq__",
           [](const Figures& self, py::handle other) -> py::object {
             if (!py::isinstance<Figures>(other)) {
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             }
             return py::bool_(self == other.cast<const Figures&>());
           })
      .def("__hash__", [](const Figures& self) { return hash_of(self.all()); })
      .def("__repr__",
           [](py::handle self) {
             return "Figures(" +
                    std::string(py::repr(to_python(self.cast<const Figures&>().all(), self))) + ")";
           })
      .def("__reduce__", [](const py::object& self) {
        const auto& figures = self.cast<const Figures&>();
        std::vector<std::string> places;
        places.reserve(figures.size());
        for (std::size_t i = 0; i < figures.size(); ++i) places.push_back(figures.place(i));
        return py::make_tuple(restorer("figures"), py::make_tuple(py::tuple(self), places));
      });
}

void register_resolution(py::module_& m) {
  value_class<Resolution>(
      m, "Resolution",
      "A congress's resolution: measures and targets that fit each other, for one body and its\n"
      "term. Immutable.")
      .def(py::init([](Text body, const ListOf<TextLike<Term>>& terms,
                       const ListOf<Given<Measure>>& measures, const ListOf<Given<Target>>& targets,
                       const TextLike<When>& default_when, PrintedMeaning printed) {
             ResolutionSpec spec{.body = std::move(body.value),
                                 .measures = values(measures),
                                 .targets = values(targets),
                                 .default_when = *default_when.value,
                                 .printed = printed};
             for (const auto& term : terms.items) spec.terms.push_back(*term.value);
             return Resolution(std::move(spec));
           }),
           py::kw_only(), "body"_a, "terms"_a = py::tuple(), "measures"_a, "targets"_a,
           "default_when"_a = "unspecified", "printed"_a = "range")
      .def_property_readonly(
          "body", [](const Resolution& self) { return self.body(); },
          "The id of the body that set the targets.")
      .def_property_readonly(
          "terms",
          [](const py::object& self) {
            return to_python(self.cast<const Resolution&>().terms(), self);
          },
          "The term it is for, then others that labels may name.")
      .def_property_readonly(
          "measures",
          [](const py::object& self) {
            return to_python(self.cast<const Resolution&>().measures().all(), self);
          },
          "What is counted.")
      .def_property_readonly(
          "targets",
          [](const py::object& self) {
            return to_python(self.cast<const Resolution&>().targets(), self);
          },
          "What the congress promised.")
      .def_property_readonly(
          "default_when", [](const Resolution& self) { return self.default_when(); },
          "When targets that do not say are to be met.")
      .def_property_readonly(
          "printed", [](const Resolution& self) { return self.printed(); },
          "What percentages without their counts say of its targets.")
      .def(
          "target",
          [](const Resolution& self, const Text& id) -> const Target& {
            return self.target(id.value);
          },
          "id"_a, py::pos_only(), py::return_value_policy::reference_internal,
          "The target with this id.")
      .def(
          "when", [](const Resolution& self, Given<Target> target) { return self.when(**target); },
          "target"_a, py::pos_only(), "The target's own `when`, else the resolution's default.")
      .def("__eq__",
           [](const Resolution& self, py::handle other) -> py::object {
             if (!py::isinstance<Resolution>(other)) {
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             }
             return py::bool_(self == other.cast<const Resolution&>());
           })
      .def("__hash__",
           [](const Resolution& self) {
             return py::hash(py::make_tuple(self.body(), hash_of(self.measures().all()),
                                            hash_of(self.targets())));
           })
      .def("__repr__",
           [](py::handle self) {
             return py::str(
                        "Resolution(body={!r}, terms={!r}, measures={!r}, targets={!r}, "
                        "default_when={!r}, printed={!r})")
                 .format(self.attr("body"), self.attr("terms"), self.attr("measures"),
                         self.attr("targets"), self.attr("default_when"), self.attr("printed"));
           })
      .def("__reduce__", [](py::handle self) {
        const py::dict fields;
        for (const char* name :
             {"body", "terms", "measures", "targets", "default_when", "printed"}) {
          fields[name] = self.attr(name);
        }
        return py::make_tuple(restorer("resolution"), py::make_tuple(fields));
      });
}

}  // namespace

void register_targets(py::module_& m) {
  register_bound(m);
  register_when(m);
  register_enum<Flow>(m, "Flow", "How figures of a measure add up over time.");
  describe<Measure>(
      m, "Measure",
      "What is counted, such as staff, or advanced workers within staff. Immutable.\n\n"
      "Measure(id=\"staff\", name=\"cán bộ\", unit=\"person\", flow=\"stock\")");
  register_enum<PrintedMeaning>(m, "PrintedMeaning",
                                "What a percentage without its counts says of a target.");
  register_figures(m);
  register_enum<Outcome>(m, "Outcome", "What became of a target.");
  register_enum<IfBaseEmpty>(m, "IfBaseEmpty", "What a target does where its base is empty.");
  describe<Example>(m, "Example", "A test beside a target. Immutable.");
  describe<Target>(
      m, "Target",
      "An emulation target as a resolution states it. Immutable.\n\n"
      "Target(id=\"advanced\", share=\"advanced_workers\", of=\"staff\", over=\"90%\",\n"
      "       when=\"each_year\")");
  register_resolution(m);
}

}  // namespace congdoan::python
