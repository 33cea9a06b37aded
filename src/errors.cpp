#include <congdoan/errors.hpp>

#include <utility>

#include "quoted.hpp"

namespace congdoan {
namespace {

std::vector<Problem> visible(std::vector<Problem> problems) {
  for (Problem& problem : problems) {
    problem.place = detail::visible(problem.place, true);
    problem.message = detail::visible(problem.message);
  }
  return problems;
}

}  // namespace

std::string describe(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    if (!problem.place.empty()) text += problem.place + ": ";
    text += problem.message;
  }
  return text;
}

Error::Error(const std::string& message) : std::runtime_error(detail::visible(message)) {}

InvalidDocument::InvalidDocument(std::vector<Problem> problems)
    : InvalidInput(describe(visible(problems))), problems_(visible(std::move(problems))) {}

InvalidFigures::InvalidFigures(std::vector<Problem> problems)
    : InvalidInput(describe(visible(problems))), problems_(visible(std::move(problems))) {}

}  // namespace congdoan
