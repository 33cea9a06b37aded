#include <congdoan/rules/demand.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace congdoan {
namespace {

struct Named {
  std::string_view word;
  std::string_view vi;
  std::string_view en;
};

constexpr std::array counted_words{
    Named{"summoned", "số được triệu tập", "those summoned"},
    Named{"present", "số có mặt", "those present"},
    Named{"collected", "số phiếu thu về", "the ballots collected"},
    Named{"cast", "số phiếu bầu", "the ballots cast"},
    Named{"issued", "số phiếu phát ra", "the ballots issued"},
    Named{"valid", "số phiếu hợp lệ", "the valid ballots"},
    Named{"for_and_against", "số phiếu thuận và chống", "the votes for and against"},
    Named{"units", "số đơn vị", "the units"},
    Named{"members", "đoàn viên", "members"},
    Named{"grassroots_unions", "công đoàn cơ sở trực thuộc", "grassroots unions"},
    Named{"candidates", "người trong danh sách", "candidates"},
    Named{"seats", "số người được bầu", "the seats"},
    Named{"committee", "số uỷ viên ban chấp hành", "the members of the committee"},
    Named{"committee_limit", "số uỷ viên theo quy định", "the members that the rule allows"},
    Named{"inspection", "số uỷ viên uỷ ban kiểm tra", "the members of the inspection committee"},
    Named{"strength", "quân số của đơn vị", "the strength of the unit"},
    Named{"persons", "số cá nhân trong tập thể", "the persons of the collective"},
    Named{"advanced_workers", "số người đạt Lao động tiên tiến", "the Advanced Workers"},
    Named{"qualified", "số tập thể đủ tiêu chuẩn", "the collectives that qualify"},
    Named{"points", "số điểm của tiêu chuẩn", "the points of the standard"},
    Named{"graded_well", "số đơn vị được xếp loại tốt", "the units graded well"},
};

constexpr std::array value_words{
    Named{"delegates", "đại hội đại biểu", "a congress of delegates"},
    Named{"all_members", "đại hội toàn thể", "a congress of all members"},
    Named{"required", "bắt buộc", "required"},
    Named{"allowed", "được phép", "allowed"},
    Named{"none", "không có", "none"},
    Named{"not_required", "không bắt buộc", "not required"},
    Named{"consent_required", "phải được đồng ý", "consent is required"},
    Named{"chair_only", "chỉ bầu chủ tịch", "a chair alone"},
    Named{"valid", "hợp lệ", "valid"},
    Named{"invalid", "không hợp lệ", "invalid"},
    Named{"not_struck", "không tính là gạch", "not struck"},
    Named{"alphabetical", "theo vần chữ cái", "in the order of the alphabet"},
    Named{"second_ballot", "bầu lại", "a second ballot"},
    Named{"most_votes_first", "từ phiếu cao xuống", "most votes first"},
    Named{"no_vote", "không biểu quyết", "no vote"},
    Named{"day_held", "ngày đại hội họp", "the day it was held"},
    Named{"elected_by_committee", "do ban chấp hành bầu", "elected by the committee"},
    Named{"fair", "khá", "fair"},
};

template <std::size_t Size>
std::string named(const std::array<Named, Size>& words, std::string_view word, Language language) {
  const auto* found = std::ranges::find(words, word, &Named::word);
  if (found == words.end()) return std::string(word);
  return std::string(language == Language::vi ? found->vi : found->en);
}

std::string threshold_in(const Ratio& threshold, const Wording& say) {
  if (threshold.denominator() != 1) return threshold.text();
  return say.number(Quantity(threshold.numerator()));
}

std::string bound_in(const Bound& bound, const Wording& say) {
  const std::string number = threshold_in(bound.threshold, say);
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

std::string bounds_in(const std::vector<Bound>& bounds, const Wording& say) {
  if (bounds.size() == 2 && bounds[0].comparator == Comparator::at_least &&
      bounds[1].comparator == Comparator::at_most) {
    const std::string low = threshold_in(bounds[0].threshold, say);
    const std::string high = threshold_in(bounds[1].threshold, say);
    return say.language() == Language::vi ? "từ " + low + " đến " + high : low + " to " + high;
  }
  std::string text;
  for (const Bound& bound : bounds) {
    if (!text.empty()) text += say.pick(" và ", " and ");
    text += bound_in(bound, say);
  }
  return text;
}

}  // namespace

std::string demand(const ProvisionSpec& provision, Language language) {
  const Wording say(language);
  std::string text = bounds_in(bounds_of(provision), say);
  if (text.empty()) return named(value_words, provision.value, language);
  if (provision.base.empty()) return text;
  return text + std::string(say.pick(" ", " of ")) + counted(provision.base, language);
}

std::string conditions(const ProvisionSpec& provision, Language language) {
  const Wording say(language);
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
  for (const Condition& condition : provision.conditions) {
    add(counted(condition.measure, language) + ": " + bounds_in(bounds_of(condition), say));
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
  return named(counted_words, word, language);
}

}  // namespace congdoan
