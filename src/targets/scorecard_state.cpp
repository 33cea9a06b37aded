#include <utility>

#include "contradictions.hpp"
#include "scorecard_state.hpp"

namespace congdoan {

Scorecard::State::State(ScorecardSpec spec)
    : spec_(std::move(spec)), size_(spec_.verdicts.size()) {}

Scorecard::State::State(const Resolution& resolution, const Figures& figures, Date as_of)
    : spec_{.body = resolution.body(),
            .as_of = as_of,
            .verdicts = {},
            .ignored_figures = 0,
            .unused = {}},
      size_(resolution.targets().size()),
      evaluation_(std::make_unique<Evaluation>(resolution, figures, as_of)) {
  spec_.ignored_figures = evaluation_->cells().ignored();
  bool all_wait = true;
  Contradictions found;
  for (std::size_t i = 0; i < size_; ++i) {
    found.survives([&] {
      evaluation_->judge(i);
      if (evaluation_->may_wait(i)) return;
      all_wait = false;
      make(i);
    });
  }
  found.throw_if_any();
  if (!all_wait) static_cast<void>(unused());
}

const std::string& Scorecard::State::target(std::size_t at) const {
  return evaluation_ ? evaluation_->target(at).id : spec_.verdicts[at].target;
}

bool Scorecard::State::is_soft(std::size_t at) const {
  return evaluation_ ? evaluation_->target(at).soft : spec_.verdicts[at].soft;
}

std::optional<Outcome> Scorecard::State::outcome(std::size_t at) const {
  return evaluation_ ? evaluation_->outcome(at) : spec_.verdicts[at].outcome;
}

void Scorecard::State::make(std::size_t at) {
  if (made_.empty()) {
    made_.resize(size_);
    spec_.verdicts.resize(size_);
  }
  if (!made_[at]) spec_.verdicts[at] = evaluation_->verdict(at);
  made_[at] = true;
}

const Verdict& Scorecard::State::verdict(std::size_t at) {
  if (evaluation_) {
    const std::scoped_lock lock(making_);
    make(at);
  }
  return spec_.verdicts[at];
}

const std::vector<Verdict>& Scorecard::State::verdicts() {
  if (evaluation_) {
    const std::scoped_lock lock(making_);
    for (std::size_t i = 0; i < size_; ++i) make(i);
  }
  return spec_.verdicts;
}

const std::vector<UnusedFigure>& Scorecard::State::unused() {
  if (evaluation_) {
    const std::scoped_lock lock(making_);
    if (!unused_made_) spec_.unused = evaluation_->unused();
    unused_made_ = true;
  }
  return spec_.unused;
}

}  // namespace congdoan
