// What a sentence about a verdict adds to that about a period; the wording of each is pinned by
// explanations_test.cpp.
#include <congdoan/targets/explain.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/targets/evaluate.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

Verdict judged(const Figures& figures, const char* when, Bound bound = Bound::over(Ratio(9, 10))) {
  const Resolution resolution(
      {.body = "office",
       .terms = {Term::parse("2016-2019")},
       .measures =
           {{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
            {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}}},
       .targets = {{{.id = "t",
                     .subject = PartOf{"advanced", "staff", bound},
                     .when = When::parse(when)}}}});
  return evaluate(resolution, figures, {.as_of = Date(2018, 12, 31)})["t"];
}

Figures years(const std::vector<std::pair<int, int>>& of_staff) {
  Figures figures;
  int year = 2016;
  for (const auto& [advanced, staff] : of_staff) {
    const std::string label = std::to_string(year++);
    figures.add(label, "advanced", advanced).add(label, "staff", staff);
  }
  return figures;
}

TEST(Explain, HoldsTheIntegersOfThePeriodInBothLanguages) {
  const Verdict verdict = judged(years({{64, 70}, {64, 70}, {63, 70}}), "each_year");
  EXPECT_EQ(explain(verdict.part("2018"), Language::vi),
            "2018: 63/70 = 90% — cần trên 90%, thiếu 1 người");
  EXPECT_EQ(explain(verdict.part("2018"), Language::en),
            "2018: 63/70 = 90% — needs over 90%, 1 person short");
}

TEST(Explain, SaysOfSeveralYearsWhichDidNotMeet) {
  const std::string text =
      explain(judged(years({{64, 70}, {63, 70}, {60, 70}}), "each_year"), Language::en);
  EXPECT_THAT(text, AllOf(StartsWith("2016..2018: 1 of 3 years met"), HasSubstr("2017, 2018")));
}

TEST(Explain, NamesWhatIsMissing) {
  const std::string text = explain(judged(years({{64, 70}, {64, 70}}), "each_year"), Language::en);
  EXPECT_THAT(text, AllOf(HasSubstr("2018 staff not reported"),
                          HasSubstr("2018 advanced not reported"), Not(HasSubstr("2017 staff"))));
}

TEST(Explain, NamesAReadingThatDecidesOtherwise) {
  const Verdict verdict = judged(years({{70, 70}, {70, 70}, {62, 70}}), "each_year");
  ASSERT_EQ(verdict.outcome, Outcome::missed);
  ASSERT_FALSE(verdict.readings.empty());
  EXPECT_THAT(explain(verdict, Language::en), HasSubstr("all years together"));
}

TEST(Explain, AccountsForEveryYear) {
  const Verdict yearly = judged(years({{64, 70}, {63, 70}, {0, 0}}), "each_year");
  EXPECT_THAT(explain(yearly, Language::en),
              StartsWith("2016..2018: 1 of 3 years met; missed: 2017; not counted: 2018 (the base "
                         "is 0) — "));
  EXPECT_THAT(explain(yearly, Language::vi),
              StartsWith("2016..2018: đạt 1/3 năm; không đạt: 2017; không tính năm 2018 (mẫu số "
                         "bằng 0) — "));
}

TEST(Explain, SaysOfAMeanAndOfYearsMetWhichYearsHadNoBase) {
  const auto said = [](const char* over_years) {
    const Resolution resolution(
        {.body = "office",
         .terms = {Term::parse("2016-2019")},
         .measures =
             {{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
              {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}}},
         .targets = {{{.id = "t",
                       .subject = PartOf{"advanced", "staff", Bound::over(Ratio(9, 10))},
                       .when = When::each_year(),
                       .over_years = OverYears::parse(over_years)}}}});
    return explain(evaluate(resolution, years({{64, 70}, {0, 0}, {70, 70}}),
                            {.as_of = Date(2018, 12, 31)})["t"],
                   Language::en);
  };
  EXPECT_THAT(said("mean"), HasSubstr("; not counted: 2017 (the base is 0) — met"));
  EXPECT_THAT(said("years_met >= 2"),
              HasSubstr("; counted as not met: 2017 (the base is 0) — met"));
}

