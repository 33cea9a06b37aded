// How many seats are still open between the rounds of an election.
#pragma once

#include <optional>

#include <congdoan/votes/election_result.hpp>

namespace congdoan::votes {

// How many are to be elected, where that is known: there is only one chair.
std::optional<int> seats_of(const Election& election);

// A range, since a round can leave open how many were elected.
class OpenSeats {
 public:
  // Absent where it is not known how many there are to fill.
  explicit OpenSeats(std::optional<int> seats = {}) : least_(seats.value_or(0)), most_(seats) {}

  std::optional<int> exactly() const { return most_ == least_ ? most_ : std::nullopt; }
  std::optional<int> most() const { return most_; }
  // Where `most` is known.
  int least() const { return least_; }
  Quantity quantity() const { return most_ ? Quantity::between(least_, *most_) : Quantity(); }

  // What was done shows that so many are open: a further round was held for them.
  void are_at_least(int seats);
  void are(int seats);

  void fill(const RoundResult& round);

 private:
  int least_;
  std::optional<int> most_;
};

}  // namespace congdoan::votes
