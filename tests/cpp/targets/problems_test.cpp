#include <congdoan/problems.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <congdoan/ids.hpp>

namespace congdoan {
namespace {

TEST(Problems, LeaveSoundWhatNothingWasReportedAtOrInside) {
  Problems problems;
  EXPECT_TRUE(problems.is_sound("target[0].over"));
  EXPECT_TRUE(problems.is_sound(""));
  problems.add("target[0].over", "is wrong");
  EXPECT_FALSE(problems.is_sound("target[0].over"));
  EXPECT_FALSE(problems.is_sound("target[0]"));
  EXPECT_FALSE(problems.is_sound("target"));
  EXPECT_TRUE(problems.is_sound("target[0].over.deeper"));  // what it lies in is known
  EXPECT_TRUE(problems.is_sound("target[0].of"));
  EXPECT_TRUE(problems.is_sound("target[1]"));
}

TEST(Problems, DoNotTakeAPlaceForAnotherThatBeginsAlike) {
  Problems problems;
  problems.add("over_years", "is wrong");
  problems.add("target[10]", "is wrong");
  EXPECT_TRUE(problems.is_sound("over"));
  EXPECT_TRUE(problems.is_sound("target[1]"));
  EXPECT_TRUE(problems.is_sound("target[1].over_years"));
}

TEST(Problems, SpreadADoubtToAllThatLiesInIt) {
  Problems problems;
  problems.doubt("measure[3]");
  EXPECT_TRUE(problems.empty());
  EXPECT_FALSE(problems.is_known("measure[3]"));
  EXPECT_FALSE(problems.is_known("measure[3].within"));
  EXPECT_FALSE(problems.is_sound("measure[3].within[2]"));
  EXPECT_TRUE(problems.is_known("measure"));
  EXPECT_FALSE(problems.is_sound("measure"));
  EXPECT_TRUE(problems.is_known("measure[33]"));
  problems.doubt("");
  EXPECT_FALSE(problems.is_known("anything"));
}

TEST(Problems, KnowWhatWasOnlyReported) {
  Problems problems;
  problems.add("share", "is wrong");
  EXPECT_TRUE(problems.is_known("share"));
  problems.doubt("share");
  problems.add("share", "is wrong in another way");
  EXPECT_FALSE(problems.is_known("share"));
}

TEST(Problems, AskInsideTheCurrentPlace) {
  Problems problems;
  problems.add("target[2].when", "is wrong");
  const auto guard = problems.inside("target", 2);
  EXPECT_FALSE(problems.is_sound("when"));
  EXPECT_TRUE(problems.is_sound("id"));
  EXPECT_FALSE(problems.is_sound(""));
}

TEST(Problems, AreKeptUpToAnEndAndCountedBeyondIt) {
  Problems problems;
  for (std::size_t i = 0; i < Problems::most_kept; ++i) problems.add("a", "is wrong");
  EXPECT_EQ(problems.size(), Problems::most_kept);
  EXPECT_EQ(problems.list().size(), Problems::most_kept);
  EXPECT_TRUE(problems.is_sound("b"));
  problems.add("b", "is wrong");
  problems.add("b", "is wrong");
  EXPECT_EQ(problems.size(), Problems::most_kept + 2);
  EXPECT_EQ(problems.kept().size(), Problems::most_kept);
  EXPECT_EQ(problems.list().size(), Problems::most_kept + 1);
  EXPECT_EQ(problems.list().back().message, "and 2 more");
  EXPECT_FALSE(problems.is_known("c"));  // of which nobody said anything any more
  EXPECT_FALSE(problems.is_sound("c"));
}

TEST(Problems, LookForWhatWasMeantByTheFirstUnknownWordsAlone) {
  Problems problems;
  std::size_t looked = 0;
  const auto known = [&looked] {
    ++looked;
    return std::vector<std::string_view>{"staff"};
  };
  for (std::size_t i = 0; i < Problems::most_hints; ++i)
    EXPECT_EQ(problems.did_you_mean("staf", known), "; did you mean \"staff\"?");
  EXPECT_EQ(problems.did_you_mean("staf", known), "");
  EXPECT_EQ(looked, Problems::most_hints);
}

// By the table of all distances, in which a change or a swap of neighbours counts `change` times.
std::size_t distance(std::string_view a, std::string_view b, std::size_t change) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      table[i][j] = i + j;
      if (i == 0 || j == 0) continue;
      const bool same = a[i - 1] == b[j - 1];
      table[i][j] = std::min(
          {table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (same ? 0 : change)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + change);
    }
  }
  return table[a.size()][b.size()];
}

// Every pair of words of up to four letters of three, and long ones.
TEST(NearestWord, IsNearByTheTableOfAllDistances) {
  std::vector<std::string> words{""};
  for (std::size_t i = 0; words[i].size() < 4; ++i) {
    for (const char c : {'a', 'b', 'c'}) words.push_back(words[i] + c);
  }
  const std::string sixty_four = "so_nguoi_lao_dong_duoc_bieu_duong_nguoi_tot_viec_tot_cua_co_quan";
  words.push_back(sixty_four);
  words.push_back("os" + sixty_four.substr(2, 58) + "nauq");
  words.push_back(sixty_four.substr(0, 50));
  words.push_back(sixty_four + "a");  // too long to be meant
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      const auto [shorter, longer] = std::minmax({a.size(), b.size()});
      const std::size_t by = distance(a, b, 1);
      const bool moved = by == 2 && shorter >= 4 && distance(a, b, 2) == 2;
      const bool near = by <= 1 ? shorter > 1 : 3 * by <= longer || moved;
      const bool fits = longer <= sixty_four.size();
      const std::vector<std::string_view> known{b};
      ASSERT_EQ(nearest(a, known), fits && near ? b : "") << a << ' ' << b;
    }
  }
}

TEST(NearestWord, IsFoundOfAWordInCapitals) {
  const std::vector<std::string_view> known{"period", "measure", "Value"};
  EXPECT_EQ(nearest("PERIOD", known), "period");
  EXPECT_EQ(nearest("MEASSURE", known), "measure");
  EXPECT_EQ(nearest("Value", known), "Value");
  EXPECT_EQ(nearest("NUMBER", known), "");
}

}  // namespace
}  // namespace congdoan
