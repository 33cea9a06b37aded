/// \file
/// One ballot of an election, as it was counted or as a source tells it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/votes/ballot_rules.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan {

/// Somebody who stood, with the votes for them.
struct Candidate {
  std::string name{};
  Quantity votes{};                ///< the ballots on which the name was left
  std::optional<Percent> share{};  ///< as printed: of the base of the majority
  std::optional<bool> woman{};
  std::string note{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("name", &Candidate::name, "Who stood.");
    v.optional("votes", &Candidate::votes, "The ballots on which the name was left.");
    v.optional("share", &Candidate::share,
               "The votes as a printed percentage of the majority's base.");
    v.optional("woman", &Candidate::woman, "Whether it is a woman.");
    v.optional("note", &Candidate::note, "Anything worth keeping.");
  }

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// How many ballots were invalid for one reason.
struct InvalidBallots {
  InvalidReason reason = InvalidReason::other;
  Quantity count{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("reason", &InvalidBallots::reason, "Why they were invalid.");
    v.required("count", &InvalidBallots::count, "How many they were.");
  }

  friend bool operator==(const InvalidBallots&, const InvalidBallots&) = default;
};

/// One ballot of an election. What the source does not say stays absent.
struct Round {
  std::optional<Date> date{};
  std::optional<int> seats{};          ///< if not all that are still open
  std::optional<Majority> majority{};  ///< if not the election's
  bool highest_win{};                  ///< the most votes win; no majority is asked for
  Quantity members{};                  ///< all who are members, summoned or not
  Quantity summoned{};                 ///< all who were summoned
  Quantity present{};
  Quantity issued{};
  Quantity collected{};
  Quantity valid{};
  Quantity invalid{};
  std::vector<InvalidBallots> invalid_for{};  ///< all invalid ballots, by reason
  std::vector<Candidate> candidates{};
  std::vector<std::string> lots{};  ///< who was drawn of those tied, in order
  std::string text{};
  std::string note{};

  /// Reports what cannot be: names twice, numbers below 0, and ballots that do not add up:
  /// votes <= valid, valid + invalid = collected <= issued <= present <= summoned, members, and no
  /// more votes than the valid ballots could hold.
  /// \param names how many names a valid ballot can hold; absent if any number
  void check(Problems& problems, std::optional<int> names) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("date", &Round::date, "The day, if not the election's.");
    v.optional("seats", &Round::seats, "How many were to be elected, if not all still open.");
    v.optional("majority", &Round::majority, "What a candidate must reach, if not the election's.");
    v.optional("highest_win", &Round::highest_win, "The most votes win, without any majority.");
    v.optional("members", &Round::members, "All members, summoned or not.");
    v.optional("summoned", &Round::summoned, "Those summoned.");
    v.optional("present", &Round::present, "How many of those entitled were present.");
    v.optional("issued", &Round::issued, "Ballots issued.");
    v.optional("collected", &Round::collected, "Ballots collected.");
    v.optional("valid", &Round::valid, "Valid ballots.");
    v.optional("invalid", &Round::invalid, "Invalid ballots.");
    v.optional("invalid_for", &Round::invalid_for, "All invalid ballots, by reason.");
    v.optional("candidate", &Round::candidates, "Who stood.");
    v.optional("lots", &Round::lots, "Who was drawn by lot of those tied, in order.");
    v.optional("text", &Round::text, "As written in the source.");
    v.optional("note", &Round::note, "Anything worth keeping.");
  }

  friend bool operator==(const Round&, const Round&) = default;
};

}  // namespace congdoan
