// Builds a resolution in code, and tests its rule on the numbers next to the threshold.
#include <iostream>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  ResolutionSpec spec{.body = "my_union", .terms = {Term::by_years(2024, 2029)}};
  spec.measures = {
      Measure({.id = "staff", .name = "cán bộ, công chức", .unit = "person"}),
      Measure({.id = "trained", .name = "được bồi dưỡng", .unit = "person", .within = {"staff"}}),
  };
  spec.targets = {Target(
      {.id = "trained",
       .text = "hàng năm ít nhất 2/3 cán bộ được bồi dưỡng",
       .subject = PartOf{.share = "trained", .of = "staff", .bound = Bound::at_least(Ratio(2, 3))},
       .when = When::each_year()})};
  const Resolution resolution(std::move(spec));

  for (const int trained : {199, 200}) {
    Figures figures;
    figures.add("2024", "staff", 299).add("2024", "trained", trained);
    const Scorecard card = evaluate(resolution, figures, {.as_of = Date(2025, 1, 31)});
    std::cout << explain(card["trained"].part("2024"), Language::vi) << '\n';
  }
}
