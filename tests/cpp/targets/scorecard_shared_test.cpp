// Scorecards of an evaluation work their verdicts out on demand, whoever asks and however late.
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <congdoan/targets/evaluate.hpp>

namespace congdoan {
namespace {

Target shared_target(std::string id, Subject subject, const char* when) {
  return {{.id = std::move(id), .subject = std::move(subject), .when = When::parse(when)}};
}

Resolution shared_resolution() {
  const auto advanced = PartOf{"advanced", "staff", Bound::over(Ratio::parse("90%"))};
  return Resolution(
      {.body = "office",
       .terms = {Term::parse("2016-2021")},
       .measures =
           {{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
            {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
            {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}}},
       .targets = {
           shared_target("yearly", advanced, "each_year"),
           shared_target("together", advanced, "over_term"),
           shared_target("fund", Level{Level::Kind::amount, "fund", Bound::at_least(Ratio(40))},
                         "over_term"),
           shared_target("many", Unmeasured{}, "over_term")}});
}

// Counts alone, or also what makes a verdict be worked out at once: percentages beside counts, and
// quarters beside a year.
Figures shared_figures(bool plain) {
  Figures figures;
  for (const char* year : {"2016", "2017", "2018", "2019"})
    figures.add(year, "advanced", 63).add(year, "staff", 70).add(year, "fund", 9);
  figures.add("2020", "staff", 71);
  if (!plain) {
    figures.add("2018", "advanced", Percent::parse("90%"));
    for (const char* quarter : {"2018-Q1", "2018-Q2"}) figures.add(quarter, "fund", 7);
  }
  figures.add({.body = "another", .period = PeriodLabel::parse("2016"), .measure = "staff"});
  return figures;
}

Scorecard shared_card(bool plain) {
  return evaluate(shared_resolution(), shared_figures(plain), {.as_of = Date(2021, 1, 31)});
}

class SharedScorecard : public ::testing::TestWithParam<bool> {};

TEST_P(SharedScorecard, OutlivesTheResolutionAndTheFigures) {
  const Scorecard card = shared_card(GetParam());
  EXPECT_EQ(card.size(), 4U);
  EXPECT_EQ(card.count(Outcome::missed), 1U);
  EXPECT_EQ(card.count(Outcome::not_measurable), 1U);
  EXPECT_EQ(card["yearly"].parts.size(), 5U);
  EXPECT_EQ(card["together"].outcome, Outcome::undetermined);
  EXPECT_EQ(card.unused().front().reason, UnusedReason::other_body);
}

TEST_P(SharedScorecard, WorksOutAVerdictOnce) {
  const Scorecard card = shared_card(GetParam());
  const Scorecard copy = card;
  const Verdict& first = card["together"];
  EXPECT_EQ(&copy["together"], &first);
  EXPECT_EQ(&card.verdicts()[1], &first);
  EXPECT_EQ(&card->verdicts[1], &first);
}

TEST_P(SharedScorecard, SaysTheSameInWhateverOrderItIsAsked) {
  const ScorecardSpec all = *shared_card(GetParam());
  for (const char* target : {"many", "fund", "together", "yearly"}) {
    const Scorecard card = shared_card(GetParam());
    const Verdict& verdict = card[target];
    EXPECT_EQ(verdict, Scorecard(all)[target]);
    EXPECT_EQ(*card, all);
  }
}

TEST_P(SharedScorecard, IsTheSameWhenItIsHeldInsteadOfWorkedOut) {
  const Scorecard card = shared_card(GetParam());
  const Scorecard held(*card);
  EXPECT_EQ(held, card);
  EXPECT_EQ(held.body(), card.body());
  EXPECT_EQ(held.as_of(), card.as_of());
  EXPECT_EQ(held.ignored_figures(), card.ignored_figures());
  EXPECT_EQ(held.blockers(), card.blockers());
  EXPECT_EQ(held.count(Outcome::missed), card.count(Outcome::missed));
}

INSTANTIATE_TEST_SUITE_P(OfPlainAndOtherFigures, SharedScorecard, ::testing::Bool());

TEST(ScorecardThreads, JudgeOneResolutionAndReadOneScorecard) {
  const Resolution resolution = shared_resolution();
  const Figures figures = shared_figures(true);
  const EvaluateOptions options{.as_of = Date(2021, 1, 31)};
  const ScorecardSpec expected = *evaluate(resolution, figures, options);
  const Scorecard card = evaluate(resolution, figures, options);
  constexpr std::size_t many = 8;
  std::vector<int> alike(many, 0);
  std::vector<std::thread> threads;
  threads.reserve(many);
  for (std::size_t i = 0; i < many; ++i) {
    threads.emplace_back([&, i] {
      const Scorecard own = evaluate(resolution, figures, options);
      const std::size_t at = i % expected.verdicts.size();
      const bool one = card[expected.verdicts[at].target] == expected.verdicts[at];
      alike[i] = one && *card == expected && *own == expected ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(alike, std::vector<int>(many, 1));
}

}  // namespace
}  // namespace congdoan
