// One record as the figures that it holds: of one measure, of several, or of several periods.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/ids.hpp>
#include <congdoan/io/blank.hpp>
#include <congdoan/problems.hpp>

#include "leaves.hpp"
#include "record_columns.hpp"
#include "record_values.hpp"

namespace congdoan::io {

// A key of a record, with what it holds.
struct RecordCell {
  std::string_view name;  // as it stands in the record
  const Column* column;
  const json::value* value;
};

// Reads the figures of one record.
class RecordReader {
 public:
  RecordReader(const json::object& record, ColumnNames& names)
      : names_(names), options_(names.options()) {
    std::vector<const Column*> columns;
    for (const auto& member : record) {
      const Column& column = names.of(member.key());
      if (column.is_ignored) continue;
      cells_.push_back({member.key(), &column, &member.value()});
      columns.push_back(&column);
    }
    by_period_ = has_period_columns(columns);
    if (names.has_two_of_a_key()) refuse_two_of_a_key();
  }

  // The figures of the record. None of them counts if there is any problem.
  std::vector<Figure> figures() {
    auto shared = detail::blank<Figure>();
    const RecordCell* measure = find("measure");
    if (measure != nullptr && take("measure", shared.measure, read_name)) {
      const std::string id = names_.measure(shared.measure);
      if (names_.is_ignored(shared.measure) || names_.is_ignored(id) || !names_.is_wanted(id))
        return {};
      shared.measure = id;
    }
    read_shared(shared);
    if (by_period_) return figures_by_period(std::move(shared));
    return measure != nullptr ? long_figure(std::move(shared)) : wide_figures(shared);
  }
  const Problems& problems() const { return problems_; }
  // What is wrong with keys themselves, which a table has in its header.
  const Problems& key_problems() const { return key_problems_; }

 private:
  const RecordCell* find(std::string_view key) const {
    const auto found = std::ranges::find_if(
        cells_, [&](const RecordCell& cell) { return cell.column->key == key; });
    return found == cells_.end() ? nullptr : &*found;
  }

  void refuse_two_of_a_key() {
    std::map<std::string_view, std::string_view> first;
    for (const RecordCell& cell : cells_) {
      const auto [found, fresh] = first.try_emplace(cell.column->key, cell.name);
      if (fresh) continue;
      key_problems_.add("", detail::quoted(found->second) + " and " + detail::quoted(cell.name) +
                                " are two keys for " + cell.column->key + "; ignore one");
    }
  }

  // True if a key of a record with a measure is unknown and nearly `key`: that is told of it.
  bool is_misspelt(std::string_view key) const {
    if (find("measure") == nullptr || find(key) != nullptr) return false;
    return std::ranges::any_of(cells_, [&](const RecordCell& cell) {
      return !is_figure_key(cell.column->key) && nearest(cell.column->key, figure_keys()) == key;
    });
  }

  // What stands for nothing: also the texts that `na` lists.
  bool is_nothing(const json::value& value) const {
    return is_blank(value) || is_listed(value, options_.na);
  }

  // What `read(value)` makes of a cell; nothing, and why, of what a caller could make no value of.
  template <class Read>
  auto read_cell(const RecordCell& cell, Read read)
      -> decltype(read(*cell.value, std::declval<Problems&>())) {
    const auto guard = problems_.inside(shortened(cell.name));
    const auto reason = unfit(*cell.value);
    if (!reason) return read(*cell.value, problems_);
    problems_.add("", std::string(*reason));
    return std::nullopt;
  }

  // Calls `read(value)` if the key stands and is not blank, and keeps what comes.
  template <class T, class Read>
  bool take(std::string_view key, T& out, Read read) {
    const RecordCell* cell = find(key);
    if (cell == nullptr || is_nothing(*cell->value)) return false;
    if (auto result = read_cell(*cell, read)) out = std::move(*result);
    return true;
  }

