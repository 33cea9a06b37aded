// A further round says something of the one before: as many seats were open as it was held for.
#include <algorithm>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/votes/election_result.hpp>

#include "../how_many.hpp"
#include "election_model.hpp"
#include "model_majority.hpp"

namespace congdoan {
namespace {

using election_model::Fate;
using election_model::Rule;
using election_model::Seen;
using election_model::Told;

constexpr Rule half_of_valid{1, 2, true, election_model::Base::valid};

// A first round known in ranges and a second one that is known, held for so many seats or for all
// that are open.
struct TwoRounds {
  using World = election_model::World;

  std::size_t seats = 1;
  Told first{};
  std::optional<std::size_t> further_seats{};
  World further{};
  bool again = false;       // the first candidate of one stands in the other
  std::size_t unnamed = 0;  // of the first, the last ones, who stand in the other perhaps

  std::size_t named() const { return first.votes.size() - unnamed; }

  static std::string name_of_first(std::size_t i) { return "a" + std::to_string(i); }
  std::string name_of_further(std::size_t i) const {
    return again && i == 0 ? name_of_first(0) : "b" + std::to_string(i);
  }

  // What is possible of the first round, of which the second is held. Gathers what can be open.
  Seen worlds(std::set<std::size_t>& open) const {
    return election_model::enumerate(
        first, half_of_valid, seats, static_cast<long>(seats), [&](const World& world) {
          const auto fate = fates(world, half_of_valid, seats);
          if (again && fate.front() == Fate::elected) return false;
          const auto left = seats - static_cast<std::size_t>(election_model::elected_of(fate));
          const std::size_t held_for = further_seats.value_or(left);
          if (left < std::max<std::size_t>(held_for, 1)) return false;
          if (!further.possible(static_cast<long>(held_for))) return false;
          open.insert(left);
          return true;
        });
  }

  Election election() const {
    Round one{.valid = first.valid.low, .invalid = 0};
    for (std::size_t i = 0; i < named(); ++i) {
      one.candidates.push_back(
          {.name = name_of_first(i),
           .votes = Quantity::between(first.votes[i].low, first.votes[i].high)});
    }
    Round two{.valid = further.valid, .invalid = 0};
    if (further_seats) two.seats = static_cast<int>(*further_seats);
    for (std::size_t i = 0; i < further.votes.size(); ++i)
      two.candidates.push_back({.name = name_of_further(i), .votes = further.votes[i]});
    return {.committee = CommitteeKind::executive,
            .seats = static_cast<int>(seats),
            .nominated = unnamed == 0 ? Quantity() : Quantity(first.votes.size()),
            .majority = majority_of(half_of_valid),
            .rounds = {one, two}};
  }
};

// With as many who are not named in the first as can be those of the second.
TwoRounds two_rounds(std::mt19937& random, bool all_named) {
  const auto number = [&random](long low, long high) {
    return std::uniform_int_distribution(low, high)(random);
  };
  TwoRounds made{.seats = static_cast<std::size_t>(number(1, 4))};
  const auto seats = static_cast<long>(made.seats);
  const long valid = number(2, 5);
  made.first = {{}, {valid, valid}, {0, 0}, {valid, valid}, {valid, valid}, {valid, valid}};
  for (long i = number(1, 4); i > 0; --i) {
    const long low = number(0, valid);
    made.first.votes.push_back({low, number(0, 2) == 0 ? low : number(low, valid)});
  }
  if (number(0, 1) == 0) made.further_seats = static_cast<std::size_t>(number(1, seats));
  made.again = number(0, 2) == 0;
  made.further = {{}, 4, 0, 4, 4};
  long left = 4 * static_cast<long>(made.further_seats.value_or(made.seats));
  for (long i = number(1, 3); i > 0; --i) {
    made.further.votes.push_back(number(0, std::min(4L, left)));
    left -= made.further.votes.back();
  }
  if (all_named) return made;
  made.again = made.again && made.further.votes.size() > 1;
  const auto most = static_cast<long>(made.further.votes.size()) - (made.again ? 1 : 0);
  made.unnamed = static_cast<std::size_t>(number(1, most));
  made.first.votes.resize(made.first.votes.size() + made.unnamed, {0, valid});
  return made;
}

struct Shown {
  int exact = 0;       // all that is possible is said, and no more
  int proved = 0;      // by the further round alone
  int impossible = 0;  // the further round cannot have been
};

// Who can be elected, and who is in any case.
struct Persons {
  std::set<std::string> can;
  std::set<std::string> must;

