#include <congdoan/targets/part_of.hpp>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/targets/cells.hpp>
#include <congdoan/targets/sentence.hpp>
#include <congdoan/targets/verdict.hpp>

#include "contradictions.hpp"

namespace congdoan {
namespace {

Problem more_than(const Cells& cells, std::string_view part, std::string_view base,
                  const Period& period) {
  return {cells.describe(part, period),
          "is more than the base it lies in (" + cells.describe(base, period) + ")"};
}

// Everything that a measure lies within, directly or through a chain.
std::vector<std::string_view> bases_of(const Measures& measures, std::string_view id) {
  std::vector<std::string_view> bases;
  std::unordered_set<std::string_view> known;
  const auto add = [&](std::string_view each) {
    const Measure* measure = measures.find(each);
    if (measure == nullptr) return;
    for (const std::string& base : (*measure)->within) {
      if (known.insert(base).second) bases.emplace_back(base);
    }
  };
  add(id);
  // NOLINTNEXTLINE(modernize-loop-convert): the list grows on the way
  for (std::size_t next = 0; next < bases.size(); ++next) add(bases[next]);
  return bases;
}

// What a chain implies decides nothing, but figures that cannot be true must not decide either.
// Only a figure for this very period counts: a level at its end says nothing about a whole term.
void find_more_than_bases(const Cells& cells, std::string_view id, const kernel::Range& value,
                          const Period& period, std::string_view checked, Contradictions& found) {
  const auto least = cells.least_above(id, period);
  if (!least || !value.low || *value.low <= *least) return;
  for (const std::string_view base : bases_of(cells.measures(), id)) {
    if (base == checked || !cells.has_own_figure(base, period)) continue;
    if (kernel::Region::part(value, cells.cell(base, period).value).impossible())
      found.add(more_than(cells, id, base, period));
  }
}

// A larger share of a base than that of something which the measure lies within, both by their
// percentages alone: 50% of the staff are women members, and 30% of the staff are members.
void find_more_than_percentages(const Cells& cells, std::string_view id, const Cell& part,
                                const Period& period, Contradictions& found) {
  const Measures& measures = cells.measures();
  for (const auto& [of, percent] : part.written) {
    const std::vector<std::string>& within = (*measures.find(id))->within;
    if (within.size() == 1 && within.front() == of) continue;  // nothing between
    for (const std::string_view base : bases_of(measures, id)) {
      if (!measures.lies_within(base, of)) continue;
      const Cell other = cells.cell(base, period);
      const auto same = std::ranges::find(other.written, of, &Cell::OfBase::base);
      if (same == other.written.end()) continue;
      const Percent& most = same->percent;
      const bool open = percent.lower_open() || most.upper_open();
      if (percent.lower() > most.upper() || (open && percent.lower() == most.upper()))
        found.add(more_than(cells, id, base, period));
    }
  }
}

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

}  // namespace

void PartOf::check(const Measures& measures, Problems& problems) const {
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

Operands PartOf::operands(const Cells& cells, const Period& period) const {
  const Cell part = cells.cell(share, period);
  const Cell base = cells.cell(of, period);
  const auto printed = std::ranges::find(part.printed, of, &Cell::OfBase::base);
  const kernel::Region region = kernel::Region::part(part.value, base.value);
  Contradictions found;
  if (region.impossible()) found.add(more_than(cells, share, of, period));
  find_more_than_bases(cells, share, part.value, period, of, found);
  find_more_than_percentages(cells, share, part, period, found);
  find_more_than_bases(cells, of, base.value, period, {}, found);
  found.throw_if_any();
  if (printed == part.printed.end()) return {region, std::nullopt};
  // What is left is as narrow as count, base and percentage allow; an exact point says it all.
  const kernel::Region held = kernel::hull(region, printed->percent);
  if (held.impossible()) return {region, printed->percent};
  if (held.k().exact() && held.n().exact()) return {held, std::nullopt};
  return {held, printed->percent};
}

Plan PartOf::usual(When::Kind when, const Measures&) const {
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

std::string PartOf::refuses(OverYears, const Measures&) const { return {}; }

std::vector<OverYears> PartOf::also_judged(When::Kind when, const Measures&) const {
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

void PartOf::say(Sentence& sentence, const Part& part) {
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

}  // namespace congdoan
