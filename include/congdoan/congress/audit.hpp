/// \file
/// Holds a congress against the provisions of its date.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/congress/congress.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/wording.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

/// What an audit finds.
enum class AuditOutcome {
  holds,     ///< every possible number keeps it; where it perhaps does not apply, it is kept anyway
  violated,  ///< it applies, and no possible number keeps it
  unknown,   ///< what is reported does not say, or whether it applies is not known
};

template <>
struct EnumWords<AuditOutcome> {
  static constexpr std::array entries{
      std::pair{AuditOutcome::holds, std::string_view{"holds"}},
      std::pair{AuditOutcome::violated, std::string_view{"violated"}},
      std::pair{AuditOutcome::unknown, std::string_view{"unknown"}},
  };
};

/// A number on which a finding rests.
struct AuditNumber {
  std::string name{};  ///< present, summoned, members, committee, months, …
  Quantity value{};    ///< unreported if the congress does not say it

  template <class V>
  static constexpr void fields(V& v) {
    v.required("name", &AuditNumber::name, "What it counts: present, summoned, members, ….");
    v.optional("value", &AuditNumber::value, "The number; absent if it is not reported.");
  }

  friend bool operator==(const AuditNumber&, const AuditNumber&) = default;
};

/// What one provision gives on one subject of a congress.
struct Finding {
  Provision provision;
  std::string of{};  ///< executive, chair, …; empty where the congress as a whole is asked
  AuditOutcome outcome = AuditOutcome::unknown;
  Truth applies = Truth::unknown;  ///< whether the provision applies, on the day, to the body
  std::vector<AuditNumber> numbers{};
  std::string person{};              ///< whose votes are among them
  std::string said{};                ///< the congress's own word, where one is laid down
  std::optional<Quantity> needed{};  ///< the least (for upper bounds greatest) number that keeps it
  std::optional<Quantity> short_by{};
  std::optional<Quantity> spare{};
  std::vector<std::string> missing{};  ///< places of the document that would tell; empty if decided

  template <class V>
  static constexpr void fields(V& v) {
    v.required("provision", &Finding::provision, "The provision.");
    v.optional("of", &Finding::of, "What of the congress was asked: executive, chair, ….");
    v.required("outcome", &Finding::outcome, "holds, violated or unknown.");
    v.required("applies", &Finding::applies, "Whether it applies: yes or unknown.");
    v.optional("numbers", &Finding::numbers, "The numbers on which it rests.");
    v.optional("person", &Finding::person, "Whose votes are among them.");
    v.optional("said", &Finding::said, "The congress's own word, where one is laid down.");
    v.optional("needed", &Finding::needed, "The least (or greatest) number that keeps it.");
    v.optional("short_by", &Finding::short_by, "How many are missing (or too many).");
    v.optional("spare", &Finding::spare, "How many there are beyond what is needed.");
    v.optional("missing", &Finding::missing, "What is not reported and would tell.");
  }

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// The findings on a congress, in the order of the rule book.
struct Audit {
  std::string body{};            ///< its id
  std::optional<Period> when{};  ///< the day of the congress, or the year in which its term starts
  std::vector<Finding> findings{};

  std::size_t count(AuditOutcome outcome) const noexcept;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("body", &Audit::body, "The id of the body.");
    v.optional("when", &Audit::when, "The day of the congress, or the year its term starts in.");
    v.optional("findings", &Audit::findings, "One for each provision and subject.");
  }

  friend bool operator==(const Audit&, const Audit&) = default;
};

/// Holds a congress against every provision of `rules` that applies, or perhaps does, and about
/// which something can be asked of a congress: one finding for each. Several provisions on one
/// question each have a finding.
///
/// A congress without a date is taken to have met in the year in which the term that it opens
/// starts; where that is not stated either, every provision perhaps applies. What is not reported
/// stays unknown, and is named. Elections that state their own date are asked by the provisions of
/// that day, and seats filled during the term by those of the days on which they were.
/// \throws InvalidDocument if an election names a provision that `rules` does not have or does not
/// answer with, or that says no majority.
[[nodiscard]] Audit audit(const Congress& congress, const RuleBook& rules);

/// The parameters about which a congress can be asked; provisions on others have no finding.
[[nodiscard]] std::vector<std::string_view> audited_parameters();

/// One sentence: "CG-01, số đại biểu có mặt …: 100/150 — đúng: ít nhất 2/3 số người được triệu tập,
/// tức 100".
[[nodiscard]] std::string explain(const Finding& finding, Language language);

}  // namespace congdoan
