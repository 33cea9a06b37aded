// Which provisions are in force on a day, what changes from one day to another, and what is
// recalled.
#include <iostream>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  const RuleBook& rules = shipped_rules();  // it is no legal advice
  const RuleQuery fillings{.parameter = "vacancy_fillings", .level = BodyLevel::grassroots};
  for (const Date day : {Date(2019, 6, 1), Date(2022, 6, 1), Date(2024, 6, 1)}) {
    std::cout << day << ':';
    for (const Provision& each : rules.find(fillings)) {
      if (each->on(day) == Truth::no) continue;
      std::cout << ' ' << demand(*each, Language::en) << " (" << each->id
                << ", in force: " << each->on(day) << ')';
    }
    std::cout << '\n';
  }

  for (const RuleChange& change : rules.diff(Date(2023, 12, 31), Date(2024, 1, 1))) {
    if (change.parameter != "advanced_collective_share") continue;
    for (const Provision& each : change.before)
      std::cout << "- " << demand(*each, Language::en) << '\n';
    for (const Provision& each : change.after)
      std::cout << "+ " << demand(*each, Language::en) << '\n';
  }

  // What no text confirmed is given only when it is asked for.
  const RuleQuery majority{.parameter = "motion_majority"};
  std::cout << rules.find(majority).size() << " confirmed, "
            << rules.with(Certainty::recalled).find(majority).size() << " recalled\n";
}
