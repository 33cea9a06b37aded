#include <congdoan/targets/part_of.hpp>

#include <utility>

#include <congdoan/targets/sentence.hpp>
#include <congdoan/targets/verdict.hpp>

#include "kind_of.hpp"

namespace congdoan {
namespace part_of {
namespace {

// " (62.5% to 100%)": between which shares it lies, where the numbers say more than 0 to 100%.
std::string between(const Part& part, const Ratio& threshold, const Sentence& sentence) {
  if (!part.share_low || !part.share_high) return {};
  const Ratio& low = *part.share_low;
  const Ratio& high = *part.share_high;
  if (low == Ratio(0) && high == Ratio(1)) return {};
  const std::string least = sentence.percent(low, threshold);
  const std::string most = sentence.percent(high, threshold);
  if (low == high) return " (" + least + ")";
  if (low == Ratio(0)) return std::string(sentence.pick(" (không quá ", " (at most ")) + most + ")";
  return std::string(sentence.pick(" (từ ", " (")) + least +
         std::string(sentence.pick(" đến ", " to ")) + most + ")";
}

void check(const PartOf& target, const Measures& measures, Problems& problems) {
  const auto& [share, of, bound] = target;
  const Measure* part = measures.find(share);
  const Measure* base = measures.find(of);
  report_unknown("share", share, measures, problems);
  report_unknown("of", of, measures, problems);
  if (part != nullptr && base != nullptr) {
    if ((*part)->unit == unit::turn && (*base)->unit == unit::person) {
      problems.add("share", '"' + share + "\" counts turns and \"" + of +
                                "\" persons: one person may have many turns; use a count target");
    } else if (!measures.may_lie_within(share, of)) {
      problems.add("share", '"' + share + "\" does not lie within \"" + of +
                                "\"; give the measure within = \"" + of +
                                "\", or name the right base in `of`");
    }
  }
  if (std::string reason = unfit_for_share(bound); !reason.empty())
    problems.add(word(bound.comparator), std::move(reason));
}

std::optional<Question> question(const PartOf& target, const Measures& measures) {
  return Question::share(measures.index(target.share), measures.index(target.of));
}

Plan usual(const PartOf&, When::Kind when, const Measures&) {
  switch (when) {
    case When::Kind::each_year:
    case When::Kind::always:
      return {OverYears::Way::every_year};
    case When::Kind::end_of_term:
    case When::Kind::by:
      return {OverYears::Way::last};
    case When::Kind::over_term:
    case When::Kind::unspecified:
    case When::Kind::period:
      break;
  }
  return {OverYears::Way::pooled, true};
}

std::string refuses(const PartOf&, OverYears, const Measures&) { return {}; }

std::vector<OverYears> also_judged(const PartOf&, When::Kind when, const Measures&) {
  switch (when) {
    case When::Kind::each_year:
    case When::Kind::always:
      return {OverYears::Way::pooled, OverYears::Way::mean};
    case When::Kind::unspecified:
      return {OverYears::Way::every_year, OverYears::Way::last, OverYears::Way::distinct};
    case When::Kind::over_term:
    case When::Kind::end_of_term:
    case When::Kind::by:
    case When::Kind::period:
      break;
  }
  return {};
}

void say(Sentence& sentence, const Part& part) {
  const Bound bound = part.bound.value_or(Bound::bare(Ratio(0)));
  const Language language = sentence.language();
  const std::string percent = percent_text(bound.threshold);
  const std::string threshold =
      percent.ends_with('%') ? sentence.percent(bound.threshold, bound.threshold) : percent;
  sentence.demanded = sentence.bound(bound, threshold);
  const Quantity k = part.actual.value_or(Quantity());
  const Quantity n = part.base.value_or(Quantity());
  if (part.printed) {
    const bool as_printed = part.printed->number().has_value();
    sentence.reached = percent_in(*part.printed, language) +
                       std::string(as_printed ? sentence.pick(" như đã in", " as printed")
                                              : sentence.pick(" như đã báo cáo", " as reported"));
    return;
  }
  if (k.is_exact() && n.is_exact()) {
    sentence.reached = sentence.number(k) + "/" + sentence.number(n);
    if (*n.lower() > 0) {
      const Ratio share(*k.lower(), *n.lower());
      sentence.reached += " " + percent_beside(share, bound.threshold, language);
    }
    return;
  }
  // Numbers that say no more than "a part of the base" are not known.
  const bool part_unknown = k.lower() == 0 && k.upper() == n.upper();
  const bool only_part_known = k.is_exact() && n.lower() == k.lower();
  const bool base_unknown = !n.upper() && (only_part_known || n.lower() == 0);
  if (part_unknown && base_unknown) {
    sentence.reached = sentence.pick("chưa báo cáo", "not reported");
    return;
  }
  sentence.reached =
      (part_unknown ? std::string(sentence.pick("số chưa rõ", "an unknown number"))
                    : sentence.number(k)) +
      std::string(sentence.pick(" trong ", " of ")) +
      (base_unknown ? std::string(sentence.pick("tổng số chưa rõ", "an unknown base"))
                    : sentence.number(n)) +
      between(part, bound.threshold, sentence);
}

constexpr KindOf<PartOf> traits{.check = check,
                                .question = question,
                                .usual = usual,
                                .refuses = refuses,
                                .also_judged = also_judged,
                                .say = say};

}  // namespace
}  // namespace part_of

template <>
const KindOf<PartOf>& kind_of<PartOf>() {
  return part_of::traits;
}

}  // namespace congdoan
