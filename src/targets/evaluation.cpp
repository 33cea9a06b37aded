#include <algorithm>
#include <string>
#include <utility>

#include <congdoan/errors.hpp>

#include "../quoted.hpp"
#include "compiled.hpp"
#include "evaluation.hpp"
#include "looks.hpp"
#include "unused_figures.hpp"
#include "verdict_of.hpp"

namespace congdoan {
namespace {

// "these are of "north", "south", …": at most three.
std::string bodies_of(const Figures& figures) {
  constexpr std::size_t most = 3;
  std::string text;
  std::size_t named = 0;
  for (const Figures::OfBody& each : figures.bodies()) {
    if (named == most) return text + ", …";
    text += (named == 0 ? "these are of " : ", ") + detail::quoted(each.body);
    ++named;
  }
  return text;
}

void check_any_own(const Resolution& resolution, const Figures& figures, const Cells& cells) {
  if (!cells.own().empty()) return;
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

// An overflow names the target.
template <class Use>
auto Evaluation::with(const Rule& rule, Use use) const {
  try {
    return use(Judge(program_, rule, cells_));
  } catch (const Overflow& error) {
    throw Overflow("target " + rule.id + ": " + error.what());
  }
}

Evaluation::Evaluation(const Resolution& resolution, Figures figures, Date as_of)
    : resolution_(resolution),
      figures_(std::move(figures)),
      program_(resolution_.compiled_->program),
      cells_(figures_, resolution_.measures(), resolution_.terms(), resolution_.body(), as_of,
             program_.cells()),
      judgements_(program_.rules().size()) {
  check_any_own(resolution_, figures_, cells_);
}

void Evaluation::judge(std::size_t target) {
  if (const auto& rule = program_.rules()[target])
    judgements_[target] = with(*rule, [](const Judge& judge) { return judge.judgement(); });
}

Outcome Evaluation::outcome(std::size_t target) const {
  const auto& judgement = judgements_[target];
  return judgement ? judgement->outcome : Outcome::not_measurable;
}

bool Evaluation::may_wait(std::size_t target) const {
  const auto& rule = program_.rules()[target];
  return !rule || std::ranges::all_of(rule->question.measures(), [this](int measure) {
    return cells_.has_times_apart(measure);
  });
}

Verdict Evaluation::verdict(std::size_t target) const {
  const auto& rule = program_.rules()[target];
  if (!rule) return not_measurable(resolution_, this->target(target));
  return with(*rule, [&](const Judge& judge) {
    return verdict_of(judge, *judgements_[target], this->target(target));
  });
}

std::vector<UnusedFigure> Evaluation::unused() const {
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

std::vector<std::size_t> Evaluation::figures_used(std::size_t target) const {
  std::vector<std::size_t> used;
  AskedBefore before;
  if (const auto& rule = program_.rules()[target])
    with(*rule, [&](const Judge& judge) { add_figures_used(judge, before, used); });
  std::ranges::sort(used);
  used.erase(std::ranges::unique(used).begin(), used.end());
  return used;
}

}  // namespace congdoan
