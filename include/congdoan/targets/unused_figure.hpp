/// \file
/// Figures that decided nothing, each with the reason.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/fields.hpp>

namespace congdoan {

/// Why a figure decided nothing.
enum class UnusedReason {
  other_body,  ///< it is another body's
  no_target,   ///< no target is about its measure
  not_asked,   ///< no target asks for its period, such as a day where a year is meant
  later,       ///< it was reported after the day of judgement
  replaced,    ///< another report of the same figure counts instead, or withdrew it
  not_needed,  ///< no verdict uses it: others decide, or it tells nothing of what is asked
};

template <>
struct EnumWords<UnusedReason> {
  static constexpr std::array entries{
      std::pair{UnusedReason::other_body, std::string_view{"other_body"}},
      std::pair{UnusedReason::no_target, std::string_view{"no_target"}},
      std::pair{UnusedReason::not_asked, std::string_view{"not_asked"}},
      std::pair{UnusedReason::later, std::string_view{"later"}},
      std::pair{UnusedReason::replaced, std::string_view{"replaced"}},
      std::pair{UnusedReason::not_needed, std::string_view{"not_needed"}},
  };
};

/// A figure that decided nothing. Those of another body stand together, under the first of them.
struct UnusedFigure {
  UnusedReason reason = UnusedReason::not_asked;
  std::string place{};   ///< where it was read, such as "line 7"
  std::string body{};    ///< empty: the body of the document
  std::string period{};  ///< as it was written
  std::string measure{};
  std::size_t count = 1;  ///< of another body: how many figures it has

  /// True of the first or last day of a year where a year may be meant: read them as years with
  /// `periods = "year"`.
  bool may_be_a_year() const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("reason", &UnusedFigure::reason, "Why it decided nothing.");
    v.optional("place", &UnusedFigure::place, "Where it was read, such as line 7.");
    v.optional("body", &UnusedFigure::body, "Whose figure; absent: the body of the document.");
    v.required("period", &UnusedFigure::period, "Its period label.");
    v.required("measure", &UnusedFigure::measure, "The id of its measure.");
    v.optional("count", &UnusedFigure::count, "Of another body: how many figures it has.");
  }

  friend bool operator==(const UnusedFigure&, const UnusedFigure&) = default;
};

}  // namespace congdoan
