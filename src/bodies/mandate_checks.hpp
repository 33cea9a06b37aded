// Mandates and committees that fit together.
#pragma once

#include <vector>

#include <congdoan/bodies/mandates.hpp>
#include <congdoan/problems.hpp>

namespace congdoan::detail {

// Of one body, of people who are told alike everywhere, and no more of them than were elected.
void check_mandates(const std::vector<Mandate>& mandates, const std::vector<Committee>& committees,
                    Problems& problems);

}  // namespace congdoan::detail
