#include <congdoan/rules/provision.hpp>

#include <algorithm>

#include <congdoan/ids.hpp>
#include <congdoan/kernel/decide.hpp>
#include <congdoan/problems.hpp>

#include "../numbers/letters.hpp"
#include "../quoted.hpp"

namespace congdoan {
namespace {

bool is_lower(Comparator comparator) noexcept {
  return comparator == Comparator::over || comparator == Comparator::at_least;
}

// No number meets both: the lower bound lies above the upper one, or they meet where one is strict.
bool nothing_between(const Bound& lower, const Bound& upper) {
  if (lower.threshold != upper.threshold) return lower.threshold > upper.threshold;
  return lower.comparator == Comparator::over || upper.comparator == Comparator::under;
}

void check_bounds(const std::vector<Bound>& bounds, bool share, Problems& problems) {
  for (const Bound& bound : bounds) {
    const std::string reason = share ? unfit_for_share(bound) : unfit_for_count(bound);
    if (!reason.empty()) problems.add(word(bound.comparator), reason);
  }
  if (bounds.size() < 2) return;
  const bool range =
      bounds.size() == 2 && is_lower(bounds[0].comparator) && is_upper(bounds[1].comparator);
  if (!range) {
    problems.add(word(bounds[1].comparator), "stands beside " +
                                                 std::string(word(bounds[0].comparator)) +
                                                 "; give one bound, or a lower and an upper one");
  } else if (nothing_between(bounds[0], bounds[1])) {
    problems.add(word(bounds[1].comparator),
                 "no number is " + std::string(word(bounds[0].comparator)) + " " +
                     bounds[0].threshold.text() + " and " +
                     std::string(word(bounds[1].comparator)) + " " + bounds[1].threshold.text());
  }
}

void check_word(std::string_view key, std::string_view text, Problems& problems) {
  if (is_id(text) || !problems.is_sound(key)) return;
  problems.add(key, detail::quoted(text) +
                        " is not a word; write it with small letters, digits and underscores, such "
                        "as committee_size");
}

// False where a comparator stands that could not be read.
bool bounds_are_known(const Problems& problems) {
  return std::ranges::all_of(EnumWords<Comparator>::entries, [&problems](const auto& entry) {
    return problems.is_sound(entry.second);
  });
}

// Row ids of the world outside: CG-01, BD-05.2.
bool is_row_id(std::string_view text) noexcept {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  return !text.empty() && std::ranges::all_of(text, fits);
}

void check_label(std::string_view key, const std::optional<PeriodLabel>& label,
                 Problems& problems) {
  if (!label || label->period()) return;
  problems.add(key, detail::quoted(label->text()) +
                        " is no day or time by itself; write a day, a year or \"2009..2013\"");
}

// Every number that the bounds allow, or nothing but such: what the kernel says of each bound.
Truth together(const std::vector<Bound>& bounds, const Quantity& count) {
  Truth all = Truth::yes;
  for (const Bound& bound : bounds) {
    const Outcome outcome = decide(count, bound).outcome;
    all = both(all, outcome == Outcome::met      ? Truth::yes
                    : outcome == Outcome::missed ? Truth::no
                                                 : Truth::unknown);
  }
  return all;
}

// Kinds of body as people write them: with capitals, or with marks as letters of their own.
bool is_of_kind(std::string_view kind, std::string_view other) {
  const auto small = detail::small_composed(kind);
  return small ? small == detail::small_composed(other) : kind == other;
}

}  // namespace

void Condition::check(Problems& problems) const {
  check_word("measure", measure, problems);
  const std::vector<Bound> bounds = bounds_of(*this);
  if (bounds.empty() && bounds_are_known(problems))
    problems.add("", "has no comparator, such as at_least = 150");
  check_bounds(bounds, false, problems);
}

Truth Condition::holds(const Quantity& count) const { return together(bounds_of(*this), count); }

void ProvisionSpec::check(Problems& problems) const {
  if (!is_row_id(id) && problems.is_sound("id")) {
    problems.add("id", detail::quoted(id) +
                           " is not an id; write it with letters, digits, dashes and dots, such as "
                           "\"CG-01\"");
  }
  check_word("topic", topic, problems);
  check_word("parameter", parameter, problems);
  for (std::size_t i = 0; i < of.size(); ++i) {
    const auto guard = problems.inside("of", i);
    check_word("", of[i], problems);
  }
  if (!base.empty()) check_word("base", base, problems);
  if (!value.empty()) check_word("value", value, problems);
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const auto guard = problems.inside("condition", i);
    conditions[i].check(problems);
  }
  const std::vector<Bound> bounds = bounds_of(*this);
  check_bounds(bounds, !base.empty(), problems);
  if (bounds.empty() && !base.empty() && bounds_are_known(problems))
    problems.add("base", "has no comparator beside it, such as at_least = \"2/3\"");
  if (instrument.empty() && problems.is_sound("instrument"))
    problems.add("instrument", "is empty; name the charter, guidance or law");
  check_label("from", from, problems);
  check_label("until", until, problems);
  check_label("unconfirmed_from", unconfirmed_from, problems);
  check_label("adopted", adopted, problems);
  if (from && until && from->period() && until->period() &&
      until->period()->last() < from->period()->first()) {
    problems.add("until", until->text() + " is before the first day in force, " + from->text());
  }
}

