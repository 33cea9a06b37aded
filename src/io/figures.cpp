#include <congdoan/io/figures.hpp>

#include <utility>

#include <congdoan/errors.hpp>

#include "json_text.hpp"
#include "json_writer.hpp"
#include "records.hpp"
#include "text.hpp"

namespace congdoan {
namespace {

// What is wrong with a text is said of documents; here the text holds figures.
template <class Make>
auto of_figures(Make make) {
  try {
    return make();
  } catch (const InvalidDocument& error) {
    throw InvalidFigures(error.problems());
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> names_of(const Measures& measures) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const Measure& measure : measures.all()) {
    if (!measure->name.empty()) names.emplace_back(measure->name, measure->id);
  }
  return names;
}

Figures parse_figures(std::string_view text, std::string_view name, const FigureOptions& options) {
  return of_figures([&] {
    Problems problems;
    const io::json::value value = io::parse_json(text, name, problems);
    Figures figures = io::read_records(value, name, options, problems);
    io::throw_if_any(problems, name);
    return figures;
  });
}

Figures read_figures(const FilePath& path, const FigureOptions& options) {
  const std::string text = of_figures([&] { return io::read_file(path); });
  return parse_figures(text, path.text(), options);
}

std::string to_json(const Figures& figures) { return io::pretty(io::write(figures.all())); }

}  // namespace congdoan
