#include "register.hpp"

#include <congdoan/congress/congress.hpp>
#include <congdoan/io/scorecard.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>
#include <congdoan/targets/scorecard.hpp>
#include <congdoan/targets/verdict.hpp>

#include "described.hpp"
#include "given.hpp"

namespace congdoan::python {
namespace {

// What shows values in Python, which is not needed before something is shown.
py::object display(const char* name) { return py::module_::import("congdoan.display").attr(name); }

void register_verdict(py::module_& m) {
  constexpr const char* share_doc =
      "The number reached over the base; None unless both are exact and the base not empty.";
  describe<Part>(m, "Part", "One judged period. Immutable.")
      .def_property_readonly("share", &Part::share, share_doc)
      .def(
          "explain", [](const Part& self, Language lang) { return explain(self, lang); },
          "lang"_a = Language::vi, "One sentence with the integers it was decided on.");
  describe<Reading>(m, "Reading",
                    "Another defensible reading that comes to a different decision. Immutable.");
  describe<Missing>(m, "Missing",
                    "A number that an undecided verdict would need to know better. Immutable.");
  describe<Printed>(m, "Printed",
                    "A printed percentage held against the counts that decide. Immutable.");
  describe<Interim>(m, "Interim", "A number with figures that are not final. Immutable.");
  auto verdict = describe<Verdict>(
      m, "Verdict", "What the figures reported so far prove about a target. Immutable.", true);
  verdict.def_property_readonly(
      "share", [](const Verdict& self) { return self.share(); }, share_doc);
  verdict.def(
      "explain", [](const Verdict& self, Language lang) { return explain(self, lang); },
      "lang"_a = Language::vi,
      "One sentence; where years are put together, how many met and which did not.");
  verdict.def("_repr_html_", [](const py::object& self) { return display("verdict_html")(self); });
  add_property(verdict, "parts", "The years by label, in order; empty where there is one period.",
               [](py::handle self) -> py::object {
                 py::dict parts;
                 for (const Part& part : self.cast<const Verdict&>().parts) {
                   parts[py::str(part.period)] = to_python(part, self);
                 }
                 return parts;
               });
}

void register_scorecard(py::module_& m) {
  describe<Blocker>(m, "Blocker",
                    "A missing number and the undecided targets that wait for it. Immutable.");
  auto type = describe<Scorecard>(
      m, "Scorecard",
      "All verdicts of an evaluation, in the order of the targets. Immutable.\n\n"
      "card[\"advanced_workers\"] is the verdict on that target.",
      true);
  // Its to_dict is a report, which says more than its fields and is not read back.
  undefine(type, {"from_dict", "to_dict", "__reduce__"});
  type.def("__len__", [](const Scorecard& self) { return self.verdicts.size(); })
      .def("__iter__",
           [](const py::object& self) {
             return py::iter(to_python(self.cast<const Scorecard&>().verdicts, self));
           })
      .def(
          "__getitem__",
          [](const Scorecard& self, const Text& target) -> const Verdict& {
            return self[target.value];
          },
          "target"_a, py::return_value_policy::reference_internal)
      .def("__contains__",
           [](const Scorecard& self, py::handle target) {
             const auto id = text_of(target);
             return id && std::ranges::any_of(self.verdicts, [&id](const Verdict& each) {
                      return each.target == *id;
                    });
           })
      .def("count", &Scorecard::count, "outcome"_a, "soft"_a = false,
           "How many verdicts have this outcome; soft ones are counted only if asked for.")
      .def(
          "blockers", [](const Scorecard& self) { return py::tuple(py::cast(self.blockers())); },
          "What is missing, most blocking first.")
      .def(
          "to_json", [](const Scorecard& self, Language lang) { return to_json(self, lang); },
          "lang"_a = Language::vi,
          "The report as indented JSON text: what `congdoan evaluate --format json` prints.")
      .def(
          "to_dict",
          [](const Scorecard& self, Language lang) { return from_json_text(to_json(self, lang)); },
          "lang"_a = Language::vi, "The same report as a dictionary.")
      .def(
          "to_records",
          [](const py::object& self, Language lang) {
            return display("scorecard_records")(self.attr("to_dict")(lang));
          },
          "lang"_a = Language::vi, "A flat row for each verdict and part, for a data frame.")
      .def(
          "archive_text", [](const Scorecard& self) { return archive_text(self); },
          "JSON text that loses nothing, for parse_scorecard.")
      .def("_repr_html_", [](const py::object& self) { return display("scorecard_html")(self); })
      .def("__reduce__", [](const Scorecard& self) {
        return py::make_tuple(restorer("scorecard"), py::make_tuple(archive_text(self)));
      });
  py::type::of<Blocker>().attr("explain") = py::cpp_function(
      [](const Blocker& self, Given<Scorecard> card, Language lang) {
        return explain(self, *card, lang);
      },
      py::name("explain"), py::is_method(py::type::of<Blocker>()), "card"_a,
      "lang"_a = Language::vi,
      "What is missing and how much waits: `2019 staff not reported: blocks 4 of 9 targets`.");
}

// The resolution whose targets are asked about: a congress's, or one by itself.
const Resolution& resolution_in(py::handle congress) {
  if (py::isinstance<Congress>(congress)) return congress.cast<const Congress&>().resolution();
  if (py::isinstance<Resolution>(congress)) return congress.cast<const Resolution&>();
  throw py::type_error("congress is " + type_name(congress) +
                       "; a Congress or Resolution is due: make it by read_congress(...)");
}

const Figures& figures_in(py::handle figures) {
  if (py::isinstance<Figures>(figures)) return figures.cast<const Figures&>();
  throw py::type_error("figures is " + type_name(figures) +
                       "; Figures are due: make them by read_figures(...)");
}

// A day that a call cannot do without, in Python's words.
Date day_in(py::handle as_of) {
  if (!as_of.is_none()) return date_from(as_of);
  throw py::type_error("as_of is missing, the day of judgement; a datetime.date is due");
}

py::tuple used(py::handle congress, py::handle figures, const Text& target, py::handle as_of) {
  const Resolution& resolution = resolution_in(congress);
  const Figures given =
      py::isinstance<Congress>(congress)
          ? with_stated_figures(congress.cast<const Congress&>(), figures_in(figures))
          : figures_in(figures);
  py::list list;
  for (const std::size_t index :
       figures_used(resolution, given, {.as_of = day_in(as_of)}, target.value)) {
    list.append(py::cast(given.all()[index]));
  }
  return list;
}

Scorecard evaluated(py::handle congress, py::handle figures, py::handle as_of) {
  const EvaluateOptions options{.as_of = day_in(as_of)};
  const Figures& given = figures_in(figures);
  if (py::isinstance<Congress>(congress))
    return evaluate(congress.cast<const Congress&>(), given, options);
  return evaluate(resolution_in(congress), given, options);
}

void register_evaluate(py::module_& m) {
  m.def(
      "evaluate", &evaluated, "congress"_a, "figures"_a, py::kw_only(), "as_of"_a = py::none(),
      "Judge a congress's targets, or a resolution's, on the figures reported by the day `as_of`.\n"
      "\n"
      "Raises InvalidFigures if figures contradict each other, name unknown measures, or none is\n"
      "the body's; Overflow that names the target, if a number of a verdict does not fit 64 bits.");
  m.def("figures_used", &used, "congress"_a, "figures"_a, "target"_a, py::kw_only(),
        "as_of"_a = py::none(), "The figures that the verdict on a target rests on.");
}

void register_examples(py::module_& m) {
  describe<ExampleResult>(m, "ExampleResult", "What came of one example of a target. Immutable.",
                          true)
      .def_property_readonly(
          "passed", [](const ExampleResult& self) { return self.differences.empty(); },
          "Whether everything came as expected.");
  m.def(
      "check_examples",
      [](py::handle congress) {
        return py::tuple(py::cast(check_examples(resolution_in(congress))));
      },
      "congress"_a, "Run the examples beside the targets of a congress or a resolution, in order.");
}

}  // namespace

void register_verdicts(py::module_& m) {
  register_verdict(m);
  register_scorecard(m);
  register_evaluate(m);
  register_examples(m);
}

}  // namespace congdoan::python
