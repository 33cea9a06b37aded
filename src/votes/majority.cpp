#include <congdoan/votes/majority.hpp>

#include <algorithm>
#include <ostream>
#include <span>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>

#include "../quoted.hpp"

namespace congdoan {
namespace {

// What is said of every kind of share alike.
struct ShareKind {
  std::string_view name;
  std::string_view example;
  std::span<const VoteBase> bases;
};

template <class Share>
ShareKind share_kind() {
  return {Share::name, Share::example, Share::bases};
}

std::vector<std::string_view> words_of_bases(std::span<const VoteBase> bases) {
  std::vector<std::string_view> words;
  words.reserve(bases.size());
  for (const VoteBase base : bases) words.push_back(word(base));
  return words;
}

std::string listed_bases(std::span<const VoteBase> bases) {
  std::string list;
  for (const VoteBase base : bases) list += (list.empty() ? "" : ", ") + std::string(word(base));
  return list;
}

// Why a threshold cannot be one; empty if it can.
std::string unfit_threshold(const Ratio& threshold, bool strict) {
  const std::string text = percent_text(threshold);
  if (threshold > Ratio(1)) return text + " is above 100%; votes cannot exceed their base";
  if (threshold < Ratio(0) || (!strict && threshold == Ratio(0))) {
    return text + " is reached by no vote at all; the threshold lies above 0";
  }
  if (strict && threshold == Ratio(0)) return "over 0 asks for nothing; the threshold lies above 0";
  if (strict && threshold == Ratio(1)) {
    return "nothing is over 100% of its base; write \"at_least 1\" for all of it";
  }
  return {};
}

std::vector<std::string_view> between_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t start = text.find_first_not_of(blanks);
    if (start == std::string_view::npos) return words;
    const std::size_t end = std::min(text.find_first_of(blanks, start), text.size());
    words.push_back(text.substr(start, end - start));
    text.remove_prefix(end);
  }
}

std::string refused_threshold(const ShareKind& kind, std::string_view text) {
  return detail::quoted(text) + " is not a " + std::string(kind.name) + ": ";
}

VoteBase base_from(const ShareKind& kind, std::string_view text, std::string_view given) {
  const auto base = from_word<VoteBase>(given);
  if (base && std::ranges::find(kind.bases, *base) != kind.bases.end()) return *base;
  throw InvalidValue(refused_threshold(kind, text) + detail::quoted(given) +
                     " is not one of its bases, " + listed_bases(kind.bases) +
                     did_you_mean(given, words_of_bases(kind.bases)));
}

Ratio threshold_from(const ShareKind& kind, std::string_view text, std::string_view given,
                     bool strict) {
  std::string wrong;
  try {
    const Ratio threshold = Ratio::parse(given);
    wrong = unfit_threshold(threshold, strict);
    if (wrong.empty()) return threshold;
  } catch (const Error& error) {
    wrong = error.what();
  }
  throw InvalidValue(refused_threshold(kind, text) + wrong);
}

struct ThresholdParts {
  Ratio threshold;
  bool strict;
  VoteBase base;
};

ThresholdParts threshold_parts(const ShareKind& kind, std::string_view text) {
  constexpr std::string_view over = "over";
  constexpr std::string_view at_least = "at_least";
  const std::vector<std::string_view> words = between_blanks(text);
  const bool shaped = words.size() == 4 && words[2] == "of";
  if (!shaped || (words[0] != over && words[0] != at_least)) {
    throw InvalidValue(
        refused_threshold(kind, text) + "write over or at_least, a threshold, of, a base (" +
        listed_bases(kind.bases) + "), such as \"" + std::string(kind.example) + '"');
  }
  const bool strict = words[0] == over;
  return {threshold_from(kind, text, words[1], strict), strict, base_from(kind, text, words[3])};
}

}  // namespace

template <class Share>
VoteThreshold<Share>::VoteThreshold(Ratio threshold, bool strict, VoteBase base)
    : threshold_(threshold), strict_(strict), base_(base) {
  const std::string wrong = unfit_threshold(threshold, strict);
  if (!wrong.empty()) throw InvalidValue(std::string(Share::name) + ": " + wrong);
  if (std::ranges::find(Share::bases, base) == Share::bases.end()) {
    throw InvalidValue(std::string(word(base)) + " is not a base of a " + std::string(Share::name) +
                       "; its bases are " + listed_bases(Share::bases));
  }
}

template <class Share>
VoteThreshold<Share> VoteThreshold<Share>::parse(std::string_view text) {
  const ThresholdParts parts = threshold_parts(share_kind<Share>(), text);
  return {parts.threshold, parts.strict, parts.base};
}

template <class Share>
std::string VoteThreshold<Share>::text() const {
  return std::string(word(bound().comparator)) + " " + threshold_.text() + " of " +
         std::string(word(base_));
}

template class VoteThreshold<VotesFor>;
template class VoteThreshold<ThosePresent>;
template class VoteThreshold<ThoseVoting>;

std::ostream& operator<<(std::ostream& os, const Majority& majority) {
  return os << majority.text();
}
std::ostream& operator<<(std::ostream& os, const Quorum& quorum) { return os << quorum.text(); }
std::ostream& operator<<(std::ostream& os, const Turnout& turnout) { return os << turnout.text(); }

}  // namespace congdoan
