#include <algorithm>
#include <unordered_set>
#include <vector>

#include <congdoan/kernel/printed_share.hpp>

#include "contradictions.hpp"
#include "numbers_of.hpp"

namespace congdoan {
namespace {

using kernel::Region;

Problem more_than(const Cells& cells, int part, int base, const Period& period) {
  return {cells.describe(part, period),
          "is more than the base it lies in (" + cells.describe(base, period) + ")"};
}

// What a chain implies decides nothing, but figures that cannot be true must not decide either.
// Only a figure for this very period counts: a level at its end says nothing about a whole term.
// \param checked a base that was held against it already, or -1
void find_more_than_bases(const Cells& cells, int measure, const kernel::Range& value,
                          const Period& period, int checked, Contradictions& found) {
  const auto least = cells.least_above(measure, period);
  if (!least || !value.low || *value.low <= *least) return;
  for (const int base : cells.bases_of(measure)) {
    if (base == checked || !cells.has_own_figure(base, period)) continue;
    if (Region::part(value, cells.cell(base, period).value).impossible())
      found.add(more_than(cells, measure, base, period));
  }
}

// A larger share of a base than that of something which the measure lies within, both by their
// percentages alone: 50% of the staff are women members, and 30% of the staff are members.
void find_more_than_percentages(const Cells& cells, int measure, const Cell& part,
                                const Period& period, Contradictions& found) {
  for (const auto& [of, percent] : part.written) {
    const auto& within = cells.within(measure);
    if (within.size() == 1 && within.front() == of) continue;  // nothing between
    for (const int base : cells.bases_of(measure)) {
      if (!cells.lies_within(base, of)) continue;
      const Cell other = cells.cell(base, period);
      const auto same = std::ranges::find(other.written, of, &Cell::OfBase::base);
      if (same == other.written.end()) continue;
      const Percent& most = *same->percent;
      const bool open = percent->lower_open() || most.upper_open();
      if (percent->lower() > most.upper() || (open && percent->lower() == most.upper()))
        found.add(more_than(cells, measure, base, period));
    }
  }
}

Operands level_of(const Question& question, const Cell& counted) {
  kernel::Range value = counted.value;
  if (question.is_title() && !value.high) value.high = kernel::Wide(1);  // held or not
  return {Region::level(value), std::nullopt};
}

}  // namespace

Operands numbers_of(const Rule& rule, const AskedPeriod& asked, const Cells& cells) {
  const Question& question = rule.question;
  const Cell& part = cells.at(asked.counted);
  if (question.shape() == kernel::Shape::level) return level_of(question, part);
  const Cell& base = cells.at(asked.base);
  const Period& period = asked.period;
  const Region region = Region::part(part.value, base.value);
  if (region.impossible() || rule.chained) {
    Contradictions found;
    if (region.impossible())
      found.add(more_than(cells, question.counted(), question.base(), period));
    find_more_than_bases(cells, question.counted(), part.value, period, question.base(), found);
    find_more_than_percentages(cells, question.counted(), part, period, found);
    find_more_than_bases(cells, question.base(), base.value, period, -1, found);
    found.throw_if_any();
  }
  const auto printed = std::ranges::find(part.printed, question.base(), &Cell::OfBase::base);
  if (printed == part.printed.end()) return {region, std::nullopt};
  // What is left is as narrow as count, base and percentage allow; an exact point says it all.
  const Region held = kernel::hull(region, *printed->percent);
  if (held.impossible()) return {region, *printed->percent};
  if (held.k().exact() && held.n().exact()) return {held, std::nullopt};
  return {held, *printed->percent};
}

}  // namespace congdoan
