// Elections of which some votes are known by printed percentages alone, of a base that is not told:
// held against every world in which the percentages would be printed so.
#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/congdoan.hpp>

#include "../how_many.hpp"
#include "election_model.hpp"
#include "model_majority.hpp"

namespace congdoan {
namespace {

using election_model::Fate;
using election_model::Rule;
using election_model::Seen;
using election_model::Span;
using election_model::Told;
using election_model::World;

// A whole percentage, rounded or cut off; 100% is of all.
bool is_printed(long percent, long votes, long base) {
  if (base == 0) return false;
  if (percent == 100) return votes == base;
  return votes * 100 / base == percent || (200 * votes + base) / (2 * base) == percent;
}

constexpr std::array share_rules{Rule{1, 2, true, election_model::Base::collected},
                                 Rule{1, 2, true, election_model::Base::valid},
                                 Rule{2, 3, false, election_model::Base::collected},
                                 Rule{1, 2, true, election_model::Base::present}};

struct Printed {
  World truth;
  std::vector<bool> told;                    // whose votes are told
  std::vector<std::optional<long>> percent;  // as printed
  std::size_t seats = 1;
  Rule rule{};

  Election election() const {
    Round round{.present = truth.present};
    if (rule.base == election_model::Base::present) {
      round.present = Quantity::between(0, truth.present);
      round.invalid = Quantity(0);
    }
    for (std::size_t i = 0; i < truth.votes.size(); ++i) {
      Candidate candidate{.name = std::string(1, static_cast<char>('A' + i))};
      if (told[i]) candidate.votes = Quantity(truth.votes[i]);
      if (percent[i]) candidate.share = Percent::parse(std::to_string(*percent[i]) + "%");
      round.candidates.push_back(candidate);
    }
    Election election{.committee = CommitteeKind::executive,
                      .seats = static_cast<int>(seats),
                      .majority = majority_of(rule)};
    election.rounds.push_back(round);
    return election;
  }

