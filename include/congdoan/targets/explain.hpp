/// \file
/// One sentence for a verdict, made on demand, with the integers it was decided on.
#pragma once

#include <string>

#include <congdoan/targets/scorecard.hpp>
#include <congdoan/targets/sentence.hpp>
#include <congdoan/targets/verdict.hpp>

namespace congdoan {

/// One period: `2018: 63/70 = 90% — cần trên 90%, thiếu 1 người`.
[[nodiscard]] std::string explain(const Part& part, Language language);

/// A whole verdict; where years are put together it says how many met and which did not, then what
/// is missing and which other reading disagrees.
[[nodiscard]] std::string explain(const Verdict& verdict, Language language);

/// "2019 staff not reported: blocks 4 of 9 targets".
[[nodiscard]] std::string explain(const Blocker& blocker, const Scorecard& card, Language language);

/// "line 7: staff 2061: no target asks for this period", and what may be meant.
[[nodiscard]] std::string explain(const UnusedFigure& figure, Language language);

}  // namespace congdoan
