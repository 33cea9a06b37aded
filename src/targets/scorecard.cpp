#include <congdoan/targets/scorecard.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include <congdoan/errors.hpp>

#include "scorecard_state.hpp"

namespace congdoan {

Scorecard::Scorecard(ScorecardSpec spec) : state_(std::make_shared<State>(std::move(spec))) {}
Scorecard::Scorecard(std::shared_ptr<State> state) : state_(std::move(state)) {}

const std::string& Scorecard::body() const& noexcept { return state_->known().body; }
Date Scorecard::as_of() const noexcept { return state_->known().as_of; }
std::size_t Scorecard::size() const noexcept { return state_->size(); }
std::size_t Scorecard::ignored_figures() const noexcept { return state_->known().ignored_figures; }
const std::vector<Verdict>& Scorecard::verdicts() const& { return state_->verdicts(); }
const std::vector<UnusedFigure>& Scorecard::unused() const& { return state_->unused(); }

const ScorecardSpec& Scorecard::operator*() const& {
  static_cast<void>(state_->verdicts());
  static_cast<void>(state_->unused());
  return state_->known();
}

const Verdict& Scorecard::operator[](std::string_view target) const& {
  for (std::size_t i = 0; i < size(); ++i) {
    if (state_->target(i) == target) return state_->verdict(i);
  }
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < size(); ++i) ids.push_back(state_->target(i));
  throw UnknownId('"' + std::string(target) + "\" is not a target" + did_you_mean(target, ids));
}

bool Scorecard::contains(std::string_view target) const {
  for (std::size_t i = 0; i < size(); ++i) {
    if (state_->target(i) == target) return true;
  }
  return false;
}

std::size_t Scorecard::count(Outcome outcome, bool soft) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    if (state_->outcome(i) == outcome && (soft || !state_->is_soft(i))) ++count;
  }
  return count;
}

std::vector<Blocker> Scorecard::blockers() const {
  std::map<Missing, std::vector<std::string>> waiting;
  for (const Verdict& verdict : verdicts()) {
    for (const Missing& missing : verdict.missing) waiting[missing].push_back(verdict.target);
  }
  std::vector<Blocker> list;
  list.reserve(waiting.size());
  for (auto& [missing, targets] : waiting) list.push_back({missing, std::move(targets)});
  std::ranges::sort(list, [](const Blocker& a, const Blocker& b) {
    return a.targets.size() != b.targets.size() ? a.targets.size() > b.targets.size()
                                                : a.missing < b.missing;
  });
  return list;
}

}  // namespace congdoan
