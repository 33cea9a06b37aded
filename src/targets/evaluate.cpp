#include <congdoan/targets/evaluate.hpp>

#include <algorithm>
#include <iterator>

#include <congdoan/errors.hpp>
#include <congdoan/targets/cells.hpp>

#include "../quoted.hpp"
#include "contradictions.hpp"
#include "judge.hpp"
#include "unused_figures.hpp"

namespace congdoan {
namespace {

Verdict not_measurable(const Resolution& resolution, const TargetSpec& target) {
  Verdict verdict;
  const auto& terms = resolution.terms();
  verdict.target = target.id;
  verdict.text = target.text;
  verdict.period = terms.empty() ? std::string() : terms.front().text();
  verdict.outcome = Outcome::not_measurable;
  verdict.kind = subject_key(target.subject);
  verdict.soft = target.soft;
  return verdict;
}

// Calls `use(judge)` for a target that can be decided, else `otherwise()`.
template <class Use, class Otherwise>
auto with_judge(const Resolution& resolution, const Cells& cells, const TargetSpec& target, Use use,
                Otherwise otherwise) {
  try {
    return std::visit(
        [&](const auto& kind) {
          if (!kind.demand()) return otherwise();
          return use(Judge(resolution, cells, target, kind));
        },
        target.subject);
  } catch (const Overflow& error) {
    throw Overflow("target " + target.id + ": " + error.what());
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

Cells cells_of(const Resolution& resolution, const Figures& figures,
               const EvaluateOptions& options) {
  Cells cells(figures, resolution.measures(), resolution.terms(), resolution.body(), options.as_of);
  if (cells.own() == 0) {
    if (figures.empty()) {
      throw InvalidFigures(
          {{"figures", "there are none; give at least one of body \"" + resolution.body() + "\""}});
    }
    throw InvalidFigures(
        {{"figures", "none of the " + std::to_string(figures.size()) + " figures is of body \"" +
                         resolution.body() + "\"; " + bodies_of(figures) +
                         "; figures without a body are taken as its own"}});
  }
  return cells;
}

std::vector<UnusedFigure> unused_of(const Resolution& resolution, const Figures& figures,
                                    const Cells& cells) {
  std::vector<Look> looks;
  for (const Target& target : resolution.targets()) {
    with_judge(
        resolution, cells, *target, [&](const auto& judge) { judge.add_looks(looks); }, [] {});
  }
  return unused_figures(resolution, figures, cells, looks, [&] {
    std::vector<std::size_t> all;
    AskedBefore before;
    for (const Target& target : resolution.targets()) {
      with_judge(
          resolution, cells, *target,
          [&](const auto& judge) { judge.add_figures_used(before, all); }, [] {});
    }
    return all;
  });
}

}  // namespace

Scorecard evaluate(const Resolution& resolution, const Figures& figures,
                   const EvaluateOptions& options) {
  const Cells cells = cells_of(resolution, figures, options);
  Scorecard card{.body = resolution.body(),
                 .as_of = options.as_of,
                 .verdicts = {},
                 .ignored_figures = cells.ignored(),
                 .unused = {}};
  card.verdicts.reserve(resolution.targets().size());
  Contradictions found;
  for (const Target& target : resolution.targets()) {
    found.survives([&] {
      card.verdicts.push_back(with_judge(
          resolution, cells, *target, [](const auto& judge) { return judge.verdict(); },
          [&] { return not_measurable(resolution, *target); }));
    });
  }
  found.throw_if_any();
  card.unused = unused_of(resolution, figures, cells);
  return card;
}

std::vector<std::size_t> figures_used(const Resolution& resolution, const Figures& figures,
                                      const EvaluateOptions& options, std::string_view target) {
  const Cells cells = cells_of(resolution, figures, options);
  std::vector<std::size_t> used;
  AskedBefore before;
  with_judge(
      resolution, cells, *resolution.target(target),
      [&](const auto& judge) { judge.add_figures_used(before, used); }, [] {});
  std::ranges::sort(used);
  used.erase(std::ranges::unique(used).begin(), used.end());
  return used;
}

}  // namespace congdoan
