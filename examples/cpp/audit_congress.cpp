// Holds a congress against the provisions of its date: what is kept, what not, what is not known.
#include <iostream>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  try {
    const Congress congress = read_congress("examples/invented/congress.json");
    const Audit found = audit(congress, shipped_rules());
    for (const auto& [outcome, text] : EnumWords<AuditOutcome>::entries)
      std::cout << text << ": " << found.count(outcome) << '\n';
    for (const Finding& each : found.findings) {
      if (each.outcome != AuditOutcome::holds) std::cout << explain(each, Language::en) << '\n';
    }
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
