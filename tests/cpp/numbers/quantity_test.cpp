#include <congdoan/numbers/quantity.hpp>

#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

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

static_assert(!std::is_convertible_v<double, Quantity>);
static_assert(!std::is_constructible_v<Quantity, bool>);
static_assert(std::is_convertible_v<int, Quantity>, "a plain number is a quantity");
static_assert(std::is_trivially_copyable_v<Quantity>);
static_assert(Quantity().is_unreported() && Quantity(0).is_exact());

// Every kind of quantity around `value`.
std::vector<Quantity> around(std::int64_t value) {
  return {Quantity::exactly(value), Quantity::over(value),    Quantity::at_least(value),
          Quantity::nearly(value),  Quantity::at_most(value), Quantity::between(value, value + 3)};
}

TEST(Quantity, AllowsWhatItsWordsSay) {
  for (std::int64_t bound = -20; bound <= 20; ++bound) {
    for (std::int64_t value = -30; value <= 30; ++value) {
      ASSERT_EQ(Quantity::exactly(bound).contains(value), value == bound);
      ASSERT_EQ(Quantity::over(bound).contains(value), value > bound);
      ASSERT_EQ(Quantity::at_least(bound).contains(value), value >= bound);
      ASSERT_EQ(Quantity::nearly(bound).contains(value), value < bound);
      ASSERT_EQ(Quantity::at_most(bound).contains(value), value <= bound);
      ASSERT_EQ(Quantity::between(bound, bound + 3).contains(value),
                bound <= value && value <= bound + 3);
      ASSERT_TRUE(Quantity::unreported().contains(value));
    }
  }
}

TEST(Quantity, IsEqualByWhatItAllowsAndHashesAlike) {
  std::vector<Quantity> all{Quantity()};
  for (int bound = -6; bound <= 6; ++bound) {
    for (const Quantity& each : around(bound)) all.push_back(each);
  }
  for (const Quantity& a : all) {
    for (const Quantity& b : all) {
      const bool same = a.lower() == b.lower() && a.upper() == b.upper();
      ASSERT_EQ(a == b, same) << a << " and " << b;
      if (same) {
        ASSERT_EQ(std::hash<Quantity>{}(a), std::hash<Quantity>{}(b));
      }
    }
  }
  EXPECT_EQ(Quantity::over(40), Quantity::at_least(41));
  EXPECT_EQ(Quantity::nearly(20), Quantity::at_most(19));
  EXPECT_EQ(Quantity::between(7, 7), 7);
  EXPECT_EQ(std::hash<Quantity>{}(Quantity::between(7, 7)), std::hash<std::int64_t>{}(7));
}

TEST(Quantity, KeepsTheWayItWasWritten) {
  EXPECT_EQ(Quantity::over(40).text(), ">40");
  EXPECT_EQ(Quantity::at_least(41).text(), ">=41");
  EXPECT_EQ(Quantity::nearly(20).text(), "<20");
  EXPECT_EQ(Quantity::at_most(19).text(), "<=19");
  EXPECT_EQ(Quantity::between(3, 5).text(), "3..5");
  EXPECT_EQ(Quantity::between(3, 3).text(), "3");
  EXPECT_EQ(Quantity::unreported().text(), "");
  EXPECT_TRUE(Quantity::over(40).is_strict());
  EXPECT_FALSE(Quantity::at_least(41).is_strict());
}

TEST(Quantity, ThrowsOverflowWhereNothingIsPossible) {
  EXPECT_THROW(Quantity::over(greatest), Overflow);
  EXPECT_THROW(Quantity::nearly(least), Overflow);
  EXPECT_EQ(Quantity::over(greatest - 1), Quantity::at_least(greatest));
  EXPECT_EQ(Quantity::nearly(least + 1), Quantity::at_most(least));
  EXPECT_THROW(Quantity{std::numeric_limits<std::uint64_t>::max()}, Overflow);
  EXPECT_EQ(Quantity(std::uint64_t{9223372036854775807U}), greatest);
}

