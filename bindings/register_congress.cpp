#include "register.hpp"

#include <congdoan/congress/congress.hpp>
#include <congdoan/congress/meeting.hpp>

#include "described.hpp"

namespace congdoan::python {

void register_congress(py::module_& m) {
  register_enum<CongressForm>(m, "CongressForm", "Who takes part in a congress.");
  describe<Meeting>(m, "Meeting", "The congress as an event, and its terms. Immutable.");
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
  undefine(type, {"__repr__"});
  type.def("__repr__",
           [](const Congress& self) {
             const std::size_t count = self->targets.size();
             return "Congress(body='" + self->body->id + "', " + std::to_string(count) +
                    (count == 1 ? " target, ...)" : " targets, ...)");
           })
      .def_property_readonly("resolution", &Congress::resolution,
                             py::return_value_policy::reference_internal,
                             "The measures and targets.")
      .def_property_readonly(
          "committees", [](const Congress& self) { return py::tuple(py::cast(self.committees())); },
          "The committees elected, in the order of the document.")
      .def_property_readonly(
          "mandates", [](const Congress& self) { return py::tuple(py::cast(self.mandates())); },
          "Who holds which post after the congress, in the order of the document.");
}

}  // namespace congdoan::python
