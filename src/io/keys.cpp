#include "keys.hpp"

namespace congdoan::io {
namespace {

// How TOML writes a list of tables, which a single table stands in the place of.
std::string in_toml(const json::value& value, const Problems& problems) {
  if (!value.is_object()) return {};
  std::string keys;
  bool inside = false;
  for (const char c : problems.place()) {
    if (c == '[') inside = true;
    if (!inside) keys += c;
    if (c == ']') inside = false;
  }
  return "; in TOML write [[" + shortened(keys) + "]]";
}

}  // namespace

Keys::Keys(const json::object& object, Problems& problems,
           const std::vector<std::string_view>& known)
    : object_(object), problems_(problems) {
  for (const auto& entry : object_) {
    const std::string_view key = entry.key();
    if (std::ranges::find(known, key) != known.end()) continue;
    std::string meant = nearest(key, known);
    if (!meant.empty() && !object_.contains(meant)) misspelt_.push_back(std::move(meant));
  }
}

const json::value* Keys::find(std::string_view key) {
  asked_.push_back(key);
  return object_.if_contains(key);
}

void Keys::report_unknown() const {
  for (const auto& entry : object_) {
    const std::string_view key = entry.key();
    if (std::ranges::find(asked_, key) != asked_.end()) continue;
    problems_.add(shortened(key), "is not a key here" + did_you_mean(key, asked_));
    const std::string meant = nearest(key, asked_);
    if (!meant.empty() && !object_.contains(meant)) problems_.doubt(meant);
  }
}

const json::object* table_in(const json::value& value, Problems& problems) {
  const json::object* object = value.if_object();
  if (object == nullptr) {
    problems.add("", "is " + described(value) + "; a table of keys and values is due");
    problems.doubt("");
  }
  return object;
}

void report_no_list(const json::value& value, bool of_tables, Problems& problems) {
  problems.add("", "is " + described(value) + "; a list is due" +
                       (of_tables ? in_toml(value, problems) : std::string()));
  problems.doubt("");
}

}  // namespace congdoan::io
