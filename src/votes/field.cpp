#include <algorithm>

#include <congdoan/kernel/kernel.hpp>

#include "field.hpp"

namespace congdoan::votes {

bool Field::is_reached(const Wide& own, const Wide& of) const {
  return kernel::decide(kernel::Region::part({own, own}, {of, of}), majority)
      .only(kernel::Answer::met);
}

Wide Field::base_for(const Wide& ballots) const {
  return std::max<Wide>(*base.low, ballots + beyond_valid);
}

std::optional<Wide> Field::ballots_for(const Wide& sum, const Wide& most) const {
  Wide ballots = std::max(*valid.low, most);
  if (names) ballots = std::max<Wide>(ballots, (sum + *names - 1) / *names);
  if (valid.high && ballots > *valid.high) return std::nullopt;
  return ballots;
}

}  // namespace congdoan::votes
