#include <congdoan/targets/explain.hpp>

#include <algorithm>

#include <congdoan/targets/subject.hpp>

namespace congdoan {

void PartOf::say(Sentence& sentence, const Part& part) {
  const Bound bound = part.bound.value_or(Bound{});
  const Language language = sentence.language();
  const std::string percent = percent_text(bound.threshold);
  std::string threshold = percent.ends_with('%')
                              ? percent_beside(bound.threshold, bound.threshold, language).substr(2)
                              : percent;
  sentence.demanded = sentence.bound(bound, threshold);
  const Quantity k = part.actual.value_or(Quantity());
  const Quantity n = part.base.value_or(Quantity());
  if (part.printed) {
    sentence.reached =
        part.printed->text() + std::string(sentence.pick(" như đã in", " as printed"));
    if (n.is_exact())
      sentence.reached += std::string(sentence.pick(" của ", " of ")) + sentence.number(n);
    return;
  }
  const bool exact = k.is_exact() && n.is_exact();
  if (exact) {
    sentence.reached = sentence.number(k) + "/" + sentence.number(n);
    if (*n.lower() > 0)
      sentence.reached +=
          " " + percent_beside(Ratio(*k.lower(), *n.lower()), bound.threshold, language);
    return;
  }
  const auto unknown = [](const Quantity& quantity) {
    return quantity.lower() == 0 && !quantity.upper();
  };
  if (unknown(k) && unknown(n)) {
    sentence.reached = sentence.pick("chưa báo cáo", "not reported");
  } else {
    sentence.reached =
        (unknown(k) ? std::string(sentence.pick("số chưa rõ", "an unknown number"))
                    : sentence.number(k)) +
        std::string(sentence.pick(" trong ", " of ")) +
        (unknown(n) ? std::string(sentence.pick("tổng số chưa rõ", "an unknown base"))
                    : sentence.number(n));
  }
}

void Level::say(Sentence& sentence, const Part& part) {
  const Quantity value = part.actual.value_or(Quantity());
  if (part.kind == word(Kind::title)) {
    sentence.demanded = sentence.pick("đạt danh hiệu", "the title");
    const bool known = value.is_exact();
    const bool held = known && *value.lower() > 0;
    sentence.reached = !known ? sentence.pick("chưa rõ", "not known")
                       : held ? sentence.pick("đạt danh hiệu", "title held")
                              : sentence.pick("không đạt danh hiệu", "title not held");
    return;
  }
  const Bound bound = part.bound.value_or(Bound{});
  sentence.demanded =
      sentence.bound(bound, sentence.number(Quantity(bound.threshold.numerator()), part.unit));
  sentence.reached = sentence.number(value, part.unit);
}

namespace {

// Lets the kind that this part is of say what was reached and what was demanded.
Sentence spoken(const Part& part, Language language) {
  Sentence sentence(language);
  for_each_kind([&]<class Kind>() {
    const bool its_own =
        std::find(Kind::keys.begin(), Kind::keys.end(), part.kind) != Kind::keys.end();
    if (its_own) Kind::say(sentence, part);
  });
  return sentence;
}

bool positive(const std::optional<Quantity>& quantity) {
  return quantity && quantity->lower() && *quantity->lower() > 0;
}

std::string judgement(const Part& part, const Sentence& sentence) {
  const auto say = [&](std::string_view vi, std::string_view en) {
    return std::string(sentence.pick(vi, en));
  };
  const auto count = [&](const std::optional<Quantity>& quantity) {
    return sentence.number(*quantity, part.unit);
  };
  const std::string wanted = say("cần ", "needs ") + sentence.demanded;
  const bool upper = part.bound && is_upper(part.bound->comparator);
  switch (*part.outcome) {
    case Outcome::met:
      if (positive(part.spare)) {
        return say("đạt: ", "met: ") + wanted + say(upper ? ", còn được thêm " : ", dư ", ", ") +
               count(part.spare) + say("", " to spare");
      }
      return say("đạt: ", "met: ") + wanted;
    case Outcome::missed:
      if (positive(part.short_by)) {
        return wanted + say(upper ? ", vượt " : ", thiếu ", ", ") + count(part.short_by) +
               say("", upper ? " too many" : " short");
      }
      if (part.bound && part.bound->comparator == Comparator::exactly && positive(part.spare)) {
        return wanted + say(", thừa ", ", ") + count(part.spare) + say("", " too many");
      }
      return say("không đạt: ", "missed: ") + wanted;
    case Outcome::undetermined:
      return say("chưa kết luận được: ", "undetermined: ") + wanted +
             (part.needed && part.needed->is_exact()
                  ? say(", tức ", ", which is ") + count(part.needed)
                  : "");
    case Outcome::open:
      return say("chưa đến hạn: ", "open: ") + wanted +
             (part.needed && part.needed->is_exact()
                  ? say(", tức ", ", which is ") + count(part.needed)
                  : "");
    case Outcome::no_base:
      return say("không có gì để tính: mẫu số bằng 0", "nothing to judge: the base is empty");
    case Outcome::not_measurable:
      break;
  }
  return say("không đo được: ", "not measurable: ") + sentence.demanded;
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& each : words) list += (list.empty() ? "" : ", ") + each;
  return list;
}

// "2 of 5 years met; missed: 2018; not known: 2019".
std::string over_the_years(const Verdict& verdict, const Sentence& sentence) {
  std::vector<std::string> missed;
  std::vector<std::string> unknown;
  std::vector<std::string> to_come;
  std::size_t met = 0;
  for (const Part& part : verdict.parts) {
    if (part.outcome == Outcome::met) ++met;
    if (part.outcome == Outcome::missed) missed.push_back(part.period);
    if (part.outcome == Outcome::undetermined) unknown.push_back(part.period);
    if (part.outcome == Outcome::open) to_come.push_back(part.period);
  }
  const auto say = [&](std::string_view vi, std::string_view en) {
    return std::string(sentence.pick(vi, en));
  };
  const std::string all = std::to_string(verdict.parts.size());
  std::string text = say("đạt ", "") + std::to_string(met) + say("/", " of ") + all +
                     say(" năm", verdict.parts.size() == 1 ? " year met" : " years met");
  if (!missed.empty()) text += say("; không đạt: ", "; missed: ") + joined(missed);
  if (!unknown.empty()) text += say("; chưa rõ: ", "; not known: ") + joined(unknown);
  if (!to_come.empty()) text += say("; chưa đến hạn: ", "; to come: ") + joined(to_come);
  return text;
}

std::string missing_words(const Missing& missing, const Sentence& sentence) {
  return missing.period + " " + missing.measure + " " +
         std::string(missing.reported ? sentence.pick("chưa chính xác", "not exact")
                                      : sentence.pick("chưa báo cáo", "not reported"));
}

}  // namespace

