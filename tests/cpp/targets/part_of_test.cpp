// Shares of nested measures: what a chain of bases proves, and what it does not.
#include <congdoan/targets/part_of.hpp>

#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/targets/evaluate.hpp>

namespace congdoan {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// Excellent workers are advanced workers, who are staff.
Resolution excellent_of(std::string base, const char* when = "2018") {
  return Resolution(
      {.body = "office",
       .terms = {Term::parse("2016-2019")},
       .measures =
           {{{.id = "staff", .name = "lao động", .unit = "person", .flow = Flow::stock}},
            {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
            {{.id = "excellent", .name = "xuất sắc", .unit = "person", .within = {"advanced"}}}},
       .targets = {{{.id = "t",
                     .subject = PartOf{.share = "excellent",
                                       .of = std::move(base),
                                       .bound = Bound::over(Ratio(9, 10))},
                     .when = When::parse(when)}}}});
}

Figures of_2018(std::optional<int> staff, std::optional<int> advanced,
                std::optional<int> excellent) {
  Figures figures;
  figures.add("2016", "staff", 1);  // so that there are figures of this body
  if (staff) figures.add("2018", "staff", *staff);
  if (advanced) figures.add("2018", "advanced", *advanced);
  if (excellent) figures.add("2018", "excellent", *excellent);
  return figures;
}

Verdict judge(const Resolution& resolution, const Figures& figures) {
  return evaluate(resolution, figures, {.as_of = Date(2019, 12, 31)}).verdicts().front();
}

std::string refusal(const Resolution& resolution, const Figures& figures) {
  try {
    static_cast<void>(judge(resolution, figures));
  } catch (const InvalidFigures& error) {
    return error.what();
  }
  return {};
}

TEST(PartOf, APartAboveWhatItLiesInThroughAChainIsRefusedNamingBothFigures) {
  EXPECT_THAT(refusal(excellent_of("staff"), of_2018(70, 5, 70)),
              AllOf(HasSubstr("excellent 2018: figure[3] = 70"), HasSubstr("is more than"),
                    HasSubstr("advanced 2018: figure[2] = 5")));
}

TEST(PartOf, ABaseAboveWhatItLiesInIsRefusedNamingBothFigures) {
  EXPECT_THAT(refusal(excellent_of("advanced"), of_2018(70, 71, 70)),
              AllOf(HasSubstr("advanced 2018: figure[2] = 71"), HasSubstr("is more than"),
                    HasSubstr("staff 2018: figure[1] = 70")));
  EXPECT_EQ(refusal(excellent_of("advanced"), of_2018(70, 70, 70)), "");
}

TEST(PartOf, RangesAreRefusedOnlyIfNoPossiblePairIsLeft) {
  Figures figures = of_2018(70, std::nullopt, std::nullopt);
  figures.add("2018", "excellent", Quantity::over(60));
  Figures fits = figures;
  fits.add("2018", "advanced", Quantity::nearly(62));  // 61 of 61
  EXPECT_EQ(refusal(excellent_of("staff"), fits), "");
  figures.add("2018", "advanced", Quantity::nearly(61));
  EXPECT_THAT(refusal(excellent_of("staff"), figures), HasSubstr("is more than"));
}

// Every small case of a chain: refused exactly if a part of the target is above anything that it
// lies in; what lies between decides nothing otherwise.
TEST(PartOf, WhatLiesBetweenRefusesButNeverDecides) {
  constexpr int unreported = -1;
  const auto reported = [](int number) {
    return number == unreported ? std::optional<int>() : std::optional(number);
  };
  for (const char* base : {"staff", "advanced"}) {
    const Resolution resolution = excellent_of(base);
    for (int staff = unreported; staff <= 3; ++staff) {
      for (int advanced = unreported; advanced <= 3; ++advanced) {
        for (int excellent = unreported; excellent <= 3; ++excellent) {
          const auto above = [&](int part, int whole) {
            return part != unreported && whole != unreported && part > whole;
          };
          const bool base_is_staff = std::string_view(base) == "staff";
          const bool impossible = above(excellent, advanced) || above(excellent, staff) ||
                                  (!base_is_staff && above(advanced, staff));
          const Figures figures = of_2018(reported(staff), reported(advanced), reported(excellent));
          const std::string context = std::string(base) + ": " + std::to_string(staff) + " " +
                                      std::to_string(advanced) + " " + std::to_string(excellent);
          EXPECT_EQ(!refusal(resolution, figures).empty(), impossible) << context;
          if (impossible) continue;
          const Figures alone =
              base_is_staff ? of_2018(reported(staff), std::nullopt, reported(excellent))
                            : of_2018(std::nullopt, reported(advanced), reported(excellent));
          EXPECT_EQ(judge(resolution, figures), judge(resolution, alone)) << context;
        }
      }
    }
  }
}

TEST(PartOf, ALevelAtTheEndOfATermIsNotHeldAgainstAWholeTermsFigure) {
  Figures figures;
  figures.add("2016-2019", "excellent", 12).add("2016-2019", "advanced", 15);
  figures.add("2018", "staff", 10);  // fewer at the end than were there in all
  EXPECT_EQ(refusal(excellent_of("advanced", "over_term"), figures), "");
  figures.add("2016-2019", "staff", 14);
  EXPECT_THAT(refusal(excellent_of("advanced", "over_term"), figures), HasSubstr("is more than"));
}

}  // namespace
}  // namespace congdoan
