#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "../quantity_hull.hpp"
#include "in_common.hpp"

namespace congdoan::votes {
namespace {

template <class Of>
bool all_alike(const std::vector<RoundResult>& results, const Of& of) {
  return std::ranges::all_of(
      results, [&](const RoundResult& each) { return of(each) == of(results.front()); });
}

// Whoever has or may have a seat for some number of them, most votes first.
std::vector<std::string> in_order(const std::vector<RoundResult>& results) {
  std::vector<std::string> names;
  std::unordered_set<std::string_view> known;
  for (const RoundResult& each : results) {
    for (const auto* list : {&each.elected, &each.possibly, &each.tied}) {
      for (const std::string& name : *list) {
        if (known.insert(name).second) names.push_back(name);
      }
    }
  }
  return names;
}

Quantity vacant_in_any(const std::vector<RoundResult>& results) {
  Quantity all = results.front().vacant;
  for (const RoundResult& each : results) all = detail::hull(all, each.vacant);
  return all;
}

}  // namespace

RoundResult in_common(const std::vector<RoundResult>& results) {
  RoundResult common = results.front();
  if (results.size() == 1) return common;
  common.seats.reset();
  common.vacant = vacant_in_any(results);
  if (!all_alike(results, [](const RoundResult& each) { return each.outcome; }))
    common.outcome = ElectionOutcome::undetermined;
  common.elected.clear();
  common.possibly.clear();
  common.tied.clear();
  common.drawn.clear();
  for (std::size_t i = 0; i < common.candidates.size(); ++i) {
    if (!all_alike(results, [i](const RoundResult& each) { return each.candidates[i].standing; }))
      common.candidates[i].standing = Standing::undetermined;
  }
  std::unordered_map<std::string_view, Standing> standings;
  for (const CandidateResult& each : common.candidates) standings.emplace(each.name, each.standing);
  for (const std::string& name : in_order(results)) {
    switch (standings.at(name)) {
      case Standing::drawn:
        common.drawn.push_back(name);
        [[fallthrough]];
      case Standing::elected:
        common.elected.push_back(name);
        break;
      case Standing::tied:
        common.tied.push_back(name);
        break;
      case Standing::undetermined:
        common.possibly.push_back(name);
        break;
      case Standing::not_elected:
        break;
    }
  }
  return common;
}

}  // namespace congdoan::votes
