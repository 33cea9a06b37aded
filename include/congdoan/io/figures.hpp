/// \file
/// Figures as JSON records (keys: docs/guide/documents-and-figures.md).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/io/file_path.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/measure.hpp>

namespace congdoan {

/// How records are understood. What options name is the same text however its letters (composed or
/// not) and blanks are written; what `ignore` names cannot be asked for or renamed as well.
struct FigureOptions {
  /// The measures that are read, others are left out: keys of wide records, measures of long ones.
  /// Empty: all, and in wide records every key that is not one of a figure's own (`body`, `period`,
  /// `reported_on`, `final`, `text`, `source`). One that no record has is refused.
  std::vector<std::string> measures{};
  /// Keys that are left out, and measures of long records. One that no record has is refused.
  std::vector<std::string> ignore{};
  /// Numbers in text cells are Vietnamese: `1.250` is 1250, `97,6%`. Otherwise plain: `70.0` is 70,
  /// and `1.250` is refused, since it may mean 1250.
  bool vietnamese_digits = false;
  /// A period that is the first or last day of a year means that year, as data frames keep years:
  /// `2016-12-31` is 2016. Any other day is refused.
  bool days_as_years = false;
  /// Where each record was read, for messages: "line 7". Records without one are "record 1",
  /// "record 2", ... in their order.
  std::vector<std::string> places{};
  /// Keys under other names: {"Cán bộ", "staff"}. Also measures of long records. One that no record
  /// has is refused.
  std::vector<std::pair<std::string, std::string>> rename{};
  /// What measures are called, each with its id, so that a key may be the name: `names_of` gives
  /// those of a congress. Capitals and blanks do not matter; a name of two measures is none.
  std::vector<std::pair<std::string, std::string>> names{};
  /// Texts of cells that stand for nothing, such as "-" or "chưa báo cáo".
  std::vector<std::string> na{};
  /// The columns of a table, each a key of every record, so that what they lack is told once.
  std::vector<std::string> columns{};
  /// Where the names of a table's columns stand, for what is wrong with one of them: "line 1".
  /// Empty: at the first record that has it.
  std::string header{};
};

/// The names of measures, each with its id, for `FigureOptions::names`.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> names_of(const Measures& measures);

/// Reads figures from the text of a JSON list of records, long and wide ones mixed.
///
/// Long: `{"period": 2018, "measure": "staff", "value": 70}`, one figure each. Wide: `{"period":
/// 2018, "staff": 70, "advanced_workers": 63}`, a figure for each measure; what else the record
/// says (`reported_on`, `final`, ...) holds for all of them. Years as keys: `{"measure": "staff",
/// "2017": 68, "2018": 70}`, a figure for each; any period will do that is known without terms, and
/// `Năm 2018`. `null` and empty text are unreported.
///
/// A figure's own keys may stand in capitals (`Period`, `Reported On`) and as offices head their
/// tables (`Chỉ tiêu` is `measure`, `Năm` `period`, `Giá trị` `value`), a measure under its id or
/// its name.
///
/// A value is a whole number (70.0 is 70; 70.5 is refused), true or false, or text as in a cell of
/// a table: "40", ">40", "3..5", "97.6%", "true". Text stands for true and false in any case
/// ("TRUE").
/// \param name what messages call the text, such as its file name; may be empty
/// \throws InvalidFigures that names everything wrong with it.
[[nodiscard]] Figures parse_figures(std::string_view text, std::string_view name = {},
                                    const FigureOptions& options = {});

/// Reads figures from a JSON file of records.
/// \throws InvalidFigures as `parse_figures`, also if the file cannot be read.
[[nodiscard]] Figures read_figures(const FilePath& path, const FigureOptions& options = {});

/// Figures as a JSON list of long records; reading it again gives equal figures.
[[nodiscard]] std::string to_json(const Figures& figures);

}  // namespace congdoan
