/// \file
/// The counting record of an election (biên bản kiểm phiếu), as text to be printed and signed.
#pragma once

#include <string>
#include <string_view>

#include <congdoan/congress/congress.hpp>
#include <congdoan/numbers/wording.hpp>

namespace congdoan {

class RuleBook;

/// The election that `name` means: by its id, or by its committee or post where it is the only one
/// of that.
/// \throws UnknownId that names the nearest, or says that there are several.
[[nodiscard]] const Election& election_of(const Congress& congress, std::string_view name);

/// The counting record of one election: who was entitled, each ballot with its numbers, the votes
/// of every candidate in order with their shares, what was needed, who is elected, what became of
/// those tied, and what stayed vacant. What is not reported is left blank, to be filled in, and so
/// are the signatures. Numbers are decided as `decide_election` does.
/// \param rules only asked where the election does not name its majority
[[nodiscard]] std::string minutes(const Congress& congress, const Election& election,
                                  Language language, const RuleBook* rules = nullptr);

/// The records of all elections that were ballots or may have been: not of appointments, nor of a
/// show of hands. Each begins with a line of its own after an empty line; empty if there is none.
[[nodiscard]] std::string minutes(const Congress& congress, Language language,
                                  const RuleBook* rules = nullptr);

}  // namespace congdoan
