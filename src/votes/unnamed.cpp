#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

#include "unnamed.hpp"

namespace congdoan::votes {

Quantity unnamed_in(const Election& election, std::size_t round) {
  const bool first = round == 0;
  if (!first && election.rounds[round].candidates.empty()) return Quantity::at_least(0);
  const auto& most = election.nominated.upper();
  if (!most) {
    const bool nobody = election.rounds[round].candidates.empty();
    const bool more = !election.nominated.is_unreported();
    return nobody || more ? Quantity::at_least(0) : Quantity();
  }
  std::set<std::string_view> named;
  for (std::size_t i = 0; i <= round; ++i) {
    for (const Candidate& each : election.rounds[i].candidates) named.insert(each.name);
  }
  const auto known = static_cast<std::int64_t>(named.size());
  if (known >= *most) return {};
  // Not everybody need have stood again.
  const std::int64_t least = first ? election.nominated.lower().value_or(0) - known : 0;
  return Quantity::between(std::max<std::int64_t>(least, 0), *most - known);
}

bool may_elect_unnamed(const RoundResult& round) {
  if (round.unnamed.is_unreported()) return false;
  return !round.possibly.empty() || !round.vacant.is_exact();
}

}  // namespace congdoan::votes
