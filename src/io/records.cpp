#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/problems.hpp>

#include "leaves.hpp"
#include "record_columns.hpp"
#include "record_reader.hpp"
#include "records.hpp"

namespace congdoan::io {
namespace {

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
