#include <congdoan/rules/demand.hpp>

#include <gtest/gtest.h>

namespace congdoan {
namespace {

TEST(ProvisionDemand, IsOneTextForBoundsBaseAndWord) {
  ProvisionSpec spec;
  spec.at_least = Ratio(2, 3);
  spec.base = "summoned";
  EXPECT_EQ(demand(spec), "at_least 2/3 of summoned");
  EXPECT_EQ(demand(spec, Language::en), "at least 2/3 of those summoned");
  EXPECT_EQ(demand(spec, Language::vi), "ít nhất 2/3 số người được triệu tập");
  spec.base = "";
  spec.at_least = Ratio(3);
  spec.at_most = Ratio(15);
  EXPECT_EQ(demand(spec), "at_least 3, at_most 15");
  EXPECT_EQ(demand(spec, Language::en), "3 to 15");
  EXPECT_EQ(demand(spec, Language::vi), "từ 3 đến 15");
  spec.at_least = spec.at_most = std::nullopt;
  spec.value = "delegates";
  EXPECT_EQ(demand(spec), "delegates");
  EXPECT_EQ(demand(spec, Language::vi), "đại hội đại biểu");
  spec.value = "";
  EXPECT_EQ(demand(spec), "");
  EXPECT_EQ(demand(spec, Language::en), "");
}

TEST(ProvisionDemand, SaysBothEndsOfAHalfOpenRange) {
  ProvisionSpec spec;
  spec.at_least = Ratio(70);
  spec.under = Ratio(85);
  EXPECT_EQ(demand(spec, Language::en), "at least 70 and under 85");
  EXPECT_EQ(demand(spec, Language::vi), "ít nhất 70 và dưới 85");
}

TEST(ProvisionDemand, AWordThatIsNotKnownStandsForItself) {
  ProvisionSpec spec;
  spec.over = Ratio(1, 2);
  spec.base = "households";
  EXPECT_EQ(demand(spec, Language::en), "over 1/2 of households");
  EXPECT_EQ(demand(spec, Language::vi), "trên 1/2 households");
}

TEST(ProvisionConditions, SayEverythingOnWhichItDepends) {
  ProvisionSpec spec;
  EXPECT_EQ(conditions(spec, Language::en), "");
  spec.conditions.resize(1);
  spec.conditions[0].measure = "members";
  spec.conditions[0].over = Ratio(80000);
  spec.kinds = {"tổng công ty"};
  spec.only_for = "Hà Nội";
  spec.unless = "the upper union agrees";
  EXPECT_EQ(conditions(spec, Language::en),
            "members: over 80,000; kind: tổng công ty; only for Hà Nội; unless: the upper union "
            "agrees");
  EXPECT_EQ(
      conditions(spec, Language::vi),
      "số đoàn viên: trên 80.000; loại hình: tổng công ty; chỉ với Hà Nội; trừ khi: the upper "
      "union agrees");
}

}  // namespace
}  // namespace congdoan
