/// \file
/// Scorecards as JSON text: a report for people and programs, and an archive that is read back.
#pragma once

#include <string>
#include <string_view>

#include <congdoan/targets/scorecard.hpp>
#include <congdoan/targets/sentence.hpp>

namespace congdoan {

/// The report on a scorecard as indented JSON text: what `congdoan evaluate --format json` prints.
///
/// Its keys are stable (docs/guide/verdicts-and-unknowns.md): every key always stands, and `null`
/// is what is absent. At the top `body`, `as_of`, `counts` and `soft_counts` (how many verdicts
/// have each outcome), `blockers`, `ignored_figures` and
/// `unused`; under `verdicts` a list of `target, soft,
/// outcome, explanation, ...`, in which `parts` is an object of periods by label, each with an
/// explanation of its own. Whole numbers are numbers, ranges text (">=40", "3..5"); `share` is the
/// exact fraction where part and base are exact ("9/10").
[[nodiscard]] std::string to_json(const Scorecard& card, Language language);

/// A scorecard as JSON text that loses nothing, for `parse_scorecard`.
[[nodiscard]] std::string archive_text(const Scorecard& card);

/// Reads back what `archive_text` wrote.
/// \throws InvalidDocument that names everything wrong with it.
[[nodiscard]] Scorecard parse_scorecard(std::string_view text, std::string_view name = {});

}  // namespace congdoan
