// The numbers of one ballot that decide who is elected.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/region.hpp>

namespace congdoan::votes {

using kernel::Range;
using kernel::Wide;

/// What is known of one round. Ranges are tight. A world is one number out of each, with every
/// candidate's votes <= valid and their sum <= names * valid, and a base at least as large as the
/// valid ballots and those beyond them.
struct Field {
  std::vector<Range> votes;
  std::size_t seats = 1;
  std::optional<int> names;  // how many names a ballot can hold: the seats; absent: any number
  Range valid;
  Range base;             // what the majority is a share of
  Wide beyond_valid = 0;  // by how much the base is at least above the valid ballots
  Bound majority = Bound::over(Ratio(0));  // anything above none

  /// So many votes are enough of such a base.
  bool is_reached(const Wide& own, const Wide& of) const;
  /// The least base for so many valid ballots.
  Wide base_for(const Wide& ballots) const;
  /// The least valid ballots that hold votes of such a sum, of which one candidate has `most`;
  /// nothing where there are not so many.
  std::optional<Wide> ballots_for(const Wide& sum, const Wide& most) const;
};

}  // namespace congdoan::votes
