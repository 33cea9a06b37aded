#include <algorithm>
#include <string>
#include <utility>

#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "contradictions.hpp"
#include "judge.hpp"
#include "numbers_of.hpp"
#include "ranges.hpp"

namespace congdoan {
namespace {

using kernel::Answers;
using kernel::Region;

// The printed number itself; no counts are derived from it.
Operands as_written(const Percent& percent) {
  const kernel::Range any{kernel::Wide(0), std::nullopt};
  return {Region::part(any, any), Percent::parse(percent_text(*percent.number()) + " exact")};
}

// \throws Overflow for numbers that a verdict could not show.
void check_fits(const Region& region) {
  for (const kernel::Range* range : {&region.k(), &region.n()}) {
    if (range->low) static_cast<void>(narrow(*range->low));
    if (range->high) static_cast<void>(narrow(*range->high));
  }
}

}  // namespace

Judgement Judge::judgement() const {
  Judgement all{.asked = ask(rule_.times), .years = {}};
  const Asked& used = all.asked;
  all.years = judge(used, meaning(used));
  if (all.years.size() == 1) {
    const Judged& only = all.years.front();
    all.outcome = outcome_of(only.answers, !only.ended);
  } else {
    all.total = total_of(all.years, used.ways);
    all.outcome = put_together(all.years, used.ways, all.total);
    if (is_summed(used.ways)) all.sum = all.total ? all.total->all : summed(all.years, used.ways);
  }
  for (const Judged& year : all.years) check_fits(year.operands.region);
  if (all.sum) check_fits(*all.sum);
  // What contradicts itself is told, whatever the outcome.
  for (const OtherReading& other : rule_.others) {
    const Asked asked = ask(other.times);
    if (!judges_alike(asked, used)) static_cast<void>(judge(asked, meaning(asked)));
  }
  return all;
}

bool Judge::judges_alike(const Asked& a, const Asked& b) const {
  return std::ranges::equal(a.periods, b.periods) && meaning(a) == meaning(b);
}

bool Judge::adds(const Asked& asked) { return asked.periods.size() > 1 && is_summed(asked.ways); }

// Where counts are added up, a percentage says no more than the counts that print so.
PrintedMeaning Judge::meaning(const Asked& asked) const {
  return adds(asked) ? PrintedMeaning::range : program_.printed();
}

bool Judge::counts_persons_once(const Asked& asked) const {
  return asked.whole && rule_.when != When::Kind::period &&
         (asked.ways.way() == OverYears::Way::distinct ||
          rule_.question.shape() == kernel::Shape::part);
}

std::vector<Judged> Judge::judge(const Asked& asked, PrintedMeaning printed) const {
  std::vector<Judged> years;
  years.reserve(asked.periods.size());
  Contradictions found;
  for (const AskedPeriod& period : asked.periods) {
    if (!found.survives([&] { years.push_back(judge(period, asked.also, printed)); })) {
      for (const int measure : rule_.question.measures())
        found.survives([&] { static_cast<void>(cells_.cell(measure, period.period)); });
    }
  }
  found.throw_if_any();
  return years;
}

Judged Judge::judge(const AskedPeriod& asked, const AskedPeriod* also,
                    PrintedMeaning meaning) const {
  Operands operands = numbers_of(rule_, asked, cells_);
  if (also != nullptr) operands.region = same_level(operands.region, asked, *also);
  const std::optional<Percent> written =
      meaning == PrintedMeaning::as_written ? written_percent(asked) : std::nullopt;
  const std::optional<Percent> printed = written ? written : operands.printed;
  if (written) operands = as_written(*written);
  const Answers answers = operands.printed
                              ? kernel::decide(operands.region, *operands.printed, rule_.bound)
                              : kernel::decide(operands.region, rule_.bound);
  if (answers.none()) throw contradiction(asked.period);
  return {asked.period,
          asked.period.last() <= cells_.as_of(),
          std::move(operands),
          with_policy(answers, rule_.if_base_empty),
          printed,
          written.has_value()};
}

// A percentage without its counts whose number is known.
std::optional<Percent> Judge::written_percent(const AskedPeriod& period) const {
  if (rule_.question.shape() != kernel::Shape::part) return std::nullopt;
  const Cell& part = cells_.at(period.counted);
  const auto of = std::ranges::find(part.written, rule_.question.base(), &Cell::OfBase::base);
  if (of == part.written.end() || !of->percent->number()) return std::nullopt;
  return *of->percent;
}

Region Judge::same_level(const Region& region, const AskedPeriod& period,
                         const AskedPeriod& also) const {
  const Region other = numbers_of(rule_, also, cells_).region;
  const kernel::Range both = ranges::overlap(region.k(), other.k());
  if (!both.empty()) return Region::level(both);
  const int measure = rule_.question.counted();
  throw InvalidFigures(
      {{cells_.describe(measure, period.period),
        "ends on the same day as " + cells_.describe(measure, also.period) + ", but they differ"}});
}

InvalidFigures Judge::contradiction(const Period& period) const {
  std::string all;
  for (const int measure : rule_.question.measures())
    all += (all.empty() ? "" : "; ") + cells_.describe(measure, period);
  return InvalidFigures({{"target " + rule_.id, "no possible numbers fit these figures: " + all}});
}

std::optional<Spanned> Judge::total_of(const std::vector<Judged>& years, OverYears ways) const {
  auto total = spanned(cells_, rule_.question.measures(), years, ways);
  if (total && total->all.impossible())
    throw contradiction({years.front().period.first(), years.back().period.last()});
  return total;
}

Outcome Judge::put_together(const std::vector<Judged>& years, OverYears ways,
                            const std::optional<Spanned>& total) const {
  return total ? combined(years, ways, rule_.bound, rule_.if_base_empty, *total)
               : combined(years, ways, rule_.bound, rule_.if_base_empty);
}

}  // namespace congdoan
