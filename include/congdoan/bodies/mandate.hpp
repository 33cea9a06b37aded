/// \file
/// Mandates: who holds a post or sits on a committee, since when and until when.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/bodies/committee.hpp>
#include <congdoan/checked.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/terms/period.hpp>
#include <congdoan/truth.hpp>

namespace congdoan {

/// How a mandate began.
enum class MandateBegan {
  elected,
  re_elected,   ///< tái đắc cử: the person had held it in the term before
  by_election,  ///< bầu bổ sung: elected during the term
  appointed,    ///< chỉ định: by the upper body
};

template <>
struct EnumWords<MandateBegan> {
  static constexpr std::array entries{
      std::pair{MandateBegan::elected, std::string_view{"elected"}},
      std::pair{MandateBegan::re_elected, std::string_view{"re_elected"}},
      std::pair{MandateBegan::by_election, std::string_view{"by_election"}},
      std::pair{MandateBegan::appointed, std::string_view{"appointed"}},
  };
};

/// Why a mandate ended.
enum class MandateEnded {
  term,         ///< hết nhiệm kỳ
  resignation,  ///< xin thôi
  transfer,     ///< chuyển công tác
  retirement,   ///< nghỉ hưu
  dismissal,    ///< bãi nhiệm, miễn nhiệm, kỷ luật
  death,        ///< từ trần
  merger,       ///< the body was merged (sáp nhập)
  dissolution,  ///< the body was dissolved (giải thể)
};

template <>
struct EnumWords<MandateEnded> {
  static constexpr std::array entries{
      std::pair{MandateEnded::term, std::string_view{"term"}},
      std::pair{MandateEnded::resignation, std::string_view{"resignation"}},
      std::pair{MandateEnded::transfer, std::string_view{"transfer"}},
      std::pair{MandateEnded::retirement, std::string_view{"retirement"}},
      std::pair{MandateEnded::dismissal, std::string_view{"dismissal"}},
      std::pair{MandateEnded::death, std::string_view{"death"}},
      std::pair{MandateEnded::merger, std::string_view{"merger"}},
      std::pair{MandateEnded::dissolution, std::string_view{"dissolution"}},
  };
};

/// The description of a mandate. A day that is known within bounds only is a period: `from = 2019`
/// is some day of 2019. A day that is absent is not known at all, and may be any.
struct MandateSpec {
  std::string person{};  ///< tells persons apart: two of one name need a word beside it
  std::string post{};    ///< chair, vice_chair, or another word
  std::optional<CommitteeKind> committee{};
  std::string body{};             ///< the id of the body
  std::string term{};             ///< the label of the term; empty if not known
  std::optional<Period> from{};   ///< within which its first day lies
  std::optional<Period> until{};  ///< within which its last day lies, included
  std::optional<MandateBegan> began{};
  std::optional<MandateEnded> ended{};
  std::optional<bool> woman{};
  std::string text{};  ///< as written in the source
  std::string note{};

  /// A mandate is of exactly one of a committee and a post; `from` may not lie after `until`, and
  /// where it `ended` there is an `until`.
  void check(Problems& problems) const;

  /// What is held: the post, or the word of the committee.
  std::string_view seat() const noexcept {
    return committee ? word(*committee) : std::string_view(post);
  }

  template <class V>
  static constexpr void fields(V& v) {
    v.required("person", &MandateSpec::person, "Who holds it.");
    v.optional("post", &MandateSpec::post, "chair, vice_chair, or another word.");
    v.optional("committee", &MandateSpec::committee,
               "executive, standing or inspection: a seat on that committee.");
    v.optional("body", &MandateSpec::body, "The id of the body.");
    v.optional("term", &MandateSpec::term, "The label of the term.");
    v.optional("from", &MandateSpec::from,
               "The first day, or a period that it lies in: 2017-10-16, 2017-10, 2017.");
    v.optional("until", &MandateSpec::until, "The last day, or a period that it lies in.");
    v.optional("began", &MandateSpec::began, "elected, re_elected, by_election or appointed.");
    v.optional("ended", &MandateSpec::ended,
               "Why it ended: term, resignation, transfer, retirement, dismissal, death, merger or "
               "dissolution.");
    v.optional("woman", &MandateSpec::woman, "Whether the person is a woman.");
    v.optional("text", &MandateSpec::text, "As written in the source.");
    v.optional("note", &MandateSpec::note, "Anything worth keeping.");
  }

  friend bool operator==(const MandateSpec&, const MandateSpec&) = default;
};

using Mandate = Checked<MandateSpec>;

/// Whether the mandate is held on `day`: `yes` or `no` only if every possible first and last day
/// says so.
[[nodiscard]] Truth held(const Mandate& mandate, Date day);

}  // namespace congdoan
