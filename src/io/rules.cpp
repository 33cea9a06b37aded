#include <congdoan/io/rules.hpp>

#include <utility>

#include "json_reader.hpp"
#include "json_text.hpp"
#include "json_writer.hpp"
#include "shipped_rules.hpp"
#include "text.hpp"

namespace congdoan {

RuleBook parse_rules(std::string_view text, std::string_view name) {
  Problems problems;
  const io::json::value value = io::parse_json(text, name, problems);
  auto spec = io::read<RuleBookSpec>(value, problems);
  if (spec) spec->check(problems);
  io::throw_if_any(problems, name);
  return RuleBook(std::move(*spec));
}

RuleBook read_rules(const FilePath& path) { return parse_rules(io::read_file(path), path.text()); }

const RuleBook& shipped_rules() {
  static const RuleBook book = parse_rules(io::shipped_rules_text(), "the rule book shipped");
  return book;
}

std::string to_json(const RuleBook& rules) { return io::pretty(io::write(*rules)); }

}  // namespace congdoan
