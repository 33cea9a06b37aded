/// \file
/// What the figures reported so far prove about a target, with the integers it was decided on.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/enum_words.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/outcome.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/targets/when.hpp>

namespace congdoan {

/// What a target does where its base is empty.
enum class IfBaseEmpty { no_base, met, missed };

template <>
struct EnumWords<IfBaseEmpty> {
  static constexpr std::array entries{
      std::pair{IfBaseEmpty::no_base, std::string_view{"no_base"}},
      std::pair{IfBaseEmpty::met, std::string_view{"met"}},
      std::pair{IfBaseEmpty::missed, std::string_view{"missed"}},
  };
};

/// One judged period, or the whole of a verdict.
struct Part {
  std::string period{};  ///< its label; several years are "2016..2020"
  std::optional<Outcome>
      outcome{};       ///< absent for one term of a sum, which is not judged by itself
  std::string kind{};  ///< the subject's key, such as "share"
  std::string unit{};  ///< of what is counted
  std::optional<Bound> bound{};
  std::optional<Quantity>
      actual{};  ///< the numerator; absent where years are not put into one number
  std::optional<Quantity> base{};  ///< the denominator of a share
  /// Between which ratios the share lies, over all that actual and base may be together. An end
  /// that no possible number reaches is the limit: 63 of an unknown base is from 0 to 1. Absent
  /// where there is no share, or nothing in its base.
  std::optional<Ratio> share_low{};
  std::optional<Ratio> share_high{};
  std::optional<Percent> printed{};  ///< a percentage that was reported without its count
  std::optional<Quantity> needed{};  ///< least (for upper bounds greatest) number that meets
  std::optional<Quantity> short_by{};
  std::optional<Quantity> spare{};
  bool ended = true;  ///< the period was over on the day of judgement

  /// actual / base, where both are exact and the base is not empty.
  std::optional<Ratio> share() const;
  /// The rate of achievement of a count or an amount, actual / threshold, which may exceed 1: 53 of
  /// 50 million is 53/50. Absent where actual is not exact, of a share or a title, of at_most,
  /// under and a threshold of 0, and of one term of a sum.
  std::optional<Ratio> achieved() const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("period", &Part::period, "The label of the period judged.");
    v.optional("outcome", &Part::outcome, "Absent for one term of a sum.");
    v.optional("kind", &Part::kind,
               "The kind of the target: share, count, amount, title, qualitative.");
    v.optional("unit", &Part::unit, "The unit of what is counted.");
    v.optional("bound", &Part::bound, "What was demanded.");
    v.optional("actual", &Part::actual, "The number reached, or its range.");
    v.optional("base", &Part::base, "The base of a share, or its range.");
    v.optional("share_low", &Part::share_low, "The least that the share may be.");
    v.optional("share_high", &Part::share_high, "The greatest that the share may be.");
    v.optional("printed", &Part::printed, "A percentage reported without its count.");
    v.optional("needed", &Part::needed, "The least (for upper bounds greatest) number that meets.");
    v.optional("short_by", &Part::short_by, "How many are missing (for upper bounds: too many).");
    v.optional("spare", &Part::spare, "How many there are beyond what is needed.");
    v.optional("ended", &Part::ended, "Whether the period was over on the day of judgement.");
  }

  friend bool operator==(const Part&, const Part&) = default;
};

/// Another defensible reading that comes to a different decision.
struct Reading {
  std::string name{};  ///< a way over years ("pooled"), "term_figure", or "as_printed"
  Outcome outcome = Outcome::undetermined;

  /// How the years were put together instead; absent where the name is not such a way.
  std::optional<OverYears> over_years() const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("name", &Reading::name,
               "A way to put years together, term_figure (the whole period's own figures) or "
               "as_printed.");
    v.required("outcome", &Reading::outcome, "What that reading decides.");
  }

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// Figures that cannot all be true: one for exactly the period, which decides, and others within
/// it.
struct Disagreement {
  std::string period{};
  std::string measure{};
  Quantity used{};         ///< what was reported for exactly the period
  Quantity contradicts{};  ///< what the figures of `others` make of it
  std::string others{};    ///< "2023-Q1 + 2023-Q2 + 2023-Q3 + 2023-Q4"

