/// \file
/// Committees: how many members lead a body, as far as a congress says.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

/// The committees of a body.
enum class CommitteeKind {
  executive,   ///< ban chấp hành (BCH)
  standing,    ///< ban thường vụ (BTV)
  inspection,  ///< uỷ ban kiểm tra (UBKT)
};

template <>
struct EnumWords<CommitteeKind> {
  static constexpr std::array entries{
      std::pair{CommitteeKind::executive, std::string_view{"executive"}},
      std::pair{CommitteeKind::standing, std::string_view{"standing"}},
      std::pair{CommitteeKind::inspection, std::string_view{"inspection"}},
  };
};

/// A committee as elected: how many members it has for which term.
struct Committee {
  CommitteeKind kind = CommitteeKind::executive;
  std::string body{};             ///< the id of its body
  Quantity seats{};               ///< how many the congress decided on
  Quantity size{};                ///< how many were elected; unreported if the source does not say
  Quantity women{};               ///< how many of them are women
  std::string term{};             ///< the label of its term; empty if not known
  std::optional<Period> from{};   ///< within which its first day lies
  std::optional<Period> until{};  ///< within which its last day lies, included

  template <class V>
  static constexpr void fields(V& v) {
    v.required("kind", &Committee::kind, "executive, standing or inspection.");
    v.optional("body", &Committee::body, "The id of its body.");
    v.optional("seats", &Committee::seats, "How many the congress decided on.");
    v.optional("size", &Committee::size, "How many were elected.");
    v.optional("women", &Committee::women, "How many of them are women.");
    v.optional("term", &Committee::term, "The label of its term.");
    v.optional("from", &Committee::from, "The first day, or a period that it lies in.");
    v.optional("until", &Committee::until, "The last day, or a period that it lies in.");
  }

  friend bool operator==(const Committee&, const Committee&) = default;
};

}  // namespace congdoan
