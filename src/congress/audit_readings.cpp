#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/kernel/decide.hpp>
#include <congdoan/terms/months.hpp>

#include "../kernel/convert.hpp"
#include "audit_readings.hpp"

namespace congdoan::detail {
namespace {

// Those summoned are those present and those absent. Delegates of whom it is not said which they
// were, and those of each sort, were summoned either way.
Quantity summoned_of(const Attendance& attendance) {
  const Quantity& stated = attendance.summoned;
  if (stated.is_exact()) return stated;
  const auto least = [](const Quantity& some) {
    return kernel::Wide(std::max<std::int64_t>(some.lower().value_or(0), 0));
  };
  const kernel::Wide sorts =
      least(attendance.ex_officio) + least(attendance.elected) + least(attendance.appointed);
  const kernel::Wide low = std::max({least(stated), least(attendance.delegates), sorts,
                                     least(attendance.present) + least(attendance.absent)});
  std::optional<kernel::Wide> high;
  if (stated.upper()) high = *stated.upper();
  if (const auto &present = attendance.present.upper(), &absent = attendance.absent.upper();
      present && absent) {
    const kernel::Wide both = kernel::Wide(*present) + *absent;
    high = high ? std::min(*high, both) : both;
  }
  constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
  if (high && *high > greatest) high.reset();
  // What contradicts itself tells nothing more.
  if (low > high.value_or(kernel::Wide(greatest))) return stated;
  return low > 0 || high ? quantity(kernel::Range{low, high}) : Quantity();
}

AuditReadings read_quorum(const Asked& asked, const ProvisionSpec& provision) {
  const CongressSpec& congress = *asked.congress;
  AuditReading reading{
      .of = {}, .count = number(congress, "present"), .base = number(congress, provision.base)};
  if (provision.base == "summoned") reading.rest = number(congress, "absent").value;
  return one(std::move(reading));
}

AuditReadings read_form(const Asked& asked, const ProvisionSpec& provision) {
  const auto& form = asked.congress->congress.form;
  if (!form) return one({.of = {}, .missing = {"congress.form"}});
  AuditReading reading;
  say(reading, word(*form), provision,
      {{"delegates", form == CongressForm::delegates},
       {"all_members", form == CongressForm::all_members}});
  return one(std::move(reading));
}

AuditReadings read_delegates(const Asked& asked, const ProvisionSpec& provision) {
  const CongressSpec& congress = *asked.congress;
  if (congress.congress.form == CongressForm::all_members) return {};  // it has no delegates
  AuditReading reading{.of = "delegates", .count = number(congress, "summoned")};
  if (!provision.base.empty()) reading.base = number(congress, provision.base);
  reading.lies_within = false;
  if (!congress.congress.form) {
    reading.applies = Truth::unknown;
    reading.missing.emplace_back("congress.form");
  }
  return one(std::move(reading));
}

// Whether a count is surely outside the bounds of a provision.
bool misses(const Quantity& count, const ProvisionSpec& provision) {
  if (!provision.base.empty()) return false;
  return std::ranges::any_of(bounds_of(provision), [&count](const Bound& bound) {
    return decide(count, bound).outcome == Outcome::missed;
  });
}

// A term known by its years alone is as long as they say: 2021-2026 has 60 months. Where that does
// not keep the provision, the last year may be meant as a part of it: 2021-2025 may have 60, too.
AuditReadings read_term(const Asked& asked, const ProvisionSpec& provision) {
  constexpr std::int64_t year = 12;
  const auto& term = asked.congress->congress.term;
  Known months{"months", Quantity(), "congress.term"};
  if (term) {
    const std::int64_t named = whole_months(term->period());
    months.value = Quantity(named);
    const Quantity with_last_year = Quantity::between(named, named + year);
    if (term->is_by_years() && misses(named, provision) && !misses(with_last_year, provision))
      months.value = with_last_year;
  }
  return one({.of = {}, .count = std::move(months)});
}

// The least and the greatest number of months that a term of these bodies may have had, by the
// provisions of the day on those to whom `provision` applies.
std::optional<std::pair<std::int64_t, std::int64_t>> length_due(const Asked& asked,
                                                                const ProvisionSpec& provision) {
  std::optional<std::pair<std::int64_t, std::int64_t>> length;
  const RuleQuery query{.parameter = "term_months", .level = asked.congress->body->level};
  for (const Provision& term : asked.rules.find(query)) {
    if (!term->exactly || term->only_for != provision.only_for) continue;
    if (asked.when && term->within(*asked.when) == Truth::no) continue;
    const std::int64_t months = term->exactly->numerator();
    if (!length) length = {months, months};
    length = {std::min(length->first, months), std::max(length->second, months)};
  }
  return length;
}

// How many months before or after the end of the term reviewed the congress met. Where days are
// known by their year alone, every month of it is possible.
AuditReadings read_shift(const Asked& asked, const ProvisionSpec& provision) {
  const Meeting& meeting = asked.congress->congress;
  AuditReading reading{.of = {}, .count = Known{"months", Quantity(), {}}};
  if (!meeting.reviews) reading.missing.emplace_back("congress.reviews");
  if (!asked.when) reading.missing.emplace_back("congress.date");
  const auto length = length_due(asked, provision);
  if (meeting.reviews && asked.when && length) {
    const Period& reviewed = meeting.reviews->period();
    const Date latest_start = meeting.reviews->is_by_years()
                                  ? Date::last_of_year(reviewed.first().year())
                                  : reviewed.first();
    const std::int64_t earliest =
        months_between(latest_start, asked.when->first()) - length->second;
    const std::int64_t latest =
        months_between(reviewed.first(), asked.when->last()) - length->first;
    const std::int64_t least =
        earliest <= 0 && latest >= 0 ? 0 : std::min(std::abs(earliest), std::abs(latest));
    reading.count->value = Quantity::between(least, std::max(std::abs(earliest), std::abs(latest)));
    if (meeting.reviews->is_by_years()) reading.missing.emplace_back("congress.reviews");
    if (!meeting.date) reading.missing.emplace_back("congress.date");
  }
  return one(std::move(reading));
}

struct NumberWord {
  std::string_view word;
  Known (*read)(const CongressSpec&);
};

// The numbers of a congress that provisions know a word for.
constexpr std::array number_words{
    NumberWord{"members",
               [](const CongressSpec& congress) {
                 return Known{"members", congress.body->members, "body.members"};
               }},
    NumberWord{"committee",
               [](const CongressSpec& congress) {
                 return size_of(congress, CommitteeKind::executive, "committee");
               }},
    NumberWord{"standing",
               [](const CongressSpec& congress) {
                 return size_of(congress, CommitteeKind::standing, "standing");
               }},
    NumberWord{"inspection",
               [](const CongressSpec& congress) {
                 return size_of(congress, CommitteeKind::inspection, "inspection");
               }},
    NumberWord{"summoned",
               [](const CongressSpec& congress) {
                 return Known{"summoned", summoned_of(congress.attendance), "attendance.summoned"};
               }},
    NumberWord{"present",
               [](const CongressSpec& congress) {
                 return Known{"present", congress.attendance.present, "attendance.present"};
               }},
    NumberWord{"absent",
               [](const CongressSpec& congress) {
                 return Known{"absent", congress.attendance.absent, "attendance.absent"};
               }},
};

// Holds a count against the base of the provision alone, and against none where it has none. A base
// that is no number of a congress, or not one that this count is a part of, leaves it open.
void settle_base(AuditReading& reading, const ProvisionSpec& provision) {
  if (provision.base.empty()) reading.base.reset();
  if (!reading.count || provision.base.empty()) return;
  if (!reading.base) {
    reading.missing.push_back(provision.id + ".base: none");
    reading.count.reset();
  } else if (std::ranges::find(number_words, provision.base, &NumberWord::word) ==
             number_words.end()) {
    std::string list;
    for (const NumberWord& each : number_words)
      list += (list.empty() ? "" : " / ") + std::string(each.word);
    reading.base->place = provision.id + ".base: " + list;
  }
}

struct Parameter {
  std::string_view name;
  AuditReadings (*read)(const Asked&, const ProvisionSpec&);
};

constexpr std::array parameters{
    Parameter{"quorum", read_quorum},
    Parameter{"congress_form", read_form},
    Parameter{"delegates_most", read_delegates},
    Parameter{"term_months", read_term},
    Parameter{"term_shift_months", read_shift},
    Parameter{"secret_ballot", read_secrecy},
    Parameter{"election_majority", read_majority},
    Parameter{"committee_size", read_committee_size},
    Parameter{"committee_form", read_committee_form},
    Parameter{"standing_size", read_standing_size},
    Parameter{"standing_committee", read_standing},
    Parameter{"inspection_size", read_inspection_size},
    Parameter{"inspection_committee", read_inspection},
    Parameter{"inspection_overlap", read_inspection_overlap},
    Parameter{"vacancy_fillings", read_fillings},
};

}  // namespace

std::optional<Period> days_of(const CongressSpec& congress) {
  const Meeting& meeting = congress.congress;
  if (meeting.date) return Period(*meeting.date, *meeting.date);
  if (!meeting.term) return std::nullopt;
  const Date first = meeting.term->period().first();
  return meeting.term->is_by_years() ? Period::year(first.year()) : Period(first, first);
}

void say(AuditReading& reading, std::string_view said, const ProvisionSpec& provision,
         std::initializer_list<KnownWord> words) {
  reading.said = said;
  if (provision.value == "allowed" || provision.value == "not_required") {
    reading.kept = AuditOutcome::holds;
    return;
  }
  const auto* found = std::ranges::find(words, provision.value, &KnownWord::word);
  if (found != words.end()) {
    reading.kept = found->kept ? AuditOutcome::holds : AuditOutcome::violated;
    return;
  }
  std::string list;
  for (const KnownWord& each : words) list += (list.empty() ? "" : " / ") + std::string(each.word);
  reading.missing.push_back(provision.id + ".value: " + list);
}

Known number(const CongressSpec& congress, std::string_view word) {
  const auto* found = std::ranges::find(number_words, word, &NumberWord::word);
  if (found != number_words.end()) return found->read(congress);
  return {std::string(word), Quantity(), std::string(word)};
}

std::optional<AuditReadings> readings(const Asked& asked, const ProvisionSpec& provision) {
  const auto* found = std::ranges::find(parameters, provision.parameter, &Parameter::name);
  if (found == parameters.end()) return std::nullopt;
  AuditReadings list = found->read(asked, provision);
  for (AuditReading& reading : list) settle_base(reading, provision);
  return list;
}

std::vector<std::string_view> parameters_read() {
  std::vector<std::string_view> names;
  for (const Parameter& parameter : parameters) names.push_back(parameter.name);
  return names;
}

}  // namespace congdoan::detail
