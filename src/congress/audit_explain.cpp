#include <array>
#include <string>

#include <congdoan/congress/audit.hpp>
#include <congdoan/rules/demand.hpp>

namespace congdoan {
namespace {

std::string subject_in(std::string_view of, const Wording& say) {
  struct Subject {
    std::string_view word;
    std::string_view vi;
    std::string_view en;
  };
  constexpr std::array subjects{
      Subject{"executive", "ban chấp hành", "executive committee"},
      Subject{"standing", "ban thường vụ", "standing committee"},
      Subject{"inspection", "uỷ ban kiểm tra", "inspection committee"},
      Subject{"chair", "chủ tịch", "chair"},
      Subject{"vice_chair", "phó chủ tịch", "vice chair"},
      Subject{"delegates", "đại biểu", "delegates"},
  };
  for (const Subject& each : subjects) {
    if (each.word == of) return std::string(say.pick(each.vi, each.en));
  }
  return std::string(of);
}

std::string number_name(std::string_view name, const Wording& say) {
  struct Name {
    std::string_view word;
    std::string_view vi;
    std::string_view en;
  };
  constexpr std::array names{
      Name{"months", "số tháng", "months"},
      Name{"standing", "số uỷ viên ban thường vụ", "the members of the standing committee"},
      Name{"committee_members", "số uỷ viên ban chấp hành trong đó",
           "members of the committee among them"},
      Name{"delegates", "số đại biểu chính thức", "official delegates"},
      Name{"fillings", "số uỷ viên đã bổ sung", "seats filled"},
      Name{"votes", "số phiếu bầu cho", "votes"},
  };
  for (const Name& each : names) {
    if (each.word == name) return std::string(say.pick(each.vi, each.en));
  }
  return counted(name, say.language());
}

std::string said_in(std::string_view said, const Wording& say) {
  if (said == "delegates")
    return std::string(say.pick("đại hội đại biểu", "a congress of delegates"));
  if (said == "all_members")
    return std::string(say.pick("đại hội toàn thể", "a congress of all members"));
  if (said == "ballot") return std::string(say.pick("bỏ phiếu kín", "a secret ballot"));
  if (said == "none") return std::string(say.pick("không bầu ai", "nobody was elected"));
  if (said == "show_of_hands") return std::string(say.pick("giơ tay", "a show of hands"));
  if (said == "elected") return std::string(say.pick("có bầu", "it was elected"));
  return std::string(said);
}

std::string outcome_in(AuditOutcome outcome, const Wording& say) {
  switch (outcome) {
    case AuditOutcome::holds:
      return std::string(say.pick("đúng quy định", "holds"));
    case AuditOutcome::violated:
      return std::string(say.pick("trái quy định", "violated"));
    case AuditOutcome::unknown:
      break;
  }
  return std::string(say.pick("chưa biết", "unknown"));
}

std::string numbers_in(const Finding& finding, const Wording& say) {
  std::string text;
  for (const AuditNumber& number : finding.numbers) {
    text += (text.empty() ? "" : ", ") + number_name(number.name, say) + ": " +
            (number.value.is_unreported() ? std::string(say.pick("không nêu", "not reported"))
                                          : say.number(number.value));
  }
  if (!finding.said.empty()) text += (text.empty() ? "" : ", ") + said_in(finding.said, say);
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
  if (!finding.of.empty()) text += " (" + subject_in(finding.of, say) + ")";
  const std::string numbers = numbers_in(finding, say);
  text += ": " + (numbers.empty() ? "" : numbers + " — ") + outcome_in(finding.outcome, say);
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
  if (finding.applies == Applies::perhaps)
    text += std::string(say.pick("; chưa chắc có áp dụng", "; perhaps it does not apply"));
  return text;
}

}  // namespace congdoan
