// Figures that cannot be true are told all at once, each contradiction once.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/targets/evaluate.hpp>

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

Target share_target(std::string id, std::string part, std::string base, const char* when) {
  return {{.id = std::move(id),
           .subject = PartOf{std::move(part), std::move(base), Bound::over(Ratio(9, 10))},
           .when = When::parse(when)}};
}

Resolution nested(std::vector<Target> targets) {
  return Resolution(
      {.body = "office",
       .terms = {Term::parse("2016-2021")},
       .measures =
           {{{.id = "members", .name = "đoàn viên", .unit = "person", .flow = Flow::stock}},
            {{.id = "staff", .name = "lao động", .unit = "person", .within = {"members"}}},
            {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
            {{.id = "visits", .name = "thăm", .unit = "turn", .flow = Flow::gross}}},
       .targets = std::move(targets)});
}

std::vector<Problem> contradictions_of(const Resolution& resolution, const Figures& figures) {
  try {
    static_cast<void>(evaluate(resolution, figures, {.as_of = Date(2020, 12, 31)}));
  } catch (const InvalidFigures& error) {
    return error.problems();
  }
  return {};
}

Figures seventy_four_of_seventy() {
  Figures figures;
  for (const char* year : {"2016", "2017", "2018", "2019", "2020"})
    figures.add(year, "advanced", 74).add(year, "staff", 70);
  return figures;
}

TEST(Contradictions, AreNamedInEveryYear) {
  for (const char* when : {"each_year", "unspecified", "over_term"}) {
    const auto found = contradictions_of(nested({share_target("t", "advanced", "staff", when)}),
                                         seventy_four_of_seventy());
    ASSERT_THAT(found, SizeIs(5)) << when;
    EXPECT_THAT(found[0].place, StartsWith("advanced 2016")) << when;
    EXPECT_THAT(found[4].place, StartsWith("advanced 2020")) << when;
  }
}

TEST(Contradictions, OfPercentagesOfOneBaseAreNamed) {
  const auto found = [](const char* advanced, const char* staff) {
    Figures figures;
    for (const auto& [measure, percent] : {std::pair{"advanced", advanced}, {"staff", staff}}) {
      figures.add(Figure{.period = PeriodLabel::parse("2018"),
                         .measure = measure,
                         .value = Percent::parse(percent),
                         .of = "members"});
    }
    return contradictions_of(nested({share_target("t", "advanced", "members", "2018")}), figures);
  };
  const auto of = found("50%", "30%");
  ASSERT_THAT(of, SizeIs(1));
  EXPECT_THAT(of[0].place, StartsWith("advanced 2018"));
  EXPECT_THAT(of[0].message, HasSubstr("is more than the base it lies in (staff 2018"));
  EXPECT_THAT(found(">95%", "<65%"), SizeIs(1));
  EXPECT_THAT(found("50% exact", "<50%"), SizeIs(1));
  EXPECT_THAT(found("50% exact", "<=50%"), SizeIs(0));
  EXPECT_THAT(found("30%", "30%"), SizeIs(0));
}

TEST(Contradictions, OfSeveralTargetsAreToldOnce) {
  EXPECT_THAT(contradictions_of(nested({share_target("a", "advanced", "staff", "each_year"),
                                        share_target("b", "advanced", "staff", "over_term"),
                                        share_target("c", "advanced", "staff", "2018")}),
                                seventy_four_of_seventy()),
              SizeIs(5));
}

TEST(Contradictions, OfDifferentTargetsAndOfAChainAreAllNamed) {
  Figures figures;
  figures.add("2018", "advanced", 74).add("2018", "staff", 70).add("2018", "members", 60);
  const auto found =
      contradictions_of(nested({share_target("a", "advanced", "staff", "2018")}), figures);
  std::vector<std::string> all;
  for (const Problem& problem : found) all.push_back(problem.place + " " + problem.message);
  EXPECT_THAT(all, ElementsAre(HasSubstr("staff 2018"), HasSubstr("members 2018"),
                               testing::AllOf(HasSubstr("staff 2018"), HasSubstr("members"))));
}

TEST(Contradictions, OfSumsAreNamedBesideThoseOfShares) {
  Figures figures = seventy_four_of_seventy();
  figures.add("2017-Q1", "visits", 5).add("2017-Q2", "visits", 5);
  figures.add("2017-01-01..2017-06-30", "visits", 30).add("2017-07-01..2017-12-31", "visits", 1);
  figures.add("2017-Q3", "visits", 5).add("2017-Q4", "visits", 5);
  const auto found = contradictions_of(
      nested({share_target("a", "advanced", "staff", "each_year"),
              {{.id = "v",
                .subject = Level{Level::Kind::count, "visits", Bound::at_least(Ratio(3))},
                .when = When::over_term()}}}),
      figures);
  ASSERT_THAT(found, SizeIs(6));
  EXPECT_THAT(found[5].message, HasSubstr("does not agree"));
}

TEST(Contradictions, OfExamplesAreNamedTogether) {
  Target target = share_target("t", "advanced", "staff", "each_year");
  TargetSpec spec = *target;
  const Example bad{.figures = {{"advanced", Quantity(74)}, {"staff", Quantity(70)}},
                    .outcome = Outcome::met};
  spec.examples = {bad, bad};
  try {
    static_cast<void>(check_examples(nested({Target(spec)})));
    FAIL();
  } catch (const InvalidFigures& error) {
    ASSERT_THAT(error.problems(), SizeIs(2));
    EXPECT_EQ(error.problems()[1].place, "target t, example 2");
  }
}

}  // namespace
}  // namespace congdoan