TEST(Quantity, TakesBoundsOfAnyIntegerTypeThatFit) {
  constexpr std::uint64_t fits = 9223372036854775807U;
  constexpr std::uint64_t too_many = fits + 1;
  EXPECT_EQ(Quantity::exactly(fits), greatest);
  EXPECT_EQ(Quantity::at_least(fits), Quantity::at_least(greatest));
  EXPECT_EQ(Quantity::at_most(fits), Quantity::at_most(greatest));
  EXPECT_EQ(Quantity::over(short{40}), Quantity::at_least(41));
  EXPECT_THAT([] { Quantity::at_least(too_many); },
              ThrowsMessage<Overflow>("9223372036854775808 does not fit 64 bits"));
  EXPECT_THROW(Quantity::exactly(too_many), Overflow);
  EXPECT_THROW(Quantity::over(too_many), Overflow);
  EXPECT_THROW(Quantity::nearly(too_many), Overflow);
  EXPECT_THROW(Quantity::at_most(too_many), Overflow);
  EXPECT_THROW(Quantity::between(0, too_many), Overflow);
}

TEST(Quantity, RefusesARangeThatEndsBeforeItBegins) {
  EXPECT_THAT([] { Quantity::between(5, 3); },
              ThrowsMessage<InvalidValue>(HasSubstr("between 5 and 3")));
}

TEST(Quantity, PrintsWhereNothingIsReported) {
  std::ostringstream printed;
  printed << Quantity() << ' ' << Quantity::over(40);
  EXPECT_EQ(printed.str(), "unreported >40");
}

TEST(QuantityParse, ReadsBackEveryForm) {
  for (const std::int64_t value :
       {least + 1, std::int64_t{-40}, std::int64_t{-1}, std::int64_t{0}, std::int64_t{1},
        std::int64_t{40}, std::int64_t{40'000'000}, std::int64_t{1} << 62, greatest - 4}) {
    for (const Quantity& quantity : around(value)) {
      const Quantity read = Quantity::parse(quantity.text());
      EXPECT_EQ(read, quantity) << quantity;
      EXPECT_EQ(read.text(), quantity.text());
    }
  }
  EXPECT_EQ(Quantity::parse("9223372036854775807"), greatest);
  EXPECT_EQ(Quantity::parse("-9223372036854775808..9223372036854775807"),
            Quantity::between(least, greatest));
  EXPECT_TRUE(Quantity::parse("").is_unreported());
}

TEST(QuantityParse, ReadsWholeNumbersThatSpreadsheetsWrite) {
  EXPECT_EQ(Quantity::parse("70.0"), 70);
  EXPECT_EQ(Quantity::parse("70.00"), 70);
  EXPECT_EQ(Quantity::parse("1250.000"), 1250);
  EXPECT_EQ(Quantity::parse(">70.0"), Quantity::over(70));
  EXPECT_EQ(Quantity::parse("3.0..5.0"), Quantity::between(3, 5));
  EXPECT_EQ(Quantity::parse("-4.0"), -4);
  EXPECT_EQ(Quantity::parse("04"), 4);
}

