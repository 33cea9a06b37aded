#include <algorithm>
#include <functional>
#include <set>
#include <vector>

#include <boost/json/basic_parser_impl.hpp>

#include <congdoan/errors.hpp>

#include "json_text.hpp"
#include "leaves.hpp"
#include "text.hpp"

namespace congdoan::io {
namespace {

constexpr std::size_t deepest = 64;

// Follows the keys of a text that is known to be well formed, and notes those that repeat.
struct KeyWatcher {
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  using Error = boost::system::error_code;

  struct Level {
    bool object;
    std::set<std::string, std::less<>> keys;
    std::string key;        // of the member being read
    std::size_t index = 0;  // of the item being read
  };
  std::vector<Level> levels;
  std::string key;
  Problems problems;

  std::string place() const {
    std::string text;
    for (const Level& level : levels) {
      if (level.object) {
        if (!level.key.empty()) text += (text.empty() ? "" : ".") + level.key;
      } else {
        text += "[" + std::to_string(level.index) + "]";
      }
    }
    return text;
  }
  bool value_done() {
    if (!levels.empty() && !levels.back().object) ++levels.back().index;
    return true;
  }

  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error&) {
    levels.push_back({true, {}, {}, 0});
    return true;
  }
  bool on_object_end(std::size_t, Error&) {
    levels.pop_back();
    return value_done();
  }
  bool on_array_begin(Error&) {
    levels.push_back({false, {}, {}, 0});
    return true;
  }
  bool on_array_end(std::size_t, Error&) {
    levels.pop_back();
    return value_done();
  }
  bool on_key_part(json::string_view part, std::size_t, Error&) {
    key += std::string_view(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, Error&) {
    key += std::string_view(part);
    Level& level = levels.back();
    const bool fresh = level.keys.insert(key).second;
    level.key = shortened(key);
    if (!fresh) problems.add(place(), "is given twice; only one value can count");
    key.clear();
    return true;
  }
  bool on_string_part(json::string_view, std::size_t, Error&) { return true; }
  bool on_string(json::string_view, std::size_t, Error&) { return value_done(); }
  bool on_number_part(json::string_view, Error&) { return true; }
  bool on_int64(std::int64_t, json::string_view, Error&) { return value_done(); }
  bool on_uint64(std::uint64_t, json::string_view, Error&) { return value_done(); }
  bool on_double(double, json::string_view, Error&) {
    return value_done();
  }  // only counted, never used
  bool on_bool(bool, Error&) { return value_done(); }
  bool on_null(Error&) { return value_done(); }
  bool on_comment_part(json::string_view, Error&) { return true; }
  bool on_comment(json::string_view, Error&) { return true; }
};

// A text that needs no escape, as nearly all, is written as it is.
void put_text(std::string& out, std::string_view text) {
  const bool plain = std::ranges::none_of(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20U || c == '"' || c == '\\' || c == '\x7f';
  });
  if (!plain) {
    out += json::serialize(json::string_view(text.data(), text.size()));
    return;
  }
  out += '"';
  out += text;
  out += '"';
}

void put_scalar(std::string& out, const json::value& value) {
  if (const auto* text = value.if_string()) {
    put_text(out, {text->data(), text->size()});
  } else if (const auto* number = value.if_int64()) {
    out += std::to_string(*number);
  } else if (value.is_null()) {
    out += "null";
  } else {
    out += json::serialize(value);
  }
}

void indent(std::string& out, const json::value& value, std::size_t depth) {
  const auto items = [&](const auto& list, char open, char close, const auto& put) {
    out += open;
    bool first = true;
    for (const auto& item : list) {
      out += first ? "\n" : ",\n";
      first = false;
      out.append((depth + 1) * 2, ' ');
      put(item);
    }
    if (!first) {
      out += '\n';
      out.append(depth * 2, ' ');
    }
    out += close;
  };
  if (const auto* object = value.if_object()) {
    items(*object, '{', '}', [&](const auto& member) {
      put_text(out, {member.key().data(), member.key().size()});
      out += ": ";
      indent(out, member.value(), depth + 1);
    });
  } else if (const auto* array = value.if_array()) {
    const bool flat = std::ranges::all_of(
        *array, [](const json::value& item) { return !item.is_object() && !item.is_array(); });
    if (!flat) {
      items(*array, '[', ']', [&](const json::value& item) { indent(out, item, depth + 1); });
      return;
    }
    out += '[';
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (i > 0) out += ", ";
      put_scalar(out, (*array)[i]);
    }
    out += ']';
  } else {
    put_scalar(out, value);
  }
}

// A text on one line, cut in its middle if it is long: what would be right stands at the end.
std::string one_line(std::string_view text) {
  constexpr std::size_t head = 160;
  constexpr std::size_t tail = 200;
  const auto starts_letter = [text](std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  std::string line(text);
  if (text.size() > head + tail) {
    std::size_t first = head;
    while (!starts_letter(first)) --first;
    std::size_t last = text.size() - tail;
    while (!starts_letter(last)) ++last;
    line = std::string(text.substr(0, first)) + "…" + std::string(text.substr(last));
  }
  std::ranges::replace_if(line, [](char c) { return c >= 0 && c < ' '; }, ' ');
  return line;
}

}  // namespace

json::value parse_json(std::string_view bytes, std::string_view name, Problems& problems) {
  const std::string_view text = utf8(bytes, name);
  if (std::ranges::all_of(text,
                          [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; })) {
    throw InvalidDocument({{std::string(name), "is empty; a JSON document is due"}});
  }
  json::parse_options options;
  options.max_depth = deepest;
  json::basic_parser<KeyWatcher> watcher(options);
  boost::system::error_code error;
  const std::size_t read = watcher.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) error = json::error::extra_data;
  if (error) {
    const std::string message =
        error == json::error::too_deep
            ? "lists and tables lie more than " + std::to_string(deepest) + " deep"
            : "is not JSON: " + error.message();
    throw InvalidDocument({{std::string(name), line_and_column(text, read) + ": " + message}});
  }
  problems = std::move(watcher.handler().problems);
  return json::parse(json::string_view(text.data(), text.size()), error, {}, options);
}

std::string pretty(const json::value& value) {
  std::string out;
  indent(out, value, 0);
  out += '\n';
  return out;
}

std::vector<Problem> one_line_each(std::vector<Problem> problems) {
  for (Problem& problem : problems) problem = {one_line(problem.place), one_line(problem.message)};
  return problems;
}

void throw_if_any(const Problems& problems, std::string_view name) {
  if (problems.empty()) return;
  std::vector<Problem> list = one_line_each(problems.list());
  if (!name.empty()) {
    for (Problem& problem : list) {
      problem.place = std::string(name) + (problem.place.empty() ? "" : ": ") + problem.place;
    }
  }
  throw InvalidDocument(std::move(list));
}

}  // namespace congdoan::io
