#include <algorithm>
#include <array>
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
#include "record_values.hpp"
#include "records.hpp"

namespace congdoan::io {
namespace {

// The keys of every record; a long one has also `measure`, `value` and `of`.
constexpr std::array<std::string_view, 6> shared_keys{"body",  "period", "reported_on",
                                                      "final", "text",   "source"};

bool is_shared(std::string_view key) {
  return std::ranges::find(shared_keys, key) != shared_keys.end();
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// The keys of a record with a measure.
const std::vector<std::string_view>& known_keys() {
  static const std::vector<std::string_view> keys = [] {
    std::vector<std::string_view> all(shared_keys.begin(), shared_keys.end());
    all.insert(all.end(), {"measure", "value", "of"});
    return all;
  }();
  return keys;
}

bool is_known(std::string_view key) {
  return std::ranges::find(known_keys(), key) != known_keys().end();
}

class RecordReader {
 public:
  RecordReader(const json::object& record, const FigureOptions& options)
      : record_(record), options_(options) {}

  // The figures of the record. None of them counts if there is any problem.
  std::vector<Figure> figures() {
    auto shared = detail::blank<Figure>();
    read_shared(shared);
    return is_long() ? long_figure(std::move(shared)) : wide_figures(shared);
  }
  const Problems& problems() const { return problems_; }
  // What is wrong with keys themselves, which a table has in its header.
  const Problems& key_problems() const { return key_problems_; }

 private:
  bool is_long() const {
    return record_.contains("measure") && !contains(options_.ignore, "measure");
  }

  // True if a key of a record with a measure is unknown and nearly `key`: that is told of it.
  bool is_misspelt(std::string_view key) const {
    if (!is_long() || record_.contains(key)) return false;
    return std::ranges::any_of(record_, [&](const auto& member) {
      const std::string_view each = member.key();
      return !is_known(each) && !contains(options_.ignore, each) &&
             nearest(each, known_keys()) == key;
    });
  }

  // Calls `read(value)` if the key stands and is not blank, and keeps what comes.
  template <class T, class Read>
  bool take(std::string_view key, T& out, Read read) {
    const json::value* value = record_.if_contains(key);
    if (value == nullptr || is_blank(*value)) return false;
    const auto guard = problems_.inside(key);
    if (auto result = read(*value, problems_)) out = std::move(*result);
    return true;
  }

  void read_shared(Figure& figure) {
    take("body", figure.body, read_name);
    const auto read_label = options_.days_as_years ? read_year_of_day : read_period;
    if (!take("period", figure.period, read_label) && !is_misspelt("period"))
      problems_.add("period", "is missing: a period such as 2018 or \"2018-Q1\"");
    take("reported_on", figure.reported_on, read_day);
    take("final", figure.final, read_truth);
    take("text", figure.text, read_leaf<std::string>);
    take("source", figure.source, read_leaf<std::string>);
  }

  void read_measured(std::string_view key, const json::value& value, Figure& figure) {
    const auto guard = problems_.inside(key);
    if (auto read = read_value(value, options_.vietnamese_digits, problems_))
      figure.value = std::move(*read);
  }

  std::vector<Figure> long_figure(Figure figure) {
    if (!take("measure", figure.measure, read_name))
      problems_.add("measure", "is empty: the id of the measure is due");
    if (const json::value* value = record_.if_contains("value"))
      read_measured("value", *value, figure);
    take("of", figure.of, read_name);
    const auto& known = known_keys();
    for (const auto& member : record_) {
      const std::string_view key = member.key();
      if (is_known(key)) continue;
      if (contains(options_.ignore, key)) continue;
      key_problems_.add(shortened(key),
                        "is not a key of a record with a measure" + did_you_mean(key, known));
    }
    return {std::move(figure)};
  }

  std::vector<Figure> wide_figures(const Figure& shared) {
    std::vector<Figure> list;
    bool any = false;
    for (const auto& member : record_) {
      const std::string_view key = member.key();
      if (is_shared(key) || contains(options_.ignore, key)) continue;
      any = true;
      if (!accepts(key)) continue;
      Figure figure = shared;
      figure.measure = std::string(key);
      read_measured(key, member.value(), figure);
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
  bool accepts(std::string_view key) {
    if (!options_.measures.empty()) return contains(options_.measures, key);
    if (key == "value" || key == "of") {
      key_problems_.add(key, key == "of"
                                 ? "names the base of a percentage and needs measure and value"
                                 : "stands without measure; give the id of what it is the "
                                   "value of");
      return false;
    }
    if (is_id(key)) return true;
    key_problems_.add(shortened(key),
                      "is not the id of a measure (snake_case); ignore it if it is "
                      "something else" +
                          did_you_mean(key, shared_keys));
    return false;
  }

  const json::object& record_;
  const FigureOptions& options_;
  Problems problems_;
  Problems key_problems_;
};

// The problems of all records. One that many records have, such as a column that is no measure, is
// told once.
class RecordProblems {
 public:
  void add(const std::string& place, const std::string& key, const std::string& message) {
    const auto [found, fresh] = known_.try_emplace({key, message}, list_.size());
    if (fresh) {
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
  }

 private:
  struct Told {
    std::string place;
    std::string message;
    std::size_t others;
  };
  std::vector<Told> list_;
  std::map<std::pair<std::string, std::string>, std::size_t> known_;
};

// A key that an option names and that stands in no record is a slip of the keyboard.
void report_unused(const json::array& list, const FigureOptions& options, RecordProblems& found) {
  std::set<std::string_view> keys;
  bool measures_are_keys = true;  // long records name their own
  for (const json::value& value : list) {
    const json::object* record = value.if_object();
    if (record == nullptr) return;
    if (record->contains("measure")) measures_are_keys = false;
    for (const auto& member : *record) keys.insert(member.key());
  }
  if (keys.empty()) return;
  const std::vector<std::string_view> known(keys.begin(), keys.end());
  const auto report = [&](const char* option, const std::string& key, const char* what) {
    if (keys.contains(key)) return;
    found.add(option, shortened(key),
              std::string(what) + ", but no record has it" + did_you_mean(key, known));
  };
  for (const std::string& key : options.ignore) report("ignore", key, "is to be left out");
  if (!measures_are_keys) return;
  for (const std::string& key : options.measures) report("measures", key, "is asked for");
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
    RecordReader reader(*record, options);
    for (Figure& figure : reader.figures())
      figures.add(std::move(figure), name.empty() ? place : std::string(name) + ", " + place);
    for (const Problem& problem : reader.key_problems().list())
      found.add(options.header.empty() ? place : options.header, problem.place, problem.message);
    for (const Problem& problem : reader.problems().list())
      found.add(place, problem.place, problem.message);
  }
  report_unused(*list, options, found);
  found.report(problems);
  return figures;
}

}  // namespace congdoan::io
