#include <congdoan/bodies/mandates.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/terms/term.hpp>

#include "../kernel/convert.hpp"
#include "../kernel/decided.hpp"
#include "../quantity_hull.hpp"
#include "../quoted.hpp"
#include "mandate_checks.hpp"
#include "roll.hpp"
#include "tenure.hpp"

namespace congdoan {
namespace {

using detail::Roll;
using detail::Tenure;
using kernel::Wide;

Quantity quantity_of(const detail::Count& count) {
  return quantity(kernel::Range{count.low, count.high});
}

Tenure tenure_of(const Mandate& mandate) { return {mandate->from, mandate->until}; }
Tenure tenure_of(const Committee& committee) { return {committee.from, committee.until}; }

// The number of seats; of elected members alone it is known that they had one each.
Quantity seats_of(const Committee& committee) {
  if (!committee.seats.is_unreported()) return committee.seats;
  return committee.size.lower() ? Quantity::at_least(*committee.size.lower()) : Quantity();
}

// The seats of those committees of a kind whose time may lie in `within`.
Quantity seats_within(const std::vector<Committee>& committees, CommitteeKind kind,
                      const Tenure& within) {
  std::optional<Quantity> seats;
  for (const Committee& each : committees) {
    if (each.kind != kind || meet(tenure_of(each), within) == Truth::no) continue;
    seats = seats ? detail::hull(*seats, seats_of(each)) : seats_of(each);
  }
  return seats.value_or(Quantity());
}

// The seats of a committee of the kind on a day. Where none had surely begun and lasted, there may
// be another one, of whatever size.
Quantity seats_on(const std::vector<Committee>& committees, CommitteeKind kind, const Date& day) {
  const bool exists = std::ranges::any_of(committees, [&](const Committee& each) {
    return each.kind == kind && tenure_of(each).covers(day) == Truth::yes;
  });
  const Period only = Period::day(day);
  return exists ? seats_within(committees, kind, Tenure(only, only)) : Quantity();
}

// How many of `seats` nobody holds.
Quantity unheld(const Quantity& seats, const detail::Count& held) {
  kernel::Range vacant{.low = 0, .high = std::nullopt};
  if (seats.lower() && held.high) vacant.low = std::max<Wide>(*seats.lower() - *held.high, 0);
  if (seats.upper()) vacant.high = std::max<Wide>(*seats.upper() - held.low, 0);
  return quantity(vacant);
}

bool in(const std::optional<Date>& day, const Period& period) {
  return day && period.contains(*day);
}

// Whether the mandate filled a seat of its committee during `term`.
Truth filled(const Mandate& mandate, const std::vector<Committee>& committees, const Period& term) {
  const Tenure tenure = tenure_of(mandate);
  if (mandate->began == MandateBegan::elected || mandate->began == MandateBegan::re_elected)
    return Truth::no;
  if ((tenure.earliest() && term.last() < *tenure.earliest()) ||
      (tenure.latest_start() && *tenure.latest_start() < term.first()))
    return Truth::no;
  const bool within = in(tenure.earliest(), term) && in(tenure.latest_start(), term);
  if (mandate->began == MandateBegan::by_election) return within ? Truth::yes : Truth::unknown;
  bool later = false;
  const auto same_kind = [&](const Committee& each) { return each.kind == mandate->committee; };
  const bool alone = std::ranges::count_if(committees, same_kind) == 1;
  for (const Committee& committee : committees) {
    if (!same_kind(committee)) continue;
    const Truth first = detail::began_with(mandate, committee, alone);
    if (first == Truth::yes) return Truth::no;
    if (first == Truth::unknown) return Truth::unknown;
    later = true;
  }
  // Of a member who joined later, but not how, it is not known that a seat was filled.
  return later && within && mandate->began ? Truth::yes : Truth::unknown;
}

}  // namespace

Decision decide(const WomenShare& share, const Bound& bound) {
  const std::string unfit = unfit_for_share(bound);
  if (!unfit.empty()) throw InvalidValue(std::string(word(bound.comparator)) + ": " + unfit);
  const auto region =
      kernel::Region::part(kernel::non_negative(share.women), kernel::non_negative(share.members),
                           kernel::non_negative(share.men));
  if (region.impossible()) {
    throw InvalidValue("women " + share.women.text() + " and men " + share.men.text() +
                       " do not add up to members " + share.members.text());
  }
  return decided(region, bound);
}

Mandates::Mandates(std::vector<Mandate> mandates, std::vector<Committee> committees)
    : mandates_(std::move(mandates)), committees_(std::move(committees)) {
  Problems problems;
  detail::check_mandates(mandates_, committees_, problems);
  problems.throw_if_any();
}

void Mandates::require_seat(std::string_view seat) const {
  std::vector<std::string_view> known;
  for (const Mandate& each : mandates_) known.push_back(each->seat());
  for (const Committee& each : committees_) known.push_back(word(each.kind));
  if (std::ranges::find(known, seat) != known.end()) return;
  throw UnknownId("no mandate is of " + detail::quoted(seat) + did_you_mean(seat, known));
}

Holders Mandates::holders(std::string_view seat, Date day) const {
  require_seat(seat);
  const Roll roll(*this, seat, day);
  Holders holders;
  for (const Mandate& each : mandates_) {
    if (each->seat() != seat) continue;
    const Truth truth = held(each, day);
    if (truth == Truth::yes) holders.certain.push_back(each);
    const bool otherwise = roll.people().at(each->person).sits == Truth::yes;
    if (truth == Truth::unknown && !otherwise) holders.possible.push_back(each);
  }
  return holders;
}

Quantity Mandates::count(std::string_view seat, Date day) const {
  require_seat(seat);
  return quantity_of(Roll(*this, seat, day).members());
}

Quantity Mandates::vacancies(std::string_view seat, Date day,
                             const std::optional<Quantity>& seats) const {
  require_seat(seat);
  Quantity all;
  if (seats) {
    all = *seats;
  } else if (const auto kind = from_word<CommitteeKind>(seat)) {
    all = seats_on(committees_, *kind, day);
  } else if (seat == "chair") {
    all = 1;
  }
  return unheld(all, Roll(*this, seat, day).members());
}

WomenShare Mandates::women(std::string_view seat, Date day) const {
  require_seat(seat);
  const Roll roll(*this, seat, day);
  return {quantity_of(roll.of(true)), quantity_of(roll.of(false)), quantity_of(roll.members())};
}

std::vector<Overlap> Mandates::overlaps(std::string_view post) const {
  require_seat(post);
  std::vector<Overlap> list;
  for (std::size_t i = 0; i < mandates_.size(); ++i) {
    if (mandates_[i]->seat() != post) continue;
    for (std::size_t j = i + 1; j < mandates_.size(); ++j) {
      if (mandates_[j]->seat() != post || mandates_[j]->person == mandates_[i]->person) continue;
      const Tenure a = tenure_of(mandates_[i]);
      const Tenure b = tenure_of(mandates_[j]);
      const Truth truth = meet(a, b);
      if (truth == Truth::no) continue;
      Overlap overlap{.seat = std::string(post),
                      .people = {mandates_[i]->person, mandates_[j]->person},
                      .certainty = truth};
      // An absent day sorts before every other: right for the first days, not for the last.
      overlap.first = std::max(a.earliest(), b.earliest());
      overlap.last = a.latest() && b.latest() ? std::min(a.latest(), b.latest())
                                              : std::max(a.latest(), b.latest());
      list.push_back(std::move(overlap));
    }
  }
  return list;
}

std::vector<Gap> Mandates::gaps(std::string_view seat, const Period& within) const {
  require_seat(seat);
  // The answer changes on these days alone.
  std::set<Date> turns{within.first()};
  const auto turn = [&](const std::optional<Date>& day) {
    if (in(day, within)) turns.insert(*day);
  };
  const auto turn_after = [&](const std::optional<Date>& day) {
    if (in(day, within) && *day < within.last()) turns.insert(day->next());
  };
  const auto add = [&](const Tenure& tenure) {
    turn(tenure.earliest());
    turn_after(tenure.latest());
    if (const auto certain = tenure.certain()) {
      turn(certain->first());
      turn_after(certain->last());
    }
  };
  for (const Mandate& each : mandates_) {
    if (each->seat() == seat) add(tenure_of(each));
  }
  for (const Committee& each : committees_) {
    if (word(each.kind) == seat) add(tenure_of(each));
  }
  std::vector<Gap> list;
  for (auto at = turns.begin(); at != turns.end(); ++at) {
    const Truth held = Roll(*this, seat, *at).anybody();
    if (held == Truth::yes) continue;
    const Truth vacant = held == Truth::no ? Truth::yes : Truth::unknown;
    const auto after = std::next(at);
    const Period days(*at, after == turns.end() ? within.last() : after->previous());
    if (!list.empty() && list.back().certainty == vacant &&
        list.back().days.last().next() == days.first()) {
      list.back().days = Period(list.back().days.first(), days.last());
    } else {
      list.push_back({days, vacant});
    }
  }
  return list;
}

Fillings Mandates::fillings(CommitteeKind committee, const Period& term, const Bound& limit) const {
  require_seat(word(committee));
  const std::string unfit = unfit_for_share(limit);
  if (!unfit.empty() || !is_upper(limit.comparator)) {
    throw InvalidValue(std::string(word(limit.comparator)) + " " + limit.threshold.text() +
                       " is no limit for fillings" + (unfit.empty() ? "" : ": " + unfit) +
                       "; write at_most 2/3");
  }
  std::int64_t certain = 0;
  std::int64_t possible = 0;
  for (const Mandate& each : mandates_) {
    if (each->committee != committee) continue;
    const Truth truth = filled(each, committees_, term);
    if (truth == Truth::yes) ++certain;
    if (truth != Truth::no) ++possible;
  }
  const Tenure days(Period::day(term.first()), Period::day(term.last()));
  Fillings result{.count = Quantity::between(certain, possible),
                  .seats = seats_within(committees_, committee, days),
                  .limit = limit};
  const Decision decision = decided(
      kernel::Region::rate(kernel::non_negative(result.count), kernel::non_negative(result.seats)),
      limit);
  result.outcome = decision.outcome;
  result.allowed = decision.needed;
  result.spare = decision.spare;
  result.too_many = decision.short_by;
  return result;
}

Mandates Mandates::extended(std::string_view term, Date last) const {
  std::vector<std::string_view> known;
  for (const Mandate& each : mandates_) known.push_back(each->term);
  for (const Committee& each : committees_) known.push_back(each.term);
  if (std::ranges::find(known, term) == known.end()) {
    throw UnknownId("no mandate is of the term " + detail::quoted(term) +
                    did_you_mean(term, known));
  }
  const Period closes = Term::parse(term).closes();
  if (last < closes.first()) {
    throw InvalidValue("the term " + std::string(term) + " lasts until " + closes.text() +
                       " already, and " + last.text() + " is before that");
  }
  const auto prolonged = [&](const std::string& of, const std::optional<Period>& until) {
    return of == term && until == closes;
  };
  std::vector<Mandate> mandates;
  mandates.reserve(mandates_.size());
  for (const Mandate& each : mandates_) {
    MandateSpec spec = *each;
    const bool to_its_end = !spec.ended || spec.ended == MandateEnded::term;
    if (to_its_end && prolonged(spec.term, spec.until)) spec.until = Period::day(last);
    mandates.emplace_back(std::move(spec));
  }
  std::vector<Committee> committees = committees_;
  for (Committee& each : committees) {
    if (prolonged(each.term, each.until)) each.until = Period::day(last);
  }
  return Mandates(std::move(mandates), std::move(committees));
}

}  // namespace congdoan
