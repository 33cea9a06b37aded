/// \file
/// Names on ballots that may be one name written in two ways.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace congdoan {

/// The pairs of names, in their order, that are the same but for marks, capitals and blanks, or
/// but for one letter of at least four: one of them is perhaps a slip of the keyboard. Nothing of
/// more than a thousand names, which are no list of candidates.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> alike(
    std::span<const std::string> names);

}  // namespace congdoan
