#include <congdoan/votes/alike.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

using Names = std::vector<std::string>;

TEST(Alike, AreNamesThatDifferByMarksCapitalsOrBlanks) {
  EXPECT_THAT(alike(Names{"Trần Văn Bình", "Tran Van Binh"}),
              ElementsAre(Pair("Trần Văn Bình", "Tran Van Binh")));
  EXPECT_THAT(alike(Names{"Hùng", "Hưng", "hung"}),
              ElementsAre(Pair("Hùng", "Hưng"), Pair("Hùng", "hung"), Pair("Hưng", "hung")));
  EXPECT_THAT(alike(Names{"Đỗ  Văn Minh", "Do Van  Minh"}),
              ElementsAre(Pair("Đỗ  Văn Minh", "Do Van  Minh")));
}

TEST(Alike, AreNamesThatDifferByOneLetter) {
  EXPECT_THAT(
      alike(Names{"Nguyễn Thị An", "Lê Thị Cúc", "Nguyễn Thị Anh", "Nguyên Th An"}),
      ElementsAre(Pair("Nguyễn Thị An", "Nguyễn Thị Anh"), Pair("Nguyễn Thị An", "Nguyên Th An")));
}

TEST(Alike, AreNotShortOrDifferentNames) {
  EXPECT_THAT(alike(Names{"A", "B", "An", "Chi", "Lan", "Ban", "Bình", "Dũng"}), IsEmpty());
  EXPECT_THAT(alike(Names{"Nguyễn Văn An", "Nguyễn Văn Bình", "Nguyễn Thị An"}), IsEmpty());
  EXPECT_THAT(alike({}), IsEmpty());
}

TEST(Alike, AreNotLookedForAmongMoreThanAListHas) {
  EXPECT_THAT(alike(Names(1001, "An")), IsEmpty());
}

TEST(Alike, CanBeAnyBytes) {
  EXPECT_THAT(alike(Names{"\xFF\xC0\x80 x", "\xFF\xC0\x80 y"}),
              ElementsAre(Pair("\xFF\xC0\x80 x", "\xFF\xC0\x80 y")));
}

}  // namespace
}  // namespace congdoan
