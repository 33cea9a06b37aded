#include "register.hpp"

#include <array>

#include <congdoan/congress/congress.hpp>
#include <congdoan/ids.hpp>
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
  constexpr const char* achieved_doc =
      "The number reached over the threshold of a count or an amount, which may exceed 1; None\n"
      "where it is not exact, of shares, titles, upper bounds and a threshold of 0.";
  describe<Part>(m, "Part", "One judged period. Immutable.")
      .def_property_readonly("share", &Part::share, share_doc)
      .def_property_readonly("achieved", &Part::achieved, achieved_doc)
      .def(
          "explain", [](const Part& self, Language lang) { return explain(self, lang); },
          "lang"_a = Language::vi, "One sentence with the integers it was decided on.");
  describe<Reading>(m, "Reading",
                    "Another defensible reading that comes to a different decision. Immutable.")
      .def_property_readonly(
          "over_years", [](const Reading& self) { return self.over_years(); },
          "How the years were put together instead; None where the name is not such a way.");
  describe<Disagreement>(m, "Disagreement",
                         "Figures within a period that its own figure contradicts. Immutable.");
  describe<Missing>(m, "Missing",
                    "A number that an undecided verdict would need to know better. Immutable.");
  describe<Printed>(
      m, "Printed",
      "A percentage held against the counts that were reported beside it. Immutable.");
  describe<Interim>(m, "Interim", "A number with figures that are not final. Immutable.");
  auto verdict = describe<Verdict>(
      m, "Verdict", "What the figures reported so far prove about a target. Immutable.", true);
  verdict.def_property_readonly(
      "share", [](const Verdict& self) { return self.share(); }, share_doc);
  verdict.def_property_readonly(
      "achieved", [](const Verdict& self) { return self.achieved(); }, achieved_doc);
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
  register_enum<UnusedReason>(m, "UnusedReason", "Why a figure decided nothing.");
  describe<UnusedFigure>(m, "UnusedFigure",
                         "A figure that decided nothing, with the reason. Immutable.")
      .def_property_readonly("may_be_a_year", &UnusedFigure::may_be_a_year,
                             "True of the first or last day of a year where a year may be meant.")
      .def(
          "explain", [](const UnusedFigure& self, Language lang) { return explain(self, lang); },
          "lang"_a = Language::vi, "Which figure it is, and why it decided nothing.");
  auto type = describe<Scorecard>(
      m, "Scorecard",
      "All verdicts of an evaluation, in the order of the targets. Immutable.\n\n"
      "card[\"advanced_workers\"] is the verdict on that target.",
      true);
  // Its to_dict is a report, which says more than its fields and is not read back.
  undefine(type, {"from_dict", "to_dict", "__reduce__"});
  type.def("__len__", [](const Scorecard& self) { return self.size(); })
      .def("__iter__",
           [](const py::object& self) {
             return py::iter(to_python(self.cast<const Scorecard&>().verdicts(), self));
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
             return id && self.contains(*id);
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
          [](const py::object& self, Language lang, bool parts) {
            return display("scorecard_records")(self, lang, "parts"_a = parts);
          },
          "lang"_a = Language::vi, py::kw_only(), "parts"_a = false,
          "A flat row for each verdict, for a data frame; with `parts` below it one for each of "
          "its\n"
          "parts too. Columns are typed: whole numbers, None where there is no end, floats only "
          "of\n"
          "ratios, and exact texts beside them.")
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

// None stands for no figures beside those that a congress's document states.
const Figures& figures_in(py::handle figures) {
  static const Figures none;
  if (figures.is_none()) return none;
  if (py::isinstance<Figures>(figures)) return figures.cast<const Figures&>();
  throw py::type_error("figures is " + type_name(figures) +
                       "; Figures are due: make them by read_figures(...)");
}

// A day that a call cannot do without, in Python's words.
Date day_in(py::handle as_of) {
  if (!as_of.is_none()) return date_from(as_of);
  throw py::type_error(
      "as_of is missing, the day of judgement; a datetime.date is due, such as "
      "as_of=date(2019, 1, 31)");
}

// What a call of `evaluate` or `figures_used` has too much, where pybind11 would list signatures.
void refuse_more(const char* name, const py::args& more, const py::kwargs& others) {
  static constexpr std::array<std::string_view, 4> known{"congress", "figures", "target", "as_of"};
  const std::string call = std::string(name) + "()";
  if (!more.empty()) {
    const bool day = py::hasattr(more[0], "isoformat");
    throw py::type_error(call + (day ? " takes the day of judgement by its name: as_of=..."
                                     : " has no place for " + type_name(more[0]) +
                                           "; it takes congress and figures, and as_of=..."));
  }
  for (const auto& [key, value] : others) {
    throw py::type_error(call + " has no argument " + std::string(py::str(key)) +
                         did_you_mean(std::string(py::str(key)), known));
  }
}

void refuse_missing(const char* name, const char* argument, py::handle value, const char* what) {
  if (!value.is_none()) return;
  throw py::type_error(std::string(name) + "() needs " + argument + ", " + what);
}

py::tuple used(py::handle congress, py::handle figures, py::handle target, const py::args& more,
               py::handle as_of, const py::kwargs& others) {
  for (const py::handle day : {figures, target}) {
    if (py::hasattr(day, "isoformat")) refuse_more("figures_used", py::make_tuple(day), others);
  }
  refuse_more("figures_used", more, others);
  refuse_missing("figures_used", "congress", congress, "whose targets are judged");
  refuse_missing("figures_used", "target", target, "the id of one");
  const Resolution& resolution = resolution_in(congress);
  const Figures& given = figures_in(figures);
  const std::string id = text_from(target);
  const Figures all = py::isinstance<Congress>(congress)
                          ? with_stated_figures(congress.cast<const Congress&>(), given)
                          : given;
  py::list list;
  for (const std::size_t index : figures_used(resolution, all, {.as_of = day_in(as_of)}, id)) {
    const bool stated = index >= given.size();
    list.append(py::cast(stated ? all.all()[index] : given.all()[index]));
  }
  return list;
}

Scorecard evaluated(py::handle congress, py::handle figures, const py::args& more, py::handle as_of,
                    const py::kwargs& others) {
  if (py::hasattr(figures, "isoformat")) refuse_more("evaluate", py::make_tuple(figures), others);
  refuse_more("evaluate", more, others);
  refuse_missing("evaluate", "congress", congress, "whose targets are judged");
  const Resolution& resolution = resolution_in(congress);
  const EvaluateOptions options{.as_of = day_in(as_of)};
  const bool of_a_congress = py::isinstance<Congress>(congress);
  if (!of_a_congress) {
    refuse_missing("evaluate", "figures", figures,
                   "made by read_figures(...): a Resolution states none of its own");
  }
  const Figures& given = figures_in(figures);
  return of_a_congress ? evaluate(congress.cast<const Congress&>(), given, options)
                       : evaluate(resolution, given, options);
}

void register_evaluate(py::module_& m) {
  m.def(
      "evaluate", &evaluated, "congress"_a = py::none(), "figures"_a = py::none(),
      "as_of"_a = py::none(),
      "Judge a congress's targets, or a resolution's, on the figures reported by the day `as_of`."
      "\n\n"
      "A congress is judged also on the figures that its document states, on them alone where no\n"
      "others are given.\n\n"
      "Raises InvalidFigures if figures contradict each other, name unknown measures, or none is\n"
      "the body's; Overflow that names the target, if a number of a verdict does not fit 64 "
      "bits.");
  m.def("figures_used", &used, "congress"_a = py::none(), "figures"_a = py::none(),
        "target"_a = py::none(), "as_of"_a = py::none(),
        "The figures that the verdict on a target rests on.");
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
