/// \file
/// JSON Schemas (draft 2020-12) of what is read, made from the same lists of fields as the reader.
#pragma once

#include <string>

namespace congdoan {

/// The schema of a congress document, as indented text: docs/schema/congress.schema.json. It
/// accepts every document that `parse_congress` accepts, and refuses unknown keys and values of the
/// wrong sort; what has to fit together (ids, dates, terms) only the reader knows.
[[nodiscard]] std::string congress_schema();

/// The schema of a list of figures, long and wide: docs/schema/figures.schema.json.
[[nodiscard]] std::string figures_schema();

/// The schema of a rule book: docs/schema/rules.schema.json.
[[nodiscard]] std::string rules_schema();

}  // namespace congdoan
