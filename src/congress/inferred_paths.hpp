// Paths of a document, such as `target[staff].when`.
#pragma once

#include <congdoan/congress/congress.hpp>
#include <congdoan/problems.hpp>

namespace congdoan::detail {

// Reports what `congress.inferred` lists and the document does not hold.
void check_inferred(const CongressSpec& congress, Problems& problems);

}  // namespace congdoan::detail