std::string explain(const Part& part, Language language) {
  const Sentence sentence = spoken(part, language);
  std::string text = part.period;
  if (!sentence.reached.empty()) text += (text.empty() ? "" : ": ") + sentence.reached;
  if (!part.outcome) return text;
  const std::string words = judgement(part, sentence);
  return text.empty() ? words : text + " — " + words;
}

std::string explain(const Verdict& verdict, Language language) {
  const Part& whole = verdict;
  const Sentence sentence = spoken(whole, language);
  std::string text;
  if (verdict.parts.empty() || verdict.actual) {
    text = explain(whole, language);
  } else {
    text = verdict.period + ": " + over_the_years(verdict, sentence) + " — " +
           judgement(whole, sentence);
  }
  std::vector<std::string> lacking;
  for (const Missing& missing : verdict.missing)
    lacking.push_back(missing_words(missing, sentence));
  if (!lacking.empty()) text += "; " + joined(lacking);
  for (const Reading& reading : verdict.readings) {
    text += std::string(sentence.pick("; cách hiểu khác (", "; another reading (")) +
            reading.over_years.text() + "): " + std::string(word(reading.outcome));
  }
  return text;
}

std::string explain(const Blocker& blocker, const Scorecard& card, Language language) {
  const Sentence sentence(language);
  return missing_words(blocker.missing, sentence) +
         std::string(sentence.pick(": vướng ", ": blocks ")) +
         std::to_string(blocker.targets.size()) + std::string(sentence.pick("/", " of ")) +
         std::to_string(card.verdicts.size()) + std::string(sentence.pick(" chỉ tiêu", " targets"));
}

}  // namespace congdoan
