/// \file
/// What a source says about a vote on a motion: a resolution, an agenda, the size of a committee.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/checked.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan {

/// How votes on a motion were given.
enum class MotionHow {
  ballot,         ///< by ballots, which are issued, collected and may be invalid
  show_of_hands,  ///< "biểu quyết giơ tay": no ballots, so that none is invalid
};

template <>
struct EnumWords<MotionHow> {
  static constexpr std::array entries{
      std::pair{MotionHow::ballot, std::string_view{"ballot"}},
      std::pair{MotionHow::show_of_hands, std::string_view{"show_of_hands"}},
  };
};

/// What becomes of a motion.
enum class MotionOutcome {
  carried,       ///< everything that was demanded is reached
  lost,          ///< there is a quorum, if one was demanded, and something else is not reached
  no_quorum,     ///< too few were present to decide
  undetermined,  ///< what is known leaves it open
};

template <>
struct EnumWords<MotionOutcome> {
  static constexpr std::array entries{
      std::pair{MotionOutcome::carried, std::string_view{"carried"}},
      std::pair{MotionOutcome::lost, std::string_view{"lost"}},
      std::pair{MotionOutcome::no_quorum, std::string_view{"no_quorum"}},
      std::pair{MotionOutcome::undetermined, std::string_view{"undetermined"}},
  };
};

/// What somebody did with a vote.
enum class Vote { for_, against, abstaining, invalid, absent };

template <>
struct EnumWords<Vote> {
  static constexpr std::array entries{
      std::pair{Vote::for_, std::string_view{"for"}},
      std::pair{Vote::against, std::string_view{"against"}},
      std::pair{Vote::abstaining, std::string_view{"abstaining"}},
      std::pair{Vote::invalid, std::string_view{"invalid"}},
      std::pair{Vote::absent, std::string_view{"absent"}},
  };
};

/// One delegate's vote in a roll call.
struct DelegateVote {
  std::string delegate{};
  Quantity weight{1};  ///< how many votes the delegate has
  Vote vote = Vote::for_;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("delegate", &DelegateVote::delegate, "Who voted.");
    v.optional("weight", &DelegateVote::weight, "How many votes the delegate has; 1 if absent.");
    v.required("vote", &DelegateVote::vote, "for, against, abstaining, invalid or absent.");
  }

  friend bool operator==(const DelegateVote&, const DelegateVote&) = default;
};

/// Votes of units (bodies, delegations), for a double majority. A unit that is divided counts half
/// on each side: 23/2.
struct UnitVotes {
  std::optional<Ratio> for_{};
  std::optional<Ratio> against{};
  std::optional<Ratio> total{};  ///< all units, whether they voted or not

  /// Whole or half numbers from 0, which lie within the total.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("for", &UnitVotes::for_, "Units for the motion, such as 11 or \"23/2\".");
    v.optional("against", &UnitVotes::against, "Units against it.");
    v.optional("total", &UnitVotes::total, "All units, whether they voted or not.");
  }

  friend bool operator==(const UnitVotes&, const UnitVotes&) = default;
};

/// The description of a vote on a motion. What the source does not say stays absent; any number may
/// be known within bounds alone.
///
/// The numbers hang together: for_and_against = for + against, valid = that + abstaining, collected
/// = cast = valid + invalid, collected <= issued <= present <= summoned <= members, and summoned =
/// present + absent. Where delegates have weights, all of them count weights.
struct MotionSpec {
  std::string id{};
  std::string text{};  ///< what was voted on
  std::optional<Date> date{};
  std::optional<MotionHow> how{};
  Quantity for_{};
  Quantity against{};
  Quantity abstaining{};
  Quantity invalid{};
  Quantity valid{};
  Quantity collected{};
  Quantity cast{};
  Quantity issued{};
  Quantity present{};
  Quantity absent{};
  Quantity summoned{};
  Quantity members{};
  std::optional<Percent> share{};  ///< the votes for, as a printed part of the majority's base
  std::optional<Majority> majority{};
  std::optional<Quorum> quorum{};
  std::optional<Turnout> turnout{};
  std::optional<UnitVotes> units{};
  std::optional<Majority> units_majority{};
  std::vector<DelegateVote> votes{};  ///< a roll call: everybody who voted
  std::string provision{};            ///< the id of the rule that it takes its majority from
  std::optional<MotionOutcome> declared{};
  std::string note{};

  /// The numbers can be true together, and everything can be held against what it must reach.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("id", &MotionSpec::id, "What results call it; snake_case.");
    v.optional("text", &MotionSpec::text, "What was voted on.");
    v.optional("date", &MotionSpec::date, "The day of the vote.");
    v.optional("how", &MotionSpec::how, "How votes were given: ballot or show_of_hands.");
    v.optional("for", &MotionSpec::for_, "Votes for the motion.");
    v.optional("against", &MotionSpec::against, "Votes against it.");
    v.optional("abstaining", &MotionSpec::abstaining, "Votes that are neither.");
    v.optional("invalid", &MotionSpec::invalid, "Ballots that are not valid.");
    v.optional("valid", &MotionSpec::valid, "Votes for, against and abstaining together.");
    v.optional("collected", &MotionSpec::collected, "Ballots collected, invalid ones too.");
    v.optional("cast", &MotionSpec::cast, "Votes cast: the same number as collected.");
    v.optional("issued", &MotionSpec::issued, "Ballots issued.");
    v.optional("present", &MotionSpec::present, "Those present.");
    v.optional("absent", &MotionSpec::absent, "Those summoned who were not present.");
    v.optional("summoned", &MotionSpec::summoned, "Those summoned.");
    v.optional("members", &MotionSpec::members, "All members, summoned or not.");
    v.optional("share", &MotionSpec::share,
               "The votes for as a printed percentage of the majority's base.");
    v.optional("majority", &MotionSpec::majority, "What carries it: \"over 1/2 of present\".");
    v.optional("quorum", &MotionSpec::quorum, "Who must be present: \"at_least 2/3 of summoned\".");
    v.optional("turnout", &MotionSpec::turnout, "Who must vote: \"at_least 1/2 of members\".");
    v.optional("units", &MotionSpec::units, "Votes of units, for a double majority.");
    v.optional("units_majority", &MotionSpec::units_majority,
               "The units that carry it: \"over 1/2 of units\".");
    v.optional("votes", &MotionSpec::votes, "A roll call: everybody who voted.");
    v.optional("provision", &MotionSpec::provision,
               "The id of the rule that it takes its majority from.");
    v.optional("declared", &MotionSpec::declared,
               "What the source says became of it: carried, lost or no_quorum.");
    v.optional("note", &MotionSpec::note, "Anything worth keeping.");
  }

  friend bool operator==(const MotionSpec&, const MotionSpec&) = default;
};

using Motion = Checked<MotionSpec>;

}  // namespace congdoan