TEST(QuantityParse, NamesTheValueAndShowsTheRightSpelling) {
  const std::vector<Refusal> refusals{
      {"1.250",
       "\"1.250\" is not a quantity: \".\" does not group thousands here; write 1250 if that is "
       "meant"},
      {"70.000",
       "\"70.000\" is not a quantity: \".\" does not group thousands here; write 70000 if that is "
       "meant"},
      {"-1.250.000",
       "\"-1.250.000\" is not a quantity: \".\" does not group thousands here; write -1250000 if "
       "that is meant"},
      {">1.250",
       "\">1.250\" is not a quantity: \".\" does not group thousands here; write 1250 if that is "
       "meant"},
      {"1,250",
       "\"1,250\" is not a quantity: \",\" does not group thousands here; write 1250 if that is "
       "meant"},
      {"0.9", "\"0.9\" is not a quantity: it is not whole; write a whole number such as 40"},
      {"0,9", "\"0,9\" is not a quantity: it is not whole; write a whole number such as 40"},
      {"70,0", "\"70,0\" is not a quantity; write 70.0"},
      {"70.5", "\"70.5\" is not a quantity: it is not whole; write a whole number such as 40"},
      {">", "\">\" is not a quantity: a number is missing; write 40, >40, <=20 or 3..5"},
      {"<=", "\"<=\" is not a quantity: a number is missing; write 40, >40, <=20 or 3..5"},
      {"..", "\"..\" is not a quantity: a number is missing; write 40, >40, <=20 or 3..5"},
      {"3..", "\"3..\" is not a quantity; write >=3"},
      {"..5", "\"..5\" is not a quantity; write <=5"},
      {"3...5", "\"3...5\" is not a quantity; write 3..5"},
      {"3…5", "\"3…5\" is not a quantity; write 3..5"},
      {"5..3", "\"5..3\" is not a quantity: the lower end comes first; write 3..5"},
      {"3-5", "\"3-5\" is not a quantity; write 3..5"},
      {"3 – 5", "\"3 – 5\" is not a quantity; write 3..5"},
      {"> 40", "\"> 40\" is not a quantity; write >40"},
      {"≥40", "\"≥40\" is not a quantity; write >=40"},
      {"≤40", "\"≤40\" is not a quantity; write <=40"},
      {"=>40", "\"=>40\" is not a quantity; write >=40"},
      {"+40", "\"+40\" is not a quantity; write 40"},
      {"40+", "\"40+\" is not a quantity; write >=40"},
      {"40 +", "\"40 +\" is not a quantity; write >=40"},
      {"=40", "\"=40\" is not a quantity; write 40"},
      {"=<40", "\"=<40\" is not a quantity; write <=40"},
      {"−40", "\"−40\" is not a quantity; write -40"},
      {"3—5", "\"3—5\" is not a quantity; write 3..5"},
      {"~40",
       "\"~40\" is not a quantity: how far off it may be is not said; write the bounds, as in "
       "3..5"},
      {"1 250", "\"1 250\" is not a quantity; write 1250"},
      {" ",
       "\" \" is not a quantity; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is not "
       "reported"},
      {"-",
       "\"-\" is not a quantity; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is not "
       "reported"},
      {"90%",
       "\"90%\" is not a quantity; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is not "
       "reported"},
      {"1e3",
       "\"1e3\" is not a quantity; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is not "
       "reported"},
      {"bốn mươi",
       "\"bốn mươi\" is not a quantity; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is "
       "not reported"},
      {std::string_view("4\0", 2),
       "\"4\\x00\" is not a quantity; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is "
       "not reported"},
      {"\xC3",
       "\"\\xC3\" is not a quantity; write 40, >40, >=40, <20, <=20, 3..5, or nothing if it is "
       "not reported"}};
  for (const auto& [text, message] : refusals) {
    EXPECT_THAT([&] { Quantity::parse(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
}

TEST(QuantityParse, ThrowsOverflowBeyond64Bits) {
  for (const char* text : {"9223372036854775808", ">9223372036854775808", "-9223372036854775809",
                           "1..9223372036854775808", "9223372036854775808.0"}) {
    EXPECT_THAT([&] { Quantity::parse(text); },
                ThrowsMessage<Overflow>(HasSubstr("\"" + std::string(text) + "\"")));
  }
  EXPECT_THROW(Quantity::parse(">9223372036854775807"), Overflow);
  EXPECT_THROW(Quantity::parse("<-9223372036854775808"), Overflow);
}

TEST(QuantityParse, AnswersMegabytesInOneLine) {
  const std::string digits(10'000'000, '9');
  std::string groups = "1";
  while (groups.size() < 10'000'000) groups += ".250";
  for (const std::string& text :
       {digits, ">" + digits, digits + ".." + digits, digits + ".5", digits + "x", groups,
        std::string(10'000'000, '.'), std::string(10'000'000, '>')}) {
    try {
      static_cast<void>(Quantity::parse(text));
      ADD_FAILURE() << "accepted";
    } catch (const Error& error) {
      EXPECT_LT(std::string_view(error.what()).size(), 250U);
      EXPECT_THAT(error.what(), HasSubstr("…\""));
    }
  }
}

TEST(QuantityParse, GivesAValueOrItsOwnErrorForAnyText) {
  constexpr std::string_view alphabet = "0123456789..>=<-, +x";
  std::mt19937_64 random(3);
  int read = 0;
  for (int i = 0; i < how_many(50'000); ++i) {
    std::string text;
    for (auto length = random() % 7; length > 0; --length)
      text += alphabet[random() % alphabet.size()];
    try {
      const Quantity quantity = Quantity::parse(text);
      ASSERT_EQ(Quantity::parse(quantity.text()), quantity) << text;
      ASSERT_FALSE(quantity.is_unreported() && !text.empty()) << text;
      ++read;
    } catch (const InvalidValue& error) {
      ASSERT_THAT(error.what(), HasSubstr("\"" + text + "\" is not a quantity")) << text;
    }
  }
  EXPECT_GT(read, how_many(500));
}

}  // namespace
}  // namespace congdoan
