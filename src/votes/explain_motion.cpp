#include <array>

#include <congdoan/votes/motion_result.hpp>

#include "../vote_base_words.hpp"
#include "vote_words.hpp"

namespace congdoan {
namespace {

using detail::counted_base;
using detail::Words;

constexpr std::array outcome_words{
    Words{"carried", "thông qua", "carried"},
    Words{"lost", "không thông qua", "lost"},
    Words{"no_quorum", "không đủ số người có mặt", "no quorum"},
    Words{"undetermined", "chưa kết luận được", "undetermined"},
};
static_assert(detail::covers<MotionOutcome>(outcome_words));

std::string outcome_in_words(MotionOutcome outcome, const Wording& wording) {
  return detail::in_words(outcome_words, outcome, wording);
}

std::string demand_in_words(const Bound& bound, const Wording& wording) {
  const std::string_view before = bound.comparator == Comparator::over
                                      ? wording.pick("quá ", "over ")
                                      : wording.pick("ít nhất ", "at least ");
  return std::string(before) + bound.threshold.text();
}

// A demand as it is told: numbers in words, empty where they are not known.
struct Told {
  std::string count;
  std::string base_count;
  std::string base;
  std::optional<Ratio> share;
  Bound bound;
  std::string needed;
  std::string short_by;
  std::string spare;
};

std::string known_in_words(const Quantity& number, const Wording& wording) {
  return number.is_unreported() ? std::string() : wording.number(number);
}

bool above_none(const std::optional<Quantity>& quantity) {
  return quantity && quantity->lower().value_or(0) > 0;
}

std::optional<Ratio> share_of(const Quantity& count, const Quantity& base) {
  const bool exact = count.is_exact() && base.is_exact() && *base.lower() > 0;
  return exact ? std::optional(Ratio(*count.lower(), *base.lower())) : std::nullopt;
}

template <class Share>
Told told(const VoteThreshold<Share>& threshold, const VoteCheck& check, const Wording& wording) {
  const auto said = [&](const std::optional<Quantity>& number, bool any) {
    return number && (any || above_none(number)) ? wording.number(*number) : std::string();
  };
  return {known_in_words(check.count, wording),
          known_in_words(check.base_count, wording),
          counted_base(word(threshold.base()), wording),
          share_of(check.count, check.base_count),
          threshold.bound(),
          said(check.needed, true),
          said(check.short_by, false),
          said(check.spare, false)};
}

Told told(const UnitCheck& check, const Wording& wording) {
  const auto said = [&](const std::optional<Ratio>& number, bool any) {
    if (!number || (!any && *number == Ratio(0))) return std::string();
    if (number->denominator() == 1) return wording.number(number->numerator());
    return number->text();
  };
  const bool whole = check.count && check.base_count && *check.base_count > Ratio(0) &&
                     check.count->denominator() == 1 && check.base_count->denominator() == 1;
  return {said(check.count, true),
          said(check.base_count, true),
          counted_base("units", wording),
          whole ? std::optional(Ratio(check.count->numerator(), check.base_count->numerator()))
                : std::nullopt,
          Majority::parse(check.rule).bound(),
          said(check.needed, true),
          said(check.short_by, false),
          said(check.spare, false)};
}

// "51 of 100 present", or what of it is known.
std::string reached(const Told& told, const Wording& wording) {
  std::string unknown(wording.pick("chưa báo cáo", "not reported"));
  if (told.count.empty() && told.base_count.empty()) return unknown;
  if (told.base_count.empty()) {
    return told.count + " (" + told.base + " " + unknown + ")";
  }
  return (told.count.empty() ? unknown : told.count) + std::string(wording.pick("/", " of ")) +
         told.base_count + " " + told.base;
}

// "51 of 100 present = 51%, needs over 1/2, which is 51, 1 short"
std::string sentence(const Told& told, const Wording& wording) {
  std::string text = reached(told, wording);
  if (told.share) {
    text += " " + percent_beside(*told.share, told.bound.threshold, wording.language());
  }
  text += std::string(wording.pick(", cần ", ", needs ")) + demand_in_words(told.bound, wording);
  if (!told.needed.empty()) {
    text += std::string(wording.pick(", tức ", ", which is ")) + told.needed;
  }
  if (!told.short_by.empty()) {
    text += std::string(wording.pick(", thiếu ", ", ")) + told.short_by +
            std::string(wording.pick("", " short"));
  }
  if (!told.spare.empty()) {
    text += std::string(wording.pick(", dư ", ", ")) + told.spare +
            std::string(wording.pick("", " to spare"));
  }
  return text;
}

std::string majority_sentence(const MotionResult& result, const Wording& wording) {
  if (!result.majority) {
    return wording.number(result.votes) +
           std::string(wording.pick(" tán thành, không nêu cần tỷ lệ nào",
                                    " for, and no majority is named"));
  }
  const VoteCheck check{
      {}, {}, result.votes, result.base_count, result.needed, result.short_by, result.spare};
  std::string text = sentence(told(*result.majority, check, wording), wording);
  if (!result.provision.empty()) text += " (" + result.provision + ")";
  return text;
}

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& each : list) text += (text.empty() ? "" : ", ") + each;
  return text;
}

std::string agreement_sentence(const MotionResult& result, const Wording& wording) {
  const std::string text = std::string(wording.pick("; đã công bố: ", "; declared ")) +
                           outcome_in_words(*result.declared, wording);
  switch (*result.agreement) {
    case Agreement::agrees:
      return text + std::string(wording.pick(", đúng với số liệu", ", as the numbers prove"));
    case Agreement::contradicts:
      return text +
             std::string(wording.pick(", trái với số liệu", ", which the numbers contradict"));
    case Agreement::unproven:
      break;
  }
  return text +
         std::string(wording.pick(", số liệu chưa đủ để khẳng định", ", which the numbers allow"));
}

}  // namespace

std::string explain(const MotionResult& result, Language language) {
  const Wording wording(language);
  const auto say = [&](std::string_view vi, std::string_view en) {
    return std::string(wording.pick(vi, en));
  };
  std::string text = result.motion.empty() ? "" : result.motion + ": ";
  text += outcome_in_words(result.outcome, wording) + " — " + majority_sentence(result, wording);
  if (result.quorum) {
    text += say("; có mặt ", "; quorum: ") +
            sentence(told(Quorum::parse(result.quorum->rule), *result.quorum, wording), wording);
  }
  if (result.turnout) {
    text += say("; bỏ phiếu ", "; turnout: ") +
            sentence(told(Turnout::parse(result.turnout->rule), *result.turnout, wording), wording);
  }
  if (result.units)
    text += say("; đơn vị ", "; units: ") + sentence(told(*result.units, wording), wording);
  std::vector<std::string> unknown;
  for (const std::string& each : result.missing) {
    if (each != "majority") unknown.push_back(each);
  }
  if (!unknown.empty()) {
    text += say("; chưa rõ: ", "; not known exactly: ") + votes::missing_words(unknown, wording);
  }
  if (!result.candidates.empty()) {
    text += say("; có thể áp dụng: ", "; rules that may apply: ") + joined(result.candidates);
  }
  if (result.agreement) text += agreement_sentence(result, wording);
  return text;
}

}  // namespace congdoan
