#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/ids.hpp>
#include <congdoan/io/blank.hpp>
#include <congdoan/problems.hpp>

#include "leaves.hpp"
#include "record_columns.hpp"
#include "record_values.hpp"
#include "records.hpp"

namespace congdoan::io {
namespace {

// A key of a record, with what it holds.
struct Cell {
  std::string_view name;  // as it stands in the record
  const Column* column;
  const json::value* value;
};

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
    const Cell* measure = find("measure");
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
  const Cell* find(std::string_view key) const {
    const auto found =
        std::ranges::find_if(cells_, [&](const Cell& cell) { return cell.column->key == key; });
    return found == cells_.end() ? nullptr : &*found;
  }

  void refuse_two_of_a_key() {
    std::map<std::string_view, std::string_view> first;
    for (const Cell& cell : cells_) {
      const auto [found, fresh] = first.try_emplace(cell.column->key, cell.name);
      if (fresh) continue;
      key_problems_.add("", detail::quoted(found->second) + " and " + detail::quoted(cell.name) +
                                " are two keys for " + cell.column->key + "; ignore one");
    }
  }

  // True if a key of a record with a measure is unknown and nearly `key`: that is told of it.
  bool is_misspelt(std::string_view key) const {
    if (find("measure") == nullptr || find(key) != nullptr) return false;
    return std::ranges::any_of(cells_, [&](const Cell& cell) {
      return !is_figure_key(cell.column->key) && nearest(cell.column->key, figure_keys()) == key;
    });
  }

  // What stands for nothing: also the texts that `na` lists.
  bool is_nothing(const json::value& value) const {
    return is_blank(value) || is_listed(value, options_.na);
  }

  // What `read(value)` makes of a cell; nothing, and why, of what a caller could make no value of.
  template <class Read>
  auto read_cell(const Cell& cell, Read read)
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
    const Cell* cell = find(key);
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

  void read_measured(const Cell& cell, Figure& figure) {
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
    if (const Cell* value = find("value")) {
      read_measured(*value, figure);
    } else if (names_.is_ignored("value")) {
      key_problems_.add("value", "is what ignore leaves out, and so there are no figures");
    }
    for (const Cell& cell : cells_) {
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
    for (const Cell& cell : cells_) {
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
    for (const Cell& cell : cells_) {
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
  bool accepts(const Cell& cell) {
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
  std::vector<Cell> cells_;
  bool by_period_ = false;
  Problems problems_;
  Problems key_problems_;
};

// The problems of all records. One that many records have, such as a column that is no measure, is
// told once.
class RecordProblems {
 public:
  void add(const std::string& place, const std::string& key, const std::string& message) {
    const bool full = list_.size() == Problems::most_kept;
    const auto found =
        full ? known_.find({key, message}) : known_.try_emplace({key, message}, list_.size()).first;
    if (found == known_.end()) {
      ++not_kept_;
    } else if (found->second == list_.size()) {
      list_.push_back({key.empty() ? place : place + ", " + key, message, 0});
    } else {
      ++list_[found->second].others;
    }
  }

  void report(Problems& problems) const {
    for (const Told& told : list_) {
      problems.add(told.place, told.others == 0
                                   ? told.message
                                   : told.message + " (the same " + std::to_string(told.others) +
                                         (told.others == 1 ? " more time)" : " more times)"));
    }
    for (std::size_t i = 0; i < not_kept_; ++i) problems.add({}, {});  // counted alone
  }

 private:
  struct Told {
    std::string place;
    std::string message;
    std::size_t others;
  };
  std::vector<Told> list_;
  std::size_t not_kept_ = 0;
  std::map<std::pair<std::string, std::string>, std::size_t> known_;
};

// What an option names and no record has is a slip of the keyboard.
void report_unused(const json::array& list, ColumnNames& names, RecordProblems& found) {
  const FigureOptions& options = names.options();
  std::set<std::string, std::less<>> known;     // as they stand, to be shown
  std::set<std::string, std::less<>> measures;  // ids of long records
  std::set<std::string, std::less<>> keys;
  for (const json::value& value : list) {
    const json::object* record = value.if_object();
    if (record == nullptr) return;
    for (const auto& member : *record) {
      const std::string_view name = member.key();
      known.emplace(name);
      const Column& column = names.of(name);
      if (column.is_ignored) continue;
      keys.insert(column.key);
      const json::string* measure = column.key == "measure" ? member.value().if_string() : nullptr;
      if (measure == nullptr) continue;
      known.emplace(std::string_view(*measure));
      measures.insert(names.measure(std::string_view(*measure)));
    }
  }
  if (known.empty()) return;
  std::vector<std::string_view> shown;
  std::set<std::string, std::less<>> written;
  for (const std::string& each : known) {
    written.insert(same_name(each));
    if (!is_shared_key(each) && (measures.empty() || (each != "measure" && each != "value")))
      shown.push_back(each);
  }
  const auto report = [&](const char* option, const std::string& name, const char* what) {
    found.add(option, shortened(name),
              std::string(what) + ", but no record has it" + near_or_all(name, shown));
  };
  // What is left out or renamed is called as it stands; what is read, as it is called after that.
  const auto has = [&](const std::string& name) {
    return written.contains(name) || measures.contains(name);
  };
  for (const std::string& each : options.ignore) {
    if (!has(same_name(each))) report("ignore", each, "is to be left out");
  }
  for (const std::string& each : options.measures) {
    const std::string id = same_name(each);
    if (!has(id) && !keys.contains(id)) report("measures", each, "is asked for");
  }
  for (const auto& [name, id] : options.rename) {
    if (!written.contains(same_name(name))) report("rename", name, "is to be renamed");
  }
}

}  // namespace

Figures read_records(const json::value& value, std::string_view name, const FigureOptions& options,
                     Problems& problems) {
  const json::array* list = value.if_array();
  if (list == nullptr) {
    problems.add("", "is " + described(value) + "; a list of records is due");
    return {};
  }
  Figures figures;
  ColumnNames names(options);
  names.check_options(problems);
  if (!problems.empty()) return figures;
  if (!options.columns.empty()) {
    const auto guard = problems.inside(options.header);
    names.check(options.columns, problems);
    if (!problems.empty()) return figures;
  }
  RecordProblems found;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const bool placed = i < options.places.size() && !options.places[i].empty();
    const std::string place = placed ? options.places[i] : "record " + std::to_string(i + 1);
    const json::object* record = (*list)[i].if_object();
    if (record == nullptr) {
      found.add(place, "",
                "is " + described((*list)[i]) +
                    "; a record such as {\"period\": 2018, \"staff\": 70} is due");
      continue;
    }
    RecordReader reader(*record, names);
    for (Figure& figure : reader.figures())
      figures.add(std::move(figure), name.empty() ? place : std::string(name) + ", " + place);
    for (const Problem& problem : reader.key_problems().list())
      found.add(options.header.empty() ? place : options.header, problem.place, problem.message);
    for (const Problem& problem : reader.problems().list())
      found.add(place, problem.place, problem.message);
  }
  report_unused(*list, names, found);
  found.report(problems);
  return figures;
}

}  // namespace congdoan::io
