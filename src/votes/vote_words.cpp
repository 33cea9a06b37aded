#include <array>
#include <string_view>

#include "../vote_base_words.hpp"
#include "vote_words.hpp"

namespace congdoan::votes {
namespace {

using detail::Words;

// What may be missing besides the bases.
constexpr std::array words_of_missing{
    Words{"for", "số phiếu tán thành", "the votes for"},
    Words{"date", "ngày biểu quyết", "the date"},
    Words{"round", "kết quả kiểm phiếu", "a ballot"},
    Words{"seats", "số người cần bầu", "the number of seats"},
    Words{"candidate", "đủ danh sách bầu", "everybody who stood"},
    Words{"votes", "số phiếu của", "the votes for"},  // and a name
    Words{"majority", "tỷ lệ phiếu để trúng cử", "the majority"},
    Words{"the rules differ", "các quy định khác nhau", "the rules differ"},
    Words{"perhaps", "có thể theo", "perhaps"},  // and provisions
};

constexpr std::array words_of_declared{
    Words{"elected", "số người trúng cử", "number elected"},
    Words{"vacant", "số người còn thiếu", "vacant seats"},
    Words{"women", "số nữ trúng cử", "women elected"},
    Words{"people", "người trúng cử", "elected"},
};

// "majority: perhaps EL-12" has a word, a note on it and what that names.
std::string missing_word(std::string_view missing, const Wording& wording) {
  const std::size_t colon = missing.find(": ");
  const std::string_view key = missing.substr(0, colon);
  std::string text = detail::whole_base(key, wording);
  if (text.empty()) text = detail::in_words(words_of_missing, key, wording);
  if (colon == std::string_view::npos) return text;
  const std::string_view rest = missing.substr(colon + 2);
  if (key == "votes") return text + " " + std::string(rest);
  constexpr std::string_view perhaps = "perhaps ";
  return text + " (" +
         (rest.starts_with(perhaps) ? detail::in_words(words_of_missing, "perhaps", wording) + " " +
                                          std::string(rest.substr(perhaps.size()))
                                    : detail::in_words(words_of_missing, rest, wording)) +
         ")";
}

}  // namespace

static_assert(detail::covers<VoteBase>(detail::vote_bases));

std::string majority_words(const Majority& majority, const Wording& wording) {
  const std::string_view comparator =
      majority.strict() ? wording.pick("trên ", "over ") : wording.pick("ít nhất ", "at least ");
  return std::string(comparator) + majority.threshold().text() +
         std::string(wording.pick(" ", " of ")) +
         detail::whole_base(word(majority.base()), wording);
}

std::vector<std::string> among_words(const SecondBallot& ballot, const RoundResult& last,
                                     const Wording& wording) {
  std::vector<std::string> names = ballot.among;
  if (!last.unnamed.is_unreported()) names.push_back(perhaps_unnamed(wording));
  return names;
}

std::string perhaps_unnamed(const Wording& wording) {
  return std::string(
      wording.pick("có thể cả người chưa nêu tên", "perhaps others who are not named"));
}

std::string missing_words(const std::vector<std::string>& missing, const Wording& wording) {
  std::string text;
  for (const std::string& each : missing)
    text += (text.empty() ? "" : ", ") + missing_word(each, wording);
  return text;
}

std::string declared_words(const DeclaredCheck& check, const Wording& wording) {
  const auto say = [&wording](std::string_view vi, std::string_view en) {
    return std::string(wording.pick(vi, en));
  };
  const auto said = [&](const std::string& text) {
    if (check.key != "people") return wording.number(Quantity::parse(text));
    return text.empty() ? say("không ai", "nobody") : text;
  };
  return detail::in_words(words_of_declared, check.key, wording) +
         say(": công bố ", ": declared ") + said(check.declared) +
         (check.agreement == Agreement::unproven
              ? say("; số phiếu chưa chứng minh được", "; the votes do not prove it")
              : say("; theo phiếu là ", "; the votes give ") + said(check.counted));
}

}  // namespace congdoan::votes
