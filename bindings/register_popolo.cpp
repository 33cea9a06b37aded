#include "register.hpp"

#include <congdoan/io/popolo.hpp>

#include "described.hpp"
#include "given.hpp"

namespace congdoan::python {

void register_popolo(py::module_& m) {
  describe<PopoloText>(m, "PopoloText",
                       "A Popolo document, and what it could not carry. Immutable.");
  describe<PopoloContents>(
      m, "PopoloContents",
      "What a Popolo document says of bodies, mandates and motions. Immutable.");
  m.def(
      "to_popolo", [](Given<Congress> congress) { return to_popolo(*congress); }, "congress"_a,
      "The congress as a Popolo document: organisations, persons, posts, memberships, motions\n"
      "and vote events; what it cannot carry is listed under `lost`.");
  m.def(
      "parse_popolo",
      [](const TextOrBytes& json, const Text& name) {
        return parse_popolo(json.value, name.value);
      },
      "json"_a, "name"_a = "",
      "Read a Popolo document from JSON text; `name` is what messages call it.\n\n"
      "Raises InvalidDocument that names everything wrong with it.");
}

}  // namespace congdoan::python
