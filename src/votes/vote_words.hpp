// The words of votes that motions, elections and counting records share.
#pragma once

#include <string>
#include <vector>

#include <congdoan/numbers/wording.hpp>
#include <congdoan/votes/election_result.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan::votes {

/// "trên 1/2 số phiếu thu về", "over 1/2 of the ballots collected".
std::string majority_words(const Majority& majority, const Wording& wording);

/// Whom a further ballot can be among, in words for a list; nobody where the list has nobody left.
std::vector<std::string> among_words(const SecondBallot& ballot, const RoundResult& last,
                                     const Wording& wording);

/// "perhaps others who are not named"
std::string perhaps_unnamed(const Wording& wording);

/// What is missing, as a list: "số phiếu của Bình, số đoàn viên"; the words that results have for
/// it are those of documents.
std::string missing_words(const std::vector<std::string>& missing, const Wording& wording);

/// "số nữ trúng cử: công bố 3; theo phiếu là 1", "women elected: declared 3; the votes give 1".
std::string declared_words(const DeclaredCheck& check, const Wording& wording);

}  // namespace congdoan::votes
