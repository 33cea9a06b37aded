#include <congdoan/targets/target.hpp>

#include <variant>

namespace congdoan {
namespace {

std::string no_place_in_time(const PeriodLabel& label) {
  return '"' + label.text() + "\" is a length, which decides nothing; write a period such as 2018";
}

}  // namespace

void TargetSpec::check(Problems& problems) const {
  if (!is_id(id) && problems.is_sound("id"))
    problems.add("id", '"' + id + "\" is not an id; write snake_case such as \"advanced_workers\"");
  if (if_base_empty != IfBaseEmpty::no_base && !std::holds_alternative<PartOf>(subject) &&
      problems.is_known("subject") && problems.is_sound("if_base_empty")) {
    problems.add("if_base_empty", "a target of the kind " + std::string(subject_key(subject)) +
                                      " has no base; leave it out");
  }
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto guard = problems.inside("example", i);
    const Example& example = examples[i];
    const bool read = problems.is_sound("figures") && problems.is_sound("rows");
    if (example.figures.empty() && example.rows.empty() && read) {
      problems.add("figures",
                   "an example needs figures, such as figures = { staff = 70 }, or rows");
    }
    if (!example.figures.empty() && !example.rows.empty()) {
      problems.add("rows", "give either figures of one period or rows of several");
    }
    if (example.period && example.period->is_length())
      problems.add("period", no_place_in_time(*example.period));
    for (std::size_t a = 0; a < example.rows.size(); ++a) {
      const auto row = problems.inside("rows", a);
      const std::optional<PeriodLabel>& period = example.rows[a].period;
      if (!period && problems.is_sound("period")) {
        problems.add("period", "is missing: a period such as 2018 or \"2018-Q1\"");
      } else if (period && period->is_length()) {
        problems.add("period", no_place_in_time(*period));
      }
    }
    if (example.period && example.figures.empty() && !example.rows.empty()) {
      problems.add("period", "stands beside rows, each of which has its own; leave it out");
    }
    for (std::size_t a = 0; a < example.figures.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        if (example.figures[a].first == example.figures[b].first) {
          problems.add("figures", '"' + example.figures[a].first + "\" is given twice");
        }
      }
    }
  }
}

}  // namespace congdoan
