#include <congdoan/targets/evaluate.hpp>

#include <memory>

#include "evaluation.hpp"
#include "scorecard_state.hpp"

namespace congdoan {

Scorecard evaluate(const Resolution& resolution, const Figures& figures,
                   const EvaluateOptions& options) {
  return Scorecard(std::make_shared<Scorecard::State>(resolution, figures, options.as_of));
}

std::vector<std::size_t> figures_used(const Resolution& resolution, const Figures& figures,
                                      const EvaluateOptions& options, std::string_view target) {
  const Target* known = &resolution.target(target);
  const auto position = static_cast<std::size_t>(known - resolution.targets().data());
  return Evaluation(resolution, figures, options.as_of).figures_used(position);
}

}  // namespace congdoan
