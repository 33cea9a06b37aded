// Reads a congress and prints, for each target, what the figures reported so far prove.
#include <iostream>
#include <vector>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  try {
    const Congress congress = read_congress("examples/bac-kan/congress.json");
    Figures figures;
    figures.add("2016", "staff", 30).add("2016", "advanced_workers", 28);
    figures.add("2017", "staff", 30).add("2017", "advanced_workers", 27);
    figures.add("2016", "excellent_union", true);

    const Scorecard card = evaluate(congress, figures, {.as_of = Date(2018, 6, 30)});
    for (const Verdict& verdict : card.verdicts()) {
      std::cout << verdict.target << ": " << word(*verdict.outcome) << '\n';
    }
    std::cout << '\n' << explain(card["advanced_workers"].part("2017"), Language::en) << '\n';
    const std::vector<Blocker> blockers = card.blockers();  // most blocking first
    if (!blockers.empty()) std::cout << explain(blockers.front(), card, Language::en) << '\n';
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
