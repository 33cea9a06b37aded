/// \file
/// What a source says about an election at or after a congress.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/bodies/committee.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/terms/date.hpp>

namespace congdoan {

/// How an election or appointment was made.
enum class ElectionHow { ballot, show_of_hands, by_election, appointed };

template <>
struct EnumWords<ElectionHow> {
  static constexpr std::array entries{
      std::pair{ElectionHow::ballot, std::string_view{"ballot"}},
      std::pair{ElectionHow::show_of_hands, std::string_view{"show_of_hands"}},
      std::pair{ElectionHow::by_election, std::string_view{"by_election"}},
      std::pair{ElectionHow::appointed, std::string_view{"appointed"}},
  };
};

/// One election, of a committee or to a post. What the source does not say stays absent.
struct Election {
  std::optional<CommitteeKind> committee{};
  std::string post{};     ///< chair, vice_chair, or another word
  Quantity elected{};     ///< how many were elected
  Quantity re_elected{};  ///< how many of them had held it before
  std::string by{};       ///< who elected: congress, executive
  std::string meeting{};  ///< the meeting at which it took place
  std::optional<Date> date{};
  std::optional<ElectionHow> how{};
  std::vector<std::string> people{};
  std::string text{};  ///< as written in the source
  std::string note{};

  /// An election is of exactly one of a committee and a post.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("committee", &Election::committee, "executive, standing or inspection.");
    v.optional("post", &Election::post, "chair, vice_chair, or another word.");
    v.optional("elected", &Election::elected, "How many were elected.");
    v.optional("re_elected", &Election::re_elected, "How many of them had held it before.");
    v.optional("by", &Election::by, "Who elected, such as congress or executive.");
    v.optional("meeting", &Election::meeting, "The meeting at which it took place.");
    v.optional("date", &Election::date, "The day.");
    v.optional("how", &Election::how, "ballot, show_of_hands, by_election or appointed.");
    v.optional("people", &Election::people, "Who was elected.");
    v.optional("text", &Election::text, "As written in the source.");
    v.optional("note", &Election::note, "Anything worth keeping.");
  }

  friend bool operator==(const Election&, const Election&) = default;
};

}  // namespace congdoan
