#include "register.hpp"

#include <congdoan/congress/audit.hpp>
#include <congdoan/io/rules.hpp>

#include "described.hpp"
#include "given.hpp"

namespace congdoan::python {

void register_audit(py::module_& m) {
  register_enum<AuditOutcome>(m, "AuditOutcome", "What an audit finds.");
  describe<AuditNumber>(m, "AuditNumber", "A number on which a finding rests. Immutable.");
  describe<Finding>(m, "Finding",
                    "What one provision gives on one subject of a congress. Immutable.", true)
      .def(
          "explain", [](const Finding& self, Language lang) { return explain(self, lang); },
          "lang"_a = py::str("vi"), "One sentence with the numbers.");
  describe<Audit>(m, "Audit",
                  "The findings on a congress, in the order of the rule book. Immutable.", true)
      .def(
          "count", [](const Audit& self, AuditOutcome outcome) { return self.count(outcome); },
          "outcome"_a, py::pos_only(), "How many findings have this outcome.");
  m.def(
      "audit",
      [](Given<Congress> congress, MaybeGiven<RuleBook> rules) {
        return audit(*congress, rules ? **rules : shipped_rules());
      },
      "congress"_a, "rules"_a = py::none(),
      "Hold a congress against every provision that applies on its date, or perhaps does.\n\n"
      "`rules` is the rule book; by default the one that comes with the package. What is not\n"
      "reported stays unknown, and is named.");
  m.def(
      "audited_parameters", [] { return py::tuple(py::cast(audited_parameters())); },
      "The parameters about which a congress can be asked.");
}

}  // namespace congdoan::python
