// Printed shares of a base that is not known, compared with each other.
#pragma once

#include <optional>

#include "round_numbers.hpp"

namespace congdoan::votes {

/// Shares of the same base are as good as votes of one that is known: a field in whose worlds the
/// candidates are in the same order, tied alike and reach the majority alike, as in any world of
/// `numbers`. Of sums only the least are taken into account, so there may be others. Nothing where
/// no share tells more than votes and base.
std::optional<Field> share_field(const RoundNumbers& numbers, std::size_t seats);

}  // namespace congdoan::votes
