#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>

#include "../numbers/letters.hpp"
#include "../quoted.hpp"
#include "record_columns.hpp"

namespace congdoan::io {
namespace {

// The keys of every record, then those that a long one has also.
constexpr std::array<std::string_view, 9> record_keys{
    "body", "period", "reported_on", "final", "text", "source", "measure", "value", "of"};
constexpr std::size_t shared_count = 6;

// How offices head the columns of their tables.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> vietnamese_keys{{
    {"năm", "period"},
    {"kỳ", "period"},
    {"kỳ báo cáo", "period"},
    {"thời kỳ", "period"},
    {"giai đoạn", "period"},
    {"chỉ tiêu", "measure"},
    {"nội dung", "measure"},
    {"tiêu chí", "measure"},
    {"giá trị", "value"},
    {"số liệu", "value"},
    {"kết quả", "value"},
    {"đơn vị", "body"},
    {"công đoàn", "body"},
    {"ngày báo cáo", "reported_on"},
    {"nguồn", "source"},
    {"nguyên văn", "text"},
}};

// In small letters, and one blank between words.
std::string small(std::string_view text) {
  std::string words;
  for (const char c : detail::small_composed(text).value_or(std::string(text))) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

// Words in small letters with underscores between, as ids are written.
std::string joined_words(std::string_view text) {
  std::string words = small(text);
  std::ranges::replace(words, ' ', '_');
  std::ranges::replace(words, '-', '_');
  return words;
}

// `2016`, `Năm 2016`, `nhiệm kỳ 2016-2021`.
std::optional<PeriodLabel> period_in(std::string_view name) {
  std::string label = small(name);
  for (const std::string_view word : {"năm ", "nhiệm kỳ ", "giai đoạn "}) {
    if (label.starts_with(word)) label.erase(0, word.size());
  }
  // Only what holds a year is one; `term` might be a measure.
  if (label.empty() || label.front() < '0' || label.front() > '9') return std::nullopt;
  std::ranges::replace(label, 'q', 'Q');
  try {
    return PeriodLabel::parse(label);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

std::span<const std::string_view> shared_figure_keys() {
  return std::span(record_keys).first(shared_count);
}

bool is_shared_key(std::string_view key) {
  return std::ranges::find(shared_figure_keys(), key) != shared_figure_keys().end();
}

std::span<const std::string_view> figure_keys() { return record_keys; }

bool is_figure_key(std::string_view key) {
  return std::ranges::find(figure_keys(), key) != figure_keys().end();
}

bool has_period_columns(const std::vector<const Column*>& columns) {
  const auto has = [&](std::string_view key) {
    return std::ranges::any_of(columns, [&](const Column* each) { return each->key == key; });
  };
  return has("measure") && !has("value") && !has("period") &&
         std::ranges::any_of(columns, [](const Column* each) { return each->period.has_value(); });
}

std::string near_or_all(std::string_view text, const std::vector<std::string_view>& known) {
  constexpr std::size_t most = 8;
  std::string near = did_you_mean(text, known);
  if (!near.empty() || known.empty()) return near;
  for (const std::string_view each : known) {
    if (small(each) == small(text)) return "; did you mean \"" + detail::shortened(each) + "\"?";
  }
  near = "; there are: ";
  for (std::size_t i = 0; i < std::min(most, known.size()); ++i)
    near += (i == 0 ? "" : ", ") + detail::shortened(known[i]);
  return near + (known.size() > most ? ", …" : "");
}

std::string same_name(std::string_view name) {
  const auto is_plain = [](char c) { return c > ' ' && c < '\x7F'; };
  if (std::ranges::all_of(name, is_plain)) return std::string(name);
  return detail::folded(detail::composed(name));
}

std::string likely_id(std::string_view text) {
  const std::string id = joined_words(text);
  return is_id(id) && id != text ? "; did you mean \"" + id + "\"?" : std::string();
}

ColumnNames::ColumnNames(const FigureOptions& options) : options_(options) {
  for (const std::string& name : options.ignore) ignored_.insert(same_name(name));
  for (const std::string& id : options.measures) wanted_.insert(same_name(id));
  for (const auto& [name, id] : options.rename)
    renamed_.try_emplace(same_name(name), same_name(id));
  std::set<std::string> common;  // to several measures: none of them is meant
  for (const auto& [name, id] : options.names) {
    const auto [found, fresh] = ids_.try_emplace(small(name), id);
    if (!fresh && found->second != id) common.insert(found->first);
  }
  for (const std::string& name : common) ids_.erase(name);
}

bool ColumnNames::is_ignored(std::string_view name) const {
  return !ignored_.empty() && ignored_.contains(same_name(name));
}

bool ColumnNames::is_wanted(std::string_view id) const {
  return wanted_.empty() || wanted_.contains(id);
}

std::string ColumnNames::measure(std::string_view name) const {
  std::string called = same_name(name);
  if (const auto renamed = renamed_.find(called); renamed != renamed_.end())
    called = renamed->second;
  const auto id = ids_.empty() ? ids_.end() : ids_.find(small(called));
  return id == ids_.end() ? called : id->second;
}

const Column& ColumnNames::of(std::string_view name) {
  const auto found = columns_.find(name);
  if (found != columns_.end()) return found->second;
  const Column& column = columns_.emplace(name, understood(name)).first->second;
  const bool is_first = column.is_ignored || keys_.insert(column.key).second;
  has_two_of_a_key_ = has_two_of_a_key_ || !is_first;
  return column;
}

Column ColumnNames::understood(std::string_view name) const {
  Column column{.key = measure(name), .is_ignored = is_ignored(name)};
  if (is_id(column.key) || (!wanted_.empty() && wanted_.contains(column.key))) return column;
  column.period = period_in(column.key);
  if (column.period) return column;
  if (const std::string key = joined_words(column.key); is_figure_key(key)) {
    column.key = key;
    return column;
  }
  const std::string header = small(column.key);
  for (const auto& [vietnamese, key] : vietnamese_keys) {
    if (header == vietnamese) column.key = key;
  }
  return column;
}

void ColumnNames::check_options(Problems& problems) const {
  const auto tell = [&](const char* option, const std::string& name, std::string_view why) {
    const auto guard = problems.inside(option);
    problems.add("", detail::quoted(name) + std::string(why));
  };
  constexpr std::string_view both = " is what ignore leaves out; take it out of one of the two";
  for (const std::string& id : options_.measures) {
    if (is_ignored(id)) {
      tell("measures", id, both);
    } else if (is_figure_key(id)) {
      tell("measures", id, " is a key of every figure, and no measure");
    }
  }
  std::map<std::string, std::string, std::less<>> meanings;
  for (const auto& [name, id] : options_.rename) {
    if (is_ignored(name)) tell("rename", name, both);
    const auto [known, fresh] = meanings.try_emplace(same_name(name), same_name(id));
    if (!fresh && known->second != same_name(id))
      tell("rename", name, " is to be called both " + known->second + " and " + same_name(id));
  }
}

void ColumnNames::check(const std::vector<std::string>& names, Problems& problems) {
  std::vector<std::string_view> known(names.begin(), names.end());
  std::vector<const Column*> columns;
  std::set<std::string_view> keys;
  std::map<std::string_view, std::string_view> first;  // by key
  for (const std::string& name : names) {
    if (of(name).is_ignored) continue;
    columns.push_back(&of(name));
    keys.insert(columns.back()->key);
    const auto [found, fresh] = first.try_emplace(columns.back()->key, name);
    if (fresh || columns.back()->key.empty()) continue;
    problems.add("", detail::quoted(found->second) + " and " + detail::quoted(name) +
                         " are two columns for " + columns.back()->key + "; ignore one");
  }
  const auto need = [&](std::string_view key, std::string_view why) {
    std::vector<std::string_view> others;
    std::ranges::copy_if(known, std::back_inserter(others),
                         [&](std::string_view each) { return each != key; });
    problems.add(
        "", "has no column " + detail::quoted(key) + std::string(why) + near_or_all(key, others));
  };
  const auto need_key = [&](std::string_view key) {
    if (!keys.contains(key))
      need(key, is_ignored(key) ? " but the one that ignore leaves out, and so no figures" : "");
  };
  const bool by_period = has_period_columns(columns);
  const bool is_long = by_period || keys.contains("measure") || keys.contains("value");
  if (!by_period) {
    need_key("period");
    if (is_long) need_key("measure");
    if (is_long) need_key("value");
  }
  if (is_long) return;
  for (const std::string& id : options_.measures) {
    if (!keys.contains(same_name(id))) need(id, ", which measures names");
  }
  std::set<std::string> written;
  for (const std::string& name : names) written.insert(same_name(name));
  for (const std::string& name : options_.ignore) {
    if (!written.contains(same_name(name))) need(name, ", which ignore names");
  }
  for (const auto& [name, key] : options_.rename) {
    if (!written.contains(same_name(name))) need(name, ", which rename names");
  }
}

}  // namespace congdoan::io
