#include "register.hpp"

#include <congdoan/io/rules.hpp>
#include <congdoan/io/schema.hpp>
#include <congdoan/rules/demand.hpp>
#include <congdoan/rules/provision.hpp>
#include <congdoan/rules/rule_book.hpp>

#include "described.hpp"
#include "given.hpp"

namespace congdoan::python {
namespace {

py::tuple as_tuple(const std::vector<Provision>& provisions) {
  return py::tuple(py::cast(provisions));
}

void register_provision(py::module_& m) {
  register_enum<Certainty>(m, "Certainty", "How well a provision is known, from the surest down.");
  describe<Condition>(m, "Condition",
                      "A number on which it depends whether a provision applies. Immutable.")
      .def(
          "holds",
          [](const Condition& self, QuantityLike count) { return self.holds(count.value); },
          "count"_a, py::pos_only(), "Whether a body whose number is `count` fulfils it.");
  describe<Provision>(
      m, "Provision",
      "What a charter, guidance or law lays down, with its dates and its source. Immutable.", true)
      .def(
          "on", [](const Provision& self, Date date) { return self->on(date); }, "date"_a,
          py::pos_only(), "Whether it is in force on a day.")
      .def(
          "applies_to",
          [](const Provision& self, Given<Body> body) { return applies_to(*self, **body); },
          "body"_a, py::pos_only(), "Whether it binds a body of this level, kind and membership.")
      .def_property_readonly(
          "bounds", [](const Provision& self) { return py::tuple(py::cast(bounds_of(*self))); },
          "What a number must be: none, one or two bounds.")
      .def_property_readonly(
          "demand", [](const Provision& self) { return demand(*self); },
          "What it demands, as one text: `at_least 2/3 of summoned`.")
      .def(
          "demand_in",
          [](const Provision& self, Language language) { return demand(*self, language); },
          "language"_a, py::pos_only(), "The same in words: \"at least 2/3 of those summoned\".")
      .def(
          "conditions_in",
          [](const Provision& self, Language language) { return conditions(*self, language); },
          "language"_a, py::pos_only(), "On what it depends, in words: \"members: at least 150\".");
}

void register_book(py::module_& m) {
  describe<RuleChange>(m, "RuleChange",
                       "What ends, begins or changes between two days. Immutable.");
  auto type = describe<RuleBook>(
      m, "RuleBook",
      "Provisions in the order of their document. What is only recalled is given when asked for:\n"
      "`book.with_certainty(\"recalled\")`. Immutable.",
      true);
  undefine(type, {"__repr__", "__reduce__", "provisions"});
  type.def("__repr__",
           [](const RuleBook& self) {
             return "RuleBook(" + std::to_string(self.provisions().size()) +
                    " provisions, certainty='" + std::string(word(self.least())) + "')";
           })
      .def("__reduce__",
           [](py::handle self) {
             return py::make_tuple(restorer("rule_book"),
                                   py::make_tuple(json_text(self.attr("to_dict")()),
                                                  py::str(self.attr("certainty"))));
           })
      .def("__len__", [](const RuleBook& self) { return self.provisions().size(); })
      .def(
          "__iter__", [](const RuleBook& self) { return py::iter(as_tuple(self.provisions())); },
          "The provisions it answers with.")
      .def(
          "__getitem__", [](const RuleBook& self, const Text& id) { return self.at(id.value); },
          "id"_a, py::pos_only(), "The provision with this id. Raises UnknownId.")
      .def_property_readonly(
          "provisions", [](const RuleBook& self) { return as_tuple(self.provisions()); },
          "The provisions it answers with.")
      .def_property_readonly("certainty", &RuleBook::least,
                             "How certain a provision must at least be to be given.")
      .def("with_certainty", &RuleBook::with, "certainty"_a, py::pos_only(),
           "The same book, answering with provisions at least so certain.")
      .def(
          "on", [](const RuleBook& self, Date date) { return as_tuple(self.on(date)); }, "date"_a,
          py::pos_only(), "The provisions in force, or perhaps in force, on a day.")
      .def(
          "find",
          [](const RuleBook& self, Text id, Text topic, Text parameter, Text of,
             std::optional<BodyLevel> level, std::optional<Date> on) {
            return as_tuple(self.find({.id = std::move(id.value),
                                       .topic = std::move(topic.value),
                                       .parameter = std::move(parameter.value),
                                       .of = std::move(of.value),
                                       .level = level,
                                       .on = on}));
          },
          py::kw_only(), "id"_a = "", "topic"_a = "", "parameter"_a = "", "of"_a = "",
          "level"_a = py::none(), "on"_a = py::none(),
          "The provisions that fit everything given; several where several apply.")
      .def(
          "require_known",
          [](const RuleBook& self, Text id, Text topic, Text parameter, Text of) {
            self.require_known({.id = std::move(id.value),
                                .topic = std::move(topic.value),
                                .parameter = std::move(parameter.value),
                                .of = std::move(of.value),
                                .level = {},
                                .on = {}});
          },
          py::kw_only(), "id"_a = "", "topic"_a = "", "parameter"_a = "", "of"_a = "",
          "Raise UnknownId, with the nearest word, if no provision has one of these.")
      .def(
          "diff",
          [](const RuleBook& self, Date before, Date after) {
            return py::tuple(py::cast(self.diff(before, after)));
          },
          "before"_a, "after"_a, "What ends, begins or changes from one day to another.")
      .def(
          "to_json", [](const RuleBook& self) { return to_json(self); },
          "The document as indented JSON text; reading it again gives an equal book.");
}

}  // namespace

void register_rules(py::module_& m) {
  register_provision(m);
  register_book(m);
  m.def(
      "parse_rules",
      [](const TextOrBytes& json, const Text& name) { return parse_rules(json.value, name.value); },
      "json"_a, "name"_a = "",
      "Read a rule book from the text of a JSON document; `name` is what messages call it.\n\n"
      "Raises InvalidDocument that names everything wrong with it.");
  m.def(
      "rules", [](Certainty certainty) { return shipped_rules().with(certainty); },
      "certainty"_a = py::str("seen_secondary"),
      "The rule book that comes with the package: provisions on grassroots unions of Vietnam.\n\n"
      "`certainty=\"recalled\"` gives also what no text confirmed. It is no legal advice.");
  m.def("rules_schema", &rules_schema, "The JSON Schema of a rule book, as indented text.");
}

}  // namespace congdoan::python
