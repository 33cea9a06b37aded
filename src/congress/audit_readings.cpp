#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include <congdoan/bodies/mandates.hpp>
#include <congdoan/kernel/decide.hpp>
#include <congdoan/terms/months.hpp>

#include "audit_readings.hpp"

namespace congdoan::detail {
namespace {

using AuditReadings = std::vector<AuditReading>;

// A committee as the congress formed it; later additions are no election of their own.
const Election* election_of(const CongressSpec& congress, CommitteeKind committee) {
  const auto found = std::ranges::find_if(congress.elections, [committee](const Election& each) {
    return each.committee == committee && each.how != ElectionHow::by_election;
  });
  return found == congress.elections.end() ? nullptr : &*found;
}

std::ptrdiff_t elections_of(const CongressSpec& congress, CommitteeKind committee) {
  return std::ranges::count_if(congress.elections, [committee](const Election& each) {
    return each.committee == committee && each.how != ElectionHow::by_election;
  });
}

std::optional<std::int64_t> seats_added(std::optional<std::int64_t> a,
                                        std::optional<std::int64_t> b) {
  if (!a || !b || *a > std::numeric_limits<std::int64_t>::max() - *b) return std::nullopt;
  return *a + *b;
}

// Seats that were filled, and those that stayed vacant, where that is said.
Quantity seats_told(const Election& election) {
  const Quantity& elected = election.elected;
  const Quantity& vacant = election.vacant;
  if (elected.is_unreported() || vacant.is_unreported()) return elected;
  const auto least = seats_added(elected.lower().value_or(0), vacant.lower().value_or(0));
  const auto most = seats_added(elected.upper(), vacant.upper());
  if (!least) return {};
  return most ? Quantity::between(*least, *most) : Quantity::at_least(*least);
}

Known size_of(const CongressSpec& congress, CommitteeKind committee, std::string name) {
  const std::string place = "election[" + std::string(word(committee)) + "]";
  const Election* election = election_of(congress, committee);
  if (election == nullptr) return {std::move(name), Quantity(), place};
  if (election->seats) return {std::move(name), Quantity(*election->seats), place + ".seats"};
  const Quantity size = seats_told(*election);
  if (elections_of(congress, committee) > 1) {
    // Whether they were of one seat after another, or of the same ones, is not said.
    return {std::move(name), Quantity::at_least(size.lower().value_or(0)), place + ".seats"};
  }
  return {std::move(name), size, place + ".elected"};
}

AuditReadings one(AuditReading reading) {
  AuditReadings list;
  list.push_back(std::move(reading));
  return list;
}

// The number of a subject, perhaps against the provision's base.
AuditReadings counted(const Asked& asked, const ProvisionSpec& provision, Known count,
                      std::string_view of) {
  AuditReading reading{.of = std::string(of), .count = std::move(count)};
  if (!provision.base.empty()) reading.base = number(*asked.congress, provision.base);
  reading.lies_within = false;
  return one(std::move(reading));
}

// Delegates of whom it is not said whether they were summoned or present were summoned either way,
// and so were all present.
Quantity summoned_of(const Attendance& attendance) {
  if (!attendance.summoned.is_unreported()) return attendance.summoned;
  std::optional<std::int64_t> least;
  for (const Quantity& some : {attendance.delegates, attendance.present}) {
    if (some.lower()) least = std::max(least.value_or(0), *some.lower());
  }
  return least ? Quantity::at_least(*least) : Quantity();
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
    reading.applies = Applies::perhaps;
    reading.missing.emplace_back("congress.form");
  }
  return one(std::move(reading));
}

std::int64_t months_of(const Term& term) {
  return months_between(term.period().first(), term.period().last().next());
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
    const std::int64_t named = months_of(*term);
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
    if (asked.when && term->within(*asked.when) == Applies::no) continue;
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

AuditReadings read_committee_size(const Asked& asked, const ProvisionSpec& provision) {
  return counted(asked, provision, number(*asked.congress, "committee"), "executive");
}

AuditReadings read_standing_size(const Asked& asked, const ProvisionSpec& provision) {
  return counted(asked, provision, number(*asked.congress, "standing"), "standing");
}

AuditReadings read_inspection_size(const Asked& asked, const ProvisionSpec& provision) {
  return counted(asked, provision, number(*asked.congress, "inspection"), "inspection");
}

// Whether anybody was elected to a committee. Nothing where it is not known: some seats may have
// stayed vacant of a committee of which nobody is said to be elected.
std::optional<bool> was_elected(const Election& election) {
  const Quantity& elected = election.elected;
  if (elected.is_unreported() || !election.people.empty()) return true;
  if (elected.lower().value_or(0) > 0) return true;
  const bool none_vacant = election.vacant.is_unreported() || election.vacant == Quantity(0);
  const bool no_seats = election.seats.value_or(0) == 0;
  if (elected == Quantity(0) && none_vacant && no_seats) return false;
  return std::nullopt;
}

// Whether a committee was elected. That a document does not name one proves nothing.
AuditReadings read_existence(const Asked& asked, const ProvisionSpec& provision,
                             CommitteeKind committee) {
  AuditReading reading{.of = std::string(word(committee))};
  const std::string place = "election[" + std::string(word(committee)) + "]";
  const Election* election = election_of(*asked.congress, committee);
  const std::optional<bool> elected = election != nullptr ? was_elected(*election) : std::nullopt;
  if (elected) {
    say(reading, *elected ? "elected" : "none", provision,
        {{"required", *elected},
         {"elected", *elected},
         {"none", !*elected},
         {"chair_only", !*elected}});
  } else {
    reading.missing.push_back(election != nullptr ? place + ".elected" : place);
  }
  return one(std::move(reading));
}

AuditReadings read_standing(const Asked& asked, const ProvisionSpec& provision) {
  return read_existence(asked, provision, CommitteeKind::standing);
}

AuditReadings read_inspection(const Asked& asked, const ProvisionSpec& provision) {
  return read_existence(asked, provision, CommitteeKind::inspection);
}

AuditReadings read_committee_form(const Asked& asked, const ProvisionSpec& provision) {
  return read_existence(asked, provision, CommitteeKind::executive);
}

// Everybody who was elected is named.
bool all_named(const Election* election) {
  return election != nullptr && !election->people.empty() &&
         election->elected == Quantity(election->people.size());
}

// Members of the committee among those of the inspection committee: as far as people are named.
AuditReadings read_inspection_overlap(const Asked& asked, const ProvisionSpec& provision) {
  const CongressSpec& congress = *asked.congress;
  const Election* committee = election_of(congress, CommitteeKind::executive);
  const Election* inspection = election_of(congress, CommitteeKind::inspection);
  AuditReading reading{.of = "inspection",
                       .count = Known{"committee_members", Quantity(), {}},
                       .base = number(congress, provision.base)};
  for (const auto& [election, subject] :
       {std::pair{committee, "executive"}, std::pair{inspection, "inspection"}}) {
    if (!all_named(election))
      reading.missing.push_back("election[" + std::string(subject) + "].people");
  }
  if (committee != nullptr && inspection != nullptr) {
    const std::set<std::string> members(committee->people.begin(), committee->people.end());
    const auto both = std::ranges::count_if(
        inspection->people, [&members](const std::string& name) { return members.contains(name); });
    reading.count->value = reading.missing.empty() ? Quantity(both) : Quantity::at_least(both);
  }
  return one(std::move(reading));
}

// The days from the first of both times to the last.
Period days_of_both(const std::optional<Period>& some, const Period& more) {
  if (!some) return more;
  return {std::min(some->first(), more.first()), std::max(some->last(), more.last())};
}

// Seats filled during the term that the congress opened, as far as its document tells of any.
AuditReadings read_fillings(const Asked& asked, const ProvisionSpec& provision) {
  AuditReading reading{.of = "executive",
                       .count = Known{"fillings", Quantity(), "mandate"},
                       .base = number(*asked.congress, provision.base)};
  reading.lies_within = false;
  const Mandates mandates(asked.congress.mandates(), asked.congress.committees());
  bool tells = false;
  for (const Mandate& mandate : mandates.all()) {
    const bool fills =
        mandate->began == MandateBegan::by_election || mandate->began == MandateBegan::appointed;
    if (mandate->committee != CommitteeKind::executive || !fills) continue;
    const bool dated = mandate->from && (!tells || reading.when);
    reading.when = dated ? std::optional(days_of_both(reading.when, *mandate->from)) : std::nullopt;
    tells = true;
  }
  reading.has_own_days = tells;
  if (tells && !reading.when) reading.date_place = "mandate.from";
  const auto& term = asked.congress->congress.term;
  if (!term) reading.count->place = "congress.term";
  if (tells && term) {
    const Bound any = Bound::at_most(Ratio(1));
    reading.count->value = mandates.fillings(CommitteeKind::executive, term->period(), any).count;
  }
  return one(std::move(reading));
}

constexpr std::array number_words{"members",  "committee", "standing", "inspection",
                                  "summoned", "present",   "absent"};

// Holds a count against the base of the provision alone, and against none where it has none. A base
// that is no number of a congress, or not one that this count is a part of, leaves it open.
void settle_base(AuditReading& reading, const ProvisionSpec& provision) {
  if (provision.base.empty()) reading.base.reset();
  if (!reading.count || provision.base.empty()) return;
  if (!reading.base) {
    reading.missing.push_back(provision.id + ".base: none");
    reading.count.reset();
  } else if (std::ranges::find(number_words, provision.base) == number_words.end()) {
    std::string list;
    for (const std::string_view each : number_words)
      list += (list.empty() ? "" : " / ") + std::string(each);
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
  if (word == "members") return {"members", congress.body->members, "body.members"};
  if (word == "committee") return size_of(congress, CommitteeKind::executive, "committee");
  if (word == "standing") return size_of(congress, CommitteeKind::standing, "standing");
  if (word == "inspection") return size_of(congress, CommitteeKind::inspection, "inspection");
  const Attendance& attendance = congress.attendance;
  if (word == "summoned") return {"summoned", summoned_of(attendance), "attendance.summoned"};
  if (word == "present") return {"present", attendance.present, "attendance.present"};
  if (word == "absent") return {"absent", attendance.absent, "attendance.absent"};
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
