#include "register.hpp"

#include <congdoan/congress/congress.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>
#include <congdoan/targets/scorecard.hpp>
#include <congdoan/targets/verdict.hpp>

#include "described.hpp"

namespace congdoan::python {
namespace {

void register_verdict(py::module_& m) {
  describe<Part>(m, "Part", "One judged period. Immutable.")
      .def(
          "explain", [](const Part& self, Language lang) { return explain(self, lang); },
          "lang"_a = Language::vi, "One sentence with the integers it was decided on.");
  describe<Reading>(m, "Reading",
                    "Another defensible reading that comes to a different decision. Immutable.");
  describe<Missing>(m, "Missing",
                    "A number that an undecided verdict would need to know better. Immutable.");
  describe<Printed>(m, "Printed",
                    "A printed percentage held against the counts that decide. Immutable.");
  auto verdict = describe<Verdict>(
      m, "Verdict", "What the figures reported so far prove about a target. Immutable.");
  verdict.def(
      "explain", [](const Verdict& self, Language lang) { return explain(self, lang); },
      "lang"_a = Language::vi,
      "One sentence; where years are put together, how many met and which did not.");
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
  describe<Scorecard>(m, "Scorecard",
                      "All verdicts of an evaluation, in the order of the targets. Immutable.\n\n"
                      "card[\"advanced_workers\"] is the verdict on that target.")
      .def("__len__", [](const Scorecard& self) { return self.verdicts.size(); })
      .def("__iter__",
           [](const py::object& self) {
             return py::iter(to_python(self.cast<const Scorecard&>().verdicts, self));
           })
      .def(
          "__getitem__",
          [](const Scorecard& self, const std::string& target) -> const Verdict& {
            return self[target];
          },
          "target"_a, py::return_value_policy::reference_internal)
      .def("__contains__",
           [](const Scorecard& self, py::handle target) {
             const auto id = text_of(target);
             return id && std::any_of(self.verdicts.begin(), self.verdicts.end(),
                                      [&id](const Verdict& each) { return each.target == *id; });
           })
      .def("count", &Scorecard::count, "outcome"_a, "soft"_a = false,
           "How many verdicts have this outcome; soft ones are counted only if asked for.")
      .def(
          "blockers", [](const Scorecard& self) { return py::tuple(py::cast(self.blockers())); },
          "What is missing, most blocking first.");
  py::type::of<Blocker>().attr("explain") = py::cpp_function(
      [](const Blocker& self, const Scorecard& card, Language lang) {
        return explain(self, card, lang);
      },
      py::name("explain"), py::is_method(py::type::of<Blocker>()), "card"_a,
      "lang"_a = Language::vi, "\"2019 staff not reported: blocks 4 of 9 targets\".");
}

void register_evaluate(py::module_& m) {
  m.def(
      "evaluate",
      [](const Congress& congress, const Figures& figures, Date as_of) {
        return evaluate(congress, figures, {.as_of = as_of});
      },
      "congress"_a, "figures"_a, py::kw_only(), "as_of"_a,
      "Judge a congress's targets, or a resolution's, on the figures reported by the day `as_of`.\n"
      "\n"
      "Raises InvalidFigures if figures contradict each other, name unknown measures, or none is\n"
      "the body's; Overflow that names the target, if a number of a verdict does not fit 64 bits.");
  m.def(
      "evaluate",
      [](const Resolution& resolution, const Figures& figures, Date as_of) {
        return evaluate(resolution, figures, {.as_of = as_of});
      },
      "resolution"_a, "figures"_a, py::kw_only(), "as_of"_a);
  m.def(
      "figures_used",
      [](const Resolution& resolution, const Figures& figures, const std::string& target,
         Date as_of) {
        py::list used;
        for (const std::size_t index :
             figures_used(resolution, figures, {.as_of = as_of}, target)) {
          used.append(py::cast(figures.all()[index]));
        }
        return py::tuple(used);
      },
      "resolution"_a, "figures"_a, "target"_a, py::kw_only(), "as_of"_a,
      "The figures that the verdict on a target rests on.");
}

void register_examples(py::module_& m) {
  value_class<ExampleResult>(m, "ExampleResult", "What came of one example of a target. Immutable.")
      .def_readonly("target", &ExampleResult::target, "The id of the target.")
      .def_readonly("number", &ExampleResult::number, "Which example of the target, from 1.")
      .def_readonly("verdict", &ExampleResult::verdict, "What the figures of the example prove.")
      .def_property_readonly(
          "differences",
          [](const ExampleResult& self) { return py::tuple(py::cast(self.differences)); },
          "\"needed: expected 64, came 63\"; empty if the example passed.")
      .def_property_readonly(
          "passed", [](const ExampleResult& self) { return self.differences.empty(); },
          "Whether everything came as expected.")
      .def("__repr__", [](py::handle self) {
        return py::str("ExampleResult(target={!r}, number={!r}, differences={!r})")
            .format(self.attr("target"), self.attr("number"), self.attr("differences"));
      });
  m.def(
      "check_examples",
      [](const Congress& congress) {
        return py::tuple(py::cast(check_examples(congress.resolution())));
      },
      "congress"_a, "Run the examples beside the targets of a congress or a resolution, in order.");
  m.def(
      "check_examples",
      [](const Resolution& resolution) { return py::tuple(py::cast(check_examples(resolution))); },
      "resolution"_a);
}

}  // namespace

void register_verdicts(py::module_& m) {
  register_enum<Language>(m, "Language", "The languages of explanations.");
  register_verdict(m);
  register_scorecard(m);
  register_evaluate(m);
  register_examples(m);
}

}  // namespace congdoan::python
