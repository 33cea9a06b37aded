// Counts the ballots of a committee and says whom they elect.
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  const std::vector<std::string> names{"An", "Bình", "Chi", "Dũng"};
  // Bit i is set if name i was left on the ballot.
  const std::vector<std::uint64_t> ballots{0b0111, 0b0111, 0b1011, 0b1011, 0b0011,
                                           0b0001, 0b1111, 0b0000, 0b0111};
  BallotCount count = count_ballots(ballots, {.candidates = names.size(), .seats = 3});
  count.add_invalid(InvalidReason::no_seal, 1);
  std::cout << count.collected() << " collected, " << count.valid << " valid, " << count.invalid()
            << " invalid\n";

  const Election election{.committee = CommitteeKind::executive,
                          .seats = 3,
                          .majority = Majority::parse("over 1/2 of collected"),
                          .rounds = {count.round(names)}};
  const ElectionResult result = decide_election(election);
  for (const CandidateResult& candidate : result.rounds[0].candidates)
    std::cout << explain(candidate, result.rounds[0], Language::en) << '\n';
  std::cout << explain(result, Language::vi) << '\n';
}
