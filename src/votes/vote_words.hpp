// The words of votes that motions and elections share.
#pragma once

#include <string>

#include <congdoan/numbers/wording.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan::votes {

/// "trên 1/2 số phiếu thu về", "over 1/2 of the ballots collected".
std::string majority_words(const Majority& majority, const Wording& wording);

}  // namespace congdoan::votes
