#include <congdoan/numbers/ratio.hpp>

#include <limits>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "../how_many.hpp"
#include "extremes.hpp"
#include "refusal.hpp"

namespace congdoan {
namespace {

using ::testing::HasSubstr;
using ::testing::StrEq;
using ::testing::ThrowsMessage;
using Exact = boost::multiprecision::cpp_rational;

static_assert(!std::is_constructible_v<Ratio, double>, "0.9 is not 9/10");
static_assert(!std::is_constructible_v<Ratio, float>);
static_assert(!std::is_constructible_v<Ratio, bool>);
static_assert(!std::is_constructible_v<Ratio, double, int>);
static_assert(!std::is_constructible_v<Ratio, int, double>);
static_assert(!std::is_convertible_v<int, Ratio>, "90 may mean 90 or 90%");
static_assert(std::is_trivially_copyable_v<Ratio>);
static_assert(Ratio(3).numerator() == 3 && Ratio().denominator() == 1);

Exact exact(const Ratio& ratio) { return Exact(ratio.numerator(), ratio.denominator()); }

TEST(Ratio, IsReducedWithAPositiveDenominator) {
  for (int n = -60; n <= 60; ++n) {
    for (int d = -60; d <= 60; ++d) {
      if (d == 0) continue;
      const Ratio ratio(n, d);
      ASSERT_GT(ratio.denominator(), 0);
      ASSERT_EQ(ratio.numerator() * d, ratio.denominator() * n) << n << "/" << d;
      ASSERT_EQ(std::gcd(ratio.numerator(), ratio.denominator()), 1) << n << "/" << d;
    }
  }
}

TEST(Ratio, HoldsWhatFits64BitsAndThrowsOtherwise) {
  for (const std::int64_t n : extremes) {
    for (const std::int64_t d : extremes) {
      if (d == 0) {
        EXPECT_THROW(Ratio(n, d), InvalidValue);
        continue;
      }
      const Exact model = Exact(n) / Exact(d);
      const bool fits = numerator(model) >= least && numerator(model) <= greatest &&
                        denominator(model) <= greatest;
      if (fits) {
        ASSERT_EQ(exact(Ratio(n, d)), model) << n << "/" << d;
      } else {
        ASSERT_THROW(Ratio(n, d), Overflow) << n << "/" << d;
      }
    }
  }
  EXPECT_THROW(Ratio{std::numeric_limits<std::uint64_t>::max()}, Overflow);
  EXPECT_EQ(Ratio(std::uint64_t{7}), Ratio(7));
  EXPECT_THROW(Ratio(std::numeric_limits<std::uint64_t>::max(), 1), Overflow);
  EXPECT_THROW(Ratio(1, std::numeric_limits<std::uint64_t>::max()), Overflow);
  EXPECT_EQ(Ratio(std::uint64_t{7}, 10U), Ratio(7, 10));
  static_assert(!std::is_constructible_v<Ratio, int, bool>);
  static_assert(!std::is_constructible_v<Ratio, double, int>);
}

TEST(Ratio, SaysThatADenominatorIsZero) {
  EXPECT_THAT([] { Ratio(5, 0); }, ThrowsMessage<InvalidValue>(HasSubstr("5/0")));
}

TEST(RatioHash, IsEqualForEqualRatios) {
  EXPECT_EQ(std::hash<Ratio>{}(Ratio(9, 10)), std::hash<Ratio>{}(Ratio(-63, -70)));
}

TEST(RatioText, IsReadBackFromBothForms) {
  for (int n = -130; n <= 130; ++n) {
    for (int d = 1; d <= 130; ++d) {
      const Ratio ratio(n, d);
      ASSERT_EQ(Ratio::parse(ratio.text()), ratio);
      ASSERT_EQ(Ratio::parse(percent_text(ratio)), ratio) << percent_text(ratio);
    }
  }
  for (const std::int64_t n : extremes) {
    for (const std::int64_t d : extremes) {
      if (d <= 0) continue;
      const Ratio ratio(n, d);
      ASSERT_EQ(Ratio::parse(ratio.text()), ratio);
      ASSERT_EQ(Ratio::parse(percent_text(ratio)), ratio) << percent_text(ratio);
    }
  }
}

TEST(RatioText, IsAFractionOrAWholeNumber) {
  EXPECT_EQ(Ratio(63, 70).text(), "9/10");
  EXPECT_EQ(Ratio(-6, 2).text(), "-3");
  std::ostringstream printed;
  printed << Ratio(2, 3);
  EXPECT_EQ(printed.str(), "2/3");
}

TEST(RatioPercentText, IsAPercentageWhereThatEnds) {
  EXPECT_EQ(percent_text(Ratio(9, 10)), "90%");
  EXPECT_EQ(percent_text(Ratio(333, 500)), "66.6%");
  EXPECT_EQ(percent_text(Ratio(2, 3)), "2/3");
  EXPECT_EQ(percent_text(Ratio()), "0%");
  EXPECT_EQ(percent_text(Ratio(1)), "100%");
  EXPECT_EQ(percent_text(Ratio(1, 1000)), "0.1%");
  EXPECT_EQ(percent_text(Ratio(-1, 200)), "-0.5%");
  EXPECT_EQ(percent_text(Ratio(5, 4)), "125%");
  EXPECT_EQ(percent_text(Ratio(1, 100'000'000'000'000'000)), "0.000000000000001%");
  EXPECT_EQ(percent_text(Ratio(1, 1'000'000'000'000'000'000)), "1/1000000000000000000");
}

TEST(RatioParse, ReadsEveryPercentageOfUpToTwoDecimals) {
  for (int hundredths = 0; hundredths <= 20'000; ++hundredths) {
    const Ratio expected(hundredths, 10'000);
    const std::string whole = std::to_string(hundredths / 100);
    const std::string decimals = std::to_string(100 + hundredths % 100).substr(1);
    ASSERT_EQ(Ratio::parse(whole + "." + decimals + "%"), expected);
    ASSERT_EQ(Ratio::parse("-" + whole + "." + decimals + "%"), Ratio(-hundredths, 10'000));
    if (hundredths % 100 == 0) {
      ASSERT_EQ(Ratio::parse(whole + "%"), expected);
    }
  }
}

TEST(RatioParse, ReadsAnyNumberOfDecimalsThatFits) {
  EXPECT_EQ(Ratio::parse("0.905"), Ratio(181, 200));
  EXPECT_EQ(Ratio::parse("1.250"), Ratio(5, 4));
  EXPECT_EQ(Ratio::parse("007.50"), Ratio(15, 2));
  EXPECT_EQ(Ratio::parse("-0"), Ratio());
  EXPECT_EQ(Ratio::parse("0.0000000000000000005"), Ratio(1, 2'000'000'000'000'000'000));
  EXPECT_EQ(Ratio::parse("0." + std::string(50, '0') + "%"), Ratio());
  EXPECT_EQ(Ratio::parse("0.9" + std::string(1000, '0')), Ratio(9, 10));
  EXPECT_EQ(Ratio::parse("9223372036854775807"), Ratio(greatest));
  EXPECT_EQ(Ratio::parse("-9223372036854775808"), Ratio(least));
  EXPECT_EQ(Ratio::parse("922337203685477580700%"), Ratio(greatest));
  EXPECT_EQ(Ratio::parse("18446744073709551614/2"), Ratio(greatest));
  EXPECT_EQ(Ratio::parse("-0009/0010"), Ratio(-9, 10));
}

TEST(RatioParse, ThrowsOverflowBeyond64Bits) {
  for (const char* text : {"9223372036854775808", "-9223372036854775809", "1/9223372036854775808",
                           "0.00000000000000000001", "922337203685477580800%"}) {
    EXPECT_THAT([&] { Ratio::parse(text); },
                ThrowsMessage<Overflow>(StrEq("\"" + std::string(text) +
                                              "\" does not fit a ratio of two 64-bit whole "
                                              "numbers")));
  }
}

TEST(RatioParse, NamesTheValueAndShowsTheRightSpelling) {
  const std::vector<Refusal> refusals{
      {"90 %%", "\"90 %%\" is not a ratio; write 90%"},
      {"90 %", "\"90 %\" is not a ratio; write 90%"},
      {" 90%", "\" 90%\" is not a ratio; write 90%"},
      {"90%%", "\"90%%\" is not a ratio; write 90%"},
      {"0,9", "\"0,9\" is not a ratio; write 0.9"},
      {"97,6%", "\"97,6%\" is not a ratio; write 97.6%"},
      {".5", "\".5\" is not a ratio; write 0.5"},
      {"5.", "\"5.\" is not a ratio; write 5"},
      {"5.%", "\"5.%\" is not a ratio; write 5%"},
      {"+9/10", "\"+9/10\" is not a ratio; write 9/10"},
      {"9 / 10", "\"9 / 10\" is not a ratio; write 9/10"},
      {"1/0", "\"1/0\" is not a ratio: its denominator is 0; write for example 9/10"},
      {"", "\"\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"%", "\"%\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"-", "\"-\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"--1", "\"--1\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"/", "\"/\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"1/2/3", "\"1/2/3\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"9/-10", "\"9/-10\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"1/2%", "\"1/2%\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"1.2.3", "\"1.2.3\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"1e3", "\"1e3\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"nan", "\"nan\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"chín mươi", "\"chín mươi\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"９０%", "\"９０%\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"\n", "\"\\x0A\" is not a ratio; write 90%, 9/10 or 0.9"},
      {"\xFF", "\"\\xFF\" is not a ratio; write 90%, 9/10 or 0.9"}};
  for (const auto& [text, message] : refusals) {
    EXPECT_THAT([&] { Ratio::parse(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
  EXPECT_THAT([] { Ratio::parse(std::string_view("9\0%", 3)); },
              ThrowsMessage<InvalidValue>(StrEq("\"9\\x00%\" is not a ratio; write 90%, 9/10 or "
                                                "0.9")));
}

TEST(RatioParse, AnswersMegabytesInOneLine) {
  const std::string digits(10'000'000, '9');
  for (const std::string& text : {digits, digits + "%", "1/" + digits, digits + "/1", "0." + digits,
                                  digits + "x", digits + "," + digits}) {
    try {
      Ratio::parse(text);
      ADD_FAILURE() << "accepted";
    } catch (const Error& error) {
      EXPECT_LT(std::string_view(error.what()).size(), 160U);
      EXPECT_THAT(error.what(), HasSubstr("…\""));
    }
  }
  EXPECT_EQ(Ratio::parse(std::string(10'000'000, '0') + "9/10"), Ratio(9, 10));
}

TEST(RatioParse, GivesAValueOrItsOwnErrorForAnyText) {
  constexpr std::string_view alphabet = "0123456789./%-, +x";
  std::mt19937_64 random(2);
  int read = 0;
  for (int i = 0; i < how_many(50'000); ++i) {
    std::string text;
    for (auto length = random() % 7; length > 0; --length)
      text += alphabet[random() % alphabet.size()];
    try {
      const Ratio ratio = Ratio::parse(text);
      ASSERT_EQ(Ratio::parse(ratio.text()), ratio) << text;
      ++read;
    } catch (const InvalidValue& error) {
      ASSERT_THAT(error.what(), HasSubstr("\"" + text + "\" is not a ratio")) << text;
    }
  }
  EXPECT_GT(read, how_many(500));
}

}  // namespace
}  // namespace congdoan
