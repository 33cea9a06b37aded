#include "register.hpp"

#include <congdoan/bodies/body.hpp>
#include <congdoan/bodies/committee.hpp>

#include "described.hpp"

namespace congdoan::python {

void register_bodies(py::module_& m) {
  register_enum<BodyLevel>(m, "BodyLevel", "Where a body stands, from the smallest unit up.");
  register_enum<CommitteeKind>(m, "CommitteeKind", "The committees of a body.");
  describe<Body>(m, "Body", "A trade-union body as a congress describes it. Immutable.");
  describe<Committee>(m, "Committee",
                      "A committee as elected: how many members it has for which term. Immutable.");
  describe<Mandate>(m, "Mandate", "A post held by a person. Immutable.");
}

}  // namespace congdoan::python
