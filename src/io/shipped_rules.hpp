// The rule book that comes with the library, as it lies beside this file.
#pragma once

#include <string>

namespace congdoan::io {

/// The text of shipped_rules.json.
std::string shipped_rules_text();

}  // namespace congdoan::io
