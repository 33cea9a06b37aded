#include "../vote_base_words.hpp"
#include "vote_words.hpp"

namespace congdoan::votes {

static_assert(detail::covers<VoteBase>(detail::vote_bases));

std::string majority_words(const Majority& majority, const Wording& wording) {
  const std::string_view comparator =
      majority.strict() ? wording.pick("trên ", "over ") : wording.pick("ít nhất ", "at least ");
  return std::string(comparator) + majority.threshold().text() +
         std::string(wording.pick(" ", " of ")) +
         detail::whole_base(word(majority.base()), wording);
}

}  // namespace congdoan::votes
