/// \file
/// How many were summoned to a congress, and how many came.
#pragma once

#include <string>

#include <congdoan/numbers/quantity.hpp>
#include <congdoan/problems.hpp>

namespace congdoan {

/// The attendance of a congress. What the source does not say stays unreported.
///
/// Those summoned (triệu tập) are present or absent. Where a text tells of "25 delegates" and not
/// whether they were summoned or present, they are `delegates` and prove neither.
struct Attendance {
  Quantity summoned{};
  Quantity present{};
  Quantity absent{};
  Quantity delegates{};   ///< where the source does not say which of the two
  Quantity ex_officio{};  ///< of those summoned: members of the sitting committee
  Quantity elected{};     ///< of those summoned: elected from below
  Quantity appointed{};   ///< of those summoned: appointed
  Quantity women{};       ///< of those present
  std::string text{};
  std::string note{};

  /// No number is below 0, those present and absent make up those summoned, and no part of them
  /// exceeds the whole.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("summoned", &Attendance::summoned, "How many were summoned.");
    v.optional("present", &Attendance::present, "How many of them came.");
    v.optional("absent", &Attendance::absent, "How many of them did not.");
    v.optional("delegates", &Attendance::delegates,
               "How many delegates there were, where the source does not say whether summoned or "
               "present.");
    v.optional("ex_officio", &Attendance::ex_officio,
               "How many were summoned as members of the sitting committee.");
    v.optional("elected", &Attendance::elected, "How many were elected from below.");
    v.optional("appointed", &Attendance::appointed, "How many were appointed.");
    v.optional("women", &Attendance::women, "How many of those present are women.");
    v.optional("text", &Attendance::text, "As written in the source.");
    v.optional("note", &Attendance::note, "Anything worth keeping.");
  }

  friend bool operator==(const Attendance&, const Attendance&) = default;
};

}  // namespace congdoan
