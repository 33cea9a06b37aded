/// \file
/// Emulation targets as a resolution states them, with the examples that test them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <congdoan/checked.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/subject.hpp>
#include <congdoan/targets/verdict.hpp>
#include <congdoan/targets/when.hpp>

namespace congdoan {

/// A test beside a target. Without a period, `figures` are those of one reporting period, judged
/// alone after its end; with one they are that period's; `rows` are figures of several periods.
struct Example {
  std::vector<std::pair<std::string, FigureValue>> figures{};
  std::optional<PeriodLabel> period{};
  std::vector<Figure> rows{};
  std::optional<Date> as_of{};  ///< absent: the last day of the latest period with figures
  Outcome outcome = Outcome::met;
  std::optional<Quantity> needed{};
  std::optional<Quantity> short_by{};
  std::optional<Quantity> spare{};
  std::string note{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("figures", &Example::figures,
               "A value for each measure: { staff = 70, members = 63 }.");
    v.optional("period", &Example::period, "The period of these figures.");
    v.optional("rows", &Example::rows, "Figures of several periods.");
    v.optional("as_of", &Example::as_of,
               "The day of judgement; absent: the last day of the latest period.");
    v.required("outcome", &Example::outcome, "What the verdict must be.");
    v.optional("needed", &Example::needed, "What the verdict's needed must be.");
    v.optional("short_by", &Example::short_by, "What the verdict's short_by must be.");
    v.optional("spare", &Example::spare, "What the verdict's spare must be.");
    v.optional("note", &Example::note, "Anything worth keeping.");
  }

  friend bool operator==(const Example&, const Example&) = default;
};

/// The description of a target.
struct TargetSpec {
  std::string id{};
  std::string text{};                ///< as written in the resolution
  std::vector<std::string> words{};  ///< the words of the text that decide how it is read
  Subject subject;                   ///< no default: even that nothing is measured has to be said
  std::optional<When> when{};        ///< absent: the document's default, else unspecified
  std::optional<OverYears> over_years{};
  IfBaseEmpty if_base_empty = IfBaseEmpty::no_base;
  bool soft = false;
  std::string note{};
  std::vector<Example> examples{};

  /// Reports what is wrong with the description by itself; what needs the measures is
  /// `Resolution`'s.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("id", &TargetSpec::id, "What verdicts call it; snake_case.");
    v.optional("text", &TargetSpec::text, "As written in the resolution.");
    v.optional("words", &TargetSpec::words, "The words of the text that decide how it is read.");
    v.flat(&TargetSpec::subject);
    v.optional(
        "when", &TargetSpec::when,
        "each_year, always, over_term, end_of_term, unspecified, a period label, or by a period.");
    v.optional("over_years", &TargetSpec::over_years,
               "every_year, pooled, years_met >= k, mean, last or distinct.");
    v.optional("if_base_empty", &TargetSpec::if_base_empty, "no_base, met or missed.");
    v.optional("soft", &TargetSpec::soft, "An aim: judged the same, counted apart.");
    v.optional("note", &TargetSpec::note, "Anything worth keeping, such as another reading.");
    v.optional("example", &TargetSpec::examples, "Tests of the rule.");
  }

  friend bool operator==(const TargetSpec&, const TargetSpec&) = default;
};

using Target = Checked<TargetSpec>;

}  // namespace congdoan
