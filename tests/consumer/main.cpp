// Uses every layer of the installed library: consumer CONGRESS.json
#include <exception>
#include <iostream>
#include <span>

#include <congdoan/congdoan.hpp>
#include <congdoan/terms/gregorian.hpp>

int main(int count, char** values) {
  using namespace congdoan;
  const std::span arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() != 2) {
    std::cerr << "usage: consumer CONGRESS.json\n";
    return 2;
  }
  try {
    std::cout << "congdoan " << library_version << '\n';

    // numbers
    std::cout << Ratio::parse("90.5%") << ' ' << Quantity::over(40) << ' '
              << check_printed(199, 299, "66.5%") << ' ' << vietnamese::in_words(21) << '\n';
    // terms, and their days as Boost's
    const Term term = Term::from_congress(Date(2016, 5, 20), 5);
    std::cout << term << ' ' << Ordinal(8) << ' '
              << to_gregorian(term.period().last()).day_of_year() << '\n';
    // targets, with plain numbers
    std::cout << decide(63, 70, Bound::over(Ratio::parse("90%"))) << '\n';
    // bodies and congress, read by io
    const Congress congress = read_congress(arguments[1]);
    std::cout << congress->body->name << ": " << congress.committees().size() << " committees, "
              << congress->targets.size() << " targets\n";
    // figures, verdicts and words
    const Figures figures =
        parse_figures(R"([{"period": 2018, "staff": 70, "advanced_workers": 63}])");
    const Scorecard card = evaluate(congress, figures, {.as_of = Date(2019, 1, 31)});
    for (const Language language : {Language::vi, Language::en})
      std::cout << explain(card["advanced_workers"].part("2018"), language) << '\n';
    std::cout << to_json(card, Language::en).size() << " bytes of report, "
              << congress_schema().size() << " of schema\n";

    const bool again = parse_congress(to_json(congress)) == congress;
    return again && card["advanced_workers"].part("2018").needed == Quantity(64) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
