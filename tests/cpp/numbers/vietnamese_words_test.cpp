#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/numbers/vietnamese.hpp>

#include "../how_many.hpp"
#include "refusal.hpp"

namespace congdoan::vietnamese {
namespace {

using ::testing::StrEq;
using ::testing::ThrowsMessage;

TEST(VietnameseWords, AreReadBackUpToTwentyThousand) {
  for (std::int64_t value = 0; value <= 20'000; value += one_case_of) {
    ASSERT_EQ(parse_number(in_words(value)), Ratio(value)) << in_words(value);
  }
}

TEST(VietnameseWords, AreReadBackAroundEveryPowerOfTen) {
  for (std::int64_t power = 1; power <= 1'000'000'000'000'000'000; power *= 10) {
    for (std::int64_t first = 1; first <= 9; ++first) {
      for (const std::int64_t beside : {-1, 0, 1, 5, 15, 105}) {
        const std::int64_t value = first * power + beside;
        ASSERT_EQ(parse_number(in_words(value)), Ratio(value)) << in_words(value);
      }
    }
    if (power == 1'000'000'000'000'000'000) break;
  }
  EXPECT_EQ(parse_number(in_words(INT64_MAX)), Ratio(INT64_MAX));
}

TEST(VietnameseWords, AreThoseOfWrittenVietnamese) {
  const std::vector<std::pair<std::int64_t, const char*>> words{
      {0, "không"},
      {1, "một"},
      {5, "năm"},
      {10, "mười"},
      {11, "mười một"},
      {14, "mười bốn"},
      {15, "mười lăm"},
      {20, "hai mươi"},
      {21, "hai mươi mốt"},
      {24, "hai mươi tư"},
      {25, "hai mươi lăm"},
      {100, "một trăm"},
      {101, "một trăm linh một"},
      {104, "một trăm linh bốn"},
      {105, "một trăm linh năm"},
      {110, "một trăm mười"},
      {555, "năm trăm năm mươi lăm"},
      {1'000, "một nghìn"},
      {1'005, "một nghìn không trăm linh năm"},
      {1'050, "một nghìn không trăm năm mươi"},
      {20'000, "hai mươi nghìn"},
      {1'000'001, "một triệu không trăm linh một"},
      {2'500'000, "hai triệu năm trăm nghìn"},
      {1'005'000, "một triệu không trăm linh năm nghìn"},
      {4'125'000'000, "bốn tỷ một trăm hai mươi lăm triệu"},
      {1'000'000'000'000, "một nghìn tỷ"},
      {1'000'000'000'000'000'000, "một tỷ tỷ"}};
  for (const auto& [value, text] : words) EXPECT_EQ(in_words(value), text);
  EXPECT_THROW(in_words(-1), InvalidValue);
}

TEST(VietnameseWords, AreReadInTheirOtherForms) {
  const std::vector<std::pair<const char*, std::int64_t>> words{
      {"hai mươi nhăm", 25},
      {"hai mươi bốn", 24},
      {"hai mươi một", 21},
      {"mười nhăm", 15},
      {"bẩy", 7},
      {"một trăm lẻ năm", 105},
      {"một trăm linh tư", 104},
      {"hai ngàn", 2'000},
      {"hai vạn", 20'000},
      {"năm vạn hai nghìn", 52'000},
      {"mười hai vạn", 120'000},
      {"một triệu hai vạn", 1'020'000},
      {"một nghìn linh năm", 1'005},
      {"một nghìn năm mươi", 1'050},
      {"một triệu năm nghìn", 1'005'000},
      {"một triệu không nghìn hai trăm", 1'000'200},
      {"ba nghìn năm trăm tỉ", 3'500'000'000'000},
      {"  Một   Trăm ", 100}};
  for (const auto& [text, value] : words) EXPECT_EQ(parse_number(text), Ratio(value)) << text;
}

TEST(VietnameseWords, AreNotGuessedWhereTheyAreUnclear) {
  constexpr const char* forms = "; write 1.250, 71,25%, 4,125 tỷ or mười lăm";
  const std::vector<Refusal> refusals{
      {"một trăm năm", "; write linh năm or năm mươi for the last digit"},
      {"một nghìn hai", "; write linh hai or hai mươi for the last digit"},
      {"hai trăm năm nghìn", "; write linh năm or năm mươi for the last digit"},
      {"hai mươi năm", "; 5 after a ten is lăm"},
      {"mười năm", "; 5 after a ten is lăm"},
      {"nghìn", "; write một nghìn"},
      {"tỷ", "; write một tỷ"},
      {"mười mốt", forms},
      {"một mươi", forms},
      {"hai mươi không", forms},
      {"linh năm", forms},
      {"không trăm linh năm", forms},
      {"một trăm linh không", forms},
      {"một trăm linh mười", forms},
      {"không nghìn", forms},
      {"không không", forms},
      {"một hai", forms},
      {"mốt", forms},
      {"trăm", forms},
      {"một nghìn triệu", forms},
      {"một nghìn hai nghìn", forms},
      {"một vạn hai mươi nghìn", forms},
      {"một triệu hai trăm vạn", forms}};
  for (const auto& [text, hint] : refusals) {
    const std::string message = "\"" + std::string(text) + "\" is not a number" + hint;
    EXPECT_THAT([&] { parse_number(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
}

TEST(VietnameseWords, ThrowOverflowBeyond64Bits) {
  for (const char* text : {"mười tỷ tỷ", "chín tỷ ba trăm triệu tỷ", "một tỷ tỷ tỷ tỷ tỷ tỷ"}) {
    EXPECT_THAT([&] { parse_number(text); },
                ThrowsMessage<Overflow>(StrEq("\"" + std::string(text) +
                                              "\" does not fit 64 bits; whole numbers end at "
                                              "9223372036854775807")));
  }
}

}  // namespace
}  // namespace congdoan::vietnamese
