// What the keys of records, which are the columns of a table, are called here.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/io/figures.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/terms/period_label.hpp>

namespace congdoan::io {

/// A key of a record as it is understood.
struct Column {
  std::string key;  ///< a key of a figure, or a measure; as it stands where it is neither
  std::optional<PeriodLabel> period{};  ///< what a header such as `2016` or `Năm 2016` means
  bool is_ignored = false;              ///< to be left out
};

/// The keys of a figure that a record says for all its measures.
std::span<const std::string_view> shared_figure_keys();
bool is_shared_key(std::string_view key);

/// The keys of a record for one measure: the same, `measure`, `value` and `of`.
std::span<const std::string_view> figure_keys();
bool is_figure_key(std::string_view key);

/// True of the keys of a record for one measure, some of which name periods: years as columns.
bool has_period_columns(const std::vector<const Column*>& columns);

/// "; did you mean "staff"?", else "; there are: staff, members".
std::string near_or_all(std::string_view text, const std::vector<std::string_view>& known);

/// A name as it is compared, however its letters and blanks are written: composed, and folded.
std::string same_name(std::string_view name);

/// "; did you mean "advanced_workers"?" of a text that is nearly an id: `Advanced Workers`.
std::string likely_id(std::string_view text);

class ColumnNames {
 public:
  explicit ColumnNames(const FigureOptions& options);

  /// True if `name` is to be left out.
  bool is_ignored(std::string_view name) const;
  /// True if `id` is a measure that is to be read.
  bool is_wanted(std::string_view id) const;
  /// Kept for as long as this is.
  const Column& of(std::string_view name);
  /// The id of a measure that is called so, or `name` itself.
  std::string measure(std::string_view name) const;
  const FigureOptions& options() const { return options_; }

  /// True if two names that stand for one key have been asked for.
  bool has_two_of_a_key() const { return has_two_of_a_key_; }

  /// Reports options that contradict each other.
  void check_options(Problems& problems) const;
  /// Reports what a table with the columns `names` lacks.
  void check(const std::vector<std::string>& names, Problems& problems);

 private:
  Column understood(std::string_view name) const;

  const FigureOptions& options_;
  std::set<std::string, std::less<>> ignored_;
  std::set<std::string, std::less<>> wanted_;
  std::map<std::string, std::string, std::less<>> renamed_;
  std::map<std::string, std::string, std::less<>> ids_;  // by name in small letters
  std::map<std::string, Column, std::less<>> columns_;
  std::set<std::string, std::less<>> keys_;
  bool has_two_of_a_key_ = false;
};

}  // namespace congdoan::io