  Seen worlds() const {
    const bool of_present = rule.base == election_model::Base::present;
    Told given{{},
               {0, truth.present},
               {0, of_present ? 0 : truth.present},
               {0, truth.present},
               {0, truth.present},
               {of_present ? 0 : truth.present, truth.present}};
    for (std::size_t i = 0; i < truth.votes.size(); ++i)
      given.votes.push_back(told[i] ? Span{truth.votes[i], truth.votes[i]}
                                    : Span{0, truth.present});
    return election_model::enumerate(
        given, rule, seats, static_cast<long>(seats), [this](const World& world) {
          for (std::size_t i = 0; i < percent.size(); ++i) {
            if (percent[i] && !is_printed(*percent[i], world.votes[i], world.base(rule.base)))
              return false;
          }
          return true;
        });
  }
};

std::string text_of(const Printed& printed) {
  std::string text = majority_of(printed.rule).text() + ", " + std::to_string(printed.seats) +
                     " seats, " + std::to_string(printed.truth.present) + " present;";
  for (std::size_t i = 0; i < printed.percent.size(); ++i) {
    text += printed.told[i] ? " " + std::to_string(printed.truth.votes[i]) : " ?";
    if (printed.percent[i]) text += " (" + std::to_string(*printed.percent[i]) + "%)";
  }
  return text;
}

struct Known {
  int in_every_world = 0;  // standings that all worlds give
  int proved = 0;          // and that the library finds
  int by_shares = 0;       // of these, of elections without any number of votes
};

bool holds(const Quantity& quantity, const Span& span) {
  return (!quantity.lower() || *quantity.lower() <= span.low) &&
         (!quantity.upper() || *quantity.upper() >= span.high);
}

void expect_nothing_untrue(const Printed& printed, Known& known) {
  const Seen seen = printed.worlds();
  ASSERT_TRUE(seen.any);
  const RoundResult round = decide_election(printed.election()).rounds.front();
  const bool no_votes = std::ranges::count(printed.told, true) == 0;
  for (std::size_t i = 0; i < seen.fates.size(); ++i) {
    const CandidateResult& candidate = round.candidates[i];
    EXPECT_TRUE(holds(candidate.votes, seen.votes[i])) << candidate.votes.text();
    const bool certain = seen.fates[i].size() == 1;
    known.in_every_world += certain ? 1 : 0;
    if (candidate.standing == Standing::undetermined) continue;
    ASSERT_TRUE(certain) << candidate.name;
    const Fate fate = *seen.fates[i].begin();
    ASSERT_EQ(candidate.standing, fate == Fate::elected ? Standing::elected
                                  : fate == Fate::tied  ? Standing::tied
                                                        : Standing::not_elected);
    ++known.proved;
    known.by_shares += no_votes ? 1 : 0;
  }
  EXPECT_TRUE(holds(round.base, seen.base)) << round.base.text();
  EXPECT_TRUE(holds(round.vacant, seen.vacant)) << round.vacant.text();
  if (round.outcome != ElectionOutcome::undetermined) {
    EXPECT_EQ(seen.ends.size(), 1U);
  }
}

TEST(DecideElection, ProvesNothingByPrintedSharesThatSomeWorldDenies) {
  std::mt19937 random(1988);
  const auto number = [&random](long low, long high) {
    return std::uniform_int_distribution(low, high)(random);
  };
  Known known;
  for (int i = 0; i < how_many(1'500); ++i) {
    Printed printed;
    const auto candidates = static_cast<std::size_t>(number(1, 3));
    printed.seats = static_cast<std::size_t>(number(1, 2));
    printed.rule = share_rules.at(static_cast<std::size_t>(number(0, share_rules.size() - 1)));
    const bool of_present = printed.rule.base == election_model::Base::present;
    World& truth = printed.truth;
    do {
      truth = {{}, number(1, 9), of_present ? 0 : number(0, 2), 0, 0};
      truth.issued = truth.valid + truth.invalid;
      truth.present = truth.issued + number(0, 1);
      for (std::size_t c = 0; c < candidates; ++c) truth.votes.push_back(number(0, truth.valid));
    } while (!truth.possible(static_cast<long>(printed.seats)));
    for (std::size_t c = 0; c < candidates; ++c) {
      const bool has_share = number(0, 3) > 0;
      printed.told.push_back(number(0, 2) == 0);
      printed.percent.emplace_back();
      const long base = truth.base(printed.rule.base);
      if (has_share) printed.percent[c] = truth.votes[c] * 100 / base;
    }
    SCOPED_TRACE(text_of(printed));
    expect_nothing_untrue(printed, known);
    if (testing::Test::HasFailure()) return;
  }
  RecordProperty("certain", known.in_every_world);
  RecordProperty("proved", known.proved);
  EXPECT_GT(known.by_shares, how_many(100));
  // What is lost is what only the sum of votes or the integers between two ends would say.
  EXPECT_GT(known.proved * 100, known.in_every_world * 95);
}

TEST(DecideElection, RefusesSharesThatNoWorldHasTogether) {
  std::mt19937 random(2003);
  const auto number = [&random](long low, long high) {
    return std::uniform_int_distribution(low, high)(random);
  };
  int possible = 0;
  int impossible = 0;
  int refused = 0;
  for (int i = 0; i < how_many(1'000); ++i) {
    Printed printed;
    printed.seats = static_cast<std::size_t>(number(1, 2));
    printed.rule = share_rules.at(static_cast<std::size_t>(number(0, 2)));
    printed.truth.present = number(1, 9);
    for (long c = number(1, 3); c > 0; --c) {
      const long of = number(1, printed.truth.present);
      printed.truth.votes.push_back(0);
      printed.told.push_back(false);
      printed.percent.emplace_back(number(1, of) * 100 / of);
    }
    SCOPED_TRACE(text_of(printed));
    const bool any = printed.worlds().any;
    ++(any ? possible : impossible);
    if (any) {
      ASSERT_NO_THROW((void)decide_election(printed.election()));
      continue;
    }
    try {
      (void)decide_election(printed.election());
    } catch (const InvalidDocument&) {
      ++refused;
    }
  }
  if (!every_case) return;
  EXPECT_GT(possible, 150);
  EXPECT_GT(impossible, 150);
  EXPECT_EQ(refused, impossible);
}

Round of_shares(std::vector<Candidate> candidates) { return {.candidates = std::move(candidates)}; }

ElectionResult decided(Round round, int seats) {
  Election election{.committee = CommitteeKind::executive,
                    .seats = seats,
                    .majority = Majority::parse("over 1/2 of collected")};
  election.rounds.push_back(std::move(round));
  return decide_election(election);
}

TEST(DecideElection, IsProvedByAShareBesideSomebodyWithoutOne) {
  const ElectionResult result =
      decided(of_shares({{.name = "An", .share = Percent::parse("97.6%")}, {.name = "Bình"}}), 2);
  EXPECT_THAT(result.elected, testing::ElementsAre("An"));
  EXPECT_THAT(result.possibly, testing::ElementsAre("Bình"));
}

TEST(DecideElection, FindsTheBaseOfVotesAndTheirShare) {
  const ElectionResult result =
      decided(of_shares({{.name = "An", .votes = 35, .share = Percent::parse("87.5%")},
                         {.name = "Bình", .votes = 20},
                         {.name = "Chi", .votes = 21}}),
              3);
  EXPECT_EQ(result.rounds.front().base, Quantity(40));
  EXPECT_THAT(result.elected, testing::ElementsAre("An", "Chi"));
  EXPECT_EQ(result.outcome, ElectionOutcome::vacancy);
}

TEST(DecideElection, TakesNoBaseFromSharesThatContradictEachOther) {
  const ElectionResult result =
      decided(of_shares({{.name = "An", .votes = 35, .share = Percent::parse("87.5%")},
                         {.name = "Bình", .votes = 20, .share = Percent::parse("55.5%")}}),
              2);
  EXPECT_EQ(result.rounds.front().base, Quantity::at_least(35));
  EXPECT_EQ(result.rounds.front().candidates[1].printed, PrintedCheck::disagrees);
}

TEST(DecideElection, HoldsAShareAgainstTheMajorityOverTheBasesThatCanBe) {
  // No whole number of at most 40 lies between 50% and 51%.
  Round round = of_shares({{.name = "An", .share = Percent::parse("50%")}});
  round.present = 40;
  const ElectionResult result = decided(round, 1);
  EXPECT_EQ(result.rounds.front().candidates[0].reached, Outcome::missed);
  EXPECT_EQ(result.outcome, ElectionOutcome::vacancy);
  EXPECT_EQ(result.rounds.front().candidates[0].spare, Quantity(0));
}

TEST(DecideElection, ElectsWhoHasMoreVotesThoughTheSharesContradictEachOther) {
  Election election{.post = "chair", .seats = 1, .majority = Majority::parse("over 1/10 of valid")};
  election.rounds.push_back(
      of_shares({{.name = "An", .votes = 9, .share = Percent::parse("30%")},
                 {.name = "Bình", .votes = 8, .share = Percent::parse("50%")}}));
  const ElectionResult result = decide_election(election);
  EXPECT_EQ(result.rounds.front().candidates[1].printed, PrintedCheck::disagrees);
  EXPECT_THAT(result.elected, testing::ElementsAre("An"));
  EXPECT_EQ(result.outcome, ElectionOutcome::filled);
  EXPECT_EQ(result.vacant, Quantity(0));
}

TEST(DecideElection, TellsOfAShareThatContradictsOthersWhereTheMostVotesWin) {
  Round round = of_shares({{.name = "An", .votes = 9, .share = Percent::parse("30%")},
                           {.name = "Bình", .votes = 8, .share = Percent::parse("50%")}});
  round.highest_win = true;
  Election election{.post = "chair", .seats = 1};
  election.rounds.push_back(round);
  const RoundResult result = decide_election(election).rounds.front();
  EXPECT_EQ(result.candidates[1].printed, PrintedCheck::disagrees);
}

TEST(DecideElection, DoesNotTakeAPrintedZeroForNoVotes) {
  const auto votes = [](const char* share) {
    Round round{.collected = 1000};
    round.candidates = {{.name = "An", .share = Percent::parse("99%")},
                        {.name = "Bình", .share = Percent::parse(share)}};
    Election election{
        .post = "chair", .seats = 1, .majority = Majority::parse("over 1/2 of collected")};
    election.rounds.push_back(std::move(round));
    return decide_election(election).rounds.front().candidates[1].votes;
  };
  EXPECT_EQ(votes("0%"), Quantity::between(0, 9));
  EXPECT_EQ(votes("0% exact"), Quantity(0));
  EXPECT_EQ(votes("<1%"), Quantity::between(0, 9));
}

TEST(DecideElection, ElectsTheHighestShareWhereTheMostVotesWin) {
  Round round = of_shares({{.name = "An", .share = Percent::parse("40%")},
                           {.name = "Bình", .share = Percent::parse("35%")},
                           {.name = "Chi", .share = Percent::parse("25%")}});
  round.highest_win = true;
  Election election{.committee = CommitteeKind::executive, .seats = 1};
  election.rounds.push_back(std::move(round));
  const ElectionResult result = decide_election(election);
  EXPECT_THAT(result.elected, testing::ElementsAre("An"));
  EXPECT_EQ(result.outcome, ElectionOutcome::filled);
}

}  // namespace
}  // namespace congdoan
