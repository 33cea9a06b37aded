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

TEST(VietnamesePercent, MayBeBoundedOrARange) {
  EXPECT_EQ(parse_percent("trên 98%").text(), ">98%");
  EXPECT_EQ(parse_percent("hơn 98 phần trăm").text(), ">98%");
  EXPECT_EQ(parse_percent("Gần 65%").text(), "<65%");
  EXPECT_EQ(parse_percent("dưới 0,5%").text(), "<0.5%");
  EXPECT_EQ(parse_percent("ít nhất 97,6%").text(), ">=97.6%");
  EXPECT_EQ(parse_percent("tối đa 1%").text(), "<=1%");
  EXPECT_EQ(parse_percent(">95%").text(), ">95%");
  EXPECT_EQ(parse_percent("≤ 7%").text(), "<=7%");
  EXPECT_EQ(parse_percent("từ 90% trở lên").text(), ">=90%");
  EXPECT_EQ(parse_percent("90% trở lên").text(), ">=90%");
  EXPECT_EQ(parse_percent("từ 29% đến 29,5%").text(), "29%..29.5%");
  EXPECT_EQ(parse_percent("từ 90 đến 95%").text(), "90%..95%");
  EXPECT_EQ(parse_percent("90%..95%").text(), "90%..95%");
  EXPECT_EQ(parse_percent("0% exact").text(), "0% exact");
  EXPECT_EQ(parse_percent("97,6% truncated").text(), "97.6% truncated");
}

TEST(VietnamesePercent, OfABoundOrARangeIsMeantAsWritten) {
  for (const char* text : {"trên 98%", "từ 90% đến 95%", "90%..95%", "90% trở lên"}) {
    EXPECT_THROW(parse_percent(text, {.rounding = Rounding::truncated}), InvalidValue) << text;
    EXPECT_THROW(parse_percent(text, {.strict_print = true}), InvalidValue) << text;
  }
  for (const char* text :
       {"trên 100%", "dưới 0%", "từ 95% đến 90%", "95%..90%", "trên 98", "từ 90%", "từ 90% đến 95",
        "trên trên 98%", "trên 98% trở lên", "90%..", "..90%"})
    EXPECT_THROW(parse_percent(text), InvalidValue) << text;
  EXPECT_EQ(parse_percent("gần 100%").text(), "<100%");
}

TEST(VietnamesePercent, NamesTheTextAndShowsTheRightSpelling) {
  const std::vector<Refusal> refusals{
      {"97.125%",
       "\"97.125%\" is not a printed percentage: three digits after a point may be thousands; "
       "write "
       "97,125%"},
      {"97,6", "\"97,6\" is not a printed percentage; write 97,6%, trên 95% or từ 90% đến 95%"},
      {"", "\"\" is not a printed percentage; write 97,6%, trên 95% or từ 90% đến 95%"},
      {"%", "\"%\" is not a printed percentage; write 97,6%, trên 95% or từ 90% đến 95%"},
      {"-5%", "\"-5%\" is not a printed percentage: it is below 0%; write 97,6%"},
      {"−5%", "\"−5%\" is not a printed percentage: it is below 0%; write 97,6%"},
      {"100,5%", "\"100,5%\" is not a printed percentage: it is above 100%; write 97,6%"},
      {"95%+", "\"95%+\" is not a printed percentage; write >=95%"},
      {"=>95%", "\"=>95%\" is not a printed percentage; write >=95%"},
      {"50-60%", "\"50-60%\" is not a printed percentage; write 50..60%"},
      {"50% – 60%", "\"50% – 60%\" is not a printed percentage; write 50%..60%"},
      {"90%..", "\"90%..\" is not a printed percentage; write >=90%"},
      {"~95%",
       "\"~95%\" is not a printed percentage: how far off it may be is not said; write the bounds, "
       "as in từ 3 đến 5"},
      {"97,6 5%",
       "\"97,6 5%\" is not a printed percentage; write 97,6%, trên 95% or từ 90% đến 95%"}};
  for (const auto& [text, message] : refusals) {
    EXPECT_THAT([&] { parse_percent(text); }, ThrowsMessage<InvalidValue>(StrEq(message)));
  }
}

}  // namespace
}  // namespace congdoan::vietnamese
