/// \file
/// Who is elected: the majority by the kernel, the order by votes, and nothing where votes do not
/// prove it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/enum_words.hpp>
#include <congdoan/kernel/outcome.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/wording.hpp>
#include <congdoan/votes/agreement.hpp>
#include <congdoan/votes/election.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan {

class RuleBook;

/// What became of a candidate.
enum class Standing {
  elected,       ///< reached the majority, with more votes than any who are left without a seat
  drawn,         ///< tied for the last seats, and drawn by lot
  tied,          ///< tied for the last seats
  not_elected,   ///< below the majority, or the seats are taken by others with more votes
  undetermined,  ///< what is known of the votes allows several of these
};

template <>
struct EnumWords<Standing> {
  static constexpr std::array entries{
      std::pair{Standing::elected, std::string_view{"elected"}},
      std::pair{Standing::drawn, std::string_view{"drawn"}},
      std::pair{Standing::tied, std::string_view{"tied"}},
      std::pair{Standing::not_elected, std::string_view{"not_elected"}},
      std::pair{Standing::undetermined, std::string_view{"undetermined"}},
  };
};

/// What became of the seats.
enum class ElectionOutcome {
  filled,        ///< somebody is elected to every seat
  tie,           ///< candidates with the same votes stand for fewer seats than they are
  vacancy,       ///< too few reached the majority
  undetermined,  ///< what is known of the votes does not say
};

template <>
struct EnumWords<ElectionOutcome> {
  static constexpr std::array entries{
      std::pair{ElectionOutcome::filled, std::string_view{"filled"}},
      std::pair{ElectionOutcome::tie, std::string_view{"tie"}},
      std::pair{ElectionOutcome::vacancy, std::string_view{"vacancy"}},
      std::pair{ElectionOutcome::undetermined, std::string_view{"undetermined"}},
  };
};

/// A candidate of one round.
struct CandidateResult {
  std::string name{};
  Quantity votes{};  ///< as tight as the other numbers make it
  std::optional<Percent> share{};
  std::optional<PrintedCheck> printed{};  ///< the printed share held against exact votes
  std::optional<Outcome> reached{};       ///< the majority; absent where none is asked for or known
  std::optional<Quantity> needed{};
  std::optional<Quantity> short_by{};
  std::optional<Quantity> spare{};
  Standing standing = Standing::undetermined;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("name", &CandidateResult::name, "Who stood.");
    v.optional("votes", &CandidateResult::votes, "The votes, or their range.");
    v.optional("share", &CandidateResult::share, "The share as printed.");
    v.optional("printed", &CandidateResult::printed,
               "How the printed share agrees with the votes.");
    v.optional("reached", &CandidateResult::reached, "Whether the majority is reached.");
    v.optional("needed", &CandidateResult::needed, "The least number of votes that reaches it.");
    v.optional("short_by", &CandidateResult::short_by, "How many votes are missing.");
    v.optional("spare", &CandidateResult::spare, "How many votes there are beyond what is needed.");
    v.required("standing", &CandidateResult::standing,
               "elected, drawn, tied, not_elected or undetermined.");
  }

  friend bool operator==(const CandidateResult&, const CandidateResult&) = default;
};

/// A further ballot that seats call for, if the congress agrees to it.
struct SecondBallot {
  ElectionOutcome why = ElectionOutcome::tie;  ///< tie or vacancy
  int seats = 0;
  /// Those tied; for a vacancy those of the list who are not elected, to whom the congress may add.
  /// As far as they are named.
  std::vector<std::string> among{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("why", &SecondBallot::why, "What calls for it: tie or vacancy.");
    v.required("seats", &SecondBallot::seats, "How many seats are open.");
    v.optional("among", &SecondBallot::among, "Who can stand.");
  }

  friend bool operator==(const SecondBallot&, const SecondBallot&) = default;
};

/// One round as decided.
struct RoundResult {
  std::optional<int> seats{};  ///< how many could be elected; absent if not known
  std::optional<Majority> majority{};
  bool highest_win = false;
  Quantity issued{};
  Quantity collected{};
  Quantity valid{};
  Quantity invalid{};
  std::vector<InvalidBallots> invalid_for{};
  Quantity base{};                            ///< the number that the majority is a share of
  std::vector<CandidateResult> candidates{};  ///< in the order of the list
  Quantity unnamed{};  ///< how many stood besides whose names are not told; absent if nobody did
  ElectionOutcome outcome = ElectionOutcome::undetermined;
  std::vector<std::string> elected{};   ///< most votes first; equal ones in the order of the list
  std::vector<std::string> possibly{};  ///< those of whom it is not determined
  std::vector<std::string> tied{};      ///< those tied for the last seats, whom no lot decided
  std::vector<std::string> drawn{};     ///< those of the elected whom a lot decided, in its order
  Quantity vacant{};                    ///< seats to which nobody is elected, tied ones included

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("seats", &RoundResult::seats, "How many could be elected.");
    v.optional("majority", &RoundResult::majority, "What a candidate must reach.");
    v.optional("highest_win", &RoundResult::highest_win, "The most votes win.");
    v.optional("issued", &RoundResult::issued, "Ballots issued.");
    v.optional("collected", &RoundResult::collected, "Ballots collected.");
    v.optional("valid", &RoundResult::valid, "Valid ballots.");
    v.optional("invalid", &RoundResult::invalid, "Invalid ballots.");
    v.optional("invalid_for", &RoundResult::invalid_for, "Invalid ballots by reason.");
    v.optional("base", &RoundResult::base, "The number that the majority is a share of.");
    v.optional("candidates", &RoundResult::candidates, "Everybody named who stood.");
    v.optional("unnamed", &RoundResult::unnamed, "How many stood besides, not named.");
    v.required("outcome", &RoundResult::outcome, "filled, tie, vacancy or undetermined.");
    v.optional("elected", &RoundResult::elected, "Who is elected, most votes first.");
    v.optional("possibly", &RoundResult::possibly, "Of whom it is not determined.");
    v.optional("tied", &RoundResult::tied, "Who is tied for the last seats.");
    v.optional("drawn", &RoundResult::drawn, "Who is elected by lot.");
    v.optional("vacant", &RoundResult::vacant, "Seats to which nobody is elected.");
  }

  friend bool operator==(const RoundResult&, const RoundResult&) = default;
};

