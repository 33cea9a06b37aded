// Which standings of each candidate the numbers of a ballot allow.
#pragma once

#include <optional>
#include <vector>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/region.hpp>

namespace congdoan::votes {

using kernel::Range;
using kernel::Wide;

/// What is known of one round. Ranges are tight.
struct Field {
  std::vector<Range> votes;
  std::size_t seats = 1;
  std::optional<int> names;  // how many names a ballot can hold; absent: any number
  Range valid;
  Range base;             // what the majority is a share of
  Wide beyond_valid = 0;  // by how much the base is at least above the valid ballots
  Bound majority = Bound::over(Ratio(0));  // anything above none
};

/// The standings that some possible world gives a candidate; lots are left out.
struct Possible {
  bool elected = false;
  bool tied = false;
  bool not_elected = false;
  bool reached = false;
  bool missed = false;

  bool decided() const {
    return static_cast<int>(elected) + static_cast<int>(tied) + static_cast<int>(not_elected) == 1;
  }
};

/// Exact: a standing is possible if votes, valid ballots and base within their ranges give it, with
/// every candidate's votes <= valid and their sum <= names * valid. Only for ties of ranges wider
/// than 4 096, or among more than 200 candidates, the sum of all votes is left out of account,
/// which may allow too much, never too little.
std::vector<Possible> possible_standings(const Field& field);

}  // namespace congdoan::votes
