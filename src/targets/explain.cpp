#include <congdoan/targets/explain.hpp>

#include <algorithm>
#include <array>

#include <congdoan/targets/subject.hpp>

#include "../word_tables.hpp"
#include "kind_of.hpp"

namespace congdoan {

namespace {

// Lets the kind that this part is of say what was reached and what was demanded.
Sentence spoken(const Part& part, Language language) {
  Sentence sentence(language);
  for_each_kind([&]<class Kind> {
    const bool its_own =
        std::find(Kind::keys.begin(), Kind::keys.end(), part.kind) != Kind::keys.end();
    if (its_own) kind_of<Kind>().say(sentence, part);
  });
  return sentence;
}

bool positive(const std::optional<Quantity>& quantity) {
  return quantity && quantity->lower() && *quantity->lower() > 0;
}

constexpr std::array outcome_words{
    detail::Words{"met", "đạt", "met"},
    detail::Words{"missed", "không đạt", "missed"},
    detail::Words{"undetermined", "chưa kết luận được", "undetermined"},
    detail::Words{"open", "chưa đến hạn", "open"},
    detail::Words{"no_base", "không có gì để tính: mẫu số bằng 0",
                  "nothing to judge: the base is empty"},
    detail::Words{"not_measurable", "không đo được", "not measurable"},
};
static_assert(detail::covers<Outcome>(outcome_words));

// How the years are put together, as another reading is named.
std::string words(OverYears ways, const Sentence& sentence) {
  switch (ways.way()) {
    case OverYears::Way::every_year:
      return std::string(sentence.pick("từng năm", "each year by itself"));
    case OverYears::Way::pooled:
      return std::string(sentence.pick("gộp các năm", "all years together"));
    case OverYears::Way::mean:
      return std::string(sentence.pick("bình quân các năm", "the mean of the years"));
    case OverYears::Way::last:
      return std::string(sentence.pick("năm cuối", "the last year alone"));
    case OverYears::Way::distinct:
      return std::string(sentence.pick("mỗi người tính một lần", "everybody counted once"));
    case OverYears::Way::years_met:
      break;
  }
  return std::string(sentence.pick("trong ít nhất ", "in at least ")) +
         std::to_string(ways.least()) +
         std::string(sentence.pick(" năm", ways.least() == 1 ? " year" : " years"));
}

std::string words(const Reading& reading, const Sentence& sentence) {
  if (const auto ways = reading.over_years()) return words(*ways, sentence);
  if (reading.name == "term_figure")
    return std::string(sentence.pick("số liệu của cả thời gian", "the whole period's own figures"));
  if (reading.name == "as_printed")
    return std::string(sentence.pick("đúng như số đã in", "the number as printed"));
  return reading.name;
}

// What is demanded of the years: "over 90% every year".
std::string demanded(const std::optional<OverYears>& ways, const Sentence& sentence) {
  const std::string& bound = sentence.demanded;
  if (!ways) return bound;
  switch (ways->way()) {
    case OverYears::Way::every_year:
      return bound + std::string(sentence.pick(" mỗi năm", " every year"));
    case OverYears::Way::years_met:
      return bound + " " + words(*ways, sentence);
    case OverYears::Way::mean:
      return bound + std::string(sentence.pick(" bình quân các năm", " on average"));
    case OverYears::Way::distinct:
    case OverYears::Way::pooled:
    case OverYears::Way::last:
      break;
  }
  return bound;
}

// " (106%)": how much of the threshold a count or an amount has reached, where it is neither none
// nor just all, nor a handful that is told apart at sight.
std::string rate_of_achievement(const Part& part, const Sentence& sentence) {
  constexpr std::int64_t handful = 10;
  const auto achieved = part.achieved();
  if (!achieved || *achieved == Ratio(0) || *achieved == Ratio(1)) return {};
  if (part.bound->threshold < Ratio(handful)) return {};
  return std::string(sentence.pick(" (đạt ", " (")) + sentence.percent(*achieved, Ratio(1)) + ")";
}

// ", still 12 missing": how much has to come yet, or may come, where that is known.
std::string to_come(const Part& part, const Sentence& sentence) {
  const bool upper = part.bound && is_upper(part.bound->comparator);
  const auto& open = upper ? part.spare : part.short_by;
  const bool begun = part.actual && part.actual->lower().value_or(0) > 0;
  if (!begun || !open || open->upper().value_or(0) <= 0) return {};
  const Quantity most(*open->upper());
  const std::string number = sentence.number(most, part.unit);
  return upper ? std::string(sentence.pick(", còn được thêm nhiều nhất ", ", at most ")) + number +
                     std::string(sentence.pick("", " more allowed"))
               : std::string(sentence.pick(", còn thiếu ", ", still ")) + number +
                     std::string(sentence.pick("", " missing"));
}

std::string judgement(const Part& part, const std::string& demand, const Sentence& sentence) {
  const auto say = [&](std::string_view vi, std::string_view en) {
    return std::string(sentence.pick(vi, en));
  };
  const auto count = [&](const std::optional<Quantity>& quantity) {
    return sentence.number(*quantity, part.unit);
  };
  const bool upper = part.bound && is_upper(part.bound->comparator);
  const std::string achieved = rate_of_achievement(part, sentence);
  const std::string needs = say("cần ", "needs ") + demand + achieved;
  std::string outcome = detail::in_words(outcome_words, *part.outcome, sentence);
  switch (*part.outcome) {
    case Outcome::met: {
      std::string met = outcome + say(": cần ", " the target of ") + demand + achieved;
      if (!positive(part.spare)) return met;
      return met + say(upper ? ", còn được thêm " : ", dư ", ", ") + count(part.spare) +
             say("", " to spare");
    }
    case Outcome::missed:
      if (positive(part.short_by)) {
        return needs + say(upper ? ", vượt " : ", thiếu ", ", ") + count(part.short_by) +
               say("", upper ? " too many" : " short");
      }
      if (part.bound && part.bound->comparator == Comparator::exactly && positive(part.spare)) {
        return needs + say(", thừa ", ", ") + count(part.spare) + say("", " too many");
      }
      return outcome + ": " + needs;
    case Outcome::undetermined:
    case Outcome::open: {
      // Of a share the number says more than the bound does.
      const bool tells_more = part.base && part.needed && part.needed->is_exact();
      return outcome + ": " + needs +
             (tells_more ? say(", tức ", ", which is ") + count(part.needed) : std::string()) +
             (*part.outcome == Outcome::open ? to_come(part, sentence) : std::string());
    }
    case Outcome::no_base:
      return outcome;
    case Outcome::not_measurable:
      break;
  }
  return outcome + ": " + demand;
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& each : words) list += (list.empty() ? "" : ", ") + each;
  return list;
}

// "; not counted: 2020 (the base is 0)": so that every year is accounted for.
std::string years_without_base(const Verdict& verdict, const Sentence& sentence) {
  std::vector<std::string> years;
  for (const Part& part : verdict.parts) {
    if (part.outcome == Outcome::no_base) years.push_back(part.period);
  }
  if (years.empty()) return {};
  const bool counted = verdict.over_years->way() == OverYears::Way::years_met;
  return std::string(counted ? sentence.pick("; tính là không đạt năm ", "; counted as not met: ")
                             : sentence.pick("; không tính năm ", "; not counted: ")) +
         joined(years) + std::string(sentence.pick(" (mẫu số bằng 0)", " (the base is 0)"));
}

// "2 of 5 years met; missed: 2018; not known: 2019".
std::string over_the_years(const Verdict& verdict, const Sentence& sentence) {
  std::vector<std::string> missed;
  std::vector<std::string> unknown;
  std::vector<std::string> coming;
  std::size_t met = 0;
  for (const Part& part : verdict.parts) {
    if (part.outcome == Outcome::met) ++met;
    if (part.outcome == Outcome::missed) missed.push_back(part.period);
    if (part.outcome == Outcome::undetermined) unknown.push_back(part.period);
    if (part.outcome == Outcome::open) coming.push_back(part.period);
  }
  const auto say = [&](std::string_view vi, std::string_view en) {
    return std::string(sentence.pick(vi, en));
  };
  const std::string all = std::to_string(verdict.parts.size());
  std::string text = say("đạt ", "") + std::to_string(met) + say("/", " of ") + all +
                     say(" năm", verdict.parts.size() == 1 ? " year met" : " years met");
  if (!missed.empty()) text += say("; không đạt: ", "; missed: ") + joined(missed);
  if (!unknown.empty()) text += say("; chưa rõ: ", "; not known: ") + joined(unknown);
  if (!coming.empty()) text += say("; chưa đến hạn: ", "; to come: ") + joined(coming);
  return text + years_without_base(verdict, sentence);
}

// "the mean is 23/25": where every year with a base is known exactly.
std::string mean_of_the_years(const Verdict& verdict, const Sentence& sentence) {
  std::vector<Ratio> ratios;
  for (const Part& part : verdict.parts) {
    const bool exact = part.actual && part.actual->is_exact() && part.base && part.base->is_exact();
    if (!exact) return {};
    if (*part.base->lower() > 0) ratios.emplace_back(*part.actual->lower(), *part.base->lower());
  }
  if (ratios.empty()) return {};
  return std::string(sentence.pick("bình quân ", "the mean ")) +
         mean_percent_beside(ratios, verdict.bound->threshold, sentence.language());
}

// "2023 joined: 1 decides, though 2023-Q1 + 2023-Q2 make 10".
std::string disagreement_words(const Disagreement& each, const Sentence& sentence) {
  const bool several = each.others.find(" + ") != std::string::npos;
  return each.period + " " + each.measure + ": " + std::string(sentence.pick("lấy số ", "")) +
         sentence.number(each.used) + std::string(sentence.pick(", dù ", " decides, though ")) +
         each.others +
         std::string(
             sentence.pick(several ? " cộng lại là " : " là ", several ? " make " : " says ")) +
         sentence.number(each.contradicts);
}

// "2018 trained: the printed 60% disagrees".
std::string disagreeing_words(const Printed& each, Language language, const Sentence& sentence) {
  return each.period + " " + each.measure + ": " +
         std::string(sentence.pick("tỷ lệ đã in ", "the printed ")) +
         percent_in(Percent::parse(each.text), language) +
         std::string(sentence.pick(" không khớp", " disagrees"));
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
  const std::string words = judgement(part, sentence.demanded, sentence);
  return text.empty() ? words : text + " — " + words;
}

std::string explain(const Verdict& verdict, Language language) {
  const Part& whole = verdict;
  const Sentence sentence = spoken(whole, language);
  std::string text;
  if (verdict.parts.empty() || verdict.actual) {
    text = explain(whole, language);
  } else {
    std::string reached = over_the_years(verdict, sentence);
    if (verdict.over_years->way() == OverYears::Way::mean) {
      const std::string mean = mean_of_the_years(verdict, sentence);
      if (!mean.empty()) reached = mean + years_without_base(verdict, sentence);
    }
    text = verdict.period + ": " + reached + " — " +
           judgement(whole, demanded(verdict.over_years, sentence), sentence);
  }
  std::vector<std::string> lacking;
  lacking.reserve(verdict.missing.size());
  for (const Missing& missing : verdict.missing)
    lacking.push_back(missing_words(missing, sentence));
  if (!lacking.empty()) text += "; " + joined(lacking);
  std::vector<std::string> interim;
  interim.reserve(verdict.interim.size());
  for (const Interim& each : verdict.interim) interim.push_back(each.period + " " + each.measure);
  if (!interim.empty()) {
    text += std::string(sentence.pick("; số liệu tạm: ", "; interim: ")) + joined(interim);
  }
  for (const Disagreement& each : verdict.disagreements)
    text += "; " + disagreement_words(each, sentence);
  for (const Printed& each : verdict.printed_checks) {
    if (each.check == PrintedCheck::disagrees)
      text += "; " + disagreeing_words(each, language, sentence);
  }
  for (const Reading& reading : verdict.readings) {
    text += std::string(sentence.pick("; cách hiểu khác (", "; another reading (")) +
            words(reading, sentence) +
            "): " + detail::in_words(outcome_words, reading.outcome, sentence);
  }
  return text;
}

std::string explain(const Blocker& blocker, const Scorecard& card, Language language) {
  const Sentence sentence(language);
  const std::size_t all = card.size();
  return missing_words(blocker.missing, sentence) +
         std::string(sentence.pick(": vướng ", ": blocks ")) +
         std::to_string(blocker.targets.size()) + std::string(sentence.pick("/", " of ")) +
         std::to_string(all) +
         std::string(sentence.pick(" chỉ tiêu", all == 1 ? " target" : " targets"));
}

}  // namespace congdoan
