#include <algorithm>
#include <array>
#include <ranges>

#include <congdoan/votes/election_result.hpp>

#include "../word_tables.hpp"
#include "declared.hpp"
#include "vote_words.hpp"

namespace congdoan {
namespace votes {
namespace {

constexpr std::array standing_words{
    detail::Words{"elected", "trúng cử", "elected"},
    detail::Words{"drawn", "trúng cử do bốc thăm", "elected by lot"},
    detail::Words{"tied", "bằng phiếu ở vị trí cuối", "tied for the last seats"},
    detail::Words{"not_elected", "không trúng cử", "not elected"},
    detail::Words{"undetermined", "chưa kết luận được", "undetermined"},
};
static_assert(detail::covers<Standing>(standing_words));

class Teller {
 public:
  explicit Teller(Language language) : wording_(language) {}

  std::string say(std::string_view vi, std::string_view en) const {
    return std::string(wording_.pick(vi, en));
  }
  std::string number(const Quantity& quantity) const { return wording_.number(quantity); }
  std::string count(const Quantity& quantity, std::string_view vi, std::string_view one,
                    std::string_view many) const {
    return wording_.number(quantity, wording_.pick(vi, one), wording_.pick(vi, many));
  }
  std::string votes_of(const Quantity& quantity) const {
    return count(quantity, "phiếu", "vote", "votes");
  }
  std::string seats(const Quantity& quantity) const {
    return count(quantity, "người", "seat", "seats");
  }
  std::string majority(const Majority& majority) const {
    return majority_words(majority, wording_);
  }
  Language language() const { return wording_.language(); }

  std::string standing(Standing standing) const {
    return detail::in_words(standing_words, standing, wording_);
  }

  std::string list(const std::vector<std::string>& names) const {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
  }

 private:
  Wording wording_;
};

bool is_positive(const std::optional<Quantity>& quantity) {
  return quantity && quantity->lower() && *quantity->lower() > 0;
}

// "9/18 = 50%", or as far as it is known.
std::string reached_words(const CandidateResult& candidate, const RoundResult& round,
                          const Teller& teller) {
  if (candidate.votes.is_unreported() && candidate.share)
    return percent_in(*candidate.share, teller.language());
  const bool exact = candidate.votes.is_exact() && round.base.is_exact() && round.majority &&
                     *round.base.lower() > 0;
  if (!exact) return teller.votes_of(candidate.votes);
  const Ratio share(*candidate.votes.lower(), *round.base.lower());
  return teller.number(candidate.votes) + "/" + teller.number(round.base) + " " +
         percent_beside(share, round.majority->threshold(), teller.language());
}

std::string with_votes(const std::vector<std::string>& names, const ElectionResult& result,
                       const Teller& teller) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : ", ") + name;
    // The last round in which somebody stood is the one that decided.
    for (const RoundResult& round : result.rounds | std::views::reverse) {
      const auto found = std::ranges::find(round.candidates, name, &CandidateResult::name);
      if (found == round.candidates.end()) continue;
      text += " (" + reached_words(*found, round, teller) + ")";
      break;
    }
  }
  return text;
}

}  // namespace
}  // namespace votes

std::string explain(const CandidateResult& candidate, const RoundResult& round, Language language) {
  const votes::Teller teller(language);
  std::string text = candidate.name + ": " + votes::reached_words(candidate, round, teller) +
                     " — " + teller.standing(candidate.standing);
  if (!round.majority || !candidate.reached) return text;
  text += teller.say(": cần ", ": needs ") + teller.majority(*round.majority);
  if (candidate.needed && candidate.needed->is_exact())
    text += teller.say(", tức ", ", which is ") + teller.votes_of(*candidate.needed);
  if (*candidate.reached == Outcome::missed && votes::is_positive(candidate.short_by)) {
    text += teller.say(", thiếu ", ", ") + teller.votes_of(*candidate.short_by) +
            teller.say("", " short");
  }
  if (*candidate.reached == Outcome::met && votes::is_positive(candidate.spare)) {
    text +=
        teller.say(", dư ", ", ") + teller.votes_of(*candidate.spare) + teller.say("", " to spare");
  }
  return text;
}

std::string explain(const ElectionResult& result, Language language) {
  const Wording wording(language);
  const votes::Teller teller(language);
  std::string text = result.seats ? teller.say("bầu ", "") + teller.seats(*result.seats)
                                  : teller.say("bầu cử", "an election");
  const auto add = [&text](const std::string& words) { text += "; " + words; };
  if (!result.elected.empty()) {
    add(teller.say("trúng cử: ", "elected: ") + votes::with_votes(result.elected, result, teller));
  } else if (votes::settled(result)) {
    add(teller.say("không ai trúng cử", "nobody is elected"));
  }
  if (!result.drawn.empty())
    add(teller.say("do bốc thăm: ", "by lot: ") + teller.list(result.drawn));
  if (!result.tied.empty()) {
    add(teller.say("bằng phiếu ở vị trí cuối: ", "tied for the last seats: ") +
        votes::with_votes(result.tied, result, teller));
  }
  if (!result.possibly.empty())
    add(teller.say("chưa rõ: ", "not determined: ") + teller.list(result.possibly));
  if (!result.rounds.empty() && result.rounds.back().majority) {
    add(teller.say("cần ", "needed: ") + teller.majority(*result.rounds.back().majority));
  }
  if (result.second_ballot) {
    const SecondBallot& ballot = *result.second_ballot;
    const auto among = votes::among_words(ballot, result.rounds.back(), wording);
    add(teller.say("còn khuyết ", "open: ") + teller.seats(ballot.seats) +
        (among.empty()
             ? teller.say(", trong danh sách không còn ai để bầu tiếp",
                          ", nobody on the list is left to stand again")
             : teller.say(", có thể bầu tiếp giữa: ", ", a further ballot can be held among: ") +
                   teller.list(among)));
  }
  for (const DeclaredCheck& check : result.declared) {
    if (check.agreement != Agreement::agrees) add(votes::declared_words(check, wording));
  }
  if (!result.missing.empty())
    add(teller.say("chưa biết: ", "not known: ") + votes::missing_words(result.missing, wording));
  return text;
}

}  // namespace congdoan
