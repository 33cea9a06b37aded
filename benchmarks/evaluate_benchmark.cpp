// How long does it take to judge a resolution on the figures of five years?
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include <congdoan/io/scorecard.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>

#include "targets/evaluation.hpp"

namespace {

using namespace congdoan;

const EvaluateOptions after_the_term{.as_of = Date(2021, 12, 31)};

Resolution resolution(std::vector<Target> targets) {
  return Resolution(
      {.body = "office",
       .terms = {Term::parse("2017-2022")},
       .measures = {{{.id = "staff", .name = "lao động", .unit = "person", .flow = Flow::stock}},
                    {{.id = "advanced",
                      .name = "Lao động tiên tiến",
                      .unit = "person",
                      .within = {"staff"}}},
                    {{.id = "admitted",
                      .name = "đoàn viên kết nạp",
                      .unit = "person",
                      .flow = Flow::gross}},
                    {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}},
                    {{.id = "culture", .name = "đơn vị văn hoá", .unit = "title"}}},
       .targets = std::move(targets)});
}

Target advanced(std::string id, const char* when) {
  return {{.id = std::move(id),
           .subject = PartOf{"advanced", "staff", Bound::over(Ratio(9, 10))},
           .when = When::parse(when)}};
}

Target level(std::string id, Level::Kind kind, const char* measure, std::int64_t least,
             const char* when) {
  return {{.id = std::move(id),
           .subject = Level{kind, measure, Bound::at_least(Ratio(least))},
           .when = When::parse(when)}};
}

Resolution with_one_target() { return resolution({advanced("advanced", "each_year")}); }

Resolution with_five_targets() {
  return resolution({advanced("advanced", "each_year"),
                     advanced("advanced_over_term", "over_term"),
                     level("admitted", Level::Kind::count, "admitted", 20, "over_term"),
                     level("fund", Level::Kind::amount, "fund", 40'000'000, "over_term"),
                     {{.id = "culture",
                       .subject = Level{.kind = Level::Kind::title, .measure = "culture"},
                       .when = When::each_year()}}});
}

Resolution with_ten_targets() {
  std::vector<Target> twice = with_five_targets().targets();
  for (std::size_t i = 0; i < 5; ++i) {
    TargetSpec again = *twice[i];
    again.id += "_again";
    twice.emplace_back(std::move(again));
  }
  return resolution(std::move(twice));
}

Figures figures_of_five_years() {
  Figures figures;
  int year = 2017;
  for (const auto& [part, base] : {std::pair{65, 70}, {66, 71}, {60, 65}, {70, 74}, {69, 75}}) {
    const std::string label = std::to_string(year++);
    figures.add(label, "advanced", part)
        .add(label, "staff", base)
        .add(label, "admitted", 5)
        .add(label, "fund", 9'000'000)
        .add(label, "culture", true);
  }
  return figures;
}

void was_one_target_met_in_each_of_five_years(benchmark::State& state) {
  const Resolution targets = with_one_target();
  const Figures figures = figures_of_five_years();
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(targets, figures, after_the_term));
}
BENCHMARK(was_one_target_met_in_each_of_five_years);

// The same shares as a report prints them: of nothing else, beside a range of bases, beside counts.
enum class Beside { nothing, bases, counts };

Figures printed_shares_of_five_years(Beside beside) {
  Figures figures;
  int year = 2017;
  for (const auto& [part, base, percent] : {std::tuple{65, 70, "92.9%"},
                                            {66, 71, "93%"},
                                            {60, 65, "92.31%"},
                                            {70, 74, "94.6%"},
                                            {69, 75, "92%"}}) {
    const std::string label = std::to_string(year++);
    figures.add(label, "advanced", Percent::parse(percent));
    if (beside == Beside::bases)
      figures.add(label, "staff", Quantity::between(base - 10, base + 2'000));
    if (beside == Beside::counts) figures.add(label, "advanced", Quantity::at_least(part));
  }
  return figures;
}

void was_one_target_met_in_each_of_five_years_by_printed_shares(benchmark::State& state) {
  const Resolution targets = with_one_target();
  const Figures figures = printed_shares_of_five_years(static_cast<Beside>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(targets, figures, after_the_term));
}
BENCHMARK(was_one_target_met_in_each_of_five_years_by_printed_shares)
    ->ArgName("beside")
    ->DenseRange(static_cast<int>(Beside::nothing), static_cast<int>(Beside::counts));

void were_five_targets_met_over_five_years(benchmark::State& state) {
  const Resolution targets = with_five_targets();
  const Figures figures = figures_of_five_years();
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(targets, figures, after_the_term));
}
BENCHMARK(were_five_targets_met_over_five_years);

// The outcome and the numbers alone, where the figures stand in their cells: what a body costs
// beside the reading of its figures.
void judge(benchmark::State& state, const Resolution& targets) {
  Evaluation body(targets, figures_of_five_years(), after_the_term.as_of);
  const std::size_t all = targets.targets().size();
  for (auto _ : state) {
    for (std::size_t i = 0; i < all; ++i) body.judge(i);
    benchmark::DoNotOptimize(body);
  }
}
void is_one_target_of_five_years_judged_from_its_cells(benchmark::State& state) {
  judge(state, with_one_target());
}
BENCHMARK(is_one_target_of_five_years_judged_from_its_cells);
void are_ten_targets_of_five_years_judged_from_their_cells(benchmark::State& state) {
  judge(state, with_ten_targets());
}
BENCHMARK(are_ten_targets_of_five_years_judged_from_their_cells);

// What a figure costs until it stands in its cell.
void are_the_figures_of_five_years_put_in_cells(benchmark::State& state) {
  const Resolution targets = with_five_targets();
  const Figures figures = figures_of_five_years();
  for (auto _ : state) benchmark::DoNotOptimize(Evaluation(targets, figures, after_the_term.as_of));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(figures.size()));
}
BENCHMARK(are_the_figures_of_five_years_put_in_cells);

// One body's verdict where the figures of 10 000 others stand beside its own.
void was_one_target_met_by_one_body_of_many(benchmark::State& state) {
  const Resolution targets = with_one_target();
  Figures all;
  for (int body = 0; body < state.range(0); ++body) {
    for (Figure figure : figures_of_five_years()) {
      figure.body = "body_" + std::to_string(body);
      all.add(std::move(figure));
    }
  }
  for (const Figure& own : figures_of_five_years()) all.add(own);
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(targets, all, after_the_term));
}
BENCHMARK(was_one_target_met_by_one_body_of_many)->Arg(0)->Arg(40'000);

// The report of ten targets of five years, which were judged beforehand.
void what_is_the_report_on_ten_targets_of_five_years(benchmark::State& state) {
  const Scorecard card = evaluate(with_ten_targets(), figures_of_five_years(), after_the_term);
  for (auto _ : state) benchmark::DoNotOptimize(to_json(card, Language::vi));
}
BENCHMARK(what_is_the_report_on_ten_targets_of_five_years);

void what_does_the_verdict_of_five_years_say_in_vietnamese(benchmark::State& state) {
  const Scorecard card = evaluate(with_one_target(), figures_of_five_years(), after_the_term);
  const Verdict& verdict = card["advanced"];
  for (auto _ : state) benchmark::DoNotOptimize(explain(verdict, Language::vi));
}
BENCHMARK(what_does_the_verdict_of_five_years_say_in_vietnamese);

}  // namespace
