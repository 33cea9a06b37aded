#include <array>
#include <string>

#include <congdoan/congress/audit.hpp>
#include <congdoan/rules/demand.hpp>

#include "../word_tables.hpp"

namespace congdoan {
namespace {

using detail::in_words;
using detail::Words;

constexpr std::array subject_words{
    Words{"executive", "ban chấp hành", "executive committee"},
    Words{"standing", "ban thường vụ", "standing committee"},
    Words{"inspection", "uỷ ban kiểm tra", "inspection committee"},
    Words{"chair", "chủ tịch", "chair"},
    Words{"vice_chair", "phó chủ tịch", "vice chair"},
    Words{"delegates", "đại biểu", "delegates"},
};

// The numbers that are named otherwise than what a provision demands a share of.
constexpr std::array number_names{
    Words{"months", "số tháng", "months"},
    Words{"standing", "số uỷ viên ban thường vụ", "the members of the standing committee"},
    Words{"committee_members", "số uỷ viên ban chấp hành trong đó",
          "members of the committee among them"},
    Words{"delegates", "số đại biểu chính thức", "official delegates"},
    Words{"fillings", "số uỷ viên đã bổ sung", "seats filled"},
    Words{"votes", "số phiếu bầu", "votes"},
};

constexpr std::array fact_words{
    Words{"delegates", "đại hội đại biểu", "a congress of delegates"},
    Words{"all_members", "đại hội toàn thể", "a congress of all members"},
    Words{"ballot", "bỏ phiếu kín", "a secret ballot"},
    Words{"none", "không bầu ai", "nobody was elected"},
    Words{"show_of_hands", "giơ tay", "a show of hands"},
    Words{"elected", "có bầu", "it was elected"},
};

constexpr std::array audit_outcome_words{
    Words{"holds", "đúng quy định", "holds"},
    Words{"violated", "trái quy định", "violated"},
    Words{"unknown", "chưa biết", "unknown"},
};
static_assert(detail::covers<AuditOutcome>(audit_outcome_words));

std::string number_name(std::string_view name, const Wording& say) {
  return detail::entry_of(number_names, name) != nullptr ? in_words(number_names, name, say)
                                                         : counted(name, say.language());
}

std::string numbers_in(const Finding& finding, const Wording& say) {
  std::string text;
  for (const AuditNumber& number : finding.numbers) {
    text += (text.empty() ? "" : ", ") + number_name(number.name, say);
    if (number.name == "votes" && !finding.person.empty())
      text += std::string(say.pick(" cho ", " for ")) + finding.person;
    text +=
        ": " + (number.value.is_unreported() ? std::string(say.pick("không nêu", "not reported"))
                                             : say.number(number.value));
  }
  if (!finding.said.empty())
    text += (text.empty() ? "" : ", ") + in_words(fact_words, finding.said, say);
  return text;
}

// What it would take, where that is a number.
std::string needs_in(const Finding& finding, const Wording& say) {
  std::string text;
  const auto add = [&](std::string_view vi, std::string_view en,
                       const std::optional<Quantity>& number) {
    if (!number || *number == Quantity(0)) return;
    text += ", " + std::string(say.pick(vi, en)) + ' ' + say.number(*number);
  };
  const std::vector<Bound> bounds = bounds_of(*finding.provision);
  const bool upper = bounds.size() == 1 && is_upper(bounds.front().comparator);
  // Of a base that is not known the number says nothing.
  if (!finding.provision->base.empty() && finding.needed && finding.needed->is_exact())
    add("tức", "which is", finding.needed);
  if (finding.outcome == AuditOutcome::violated) {
    if (upper) {
      add("thừa", "too many by", finding.short_by);
    } else {
      add("thiếu", "short by", finding.short_by);
    }
  }
  return text;
}

}  // namespace

std::string explain(const Finding& finding, Language language) {
  const Wording say(language);
  const ProvisionSpec& provision = *finding.provision;
  std::string text =
      provision.id + ", " + (provision.name.empty() ? provision.parameter : provision.name);
  if (!finding.of.empty()) text += " (" + in_words(subject_words, finding.of, say) + ")";
  const std::string numbers = numbers_in(finding, say);
  text += ": " + (numbers.empty() ? "" : numbers + " — ") +
          in_words(audit_outcome_words, finding.outcome, say);
  const std::string demanded = demand(provision, language);
  if (!demanded.empty()) text += ": " + demanded + needs_in(finding, say);
  if (const std::string depends = conditions(provision, language); !depends.empty())
    text += " (" + depends + ")";
  if (finding.outcome == AuditOutcome::unknown && !finding.missing.empty()) {
    std::string missing;
    for (const std::string& place : finding.missing)
      missing += (missing.empty() ? "" : ", ") + place;
    text += std::string(say.pick("; cần biết ", "; to know: ")) + missing;
  }
  if (finding.applies == Truth::unknown)
    text += std::string(say.pick("; chưa chắc có áp dụng", "; perhaps it does not apply"));
  return text;
}

}  // namespace congdoan
