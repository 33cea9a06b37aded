// A further round says something of the one before: as many seats were open as it was held for.
#include <algorithm>
#include <random>
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

using election_model::Rule;
using election_model::Seen;
using election_model::Told;

constexpr Rule half_of_valid{1, 2, true, election_model::Base::valid};

// A first round known in ranges and a second one that is known, for so many seats.
struct TwoRounds {
  using World = election_model::World;

  std::size_t seats;
  Told first{};
  std::size_t further_seats = 1;
  World further{};

  // What is possible of the first round, of which the second is held.
  Seen worlds() const {
    return election_model::enumerate(
        first, half_of_valid, seats, static_cast<long>(seats), [this](const World& world) {
          const auto elected = election_model::elected_of(fates(world, half_of_valid, seats));
          return static_cast<long>(seats) - elected >= static_cast<long>(further_seats);
        });
  }

  Election election() const {
    Round one{.valid = first.valid.low, .invalid = 0};
    for (std::size_t i = 0; i < first.votes.size(); ++i) {
      one.candidates.push_back(
          {.name = "a" + std::to_string(i),
           .votes = Quantity::between(first.votes[i].low, first.votes[i].high)});
    }
    Round two{.valid = further.valid, .invalid = 0};
    two.seats = static_cast<int>(further_seats);
    for (std::size_t i = 0; i < further.votes.size(); ++i)
      two.candidates.push_back({.name = "b" + std::to_string(i), .votes = further.votes[i]});
    return {.committee = CommitteeKind::executive,
            .seats = static_cast<int>(seats),
            .majority = majority_of(half_of_valid),
            .rounds = {one, two}};
  }
};

TwoRounds two_rounds(std::mt19937& random) {
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
  made.further_seats = static_cast<std::size_t>(number(1, seats));
  made.further = {{}, 4, 0, 4, 4};
  long left = 4 * static_cast<long>(made.further_seats);
  for (long i = number(1, 3); i > 0; --i) {
    made.further.votes.push_back(number(0, std::min(4L, left)));
    left -= made.further.votes.back();
  }
  return made;
}

struct Shown {
  int exact = 0;       // all that is possible is said, and no more
  int proved = 0;      // by the further round alone
  int impossible = 0;  // the further round cannot have been
};

void expect_as_both_rounds(const TwoRounds& given, Shown& shown) {
  const Seen seen = given.worlds();
  if (!seen.any) {
    ++shown.impossible;
    return;
  }
  const auto further = fates(given.further, half_of_valid, given.further_seats);
  const long filled = election_model::elected_of(further);
  const ElectionResult result = decide_election(given.election());

  for (std::size_t i = 0; i < seen.fates.size(); ++i) {
    const std::string name = "a" + std::to_string(i);
    const bool can = seen.fates[i].contains(election_model::Fate::elected);
    const bool must = can && seen.fates[i].size() == 1;
    const bool said = std::ranges::count(result.elected, name) > 0;
    EXPECT_TRUE(must || !said) << name;
    EXPECT_TRUE(!can || said || std::ranges::count(result.possibly, name) > 0) << name;
  }
  const long low = seen.vacant.low - filled;
  const long high = seen.vacant.high - filled;
  ASSERT_LE(result.vacant.lower(), low);
  ASSERT_GE(result.vacant.upper(), high);
  const bool exact = result.vacant == Quantity::between(low, high);
  shown.exact += exact ? 1 : 0;
  if (low == high && !result.rounds.front().vacant.is_exact()) shown.proved += exact ? 1 : 0;
  if (low == 0 && high == 0 && exact) {
    EXPECT_EQ(result.outcome, ElectionOutcome::filled);
  }
}

TEST(DecideElection, TakesFromAFurtherRoundHowManySeatsWereOpen) {
  std::mt19937 random(2017);
  Shown shown;
  const int cases = how_many(20'000);
  for (int i = 0; i < cases && !testing::Test::HasFailure(); ++i) {
    SCOPED_TRACE(i);
    expect_as_both_rounds(two_rounds(random), shown);
  }
  if (!every_case) return;
  EXPECT_GT(shown.impossible, 500);
  EXPECT_GT(shown.proved, 2'000);
  EXPECT_GT(100 * shown.exact, 99 * (cases - shown.impossible));
}

}  // namespace
}  // namespace congdoan
