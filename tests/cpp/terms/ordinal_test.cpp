#include <congdoan/terms/ordinal.hpp>

#include <array>
#include <set>
#include <sstream>
#include <string>
#include <type_traits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

static_assert(!std::is_convertible_v<int, Ordinal>);

// Written digit by digit, from a table: nothing in common with the code under test.
std::string roman_by_digits(int value) {
  constexpr std::array<std::array<const char*, 10>, 4> table{{
      {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"},
      {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"},
      {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"},
      {"", "M", "MM", "MMM", "", "", "", "", "", ""},
  }};
  const std::string digits = std::to_string(value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i)
    text += table.at(digits.size() - 1 - i).at(static_cast<std::size_t>(digits[i] - '0'));
  return text;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
  return text;
}

TEST(Ordinal, WritesAndReadsEveryRomanNumeral) {
  for (int value = 1; value <= 3999; ++value) {
    const std::string roman = roman_by_digits(value);
    ASSERT_EQ(Ordinal(value).text(), roman);
    ASSERT_EQ(Ordinal::parse(roman).value(), value);
    ASSERT_EQ(Ordinal::parse(lower(roman)).value(), value);
    ASSERT_EQ(Ordinal::parse(std::to_string(value)).value(), value);
  }
}

TEST(OrdinalParse, ReadsNothingElseOfUpToFiveNumerals) {
  std::set<std::string> standard;
  for (int value = 1; value <= 3999; ++value) standard.insert(roman_by_digits(value));
  constexpr std::string_view numerals = "IVXLCDM";
  int combinations = 1;
  for (std::size_t length = 1; length <= 5; ++length) {
    combinations *= static_cast<int>(numerals.size());
    for (int i = 0; i < combinations; ++i) {
      std::string text;
      for (int rest = i; text.size() < length; rest /= static_cast<int>(numerals.size()))
        text += numerals[static_cast<std::size_t>(rest) % numerals.size()];
      if (standard.contains(text)) {
        ASSERT_NO_THROW(Ordinal::parse(text)) << text;
      } else {
        ASSERT_THROW(Ordinal::parse(text), InvalidValue) << text;
      }
    }
  }
}

TEST(OrdinalParse, RefusesWhatIsNeitherRomanNorDigits) {
  for (const char* text : {"", "IIX", "IIII", "VX", "MMMM", "0", "08", "-8", "+8", "8.", "VIII ",
                           " VIII", "VIII8", "8I", "thứ 8", "４", "4000000000000"}) {
    EXPECT_THAT([&] { Ordinal::parse(text); },
                ThrowsMessage<InvalidValue>(HasSubstr("write it as VIII or 8")))
        << text;
  }
  EXPECT_THROW(Ordinal::parse(std::string(1 << 20, 'M')), InvalidValue);
}

TEST(Ordinal, RunsFromOneTo3999) {
  EXPECT_EQ(Ordinal(1).text(), "I");
  EXPECT_EQ(Ordinal(3999).text(), "MMMCMXCIX");
  EXPECT_THAT([] { Ordinal(0); },
              ThrowsMessage<InvalidValue>("0 is not an ordinal; they run from 1 to 3999"));
  EXPECT_THROW(Ordinal(-8), InvalidValue);
  EXPECT_THROW(Ordinal(4000), InvalidValue);
  EXPECT_THROW(Ordinal::parse("4000"), InvalidValue);
}

TEST(Ordinal, OrdersByValueNotByText) {
  EXPECT_LT(Ordinal::parse("V"), Ordinal::parse("IX"));
  EXPECT_EQ(Ordinal::parse("viii"), Ordinal(8));
  EXPECT_EQ(std::hash<Ordinal>{}(Ordinal::parse("viii")), std::hash<Ordinal>{}(Ordinal(8)));
  std::ostringstream os;
  os << Ordinal(8);
  EXPECT_EQ(os.str(), "VIII");
}

}  // namespace
}  // namespace congdoan
