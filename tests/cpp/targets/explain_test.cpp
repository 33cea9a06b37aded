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

TEST(Explain, GivesDigitsUntilTheShareDiffersFromTheThreshold) {
  Figures figures;
  figures.add("2018", "advanced", 899'999).add("2018", "staff", 1'000'000);
  const std::string text =
      explain(judged(figures, "2018", Bound::at_least(Ratio(9, 10))), Language::en);
  EXPECT_THAT(text, AllOf(HasSubstr("89.9999%"), HasSubstr("1 person short")));
}

}  // namespace
}  // namespace congdoan