/// A declared result beside the one that the votes give.
struct DeclaredCheck {
  std::string key{};       ///< the key of the election: elected, people, vacant, women
  std::string declared{};  ///< as declared
  std::string counted{};   ///< as the votes give it; empty where they do not
  Agreement agreement = Agreement::unproven;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("key", &DeclaredCheck::key, "elected, people, vacant or women.");
    v.required("declared", &DeclaredCheck::declared, "What the source declares.");
    v.optional("counted", &DeclaredCheck::counted, "What the votes give.");
    v.required("agreement", &DeclaredCheck::agreement, "agrees, contradicts or unproven.");
  }

  friend bool operator==(const DeclaredCheck&, const DeclaredCheck&) = default;
};

/// An election as decided.
struct ElectionResult {
  std::string election{};  ///< its id
  ElectionOutcome outcome = ElectionOutcome::undetermined;
  std::optional<int> seats{};
  std::optional<Majority> majority{};
  std::vector<std::string> provisions{};  ///< the rules that say the majority, if it is theirs
  std::vector<std::string> elected{};     ///< of all rounds, in order
  std::vector<std::string> possibly{};
  std::vector<std::string> tied{};
  std::vector<std::string> drawn{};
  Quantity vacant{};  ///< seats to which nobody is elected after the last round
  std::optional<SecondBallot> second_ballot{};
  std::vector<RoundResult> rounds{};
  std::vector<DeclaredCheck> declared{};
  std::vector<std::string> missing{};  ///< what an undecided election would need to know

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("election", &ElectionResult::election, "The id of the election.");
    v.required("outcome", &ElectionResult::outcome, "filled, tie, vacancy or undetermined.");
    v.optional("seats", &ElectionResult::seats, "How many were to be elected.");
    v.optional("majority", &ElectionResult::majority, "What a candidate must reach.");
    v.optional("provisions", &ElectionResult::provisions, "The rules that say so.");
    v.optional("elected", &ElectionResult::elected, "Who is elected, in order.");
    v.optional("possibly", &ElectionResult::possibly, "Of whom it is not determined.");
    v.optional("tied", &ElectionResult::tied, "Who is tied for the last seats.");
    v.optional("drawn", &ElectionResult::drawn, "Who is elected by lot.");
    v.optional("vacant", &ElectionResult::vacant, "Seats to which nobody is elected.");
    v.optional("second_ballot", &ElectionResult::second_ballot, "A further ballot that is due.");
    v.optional("rounds", &ElectionResult::rounds, "The rounds.");
    v.optional("declared", &ElectionResult::declared, "What the source declares, compared.");
    v.optional("missing", &ElectionResult::missing, "What would have to be known.");
  }

  friend bool operator==(const ElectionResult&, const ElectionResult&) = default;
};

/// Decides an election from its rounds. The majority is the round's, else the election's, else that
/// of its provision, else what `rules` says for the date; without one nothing is decided. Of
/// several provisions in force that differ none is taken.
///
/// A seat goes to those who reached the majority, by votes; candidates with the same votes for
/// fewer seats than they are stay tied until lots or a further round decide. Where votes are
/// ranges, every combination that the identities of the ballots allow is possible, and a
/// candidate's standing is the one that all of them give. Where not everybody who stood is named,
/// fewer than were nominated or nobody, whoever is not may have any votes that the others leave.
/// \param rules only asked where the election does not name its majority
/// \throws InvalidDocument that names everything that cannot be: what `Election::check` reports, a
/// printed share that no count gives, lots for those who are not tied, more seats than are open, or
/// somebody elected who stands again.
[[nodiscard]] ElectionResult decide_election(const Election& election,
                                             const RuleBook* rules = nullptr);

/// "An: 9/18 = 50% — not elected: needs over 1/2 of the ballots collected, which is 10 votes, 1
/// vote short".
[[nodiscard]] std::string explain(const CandidateResult& candidate, const RoundResult& round,
                                  Language language);

/// Who is elected, who is tied, what is open, and where what was declared differs.
[[nodiscard]] std::string explain(const ElectionResult& result, Language language);

}  // namespace congdoan
