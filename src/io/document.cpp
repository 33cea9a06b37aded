#include <congdoan/io/document.hpp>

#include "json_reader.hpp"
#include "json_text.hpp"
#include "json_writer.hpp"
#include "text.hpp"

namespace congdoan {

Congress parse_congress(std::string_view text, std::string_view name) {
  Problems problems;
  const io::json::value value = io::parse_json(text, name, problems);
  auto spec = io::read<CongressSpec>(value, problems);
  if (spec) spec->check(problems);
  io::throw_if_any(problems, name);
  return Congress(std::move(*spec));
}

Congress read_congress(const std::filesystem::path& path) {
  return parse_congress(io::read_file(path), path.string());
}

std::string to_json(const Congress& congress) { return io::pretty(io::write(*congress)); }

}  // namespace congdoan
