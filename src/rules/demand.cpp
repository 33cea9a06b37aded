#include <congdoan/rules/demand.hpp>

#include <array>

#include "../vote_base_words.hpp"

namespace congdoan {
namespace {

using detail::Words;

// What a number is a share of besides the bases of votes.
constexpr std::array counted_words{
    Words{"grassroots_unions", "công đoàn cơ sở trực thuộc", "grassroots unions"},
    Words{"candidates", "người trong danh sách", "candidates"},
    Words{"seats", "số người được bầu", "the seats"},
    Words{"committee", "số uỷ viên ban chấp hành", "the members of the committee"},
    Words{"committee_limit", "số uỷ viên theo quy định", "the members that the rule allows"},
    Words{"inspection", "số uỷ viên uỷ ban kiểm tra", "the members of the inspection committee"},
    Words{"strength", "quân số của đơn vị", "the strength of the unit"},
    Words{"persons", "số cá nhân trong tập thể", "the persons of the collective"},
    Words{"advanced_workers", "số người đạt Lao động tiên tiến", "the Advanced Workers"},
    Words{"qualified", "số tập thể đủ tiêu chuẩn", "the collectives that qualify"},
    Words{"points", "số điểm của tiêu chuẩn", "the points of the standard"},
    Words{"graded_well", "số đơn vị được xếp loại tốt", "the units graded well"},
};

constexpr std::array value_words{
    Words{"delegates", "đại hội đại biểu", "a congress of delegates"},
    Words{"all_members", "đại hội toàn thể", "a congress of all members"},
    Words{"required", "bắt buộc", "required"},
    Words{"allowed", "được phép", "allowed"},
    Words{"none", "không có", "none"},
    Words{"not_required", "không bắt buộc", "not required"},
    Words{"consent_required", "phải được đồng ý", "consent is required"},
    Words{"chair_only", "chỉ bầu chủ tịch", "a chair alone"},
    Words{"valid", "hợp lệ", "valid"},
    Words{"invalid", "không hợp lệ", "invalid"},
    Words{"not_struck", "không tính là gạch", "not struck"},
    Words{"alphabetical", "theo vần chữ cái", "in the order of the alphabet"},
    Words{"second_ballot", "bầu lại", "a second ballot"},
    Words{"most_votes_first", "từ phiếu cao xuống", "most votes first"},
    Words{"no_vote", "không biểu quyết", "no vote"},
    Words{"day_held", "ngày đại hội họp", "the day it was held"},
    Words{"elected_by_committee", "do ban chấp hành bầu", "elected by the committee"},
    Words{"fair", "khá", "fair"},
};

// A whole number of some base is all of it, or several times as much: 100%.
std::string threshold_in(const Ratio& threshold, bool of_base, const Wording& say) {
  if (of_base && threshold.denominator() == 1) return percent_text(threshold);
  if (threshold.denominator() != 1) return threshold.text();
  return say.number(Quantity(threshold.numerator()));
}

std::string bound_in(const Bound& bound, bool of_base, const Wording& say) {
  const std::string number = threshold_in(bound.threshold, of_base, say);
  const auto with = [&](std::string_view vi, std::string_view en) {
    return std::string(say.pick(vi, en)) + ' ' + number;
  };
  switch (bound.comparator) {
    case Comparator::over:
      return with("trên", "over");
    case Comparator::at_most:
      return with("không quá", "at most");
    case Comparator::under:
      return with("dưới", "under");
    case Comparator::exactly:
      return with("đúng", "exactly");
    case Comparator::at_least:
    case Comparator::bare:
      break;
  }
  return with("ít nhất", "at least");
}

std::string bounds_in(const std::vector<Bound>& bounds, bool of_base, const Wording& say) {
  if (bounds.size() == 2 && bounds[0].comparator == Comparator::at_least &&
      bounds[1].comparator == Comparator::at_most) {
    const std::string low = threshold_in(bounds[0].threshold, of_base, say);
    const std::string high = threshold_in(bounds[1].threshold, of_base, say);
    return say.language() == Language::vi ? "từ " + low + " đến " + high : low + " to " + high;
  }
  std::string text;
  for (const Bound& bound : bounds) {
    if (!text.empty()) text += say.pick(" và ", " and ");
    text += bound_in(bound, of_base, say);
  }
  return text;
}

}  // namespace

std::string demand(const ProvisionSpec& provision, Language language) {
  const Wording say(language);
  std::string text = bounds_in(bounds_of(provision), !provision.base.empty(), say);
  if (text.empty()) return detail::in_words(value_words, provision.value, say);
  if (provision.base.empty()) return text;
  return text + std::string(say.pick(" ", " of ")) + counted(provision.base, language);
}

std::string conditions(const ProvisionSpec& provision, Language language) {
  const Wording say(language);
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
  for (const Condition& condition : provision.conditions) {
    add(counted(condition.measure, language) + ": " + bounds_in(bounds_of(condition), false, say));
  }
  std::string kinds;
  for (const std::string& kind : provision.kinds) kinds += (kinds.empty() ? "" : ", ") + kind;
  if (!kinds.empty()) add(std::string(say.pick("loại hình: ", "kind: ")) + kinds);
  if (!provision.only_for.empty())
    add(std::string(say.pick("chỉ với ", "only for ")) + provision.only_for);
  if (!provision.unless.empty())
    add(std::string(say.pick("trừ khi: ", "unless: ")) + provision.unless);
  return text;
}

std::string counted(std::string_view word, Language language) {
  const Wording say(language);
  const std::string base = detail::whole_base(word, say);
  return base.empty() ? detail::in_words(counted_words, word, say) : base;
}

}  // namespace congdoan
