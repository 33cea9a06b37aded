#include <iostream>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  const auto congress = read_congress("examples/bac-kan/congress.json");
  Figures figures;
  figures.add("2018", "staff", 70).add("2018", "advanced_workers", 63);
  const auto card = evaluate(congress, figures, {.as_of = Date{2019, 1, 31}});
  std::cout << explain(card["advanced_workers"].part("2018"), Language::vi) << '\n';
}
