/// \file
/// The verdicts of one body, and what stands most in the way of more.
#pragma once

#include <cstddef>
#include <memory>
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

/// What a scorecard holds.
struct ScorecardSpec {
  std::string body{};
  Date as_of;
  std::vector<Verdict> verdicts{};
  std::size_t ignored_figures = 0;     ///< figures of other bodies
  std::vector<UnusedFigure> unused{};  ///< figures that decided nothing, in their order

  template <class V>
  static constexpr void fields(V& v) {
    v.required("body", &ScorecardSpec::body, "The id of the body judged.");
    v.required("as_of", &ScorecardSpec::as_of, "The day of judgement.");
    v.required("verdicts", &ScorecardSpec::verdicts, "A verdict for each target, in order.");
    v.optional("ignored_figures", &ScorecardSpec::ignored_figures,
               "How many figures were other bodies'.");
    v.optional("unused", &ScorecardSpec::unused,
               "The figures that decided nothing, with the reason.");
  }

  friend bool operator==(const ScorecardSpec&, const ScorecardSpec&) = default;
};

class Resolution;
class Figures;
struct EvaluateOptions;

/// All verdicts of an evaluation, in the order of the targets.
///
/// What every target comes to is known when it is made; what a verdict tells beside its outcome is
/// worked out when it is asked for, once. Copies share it, and many threads may ask.
class Scorecard {
 public:
  using spec_type = ScorecardSpec;

  /// Of verdicts that are known already.
  explicit Scorecard(ScorecardSpec spec);
  // Copied alone, so that none is left without what it holds.
  Scorecard(const Scorecard&) = default;
  Scorecard& operator=(const Scorecard&) = default;
  ~Scorecard() = default;

  const std::string& body() const& noexcept;
  std::string body() && { return std::as_const(*this).body(); }
  /// The day of judgement.
  Date as_of() const noexcept;
  /// How many verdicts there are.
  std::size_t size() const noexcept;
  /// How many figures were other bodies'.
  std::size_t ignored_figures() const noexcept;
  /// A verdict for each target, in order.
  const std::vector<Verdict>& verdicts() const&;
  std::vector<Verdict> verdicts() && { return std::as_const(*this).verdicts(); }
  /// The figures that decided nothing, in their order.
  const std::vector<UnusedFigure>& unused() const&;
  std::vector<UnusedFigure> unused() && { return std::as_const(*this).unused(); }

  /// \throws UnknownId with the nearest known id.
  const Verdict& operator[](std::string_view target) const&;
  Verdict operator[](std::string_view target) && { return std::as_const(*this)[target]; }
  /// True if there is a verdict on this target.
  bool contains(std::string_view target) const;
  /// How many verdicts have this outcome; those of aims (soft targets) only if `soft`.
  std::size_t count(Outcome outcome, bool soft = false) const;
  /// What is missing, most blocking first; ties in order of period and measure.
  std::vector<Blocker> blockers() const;

  /// All that it holds.
  const ScorecardSpec& operator*() const&;
  ScorecardSpec operator*() && { return *std::as_const(*this); }
  const ScorecardSpec* operator->() const& { return &**this; }
  const ScorecardSpec* operator->() const&& = delete;

  friend bool operator==(const Scorecard& a, const Scorecard& b) { return *a == *b; }

 private:
  class State;
  friend Scorecard evaluate(const Resolution& resolution, const Figures& figures,
                            const EvaluateOptions& options);

  explicit Scorecard(std::shared_ptr<State> state);

  std::shared_ptr<State> state_;
};

}  // namespace congdoan

template <>
struct std::hash<congdoan::Scorecard> {
  std::size_t operator()(const congdoan::Scorecard& card) const { return congdoan::hash_of(*card); }
};
