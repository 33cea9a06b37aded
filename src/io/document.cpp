#include <congdoan/io/document.hpp>

#include "json_reader.hpp"
#include "json_text.hpp"
#include "json_writer.hpp"
#include "text.hpp"

namespace congdoan {
namespace {

// How long a document is however it is indented: without the blanks between its parts.
std::size_t length_of(std::string_view json) {
  std::size_t length = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (in_text || !blank) ++length;
    if (c == '"') in_text = !in_text;
    if (c == '\\' && in_text && i + 1 < json.size()) {
      ++length;
      ++i;
    }
  }
  return length;
}

}  // namespace

Congress parse_congress(std::string_view text, std::string_view name) {
  if (const std::size_t length = length_of(text); length > longest_document) {
    throw InvalidDocument({{std::string(name), "is " + std::to_string(length) +
                                                   " bytes long without the blanks between its "
                                                   "parts; a document has at most " +
                                                   std::to_string(longest_document) +
                                                   " (1 MiB), and figures that come in later are "
                                                   "in tables of their own"}});
  }
  Problems problems;
  const io::json::value value = io::parse_json(text, name, problems);
  auto spec = io::read<CongressSpec>(value, problems);
  if (spec) spec->check(problems);
  io::throw_if_any(problems, name);
  return Congress(std::move(*spec));
}

Congress read_congress(const FilePath& path) {
  return parse_congress(io::read_file(path), path.text());
}

std::string to_json(const Congress& congress) { return io::pretty(io::write(*congress)); }

}  // namespace congdoan
