#include <algorithm>

#include "open_seats.hpp"

namespace congdoan::votes {

std::optional<int> seats_of(const Election& election) {
  return !election.seats && election.post == "chair" ? 1 : election.seats;
}

void OpenSeats::are_at_least(int seats) {
  least_ = std::max(least_, most_ ? std::min(seats, *most_) : seats);
}

void OpenSeats::are(int seats) {
  least_ = seats;
  most_ = seats;
}

void OpenSeats::fill(const RoundResult& round) {
  if (!most_) return;
  if (!round.seats && !round.vacant.is_unreported()) {
    // It was for all that were open, however many, and tells what it left.
    least_ = static_cast<int>(round.vacant.lower().value_or(0));
    most_ = static_cast<int>(round.vacant.upper().value_or(*most_));
    return;
  }
  int fewest = static_cast<int>(round.elected.size());
  int greatest = *most_;
  if (round.seats) {
    // How many seats stay open can be known without everybody who was elected.
    greatest = *round.seats - static_cast<int>(round.vacant.lower().value_or(0));
    const auto vacant = round.vacant.upper();
    if (vacant) fewest = std::max(fewest, *round.seats - static_cast<int>(*vacant));
  }
  least_ = std::max(0, least_ - greatest);
  most_ = std::max(least_, *most_ - fewest);
}

}  // namespace congdoan::votes
