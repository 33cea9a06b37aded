#include <congdoan/numbers/percent.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "../how_many.hpp"
#include "refusal.hpp"

namespace congdoan {
namespace {

using ::testing::HasSubstr;
using ::testing::StrEq;
using ::testing::ThrowsMessage;

// The model: a percentage as whole units of its last digit, and how a share is printed in them.
struct Printer {
  std::int64_t units_in_all;  // 100, 1000 or 10000
  int digits;

  std::string text(std::int64_t units) const {
    std::string text = std::to_string(units * 100 / units_in_all);
    if (digits > 0) {
      const std::int64_t scale = units_in_all / 100;
      text += "." + std::to_string(scale + units % scale).substr(1);
    }
    return text + "%";
  }
  std::int64_t truncated(std::int64_t count, std::int64_t base) const {
    return count * units_in_all / base;
  }
  std::int64_t rounded(std::int64_t count, std::int64_t base) const {
    const std::int64_t down = truncated(count, base);
    const std::int64_t rest = count * units_in_all - down * base;
    return rest * 2 >= base ? down + 1 : down;
  }
  bool prints(std::int64_t count, std::int64_t base, std::int64_t units,
              const PrintOptions& options) const {
    if (!options.strict_print && digits == 0 && units == units_in_all) return count == base;
    const bool by_rounding = rounded(count, base) == units;
    const bool by_truncation = truncated(count, base) == units;
    switch (options.rounding) {
      case Rounding::rounded:
        return by_rounding;
      case Rounding::truncated:
        return by_truncation;
      case Rounding::either:
        break;
    }
    return by_rounding || by_truncation;
  }
};

constexpr Printer printers[] = {{100, 0}, {1000, 1}, {10000, 2}};

std::vector<PrintOptions> all_options() {
  std::vector<PrintOptions> list;
  for (const auto& entry : EnumWords<Rounding>::entries) {
    for (const bool strict : {false, true}) list.push_back({entry.first, strict});
  }
  return list;
}

TEST(PercentCounts, AreThoseThatPrintSo) {
  Sample sample;
  for (const PrintOptions& options : all_options()) {
    for (const Printer& printer : printers) {
      for (std::int64_t units = 0; units <= printer.units_in_all; ++units) {
        const std::string text = printer.text(units);
        const Percent percent = Percent::printed(text, options);
        for (std::int64_t base = 1; base <= 60; ++base) {
          if (sample.leaves_out()) continue;
          // Only the neighbours of the exact place can print so, and both ends.
          const std::int64_t place = units * base / printer.units_in_all;
          std::optional<std::int64_t> least;
          std::optional<std::int64_t> greatest;
          for (std::int64_t count = std::max<std::int64_t>(place - 2, 0);
               count <= std::min(place + 3, base); ++count) {
            const bool prints = printer.prints(count, base, units, options);
            ASSERT_EQ(percent.contains(Ratio(count, base)), prints)
                << text << " " << count << "/" << base;
            if (!prints) continue;
            if (!least) least = count;
            greatest = count;
          }
          const auto counts = percent.counts(base);
          ASSERT_EQ(counts.has_value(), least.has_value()) << text << " of " << base;
          if (counts) {
            ASSERT_EQ(*counts, Quantity::between(*least, *greatest)) << text << " of " << base;
          }
        }
      }
    }
  }
}

TEST(PercentContains, AgreesWithEveryCountOfEveryBase) {
  Sample sample;
  for (const PrintOptions& options : all_options()) {
    for (std::int64_t units = 0; units <= 100; ++units) {
      const Printer printer = printers[0];
      const Percent percent = Percent::printed(printer.text(units), options);
      for (std::int64_t base = 1; base <= 60; ++base) {
        for (std::int64_t count = 0; count <= base; ++count) {
          if (sample.leaves_out()) continue;
          ASSERT_EQ(percent.contains(Ratio(count, base)),
                    printer.prints(count, base, units, options))
              << printer.text(units) << " " << count << "/" << base;
        }
      }
    }
  }
}

TEST(PercentCounts, AreExactForTheLargestBases) {
  constexpr std::int64_t greatest = INT64_MAX;
  EXPECT_EQ(Percent::parse("100%").counts(greatest), Quantity(greatest));
  EXPECT_EQ(Percent::parse("0% exact").counts(greatest), Quantity(0));
  EXPECT_EQ(Percent::parse("0%").counts(greatest), Quantity::between(0, greatest / 100));
  // 50% rounded is [49.5%, 50.5%), and the base is 2^63 - 1.
  EXPECT_EQ(Percent::parse("50% rounded").counts(greatest),
            Quantity::between(4565569158243114025, 4657802878611661782));
  EXPECT_EQ(Percent::parse("100% strict").counts(greatest)->upper(), greatest);
  EXPECT_EQ(Percent::parse("0.000000000000001%").counts(1), std::nullopt);
}

TEST(CheckPrinted, AgreesWithRoundingAndTruncationForEveryCount) {
  for (const Printer& printer : printers) {
    for (std::int64_t base = 1; base <= 60; ++base) {
      for (std::int64_t count = 0; count <= base; ++count) {
        const std::int64_t down = printer.truncated(count, base);
        for (std::int64_t units = std::max<std::int64_t>(down - 2, 0);
             units <= std::min(down + 3, printer.units_in_all); ++units) {
          PrintedCheck expected = PrintedCheck::disagrees;
          if (units * base == count * printer.units_in_all) {
            expected = PrintedCheck::exact;
          } else if (units == printer.rounded(count, base)) {
            expected = PrintedCheck::rounded;
          } else if (units == down) {
            expected = PrintedCheck::truncated;
          }
          ASSERT_EQ(check_printed(count, base, printer.text(units)), expected)
              << printer.text(units) << " for " << count << "/" << base;
        }
      }
    }
  }
}

TEST(CheckPrinted, TellsTheFourAnswersApart) {
  EXPECT_EQ(check_printed(63, 70, "90%"), PrintedCheck::exact);
  EXPECT_EQ(check_printed(199, 299, "66.6%"), PrintedCheck::rounded);
  EXPECT_EQ(check_printed(199, 299, "66.5%"), PrintedCheck::truncated);
  EXPECT_EQ(check_printed(199, 299, "66.7%"), PrintedCheck::disagrees);
  EXPECT_EQ(check_printed(2, 3, "66.6%"), PrintedCheck::truncated);
  EXPECT_EQ(check_printed(2, 3, "66.6% truncated"), PrintedCheck::truncated);
  EXPECT_EQ(check_printed(999, 1000, "100%"), PrintedCheck::rounded);
  EXPECT_EQ(check_printed(47, 11'533, "0%"), PrintedCheck::rounded);
  EXPECT_EQ(check_printed(2, 3, "66.7% exact"), PrintedCheck::disagrees);
  EXPECT_EQ(check_printed(2, 4, "50% exact"), PrintedCheck::exact);
  EXPECT_EQ(check_printed(96, 100, ">95%"), PrintedCheck::exact);
  EXPECT_EQ(check_printed(95, 100, ">95%"), PrintedCheck::disagrees);
  EXPECT_EQ(check_printed(95, 100, "90%..95%"), PrintedCheck::exact);
  EXPECT_EQ(check_printed(INT64_MAX - 1, INT64_MAX, "99%"), PrintedCheck::truncated);
  EXPECT_THROW(check_printed(1, 2, "50"), InvalidValue);
}

TEST(Percent, StandsForEveryRatioThatPrintsSo) {
  const Percent either = Percent::parse("97.6%");
  EXPECT_EQ(either.lower(), Ratio(9755, 10000));
  EXPECT_EQ(either.upper(), Ratio(977, 1000));
  EXPECT_FALSE(either.lower_open());
  EXPECT_TRUE(either.upper_open());

  const Percent rounded = Percent::printed("97.6%", {.rounding = Rounding::rounded});
  EXPECT_EQ(rounded.lower(), Ratio(9755, 10000));
  EXPECT_EQ(rounded.upper(), Ratio(9765, 10000));

  const Percent truncated = Percent::printed("97.6%", {.rounding = Rounding::truncated});
  EXPECT_EQ(truncated.lower(), Ratio(976, 1000));
  EXPECT_EQ(truncated.upper(), Ratio(977, 1000));
  EXPECT_FALSE(truncated.contains(Ratio(977, 1000)));
}

TEST(Percent, IsPrintedAtNoneLikeAnywhereElse) {
  EXPECT_TRUE(Percent::parse("0%").contains(Ratio(47, 11'533)));
  EXPECT_FALSE(Percent::parse("0.0%").contains(Ratio(47, 11'533)));
  EXPECT_TRUE(Percent::parse("0.0%").contains(Ratio(1, 1'001)));
  EXPECT_FALSE(Percent::parse("0%").contains(Ratio(1, 100)));
  EXPECT_EQ(Percent::parse("0.00% rounded").upper(), Ratio(5, 100'000));
  EXPECT_EQ(Percent::parse("0%"), Percent::parse("0% strict"));
  EXPECT_TRUE(Percent::parse("0% exact").is_exact());
  EXPECT_EQ(Percent::parse("0% exact").upper(), Ratio(0));
}

TEST(Percent, MeansAllAtOneHundredOnlyWithoutDecimals) {
  EXPECT_TRUE(Percent::parse("100%").is_exact());
  EXPECT_FALSE(Percent::parse("100.0%").is_exact());
  EXPECT_EQ(Percent::parse("100.0%").lower(), Ratio(9995, 10'000));
  EXPECT_FALSE(Percent::parse("100.0%").upper_open());
  EXPECT_TRUE(Percent::parse("100.00% truncated").is_exact());
  EXPECT_FALSE(Percent::parse("100%").contains(Ratio(999, 1000)));
  EXPECT_TRUE(Percent::parse("100% strict").contains(Ratio(999, 1000)));
  EXPECT_TRUE(Percent::parse("100% strict").contains(Ratio(1)));
  EXPECT_TRUE(Percent::parse("100% truncated strict").is_exact());
  EXPECT_TRUE(Percent::parse("0% strict").contains(Ratio(9, 1000)));
  EXPECT_FALSE(Percent::parse("0% rounded strict").contains(Ratio(5, 1000)));
  EXPECT_FALSE(Percent::parse("99.9%").contains(Ratio(1)));
}

TEST(Percent, StaysWithinNoneAndAll) {
  for (const PrintOptions& options : all_options()) {
    for (const char* text : {"0%", "0.0%", "1%", "99%", "99.9%", "100%", "100.0%"}) {
      const Percent percent = Percent::printed(text, options);
      EXPECT_GE(percent.lower(), Ratio()) << percent;
      EXPECT_LE(percent.upper(), Ratio(1)) << percent;
      EXPECT_FALSE(percent.contains(Ratio(-1, 1000)));
      EXPECT_FALSE(percent.contains(Ratio(1001, 1000)));
    }
  }
}

TEST(Percent, IsNarrowerTheMoreDecimalsItHas) {
  EXPECT_NE(Percent::parse("90%"), Percent::parse("90.0%"));
  EXPECT_TRUE(Percent::parse("90%").contains(Ratio(9012, 10000)));
  EXPECT_TRUE(Percent::parse("90.0%").contains(Ratio(9005, 10000)));
  EXPECT_FALSE(Percent::parse("90.0%").contains(Ratio(9012, 10000)));
  EXPECT_EQ(Percent::parse("0.000000000000001%").upper(), Ratio(1, 50'000'000'000'000'000));
}

TEST(Percent, IsEqualByTheRatiosItStandsFor) {
  EXPECT_EQ(Percent::parse("97.6%"), Percent::parse("97.6% either"));
  EXPECT_EQ(Percent::parse("97.6%"), Percent::parse("97.6% strict"));
  EXPECT_EQ(Percent::parse("100%"), Percent::parse("100.0% exact"));
  EXPECT_NE(Percent::parse("100%"), Percent::parse("100.0%"));
  EXPECT_NE(Percent::parse("97.6%"), Percent::parse("97.6% rounded"));
  EXPECT_EQ(std::hash<Percent>{}(Percent::parse("100%")),
            std::hash<Percent>{}(Percent::parse("100.0% exact")));
}

TEST(Percent, MayBeABoundOrARangeWhoseEndsAreTheWrittenNumbers) {
  struct Case {
    const char* text;
    Ratio low;
    Ratio high;
    bool low_open;
    bool high_open;
  };
  for (const Case& each : {Case{">95%", Ratio(95, 100), Ratio(1), true, false},
                           Case{">=97.6%", Ratio(976, 1000), Ratio(1), false, false},
                           Case{">=100%", Ratio(1), Ratio(1), false, false},
                           Case{">0%", Ratio(0), Ratio(1), true, false},
                           Case{"<65%", Ratio(0), Ratio(65, 100), false, true},
                           Case{"<=40%", Ratio(0), Ratio(40, 100), false, false},
                           Case{"<=0.0%", Ratio(0), Ratio(0), false, false},
                           Case{"90%..95%", Ratio(90, 100), Ratio(95, 100), false, false},
                           Case{"7%..7%", Ratio(7, 100), Ratio(7, 100), false, false},
                           Case{"66.6% exact", Ratio(666, 1000), Ratio(666, 1000), false, false}}) {
    const Percent percent = Percent::parse(each.text);
    EXPECT_EQ(percent.lower(), each.low) << each.text;
    EXPECT_EQ(percent.upper(), each.high) << each.text;
    EXPECT_EQ(percent.lower_open(), each.low_open) << each.text;
    EXPECT_EQ(percent.upper_open(), each.high_open) << each.text;
    EXPECT_EQ(percent.text(), each.text);
    EXPECT_EQ(Percent::parse(percent.text()), percent);
  }
}

TEST(PercentCounts, OfABoundOrARangeAreThoseBetweenItsEnds) {
  for (const std::int64_t percent : {0, 1, 7, 29, 50, 90, 100}) {
    const std::string end = std::to_string(percent) + "%";
    for (std::int64_t base = 1; base <= 110; ++base) {
      for (const std::string_view sign : {">", ">=", "<", "<="}) {
        if ((percent == 100 && sign == ">") || (percent == 0 && sign == "<")) continue;
        const Percent read = Percent::parse(std::string(sign) + end);
        std::optional<std::int64_t> least;
        std::int64_t greatest = 0;
        for (std::int64_t count = 0; count <= base; ++count) {
          const std::int64_t left = count * 100;
          const std::int64_t right = percent * base;
          const bool inside = sign == ">"    ? left > right
                              : sign == ">=" ? left >= right
                              : sign == "<"  ? left < right
                                             : left <= right;
          ASSERT_EQ(read.contains(Ratio(count, base)), inside)
              << read << " " << count << "/" << base;
          if (inside && !least) least = count;
          if (inside) greatest = count;
        }
        ASSERT_EQ(read.counts(base),
                  least ? std::optional(Quantity::between(*least, greatest)) : std::nullopt)
            << read << " of " << base;
      }
    }
  }
}

TEST(Percent, KnowsTheNumberThatWasWrittenOnlyIfThereIsOne) {
  EXPECT_EQ(Percent::parse("97.6%").number(), Ratio(976, 1000));
  EXPECT_EQ(Percent::parse("0% truncated").number(), Ratio(0));
  EXPECT_EQ(Percent::parse("80% exact").number(), Ratio(4, 5));
  EXPECT_EQ(Percent::parse("100%").number(), Ratio(1));
  EXPECT_EQ(Percent::parse(">95%").number(), std::nullopt);
  EXPECT_EQ(Percent::parse("90%..95%").number(), std::nullopt);
}

TEST(PercentText, IsReadBack) {
  for (const PrintOptions& options : all_options()) {
    for (const char* text : {"0%", "7%", "29%", "97.6%", "97.60%", "100%"}) {
      const Percent percent = Percent::printed(text, options);
      const Percent read = Percent::parse(percent.text());
      EXPECT_EQ(read, percent);
      EXPECT_EQ(read.text(), percent.text());
    }
  }
  EXPECT_EQ(Percent::printed("97.6%").text(), "97.6%");
  EXPECT_EQ(Percent::printed("97.6%", {Rounding::truncated, true}).text(),
            "97.6% truncated strict");
  std::ostringstream printed;
  printed << Percent::parse("97.6% rounded");
  EXPECT_EQ(printed.str(), "97.6% rounded");
}

TEST(PercentParse, NamesTheValueAndShowsTheRightSpelling) {
  const std::vector<Refusal> refusals{
      {"97,6%", "\"97,6%\" is not a printed percentage; write 97.6%"},
      {"97.6 %", "\"97.6 %\" is not a printed percentage; write 97.6%"},
      {"97.6%%", "\"97.6%%\" is not a printed percentage; write 97.6%"},
      {"97", "\"97\" is not a printed percentage; write 97%"},
      {"", "\"\" is not a printed percentage; write 97.6%"},
      {"%", "\"%\" is not a printed percentage; write 97.6%"},
      {"-1%", "\"-1%\" is not a printed percentage; write 97.6%"},
      {"9/10", "\"9/10\" is not a printed percentage; write 97.6%"},
      {"97.%", "\"97.%\" is not a printed percentage; write 97.6%"},
      {"97.6% up", "\"97.6% up\" is not a printed percentage; write 97.6%"},
      {"97.6%  strict", "\"97.6%  strict\" is not a printed percentage; write 97.6% strict"},
      {"97,6% rounded", "\"97,6% rounded\" is not a printed percentage; write 97.6% rounded"},
      {"rounded", "\"rounded\" is not a printed percentage; write 97.6%"},
      {"> 95%", "\"> 95%\" is not a printed percentage; write >95%"},
      {"≥95 %", "\"≥95 %\" is not a printed percentage; write >=95%"},
      {"95%+", "\"95%+\" is not a printed percentage; write >=95%"},
      {"95+%", "\"95+%\" is not a printed percentage; write >=95%"},
      {"=95%", "\"=95%\" is not a printed percentage; write 95%"},
      {"95%..", "\"95%..\" is not a printed percentage; write >=95%"},
      {"~95%",
       "\"~95%\" is not a printed percentage: how far off it may be is not said; write the bounds, "
       "as in 94%..96%"},
      {"90–95%", "\"90–95%\" is not a printed percentage; write 90%..95%"},
      {"90-95%", "\"90-95%\" is not a printed percentage; write 90%..95%"},
      {"90..95%", "\"90..95%\" is not a printed percentage; write 90%..95%"},
      {"95%..90%",
       "\"95%..90%\" is not a printed percentage: the lower end comes first; write 90%..95%"},
      {">100%",
       "\">100%\" is not a printed percentage: no part is over 100% of its base; write 100%"},
      {"<0%",
       "\"<0%\" is not a printed percentage: no part is under 0% of its base; write 0% exact"},
      {">95% rounded", "\">95% rounded\" is not a printed percentage; write 97.6%"},
      {">101%", "\">101%\" is not a printed percentage: it is above 100%; write 0% to 100%"},
      {"50% exact rounded", "\"50% exact rounded\" is not a printed percentage; write 97.6%"},
      {"101%", "\"101%\" is not a printed percentage: it is above 100%; write 0% to 100%"},
      {"100.1%", "\"100.1%\" is not a printed percentage: it is above 100%; write 0% to 100%"},
      {"99999999999999999999%",
       "\"99999999999999999999%\" is not a printed percentage: it is above 100%; write 0% to "
       "100%"},
      {"1.0000000000000000%",
       "\"1.0000000000000000%\" is not a printed percentage: it has more than 15 decimals; write "
       "97.6%"},
      {std::string_view("9\0%", 3), "\"9\\x00%\" is not a printed percentage; write 97.6%"},
      {"\xFF%", "\"\\xFF%\" is not a printed percentage; write 97.6%"}};
  for (const auto& [text, message] : refusals) {
    EXPECT_THAT([&] { Percent::parse(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
}

TEST(PercentParse, AnswersMegabytesInOneLine) {
  const std::string digits(10'000'000, '9');
  for (const std::string& text : {digits, digits + "%", "0." + digits + "%", digits + "% strict"}) {
    try {
      Percent::parse(text);
      ADD_FAILURE() << "accepted";
    } catch (const InvalidValue& error) {
      EXPECT_LT(std::string_view(error.what()).size(), 160U);
      EXPECT_THAT(error.what(), HasSubstr("…\""));
    }
  }
}

}  // namespace
}  // namespace congdoan
