#include <congdoan/io/rules.hpp>

#include <string>
#include <utility>
#include <vector>

#include "json_reader.hpp"
#include "json_text.hpp"
#include "json_writer.hpp"
#include "shipped_rules.hpp"
#include "text.hpp"

namespace congdoan {

namespace {

// What a book whose provisions could not all be read still shows: ids that stand there twice.
void check_ids(const io::json::value& value, Problems& problems) {
  const auto* document = value.if_object();
  const auto* list = document == nullptr ? nullptr : document->if_contains("provision");
  const auto* provisions = list == nullptr ? nullptr : list->if_array();
  if (provisions == nullptr) return;
  std::vector<std::string> ids;
  for (const io::json::value& each : *provisions) {
    const auto* provision = each.if_object();
    const auto* id = provision == nullptr ? nullptr : provision->if_contains("id");
    const auto* text = id == nullptr ? nullptr : id->if_string();
    ids.emplace_back(text == nullptr ? "" : std::string(*text));
  }
  check_ids_once(ids, problems);
}

}  // namespace

RuleBook parse_rules(std::string_view text, std::string_view name) {
  Problems problems;
  const io::json::value value = io::parse_json(text, name, problems);
  auto spec = io::read<RuleBookSpec>(value, problems);
  if (spec) {
    spec->check(problems);
  } else {
    check_ids(value, problems);
  }
  io::throw_if_any(problems, name);
  return RuleBook(std::move(*spec));
}

RuleBook read_rules(const std::filesystem::path& path) {
  return parse_rules(io::read_file(path), path.string());
}

const RuleBook& shipped_rules() {
  static const RuleBook book = parse_rules(io::shipped_rules_text(), "the rule book shipped");
  return book;
}

std::string to_json(const RuleBook& rules) { return io::pretty(io::write(*rules)); }

}  // namespace congdoan
