#include "vote_words.hpp"

namespace congdoan::votes {

std::string base_words(VoteBase base, const Wording& wording) {
  switch (base) {
    case VoteBase::for_and_against:
      return std::string(
          wording.pick("phiếu tán thành và không tán thành", "votes for and against"));
    case VoteBase::valid:
      return std::string(wording.pick("phiếu hợp lệ", "valid ballots"));
    case VoteBase::collected:
      return std::string(wording.pick("phiếu thu về", "ballots collected"));
    case VoteBase::cast:
      return std::string(wording.pick("phiếu bầu", "ballots cast"));
    case VoteBase::issued:
      return std::string(wording.pick("phiếu phát ra", "ballots issued"));
    case VoteBase::present:
      return std::string(wording.pick("người có mặt", "people present"));
    case VoteBase::summoned:
      return std::string(wording.pick("người được triệu tập", "people summoned"));
    case VoteBase::members:
      return std::string(wording.pick("đoàn viên", "members"));
    case VoteBase::units:
      break;
  }
  return std::string(wording.pick("đơn vị", "units"));
}

std::string majority_words(const Majority& majority, const Wording& wording) {
  const std::string_view comparator =
      majority.strict() ? wording.pick("trên ", "over ") : wording.pick("ít nhất ", "at least ");
  return std::string(comparator) + majority.threshold().text() +
         std::string(wording.pick(" số ", " of the ")) + base_words(majority.base(), wording);
}

}  // namespace congdoan::votes
