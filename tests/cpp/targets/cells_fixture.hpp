// Measures of every flow, and what is known of a cell in one short text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "targets/cells.hpp"

namespace congdoan::testing_cells {

inline const Measures& measures() {
  static const Measures all(
      {{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
       {{.id = "advanced",
         .name = "tiên tiến",
         .unit = "person",
         .within = {"staff"},
         .flow = Flow::stock}},
       {{.id = "joined", .name = "vào đoàn", .unit = "person", .flow = Flow::gross}},
       {{.id = "trained",
         .name = "tập huấn",
         .unit = "person",
         .within = {"joined"},
         .flow = Flow::gross}},
       {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}},
       {{.id = "plain", .name = "không rõ", .unit = "person"}},
       {{.id = "culture", .name = "đơn vị văn hoá", .unit = "title"}}});
  return all;
}

inline const std::vector<Term>& terms() {
  static const std::vector<Term> all{Term::parse("2016-2021"), Term::parse("2012-2016")};
  return all;
}

inline constexpr std::string_view own_body = "office";

inline Cells cells(const Figures& figures, std::string_view as_of = "2099-12-31") {
  return Cells(figures, measures(), terms(), own_body, Date::parse(as_of));
}

struct Row {
  std::string_view period;
  std::string_view measure;
  FigureValue value;
  std::string_view reported_on = {};  // empty: the period's last day
  bool final = false;
};

inline Figures rows(const std::vector<Row>& list) {
  Figures figures;
  for (const Row& row : list) {
    Figure figure{.period = PeriodLabel::parse(row.period),
                  .measure = std::string(row.measure),
                  .value = row.value,
                  .final = row.final};
    if (!row.reported_on.empty()) figure.reported_on = Date::parse(row.reported_on);
    figures.add(std::move(figure));
  }
  return figures;
}

inline std::string shown(const kernel::Range& range) {
  const auto text = [](const std::optional<kernel::Wide>& end) {
    return end ? std::to_string(static_cast<std::int64_t>(*end)) : std::string();
  };
  return range.exact() ? text(range.low) : text(range.low) + ".." + text(range.high);
}

inline int position(std::string_view measure) { return measures().index(measure); }

// "40", "3..5", "40.." (at least), "unreported", "90% of 0..": one cell at a glance.
inline std::string shown(const Cell& cell) {
  if (!cell.reported) return "unreported";
  std::string text;
  for (const Cell::OfBase& each : cell.printed) text += each.percent->text() + " of ";
  return text + shown(cell.value);
}

inline std::string known(const Cells& cells, std::string_view measure, std::string_view period) {
  return shown(cells.cell(position(measure), PeriodLabel::parse(period).resolve(terms())));
}

inline std::string known(const std::vector<Row>& list, std::string_view measure,
                         std::string_view period, std::string_view as_of = "2099-12-31") {
  const Figures figures = rows(list);
  return known(cells(figures, as_of), measure, period);
}

}  // namespace congdoan::testing_cells
