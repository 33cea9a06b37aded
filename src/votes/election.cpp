#include <congdoan/votes/election.hpp>

#include <set>
#include <string_view>

#include <congdoan/ids.hpp>

#include "../name_checks.hpp"
#include "../quantity_checks.hpp"
#include "../quoted.hpp"
#include "open_seats.hpp"

namespace congdoan {
namespace {

void check_subject(Problems& problems, const Election& election) {
  constexpr std::string_view message =
      "an election is of one committee, one post or delegates to one congress; give exactly one of "
      "the three";
  const int subjects = (election.committee ? 1 : 0) + (election.post.empty() ? 0 : 1) +
                       (election.delegates_to.empty() ? 0 : 1);
  const bool read = problems.is_sound("committee") && problems.is_sound("post") &&
                    problems.is_sound("delegates_to");
  if (subjects == 1 || !read) return;
  const bool second_is_post = election.committee && !election.post.empty();
  const std::string_view place = subjects == 0    ? "committee"
                                 : second_is_post ? "post"
                                                  : "delegates_to";
  problems.add(place, std::string(message));
}

void check_numbers(Problems& problems, const Election& election) {
  detail::check_not_negative(problems, "nominated", election.nominated);
  detail::check_not_negative(problems, "elected", election.elected);
  detail::check_not_negative(problems, "re_elected", election.re_elected);
  detail::check_not_negative(problems, "vacant", election.vacant);
  detail::check_not_negative(problems, "women", election.women);
  detail::check_at_most(problems, "re_elected", election.re_elected, "elected", election.elected);
  detail::check_at_most(problems, "women", election.women, "elected", election.elected);
  if (election.seats && *election.seats < 1) {
    problems.add("seats",
                 std::to_string(*election.seats) + " is not a number of seats; at least 1 is due");
  }
  if (election.alternates && *election.alternates < 0)
    problems.add("alternates", std::to_string(*election.alternates) + " is below 0");
  if (election.alternates && election.delegates_to.empty())
    problems.add("alternates", "only delegates have alternates; say delegates_to");
}

// Of every other post there may be several.
void check_one_chair(Problems& problems, const Election& election) {
  if (election.post != "chair") return;
  const auto check = [&problems](const std::optional<int>& seats) {
    if (seats.value_or(1) <= 1) return true;
    problems.add("seats", std::to_string(*seats) + " are to be elected; there is only one chair");
    return false;
  };
  if (!check(election.seats)) return;
  for (std::size_t i = 0; i < election.rounds.size(); ++i) {
    const auto guard = problems.inside("round", i);
    if (!check(election.rounds[i].seats)) return;
  }
}

}  // namespace

void Election::check(Problems& problems) const {
  if (!id.empty() && !is_id(id)) {
    problems.add("id",
                 detail::quoted(id) + " is not an id; write snake_case such as \"executive_2017\"");
  }
  detail::check_name(problems, "post", post);
  detail::check_name(problems, "delegates_to", delegates_to);
  detail::check_name(problems, "by", by);
  detail::check_list_of_names(problems, "people", people);
  check_subject(problems, *this);
  check_numbers(problems, *this);
  check_one_chair(problems, *this);
  if (majority && majority->base() == VoteBase::units)
    problems.add("majority", "is of units; persons are elected by votes");
  if (majority && !provision.empty()) {
    problems.add("provision",
                 "stands beside a majority; give the majority or the rule that says "
                 "it");
  }
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    const auto guard = problems.inside("round", i);
    // Everybody may raise a hand for each on a show of hands.
    const bool by_hands = how == ElectionHow::show_of_hands;
    const std::optional<int> names = rounds[i].seats ? rounds[i].seats : votes::seats_of(*this);
    rounds[i].check(problems, by_hands ? std::nullopt : names);
    if (by_hands && (!rounds[i].issued.is_unreported() || !rounds[i].invalid.is_unreported() ||
                     !rounds[i].invalid_for.empty())) {
      problems.add(rounds[i].issued.is_unreported() ? "invalid" : "issued",
                   "nothing is issued, and nothing invalid, on a show of hands");
    }
  }
}

}  // namespace congdoan
