#include <congdoan/errors.hpp>

#include <utility>

namespace congdoan {

std::string describe(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    if (!problem.place.empty()) text += problem.place + ": ";
    text += problem.message;
  }
  return text;
}

InvalidDocument::InvalidDocument(std::vector<Problem> problems)
    : InvalidInput(describe(problems)), problems_(std::move(problems)) {}

InvalidFigures::InvalidFigures(std::vector<Problem> problems)
    : InvalidInput(describe(problems)), problems_(std::move(problems)) {}

}  // namespace congdoan
