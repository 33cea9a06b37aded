#include "register.hpp"

#include <congdoan/congress/attendance.hpp>
#include <congdoan/congress/congress.hpp>
#include <congdoan/congress/meeting.hpp>
#include <congdoan/congress/minutes.hpp>
#include <congdoan/rules/rule_book.hpp>

#include "described.hpp"
#include "given.hpp"

namespace congdoan::python {

void register_congress(py::module_& m) {
  register_enum<CongressForm>(m, "CongressForm", "Who takes part in a congress.");
  describe<Meeting>(m, "Meeting", "The congress as an event, and its terms. Immutable.");
  describe<Attendance>(m, "Attendance",
                       "How many were summoned to a congress, and how many came. Immutable.");
  describe<Statement>(m, "Statement", "Something said without a number. Immutable.");
  describe<Attendee>(m, "Attendee", "Somebody who attended or spoke, by office. Immutable.");
  describe<Task>(m, "Task", "A task of the resolution and the targets it sets. Immutable.");
  describe<Reference>(m, "Reference", "A document that the congress refers to. Immutable.");
  describe<Defaults>(m, "Defaults",
                     "What applies to targets that do not say otherwise. Immutable.");
  auto type =
      describe<Congress>(m, "Congress",
                         "A congress: body, terms, elections, resolution and the figures that its\n"
                         "document states. Immutable.");
  undefine(type, {"__repr__", "mandates"});
  type.def("__repr__",
           [](const Congress& self) {
             const std::size_t count = self->targets.size();
             return "Congress(body='" + self->body->id + "', " + std::to_string(count) +
                    (count == 1 ? " target, ...)" : " targets, ...)");
           })
      .def_property_readonly(
          "resolution", [](const Congress& self) -> const Resolution& { return self.resolution(); },
          py::return_value_policy::reference_internal, "The measures and targets.")
      .def_property_readonly(
          "committees", [](const Congress& self) { return py::tuple(py::cast(self.committees())); },
          "The committees elected or appointed, in the order of the document.")
      .def_property_readonly(
          "stated_mandates",
          [](const Congress& self) { return py::tuple(py::cast(self->mandates)); },
          "The mandates that the document itself states.")
      .def_property_readonly(
          "mandates", [](const Congress& self) { return py::tuple(py::cast(self.mandates())); },
          "Who holds which post and sits on which committee: by the elections, and by what the\n"
          "document's own mandates add.")
      .def(
          "notices",
          [](const Congress& self, Language lang) {
            py::list lines;
            for (const Problem& each : self.notices(lang))
              lines.append(py::str(each.place + ": " + each.message));
            return py::tuple(lines);
          },
          "lang"_a,
          "What a reader of the document should know though it is not wrong, each with its place.");
  m.def(
      "minutes",
      [](Given<Congress> congress, Language lang, const std::optional<Text>& election,
         MaybeGiven<RuleBook> rules) {
        if (!election) return minutes(*congress, lang, pointer(rules));
        return minutes(*congress, election_of(*congress, election->value), lang, pointer(rules));
      },
      "congress"_a, "lang"_a, py::kw_only(), "election"_a = py::none(), "rules"_a = py::none(),
      "The counting records (biên bản kiểm phiếu) of a congress's elections, as text.\n\n"
      "`election` names one by its id, or by its committee or post where there is one of that;\n"
      "`rules` is asked for the majority where an election names none. What is not reported is\n"
      "left blank. Raises UnknownId if there is no such election.");
}

}  // namespace congdoan::python