Verdict visits(std::int64_t reported, Bound bound, Date as_of = Date(2018, 6, 30)) {
  const Resolution resolution(
      {.body = "office",
       .terms = {Term::parse("2016-2019")},
       .measures = {{{.id = "visits", .name = "thăm", .unit = "turn", .flow = Flow::gross}}},
       .targets = {{{.id = "t",
                     .subject = Level{Level::Kind::count, "visits", bound},
                     .when = When::over_term()}}}});
  Figures figures;
  figures.add("2016", "visits", reported).add("2017", "visits", 0);
  return evaluate(resolution, figures, {.as_of = as_of})["t"];
}

TEST(Explain, SaysOfAnOpenCountHowMuchIsStillMissing) {
  const Bound sixty = Bound::at_least(Ratio(60));
  EXPECT_THAT(explain(visits(48, sixty), Language::en),
              HasSubstr("60 turns, still 12 turns missing"));
  EXPECT_THAT(explain(visits(48, sixty), Language::vi), HasSubstr("60 lượt, còn thiếu 12 lượt"));
  EXPECT_THAT(explain(visits(59, sixty), Language::en), HasSubstr("still 1 turn missing"));
  EXPECT_THAT(explain(visits(60, sixty), Language::en), Not(HasSubstr("missing")));
  EXPECT_THAT(explain(visits(60, Bound::over(Ratio(60))), Language::en),
              HasSubstr("still 1 turn missing"));
  EXPECT_THAT(explain(visits(0, sixty), Language::en), Not(HasSubstr("still")));
  EXPECT_THAT(explain(visits(3, Bound::at_most(Ratio(5))), Language::en),
              HasSubstr("at most 5 turns, at most 2 turns more allowed"));
  EXPECT_THAT(explain(visits(5, Bound::at_most(Ratio(5))), Language::en),
              Not(HasSubstr("allowed")));
}

TEST(Explain, SaysTheRateOfAchievementOfACount) {
  const Date later(2018, 12, 31);
  const auto said = [&](std::int64_t reported) {
    Figures figures;
    const Resolution resolution(
        {.body = "office",
         .terms = {Term::parse("2016-2019")},
         .measures = {{{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}}},
         .targets = {{{.id = "t",
                       .subject = Level{Level::Kind::amount, "fund", Bound::at_least(Ratio(50))},
                       .when = When::parse("2018")}}}});
    figures.add("2018", "fund", reported);
    return explain(evaluate(resolution, figures, {.as_of = later})["t"], Language::vi);
  };
  EXPECT_EQ(said(53), "2018: 53 đồng — đạt: cần ít nhất 50 đồng (đạt 106%), dư 3 đồng");
  EXPECT_EQ(said(49), "2018: 49 đồng — cần ít nhất 50 đồng (đạt 98%), thiếu 1 đồng");
  EXPECT_EQ(said(50), "2018: 50 đồng — đạt: cần ít nhất 50 đồng");
}

TEST(Explain, SaysBetweenWhichSharesRangesLie) {
  Figures figures;
  figures.add("2018", "advanced", Quantity::between(45, 72)).add("2018", "staff", 72);
  EXPECT_THAT(explain(judged(figures, "2018"), Language::en),
              StartsWith("2018: 45 to 72 of 72 (62.5% to 100%) — undetermined"));
  EXPECT_THAT(explain(judged(figures, "2018"), Language::vi),
              StartsWith("2018: từ 45 đến 72 trong 72 (từ 62,5% đến 100%) — "));
}

TEST(Explain, GivesDigitsUntilTheShareDiffersFromTheThreshold) {
  Figures figures;
  figures.add("2018", "advanced", 899'999).add("2018", "staff", 1'000'000);
  const std::string text =
      explain(judged(figures, "2018", Bound::at_least(Ratio(9, 10))), Language::en);
  EXPECT_THAT(text, AllOf(HasSubstr("89.9999%"), HasSubstr("1 person short")));
}

}  // namespace
}  // namespace congdoan
