#include <congdoan/errors.hpp>

#include <string>

#include <gtest/gtest.h>

#include <congdoan/numbers/quantity.hpp>

namespace congdoan {
namespace {

TEST(Error, ShowsControlsAndDirectionMarksEscaped) {
  EXPECT_STREQ(Error("a\x1b[31mb\x7f").what(), "a\\x1B[31mb\\x7F");
  EXPECT_STREQ(Error(std::string("a\0b", 3)).what(), "a\\x00b");
  EXPECT_STREQ(Error("\u0085 \u202e \u2066 \u200f \u061c \u2028").what(),
               "\\u0085 \\u202E \\u2066 \\u200F \\u061C \\u2028");
  EXPECT_STREQ(Error("\x80").what(), "\\x80");
  EXPECT_STREQ(Error("Cán bộ\n«đ» 😀 \u00a0\u200d\u2010").what(),
               "Cán bộ\n«đ» 😀 \u00a0\u200d\u2010");
}

TEST(Error, OfProblemsHasOneLineForEach) {
  const InvalidDocument error({{"a\nb\x1b", "is \u202e"}, {"c", "d"}});
  EXPECT_STREQ(error.what(), "a\\x0Ab\\x1B: is \\u202E\nc: d");
  EXPECT_EQ(error.problems().front(), (Problem{"a\\x0Ab\\x1B", "is \\u202E"}));
}

TEST(Overflow, NamesTheNumber) {
  try {
    static_cast<void>(Quantity(18446744073709551615ULL));
    FAIL();
  } catch (const Overflow& error) {
    EXPECT_STREQ(error.what(),
                 "18446744073709551615 does not fit 64 bits; quantities end at "
                 "9223372036854775807");
  }
}

}  // namespace
}  // namespace congdoan
