/// \file
/// A congress: body, terms, elections, resolution and the figures of the term it looks back on.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <congdoan/bodies/body.hpp>
#include <congdoan/bodies/committee.hpp>
#include <congdoan/bodies/mandate.hpp>
#include <congdoan/congress/attendance.hpp>
#include <congdoan/congress/meeting.hpp>
#include <congdoan/numbers/wording.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/votes/election_result.hpp>
#include <congdoan/votes/motion.hpp>

namespace congdoan {

/// What applies to every target that does not say otherwise.
struct Defaults {
  When when{};
  PrintedMeaning printed = PrintedMeaning::range;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("when", &Defaults::when, "The `when` of targets that state none.");
    v.optional("printed", &Defaults::printed,
               "What a percentage without its counts says: every share that prints so (range), or "
               "the printed number itself (as_written).");
  }

  friend bool operator==(const Defaults&, const Defaults&) = default;
};

/// The description of a congress: one document.
struct CongressSpec {
  static constexpr std::string_view format_name = "congdoan/1";

  std::string format{format_name};
  Body body{BodySpec{.id = "body"}};
  Meeting congress{};
  Attendance attendance{};
  std::vector<Statement> agenda{};
  std::vector<Attendee> guests{};
  std::vector<Attendee> speakers{};
  std::vector<Statement> activities{};
  std::vector<Statement> shortcomings{};
  std::vector<Statement> goals{};
  std::vector<Reference> references{};
  std::vector<Task> tasks{};
  std::vector<Motion> motions{};
  std::vector<Election> elections{};
  std::vector<Mandate> mandates{};  ///< what the elections alone do not say
  Defaults defaults{};
  std::vector<Measure> measures{};
  std::vector<Target> targets{};
  std::vector<Figure> figures{};  ///< results that the document itself states

  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("format", &CongressSpec::format, "congdoan/1");
    v.required("body", &CongressSpec::body, "The body that met.");
    v.required("congress", &CongressSpec::congress, "The congress.");
    v.optional("attendance", &CongressSpec::attendance,
               "How many were summoned to it, and how many came.");
    v.optional("agenda", &CongressSpec::agenda, "What the congress dealt with.");
    v.optional("guest", &CongressSpec::guests, "Who attended as a guest.");
    v.optional("speaker", &CongressSpec::speakers, "Who spoke.");
    v.optional("activity", &CongressSpec::activities,
               "What was done in the term reviewed, without a number.");
    v.optional("shortcoming", &CongressSpec::shortcomings, "What fell short in the term reviewed.");
    v.optional("goal", &CongressSpec::goals, "What the congress aims at, without a number.");
    v.optional("reference", &CongressSpec::references, "The documents that it refers to.");
    v.optional("task", &CongressSpec::tasks, "The tasks of the resolution.");
    v.optional("motion", &CongressSpec::motions, "What was voted on.");
    v.optional("election", &CongressSpec::elections, "Who was elected, and with which votes.");
    v.optional("mandate", &CongressSpec::mandates,
               "Who held what, where the elections do not say it all.");
    v.optional("defaults", &CongressSpec::defaults,
               "What applies to targets that do not say otherwise.");
    v.optional("measure", &CongressSpec::measures, "What is counted.");
    v.optional("target", &CongressSpec::targets, "What the congress promised.");
    v.optional("figure", &CongressSpec::figures, "Results that the document itself states.");
  }

  friend bool operator==(const CongressSpec&, const CongressSpec&) = default;
};

/// A congress whose parts fit each other.
class Congress {
 public:
  /// \throws InvalidDocument that names everything that does not fit.
  explicit Congress(CongressSpec spec);

  const CongressSpec& operator*() const& noexcept { return spec_; }
  CongressSpec operator*() && noexcept { return std::move(spec_); }
  const CongressSpec* operator->() const& noexcept { return &spec_; }
  /// What it would point into is gone at the end of the line; keep the congress first.
  const CongressSpec* operator->() const&& = delete;
  const Resolution& resolution() const& noexcept { return resolution_; }
  Resolution resolution() && { return resolution_; }
  /// The committees elected or appointed, in the order of the document.
  std::vector<Committee> committees() const;
  /// Who holds which post and sits on which committee: everybody whom the elections name or their
  /// votes prove elected, with what the document's own mandates add, then those that stand there
  /// alone.
  ///
  /// A mandate lasts from the day of its election, else that of the congress that elected, else
  /// from some day between the congress and the end of its term; and to the end of the term.
  std::vector<Mandate> mandates() const;
  /// What a reader of the document should know though it is not wrong, each with its place: a
  /// by-election after the last day of the term, which then was extended.
  std::vector<Problem> notices(Language language) const;

  friend bool operator==(const Congress& a, const Congress& b) { return a.spec_ == b.spec_; }

 private:
  CongressSpec spec_;
  Resolution resolution_;
};

/// Decides an election of a congress. Where the congress itself held it, the attendance says how
/// many were summoned and how many were present at most, `body.members` how many members there are
/// (at a congress of all members, for a majority of them), and the congress which day it was, as
/// far as the election says nothing of its own.
/// \throws as `decide_election` of an election alone does
[[nodiscard]] ElectionResult decide_election(const Congress& congress, const Election& election,
                                             const RuleBook* rules = nullptr);

/// `figures` and after them those that the congress's document states; only `figures` if there are
/// some and none is the congress's body's, so that its absence shows. A figure whose body is the
/// name of the congress's body is of that body, and gets its id; one without a period is of the
/// term that the congress reviews, and gets that.
[[nodiscard]] Figures with_stated_figures(const Congress& congress, const Figures& figures);

/// Judges the congress's resolution on `figures` together with the figures its document states.
/// \throws as `evaluate` of a resolution does.
[[nodiscard]] Scorecard evaluate(const Congress& congress, const Figures& figures,
                                 const EvaluateOptions& options);

/// Judges the congress's resolution on the figures that its document states alone.
/// \throws InvalidFigures if it states none, and as `evaluate` of a resolution does.
[[nodiscard]] Scorecard evaluate(const Congress& congress, const EvaluateOptions& options);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Congress> {
  std::size_t operator()(const congdoan::Congress& congress) const {
    return congdoan::hash_of(*congress);
  }
};
