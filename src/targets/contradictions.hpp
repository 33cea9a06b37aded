// Collects what contradicts itself in figures, so that one answer names it all.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <congdoan/errors.hpp>

namespace congdoan {

// What is wrong with a set of figures, each thing once.
class Contradictions {
 public:
  void add(Problem problem) {
    if (known_.emplace(problem.place, problem.message).second) list_.push_back(std::move(problem));
  }

  // Runs `act`; what it says against the figures is kept, and false comes back.
  template <class Act>
  bool survives(Act act) {
    try {
      act();
      return true;
    } catch (const InvalidFigures& error) {
      for (const Problem& problem : error.problems()) add(problem);
      return false;
    }
  }

  // \throws InvalidFigures with all of it.
  void throw_if_any() const {
    if (!list_.empty()) throw InvalidFigures(list_);
  }

 private:
  std::vector<Problem> list_;
  std::set<std::pair<std::string, std::string>> known_;
};

}  // namespace congdoan
