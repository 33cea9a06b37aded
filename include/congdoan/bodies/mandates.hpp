/// \file
/// The mandates of a body over the years: who held what on a day, and what was vacant.
///
/// What is not known stays so: an answer is certain only if every possible first and last day of
/// every mandate gives it. Each mandate's days are taken to be independent of the others'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/bodies/committee.hpp>
#include <congdoan/bodies/mandate.hpp>
#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/decide.hpp>
#include <congdoan/kernel/outcome.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

/// Who held a seat on a day.
struct Holders {
  std::vector<Mandate> certain{};
  std::vector<Mandate> possible{};  ///< those of which it is not known; none of the above

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("certain", &Holders::certain, "The mandates held on the day.");
    v.optional("possible", &Holders::possible, "Those of which it is not known.");
  }
  friend bool operator==(const Holders&, const Holders&) = default;
};

/// How many of those who held a seat on a day are women. Each number is attained by a possible
/// state of affairs; members = women + men in all of them.
struct WomenShare {
  Quantity women{};
  Quantity men{};
  Quantity members{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("women", &WomenShare::women, "How many are women.");
    v.optional("men", &WomenShare::men, "How many are men.");
    v.optional("members", &WomenShare::members, "How many there are in all.");
  }
  friend bool operator==(const WomenShare&, const WomenShare&) = default;
};

/// Holds the share of women against a bound, with all that is known of women, men and members.
/// \throws InvalidValue as `decide` of a part and its base does.
[[nodiscard]] Decision decide(const WomenShare& share, const Bound& bound);

/// Two people who held one seat at a time.
struct Overlap {
  std::string seat{};
  std::vector<std::string> people{};  ///< the two, in the order of the mandates
  Truth certainty = Truth::unknown;   ///< `yes`, or `unknown` where only some possible days meet
  std::optional<Date> first{};        ///< the first day that both may have held it, if bounded
  std::optional<Date> last{};         ///< the last such day, if bounded

  template <class V>
  static constexpr void fields(V& v) {
    v.required("seat", &Overlap::seat, "What both held.");
    v.required("people", &Overlap::people, "The two, in the order of the mandates.");
    v.required("certainty", &Overlap::certainty, "yes, or unknown.");
    v.optional("first", &Overlap::first, "The first day that both may have held it.");
    v.optional("last", &Overlap::last, "The last day that both may have held it.");
  }
  friend bool operator==(const Overlap&, const Overlap&) = default;
};

/// Days on which nobody held a seat.
struct Gap {
  Period days;
  Truth certainty = Truth::unknown;  ///< `yes`: surely nobody; `unknown`: perhaps somebody

  template <class V>
  static constexpr void fields(V& v) {
    v.required("days", &Gap::days, "The days.");
    v.required("certainty", &Gap::certainty, "Whether surely nobody held it: yes, or unknown.");
  }
  friend bool operator==(const Gap&, const Gap&) = default;
};

/// How many seats of a committee were filled during a term, held against a limit that is a share of
/// the number that the congress decided on.
struct Fillings {
  Quantity count{};
  Quantity seats{};
  Bound limit;
  Outcome outcome = Outcome::undetermined;  ///< `met`: within the limit
  std::optional<Quantity> allowed{};        ///< the greatest number within the limit
  std::optional<Quantity> spare{};          ///< how many may follow
  std::optional<Quantity> too_many{};       ///< how many are beyond the limit

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("count", &Fillings::count, "How many seats were filled.");
    v.optional("seats", &Fillings::seats, "How many the congress decided on.");
    v.required("limit", &Fillings::limit, "The greatest share of them.");
    v.required("outcome", &Fillings::outcome,
               "Whether that is within the limit: met, missed or undetermined.");
    v.optional("allowed", &Fillings::allowed, "The greatest number within the limit.");
    v.optional("spare", &Fillings::spare, "How many may follow.");
    v.optional("too_many", &Fillings::too_many, "How many are beyond the limit.");
  }
  friend bool operator==(const Fillings&, const Fillings&) = default;
};

/// The mandates of one body, of any number of terms, and the committees that they are seats of.
///
/// A seat is named by one word: a committee's (`executive`) or a post's (`chair`). Of a committee
/// with fewer named members than were elected, the others are members for its time, without names.
class Mandates {
 public:
  /// \throws InvalidDocument that names every mandate of another body, a person who is a woman in
  /// one mandate and none in another, and a committee with more members named than elected.
  explicit Mandates(std::vector<Mandate> mandates, std::vector<Committee> committees = {});

  const std::vector<Mandate>& all() const noexcept { return mandates_; }
  const std::vector<Committee>& committees() const noexcept { return committees_; }

  /// Who held `seat` on `day`, in the order of the mandates. \throws UnknownId if no mandate and no
  /// committee has this seat, naming the nearest that one has; so do all functions below.
  Holders holders(std::string_view seat, Date day) const;
  /// How many people held it.
  Quantity count(std::string_view seat, Date day) const;
  /// How many seats were vacant, at least 0. \param seats how many there are; by default those of
  /// the committee that surely lasted on that day, one for a chair, else not known
  Quantity vacancies(std::string_view seat, Date day,
                     const std::optional<Quantity>& seats = {}) const;
  WomenShare women(std::string_view seat, Date day) const;
  /// Any two people who held a post at a time, which is wrong for a post of one.
  std::vector<Overlap> overlaps(std::string_view post) const;
  /// The days of `within` on which nobody held it, or it is not known that anybody did, in order;
  /// each as long as possible.
  std::vector<Gap> gaps(std::string_view seat, const Period& within) const;
  /// The seats filled during `term` by by-election or appointment. A committee that was appointed
  /// as a whole when its time began is not filled by that. Of a member who joined later without
  /// `began` it is not known.
  /// \param limit of the number of seats, such as at most 2/3
  /// \throws InvalidValue if the limit is not an upper one of 0 to 100%.
  Fillings fillings(CommitteeKind committee, const Period& term, const Bound& limit) const;
  /// The same mandates where those of this term, and its committees, last to `last` unless they
  /// ended before the term did. \throws InvalidValue if one may have lasted longer already.
  Mandates extended(std::string_view term, Date last) const;

  friend bool operator==(const Mandates&, const Mandates&) = default;

 private:
  void require_seat(std::string_view seat) const;

  std::vector<Mandate> mandates_;
  std::vector<Committee> committees_;
};

}  // namespace congdoan
