#include <algorithm>
#include <array>
#include <span>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/votes/motion_result.hpp>

#include "../kernel/convert.hpp"
#include "counts.hpp"
#include "rule_majority.hpp"

namespace congdoan {
namespace {

using kernel::Answer;
using kernel::Answers;
using votes::Counts;
using votes::Sum;

// Something demanded of the numbers.
struct Demand {
  Sum part;
  Sum base;
  Bound bound;
  Answers answers{};  // met, missed or both, over everything possible
};

// A demand, and how it is to come out.
struct Wanted {
  const Demand* demand;
  bool reached;
};

// True if all can come out so at once.
bool together(const Counts& counts, std::span<const Wanted> all) {
  std::vector<Wanted> open;
  for (const Wanted& each : all) {
    const Answer wanted = each.reached ? Answer::met : Answer::missed;
    if (!each.demand->answers.has(wanted)) return false;
    if (!each.demand->answers.decided()) open.push_back(each);
  }
  if (open.size() < 2) return true;
  kernel::Joint joint = counts.joint();
  for (const auto& [demand, reached] : open) {
    joint.require(
        kernel::Comparison{index(demand->part), index(demand->base), demand->bound, reached});
  }
  return joint.possible();
}

bool share_of(const Counts& counts, const Demand& demand) {
  const auto& printed = counts.printed();
  return printed && printed->part == index(demand.part) && printed->base == index(demand.base);
}

Answers answers_of(const Counts& counts, const Demand& demand) {
  const kernel::Region region = counts.region(demand.part, demand.base);
  if (share_of(counts, demand)) {
    return kernel::decide(region, counts.printed()->percent, demand.bound);
  }
  Answers alone = kernel::decide(region, demand.bound).replacing_empty(Answer::missed);
  if (!counts.printed() || alone.decided()) return alone;
  // A share printed of another base may rule one of the two out.
  Answers answers;
  for (const bool reached : {true, false}) {
    kernel::Joint joint = counts.joint();
    joint.require(
        kernel::Comparison{index(demand.part), index(demand.base), demand.bound, reached});
    if (joint.possible()) answers.add(reached ? Answer::met : Answer::missed);
  }
  return answers;
}

template <class Share>
std::optional<Demand> demand_of(const Counts& counts, Sum part,
                                const std::optional<VoteThreshold<Share>>& threshold) {
  if (!threshold) return std::nullopt;
  Demand demand{part, votes::sum_of(threshold->base()), threshold->bound()};
  demand.answers = answers_of(counts, demand);
  return demand;
}

Outcome outcome_of(Answers answers) {
  if (!answers.decided()) return Outcome::undetermined;
  return answers.has(Answer::met) ? Outcome::met : Outcome::missed;
}

// A count that may be anything from 0 is one that nobody reported.
Quantity reported(const kernel::Range& range) {
  const bool anything = !range.high && range.low && *range.low == 0;
  return anything ? Quantity() : quantity(range);
}

std::optional<Quantity> optional_quantity(const std::optional<kernel::Range>& range) {
  return range ? std::optional(quantity(*range)) : std::nullopt;
}

VoteCheck checked(const Counts& counts, const Demand& demand, std::string rule) {
  const kernel::Region region = counts.region(demand.part, demand.base);
  const kernel::Needs needs = share_of(counts, demand)
                                  ? kernel::needs(region, counts.printed()->percent, demand.bound)
                                  : kernel::needs(region, demand.bound);
  return {std::move(rule),
          outcome_of(demand.answers),
          reported(counts.range(demand.part)),
          reported(counts.range(demand.base)),
          optional_quantity(needs.needed),
          optional_quantity(needs.short_by),
          optional_quantity(needs.spare)};
}

std::optional<kernel::Wide> halves(const std::optional<Ratio>& units) {
  if (!units) return std::nullopt;
  return kernel::Wide(units->numerator()) * (units->denominator() == 1 ? 2 : 1);
}

Ratio of_halves(const kernel::Wide& number) { return {narrow(number), 2}; }

std::optional<Ratio> of_halves(const std::optional<kernel::Range>& range) {
  return range && range->exact() ? std::optional(of_halves(*range->low)) : std::nullopt;
}

// Units are counted in halves. Those against leave the rest to those for.
UnitCheck checked(const UnitVotes& units, const Majority& majority) {
  const kernel::Wide none(0);
  const auto in_favour = halves(units.for_);
  const auto total = halves(units.total);
  const auto region = kernel::Region::part(
      in_favour ? kernel::Range{in_favour, in_favour} : kernel::Range{none, std::nullopt},
      total ? kernel::Range{total, total} : kernel::Range{none, std::nullopt},
      {halves(units.against).value_or(none), std::nullopt});
  const Answers answers = kernel::decide(region, majority.bound()).replacing_empty(Answer::missed);
  const kernel::Needs needs = kernel::needs(region, majority.bound());
  return {majority.text(),       outcome_of(answers),     units.for_,
          units.total,           of_halves(needs.needed), of_halves(needs.short_by),
          of_halves(needs.spare)};
}

// The majority that a motion is held against, and where it is from.
struct Source {
  std::optional<Majority> majority;
  std::string provision;
  std::vector<std::string> missing;
  std::vector<std::string> candidates;
};

Source named_source(const MotionSpec& motion, const RuleBook& rules) {
  const Majority majority = votes::majority_of_named(motion.provision, motion.date, rules);
  if (motion.majority && *motion.majority != majority) {
    throw InvalidValue("the majority is " + motion.majority->text() + ", but provision " +
                       motion.provision + " says " + majority.text());
  }
  return {majority, motion.provision, {}, {}};
}

Source source_of(const MotionSpec& motion, const RuleBook* rules) {
  if (!motion.provision.empty() && rules != nullptr) return named_source(motion, *rules);
  if (motion.majority) return {motion.majority, motion.provision, {}, {}};
  Source none{std::nullopt, {}, {"majority"}, {}};
  if (rules == nullptr || !motion.provision.empty()) return none;
  if (!motion.date) {
    none.missing.emplace_back("date");
    return none;
  }
  votes::FoundMajority found =
      votes::majority_in_force({.parameter = "motion_majority", .on = motion.date}, *rules);
  const bool one = found.provisions.size() == 1;  // a result names one provision
  if (found.majority && one) return {found.majority, found.provisions.front(), {}, {}};
  none.candidates = std::move(found.provisions);
  return none;
}

// What is demanded of the motion, judged.
struct Judged {
  std::optional<Demand> quorum;
  std::optional<Demand> turnout;
  std::optional<Demand> majority;
  bool majority_named = false;
  Answers units = Answer::met;

