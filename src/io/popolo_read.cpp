#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/io/popolo.hpp>
#include <congdoan/problems.hpp>

#include "json_reader.hpp"
#include "json_text.hpp"
#include "leave_out.hpp"
#include "popolo_reading.hpp"
#include "popolo_types.hpp"
#include "text.hpp"

namespace congdoan {

PopoloContents parse_popolo(std::string_view text, std::string_view name) {
  Problems problems;
  boost::json::value value = io::parse_json(text, name, problems);
  std::vector<std::string> lost;
  io::leave_out_unknown<io::PopoloDocument>(value, "", lost);
  const auto popolo = io::read<io::PopoloDocument>(value, problems);
  PopoloContents contents;
  if (popolo) {
    io::PopoloReading reading(*popolo, problems, std::move(lost));
    const io::PopoloParents parents(reading);
    io::read_bodies(reading, parents);
    io::read_mandates(reading, parents);
    io::read_motions(reading);
    contents = std::move(reading.contents());
  }
  io::throw_if_any(problems, name);
  return contents;
}

PopoloContents read_popolo(const FilePath& path) {
  return parse_popolo(io::read_file(path), path.text());
}

}  // namespace congdoan