  template <class V>
  static constexpr void fields(V& v) {
    v.required("period", &Disagreement::period, "The label of the period.");
    v.required("measure", &Disagreement::measure, "The id of the measure.");
    v.required("used", &Disagreement::used,
               "What was reported for exactly the period; it decides.");
    v.required("contradicts", &Disagreement::contradicts,
               "What the figures within the period make of it.");
    v.required("others", &Disagreement::others, "The periods of those figures.");
  }

  friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

/// A number that an undecided verdict would need to know better.
struct Missing {
  std::string period{};
  std::string measure{};
  bool reported = false;  ///< something was reported, but not exactly or not finally

  template <class V>
  static constexpr void fields(V& v) {
    v.required("period", &Missing::period, "The label of the period.");
    v.required("measure", &Missing::measure, "The id of the measure.");
    v.optional("reported", &Missing::reported, "Reported, but not exactly or not finally.");
  }

  friend bool operator==(const Missing&, const Missing&) = default;
  friend auto operator<=>(const Missing&, const Missing&) = default;
};

/// A number of which only figures reported before the end of their period are known.
struct Interim {
  std::string period{};
  std::string measure{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("period", &Interim::period, "The label of the period judged.");
    v.required("measure", &Interim::measure, "The id of the measure.");
  }

  friend bool operator==(const Interim&, const Interim&) = default;
};

/// A percentage held against the counts that were reported beside it.
struct Printed {
  std::string period{};
  std::string measure{};
  std::string text{};
  std::string of{};  ///< its base, where the figure names it
  PrintedCheck check = PrintedCheck::exact;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("period", &Printed::period, "The label of the period.");
    v.required("measure", &Printed::measure, "The id of the measure.");
    v.required("text", &Printed::text, "The percentage as printed.");
    v.optional("of", &Printed::of, "Its base, where the figure names it.");
    v.required("check", &Printed::check, "exact, rounded, truncated or disagrees.");
  }

  friend bool operator==(const Printed&, const Printed&) = default;
};

/// The answer for one target. As a Part it carries the numbers of the whole, and, of `evaluate`,
/// always an outcome.
struct Verdict : Part {
  std::string target{};
  std::string text{};          ///< the target's, as written in the source
  std::string measure_name{};  ///< the name of what is counted; of a share, of the part
  bool soft = false;
  std::optional<OverYears>
      over_years{};                 ///< how the years were put together; absent for a single period
  std::vector<Part> parts{};        ///< the years, in order; empty where there is one period
  std::vector<Reading> readings{};  ///< other readings that decide differently
  std::vector<Missing> missing{};   ///< what an undecided verdict would need
  std::vector<Interim> interim{};   ///< numbers with figures that are not final
  std::vector<Printed> printed_checks{};      ///< percentages printed beside counts
  std::vector<Disagreement> disagreements{};  ///< figures that the deciding ones contradict

  /// The part with this label.
  /// \throws UnknownId that lists the labels.
  const Part& part(std::string_view label) const&;
  Part part(std::string_view label) && { return std::as_const(*this).part(label); }

  template <class V>
  static constexpr void fields(V& v) {
    v.required("target", &Verdict::target, "The id of the target.");
    v.optional("text", &Verdict::text, "The text of the target, as written in the source.");
    v.optional("measure_name", &Verdict::measure_name,
               "The name of what is counted; of a share, of the part.");
    Part::fields(v);
    v.optional("soft", &Verdict::soft,
               "The author called it an aim; judged the same, counted apart.");
    v.optional("over_years", &Verdict::over_years, "How the years were put together.");
    v.optional("parts", &Verdict::parts, "The years; empty where there is one period.");
    v.optional("readings", &Verdict::readings, "Other readings that decide differently.");
    v.optional("missing", &Verdict::missing, "What an undecided verdict would need.");
    v.optional("interim", &Verdict::interim, "Numbers with figures that are not final.");
    v.optional("printed_checks", &Verdict::printed_checks,
               "Percentages printed beside their counts.");
    v.optional("disagreements", &Verdict::disagreements,
               "Figures within a period that its own figure contradicts.");
  }

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

}  // namespace congdoan