  std::vector<Wanted> all_reached() const {
    std::vector<Wanted> all;
    for (const auto* each : {&quorum, &turnout, &majority}) {
      if (*each) all.push_back({&**each, true});
    }
    return all;
  }
  // With a quorum, if one is demanded, and this one not reached.
  std::vector<Wanted> without(const Demand& missed) const {
    std::vector<Wanted> all;
    if (quorum) all.push_back({&*quorum, true});
    all.push_back({&missed, false});
    return all;
  }
};

bool can_be(MotionOutcome outcome, const Judged& judged, const Counts& counts) {
  const auto can = [&](const std::vector<Wanted>& wanted) { return together(counts, wanted); };
  const bool quorum = !judged.quorum || judged.quorum->answers.has(Answer::met);
  switch (outcome) {
    case MotionOutcome::carried:
      return judged.units.has(Answer::met) && can(judged.all_reached());
    case MotionOutcome::lost:
      return quorum && (!judged.majority_named || judged.units.has(Answer::missed) ||
                        (judged.majority && can(judged.without(*judged.majority))) ||
                        (judged.turnout && can(judged.without(*judged.turnout))));
    case MotionOutcome::no_quorum:
      return judged.quorum && judged.quorum->answers.has(Answer::missed);
    case MotionOutcome::undetermined:
      break;
  }
  return false;
}

// The numbers that an undecided demand would need exactly.
void add_missing(const Counts& counts, const std::optional<Demand>& demand,
                 std::vector<std::string>& missing) {
  if (!demand || demand->answers.decided()) return;
  for (const Sum sum : {demand->part, demand->base}) {
    const std::string name(votes::word_of(sum));
    const bool known = counts.exact(sum) || std::ranges::find(missing, name) != missing.end();
    if (!known) missing.push_back(name);
  }
}

Answers answers_of(Outcome outcome) {
  if (outcome == Outcome::met) return Answer::met;
  if (outcome == Outcome::missed) return Answer::missed;
  return Answers(Answer::met) | Answer::missed;
}

Agreement agreement(MotionOutcome declared, const MotionResult& result) {
  if (result.outcome == declared) return Agreement::agrees;
  const bool allowed = std::ranges::find(result.possible, declared) != result.possible.end();
  return allowed ? Agreement::unproven : Agreement::contradicts;
}

void take_majority(const Counts& counts, const Demand& demand, MotionResult& result) {
  const VoteCheck check = checked(counts, demand, {});
  result.base_count = check.base_count;
  result.needed = check.needed;
  result.short_by = check.short_by;
  result.spare = check.spare;
}

}  // namespace

MotionResult decide_motion(const Motion& motion, const RuleBook* rules) {
  const MotionSpec spec = votes::with_roll_call(*motion);
  Source source = source_of(spec, rules);
  const auto counts = Counts::of(spec, source.majority);
  if (!counts) throw InvalidValue(votes::contradiction(spec, source.majority));

  Judged judged{demand_of(*counts, Sum::present, spec.quorum),
                demand_of(*counts, Sum::collected, spec.turnout),
                demand_of(*counts, Sum::for_, source.majority), source.majority.has_value()};
  MotionResult result;
  result.motion = spec.id;
  result.majority = source.majority;
  result.provision = source.provision;
  result.votes = reported(counts->range(Sum::for_));
  if (judged.majority) {
    result.base = source.majority->base();
    take_majority(*counts, *judged.majority, result);
  }
  if (judged.quorum) result.quorum = checked(*counts, *judged.quorum, spec.quorum->text());
  if (judged.turnout) result.turnout = checked(*counts, *judged.turnout, spec.turnout->text());
  if (spec.units_majority) {
    result.units = checked(spec.units.value_or(UnitVotes{}), *spec.units_majority);
    judged.units = answers_of(result.units->outcome);
  }

  for (const MotionOutcome outcome :
       {MotionOutcome::carried, MotionOutcome::lost, MotionOutcome::no_quorum}) {
    if (can_be(outcome, judged, *counts)) result.possible.push_back(outcome);
  }
  if (result.possible.size() == 1) {
    result.outcome = result.possible.front();
  } else {
    result.missing = std::move(source.missing);
    result.candidates = std::move(source.candidates);
    for (const auto* demand : {&judged.quorum, &judged.turnout, &judged.majority}) {
      add_missing(*counts, *demand, result.missing);
    }
    if (!judged.units.decided()) result.missing.emplace_back("units");
  }
  result.declared = spec.declared;
  if (spec.declared) result.agreement = agreement(*spec.declared, result);
  return result;
}

}  // namespace congdoan
