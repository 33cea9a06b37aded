// How long does it take to count ballots, and to decide whom they elect?
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include <congdoan/votes/ballot_count.hpp>
#include <congdoan/votes/election_result.hpp>

namespace {

using namespace congdoan;

constexpr std::size_t five_million = 5'000'000;

// Ballots on which about half of the names are left, some of them too many.
std::vector<std::uint64_t> ballots_of(std::size_t ballots, std::size_t candidates) {
  const std::size_t words = words_per_ballot(candidates);
  std::mt19937_64 random(20'170'116);
  std::vector<std::uint64_t> masks(ballots * words);
  for (std::size_t i = 0; i < masks.size(); ++i) {
    masks[i] = random();
    if (i % words == words - 1 && candidates % 64 != 0)
      masks[i] &= (std::uint64_t{1} << (candidates % 64)) - 1;
  }
  return masks;
}

void count(benchmark::State& state, std::size_t candidates, std::size_t threads) {
  const auto masks = ballots_of(five_million, candidates);
  const BallotRules rules{.candidates = candidates, .seats = candidates / 2};
  for (auto _ : state) {
    benchmark::DoNotOptimize(count_ballots(masks, rules, {.threads = threads}));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(five_million));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(masks.size() * sizeof masks.front()));
}

// What every count does at least: to read its ballots once.
void how_long_takes_it_to_read_5_million_ballots_once(benchmark::State& state) {
  const auto masks = ballots_of(five_million, 30);
  for (auto _ : state) {
    benchmark::DoNotOptimize(std::accumulate(masks.begin(), masks.end(), std::uint64_t{0}));
  }
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(masks.size() * sizeof masks.front()));
}
BENCHMARK(how_long_takes_it_to_read_5_million_ballots_once)->Unit(benchmark::kMillisecond);

void who_has_how_many_votes_on_5_million_ballots_of_30(benchmark::State& state) {
  count(state, 30, 1);
}
BENCHMARK(who_has_how_many_votes_on_5_million_ballots_of_30)->Unit(benchmark::kMillisecond);

void who_has_how_many_votes_on_5_million_ballots_of_30_with_two_threads(benchmark::State& state) {
  count(state, 30, 2);
}
BENCHMARK(who_has_how_many_votes_on_5_million_ballots_of_30_with_two_threads)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

void who_has_how_many_votes_on_5_million_ballots_of_177(benchmark::State& state) {
  count(state, 177, 1);
}
BENCHMARK(who_has_how_many_votes_on_5_million_ballots_of_177)->Unit(benchmark::kMillisecond);

void whom_do_500_ballots_elect_to_15_seats_of_18_candidates(benchmark::State& state) {
  const auto masks = ballots_of(500, 18);
  std::vector<std::string> names;
  for (int i = 0; i < 18; ++i) names.push_back("candidate " + std::to_string(i));
  const Majority majority = Majority::parse("over 1/2 of collected");
  for (auto _ : state) {
    const BallotCount counted = count_ballots(masks, {.candidates = 18, .seats = 15});
    const Election election{.committee = CommitteeKind::executive,
                            .seats = 15,
                            .majority = majority,
                            .rounds = {counted.round(names)}};
    benchmark::DoNotOptimize(decide_election(election));
  }
}
BENCHMARK(whom_do_500_ballots_elect_to_15_seats_of_18_candidates)->Unit(benchmark::kMicrosecond);

}  // namespace
