// Elections agree with the plain model: every tiny one, and thousands of random ones.
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/votes/ballot_count.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../how_many.hpp"
#include "election_model.hpp"
#include "model_round.hpp"

namespace congdoan {
namespace {

using election_model::Fate;
using election_model::Rule;
using election_model::World;

Round round_of(const World& world) {
  Round round{.present = world.present,
              .issued = world.issued,
              .collected = world.valid + world.invalid,
              .valid = world.valid,
              .invalid = world.invalid};
  for (std::size_t i = 0; i < world.votes.size(); ++i)
    round.candidates.push_back({.name = name_of(i), .votes = world.votes[i]});
  return round;
}

// One exact round against the model; refused where the model says that it cannot be.
void expect_as_model(const World& world, std::size_t seats, const Rule& rule) {
  const Election election = election_of(round_of(world), seats, rule);
  if (!world.possible(static_cast<long>(seats))) {
    EXPECT_THROW(static_cast<void>(decide_election(election)), InvalidDocument);
    return;
  }
  const ElectionResult result = decide_election(election);
  const std::vector<Fate> fates = election_model::fates(world, rule, seats);
  std::vector<std::size_t> order(fates.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return world.votes[a] > world.votes[b]; });
  std::vector<std::string> elected;
  std::vector<std::string> tied;
  std::vector<std::string> others;
  for (const std::size_t i : order) {
    if (fates[i] == Fate::elected) elected.push_back(name_of(i));
    if (fates[i] == Fate::tied) tied.push_back(name_of(i));
  }
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i] != Fate::elected) others.push_back(name_of(i));
    ASSERT_EQ(result.rounds[0].candidates[i].standing, standing_of(fates[i]));
    const long base = world.base(rule.base);
    ASSERT_EQ(result.rounds[0].candidates[i].reached,
              election_model::reaches(world.votes[i], base, rule) ? Outcome::met : Outcome::missed);
    if (base == 0) continue;
    long needed = 0;
    while (!election_model::reaches(needed, base, rule)) ++needed;
    ASSERT_EQ(result.rounds[0].candidates[i].needed, Quantity(needed));
  }
  ASSERT_EQ(result.elected, elected);
  ASSERT_EQ(result.tied, tied);
  ASSERT_TRUE(result.possibly.empty());
  ASSERT_EQ(result.vacant, Quantity(seats - elected.size()));
  const bool filled = elected.size() == seats;
  ASSERT_EQ(result.outcome, filled         ? ElectionOutcome::filled
                            : tied.empty() ? ElectionOutcome::vacancy
                                           : ElectionOutcome::tie);
  ASSERT_EQ(result.second_ballot.has_value(), !filled);
  if (filled) return;
  ASSERT_EQ(result.second_ballot->why, result.outcome);
  ASSERT_EQ(static_cast<std::size_t>(result.second_ballot->seats), seats - elected.size());
  ASSERT_EQ(result.second_ballot->among, tied.empty() ? others : tied);
}

TEST(DecideElection, AgreesWithTheModelOnEveryTinyElection) {
  int elections = 0;
  Sample sample;
  for (std::size_t candidates = 1; candidates <= 3; ++candidates) {
    for (std::size_t seats = 1; seats <= 3; ++seats) {
      for (long valid = 0; valid <= 4; ++valid) {
        for (long invalid = 0; invalid <= 2; ++invalid) {
          long combinations = 1;
          for (std::size_t i = 0; i < candidates; ++i) combinations *= valid + 1;
          for (long each = 0; each < combinations; ++each) {
            if (sample.leaves_out()) continue;
            World world{{}, valid, invalid, valid + invalid, valid + invalid + 1};
            long rest = each;
            for (std::size_t i = 0; i < candidates; ++i) {
              world.votes.push_back(rest % (valid + 1));
              rest /= valid + 1;
            }
            for (const Rule& rule : model_rules) {
              SCOPED_TRACE(testing::Message()
                           << testing::PrintToString(world.votes) << " of " << valid << " valid, "
                           << invalid << " invalid, " << seats << " seats, " << majority_of(rule));
              expect_as_model(world, seats, rule);
              if (testing::Test::HasFatalFailure()) return;
              ++elections;
            }
          }
        }
      }
    }
  }
  EXPECT_GT(elections, how_many(10'000));
}

TEST(DecideElection, AgreesWithTheModelOnThousandsOfRandomElections) {
  std::mt19937 random(2017);
  const auto number = [&random](long low, long high) {
    return std::uniform_int_distribution(low, high)(random);
  };
  for (int i = 0; i < how_many(5'000); ++i) {
    const auto candidates = static_cast<std::size_t>(number(1, 12));
    const auto seats = static_cast<std::size_t>(number(1, 10));
    World world{{}, number(0, 60), number(0, 5), 0, 0};
    world.issued = world.valid + world.invalid + number(0, 3);
    world.present = world.issued + number(0, 3);
    // Few different numbers of votes, so that many are tied.
    const long step = number(1, 8);
    for (std::size_t c = 0; c < candidates; ++c)
      world.votes.push_back(std::min(world.valid, number(0, world.valid / step) * step));
    SCOPED_TRACE(testing::Message()
                 << testing::PrintToString(world.votes) << " of " << world.valid << " valid, "
                 << world.invalid << " invalid, " << seats << " seats");
    expect_as_model(world, seats,
                    model_rules[static_cast<std::size_t>(number(0, model_rules.size() - 1))]);
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(DecideElection, AgreesWithTheModelFromBallotsOn) {
  std::mt19937_64 random(63);
  for (int i = 0; i < how_many(2'000); ++i) {
    const std::size_t candidates = 1 + random() % 6;
    const std::size_t seats = 1 + random() % 4;
    std::vector<std::uint64_t> masks(random() % 30);
    for (auto& mask : masks) mask = random() % (std::uint64_t{1} << (candidates + random() % 2));
    World world{std::vector<long>(candidates), 0, 0, 0, 0};
    for (const std::uint64_t mask : masks) {
      std::size_t names = 0;
      for (std::size_t c = 0; c < candidates; ++c) names += (mask >> c) & 1;
      const bool valid =
          (mask >> candidates) == 0 && names <= seats && (names > 0 || candidates == 1);
      (valid ? world.valid : world.invalid) += 1;
      for (std::size_t c = 0; valid && c < candidates; ++c)
        world.votes[c] += static_cast<long>((mask >> c) & 1);
    }
    world.issued = world.present = world.valid + world.invalid;
    std::vector<std::string> names;
    for (std::size_t c = 0; c < candidates; ++c) names.push_back(name_of(c));
    Round round = count_ballots(masks, {candidates, seats}).round(names);
    const Rule& rule = model_rules[0];
    const ElectionResult result = decide_election(election_of(round, seats, rule));
    const std::vector<Fate> fates = election_model::fates(world, rule, seats);
    for (std::size_t c = 0; c < candidates; ++c)
      ASSERT_EQ(result.rounds[0].candidates[c].standing, standing_of(fates[c]));
  }
}

}  // namespace
}  // namespace congdoan
