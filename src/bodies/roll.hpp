// Who may hold a seat on a day: every named person and those elected without a name.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/bodies/mandates.hpp>
#include <congdoan/kernel/wide.hpp>
#include <congdoan/terms/date.hpp>

namespace congdoan::detail {

// From a least to a greatest number; no greatest one if that is not bounded.
struct Count {
  kernel::Wide low = 0;
  std::optional<kernel::Wide> high = 0;
};

// Whether the mandate is of a member with whom the committee began, rather than of one who joined
// it later. `alone` if the committee is the only one of its kind.
Truth began_with(const Mandate& mandate, const Committee& committee, bool alone);

// The members of a committee whom no mandate names, and what is known of the women among all who
// were elected.
struct Unnamed {
  const Committee* committee;
  Count count;
  Truth sits = Truth::unknown;  // on the day, each of them
  // The people with whom the committee began, in order; absent where it is not known who they are.
  // Of committees that began alike they are one list.
  std::shared_ptr<const std::vector<std::string_view>> named;
};

// Who is named as a member with whom a committee began.
struct Began {
  std::size_t certain = 0;
  std::size_t possible = 0;
  std::vector<std::string_view> people;  // all that are possible, in order

  // How many members nobody names, of so many elected.
  Count unnamed(const Committee& committee) const;
};

// With whom the committees of a kind began. Those that began alike need only be asked for once, and
// mandates that began alike are looked at as one.
class Beginnings {
 public:
  // What is asked of a committee: its term, and from when.
  using Key = std::pair<std::string_view, std::optional<Period>>;
  static Key key(const Committee& committee) { return {committee.term, committee.from}; }

  Beginnings(CommitteeKind kind, const std::vector<Mandate>& mandates,
             const std::vector<Committee>& committees);
  Began of(const Committee& committee) const;

 private:
  struct Alike {
    const Mandate* first;  // any of them
    std::vector<std::string_view> people;
  };
  std::vector<Alike> mandates_;
  bool alone_;  // there is one committee of the kind
};

// The committees of a kind, without a day.
std::vector<Unnamed> unnamed_of(CommitteeKind kind, const std::vector<Mandate>& mandates,
                                const std::vector<Committee>& committees);

// Who is a woman and who is not, as far as any mandate says.
std::map<std::string_view, bool> known_women(const std::vector<Mandate>& mandates);

struct Person {
  Truth sits = Truth::no;
  std::optional<bool> woman;
};

// Everybody who has a mandate of a seat, and the unnamed, on one day.
class Roll {
 public:
  Roll(const Mandates& mandates, std::string_view seat, const Date& day);

  const std::map<std::string_view, Person>& people() const noexcept { return people_; }
  // How many hold the seat.
  Count members() const;
  // How many of them are women, or men.
  Count of(bool women) const;
  // Whether anybody holds it.
  Truth anybody() const;

 private:
  Count told(const Unnamed& committee, bool women) const;
  std::optional<kernel::Wide> others(const Unnamed& committee, bool women) const;

  std::map<std::string_view, Person> people_;
  std::vector<Unnamed> unnamed_;
};

}  // namespace congdoan::detail
