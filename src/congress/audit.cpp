#include <congdoan/congress/audit.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <congdoan/kernel/kernel.hpp>

#include "../kernel/convert.hpp"
#include "audit_readings.hpp"

namespace congdoan {
namespace {

// What the kernel says of one bound.
struct Judged {
  kernel::Answers answers;
  kernel::Needs needs;
};

kernel::Region region_of(const detail::AuditReading& reading) {
  const kernel::Range count = kernel::non_negative(reading.count->value);
  if (!reading.base) return kernel::Region::level(count);
  const kernel::Range base = kernel::non_negative(reading.base->value);
  if (!reading.lies_within) return kernel::Region::rate(count, base);
  return kernel::Region::part(count, base, kernel::non_negative(reading.rest));
}

std::optional<Quantity> narrowed(const std::optional<kernel::Range>& range) {
  return range ? std::optional(quantity(*range)) : std::nullopt;
}

// Every bound must be met. The numbers are those of the bound that is missed, or of a single one.
AuditOutcome judge(const std::vector<Bound>& bounds, const detail::AuditReading& reading,
                   Finding& finding) {
  const kernel::Region region = region_of(reading);
  if (region.impossible()) return AuditOutcome::unknown;
  std::vector<Judged> all;
  for (const Bound& bound : bounds)
    all.push_back({kernel::decide(region, bound), kernel::needs(region, bound)});
  const auto missed = std::ranges::find_if(
      all, [](const Judged& each) { return each.answers.only(kernel::Answer::missed); });
  const auto shown = missed != all.end() || all.size() > 1 ? missed : all.begin();
  if (shown != all.end()) {
    finding.needed = narrowed(shown->needs.needed);
    finding.short_by = narrowed(shown->needs.short_by);
    finding.spare = narrowed(shown->needs.spare);
  }
  if (missed != all.end()) return AuditOutcome::violated;
  const bool met = std::ranges::all_of(
      all, [](const Judged& each) { return each.answers.only(kernel::Answer::met); });
  return met ? AuditOutcome::holds : AuditOutcome::unknown;
}

void name_number(const detail::Known& known, Finding& finding) {
  finding.numbers.push_back({known.name, known.value});
  if (!known.value.is_exact() && !known.place.empty()) finding.missing.push_back(known.place);
}

AuditOutcome outcome_of(Outcome reached) {
  if (reached == Outcome::met) return AuditOutcome::holds;
  return reached == Outcome::missed ? AuditOutcome::violated : AuditOutcome::unknown;
}

// Everybody elected must have reached the majority. Shown is somebody of whom it is not so, else of
// whom it is not known, else with the fewest votes.
AuditOutcome judge_votes(const detail::ElectedVotes& elected, Finding& finding) {
  struct Judged {
    AuditOutcome outcome;
    const detail::AuditVotes* votes;
  };
  std::vector<Judged> all;
  for (const detail::AuditVotes& each : elected.surely)
    all.push_back({outcome_of(each.reached), &each});
  for (const detail::AuditVotes& each : elected.perhaps) {
    const bool holds = each.reached == Outcome::met;
    all.push_back({holds ? AuditOutcome::holds : AuditOutcome::unknown, &each});
  }
  if (all.empty()) return AuditOutcome::unknown;
  const auto rank = [](const Judged& judged) {
    const int order = judged.outcome == AuditOutcome::violated  ? 0
                      : judged.outcome == AuditOutcome::unknown ? 1
                                                                : 2;
    return std::pair(order, judged.votes->votes.value.lower().value_or(0));
  };
  const Judged& shown = *std::ranges::min_element(all, {}, rank);
  name_number(shown.votes->votes, finding);
  name_number(shown.votes->base, finding);
  finding.person = shown.votes->person;
  finding.needed = shown.votes->needed;
  const AuditOutcome outcome = shown.outcome == AuditOutcome::holds && elected.others
                                   ? AuditOutcome::unknown
                                   : shown.outcome;
  // Of somebody who perhaps was not elected, or not alone, it would say nothing.
  if (outcome != outcome_of(shown.votes->reached)) return outcome;
  finding.short_by = shown.votes->short_by;
  finding.spare = shown.votes->spare;
  return outcome;
}

AuditOutcome kept(const ProvisionSpec& provision, const detail::AuditReading& reading,
                  Finding& finding) {
  const std::vector<Bound> bounds = bounds_of(provision);
  if (!reading.elected.none()) return judge_votes(reading.elected, finding);
  if (!bounds.empty() && reading.count) return judge(bounds, reading, finding);
  return reading.kept.value_or(AuditOutcome::unknown);
}

// Whether the conditions on numbers hold of the congress, naming those that it does not report.
Truth conditions_hold(const ProvisionSpec& provision, const CongressSpec& congress,
                      Finding& finding) {
  Truth all = Truth::yes;
  for (const Condition& condition : provision.conditions) {
    const detail::Known known = detail::number(congress, condition.measure);
    const Truth holds = condition.holds(known.value);
    name_number(known, finding);
    all = both(all, holds);
  }
  return all;
}

Truth binds(const ProvisionSpec& provision, const BodySpec& body, Finding& finding) {
  ProvisionSpec without_numbers = provision;
  without_numbers.conditions.clear();
  const Truth answer = applies_to(without_numbers, body);
  if (answer == Truth::unknown && !provision.kinds.empty() && body.kind.empty())
    finding.missing.emplace_back("body.kind");
  return answer;
}

// One finding; nothing if the provision does not apply.
std::optional<Finding> find(const Provision& provision, const detail::AuditReading& reading,
                            const detail::Asked& asked) {
  const CongressSpec& congress = *asked.congress;
  Finding finding{.provision = provision, .of = reading.of, .said = reading.said};
  if (reading.count) name_number(*reading.count, finding);
  if (reading.base) name_number(*reading.base, finding);
  Truth applies = reading.applies;
  const std::optional<Period>& when = reading.has_own_days ? reading.when : asked.when;
  const Truth in_force = when               ? provision->within(*when)
                         : provision->draft ? Truth::no
                                            : Truth::unknown;
  if (in_force == Truth::unknown) {
    if (!reading.has_own_days && !congress.congress.date)
      finding.missing.emplace_back("congress.date");
    if (reading.has_own_days && !reading.date_place.empty())
      finding.missing.push_back(reading.date_place);
  }
  applies = both(applies, in_force);
  applies = both(applies, binds(*provision, *congress.body, finding));
  applies = both(applies, conditions_hold(*provision, congress, finding));
  if (applies == Truth::no) return std::nullopt;
  finding.applies = applies;
  finding.outcome = kept(*provision, reading, finding);
  const bool may_be_lifted = applies == Truth::unknown || !provision->unless.empty();
  if (finding.outcome == AuditOutcome::violated && may_be_lifted)
    finding.outcome = AuditOutcome::unknown;
  if (finding.outcome != AuditOutcome::unknown) {
    finding.missing.clear();
    return finding;
  }
  finding.missing.insert(finding.missing.end(), reading.missing.begin(), reading.missing.end());
  std::vector<std::string> once;
  for (std::string& place : finding.missing) {
    if (std::ranges::find(once, place) == once.end()) once.push_back(std::move(place));
  }
  finding.missing = std::move(once);
  return finding;
}

}  // namespace

std::size_t Audit::count(AuditOutcome outcome) const noexcept {
  return static_cast<std::size_t>(
      std::ranges::count(findings, outcome, [](const Finding& each) { return each.outcome; }));
}

Audit audit(const Congress& congress, const RuleBook& rules) {
  detail::check_named_provisions(*congress, rules);
  const detail::Asked asked{congress, rules, detail::days_of(*congress)};
  Audit result{.body = congress->body->id, .when = asked.when};
  for (const Provision& provision : rules.provisions()) {
    const auto readings = detail::readings(asked, *provision);
    if (!readings) continue;
    for (const detail::AuditReading& reading : *readings) {
      if (auto finding = find(provision, reading, asked))
        result.findings.push_back(*std::move(finding));
    }
  }
  return result;
}

std::vector<std::string_view> audited_parameters() { return detail::parameters_read(); }

}  // namespace congdoan
