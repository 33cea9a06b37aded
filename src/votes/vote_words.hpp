// The words of votes that motions and elections share.
#pragma once

#include <string>

#include <congdoan/numbers/wording.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan::votes {

/// "phiếu thu về", "ballots collected": what a majority is a share of, after a number.
std::string base_words(VoteBase base, const Wording& wording);

/// "trên 1/2 số phiếu thu về", "over 1/2 of the ballots collected".
std::string majority_words(const Majority& majority, const Wording& wording);

}  // namespace congdoan::votes
