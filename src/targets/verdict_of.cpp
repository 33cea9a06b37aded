#include <algorithm>
#include <string>
#include <utility>

#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/kernel/share_bounds.hpp>

#include "../kernel/convert.hpp"
#include "beside.hpp"
#include "readings.hpp"
#include "verdict_of.hpp"

namespace congdoan {
namespace {

using kernel::Region;

// Makes the parts of one verdict.
class Parts {
 public:
  Parts(const Judge& judge, const TargetSpec& target)
      : rule_(judge.rule()), target_(target), measure_(judge.counted()) {}

  Part of(const Judged& year) const {
    Part part = blank(year.period.text(), year.ended);
    part.outcome = outcome_of(year.answers, !year.ended);
    const auto& [region, printed] = year.operands;
    part.printed = year.printed;
    put_numbers(part, region, printed);
    if (year.as_written) return part;
    put_needs(part, printed ? kernel::needs(region, *printed, rule_.bound)
                            : kernel::needs(region, rule_.bound));
    return part;
  }

  // One of several years; the terms of a sum are not judged by themselves.
  Part of_several(const Judged& year, OverYears ways) const {
    const bool ratio = year.operands.region.shape() != kernel::Shape::level;
    if (ratio || !is_summed(ways)) return of(year);
    Part part = blank(year.period.text(), year.ended);
    put_numbers(part, year.operands.region, std::nullopt);
    return part;
  }

  // All years.
  Part of(const Judgement& judgement) const {
    const std::vector<Judged>& years = judgement.years;
    const bool all_ended = std::ranges::all_of(years, &Judged::ended);
    Part part =
        blank(Period(years.front().period.first(), years.back().period.last()).text(), all_ended);
    part.outcome = judgement.outcome;
    if (!judgement.sum) return part;
    put_numbers(part, *judgement.sum, std::nullopt);
    put_needs(part, kernel::needs(*judgement.sum, rule_.bound));
    return part;
  }

 private:
  Part blank(std::string label, bool ended) const {
    Part part;
    part.period = std::move(label);
    part.kind = subject_key(target_.subject);
    part.unit = measure_.unit;
    part.bound = rule_.bound;
    part.ended = ended;
    return part;
  }

  static void put_numbers(Part& part, const Region& region, const std::optional<Percent>& printed) {
    part.actual = quantity(region.k());
    if (region.shape() == kernel::Shape::level) return;
    part.base = quantity(region.n());
    const kernel::ShareBounds bounds = kernel::share_bounds(region, printed);
    part.share_low = bounds.low;
    part.share_high = bounds.high;
  }

  // Of a title what is needed says no more than the outcome.
  void put_needs(Part& part, const kernel::Needs& needs) const {
    if (rule_.question.is_title()) return;
    if (needs.needed) part.needed = quantity(*needs.needed);
    if (needs.short_by) part.short_by = quantity(*needs.short_by);
    if (needs.spare) part.spare = quantity(*needs.spare);
  }

  const Rule& rule_;
  const TargetSpec& target_;
  const MeasureSpec& measure_;
};

}  // namespace

Verdict verdict_of(const Judge& judge, const Judgement& judgement, const TargetSpec& target) {
  const auto& [asked, years, total, sum, outcome] = judgement;
  const Cells& cells = judge.cells();
  const auto measures = judge.rule().question.measures();
  const Parts parts(judge, target);
  Verdict verdict;
  static_cast<Part&>(verdict) = years.size() == 1 ? parts.of(years.front()) : parts.of(judgement);
  verdict.target = target.id;
  verdict.text = target.text;
  verdict.measure_name = judge.counted().name;
  verdict.soft = target.soft;
  if (years.size() > 1) {
    verdict.over_years = asked.ways;
    verdict.parts.reserve(years.size());
    for (const Judged& year : years) verdict.parts.push_back(parts.of_several(year, asked.ways));
  }
  verdict.readings = readings_of(judge, judgement);
  if (!decided(outcome)) verdict.missing = missing_of(cells, measures, years, asked.ways);
  verdict.interim = interim_of(cells, measures, years, asked.ways);
  verdict.printed_checks = printed_of(cells, measures, years);
  verdict.disagreements =
      disagreements_of(cells, measures, years, asked.ways, judge.counts_persons_once(asked));
  return verdict;
}

Verdict not_measurable(const Resolution& resolution, const TargetSpec& target) {
  Verdict verdict;
  const auto& terms = resolution.terms();
  verdict.target = target.id;
  verdict.text = target.text;
  verdict.period = terms.empty() ? std::string() : terms.front().text();
  verdict.outcome = Outcome::not_measurable;
  verdict.kind = subject_key(target.subject);
  verdict.soft = target.soft;
  return verdict;
}

}  // namespace congdoan
