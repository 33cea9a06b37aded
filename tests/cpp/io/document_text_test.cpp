// Texts that are no documents: syntax, encodings, sizes, files.
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/io/document.hpp>

#include "documents.hpp"

namespace congdoan {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(ParseCongressText, NamesLineAndColumnOfBrokenSyntax) {
  EXPECT_THAT(problems("{\n  \"format\": \"congdoan/1\",,\n}"),
              ElementsAre(StartsWith("line 2, column 26: is not JSON")));
  EXPECT_THAT(problems("{\"é\": ?}"), ElementsAre(StartsWith("line 1, column 7: is not JSON")));
  EXPECT_THAT(problems("{}{}"), ElementsAre(StartsWith("line 1, column 3: is not JSON")));
  EXPECT_THAT(problems("{"), ElementsAre(StartsWith("line 1, column 2: is not JSON")));
}

TEST(ParseCongressText, RefusesAnEmptyText) {
  EXPECT_THAT(problems(""), ElementsAre("is empty; a JSON document is due"));
  EXPECT_THAT(problems(" \n\t", "empty.json"),
              ElementsAre("empty.json: is empty; a JSON document is due"));
  EXPECT_THAT(problems("\xEF\xBB\xBF"), ElementsAre("is empty; a JSON document is due"));
}

TEST(ParseCongressText, ReadsPastAByteOrderMark) {
  EXPECT_THAT(problems("\xEF\xBB\xBF" + std::string(one_target)), ElementsAre());
}

TEST(ParseCongressText, NamesOtherEncodings) {
  std::string utf16 = "\xFF\xFE";
  std::string unmarked;
  for (const char c : one_target) {
    utf16 += {c, '\0'};
    unmarked += {'\0', c};
  }
  EXPECT_THAT(problems(utf16), ElementsAre("the text is UTF-16; save it as UTF-8"));
  EXPECT_THAT(problems(unmarked), ElementsAre("the text looks like UTF-16; save it as UTF-8"));
  EXPECT_THAT(problems("{\n\"C\xF4ng \xF0o\xE0n\": 1}"),
              ElementsAre(StartsWith("line 2, column 3: the text is not UTF-8 (Windows-1258")));
}

TEST(ParseCongressText, RefusesTwoHundredThousandBrackets) {
  EXPECT_THAT(problems(std::string(200000, '[')),
              ElementsAre(HasSubstr("lists and tables lie more than 64 deep")));
  std::string tables;
  for (int i = 0; i < 200000; ++i) tables += "{\"a\":";
  EXPECT_THAT(problems(tables), ElementsAre(HasSubstr("lists and tables lie more than 64 deep")));
}

TEST(ParseCongressText, CutsLongValuesInItsMessages) {
  const std::string line(1000000, 'a');
  for (const std::string_view place : {"\"90%\"", "\"advanced\", \"of\"", "\"each_year\"",
                                       "\"grassroots\"", "\"congdoan/1\"", "\"2016-2021\""}) {
    const bool before_a_key = place.ends_with("\"of\"");
    const auto lines = problems_of_one(place, '"' + line + (before_a_key ? "\", \"of\"" : "\""));
    ASSERT_FALSE(lines.empty()) << place;
    for (const std::string& each : lines) {
      EXPECT_LT(each.size(), 800U) << place;
      EXPECT_THAT(each, AllOf(HasSubstr("aaaa"), Not(HasSubstr("\n")))) << place;
    }
  }
  const auto unknown = problems_of_one("\"level\"", '"' + line + "\": 1, \"level\"");
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_LT(unknown.front().size(), 800U);
}

TEST(ParseCongressText, KeepsEachProblemOnOneLine) {
  const auto lines = problems_of_one("\"90%\"", "\"a\\nb\\u0000c\"");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_THAT(lines.front(), AllOf(Not(HasSubstr("\n")), HasSubstr("c\" is not a ratio")));
}

TEST(ParseCongressText, ListsEveryProblem) {
  std::string targets;
  for (int i = 0; i < 1000; ++i) targets += "3, ";
  const auto lines = problems_of_one("\"target\": [", "\"target\": [" + targets);
  EXPECT_EQ(lines.size(), 1000U);
}

TEST(ParseCongressText, RefusesRandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    EXPECT_THROW(static_cast<void>(parse_congress(bytes)), InvalidDocument);
  }
}

class ReadCongress : public testing::Test {
 protected:
  ReadCongress() { std::filesystem::create_directories(folder_); }
  ~ReadCongress() override { std::filesystem::remove_all(folder_); }

  std::string message(const std::filesystem::path& path) const {
    try {
      static_cast<void>(read_congress(path));
    } catch (const InvalidDocument& error) {
      return error.what();
    }
    return {};
  }
  std::filesystem::path file(std::string_view name, std::string_view text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() /
      ("congdoan_read_congress_" +
       std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
};

TEST_F(ReadCongress, ReadsAFile) {
  EXPECT_EQ(read_congress(file("a.json", every_key())), parse_congress(every_key()));
}

TEST_F(ReadCongress, TakesAPathAsItIsWrittenOrAsThePathOfTheStandardLibrary) {
  const std::filesystem::path path = file("đại hội.json", every_key());
  const std::string text = path.string();
  const Congress expected = parse_congress(every_key());
  EXPECT_EQ(read_congress(path), expected);
  EXPECT_EQ(read_congress(text), expected);
  EXPECT_EQ(read_congress(text.c_str()), expected);
  EXPECT_EQ(read_congress(std::string_view(text)), expected);
  EXPECT_EQ(FilePath(path).text(), text);
}

TEST_F(ReadCongress, RefusesADirectoryAMissingFileAndAnEmptyOne) {
  EXPECT_EQ(message(folder_), folder_.string() + ": is a directory; name a file in it");
  const auto missing = folder_ / "no.json";
  EXPECT_EQ(message(missing), missing.string() + ": there is no such file");
  EXPECT_EQ(message(""), "\"\": there is no such file");
  const auto empty = file("empty.json", "");
  EXPECT_EQ(message(empty), empty.string() + ": is empty; a JSON document is due");
}

TEST(DocumentText, IsReadUpToOneMebibyteWithoutTheBlanksBetweenItsParts) {
  const std::string head =
      R"({"format":"congdoan/1","body":{"id":"b","name":"B \"quoted\" \\","level":"grassroots"},)"
      R"("congress":{},"activity":[{"text":")";
  const std::string tail = R"("}]})";
  const auto of = [&](std::size_t length) {
    return head + std::string(length - head.size() - tail.size(), ' ') + tail;
  };
  EXPECT_EQ(problems(of(longest_document)), std::vector<std::string>());
  EXPECT_EQ(problems("\n \t\r" + of(longest_document) + std::string(5000, ' ')),
            std::vector<std::string>());
  EXPECT_EQ(
      problems(of(longest_document + 1), "x.json"),
      std::vector<std::string>{
          "x.json: is 1048577 bytes long without the blanks between its parts; a document has "
          "at most 1048576 (1 MiB), and figures that come in later are in tables of their "
          "own"});
}

}  // namespace
}  // namespace congdoan
