#include <congdoan/congress/congress.hpp>

#include <algorithm>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/targets/cells.hpp>

namespace congdoan {
namespace {

ResolutionSpec resolution_of(const CongressSpec& spec) {
  ResolutionSpec resolution{.body = spec.body->id,
                            .terms = {},
                            .measures = spec.measures,
                            .targets = spec.targets,
                            .default_when = spec.defaults.when};
  if (const auto term = spec.congress.current_term()) {
    resolution.terms.push_back(*term);
    if (spec.congress.reviews) resolution.terms.push_back(*spec.congress.reviews);
  }
  return resolution;
}

// The spec is checked before the resolution is made of it, so that one answer names everything.
CongressSpec checked(CongressSpec spec) {
  Problems problems;
  spec.check(problems);
  problems.throw_if_any();
  return spec;
}

}  // namespace

void CongressSpec::check(Problems& problems) const {
  if (format != format_name) {
    problems.add("format",
                 '"' + format + "\" is not a format this version reads; write \"congdoan/1\"");
  }
  const std::size_t before = problems.size();
  {
    const auto guard = problems.inside("congress");
    congress.check(problems);
  }
  std::vector<std::string_view> ids;
  ids.reserve(targets.size());
  for (const Target& target : targets) ids.push_back(target->id);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto guard = problems.inside("task", i);
    for (const std::string& id : tasks[i].targets) {
      if (std::ranges::find(ids, id) != ids.end()) continue;
      problems.add("targets", '"' + id + "\" is not a target" + did_you_mean(id, ids));
    }
  }
  for (std::size_t i = 0; i < elections.size(); ++i) {
    const auto guard = problems.inside("election", i);
    elections[i].check(problems);
  }
  if (problems.size() > before) return;  // a resolution cannot be made before the term is right
  const ResolutionSpec resolution = resolution_of(*this);
  resolution.check(problems);
  if (problems.size() > before) return;
  // Figures are checked as an evaluation would, with every day seen.
  try {
    const Measures known(measures);
    static_cast<void>(
        Cells(Figures(figures), known, resolution.terms, body->id, Date(9999, 12, 31)));
  } catch (const InvalidFigures& error) {
    for (const Problem& problem : error.problems()) problems.add(problem.place, problem.message);
  }
}

Congress::Congress(CongressSpec spec)
    : spec_(checked(std::move(spec))), resolution_(resolution_of(spec_)) {}

std::vector<Committee> Congress::committees() const {
  std::vector<Committee> list;
  for (const Election& election : spec_.elections) {
    if (!election.committee) continue;
    list.push_back({.kind = *election.committee,
                    .body = spec_.body->id,
                    .size = election.elected,
                    .term = spec_.congress.term ? spec_.congress.term->text() : std::string()});
  }
  return list;
}

std::vector<Mandate> Congress::mandates() const {
  std::vector<Mandate> list;
  for (const Election& election : spec_.elections) {
    if (election.post.empty()) continue;
    for (const std::string& person : election.people) {
      list.push_back({.post = election.post,
                      .person = person,
                      .body = spec_.body->id,
                      .term = spec_.congress.term ? spec_.congress.term->text() : std::string()});
    }
  }
  return list;
}

Figures with_stated_figures(const Congress& congress, const Figures& figures) {
  const std::string& body = congress->body->id;
  const auto own = [&body](const Figure& figure) {
    return figure.body.empty() || figure.body == body;
  };
  if (std::ranges::none_of(figures, own)) return figures;
  Figures all = figures;
  for (std::size_t i = 0; i < congress->figures.size(); ++i) {
    all.add(congress->figures[i], "document figure[" + std::to_string(i) + "]");
  }
  return all;
}

Scorecard evaluate(const Congress& congress, const Figures& figures,
                   const EvaluateOptions& options) {
  if (congress->figures.empty()) return evaluate(congress.resolution(), figures, options);
  return evaluate(congress.resolution(), with_stated_figures(congress, figures), options);
}

}  // namespace congdoan
