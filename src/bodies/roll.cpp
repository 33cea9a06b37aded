#include <algorithm>
#include <tuple>

#include "../kernel/ends.hpp"
#include "roll.hpp"
#include "tenure.hpp"

namespace congdoan::detail {
namespace {

using kernel::End;
using kernel::lower;
using kernel::plus;
using kernel::Wide;

End wide_end(const std::optional<std::int64_t>& value) {
  return value ? End(*value) : std::nullopt;
}

Wide at_least_0(Wide value) { return std::max<Wide>(value, 0); }

// How many were elected: no more than there are seats.
Count elected(const Committee& committee) {
  return {at_least_0(committee.size.lower().value_or(0)),
          lower(wide_end(committee.size.upper()), wide_end(committee.seats.upper()))};
}

}  // namespace

Truth began_with(const Mandate& mandate, const Committee& committee, bool alone) {
  if (mandate->committee != committee.kind) return Truth::no;
  const bool terms_named = !mandate->term.empty() && !committee.term.empty();
  if (terms_named && mandate->term != committee.term) return Truth::no;
  const Truth of_this_term = terms_named || alone ? Truth::yes : Truth::unknown;
  if (mandate->began == MandateBegan::by_election) return Truth::no;
  if (mandate->began && mandate->began != MandateBegan::appointed) return of_this_term;
  // It may have been filled later by an appointment.
  if (mandate->from == committee.from) return of_this_term;
  if (!mandate->from || !committee.from) return Truth::unknown;
  if (committee.from->last() < mandate->from->first()) return Truth::no;
  return mandate->from->last() <= committee.from->first() ? of_this_term : Truth::unknown;
}

Count Began::unnamed(const Committee& committee) const {
  const Count all = elected(committee);
  return {at_least_0(all.low - static_cast<Wide>(possible)),
          plus(all.high, -static_cast<Wide>(certain))};
}

Beginnings::Beginnings(CommitteeKind kind, const std::vector<Mandate>& mandates,
                       const std::vector<Committee>& committees)
    : alone_(std::ranges::count(committees, kind, &Committee::kind) == 1) {
  std::map<std::tuple<std::string_view, std::optional<MandateBegan>, std::optional<Period>>,
           std::size_t>
      positions;
  for (const Mandate& mandate : mandates) {
    if (mandate->committee != kind) continue;
    const auto [at, is_new] =
        positions.try_emplace({mandate->term, mandate->began, mandate->from}, mandates_.size());
    if (is_new) mandates_.push_back({&mandate, {}});
    mandates_[at->second].people.push_back(mandate->person);
  }
}

Began Beginnings::of(const Committee& committee) const {
  std::vector<std::string_view> certain;
  Began began;
  for (const Alike& each : mandates_) {
    const Truth truth = began_with(*each.first, committee, alone_);
    if (truth == Truth::no) continue;
    began.people.insert(began.people.end(), each.people.begin(), each.people.end());
    if (truth == Truth::yes) certain.insert(certain.end(), each.people.begin(), each.people.end());
  }
  const auto once = [](std::vector<std::string_view>& people) {
    std::ranges::sort(people);
    const auto twice = std::ranges::unique(people);
    people.erase(twice.begin(), twice.end());
  };
  once(began.people);
  once(certain);
  began.certain = certain.size();
  began.possible = began.people.size();
  return began;
}

std::vector<Unnamed> unnamed_of(CommitteeKind kind, const std::vector<Mandate>& mandates,
                                const std::vector<Committee>& committees) {
  const Beginnings beginnings(kind, mandates, committees);
  std::map<Beginnings::Key, std::pair<Began, std::shared_ptr<const std::vector<std::string_view>>>>
      known;
  std::vector<Unnamed> list;
  for (const Committee& committee : committees) {
    if (committee.kind != kind) continue;
    const auto [at, is_new] = known.try_emplace(Beginnings::key(committee));
    auto& [began, people] = at->second;
    if (is_new) {
      began = beginnings.of(committee);
      if (began.certain == began.possible)
        people = std::make_shared<const std::vector<std::string_view>>(std::move(began.people));
    }
    list.push_back({&committee, began.unnamed(committee), Truth::unknown, people});
  }
  return list;
}

std::map<std::string_view, bool> known_women(const std::vector<Mandate>& mandates) {
  std::map<std::string_view, bool> women;
  for (const Mandate& mandate : mandates) {
    if (mandate->woman) women.emplace(mandate->person, *mandate->woman);
  }
  return women;
}

Roll::Roll(const Mandates& mandates, std::string_view seat, const Date& day) {
  for (const Mandate& mandate : mandates.all()) {
    if (mandate->seat() != seat) continue;
    Person& person = people_[mandate->person];
    const Truth truth = held(mandate, day);
    if (truth == Truth::yes || person.sits == Truth::no) person.sits = truth;
  }
  const std::map<std::string_view, bool> women = known_women(mandates.all());
  for (auto& [name, person] : people_) {
    if (const auto known = women.find(name); known != women.end()) person.woman = known->second;
  }
  const auto kind = from_word<CommitteeKind>(seat);
  if (!kind) return;
  unnamed_ = unnamed_of(*kind, mandates.all(), mandates.committees());
  for (Unnamed& each : unnamed_) {
    each.sits = Tenure(each.committee->from, each.committee->until).covers(day);
    if (!each.named) continue;
    // More women elected than can be among those named are unnamed.
    Wide most_named = 0;
    for (const std::string_view name : *each.named)
      most_named += people_.at(name).woman.value_or(true) ? 1 : 0;
    const Wide elected_women = each.committee->women.lower().value_or(0);
    each.count.low = std::max(each.count.low, elected_women - most_named);
  }
}

Count Roll::members() const {
  Count count;
  for (const auto& [name, person] : people_) {
    if (person.sits == Truth::yes) ++count.low;
    if (person.sits != Truth::no) ++*count.high;
  }
  for (const Unnamed& each : unnamed_) {
    if (each.sits == Truth::yes) count.low += each.count.low;
    if (each.sits != Truth::no) count.high = plus(count.high, each.count.high);
  }
  return count;
}

Count Roll::of(bool women) const {
  Count count;
  for (const auto& [name, person] : people_) {
    if (person.sits == Truth::no || person.woman == !women) continue;
    ++*count.high;
    if (person.sits == Truth::yes && person.woman == women) ++count.low;
  }
  for (const Unnamed& each : unnamed_) {
    if (each.sits != Truth::no) count.high = plus(count.high, each.count.high);
  }
  // The number of women elected, where it is stated, says more about those of whom it is not known.
  Count narrowed = count;
  for (const Unnamed& each : unnamed_) {
    if (!each.named) continue;
    const Count own = told(each, women);
    narrowed.low = std::max(narrowed.low, count.low + own.low);
    narrowed.high = lower(narrowed.high, plus(others(each, women), own.high));
  }
  return narrowed;
}

// How many of those with whom the committee began, and of whom it is not known whether they are
// women, hold the seat and are women (or men), by the number of women who were elected.
Count Roll::told(const Unnamed& committee, bool women) const {
  Wide fixed = 0;        // those elected who are women (or men) for certain
  Wide open = 0;         // those named of whom it is not known
  Wide may_sit = 0;      // of these
  Wide may_not_sit = 0;  // of these
  for (const std::string_view name : *committee.named) {
    const Person& person = people_.at(name);
    if (person.woman) {
      if (*person.woman == women) ++fixed;
      continue;
    }
    ++open;
    if (person.sits != Truth::no) ++may_sit;
    if (person.sits != Truth::yes) ++may_not_sit;
  }
  const Count& unnamed = committee.count;
  const Wide named = static_cast<Wide>(committee.named->size());
  const End said_low = wide_end(committee.committee->women.lower());
  const End said_high = wide_end(committee.committee->women.upper());
  Count more{0, plus(unnamed.high, open)};  // of those named and unnamed of whom it is not known
  if (women) {
    if (said_low) more.low = at_least_0(*said_low - fixed);
    if (said_high) more.high = lower(more.high, at_least_0(*said_high - fixed));
  } else {
    if (said_high) more.low = at_least_0(named + unnamed.low - *said_high - fixed);
    if (said_low && unnamed.high)
      more.high = lower(more.high, at_least_0(named + *unnamed.high - *said_low - fixed));
  }
  if (committee.sits != Truth::yes) {
    // Women may all be among those who do not sit; of men, each more unnamed one is one more.
    const End room = women ? unnamed.high : End(unnamed.low);
    more.low = room ? at_least_0(more.low - *room) : Wide(0);
  }
  more.low = at_least_0(more.low - may_not_sit);
  more.high = lower(more.high, plus(may_sit, committee.sits != Truth::no ? unnamed.high : Wide(0)));
  return more;
}

// Everybody else who may hold the seat and be a woman (or a man).
End Roll::others(const Unnamed& committee, bool women) const {
  End most = 0;
  for (const auto& [name, person] : people_) {
    if (person.sits == Truth::no || person.woman == !women) continue;
    const bool told_of = !person.woman && std::ranges::binary_search(*committee.named, name);
    if (!told_of) ++*most;
  }
  for (const Unnamed& each : unnamed_) {
    if (&each != &committee && each.sits != Truth::no) most = plus(most, each.count.high);
  }
  return most;
}

Truth Roll::anybody() const {
  Truth truth = Truth::no;
  const auto note = [&truth](Truth sits) {
    if (sits == Truth::yes || truth == Truth::no) truth = sits;
  };
  for (const auto& [name, person] : people_) note(person.sits);
  for (const Unnamed& each : unnamed_) {
    if (each.count.low > 0) {
      note(each.sits);
    } else if (each.sits != Truth::no && each.count.high != Wide(0)) {
      note(Truth::unknown);
    }
  }
  return truth;
}

}  // namespace congdoan::detail
