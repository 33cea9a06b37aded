#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "../quoted.hpp"
#include "draw_lots.hpp"

namespace congdoan::votes {
namespace {

std::size_t number_of(const RoundResult& result, Standing standing) {
  return static_cast<std::size_t>(
      std::ranges::count(result.candidates, standing, &CandidateResult::standing));
}

// The positions of those who are drawn.
std::vector<std::size_t> places_of(const std::vector<std::string>& lots,
                                   const RoundResult& result) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < result.candidates.size(); ++i)
    places.emplace(result.candidates[i].name, i);
  std::vector<std::size_t> list;
  list.reserve(lots.size());
  for (const std::string& name : lots) list.push_back(places.at(name));
  return list;
}

}  // namespace

void draw_lots(const std::vector<std::string>& lots, const std::vector<Possible>& standings,
               PossibleOutcomes& outcomes, RoundResult& result, Problems& problems) {
  const auto seats = static_cast<std::size_t>(*result.seats);
  const bool settled = std::ranges::all_of(standings, &Possible::decided);
  std::size_t beside = number_of(result, Standing::elected);
  const std::vector<std::size_t> places = places_of(lots, result);
  for (const std::size_t place : places) {
    const Possible& possible = standings[place];
    if (possible.tied) beside = std::max(beside, possible.least_elected_if_tied);
  }
  const std::size_t open = seats - std::min(seats, beside);
  const bool nobody = std::ranges::none_of(standings, &Possible::tied);
  const std::size_t before = problems.size();
  for (std::size_t i = 0; i < lots.size(); ++i) {
    const auto guard = problems.inside("lots", i);
    const std::size_t candidate = places[i];
    if (!standings[candidate].tied) {
      problems.add("", detail::quoted(lots[i]) + " is not tied for the last seats" +
                           (nobody ? "; nobody is" : ""));
    } else if (i >= open) {
      problems.add("", detail::quoted(lots[i]) + " is drawn for no seat; " +
                           (open == 1 ? "1 seat is" : std::to_string(open) + " seats are") +
                           " open");
    } else {
      CandidateResult& drawn = result.candidates[candidate];
      drawn.standing = Standing::drawn;
      if (drawn.reached) drawn.reached = Outcome::met;
      result.drawn.push_back(lots[i]);
    }
  }
  if (problems.size() > before) return;
  if (number_of(result, Standing::elected) + result.drawn.size() == seats) {
    for (CandidateResult& each : result.candidates) {
      if (each.standing == Standing::undetermined) each.standing = Standing::not_elected;
    }
  }
  outcomes = outcomes.after_lots(result.drawn.size(), beside, seats);
  for (CandidateResult& each : result.candidates) {
    if (each.standing != Standing::tied) continue;
    if (!outcomes.tie) {
      each.standing = Standing::not_elected;
    } else if (!settled) {
      each.standing = Standing::undetermined;
    }
  }
}

}  // namespace congdoan::votes
