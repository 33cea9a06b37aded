/// \file
/// What a vote on a motion proves, and how far it is from what was demanded.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/enum_words.hpp>
#include <congdoan/kernel/outcome.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/numbers/wording.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/votes/agreement.hpp>
#include <congdoan/votes/majority.hpp>
#include <congdoan/votes/motion.hpp>

namespace congdoan {

/// One demand, judged alone: those present against the quorum, those voting against the turnout,
/// the votes for against the majority.
struct VoteCheck {
  std::string rule{};                       ///< "at_least 2/3 of summoned"
  Outcome outcome = Outcome::undetermined;  ///< met, missed or undetermined
  Quantity count{};                         ///< those who were there, or voted
  Quantity base_count{};                    ///< those it is a share of
  std::optional<Quantity> needed{};         ///< the least count that reaches it
  std::optional<Quantity> short_by{};       ///< how many are missing
  std::optional<Quantity> spare{};          ///< how many there are beyond what is needed

  template <class V>
  static constexpr void fields(V& v) {
    v.required("rule", &VoteCheck::rule, "What was demanded.");
    v.required("outcome", &VoteCheck::outcome, "met, missed or undetermined.");
    v.optional("count", &VoteCheck::count, "The number held against it, or its range.");
    v.optional("base_count", &VoteCheck::base_count, "The number of its base, or its range.");
    v.optional("needed", &VoteCheck::needed, "The least number that reaches it.");
    v.optional("short_by", &VoteCheck::short_by, "How many are missing.");
    v.optional("spare", &VoteCheck::spare, "How many there are beyond what is needed.");
  }

  friend bool operator==(const VoteCheck&, const VoteCheck&) = default;
};

/// The same for units, of which there are halves. The numbers are absent where they are not known.
struct UnitCheck {
  std::string rule{};
  Outcome outcome = Outcome::undetermined;
  std::optional<Ratio> count{};
  std::optional<Ratio> base_count{};
  std::optional<Ratio> needed{};
  std::optional<Ratio> short_by{};
  std::optional<Ratio> spare{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("rule", &UnitCheck::rule, "What was demanded.");
    v.required("outcome", &UnitCheck::outcome, "met, missed or undetermined.");
    v.optional("count", &UnitCheck::count, "The units for the motion.");
    v.optional("base_count", &UnitCheck::base_count, "All units.");
    v.optional("needed", &UnitCheck::needed, "The least number of units that reaches it.");
    v.optional("short_by", &UnitCheck::short_by, "How many are missing.");
    v.optional("spare", &UnitCheck::spare, "How many there are beyond what is needed.");
  }

  friend bool operator==(const UnitCheck&, const UnitCheck&) = default;
};

/// The answer for one motion.
struct MotionResult {
  std::string motion{};  ///< its id
  MotionOutcome outcome = MotionOutcome::undetermined;
  std::vector<MotionOutcome> possible{};  ///< every outcome that the numbers allow
  std::optional<Majority> majority{};     ///< the majority used; absent if none is named
  std::optional<VoteBase> base{};         ///< its base
  std::string provision{};                ///< the id of the rule that the majority is from
  Quantity votes{};                       ///< votes for
  Quantity base_count{};                  ///< the number of the base
  std::optional<Quantity> needed{};       ///< the least number of votes for that is a majority
  std::optional<Quantity> short_by{};     ///< how many votes for are missing
  std::optional<Quantity> spare{};        ///< how many votes for there are beyond what is needed
  std::optional<VoteCheck> quorum{};
  std::optional<VoteCheck> turnout{};
  std::optional<UnitCheck> units{};
  std::optional<MotionOutcome> declared{};
  std::optional<Agreement> agreement{};   ///< whether what was declared agrees
  std::vector<std::string> missing{};     ///< what an undetermined outcome would need to know
  std::vector<std::string> candidates{};  ///< ids of several rules that give a majority; none used

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("motion", &MotionResult::motion, "The id of the motion.");
    v.required("outcome", &MotionResult::outcome, "carried, lost, no_quorum or undetermined.");
    v.required("possible", &MotionResult::possible, "Every outcome that the numbers allow.");
    v.optional("majority", &MotionResult::majority, "The majority used.");
    v.optional("base", &MotionResult::base, "What the majority is a share of.");
    v.optional("provision", &MotionResult::provision, "The id of the rule it is from.");
    v.optional("votes", &MotionResult::votes, "Votes for, or their range.");
    v.optional("base_count", &MotionResult::base_count, "The number of the base, or its range.");
    v.optional("needed", &MotionResult::needed, "The least number of votes for that carries.");
    v.optional("short_by", &MotionResult::short_by, "How many votes for are missing.");
    v.optional("spare", &MotionResult::spare, "How many votes for are beyond what is needed.");
    v.optional("quorum", &MotionResult::quorum, "Those present against the quorum.");
    v.optional("turnout", &MotionResult::turnout, "Those voting against the turnout.");
    v.optional("units", &MotionResult::units, "The units against their majority.");
    v.optional("declared", &MotionResult::declared, "What the source says became of it.");
    v.optional("agreement", &MotionResult::agreement, "agrees, contradicts or unproven.");
    v.optional("missing", &MotionResult::missing, "What would have to be known better.");
    v.optional("candidates", &MotionResult::candidates,
               "The rules of which each gives a majority, so that none was taken.");
  }

  friend bool operator==(const MotionResult&, const MotionResult&) = default;
};

/// Decides a motion on every number that is possible.
///
/// There is no quorum if one is demanded and not reached; otherwise it is carried if the majority,
/// the turnout and the majority of units that are demanded are all reached, and lost if one is not.
/// A base of 0 reaches nothing. The majority is the motion's own, or that of the rule it names, or
/// of the one rule that `rules` has for motions on its date (parameter motion_majority); else the
/// outcome is undetermined, unless there is no quorum or it is lost whatever the majority is.
///
/// Each check is exact, and so is the set of possible outcomes, except that thresholds with very
/// large denominators can leave an outcome in it that no numbers have.
/// \throws UnknownId if `rules` has no rule with the id that the motion names; InvalidValue if that
/// rule is no majority, is not in force on the motion's date or is another one than the motion's,
/// or if a share contradicts its counts; Overflow if a number of the result does not fit 64 bits.
[[nodiscard]] MotionResult decide_motion(const Motion& motion, const RuleBook* rules = nullptr);

/// One sentence with the numbers: "carried — 51 of 100 present = 51%, needs over 1/2, which is 51".
std::string explain(const MotionResult& result, Language language);

}  // namespace congdoan
