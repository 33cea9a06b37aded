// What a congress says about the committees that it elected: their sizes, and who joined them
// later.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/bodies/mandates.hpp>

#include "audit_readings.hpp"
#include "derived_mandates.hpp"
#include "of_the_congress.hpp"

namespace congdoan::detail {
namespace {

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

// As many seats as a ballot was held for are seats of the committee.
Quantity with_seats_of_rounds(const Quantity& seats, const Election& election) {
  std::int64_t least = 0;
  for (const Round& round : election.rounds)
    least = std::max<std::int64_t>(least, round.seats.value_or(0));
  if (least <= seats.lower().value_or(0)) return seats;
  return seats.upper() ? Quantity::between(least, std::max(least, *seats.upper()))
                       : Quantity::at_least(least);
}

// Seats that were filled, and those that stayed vacant, where that is said.
Quantity seats_told(const Election& election) {
  const Quantity elected = elected_number(election);
  const Quantity& vacant = election.vacant;
  if (elected.is_unreported() || vacant.is_unreported()) return elected;
  const auto least = seats_added(elected.lower().value_or(0), vacant.lower().value_or(0));
  const auto most = seats_added(elected.upper(), vacant.upper());
  if (!least) return {};
  return most ? Quantity::between(*least, *most) : Quantity::at_least(*least);
}

// A committee that was elected on a day of its own is held against the provisions of that day.
void set_day(AuditReading& reading, const Election* election) {
  if (election == nullptr || !election->date) return;
  reading.when = Period(*election->date, *election->date);
  reading.has_own_days = true;
}

// The seats of a committee, perhaps against the provision's base, on the day of its election.
AuditReadings read_size(const Asked& asked, const ProvisionSpec& provision, CommitteeKind committee,
                        std::string_view number_word) {
  const CongressSpec& congress = *asked.congress;
  AuditReading reading{.of = std::string(word(committee)), .count = number(congress, number_word)};
  if (!provision.base.empty()) reading.base = number(congress, provision.base);
  reading.lies_within = false;
  set_day(reading, election_of(congress, committee));
  return one(std::move(reading));
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
  set_day(reading, election);
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

// Everybody who was elected is named.
bool all_named(const Election* election) {
  return election != nullptr && !election->people.empty() &&
         election->elected == Quantity(election->people.size());
}

// The days from the first of both times to the last.
Period days_of_both(const std::optional<Period>& some, const Period& more) {
  if (!some) return more;
  return {std::min(some->first(), more.first()), std::max(some->last(), more.last())};
}

}  // namespace

Known size_of(const CongressSpec& congress, CommitteeKind committee, std::string name) {
  const std::string place = "election[" + std::string(word(committee)) + "]";
  const Election* election = election_of(congress, committee);
  if (election == nullptr) return {std::move(name), Quantity(), place};
  if (election->seats) return {std::move(name), Quantity(*election->seats), place + ".seats"};
  const Quantity told = seats_told(with_congress(congress, *election));
  const Quantity size = with_seats_of_rounds(told, *election);
  if (elections_of(congress, committee) > 1) {
    // Whether they were of one seat after another, or of the same ones, is not said.
    return {std::move(name), Quantity::at_least(size.lower().value_or(0)), place + ".seats"};
  }
  return {std::move(name), size, place + ".elected"};
}

AuditReadings read_committee_size(const Asked& asked, const ProvisionSpec& provision) {
  return read_size(asked, provision, CommitteeKind::executive, "committee");
}

AuditReadings read_standing_size(const Asked& asked, const ProvisionSpec& provision) {
  return read_size(asked, provision, CommitteeKind::standing, "standing");
}

AuditReadings read_inspection_size(const Asked& asked, const ProvisionSpec& provision) {
  return read_size(asked, provision, CommitteeKind::inspection, "inspection");
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

// Members of the committee among those of the inspection committee: as far as people are named.
AuditReadings read_inspection_overlap(const Asked& asked, const ProvisionSpec& provision) {
  const CongressSpec& congress = *asked.congress;
  const Election* committee = election_of(congress, CommitteeKind::executive);
  const Election* inspection = election_of(congress, CommitteeKind::inspection);
  AuditReading reading{.of = "inspection",
                       .count = Known{"committee_members", Quantity(), {}},
                       .base = number(congress, provision.base)};
  set_day(reading, inspection);
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

}  // namespace congdoan::detail
