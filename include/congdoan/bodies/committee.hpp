/// \file
/// Committees and mandates: who leads a body, as far as a congress says.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/quantity.hpp>

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
  std::string body{};  ///< the id of its body
  Quantity size{};     ///< how many were elected; unreported if the source does not say
  std::string term{};  ///< the label of its term; empty if not known

  template <class V>
  static constexpr void fields(V& v) {
    v.required("kind", &Committee::kind, "executive, standing or inspection.");
    v.optional("body", &Committee::body, "The id of its body.");
    v.optional("size", &Committee::size, "How many were elected.");
    v.optional("term", &Committee::term, "The label of its term.");
  }

  friend bool operator==(const Committee&, const Committee&) = default;
};

/// A post held by a person.
struct Mandate {
  std::string post{};  ///< chair, vice_chair, or another word
  std::string person{};
  std::string body{};  ///< the id of the body
  std::string term{};  ///< the label of the term; empty if not known

  template <class V>
  static constexpr void fields(V& v) {
    v.required("post", &Mandate::post, "chair, vice_chair, or another word.");
    v.required("person", &Mandate::person, "Who holds it.");
    v.optional("body", &Mandate::body, "The id of the body.");
    v.optional("term", &Mandate::term, "The label of the term.");
  }

  friend bool operator==(const Mandate&, const Mandate&) = default;
};

}  // namespace congdoan
