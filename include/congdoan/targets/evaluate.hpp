/// \file
/// Judges a resolution on the figures reported so far.
#pragma once

#include <string_view>
#include <vector>

#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/scorecard.hpp>
#include <congdoan/terms/date.hpp>

namespace congdoan {

/// How to evaluate. The day of judgement has no default: nothing here reads a clock.
struct EvaluateOptions {
  Date as_of;  ///< figures reported after this day are not seen; periods that end by it have ended
};

/// A verdict for each target of the resolution. Pure: the same arguments give the same verdicts.
/// \throws InvalidFigures if figures contradict each other, name unknown measures, or none is the
/// body's.
/// \throws Overflow that names the target, if a number of a verdict does not fit 64 bits.
[[nodiscard]] Scorecard evaluate(const Resolution& resolution, const Figures& figures,
                                 const EvaluateOptions& options);

/// The positions in `figures` of those that the verdict on `target` rests on, ascending.
/// \throws UnknownId, and what `evaluate` throws.
[[nodiscard]] std::vector<std::size_t> figures_used(const Resolution& resolution,
                                                    const Figures& figures,
                                                    const EvaluateOptions& options,
                                                    std::string_view target);

/// What came of one example of a target.
struct ExampleResult {
  std::string target{};
  std::size_t number = 0;  ///< counted from 1
  Verdict verdict{};
  std::vector<std::string> differences{};  ///< "needed: expected 64, came 63"; empty if it passed

  template <class V>
  static constexpr void fields(V& v) {
    v.required("target", &ExampleResult::target, "The id of the target.");
    v.required("number", &ExampleResult::number, "Which example of the target, from 1.");
    v.required("verdict", &ExampleResult::verdict, "What the figures of the example prove.");
    v.optional("differences", &ExampleResult::differences,
               "Such as `needed: expected 64, came 63`; empty if the example passed.");
  }

  friend bool operator==(const ExampleResult&, const ExampleResult&) = default;
};

/// Runs the examples beside the targets, in order.
/// \throws InvalidFigures if the figures of an example contradict each other, naming the example.
[[nodiscard]] std::vector<ExampleResult> check_examples(const Resolution& resolution);

}  // namespace congdoan
