#include <congdoan/io/schema.hpp>

#include <algorithm>
#include <utility>

#include <congdoan/congress/congress.hpp>
#include <congdoan/rules/rule_book.hpp>

#include "json_schema.hpp"
#include "json_text.hpp"
#include "leaf_schemas.hpp"

namespace congdoan {
namespace {

namespace json = boost::json;

std::string titled(const char* title, const json::object& schema) {
  json::object document{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                        {"title", title}};
  for (const auto& member : schema) document.insert(member);
  return io::pretty(document);
}

// A key of a record may be blank, as a cell of a table is, unless it is required.
json::object or_blank(json::object schema) {
  json::object either;
  if (const auto* meaning = schema.if_contains("description")) either["description"] = *meaning;
  schema.erase("description");
  either["anyOf"] = json::array{std::move(schema), io::blank_schema()};
  return either;
}

// One figure: the fields of a figure, its values as in a cell.
json::object long_record() {
  json::object record = io::schema<Figure>();
  json::array& required = record["required"].as_array();
  required.insert(required.begin(), "period");  // only a document's own figures do without
  for (auto& member : record["properties"].as_object()) {
    json::object& property = member.value().as_object();
    if (member.key() == "final") property["type"] = json::array{"boolean", "string"};
    if (member.key() == "value") {
      const json::value meaning = property["description"];
      property = io::cell_schema();
      property["description"] = meaning;
    } else if (std::ranges::find(required, json::value(member.key())) == required.end()) {
      property = or_blank(property);
    }
  }
  return record;
}

// A figure for each measure: what belongs to no measure is as in a long record.
json::object wide_record() {
  json::object record = long_record();
  json::object& properties = record["properties"].as_object();
  properties["measure"] = false;
  properties["value"] = false;
  properties["of"] = false;
  record["required"] = json::array{"period"};
  record["propertyNames"] = json::object{{"pattern", "^[a-z][a-z0-9_]*$"}};
  record["unevaluatedProperties"] = io::cell_schema();
  return record;
}

// A figure for each period that is a key.
json::object record_by_period() {
  json::object record = long_record();
  json::object& properties = record["properties"].as_object();
  properties["period"] = false;
  properties["value"] = false;
  record["required"] = json::array{"measure"};
  record["minProperties"] = 2;
  record["patternProperties"] = json::object{{"^[0-9]{4}", io::cell_schema()}};
  return record;
}

}  // namespace

std::string congress_schema() {
  json::object schema = io::schema<CongressSpec>();
  schema["properties"].as_object()["format"].as_object()["const"] = CongressSpec::format_name;
  return titled("A congress document of congdoan", schema);
}

std::string rules_schema() {
  json::object schema = io::schema<RuleBookSpec>();
  schema["properties"].as_object()["format"].as_object()["const"] = RuleBookSpec::format_name;
  return titled("A rule book of congdoan", schema);
}

std::string figures_schema() {
  return titled(
      "Figures of congdoan: long and wide records, and periods as keys",
      {{"type", "array"},
       {"items",
        json::object{{"oneOf", json::array{long_record(), wide_record(), record_by_period()}}}}});
}

}  // namespace congdoan
