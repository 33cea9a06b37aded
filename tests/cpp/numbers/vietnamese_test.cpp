#include <congdoan/numbers/vietnamese.hpp>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "../how_many.hpp"
#include "refusal.hpp"

namespace congdoan::vietnamese {
namespace {

using ::testing::HasSubstr;
using ::testing::StrEq;
using ::testing::ThrowsMessage;

// `value` with dots between groups of three.
std::string grouped(std::int64_t value) {
  std::string text = std::to_string(value);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ".");
  return text;
}

TEST(VietnameseNumber, ReadsGroupedAndPlainDigits) {
  for (std::int64_t value = 0; value <= 20'000; ++value) {
    ASSERT_EQ(parse_number(grouped(value)), Ratio(value));
    ASSERT_EQ(parse_number(std::to_string(value)), Ratio(value));
  }
  for (std::int64_t value = 1; value < 1'000'000'000'000'000'000; value *= 10) {
    ASSERT_EQ(parse_number(grouped(value)), Ratio(value));
    ASSERT_EQ(parse_number("-" + grouped(value + 1)), Ratio(-value - 1));
  }
  EXPECT_EQ(parse_number(grouped(INT64_MAX)), Ratio(INT64_MAX));
  EXPECT_EQ(parse_number("04"), Ratio(4));
}

TEST(VietnameseNumber, ReadsADecimalComma) {
  EXPECT_EQ(parse_number("71,25"), Ratio(285, 4));
  EXPECT_EQ(parse_number("1.250,5"), Ratio(2501, 2));
  EXPECT_EQ(parse_number("0,905"), Ratio(181, 200));
  EXPECT_EQ(parse_number("1,250"), Ratio(5, 4));
}

TEST(VietnameseNumber, ReadsPercentages) {
  EXPECT_EQ(parse_number("71,25%"), Ratio(57, 80));
  EXPECT_EQ(parse_number("97,6 %"), Ratio(976, 1000));
  EXPECT_EQ(parse_number("1.250,5%"), Ratio(2501, 200));
  EXPECT_EQ(parse_number("97.6%"), Ratio(976, 1000));
  EXPECT_EQ(parse_number("97.65 phần trăm"), Ratio(9765, 10000));
  EXPECT_EQ(parse_number("12.3456%"), Ratio(123456, 1000000));
  EXPECT_EQ(parse_number("97,6 phần trăm"), Ratio(976, 1000));
  EXPECT_EQ(parse_number("chín mươi phần trăm"), Ratio(9, 10));
  EXPECT_EQ(parse_number("90 phần trăm"), Ratio(9, 10));
}

TEST(VietnameseNumber, MultipliesByTheWordsAfterIt) {
  EXPECT_EQ(parse_number("4,125 tỷ"), Ratio(4'125'000'000));
  EXPECT_EQ(parse_number("4,125 tỉ"), Ratio(4'125'000'000));
  EXPECT_EQ(parse_number("3.000 tỷ"), Ratio(3'000'000'000'000));
  EXPECT_EQ(parse_number("3 nghìn tỷ"), Ratio(3'000'000'000'000));
  EXPECT_EQ(parse_number("2 vạn"), Ratio(20'000));
  EXPECT_EQ(parse_number("40triệu"), Ratio(40'000'000));
  EXPECT_EQ(parse_number("5 trăm"), Ratio(500));
  EXPECT_EQ(parse_number("1,5 ngàn"), Ratio(1'500));
  EXPECT_EQ(parse_number("1,2345 nghìn"), Ratio(2469, 2));
  EXPECT_EQ(parse_number("9,223372036854775807 tỷ tỷ"), Ratio(INT64_MAX));
}

TEST(VietnameseNumber, AddsGroupsThatGetSmaller) {
  EXPECT_EQ(parse_number("2 triệu 500 nghìn"), Ratio(2'500'000));
  EXPECT_EQ(parse_number("1 tỷ 250 triệu"), Ratio(1'250'000'000));
  EXPECT_EQ(parse_number("1 tỷ 2 triệu 3 ngàn"), Ratio(1'002'003'000));
  EXPECT_EQ(parse_number("1 vạn 2 nghìn"), Ratio(12'000));
}

TEST(VietnameseNumber, UnderstandsDecomposedAndCapitalLetters) {
  // mười lăm: u, horn, o, horn, grave; the marks of one letter come in either order.
  EXPECT_EQ(parse_number("mu\u031Bo\u031B\u0300i la\u0306m"), Ratio(15));
  EXPECT_EQ(parse_number("mu\u031Bo\u0300\u031Bi la\u0306m"), Ratio(15));
  EXPECT_EQ(parse_number("MƯỜI LĂM"), Ratio(15));
  EXPECT_EQ(parse_number("4,125 ty\u0309"), Ratio(4'125'000'000));
  EXPECT_EQ(parse_number("2 tri\u00EA\u0323u"), Ratio(2'000'000));
  EXPECT_EQ(parse_number("2 trie\u0323\u0302u"), Ratio(2'000'000));
  EXPECT_EQ(parse_number("2\u00A0TRIE\u0302\u0323U"), Ratio(2'000'000));
  EXPECT_EQ(parse_quantity("i\u0301t nha\u0302\u0301t 5 \u0110o\u0302\u0300ng"),
            Quantity::at_least(5));
}

TEST(VietnameseNumber, NamesTheTextAndShowsTheRightSpelling) {
  const std::vector<Refusal> refusals{
      {"71.3",
       "\"71.3\" is not a number: a dot stands before groups of three digits; write 71,3 or 713"},
      {"97.125%",
       "\"97.125%\" is not a number: three digits after a point may be thousands; write 97,125%"},
      {"1.250%",
       "\"1.250%\" is not a number: three digits after a point may be thousands; write 1,250%"},
      {"1.250.6%",
       "\"1.250.6%\" is not a number: a dot stands before groups of three digits; write 12506%"},
      {"97.%", "\"97.%\" is not a number: a dot stands before groups of three digits; write 97%"},
      {"0.250",
       "\"0.250\" is not a number: a dot stands before groups of three digits; write 0,250"},
      {"1250.000",
       "\"1250.000\" is not a number: a dot stands before groups of three digits; write 1250,000 "
       "or 1250000"},
      {"1.25.000",
       "\"1.25.000\" is not a number: a dot stands before groups of three digits; write 125000"},
      {"1.", "\"1.\" is not a number: a dot stands before groups of three digits; write 1"},
      {"2.5 tỷ",
       "\"2.5 tỷ\" is not a number: a dot stands before groups of three digits; write 2,5 tỷ"},
      {"1,250.5", "\"1,250.5\" is not a number; write 1.250,5"},
      {"=5", "\"=5\" is not a number; write 5"},
      {"1,250,000", "\"1,250,000\" is not a number: dots group thousands; write 1.250.000"},
      {"1,", "\"1,\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"2 triệu 500",
       "\"2 triệu 500\" is not a number: say the last multiplier too, as in 2 triệu 500 nghìn, or "
       "write digits alone"},
      {"2 triệu 1.500 nghìn",
       "\"2 triệu 1.500 nghìn\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"5 nghìn 0 triệu",
       "\"5 nghìn 0 triệu\" is not a number: each multiplier is smaller than the one before, as in "
       "2 triệu 500 nghìn"},
      {"1 triệu 0,5 triệu",
       "\"1 triệu 0,5 triệu\" is not a number: each multiplier is smaller than the one before, as "
       "in 2 triệu 500 nghìn"},
      {"40 00",
       "\"40 00\" is not a number: a space stands before groups of three digits; write 4000 if "
       "that is meant"},
      {"0 250",
       "\"0 250\" is not a number: a space stands before groups of three digits; write 0250 if "
       "that is meant"},
      {"40 000 00",
       "\"40 000 00\" is not a number: a space stands before groups of three digits; write 4000000 "
       "if that is meant"},
      {"1.250 000",
       "\"1.250 000\" is not a number: dots and spaces are mixed; write 1.250.000 or 1 250 000"},
      {"1 250.000",
       "\"1 250.000\" is not a number: dots and spaces are mixed; write 1.250.000 or 1 250 000"},
      {"40  000", "\"40  000\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"40\t000", "\"40\\x09000\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"1,250 000", "\"1,250 000\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"2 tỷ triệu", "\"2 tỷ triệu\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"5 hai", "\"5 hai\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"hai 5", "\"hai 5\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"2 triệu %", "\"2 triệu %\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"%", "\"%\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"", "\"\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"-", "\"-\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"nhiều", "\"nhiều\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"2/3", "\"2/3\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"},
      {"\xFF", "\"\\xFF\" is not a number: it is not UTF-8"},
      {std::string_view("4\0", 2),
       "\"4\\x00\" is not a number; write 1.250, 71,25%, 4,125 tỷ or mười lăm"}};
  for (const auto& [text, message] : refusals) {
    EXPECT_THAT([&] { parse_number(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
}

TEST(VietnameseNumber, ThrowsOverflowBeyond64Bits) {
  for (const char* text : {"9.223.372.036.854.775.808", "10 tỷ tỷ", "9 tỷ tỷ 999 triệu tỷ",
                           "1 tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ"}) {
    EXPECT_THAT([&] { parse_number(text); },
                ThrowsMessage<Overflow>(HasSubstr("does not fit 64 bits")));
  }
}

TEST(VietnameseNumber, AnswersMegabytesInOneLine) {
  std::string words;
  while (words.size() < 10'000'000) words += "tỷ ";
  for (const std::string& text :
       {std::string(10'000'000, '9'), std::string(10'000'000, ' '), words, "một " + words}) {
    for (const auto read :
         {+[](std::string_view given) { static_cast<void>(parse_number(given)); },
          +[](std::string_view given) { static_cast<void>(parse_quantity(given)); },
          +[](std::string_view given) { static_cast<void>(parse_percent(given)); }}) {
      try {
        read(text);
        ADD_FAILURE() << "accepted";
      } catch (const InvalidValue& error) {
        EXPECT_LT(std::string_view(error.what()).size(), 160U);
      }
    }
  }
}

TEST(VietnameseQuantity, ReadsSignsAndWords) {
  const std::vector<std::pair<const char*, Quantity>> readings{
      {"40", 40},
      {"04", 4},
      {"-5", -5},
      {"−5", -5},
      {"40 000 000", 40'000'000},
      {"1 250 triệu đồng", 1'250'000'000},
      {"trên 40 000 000 đồng", Quantity::over(40'000'000)},
      {"từ 3 000 đến 5 000", Quantity::between(3000, 5000)},
      {"3 000..5 000", Quantity::between(3000, 5000)},
      {"≥ 40 000", Quantity::at_least(40'000)},
      {"≤40", Quantity::at_most(40)},
      {"05 đồng chí", 5},
      {"trên 40 đ/c", Quantity::over(40)},
      {"40 000 000 VNĐ", 40'000'000},
      {"40 triệu vnd", 40'000'000},
      {"", Quantity::unreported()},
      {"  ", Quantity::unreported()},
      {">1.250", Quantity::over(1250)},
      {">=1.250", Quantity::at_least(1250)},
      {"<1.250", Quantity::nearly(1250)},
      {"<= 1.250", Quantity::at_most(1250)},
      {"3..5", Quantity::between(3, 5)},
      {"1.000..2.000", Quantity::between(1000, 2000)},
      {"trên 40 triệu đồng", Quantity::over(40'000'000)},
      {"Trên 40", Quantity::over(40)},
      {"hơn 40", Quantity::over(40)},
      {"gần 13 triệu đồng", Quantity::nearly(13'000'000)},
      {"dưới 20", Quantity::nearly(20)},
      {"ít nhất 5", Quantity::at_least(5)},
      {"tối thiểu 5", Quantity::at_least(5)},
      {"không quá 8", Quantity::at_most(8)},
      {"nhiều nhất 8", Quantity::at_most(8)},
      {"tối đa 8", Quantity::at_most(8)},
      {"không", 0},
      {"từ 3 đến 5", Quantity::between(3, 5)},
      {"từ 3 triệu đến 5 triệu đồng", Quantity::between(3'000'000, 5'000'000)},
      {"từ ba đến năm", Quantity::between(3, 5)},
      {"từ 3 triệu đồng đến 3.500.000 đồng", Quantity::between(3'000'000, 3'500'000)},
      {"40 trở lên", Quantity::at_least(40)},
      {"từ 40 trở lên", Quantity::at_least(40)},
      {"từ 1,5 triệu đồng trở lên", Quantity::at_least(1'500'000)},
      {"ba mươi trở lên", Quantity::at_least(30)},
      {"20.000.000đ", 20'000'000},
      {"hai mươi mốt", 21}};
  for (const auto& [text, expected] : readings) {
    const Quantity read = parse_quantity(text);
    EXPECT_EQ(read, expected) << text;
    EXPECT_EQ(read.text(), expected.text()) << text;
  }
}

TEST(VietnameseQuantity, NamesTheTextAndShowsTheRightSpelling) {
  const std::vector<Refusal> refusals{
      {"1,5", "\"1,5\" is not a quantity: it is not whole; write a whole number such as 40"},
      {"100%", "\"100%\" is not a quantity: a percentage is no whole number"},
      {"một trăm phần trăm",
       "\"một trăm phần trăm\" is not a quantity: a percentage is no whole number"},
      {"71.3",
       "\"71.3\" is not a quantity: a dot stands before groups of three digits; write 713 if that "
       "is meant, since 71,3 is not whole"},
      {"0.5",
       "\"0.5\" is not a quantity: a dot stands before groups of three digits; write a whole "
       "number "
       "such as 40, since 0,5 is not whole"},
      {"2.5 tỷ",
       "\"2.5 tỷ\" is not a quantity: a dot stands before groups of three digits; write 2,5 tỷ"},
      {"gần 2.5 TRIỆU đồng",
       "\"gần 2.5 TRIỆU đồng\" is not a quantity: a dot stands before groups of three digits; "
       "write "
       "gần 2,5 TRIỆU đồng"},
      {"từ 12.5 triệu đến 2.5 tỷ",
       "\"từ 12.5 triệu đến 2.5 tỷ\" is not a quantity: a dot stands before groups of three "
       "digits; "
       "write 12,5 or 125"},
      {"1.5 nhiều",
       "\"1.5 nhiều\" is not a quantity: a dot stands before groups of three digits; write 1,5 or "
       "15"},
      {"40 00 đồng",
       "\"40 00 đồng\" is not a quantity: a space stands before groups of three digits; write 4000 "
       "đồng if that is meant"},
      {"khoảng 40",
       "\"khoảng 40\" is not a quantity: how far off it may be is not said; write the bounds, as "
       "in "
       "từ 3 đến 5"},
      {"từ 3 đến 5 triệu",
       "\"từ 3 đến 5 triệu\" is not a quantity: say the multiplier at both ends, từ 3 triệu đến 5 "
       "triệu"},
      {"từ 5 đến 3", "\"từ 5 đến 3\" is not a quantity: the lower end comes first"},
      {"từ 40", "\"từ 40\" is not a quantity: write từ 40 trở lên, or từ 40 đến 50"},
      {"trên",
       "\"trên\" is not a quantity; write 40, trên 40, gần 20, ít nhất 40, không quá 20, từ 3 đến "
       "5 or 40 trở lên"},
      {"từ trở lên",
       "\"từ trở lên\" is not a quantity; write 40, trên 40, gần 20, ít nhất 40, không quá 20, từ "
       "3 "
       "đến 5 or 40 trở lên"},
      {"đồng",
       "\"đồng\" is not a quantity; write 40, trên 40, gần 20, ít nhất 40, không quá 20, từ 3 đến "
       "5 or 40 trở lên"},
      {"3-5 triệu",
       "\"3-5 triệu\" is not a quantity; write 40, trên 40, gần 20, ít nhất 40, không quá 20, từ 3 "
       "đến 5 or 40 trở lên"},
      {"trên 40 trở lên",
       "\"trên 40 trở lên\" is not a quantity; write 40, trên 40, gần 20, ít nhất 40, không quá "
       "20, từ 3 đến 5 or 40 trở lên"},
      {"nhiều",
       "\"nhiều\" is not a quantity; write 40, trên 40, gần 20, ít nhất 40, không quá 20, từ 3 đến "
       "5 or 40 trở lên"}};
  for (const auto& [text, message] : refusals) {
    EXPECT_THAT([&] { parse_quantity(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
  EXPECT_THROW(parse_quantity("trên 9.223.372.036.854.775.807"), Overflow);
}

TEST(VietnameseQuantity, ShowsTheSignsThatAreRead) {
  for (const auto& [text, right] : {std::pair{"5+", ">=5"},
                                    {"5 nghìn +", ">=5 nghìn"},
                                    {"+5", "5"},
                                    {"=5", "5"},
                                    {"=>5", ">=5"},
                                    {"=< 5", "<=5"},
                                    {"3-5", "3..5"},
                                    {"3 – 5 đồng chí", "3..5 đồng chí"},
                                    {"3…5", "3..5"},
                                    {"3..", ">=3"},
                                    {"..5", "<=5"}}) {
    const std::string message =
        "\"" + std::string(text) + "\" is not a quantity; write " + std::string(right);
    EXPECT_THAT([text = text] { parse_quantity(text); },
                ThrowsMessage<InvalidValue>(StrEq(message)));
    EXPECT_NO_THROW(static_cast<void>(parse_quantity(right))) << right;
  }
}

// Whatever is proposed instead of a text is read itself.
TEST(VietnameseQuantity, ShowsWhatIsReadItself) {
  std::mt19937_64 random(5);
  const std::vector<std::string_view> pieces{"1", "25", "300", ".", ",",  "..", "-",    "+",
                                             ">", "=",  "≥",   "~", "tỷ", " ",  "trên", "nghìn"};
  int shown = 0;
  for (int i = 0; i < how_many(30'000); ++i) {
    std::string text;
    for (auto length = random() % 6; length > 0; --length) text += pieces[random() % pieces.size()];
    try {
      static_cast<void>(parse_quantity(text));
    } catch (const InvalidValue& error) {
      const std::string_view message = error.what();
      const std::string_view before = " is not a quantity; write ";
      const std::size_t at = message.find(before);
      if (at == std::string_view::npos || message.ends_with("trở lên")) continue;
      ASSERT_NO_THROW(static_cast<void>(parse_quantity(message.substr(at + before.size()))))
          << message;
      ++shown;
    } catch (const Overflow&) {
      continue;
    }
  }
  EXPECT_GT(shown, 10);
}

TEST(VietnameseTexts, GiveAValueOrTheirOwnErrorWhateverTheyAre) {
  const std::vector<std::string_view> pieces{
      "1",     "250",   ".",    ",",    "%",      " ",    "-",        "..",   ">",  "tỷ",
      "triệu", "nghìn", "trăm", "mươi", "mười",   "năm",  "linh",     "trên", "từ", "đến",
      "trở",   "lên",   "đồng", "phần", "\u0323", "\xC3", "\xE1\xBB", "không"};
  std::mt19937_64 random(4);
  int read = 0;
  for (int i = 0; i < how_many(30'000); ++i) {
    std::string text;
    for (auto length = random() % 6; length > 0; --length) {
      text += pieces[random() % pieces.size()];
      if (random() % 2 == 0) text += ' ';
    }
    try {
      const Quantity quantity = parse_quantity(text);
      ASSERT_EQ(Quantity::parse(quantity.text()), quantity);
      ++read;
    } catch (const InvalidInput& error) {
      ASSERT_THAT(error.what(), HasSubstr(" is not "));
    } catch (const Overflow&) {
    }
    try {
      static_cast<void>(parse_number(text));
      static_cast<void>(parse_percent(text));
    } catch (const Error&) {
    }
  }
  EXPECT_GT(read, how_many(300));
}

}  // namespace
}  // namespace congdoan::vietnamese
