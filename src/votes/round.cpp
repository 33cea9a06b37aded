#include <congdoan/votes/round.hpp>

#include <array>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

#include <congdoan/ids.hpp>

#include "../name_checks.hpp"
#include "../quantity_checks.hpp"
#include "../quoted.hpp"
#include "ballot_numbers.hpp"

namespace congdoan {
namespace {

using detail::check_at_most;
using detail::check_not_negative;

// "17" or "at most 17".
std::string at_most(const kernel::Range& range) {
  const std::string high = std::to_string(static_cast<std::int64_t>(*range.high));
  return range.exact() ? high : "at most " + high;
}

void check_names(Problems& problems, const Round& round) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < round.candidates.size(); ++i) {
    const auto guard = problems.inside("candidate", i);
    const std::string& name = round.candidates[i].name;
    if (!problems.is_sound("name")) continue;
    if (name.empty()) {
      problems.add("name", "is empty; it says who stood");
    } else if (std::string reason = detail::unfit_name(name); !reason.empty()) {
      problems.add("name", std::move(reason));
    } else if (!names.insert(name).second) {
      problems.add("name", detail::quoted(name) + " stands twice in this round");
    }
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  std::set<std::string_view> drawn;
  for (std::size_t i = 0; i < round.lots.size(); ++i) {
    const auto guard = problems.inside("lots", i);
    const std::string& name = round.lots[i];
    if (!names.contains(name)) {
      problems.add("", detail::quoted(name) + " is not a candidate of this round" +
                           problems.did_you_mean(name, [&] { return std::span(known); }));
    } else if (!drawn.insert(name).second) {
      problems.add("", detail::quoted(name) + " is drawn twice");
    }
  }
}

// Each number within the next, and the two kinds of ballots adding up.
void check_chain(Problems& problems, const Round& round) {
  const std::array<std::pair<std::string_view, const Quantity*>, 5> chain{
      {{"valid", &round.valid},
       {"collected", &round.collected},
       {"issued", &round.issued},
       {"present", &round.present},
       {"summoned", &round.summoned}}};
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const std::size_t so_far = problems.size();
    for (std::size_t j = i + 1; j < chain.size() && problems.size() == so_far; ++j)
      check_at_most(problems, chain[i].first, *chain[i].second, chain[j].first, *chain[j].second);
  }
  check_at_most(problems, "invalid", round.invalid, "collected", round.collected);
  // Not everybody who is summoned need be a member.
  for (std::size_t i = 0; i + 1 < chain.size(); ++i)
    check_at_most(problems, chain[i].first, *chain[i].second, "members", round.members);
}

void check_reasons(Problems& problems, const Round& round) {
  std::set<InvalidReason> reasons;
  for (std::size_t i = 0; i < round.invalid_for.size(); ++i) {
    const auto guard = problems.inside("invalid_for", i);
    const InvalidBallots& each = round.invalid_for[i];
    check_not_negative(problems, "count", each.count);
    if (!reasons.insert(each.reason).second) {
      problems.add("reason", '"' + std::string(word(each.reason)) + "\" is counted twice");
    }
  }
}

void check_sums(Problems& problems, const Round& round) {
  if (!round.invalid_for.empty()) {
    const kernel::Range sum = votes::sum_of(round.invalid_for);
    const kernel::Range invalid = kernel::non_negative(round.invalid);
    if ((invalid.high && *sum.low > *invalid.high) ||
        (sum.high && invalid.low && *sum.high < *invalid.low)) {
      problems.add("invalid_for",
                   "adds up to something else than the " + round.invalid.text() + " invalid");
    }
  }
  const kernel::Range valid = kernel::non_negative(round.valid);
  const kernel::Range invalid = kernel::non_negative(round.invalid);
  const kernel::Range collected = kernel::non_negative(round.collected);
  if ((collected.high && *valid.low + *invalid.low > *collected.high) ||
      (collected.low && valid.high && invalid.high &&
       *valid.high + *invalid.high < *collected.low)) {
    problems.add("collected", round.collected.text() + " is not the sum of " + round.valid.text() +
                                  " valid and " + round.invalid.text() + " invalid");
  }
}

}  // namespace

void Round::check(Problems& problems, std::optional<int> names) const {
  const std::size_t before = problems.size();
  if (seats && *seats < 1) {
    problems.add("seats", std::to_string(*seats) + " is not a number of seats; at least 1 is due");
  }
  if (highest_win && majority) {
    problems.add("highest_win", "stands beside a majority; either the most votes win, or \"" +
                                    majority->text() + "\" must be reached");
  }
  if (majority && majority->base() == VoteBase::units) {
    problems.add("majority", "is of units; persons are elected by votes");
  }
  check_names(problems, *this);
  check_not_negative(problems, "members", members);
  check_not_negative(problems, "summoned", summoned);
  check_not_negative(problems, "present", present);
  check_not_negative(problems, "issued", issued);
  check_not_negative(problems, "collected", collected);
  check_not_negative(problems, "valid", valid);
  check_not_negative(problems, "invalid", invalid);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto guard = problems.inside("candidate", i);
    check_not_negative(problems, "votes", candidates[i].votes);
  }
  check_reasons(problems, *this);
  if (problems.size() > before) return;
  check_chain(problems, *this);
  check_sums(problems, *this);
  if (problems.size() > before) return;

  // The ballots alone fit each other by now, so what does not fit are votes.
  Round ballots = *this;
  ballots.candidates.clear();
  const votes::BallotNumbers numbers(ballots, std::nullopt);
  if (numbers.impossible()) {
    problems.add("",
                 "the numbers of ballots contradict each other: valid and invalid ones make "
                 "the collected ones, which are at most the issued ones, which are at most "
                 "those present, of those summoned");
    return;
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Quantity& number = candidates[i].votes;
    if (!number.lower() || !numbers.valid.high || *number.lower() <= *numbers.valid.high) continue;
    const auto guard = problems.inside("candidate", i);
    problems.add("votes", number.text() + " is more than the valid ballots, which are " +
                              at_most(numbers.valid));
  }
  if (problems.size() > before) return;
  if (!names || *names < 1 || !votes::BallotNumbers(*this, names).impossible()) return;
  boost::multiprecision::cpp_int sum = 0;
  for (const Candidate& each : candidates) sum += each.votes.lower().value_or(0);
  problems.add("candidate", "the votes add up to " + sum.str() + ", more than the valid ballots, " +
                                at_most(numbers.valid) + ", with at most " +
                                std::to_string(*names) + (*names == 1 ? " name" : " names") +
                                " each can hold");
}

}  // namespace congdoan
