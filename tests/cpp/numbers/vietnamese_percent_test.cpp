// Printed percentages as Vietnamese texts write them.
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/numbers/vietnamese.hpp>

#include "refusal.hpp"

namespace congdoan::vietnamese {
namespace {

using ::testing::StrEq;
using ::testing::ThrowsMessage;

TEST(VietnamesePercent, IsThePlainOneWithAComma) {
  EXPECT_EQ(parse_percent("97,6%"), Percent::parse("97.6%"));
  EXPECT_EQ(parse_percent("97,6%").text(), "97.6%");
  EXPECT_EQ(parse_percent("97,60 %"), Percent::parse("97.60%"));
  EXPECT_EQ(parse_percent("97.6%").text(), "97.6%");
  EXPECT_EQ(parse_percent("97,6 phần trăm").text(), "97.6%");
  EXPECT_EQ(parse_percent("97.60 PHẦN TRĂM").text(), "97.60%");
  EXPECT_EQ(parse_percent("chín mươi phần trăm").text(), "90%");
  EXPECT_EQ(parse_percent("100%"), Percent::parse("100%"));
  EXPECT_EQ(parse_percent("7%", {.rounding = Rounding::rounded}), Percent::parse("7% rounded"));
}

TEST(VietnamesePercent, NamesTheTextAndShowsTheRightSpelling) {
  const std::vector<Refusal> refusals{
      {"97.125%",
       "\"97.125%\" is not a printed percentage: three digits after a point may be thousands; "
       "write "
       "97,125%"},
      {"97,6", "\"97,6\" is not a printed percentage; write 97,6%"},
      {"", "\"\" is not a printed percentage; write 97,6%"},
      {"%", "\"%\" is not a printed percentage; write 97,6%"},
      {"-5%", "\"-5%\" is not a printed percentage: it is below 0%; write 97,6%"},
      {"−5%", "\"−5%\" is not a printed percentage: it is below 0%; write 97,6%"},
      {"100,5%", "\"100,5%\" is not a printed percentage: it is above 100%; write 97,6%"},
      {"97,6 5%", "\"97,6 5%\" is not a printed percentage; write 97,6%"}};
  for (const auto& [text, message] : refusals) {
    EXPECT_THAT([&] { parse_percent(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
}

}  // namespace
}  // namespace congdoan::vietnamese
