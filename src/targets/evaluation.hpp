// One body's figures on one day, judged. What a verdict tells beside its outcome is made on demand.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/target.hpp>
#include <congdoan/targets/unused_figure.hpp>
#include <congdoan/targets/verdict.hpp>
#include <congdoan/terms/date.hpp>

#include "cells.hpp"
#include "judge.hpp"

namespace congdoan {

// For one thread at a time, since what its cells were asked before is kept.
class Evaluation {
 public:
  // \throws InvalidFigures, Overflow as `evaluate` does.
  Evaluation(const Resolution& resolution, Figures figures, Date as_of);
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;
  ~Evaluation() = default;

  const Resolution& resolution() const noexcept { return resolution_; }
  const Cells& cells() const noexcept { return cells_; }
  const TargetSpec& target(std::size_t at) const { return *resolution_.targets()[at]; }
  // \throws InvalidFigures for whatever contradicts itself in what the target looks at; Overflow.
  void judge(std::size_t target);
  // False where making a verdict may yet find figures that contradict each other, so that it must
  // be made before anybody sees the scorecard.
  bool may_wait(std::size_t target) const;

  // Of a target that was judged.
  Outcome outcome(std::size_t target) const;
  Verdict verdict(std::size_t target) const;
  std::vector<UnusedFigure> unused() const;
  // The positions of the figures that the verdict on a target rests on, ascending.
  std::vector<std::size_t> figures_used(std::size_t target) const;

 private:
  template <class Use>
  auto with(const Rule& rule, Use use) const;

  Resolution resolution_;
  Figures figures_;
  const Program& program_;
  Cells cells_;
  std::vector<std::optional<Judgement>> judgements_;  // nothing for what names no number
};

}  // namespace congdoan
