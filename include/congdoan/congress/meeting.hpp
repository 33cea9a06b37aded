/// \file
/// The congress as an event, and what was said there: small facts of a document.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/enum_words.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/term.hpp>

namespace congdoan {

/// Who takes part in a congress.
enum class CongressForm {
  all_members,  ///< đại hội toàn thể
  delegates,    ///< đại hội đại biểu
};

template <>
struct EnumWords<CongressForm> {
  static constexpr std::array entries{
      std::pair{CongressForm::all_members, std::string_view{"all_members"}},
      std::pair{CongressForm::delegates, std::string_view{"delegates"}},
  };
};

/// The congress itself: when it met, which term it looks back on and which it opens.
struct Meeting {
  std::optional<Ordinal> ordinal{};
  std::string name{};
  std::optional<CongressForm> form{};
  std::optional<Date> date{};
  std::string session{};  ///< the part of the day, as written ("chiều")
  std::string place{};
  std::optional<Term> reviews{};        ///< the term it looks back on
  std::optional<Term> term{};           ///< the term it opens
  std::vector<int> reporting_years{};   ///< the years of the term that are reported, if not all
  std::vector<std::string> inferred{};  ///< paths of what the source does not say outright
  std::string source{};
  std::string note{};

  /// The term reviewed starts before the one opened, the reporting years are the latter's, and the
  /// congress met at most two years from its first day.
  void check(Problems& problems) const;
  /// The term it opens, with its reporting years.
  std::optional<Term> current_term() const;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("ordinal", &Meeting::ordinal, "Which congress of the body it is: \"VIII\" or 8.");
    v.optional("name", &Meeting::name, "What the source calls it.");
    v.optional("form", &Meeting::form, "all_members or delegates.");
    v.optional("date", &Meeting::date, "The day it met.");
    v.optional("session", &Meeting::session, "The part of the day, as written.");
    v.optional("place", &Meeting::place, "Where it met.");
    v.optional("reviews", &Meeting::reviews, "The term it looks back on: \"2012-2016\".");
    v.optional("term", &Meeting::term,
               "The term it opens: \"2016-2021\" or \"2017-10-16..2022-10-15\".");
    v.optional("reporting_years", &Meeting::reporting_years,
               "The years of the term that are reported.");
    v.optional("inferred", &Meeting::inferred, "Paths of what the source does not say outright.");
    v.optional("source", &Meeting::source, "Where it was read.");
    v.optional("note", &Meeting::note, "Anything worth keeping.");
  }

  friend bool operator==(const Meeting&, const Meeting&) = default;
};

/// Something said without a number: a goal, an activity, a shortcoming, a point of the agenda.
struct Statement {
  std::string text{};
  std::string note{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("text", &Statement::text, "As written in the source.");
    v.optional("note", &Statement::note, "Anything worth keeping.");
  }

  friend bool operator==(const Statement&, const Statement&) = default;
};

/// A document that the congress refers to, such as a directive of the Party.
struct Reference {
  std::string number{};
  std::string kind{};
  std::optional<Date> date{};
  std::string by{};
  std::string text{};
  std::string note{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("number", &Reference::number, "Its number: \"05-CT/TW\".");
    v.optional("kind", &Reference::kind, "What sort of document it is; an open word.");
    v.optional("date", &Reference::date, "The day it was issued.");
    v.optional("by", &Reference::by, "Who issued it.");
    v.optional("text", &Reference::text, "As written in the source.");
    v.optional("note", &Reference::note, "Anything worth keeping.");
  }

  friend bool operator==(const Reference&, const Reference&) = default;
};

/// Somebody who attended or spoke, by office.
struct Attendee {
  std::string name{};
  std::string office{};
  std::string body{};
  std::string text{};
  std::string note{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("name", &Attendee::name, "The person, if named.");
    v.optional("office", &Attendee::office, "The office held.");
    v.optional("body", &Attendee::body, "The body or agency of the office.");
    v.optional("text", &Attendee::text, "What was said or done.");
    v.optional("note", &Attendee::note, "Anything worth keeping.");
  }

  friend bool operator==(const Attendee&, const Attendee&) = default;
};

/// A numbered task of the resolution and the targets it sets.
struct Task {
  int number = 0;  ///< as numbered in the source; 0 if it is not
  std::string text{};
  std::vector<std::string> targets{};
  std::string note{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("number", &Task::number, "As numbered in the source.");
    v.required("text", &Task::text, "As written in the source.");
    v.optional("targets", &Task::targets, "The ids of the targets it sets.");
    v.optional("note", &Task::note, "Anything worth keeping.");
  }

  friend bool operator==(const Task&, const Task&) = default;
};

}  // namespace congdoan