  void read_shared(Figure& figure) {
    take("body", figure.body, read_body);
    const auto read_label = options_.days_as_years ? read_year_of_day : read_period;
    if (!by_period_ && !take("period", figure.period, read_label) && !is_misspelt("period"))
      problems_.add("period", "is missing: a period such as 2018 or \"2018-Q1\"");
    take("reported_on", figure.reported_on, read_day);
    take("final", figure.final, read_truth);
    take("text", figure.text, read_leaf<std::string>);
    take("source", figure.source, read_leaf<std::string>);
  }

  void read_measured(const RecordCell& cell, Figure& figure) {
    if (is_nothing(*cell.value)) return;
    const auto as_value = [this](const json::value& value, Problems& problems) {
      return read_value(value, options_.vietnamese_digits, problems);
    };
    if (auto read = read_cell(cell, as_value)) figure.value = std::move(*read);
  }

  void need_measure(const Figure& figure) {
    if (figure.measure.empty()) problems_.add("measure", "is empty: the id of the measure is due");
  }

  // The base of a percentage, by its id or its name.
  void take_base(Figure& figure) {
    if (take("of", figure.of, read_name)) figure.of = names_.measure(figure.of);
  }

  std::vector<Figure> long_figure(Figure figure) {
    need_measure(figure);
    take_base(figure);
    if (const RecordCell* value = find("value")) {
      read_measured(*value, figure);
    } else if (names_.is_ignored("value")) {
      key_problems_.add("value", "is what ignore leaves out, and so there are no figures");
    }
    for (const RecordCell& cell : cells_) {
      if (is_figure_key(cell.column->key)) continue;
      key_problems_.add(shortened(cell.name), "is not a key of a record with a measure" +
                                                  did_you_mean(cell.column->key, figure_keys()));
    }
    return {std::move(figure)};
  }

  // `measure, 2016, 2017`: a figure for each year.
  std::vector<Figure> figures_by_period(Figure shared) {
    need_measure(shared);
    take_base(shared);
    std::vector<Figure> list;
    for (const RecordCell& cell : cells_) {
      if (is_figure_key(cell.column->key)) continue;
      if (!cell.column->period) {
        key_problems_.add(shortened(cell.name),
                          "is not a period such as 2018, as other columns are; ignore it if it is "
                          "something else");
        continue;
      }
      Figure figure = shared;
      figure.period = *cell.column->period;
      if (options_.days_as_years) {
        const auto guard = problems_.inside(shortened(cell.name));
        const auto year = read_year_of_day(json::value(cell.column->period->text()), problems_);
        if (year) figure.period = *year;
      }
      read_measured(cell, figure);
      list.push_back(std::move(figure));
    }
    return list;
  }

  std::vector<Figure> wide_figures(const Figure& shared) {
    std::vector<Figure> list;
    bool any = false;
    for (const RecordCell& cell : cells_) {
      if (is_shared_key(cell.column->key)) continue;
      any = true;
      if (!accepts(cell)) continue;
      Figure figure = shared;
      figure.measure = cell.column->key;
      read_measured(cell, figure);
      list.push_back(std::move(figure));
    }
    if (!any) {
      problems_.add("",
                    "names no measure; give measure and value, or a key for each measure, such "
                    "as \"staff\": 70");
    }
    return list;
  }

  // Whether a key of a wide record is a measure; says why if not.
  bool accepts(const RecordCell& cell) {
    const std::string& key = cell.column->key;
    if (!options_.measures.empty()) return names_.is_wanted(key);
    if (key == "value" || key == "of") {
      key_problems_.add(shortened(cell.name),
                        key == "of" ? "names the base of a percentage and needs measure and value"
                                    : "stands without measure; give the id of what it is the "
                                      "value of");
      return false;
    }
    if (is_id(key)) return true;
    const std::string meant = did_you_mean(key, shared_figure_keys());
    key_problems_.add(shortened(cell.name),
                      "is not the id of a measure (snake_case); ignore it if it is "
                      "something else, or rename it" +
                          (meant.empty() ? likely_id(key) : meant));
    return false;
  }

  ColumnNames& names_;
  const FigureOptions& options_;
  std::vector<RecordCell> cells_;
  bool by_period_ = false;
  Problems problems_;
  Problems key_problems_;
};

}  // namespace congdoan::io
