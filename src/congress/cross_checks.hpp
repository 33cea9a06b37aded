// What the parts of a congress's document say of each other.
#pragma once

#include <congdoan/congress/congress.hpp>
#include <congdoan/problems.hpp>

namespace congdoan::detail {

// Reports ids that stand twice, elections and motions that do not fit the attendance or each other,
// and mandates that cannot be.
void check_votes(const CongressSpec& congress, Problems& problems);

}  // namespace congdoan::detail
