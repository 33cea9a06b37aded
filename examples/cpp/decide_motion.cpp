// Decides a vote on a motion: a majority of those present, with a quorum of those summoned.
#include <iostream>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  const MotionSpec vote{.id = "resolution",
                        .for_ = 51,
                        .against = 49,
                        .present = 100,
                        .summoned = 150,
                        .majority = Majority::parse("over 1/2 of present"),
                        .quorum = Quorum::parse("at_least 2/3 of summoned")};
  std::cout << explain(decide_motion(vote), Language::en) << '\n';

  // One more summoned, and two thirds of them are no longer there.
  MotionSpec larger = vote;
  larger.summoned = 151;
  std::cout << explain(decide_motion(larger), Language::en) << '\n';

  // "Over 60" is a range; it carries since every number in it does.
  const MotionResult known_in_part = decide_motion(
      MotionSpec{.for_ = Quantity::over(60), .present = 100, .majority = vote.majority});
  std::cout << word(known_in_part.outcome) << ", needed " << *known_in_part.needed << ", spare "
            << *known_in_part.spare << '\n';
}
