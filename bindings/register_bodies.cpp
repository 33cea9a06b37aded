#include "register.hpp"

#include <congdoan/bodies/body.hpp>
#include <congdoan/bodies/committee.hpp>
#include <congdoan/bodies/mandate.hpp>

#include "described.hpp"

namespace congdoan::python {

void register_bodies(py::module_& m) {
  register_enum<BodyLevel>(m, "BodyLevel", "Where a body stands, from the smallest unit up.");
  register_enum<CommitteeKind>(m, "CommitteeKind", "The committees of a body.");
  describe<Body>(m, "Body", "A trade-union body as a congress describes it. Immutable.");
  describe<Committee>(m, "Committee",
                      "A committee as elected: how many members it has for which term. Immutable.");
  register_enum<MandateBegan>(m, "MandateBegan", "How a mandate began.");
  register_enum<MandateEnded>(m, "MandateEnded", "Why a mandate ended.");
  register_enum<Truth>(m, "Truth", "An answer that may not be known.");
  describe<Mandate>(m, "Mandate",
                    "Who holds a post or sits on a committee, since when and until when.\n"
                    "Days that are not known exactly are periods. Immutable.")
      .def_property_readonly(
          "seat", [](const Mandate& self) { return self->seat(); },
          "What is held: the post, or the word of the committee.")
      .def("held", &held, "day"_a,
           "Whether it is held on the day: yes or no only if every possible day says so.");
}

}  // namespace congdoan::python
