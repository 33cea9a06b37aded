#include <congdoan/targets/evaluate.hpp>

#include <algorithm>
#include <string>

#include <congdoan/errors.hpp>

#include "../quoted.hpp"
#include "cells.hpp"
#include "contradictions.hpp"
#include "looks.hpp"
#include "unused_figures.hpp"
#include "verdict_of.hpp"

namespace congdoan {
namespace {

// Calls `use(judge)`; an overflow names the target.
template <class Use>
auto judging(const Program& program, const Rule& rule, const Cells& cells, Use use) {
  try {
    return use(Judge(program, rule, cells));
  } catch (const Overflow& error) {
    throw Overflow("target " + rule.id + ": " + error.what());
  }
}

// "these are of "north", "south", …": at most three.
std::string bodies_of(const Figures& figures) {
  constexpr std::size_t most = 3;
  std::vector<std::string_view> bodies;
  std::string text;
  for (const Figure& figure : figures) {
    if (std::ranges::find(bodies, figure.body) != bodies.end()) continue;
    if (bodies.size() == most) return text + ", …";
    text += (bodies.empty() ? "these are of " : ", ") + detail::quoted(figure.body);
    bodies.push_back(figure.body);
  }
  return text;
}

void check_any_own(const Resolution& resolution, const Figures& figures, const Cells& cells) {
  if (cells.own() > 0) return;
  if (figures.empty()) {
    throw InvalidFigures(
        {{"figures", "there are none; give at least one of body \"" + resolution.body() + "\""}});
  }
  throw InvalidFigures(
      {{"figures", "none of the " + std::to_string(figures.size()) + " figures is of body \"" +
                       resolution.body() + "\"; " + bodies_of(figures) +
                       "; figures without a body are taken as its own"}});
}

}  // namespace

// One body's figures on one day, and the program that judges them.
class Evaluation {
  template <class Use>
  auto with(const Rule& rule, Use use) const {
    return judging(program_, rule, cells_, use);
  }

 public:
  Evaluation(const Resolution& resolution, const Figures& figures, const EvaluateOptions& options)
      : resolution_(resolution),
        figures_(figures),
        program_(*resolution.program_),
        cells_(figures, resolution.measures(), resolution.terms(), resolution.body(), options.as_of,
               program_.cells()) {
    check_any_own(resolution, figures, cells_);
  }

  Scorecard scorecard() const {
    Scorecard card{.body = resolution_.body(),
                   .as_of = cells_.as_of(),
                   .verdicts = {},
                   .ignored_figures = cells_.ignored(),
                   .unused = {}};
    card.verdicts.reserve(resolution_.targets().size());
    Contradictions found;
    for (std::size_t i = 0; i < resolution_.targets().size(); ++i)
      found.survives([&] { card.verdicts.push_back(verdict(i)); });
    found.throw_if_any();
    card.unused = unused();
    return card;
  }

  // The positions of the figures that the verdict on a target rests on, ascending.
  std::vector<std::size_t> figures_used(std::size_t target) const {
    std::vector<std::size_t> used;
    AskedBefore before;
    if (const auto& rule = program_.rules()[target])
      with(*rule, [&](const Judge& judge) { add_figures_used(judge, before, used); });
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    return used;
  }

 private:
  Verdict verdict(std::size_t target) const {
    const TargetSpec& spec = *resolution_.targets()[target];
    const auto& rule = program_.rules()[target];
    if (!rule) return not_measurable(resolution_, spec);
    return with(*rule,
                [&](const Judge& judge) { return verdict_of(judge, judge.judgement(), spec); });
  }

  std::vector<UnusedFigure> unused() const {
    std::vector<Look> looks;
    for (const auto& rule : program_.rules()) {
      if (rule) with(*rule, [&](const Judge& judge) { add_looks(judge, looks); });
    }
    return unused_figures(resolution_, figures_, cells_, looks, [&] {
      std::vector<std::size_t> all;
      AskedBefore before;
      for (const auto& rule : program_.rules()) {
        if (rule) with(*rule, [&](const Judge& judge) { add_figures_used(judge, before, all); });
      }
      return all;
    });
  }

  const Resolution& resolution_;
  const Figures& figures_;
  const Program& program_;
  Cells cells_;
};

Scorecard evaluate(const Resolution& resolution, const Figures& figures,
                   const EvaluateOptions& options) {
  return Evaluation(resolution, figures, options).scorecard();
}

std::vector<std::size_t> figures_used(const Resolution& resolution, const Figures& figures,
                                      const EvaluateOptions& options, std::string_view target) {
  const Target* known = &resolution.target(target);
  return Evaluation(resolution, figures, options)
      .figures_used(static_cast<std::size_t>(known - resolution.targets().data()));
}

}  // namespace congdoan
