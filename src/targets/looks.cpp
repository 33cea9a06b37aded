#include "looks.hpp"

namespace congdoan {

void add_looks(const Judge& judge, std::vector<Look>& looks) {
  const auto add = [&](const Asked& asked) {
    const Period span(asked.periods.front().period.first(), asked.periods.back().period.last());
    for (const int measure : judge.rule().question.measures()) {
      for (const AskedPeriod& each : asked.periods) looks.push_back({measure, each.period});
      if (asked.also != nullptr) looks.push_back({measure, asked.also->period});
      if (is_of_totals(asked.ways)) looks.push_back({measure, span, false});
    }
  };
  add(judge.ask(judge.rule().times));
  for (const OtherReading& other : judge.rule().others) add(judge.ask(other.times));
}

void add_figures_used(const Judge& judge, AskedBefore& before, std::vector<std::size_t>& used) {
  const Cells& cells = judge.cells();
  const Asked asked = judge.ask(judge.rule().times);
  const auto look = [&](int measure, const Period& period) {
    if (before.emplace(measure, period).second)
      static_cast<void>(cells.cell(measure, period, &used));
  };
  for (const int measure : judge.rule().question.measures()) {
    for (const AskedPeriod& each : asked.periods) look(measure, each.period);
    if (asked.also != nullptr) look(measure, asked.also->period);
    if (asked.periods.size() == 1 || !is_of_totals(asked.ways) || !cells.adds_up(measure)) continue;
    for (const Period& run : runs(judge.judge(asked, judge.meaning(asked)))) look(measure, run);
  }
}

}  // namespace congdoan
