/// \file
/// An election at or after a congress: its ballots, and what a source says of its result.
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
#include <congdoan/votes/majority.hpp>
#include <congdoan/votes/round.hpp>

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

/// One election: of a committee, to a post, or of delegates to a congress above. What the source
/// does not say stays absent; what it says of the result is kept beside what the counts give.
struct Election {
  std::string id{};
  std::optional<CommitteeKind> committee{};
  std::string post{};               ///< chair, vice_chair, or another word
  std::string delegates_to{};       ///< the upper congress that delegates are elected to
  std::optional<int> seats{};       ///< how many were to be elected
  std::optional<int> alternates{};  ///< how many alternate delegates besides
  Quantity nominated{};             ///< how many were put forward
  std::optional<Majority> majority{};
  std::string provision{};       ///< the id of the rule that says the majority
  Quantity elected{};            ///< how many were elected, as the source says
  Quantity re_elected{};         ///< how many of them had held it before
  Quantity vacant{};             ///< how many seats stayed vacant, as the source says
  Quantity women{};              ///< how many of the elected are women
  std::optional<bool> direct{};  ///< elected by the congress instead of the committee
  std::string by{};              ///< who elected: congress, executive
  std::string meeting{};         ///< the meeting at which it took place
  std::optional<Date> date{};
  std::optional<ElectionHow> how{};
  std::vector<std::string> people{};  ///< who was elected, as the source says
  std::vector<Round> rounds{};        ///< the ballots, in order
  std::string text{};                 ///< as written in the source
  std::string note{};

  /// An election is of exactly one of a committee, a post and delegates, and of one chair; its
  /// numbers fit each other, and nobody who was elected stands again.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("id", &Election::id, "What other tables call it; snake_case.");
    v.optional("committee", &Election::committee, "executive, standing or inspection.");
    v.optional("post", &Election::post, "chair, vice_chair, or another word.");
    v.optional("delegates_to", &Election::delegates_to,
               "The upper congress that delegates are elected to.");
    v.optional("seats", &Election::seats, "How many were to be elected.");
    v.optional("alternates", &Election::alternates, "How many alternate delegates besides.");
    v.optional("nominated", &Election::nominated, "How many were put forward.");
    v.optional("majority", &Election::majority,
               "What a candidate must reach: \"over 1/2 of collected\".");
    v.optional("provision", &Election::provision, "The id of the rule that says the majority.");
    v.optional("elected", &Election::elected, "How many were elected.");
    v.optional("re_elected", &Election::re_elected, "How many of them had held it before.");
    v.optional("vacant", &Election::vacant, "How many seats stayed vacant.");
    v.optional("women", &Election::women, "How many of the elected are women.");
    v.optional("direct", &Election::direct,
               "Whether the congress itself elected, not the committee.");
    v.optional("by", &Election::by, "Who elected, such as congress or executive.");
    v.optional("meeting", &Election::meeting, "The meeting at which it took place.");
    v.optional("date", &Election::date, "The day.");
    v.optional("how", &Election::how, "ballot, show_of_hands, by_election or appointed.");
    v.optional("people", &Election::people, "Who was elected.");
    v.optional("round", &Election::rounds, "The ballots, in order.");
    v.optional("text", &Election::text, "As written in the source.");
    v.optional("note", &Election::note, "Anything worth keeping.");
  }

  friend bool operator==(const Election&, const Election&) = default;
};

}  // namespace congdoan
