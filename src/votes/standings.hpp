// Which standings of each candidate the numbers of a ballot allow.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "field.hpp"

namespace congdoan::votes {

/// The standings that some possible world gives a candidate; lots are left out.
struct Possible {
  bool elected = false;
  bool tied = false;
  bool passed = false;  // others have the seats
  bool reached = false;
  bool missed = false;
  std::size_t least_elected_if_tied = 0;  // of all candidates, where this one is tied

  bool any() const { return elected || tied || not_elected(); }
  bool not_elected() const { return missed || passed; }
  bool decided() const {
    return static_cast<int>(elected) + static_cast<int>(tied) + static_cast<int>(not_elected()) ==
           1;
  }
  /// What both allow.
  friend Possible operator&(const Possible& a, const Possible& b);
};

/// Exact: a standing is possible if some world gives it. Only for ties of ranges wider than 4 096,
/// or among more than 200 candidates, the sum of all votes is left out of account, which may allow
/// too much, never too little.
std::vector<Possible> possible_standings(const Field& field);

}  // namespace congdoan::votes