Truth ProvisionSpec::on(Date date) const {
  if (draft) return Truth::no;
  Truth answer = Truth::yes;
  if (from) {
    const Period first = *from->period();
    if (date < first.first()) return Truth::no;
    if (date < first.last()) answer = Truth::unknown;
  }
  if (until) {
    const Period last = *until->period();
    if (date > last.last()) return Truth::no;
    if (date > last.first()) answer = Truth::unknown;
  }
  if (unconfirmed_from && date >= unconfirmed_from->period()->first()) answer = Truth::unknown;
  return answer;
}

Truth ProvisionSpec::within(const Period& days) const {
  // From no to yes and back again: days in force at both ends are in force between.
  if (on(days.first()) == Truth::yes && on(days.last()) == Truth::yes) return Truth::yes;
  const bool is_over = until && until->period()->last() < days.first();
  const bool to_come = from && from->period()->first() > days.last();
  return draft || is_over || to_come ? Truth::no : Truth::unknown;
}

bool ProvisionSpec::binds(BodyLevel level) const {
  return levels.empty() || std::ranges::find(levels, level) != levels.end();
}

bool ProvisionSpec::is_of(std::string_view what) const {
  return of.empty() || std::ranges::find(of, what) != of.end();
}

std::string demand(const ProvisionSpec& provision) {
  std::string text;
  for (const Bound& bound : bounds_of(provision)) {
    text += (text.empty() ? "" : ", ") + std::string(word(bound.comparator)) + ' ' +
            bound.threshold.text();
  }
  if (!text.empty() && !provision.base.empty()) text += " of " + provision.base;
  return text.empty() ? provision.value : text;
}

Truth applies_to(const ProvisionSpec& provision, const BodySpec& body) {
  if (!provision.binds(body.level)) return Truth::no;
  Truth answer = provision.only_for.empty() ? Truth::yes : Truth::unknown;
  if (!provision.kinds.empty()) {
    if (body.kind.empty()) {
      answer = Truth::unknown;
    } else if (std::ranges::none_of(provision.kinds, [&body](const std::string& kind) {
                 return is_of_kind(kind, body.kind);
               })) {
      return Truth::no;
    }
  }
  for (const Condition& condition : provision.conditions) {
    answer = both(answer,
                  condition.measure == "members" ? condition.holds(body.members) : Truth::unknown);
  }
  return answer;
}

}  // namespace congdoan
