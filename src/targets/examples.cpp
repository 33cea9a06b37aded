#include <algorithm>

#include <congdoan/errors.hpp>
#include <congdoan/targets/evaluate.hpp>

#include "contradictions.hpp"

namespace congdoan {
namespace {

// The reporting period that an example without a period stands for: any will do, since it is judged
// alone.
Period stand_in(const Resolution& resolution) {
  if (!resolution.terms().empty() && !resolution.terms().front().reporting_years().empty()) {
    return Period::year(resolution.terms().front().reporting_years().front());
  }
  constexpr int any_year = 2000;
  return Period::year(any_year);
}

struct Prepared {
  Resolution resolution;
  Figures figures;
  Date as_of;
};

Prepared prepare(const Resolution& resolution, const TargetSpec& target, const Example& example) {
  ResolutionSpec spec{.body = resolution.body(),
                      .terms = resolution.terms(),
                      .measures = resolution.measures().all(),
                      .targets = {},
                      .default_when = resolution.when(target),
                      .printed = resolution.printed()};
  TargetSpec alone = target;
  alone.examples.clear();
  Figures figures;
  if (!example.rows.empty()) {
    for (const Figure& row : example.rows) figures.add(row);
  } else {
    const PeriodLabel period = example.period ? *example.period : PeriodLabel(stand_in(resolution));
    if (!example.period) {
      alone.when = When::parse(period.text());
      alone.over_years.reset();
    }
    for (const auto& [measure, value] : example.figures) {
      figures.add(Figure{.body = {},
                         .period = period,
                         .measure = measure,
                         .value = value,
                         .reported_on = {},
                         .final = false,
                         .text = {},
                         .source = {}});
    }
  }
  spec.targets.emplace_back(std::move(alone));
  const Resolution fitted(std::move(spec));
  std::optional<Date> last = example.as_of;
  if (!last) {
    for (const Figure& figure : figures) {
      const Date end = figure.period->resolve(fitted.terms()).last();
      if (!last || end > *last) last = end;
    }
  }
  return {fitted, std::move(figures), *last};
}

void compare(const char* key, const std::optional<Quantity>& expected,
             const std::optional<Quantity>& actual, std::vector<std::string>& differences) {
  if (!expected || expected == actual) return;
  differences.push_back(std::string(key) + ": expected " + expected->text() + ", came " +
                        (actual ? actual->text() : std::string("none")));
}

}  // namespace

std::vector<ExampleResult> check_examples(const Resolution& resolution) {
  std::vector<ExampleResult> results;
  Contradictions found;
  for (const Target& target : resolution.targets()) {
    for (std::size_t i = 0; i < target->examples.size(); ++i) {
      const Example& example = target->examples[i];
      const std::string place = "target " + target->id + ", example " + std::to_string(i + 1);
      try {
        const Prepared prepared = prepare(resolution, *target, example);
        const Scorecard card =
            evaluate(prepared.resolution, prepared.figures, {.as_of = prepared.as_of});
        ExampleResult result{target->id, i + 1, card.verdicts().front(), {}};
        const Outcome came = *result.verdict.outcome;
        if (came != example.outcome) {
          result.differences.push_back("outcome: expected " + std::string(word(example.outcome)) +
                                       ", came " + std::string(word(came)));
        }
        compare("needed", example.needed, result.verdict.needed, result.differences);
        compare("short_by", example.short_by, result.verdict.short_by, result.differences);
        compare("spare", example.spare, result.verdict.spare, result.differences);
        results.push_back(std::move(result));
      } catch (const InvalidFigures& error) {
        for (const Problem& problem : error.problems()) found.add({place, describe({problem})});
      } catch (const InvalidInput& error) {
        found.add({place, error.what()});
      }
    }
  }
  found.throw_if_any();
  return results;
}

}  // namespace congdoan
