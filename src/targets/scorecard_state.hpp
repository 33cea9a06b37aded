// What a scorecard holds, or the evaluation of which it is made on demand.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <congdoan/targets/scorecard.hpp>

#include "evaluation.hpp"

namespace congdoan {

class Scorecard::State {
 public:
  explicit State(ScorecardSpec spec);
  // Judges every target.
  // \throws InvalidFigures that names every contradiction; Overflow.
  State(const Resolution& resolution, const Figures& figures, Date as_of);

  // What needs no making.
  const ScorecardSpec& known() const noexcept { return spec_; }
  std::size_t size() const noexcept { return size_; }
  const std::string& target(std::size_t at) const;
  bool is_soft(std::size_t at) const;
  std::optional<Outcome> outcome(std::size_t at) const;

  const Verdict& verdict(std::size_t at);
  const std::vector<Verdict>& verdicts();
  const std::vector<UnusedFigure>& unused();

 private:
  // \pre locked
  void make(std::size_t at);

  ScorecardSpec spec_;
  std::size_t size_;
  std::unique_ptr<Evaluation> evaluation_;  // null where all is held
  std::mutex making_;
  std::vector<bool> made_;
  bool unused_made_ = false;
};

}  // namespace congdoan
