// The table of decisions on motions that both languages read: tests/data/motions.csv.
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/votes/motion_result.hpp>

namespace congdoan {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> list;
  std::istringstream in(line + ",");
  for (std::string cell; std::getline(in, cell, ',');) list.push_back(cell);
  return list;
}

std::vector<Row> rows() {
  std::ifstream in(CONGDOAN_TEST_DATA "/motions.csv");
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> header = cells(line);
  std::vector<Row> list;
  while (std::getline(in, line)) {
    const std::vector<std::string> row = cells(line);
    EXPECT_EQ(row.size(), header.size()) << line;
    Row named;
    for (std::size_t i = 0; i < header.size() && i < row.size(); ++i) named[header[i]] = row[i];
    list.push_back(std::move(named));
  }
  return list;
}

template <class T>
std::optional<T> optional_value(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(T::parse(text));
}

MotionSpec motion_of(const Row& row) {
  const auto number = [&](const char* key) { return Quantity::parse(row.at(key)); };
  MotionSpec motion{.for_ = number("for"),
                    .against = number("against"),
                    .abstaining = number("abstaining"),
                    .invalid = number("invalid"),
                    .collected = number("collected"),
                    .cast = number("cast"),
                    .issued = number("issued"),
                    .present = number("present"),
                    .absent = number("absent"),
                    .summoned = number("summoned"),
                    .members = number("members"),
                    .share = optional_value<Percent>(row.at("share")),
                    .majority = optional_value<Majority>(row.at("majority")),
                    .quorum = optional_value<Quorum>(row.at("quorum")),
                    .turnout = optional_value<Turnout>(row.at("turnout")),
                    .units_majority = optional_value<Majority>(row.at("units_majority")),
                    .declared = from_word<MotionOutcome>(row.at("declared"))};
  if (motion.units_majority) {
    motion.units = UnitVotes{.for_ = optional_value<Ratio>(row.at("units_for")),
                             .total = optional_value<Ratio>(row.at("units_total"))};
  }
  return motion;
}

std::string text_of(const std::optional<Quantity>& number) { return number ? number->text() : ""; }

TEST(MotionCases, ComeOutAsTheTableSays) {
  const std::vector<Row> all = rows();
  ASSERT_GE(all.size(), 30U);
  for (const Row& row : all) {
    SCOPED_TRACE(row.at("case"));
    const MotionResult result = decide_motion(motion_of(row));
    EXPECT_EQ(std::string(word(result.outcome)), row.at("outcome"));
    EXPECT_EQ(text_of(result.needed), row.at("needed"));
    EXPECT_EQ(text_of(result.short_by), row.at("short_by"));
    EXPECT_EQ(text_of(result.spare), row.at("spare"));
    EXPECT_EQ(result.agreement ? std::string(word(*result.agreement)) : "", row.at("agreement"));
    std::string missing;
    for (const std::string& each : result.missing) missing += (missing.empty() ? "" : " ") + each;
    EXPECT_EQ(missing, row.at("missing"));
  }
}

}  // namespace
}  // namespace congdoan
