// What a verdict tells beside its numbers: what is missing, early, printed or contradicted.
#pragma once

#include <span>
#include <vector>

#include "cells.hpp"
#include "judged.hpp"

namespace congdoan {

// What of the years that are over an undecided verdict would need to know better.
std::vector<Missing> missing_of(const Cells& cells, std::span<const int> measures,
                                const std::vector<Judged>& years, OverYears ways);

std::vector<Interim> interim_of(const Cells& cells, std::span<const int> measures,
                                const std::vector<Judged>& years, OverYears ways);

std::vector<Printed> printed_of(const Cells& cells, std::span<const int> measures,
                                const std::vector<Judged>& years);

// \param once the figures of the whole time count persons once, so those of its years may differ
std::vector<Disagreement> disagreements_of(const Cells& cells, std::span<const int> measures,
                                           const std::vector<Judged>& years, OverYears ways,
                                           bool once);

}  // namespace congdoan
