/// \file
/// The verdicts of one body, and what stands most in the way of more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/fields.hpp>
#include <congdoan/targets/unused_figure.hpp>
#include <congdoan/targets/verdict.hpp>
#include <congdoan/terms/date.hpp>

namespace congdoan {

/// A missing number and the undecided targets that wait for it.
struct Blocker {
  Missing missing;
  std::vector<std::string> targets{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("missing", &Blocker::missing, "The number that is missing.");
    v.required("targets", &Blocker::targets, "The targets that wait for it.");
  }

  friend bool operator==(const Blocker&, const Blocker&) = default;
};

/// All verdicts of an evaluation, in the order of the targets.
struct Scorecard {
  std::string body{};
  Date as_of;
  std::vector<Verdict> verdicts{};
  std::size_t ignored_figures = 0;     ///< figures of other bodies
  std::vector<UnusedFigure> unused{};  ///< figures that decided nothing, in their order

  /// \throws UnknownId with the nearest known id.
  const Verdict& operator[](std::string_view target) const&;
  Verdict operator[](std::string_view target) && { return std::as_const(*this)[target]; }
  /// How many verdicts have this outcome; those of aims (soft targets) only if `soft`.
  std::size_t count(Outcome outcome, bool soft = false) const;
  /// What is missing, most blocking first; ties in order of period and measure.
  std::vector<Blocker> blockers() const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("body", &Scorecard::body, "The id of the body judged.");
    v.required("as_of", &Scorecard::as_of, "The day of judgement.");
    v.required("verdicts", &Scorecard::verdicts, "A verdict for each target, in order.");
    v.optional("ignored_figures", &Scorecard::ignored_figures,
               "How many figures were other bodies'.");
    v.optional("unused", &Scorecard::unused, "The figures that decided nothing, with the reason.");
  }

  friend bool operator==(const Scorecard&, const Scorecard&) = default;
};

}  // namespace congdoan
