#include <congdoan/io/schema.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents.hpp"

namespace congdoan {
namespace {

namespace json = boost::json;

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// With CONGDOAN_WRITE_SCHEMAS set, the files are written anew (`make schema`).
void expect_in_docs(const std::string& name, const std::string& generated) {
  const std::filesystem::path path = std::filesystem::path(CONGDOAN_SCHEMAS) / name;
  if (std::getenv("CONGDOAN_WRITE_SCHEMAS") != nullptr)
    std::ofstream(path, std::ios::binary) << generated;
  EXPECT_EQ(content(path), generated) << name << " is out of date: run `make schema`";
}

// Every key that a schema knows, and every key that a document uses.
void collect_schema_keys(const json::value& schema, std::set<std::string>& keys) {
  if (const auto* list = schema.if_array()) {
    for (const json::value& each : *list) collect_schema_keys(each, keys);
  } else if (const auto* object = schema.if_object()) {
    for (const auto& member : *object) {
      if (member.key() == "properties") {
        for (const auto& property : member.value().as_object()) keys.emplace(property.key());
      }
      collect_schema_keys(member.value(), keys);
    }
  }
}

void collect_keys(const json::value& document, std::set<std::string>& keys) {
  if (const auto* list = document.if_array()) {
    for (const json::value& each : *list) collect_keys(each, keys);
  } else if (const auto* object = document.if_object()) {
    for (const auto& member : *object) {
      keys.emplace(member.key());
      // The keys within an example's figures are measures.
      if (member.key() != "figures") collect_keys(member.value(), keys);
    }
  }
}

TEST(Schema, OfCongressesIsTheOneInTheDocs) {
  expect_in_docs("congress.schema.json", congress_schema());
}

TEST(Schema, OfFiguresIsTheOneInTheDocs) {
  expect_in_docs("figures.schema.json", figures_schema());
}

TEST(Schema, OfRuleBooksIsTheOneInTheDocs) { expect_in_docs("rules.schema.json", rules_schema()); }

TEST(Schema, KnowsTheKeysOfADocumentThatUsesThemAllAndNoOthers) {
  std::set<std::string> known;
  collect_schema_keys(json::parse(congress_schema()), known);
  std::set<std::string> used;
  collect_keys(json::parse(every_key()), used);
  EXPECT_EQ(used, known);
}

TEST(Schema, GivesEachKeyItsMeaningAndEachEnumItsWords) {
  const json::value schema = json::parse(congress_schema());
  const auto& level = schema.at_pointer("/properties/body/properties/level");
  EXPECT_EQ(level.at("enum").as_array().size(), 8U);
  EXPECT_EQ(level.at("description"), "Where it stands, from group to confederation.");
  EXPECT_EQ(schema.at_pointer("/properties/format/const"), "congdoan/1");
}

}  // namespace
}  // namespace congdoan
