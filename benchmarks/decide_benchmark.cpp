// How long does it take to decide plain numbers?
#include <cstdint>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include <congdoan/kernel/decide.hpp>
#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/kernel/years.hpp>

namespace {

using namespace congdoan;

const Bound over_90_percent = Bound::over(Ratio(9, 10));

void is_63_of_70_over_90_percent(benchmark::State& state) {
  const Quantity part = 63;
  const Quantity base = 70;
  for (auto _ : state) {
    benchmark::DoNotOptimize(part);
    benchmark::DoNotOptimize(decide(part, base, over_90_percent));
  }
}
BENCHMARK(is_63_of_70_over_90_percent);

// Another base and part each time, so that no branch is learnt by heart.
void are_1024_different_shares_over_90_percent(benchmark::State& state) {
  struct Share {
    Quantity part;
    Quantity base;
  };
  std::mt19937 random(20'170'116);
  std::vector<Share> shares;
  for (int i = 0; i < 1024; ++i) {
    const std::int64_t base = std::uniform_int_distribution(1, 2'000)(random);
    const std::int64_t part = std::uniform_int_distribution<std::int64_t>(base / 2, base)(random);
    shares.push_back({part, base});
  }
  for (auto _ : state) {
    for (const Share& share : shares)
      benchmark::DoNotOptimize(decide(share.part, share.base, over_90_percent));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(shares.size()));
}
BENCHMARK(are_1024_different_shares_over_90_percent);

void is_63_of_an_unreported_base_over_90_percent(benchmark::State& state) {
  const Quantity part = 63;
  const Quantity base = Quantity::unreported();
  for (auto _ : state) {
    benchmark::DoNotOptimize(part);
    benchmark::DoNotOptimize(decide(part, base, over_90_percent));
  }
}
BENCHMARK(is_63_of_an_unreported_base_over_90_percent);

void is_60_of_70_to_80_exactly_three_quarters(benchmark::State& state) {
  const Quantity part = 60;
  const Quantity base = Quantity::between(70, 80);
  const Bound exactly = Bound::exactly(Ratio(3, 4));
  for (auto _ : state) {
    benchmark::DoNotOptimize(part);
    benchmark::DoNotOptimize(decide(part, base, exactly));
  }
}
BENCHMARK(is_60_of_70_to_80_exactly_three_quarters);

void does_over_40_million_prove_over_40_million(benchmark::State& state) {
  const Quantity raised = Quantity::over(40'000'000);
  const Bound bound = Bound::over(Ratio(40'000'000));
  for (auto _ : state) {
    benchmark::DoNotOptimize(raised);
    benchmark::DoNotOptimize(decide(raised, bound));
  }
}
BENCHMARK(does_over_40_million_prove_over_40_million);

std::vector<kernel::Region> five_years() {
  std::vector<kernel::Region> years;
  for (const auto& [part, base] : {std::pair{63, 70}, {66, 71}, {60, 65}, {70, 74}, {68, 75}}) {
    years.push_back(kernel::Region::part(kernel::non_negative(part), kernel::non_negative(base)));
  }
  return years;
}

void are_five_years_pooled_over_90_percent(benchmark::State& state) {
  const auto years = five_years();
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernel::decide(kernel::pooled(years), over_90_percent));
  }
}
BENCHMARK(are_five_years_pooled_over_90_percent);

void is_the_mean_of_five_years_over_90_percent(benchmark::State& state) {
  std::vector<kernel::Operands> years;
  for (const kernel::Region& year : five_years()) years.push_back({year, std::nullopt});
  for (auto _ : state) benchmark::DoNotOptimize(kernel::decide_mean(years, over_90_percent));
}
BENCHMARK(is_the_mean_of_five_years_over_90_percent);

void is_the_mean_of_five_printed_shares_over_90_percent(benchmark::State& state) {
  std::vector<kernel::Operands> years;
  const auto region = kernel::Region::part(kernel::non_negative(Quantity::unreported()),
                                           kernel::non_negative(Quantity::between(60, 2'000)));
  for (const char* text : {"92.9%", "93%", "92.31%", "94.6%", "92%"})
    years.push_back({region, Percent::parse(text)});
  for (auto _ : state) benchmark::DoNotOptimize(kernel::decide_mean(years, over_90_percent));
}
BENCHMARK(is_the_mean_of_five_printed_shares_over_90_percent);

void is_a_printed_91_percent_of_an_unreported_base_over_90_percent(benchmark::State& state) {
  const Percent printed = Percent::parse("91%");
  const auto region = kernel::Region::part(kernel::non_negative(Quantity::unreported()),
                                           kernel::non_negative(Quantity::unreported()));
  for (auto _ : state) benchmark::DoNotOptimize(kernel::decide(region, printed, over_90_percent));
}
BENCHMARK(is_a_printed_91_percent_of_an_unreported_base_over_90_percent);

}  // namespace