  void add(const std::string& name, const std::set<Fate>& fates) {
    if (!fates.contains(Fate::elected)) return;
    can.insert(name);
    if (fates.size() == 1) must.insert(name);
  }
};

std::set<std::string> set_of(const std::vector<std::string>& names) {
  return {names.begin(), names.end()};
}

void expect_as_both_rounds(const TwoRounds& given, Shown& shown) {
  std::set<std::size_t> open;
  const Seen seen = given.worlds(open);
  if (!seen.any) {
    ++shown.impossible;
    return;
  }
  Persons persons;
  for (std::size_t i = 0; i < given.named(); ++i)
    persons.add(TwoRounds::name_of_first(i), seen.fates[i]);
  std::vector<std::set<Fate>> further(given.further.votes.size());
  election_model::Span vacant{1000, -1};
  for (const std::size_t left : open) {
    const auto fate = fates(given.further, half_of_valid, given.further_seats.value_or(left));
    for (std::size_t i = 0; i < fate.size(); ++i) further[i].insert(fate[i]);
    widen(vacant, static_cast<long>(left) - election_model::elected_of(fate));
  }
  for (std::size_t i = 0; i < further.size(); ++i)
    persons.add(given.name_of_further(i), further[i]);

  const ElectionResult result = decide_election(given.election());
  const auto elected = set_of(result.elected);
  auto possible = set_of(result.possibly);
  possible.insert(elected.begin(), elected.end());
  EXPECT_TRUE(std::ranges::includes(persons.must, elected));
  EXPECT_TRUE(std::ranges::includes(possible, persons.can));
  ASSERT_LE(result.vacant.lower(), vacant.low);
  ASSERT_GE(result.vacant.upper(), vacant.high);
  const bool exact = result.vacant == Quantity::between(vacant.low, vacant.high) &&
                     elected == persons.must && possible == persons.can;
  shown.exact += exact ? 1 : 0;
  if (open.size() == 1 && !result.rounds.front().vacant.is_exact()) shown.proved += exact ? 1 : 0;
  if (vacant.high == 0 && exact) {
    EXPECT_EQ(result.outcome, ElectionOutcome::filled);
  }
}

TEST(DecideElection, TakesFromAFurtherRoundHowManySeatsWereOpen) {
  std::mt19937 random(2017);
  Shown shown;
  const int cases = how_many(20'000);
  for (int i = 0; i < cases && !testing::Test::HasFailure(); ++i) {
    SCOPED_TRACE(i);
    expect_as_both_rounds(two_rounds(random, true), shown);
  }
  if (!every_case) return;
  EXPECT_GT(shown.impossible, 500);
  EXPECT_GT(shown.proved, 2'000);
  EXPECT_GT(100 * shown.exact, 99 * (cases - shown.impossible));
}

TEST(DecideElection, SaysNothingThatWhoeverIsNotNamedInAnEarlierRoundCouldDeny) {
  std::mt19937 random(2019);
  Shown shown;
  const int cases = how_many(4'000);
  for (int i = 0; i < cases && !testing::Test::HasFailure(); ++i) {
    SCOPED_TRACE(i);
    expect_as_both_rounds(two_rounds(random, false), shown);
  }
  if (!every_case) return;
  EXPECT_GT(100 * shown.exact, 90 * (cases - shown.impossible));
}

}  // namespace
}  // namespace congdoan
