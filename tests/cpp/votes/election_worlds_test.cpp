// Where numbers are ranges, or not everybody who stood is named, elections agree with every
// possible world of the plain model.
#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../how_many.hpp"
#include "election_model.hpp"
#include "model_round.hpp"

namespace congdoan {
namespace {

using election_model::Fate;
using election_model::Rule;
using election_model::Seen;
using election_model::Span;
using election_model::Told;

Quantity told(const Span& span) { return Quantity::between(span.low, span.high); }

// What a source that tells a number, or nothing, would say: nothing is more than all present.
Quantity as_told(const Span& span, const Told& given) {
  return span.low == 0 && span.high == given.present.high ? Quantity() : told(span);
}

struct Met {
  int possible = 0;
  int undetermined = 0;
  int tied = 0;
  int elected = 0;
  int outcomes = 0;        // known, though somebody's standing is not
  int unmoved = 0;         // whoever is not named changes nothing
  int by_the_unnamed = 0;  // only whoever is not named is in doubt
};

ElectionOutcome outcome_of(election_model::End end) {
  if (end == election_model::End::filled) return ElectionOutcome::filled;
  return end == election_model::End::tie ? ElectionOutcome::tie : ElectionOutcome::vacancy;
}

// A declared number is contradicted if no world has it, and agrees if all have.
void expect_declared_as_worlds(Election election, const Seen& seen) {
  const std::int64_t seats = *election.seats;
  for (std::int64_t each = 0; each <= seats; ++each) {
    election.elected = each;
    election.vacant = seats - each;
    const bool possible = seats - each >= seen.vacant.low && seats - each <= seen.vacant.high;
    const Agreement expected = !possible                             ? Agreement::contradicts
                               : seen.vacant.low == seen.vacant.high ? Agreement::agrees
                                                                     : Agreement::unproven;
    for (const DeclaredCheck& check : decide_election(election).declared)
      ASSERT_EQ(check.agreement, expected) << check.key << ' ' << each;
  }
}

// The last `unnamed` of the candidates are not named; how many they are is said, or not, in
// `nominated`.
void expect_as_worlds(const Told& given, std::size_t seats, const Rule& rule, Met& met,
                      std::size_t unnamed = 0, const Quantity& nominated = {}) {
  const std::size_t named = given.votes.size() - unnamed;
  Round round{.present = told(given.present),
              .issued = as_told(given.issued, given),
              .collected = as_told(given.collected, given),
              .valid = as_told(given.valid, given),
              .invalid = as_told(given.invalid, given)};
  for (std::size_t i = 0; i < named; ++i)
    round.candidates.push_back({.name = name_of(i), .votes = as_told(given.votes[i], given)});
  Election election = election_of(round, seats, rule);
  election.nominated = nominated;
  const Seen seen = election_model::enumerate(given, rule, seats, static_cast<long>(seats));
  if (!seen.any) {
    EXPECT_THROW(static_cast<void>(decide_election(election)), InvalidDocument);
    return;
  }
  ++met.possible;
  const ElectionResult result = decide_election(election);
  ASSERT_EQ(result.rounds[0].base, told(seen.base));
  for (std::size_t i = 0; i < named; ++i) {
    SCOPED_TRACE(name_of(i));
    const CandidateResult& candidate = result.rounds[0].candidates[i];
    ASSERT_EQ(candidate.votes, told(seen.votes[i]));
    ASSERT_EQ(candidate.standing, seen.fates[i].size() == 1 ? standing_of(*seen.fates[i].begin())
                                                            : Standing::undetermined)
        << testing::PrintToString(seen.fates[i].size());
    met.undetermined += candidate.standing == Standing::undetermined ? 1 : 0;
    met.tied += candidate.standing == Standing::tied ? 1 : 0;
    met.elected += candidate.standing == Standing::elected ? 1 : 0;
    ASSERT_EQ(candidate.reached, seen.reached[i].size() == 2 ? Outcome::undetermined
                                 : *seen.reached[i].begin()  ? Outcome::met
                                                             : Outcome::missed);
  }
  const RoundResult& decided = result.rounds[0];
  ASSERT_EQ(decided.outcome,
            seen.ends.size() == 1 ? outcome_of(*seen.ends.begin()) : ElectionOutcome::undetermined);
  ASSERT_EQ(decided.vacant, told(seen.vacant));
  met.outcomes += !decided.possibly.empty() && decided.outcome != ElectionOutcome::undetermined;
  if (unnamed == 0) return;
  std::set<Fate> of_unnamed;
  for (std::size_t i = named; i < given.votes.size(); ++i)
    of_unnamed.insert(seen.fates[i].begin(), seen.fates[i].end());
  ASSERT_EQ(result.missing.empty(), decided.outcome != ElectionOutcome::undetermined &&
                                        decided.possibly.empty() &&
                                        !of_unnamed.contains(Fate::elected));
  expect_declared_as_worlds(election, seen);
  met.unmoved += decided.possibly.empty() && of_unnamed == std::set{Fate::not_elected};
  met.by_the_unnamed += decided.possibly.empty() && of_unnamed.contains(Fate::elected);
}

TEST(DecideElection, AgreesWithEveryPossibleWorldWhereNumbersAreRanges) {
  std::mt19937 random(2022);
  const auto number = [&random](long low, long high) {
    return std::uniform_int_distribution(low, high)(random);
  };
  const auto span = [&](long low, long high, long width) {
    const long from = number(low, high);
    return Span{from, std::min(high, from + number(0, width))};
  };
  Met met;
  for (int i = 0; i < how_many(6'000); ++i) {
    const auto candidates = static_cast<std::size_t>(number(1, 4));
    const auto seats = static_cast<std::size_t>(number(1, 3));
    const long valid = number(1, 5);
    const long invalid = number(0, 1);
    Told given{{},
               span(valid, valid + 1, number(0, 1)),
               span(0, invalid + 1, number(0, 1)),
               span(valid, valid + invalid + 1, number(0, 2)),
               span(valid + invalid, valid + invalid + 1, number(0, 1)),
               span(valid + invalid, valid + invalid + 2, number(0, 2))};
    const Span nothing{0, given.present.high};
    for (Span* each : {&given.valid, &given.invalid, &given.collected, &given.issued}) {
      if (number(0, 5) == 0) *each = nothing;
    }
    // Many have the same votes, so that they may be tied.
    const Span same = span(0, valid, number(0, 2) == 0 ? 1 : 0);
    const bool alike = number(0, 1) == 0;
    for (std::size_t c = 0; c < candidates; ++c) {
      given.votes.push_back(alike && number(0, 3) > 0 ? same
                            : number(0, 7) == 0       ? nothing
                                                      : span(0, valid, number(0, 1) * 2));
    }
    const Rule& rule = model_rules[static_cast<std::size_t>(number(0, model_rules.size() - 1))];
    std::string text = majority_of(rule).text() + ", " + std::to_string(seats) + " seats; votes";
    for (const Span& each : given.votes) text += " " + told(each).text();
    for (const Span& each :
         {given.valid, given.invalid, given.collected, given.issued, given.present}) {
      text += "; " + told(each).text();
    }
    SCOPED_TRACE(text);
    expect_as_worlds(given, seats, rule, met);
    if (testing::Test::HasFatalFailure()) return;
  }
  if (!every_case) return;
  EXPECT_GT(met.possible, 2'000);
  EXPECT_LT(met.possible, 6'000);
  EXPECT_GT(met.undetermined, 500);
  EXPECT_GT(met.tied, 50);
  EXPECT_GT(met.elected, 500);
  EXPECT_GT(met.outcomes, 50);
}

// Of the named candidates everything is told; of the others only that they may have been nominated.
TEST(DecideElection, AgreesWithEveryPossibleWorldWhereNotEverybodyIsNamed) {
  std::mt19937 random(2018);
  const auto number = [&random](long low, long high) {
    return std::uniform_int_distribution(low, high)(random);
  };
  Met met;
  for (int i = 0; i < how_many(4'000); ++i) {
    const auto seats = static_cast<std::size_t>(number(1, 3));
    const long valid = number(1, 4);
    const long most_valid = valid + (number(0, 3) == 0 ? 1 : 0);
    const long invalid = number(0, 2);
    const long all = most_valid + invalid + number(0, 2);
    Told given{{}, {valid, most_valid}, {invalid, invalid}, {0, all}, {all, all}, {all, all}};
    const auto named = number(0, 3);
    long left = valid * static_cast<long>(seats);
    for (long c = 0; c < named; ++c) {
      const long low = number(0, std::min(valid, left));
      const bool exact = number(0, 4) > 0;
      given.votes.push_back({low, exact ? low : std::min(low + 1, valid)});
      left -= low;
    }
    // More than can have a seat or tie for one change nothing more.
    const bool open_end = number(0, 2) == 0;
    const auto unnamed = open_end ? seats + static_cast<std::size_t>(number(1, 2))
                                  : static_cast<std::size_t>(number(1, 3));
    given.votes.resize(given.votes.size() + unnamed, {0, all});
    const long nominated = named + static_cast<long>(unnamed);
    const bool silent = open_end && named == 0 && number(0, 1) == 0;
    const Rule& rule = model_rules[static_cast<std::size_t>(number(0, model_rules.size() - 1))];
    SCOPED_TRACE(testing::Message() << i << ": " << majority_of(rule) << ", " << seats << " seats, "
                                    << named << " named and " << unnamed << " not, " << valid
                                    << ".." << most_valid << " of " << all);
    expect_as_worlds(given, seats, rule, met, unnamed,
                     silent     ? Quantity()
                     : open_end ? Quantity::at_least(named)
                                : Quantity(nominated));
    if (testing::Test::HasFatalFailure()) return;
  }
  if (!every_case) return;
  EXPECT_GT(met.possible, 3'000);
  EXPECT_GT(met.unmoved, 200);
  EXPECT_GT(met.by_the_unnamed, 200);
  EXPECT_GT(met.elected, 200);
  EXPECT_GT(met.undetermined, 200);
}

}  // namespace
}  // namespace congdoan
