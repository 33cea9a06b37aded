// How long does it take to hold many boxes against one threshold?
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include <congdoan/kernel/columns.hpp>

namespace {

using namespace congdoan;

// 3% unreported, 2% ranges; the others exact.
template <class Int>
struct Shares {
  std::vector<Int> k_low, k_high, n_low, n_high;

  explicit Shares(std::size_t size) {
    std::mt19937 random(20'170'116);
    for (std::size_t i = 0; i < size; ++i) {
      const int base = std::uniform_int_distribution(1, 2'000)(random);
      const int part = std::uniform_int_distribution(base / 2, base)(random);
      const int sort = std::uniform_int_distribution(0, 99)(random);
      k_low.push_back(sort < 3 ? 0 : part);
      k_high.push_back(sort < 3 ? kernel::no_high_end<Int> : part);
      n_low.push_back(base);
      n_high.push_back(sort == 4 || sort == 5 ? base + 10 : base);
    }
  }
  kernel::PartColumns<Int> columns() const { return {k_low, k_high, n_low, n_high}; }
};

template <class Int>
void are_65536_shares_in_columns_over_90_percent(benchmark::State& state) {
  const Shares<Int> shares(1 << 16);
  std::vector<std::uint8_t> answers(shares.k_low.size());
  const Bound bound = Bound::over(Ratio(9, 10));
  for (auto _ : state) {
    kernel::decide(shares.columns(), bound, answers);
    benchmark::DoNotOptimize(answers.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(answers.size()));
}
BENCHMARK(are_65536_shares_in_columns_over_90_percent<std::int32_t>);
BENCHMARK(are_65536_shares_in_columns_over_90_percent<std::int64_t>);

}  // namespace
