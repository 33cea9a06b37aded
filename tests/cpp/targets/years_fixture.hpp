// Targets over several years of a union that sums, counts and holds titles.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/targets/evaluate.hpp>

namespace congdoan::testing_years {

inline std::vector<Measure> measures() {
  return {{{.id = "staff", .name = "lao động", .unit = "person", .flow = Flow::stock}},
          {{.id = "advanced",
            .name = "tiên tiến",
            .unit = "person",
            .within = {"staff"},
            .flow = Flow::stock}},
          {{.id = "young", .name = "đoàn viên trẻ", .unit = "person", .within = {"advanced"}}},
          {{.id = "plain", .name = "không rõ", .unit = "person", .within = {"staff"}}},
          {{.id = "joined", .name = "kết nạp", .unit = "person", .flow = Flow::gross}},
          {{.id = "trained",
            .name = "tập huấn",
            .unit = "person",
            .within = {"joined"},
            .flow = Flow::gross}},
          {{.id = "awarded",
            .name = "khen thưởng",
            .unit = "person",
            .within = {"staff"},
            .flow = Flow::gross}},
          {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}},
          {{.id = "culture", .name = "đơn vị văn hoá", .unit = "title"}}};
}

struct Ask {
  Subject subject;
  std::string_view when = "unspecified";
  std::string_view over_years = {};  // empty: the default
  std::string_view term = "2016-2021";
  PrintedMeaning printed = PrintedMeaning::range;
};

inline Resolution resolution(const Ask& ask) {
  TargetSpec target{.id = "t", .subject = ask.subject, .when = When::parse(ask.when)};
  if (!ask.over_years.empty()) target.over_years = OverYears::parse(ask.over_years);
  return Resolution({.body = "office",
                     .terms = {Term::parse(ask.term)},
                     .measures = measures(),
                     .targets = {std::move(target)},
                     .printed = ask.printed});
}

inline Subject share(std::string_view part, std::string_view of, Bound bound) {
  return PartOf{std::string(part), std::string(of), bound};
}
inline Subject count(std::string_view measure, Bound bound) {
  return Level{Level::Kind::count, std::string(measure), bound};
}
inline Subject title() { return Level{Level::Kind::title, "culture", std::nullopt}; }

inline Bound at_least(std::int64_t number) { return Bound::at_least(Ratio(number)); }
inline Bound over(std::string_view ratio) { return Bound::over(Ratio::parse(ratio)); }

struct Row {
  std::string_view period;
  std::string_view measure;
  FigureValue value;
  std::string_view reported_on = {};  // empty: the period's last day
  bool final = false;
};

inline Figures figures(const std::vector<Row>& rows) {
  Figures list;
  for (const Row& row : rows) {
    Figure figure{.period = PeriodLabel::parse(row.period),
                  .measure = std::string(row.measure),
                  .value = row.value,
                  .final = row.final};
    if (!row.reported_on.empty()) figure.reported_on = Date::parse(row.reported_on);
    list.add(std::move(figure));
  }
  return list;
}

inline Verdict judge(const Ask& ask, const std::vector<Row>& rows,
                     std::string_view as_of = "2021-01-31") {
  return evaluate(resolution(ask), figures(rows), {.as_of = Date::parse(as_of)})["t"];
}

// "met 12 (spare 2)": the outcome and what was reached, at a glance.
inline std::string shown(const Verdict& verdict) {
  const std::string outcome(word(*verdict.outcome));
  return verdict.actual ? outcome + " " + verdict.actual->text() : outcome;
}

inline std::vector<std::string> shown(const std::vector<Reading>& readings) {
  std::vector<std::string> list;
  for (const Reading& each : readings)
    list.push_back(each.name + ": " + std::string(word(each.outcome)));
  return list;
}

}  // namespace congdoan::testing_years
