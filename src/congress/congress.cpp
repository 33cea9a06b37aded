#include <congdoan/congress/congress.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_set>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>

#include "../targets/cells.hpp"
#include "../targets/doubts.hpp"
#include "cross_checks.hpp"
#include "derived_mandates.hpp"
#include "inferred_paths.hpp"

namespace congdoan {
namespace {

ResolutionSpec resolution_of(const CongressSpec& spec) {
  ResolutionSpec resolution{.body = spec.body->id,
                            .terms = {},
                            .measures = spec.measures,
                            .targets = spec.targets,
                            .default_when = spec.defaults.when,
                            .printed = spec.defaults.printed};
  if (auto term = spec.congress.term) {
    try {
      term = spec.congress.current_term();
    } catch (const InvalidValue&) {  // NOLINT(bugprone-empty-catch): reported by now
    }
    resolution.terms.push_back(*term);
    if (spec.congress.reviews) resolution.terms.push_back(*spec.congress.reviews);
  }
  return resolution;
}

// What is not known of the parts that a resolution is made of.
void doubt_parts(Problems& problems) {
  if (!problems.is_sound("congress.term")) problems.doubt(doubts::term);
  if (!problems.is_sound("congress.reporting_years")) problems.doubt(doubts::reporting_years);
  if (!problems.is_sound("congress.reviews")) problems.doubt(doubts::other_terms);
  if (!problems.is_sound("defaults.when")) problems.doubt(doubts::default_when);
}

// The term of labels that name none, where the congress's are not known: what figures say of each
// other can be told all the same.
Term stand_in_term() { return Term::parse("1400-1401"); }

// The figure as one of the days that its label names by itself, where the congress's terms are not
// known.
Figure with_stand_in(Figure figure) {
  if (!figure.period || figure.period->period() || figure.period->is_length()) return figure;
  const std::string& label = figure.period->text();
  figure.period = PeriodLabel((label == "term" ? stand_in_term() : Term::parse(label)).period());
  return figure;
}

// A figure without a period is of the term that the congress reviews.
Figure placed(Figure figure, const Meeting& congress) {
  if (figure.period || !congress.reviews) return figure;
  // The name of a term is known only beside the term that the congress opens.
  figure.period = congress.term ? PeriodLabel::parse(congress.reviews->text())
                                : PeriodLabel(congress.reviews->period());
  return figure;
}

// The measures and, where some could not be read, stand-ins for what figures say that they count.
Measures measures_with_stand_ins(const CongressSpec& spec, Problems& problems) {
  auto measures = Measures::doubtful(spec.measures, problems);
  if (measures.are_complete()) return measures;
  std::vector<Measure> all = spec.measures;
  std::unordered_set<std::string_view> added;
  for (const Figure& figure : spec.figures) {
    if (measures.find(figure.measure) != nullptr || !added.insert(figure.measure).second) continue;
    MeasureSpec stand_in{.id = figure.measure};
    Problems unfit;
    stand_in.check(unfit);
    if (!unfit.empty()) continue;
    problems.doubt("measure[" + std::to_string(all.size()) + "]");
    all.emplace_back(std::move(stand_in));
  }
  return Measures::doubtful(std::move(all), problems);
}

// The figures are checked as an evaluation would, with every day seen. Of those that could not be
// read as a whole, the measure and the period are checked alone.
void check_figures(const CongressSpec& spec, const Measures& measures,
                   const std::vector<Term>& terms, bool terms_known, Problems& problems) {
  const bool reviewed_known = problems.is_known(doubts::other_terms);
  Figures whole;
  Figures partial;
  for (std::size_t i = 0; i < spec.figures.size(); ++i) {
    const auto guard = problems.inside("figure", i);
    Figure figure = placed(spec.figures[i], spec.congress);
    if (!terms_known) figure = with_stand_in(std::move(figure));
    const bool unknown_term = !figure.period && !reviewed_known;
    if (problems.is_sound("") && !unknown_term) {
      whole.add(std::move(figure), problems.place());
    } else if (problems.is_sound("measure")) {
      if (!problems.is_sound("period") || unknown_term)
        figure.period = PeriodLabel(Period::year(2000));
      figure.value = Quantity::unreported();
      partial.add(std::move(figure), problems.place());
    }
  }
  for (const Figures& figures : {whole, partial}) {
    try {
      static_cast<void>(Cells(figures, measures, terms, spec.body->id, Date(9999, 12, 31)));
    } catch (const InvalidFigures& error) {
      for (const Problem& problem : error.problems()) problems.add(problem.place, problem.message);
    }
  }
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
  if (format != format_name && problems.is_sound("format")) {
    problems.add("format",
                 '"' + format + "\" is not a format this version reads; write \"congdoan/1\"");
  }
  {
    const auto guard = problems.inside("congress");
    congress.check(problems);
  }
  std::vector<std::string_view> ids;
  ids.reserve(targets.size());
  for (const Target& target : targets) ids.push_back(target->id);
  const std::unordered_set<std::string_view> known(ids.begin(), ids.end());
  const bool ids_known = problems.is_known("target") && !known.contains("");
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto guard = problems.inside("task", i);
    for (const std::string& id : tasks[i].targets) {
      if (known.contains(id) || !ids_known) continue;
      problems.add("targets", '"' + id + "\" is not a target" +
                                  problems.did_you_mean(id, [&] { return std::span(ids); }));
    }
  }
  {
    const auto guard = problems.inside("attendance");
    attendance.check(problems);
  }
  detail::check_votes(*this, problems);
  doubt_parts(problems);
  const ResolutionSpec resolution = resolution_of(*this);
  resolution.check(problems);
  const bool terms_known =
      problems.is_known(doubts::term) && problems.is_known(doubts::other_terms);
  check_figures(*this, measures_with_stand_ins(*this, problems),
                terms_known ? resolution.terms : std::vector{stand_in_term()}, terms_known,
                problems);
  detail::check_inferred(*this, problems);
}

Congress::Congress(CongressSpec spec)
    : spec_(checked(std::move(spec))), resolution_(resolution_of(spec_)) {}

std::vector<Committee> Congress::committees() const {
  std::vector<Committee> list;
  for (auto& each : detail::committees_of(spec_, detail::held_elections(spec_)))
    list.push_back(std::move(each.value));
  return list;
}

std::vector<Mandate> Congress::mandates() const {
  std::vector<Mandate> list;
  for (auto& each : detail::mandates_of(spec_, detail::held_elections(spec_)))
    list.emplace_back(std::move(each.value));
  return list;
}

Figures with_stated_figures(const Congress& congress, const Figures& figures) {
  const std::string& body = congress->body->id;
  const std::string& name = congress->body->name;
  Figures all;
  bool any_own = figures.empty();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure figure = placed(figures.all()[i], congress->congress);
    if (figure.body == name) figure.body = body;
    any_own = any_own || figure.body.empty() || figure.body == body;
    all.add(std::move(figure), figures.place(i));
  }
  if (!any_own) return figures;
  for (std::size_t i = 0; i < congress->figures.size(); ++i) {
    all.add(placed(congress->figures[i], congress->congress),
            "document figure[" + std::to_string(i) + "]");
  }
  return all;
}

Scorecard evaluate(const Congress& congress, const Figures& figures,
                   const EvaluateOptions& options) {
  const bool as_given =
      congress->figures.empty() && std::ranges::none_of(figures, [&](const Figure& figure) {
        return !figure.period || figure.body == congress->body->name;
      });
  return as_given
             ? evaluate(congress.resolution(), figures, options)
             : evaluate(congress.resolution(), with_stated_figures(congress, figures), options);
}

Scorecard evaluate(const Congress& congress, const EvaluateOptions& options) {
  return evaluate(congress, Figures(), options);
}

}  // namespace congdoan
