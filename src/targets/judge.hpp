// Judges one target.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/kernel/share_bounds.hpp>
#include <congdoan/targets/cells.hpp>
#include <congdoan/targets/resolution.hpp>

#include "../kernel/convert.hpp"
#include "asked.hpp"
#include "beside.hpp"
#include "contradictions.hpp"
#include "judged.hpp"
#include "ranges.hpp"
#include "spanned.hpp"
#include "unused_figures.hpp"

namespace congdoan {

using kernel::Answers;
using kernel::Region;

// Measures and periods whose figures are known already.
using AskedBefore = std::set<std::pair<std::string_view, Period>>;

// Judges one target whose subject is of type Kind.
template <class Kind>
class Judge {
 public:
  Judge(const Resolution& resolution, const Cells& cells, const TargetSpec& target,
        const Kind& kind)
      : resolution_(resolution),
        cells_(cells),
        target_(target),
        kind_(kind),
        bound_(*kind.demand()) {}

  Verdict verdict() const {
    const Asked asked = ask(target_.over_years);
    const std::vector<Judged> years = judge(asked, meaning(asked));
    const auto names = kind_.measures();
    Verdict verdict;
    static_cast<Part&>(verdict) =
        years.size() == 1 ? part(years.front()) : together(years, asked.ways);
    verdict.target = target_.id;
    verdict.text = target_.text;
    verdict.measure_name = resolution_.measures()[names.front()]->name;
    verdict.soft = target_.soft;
    if (years.size() > 1) {
      verdict.over_years = asked.ways;
      for (const Judged& year : years) verdict.parts.push_back(part_of_several(year, asked.ways));
    }
    verdict.readings = readings(*verdict.outcome, years, asked);
    if (!decided(*verdict.outcome)) verdict.missing = missing_of(cells_, names, years, asked.ways);
    verdict.interim = interim_of(cells_, names, years, asked.ways);
    verdict.printed_checks = printed_of(cells_, names, years);
    verdict.disagreements =
        disagreements_of(cells_, names, years, asked.ways, counts_persons_once(asked));
    return verdict;
  }

  // What the verdict and its readings look at.
  void add_looks(std::vector<Look>& looks) const {
    const auto add = [&](const Asked& asked) {
      const Period span(asked.periods.front().first(), asked.periods.back().last());
      for (const std::string_view measure : kind_.measures()) {
        for (const Period& period : asked.periods) looks.push_back({measure, period});
        if (asked.also) looks.push_back({measure, *asked.also});
        if (is_of_totals(asked.ways)) looks.push_back({measure, span, false});
      }
    };
    add(ask(target_.over_years));
    for (const auto& [asked, name] : others()) add(asked);
  }

  // Adds the figures of each measure and period that was not asked for before.
  void add_figures_used(AskedBefore& before, std::vector<std::size_t>& used) const {
    const Asked asked = ask(target_.over_years);
    std::vector<Period> periods = asked.periods;
    if (asked.also) periods.push_back(*asked.also);
    const auto look = [&](std::string_view measure, const Period& period) {
      if (before.emplace(measure, period).second)
        static_cast<void>(cells_.cell(measure, period, &used));
    };
    for (const std::string_view measure : kind_.measures()) {
      for (const Period& period : periods) look(measure, period);
      if (periods.size() == 1 || !is_of_totals(asked.ways) || !adds_up(cells_, measure)) continue;
      for (const Period& run : runs(judge(asked, meaning(asked)))) look(measure, run);
    }
  }

 private:
  using Way = OverYears::Way;

  Asked ask(const std::optional<OverYears>& written) const {
    const When& when = resolution_.when(target_);
    const Plan usual = kind_.usual(when.kind(), resolution_.measures());
    return asked(resolution_, cells_, when, usual, kind_.measures(), written);
  }

  // Counts of several years are added up.
  static bool adds(const Asked& asked) { return asked.periods.size() > 1 && is_summed(asked.ways); }

  // Where counts are added up, a percentage says no more than the counts that print so.
  PrintedMeaning meaning(const Asked& asked) const {
    return adds(asked) ? PrintedMeaning::range : resolution_.printed();
  }

  // The term's own figures of a share, or written `distinct`: those of its years are of the same
  // persons.
  bool counts_persons_once(const Asked& asked) const {
    return asked.whole && resolution_.when(target_).kind() != When::Kind::period &&
           (asked.ways.way() == Way::distinct || kind_.measures().size() > 1);
  }

  std::vector<Judged> judge(const Asked& asked, PrintedMeaning meaning) const {
    std::vector<Judged> years;
    years.reserve(asked.periods.size());
    Contradictions found;
    for (const Period& period : asked.periods) {
      if (!found.survives([&] { years.push_back(judge(period, asked.also, meaning)); })) {
        for (const std::string_view measure : kind_.measures()) {
          found.survives([&] { static_cast<void>(cells_.cell(measure, period)); });
        }
      }
    }
    found.throw_if_any();
    return years;
  }

  Judged judge(const Period& period, const std::optional<Period>& also,
               PrintedMeaning meaning) const {
    Operands operands = kind_.operands(cells_, period);
    if (also) operands.region = same_level(operands.region, period, *also);
    const std::optional<Percent> written =
        meaning == PrintedMeaning::as_written ? written_percent(period) : std::nullopt;
    const std::optional<Percent> printed = written ? written : operands.printed;
    if (written) operands = as_written(*written);
    const Answers answers = operands.printed
                                ? kernel::decide(operands.region, *operands.printed, bound_)
                                : kernel::decide(operands.region, bound_);
    if (answers.none()) throw contradiction(period);
    return {period,
            period.last() <= cells_.as_of(),
            std::move(operands),
            with_policy(answers, target_.if_base_empty),
            printed,
            written.has_value()};
  }

  // A percentage without its counts whose number is known.
  std::optional<Percent> written_percent(const Period& period) const {
    if constexpr (std::is_same_v<Kind, PartOf>) {
      const Cell part = cells_.cell(kind_.share, period);
      const auto of = std::ranges::find(part.written, kind_.of, &Cell::OfBase::base);
      if (of != part.written.end() && of->percent.number()) return of->percent;
    }
    return std::nullopt;
  }

  // The printed number itself; no counts are derived from it.
  static Operands as_written(const Percent& percent) {
    const kernel::Range any{kernel::Wide(0), std::nullopt};
    return {Region::part(any, any), Percent::parse(percent_text(*percent.number()) + " exact")};
  }

  Region same_level(const Region& region, const Period& period, const Period& also) const {
    const Region other = kind_.operands(cells_, also).region;
    const kernel::Range both = ranges::overlap(region.k(), other.k());
    if (!both.empty()) return Region::level(both);
    const std::string_view measure = kind_.measures().front();
    throw InvalidFigures(
        {{cells_.describe(measure, period),
          "ends on the same day as " + cells_.describe(measure, also) + ", but they differ"}});
  }

  InvalidFigures contradiction(const Period& period) const {
    std::string all;
    for (const std::string_view measure : kind_.measures()) {
      all += (all.empty() ? "" : "; ") + cells_.describe(measure, period);
    }
    return InvalidFigures(
        {{"target " + target_.id, "no possible numbers fit these figures: " + all}});
  }

  Part blank(std::string label, bool ended) const {
    Part part;
    part.period = std::move(label);
    part.kind = subject_key(target_.subject);
    part.unit = resolution_.measures()[kind_.measures().front()]->unit;
    part.bound = bound_;
    part.ended = ended;
    return part;
  }

  void put_numbers(Part& part, const Region& region, const std::optional<Percent>& printed) const {
    part.actual = quantity(region.k());
    if (region.shape() == kernel::Shape::level) return;
    part.base = quantity(region.n());
    const kernel::ShareBounds bounds = kernel::share_bounds(region, printed);
    part.share_low = bounds.low;
    part.share_high = bounds.high;
  }

  void put_needs(Part& part, const kernel::Needs& needs) const {
    if (!kind_.has_needs()) return;
    if (needs.needed) part.needed = quantity(*needs.needed);
    if (needs.short_by) part.short_by = quantity(*needs.short_by);
    if (needs.spare) part.spare = quantity(*needs.spare);
  }

  Part part(const Judged& year) const {
    Part part = blank(year.period.text(), year.ended);
    part.outcome = outcome_of(year.answers, !year.ended);
    const auto& [region, printed] = year.operands;
    part.printed = year.printed;
    put_numbers(part, region, printed);
    if (year.as_written) return part;
    put_needs(part,
              printed ? kernel::needs(region, *printed, bound_) : kernel::needs(region, bound_));
    return part;
  }

  // The terms of a sum are not judged by themselves.
  Part part_of_several(const Judged& year, OverYears ways) const {
    const bool ratio = year.operands.region.shape() != kernel::Shape::level;
    if (ratio || !is_summed(ways)) return part(year);
    Part part = blank(year.period.text(), year.ended);
    put_numbers(part, year.operands.region, std::nullopt);
    return part;
  }

  Part together(const std::vector<Judged>& years, OverYears ways) const {
    const bool all_ended =
        std::all_of(years.begin(), years.end(), [](const Judged& y) { return y.ended; });
    Part part =
        blank(Period(years.front().period.first(), years.back().period.last()).text(), all_ended);
    const auto total = total_of(years, ways);
    part.outcome = put_together(years, ways, total);
    if (!is_summed(ways)) return part;
    const Region region = total ? total->all : summed(years, ways);
    put_numbers(part, region, std::nullopt);
    put_needs(part, kernel::needs(region, bound_));
    return part;
  }

  std::optional<Spanned> total_of(const std::vector<Judged>& years, OverYears ways) const {
    auto total = spanned(cells_, kind_.measures(), years, ways);
    if (total && total->all.impossible())
      throw contradiction({years.front().period.first(), years.back().period.last()});
    return total;
  }

  Outcome put_together(const std::vector<Judged>& years, OverYears ways,
                       const std::optional<Spanned>& total) const {
    return total ? combined(years, ways, bound_, target_.if_base_empty, *total)
                 : combined(years, ways, bound_, target_.if_base_empty);
  }

  // Other ways to put the years together that decide differently.
  std::vector<Reading> readings(Outcome outcome, const std::vector<Judged>& judged,
                                const Asked& used) const {
    std::vector<Reading> different;
    // Undecided too the years are looked at: what contradicts itself in them must not depend on
    // that.
    const auto look = [&](const Asked& other, std::string name) {
      if (other == used) return;
      const bool alike = other.periods == used.periods && meaning(other) == meaning(used);
      const std::vector<Judged> again =
          alike ? std::vector<Judged>() : judge(other, meaning(other));
      const std::vector<Judged>& years = again.empty() ? judged : again;
      if (!decided(outcome)) return;
      const auto result = reading(outcome, years, other.ways);
      if (result && decided(*result) && *result != outcome)
        different.push_back({std::move(name), *result});
    };
    for (const auto& [other, name] : others()) look(other, name);
    if (const auto result = as_printed(outcome, judged, used))
      different.push_back({"as_printed", *result});
    return different;
  }

  // What an undecided target comes to if a printed percentage that equals its threshold is taken as
  // written; absent where there is none, or it decides nothing.
  std::optional<Outcome> as_printed(Outcome outcome, const std::vector<Judged>& years,
                                    const Asked& used) const {
    const auto equals = [this](const Judged& year) {
      return year.printed && year.printed->number() == bound_.threshold;
    };
    if (outcome != Outcome::undetermined && outcome != Outcome::open) return std::nullopt;
    if (resolution_.printed() == PrintedMeaning::as_written || adds(used)) return std::nullopt;
    if (std::none_of(years.begin(), years.end(), equals)) return std::nullopt;
    const auto result = reading(outcome, judge(used, PrintedMeaning::as_written), used.ways);
    return result && decided(*result) ? result : std::nullopt;
  }

  // What else the words may mean, by name.
  std::vector<std::pair<Asked, std::string>> others() const {
    std::vector<std::pair<Asked, std::string>> list;
    const When::Kind when = resolution_.when(target_).kind();
    for (const OverYears ways : kind_.also_judged(when, resolution_.measures()))
      list.emplace_back(ask(ways), ways.text());
    if (target_.over_years) {
      Asked usual = ask(std::nullopt);
      std::string name = usual.whole ? std::string("term_figure") : usual.ways.text();
      list.emplace_back(std::move(usual), std::move(name));
    }
    return list;
  }

  // What another reading comes to; absent where it is the same, or has no answer.
  std::optional<Outcome> reading(Outcome outcome, const std::vector<Judged>& years,
                                 OverYears ways) const {
    const Judged& first = years.front();
    if (years.size() == 1) return outcome_of(first.answers, !first.ended);
    // Where every year answers alike, sums and means of shares do too: nothing to look for.
    const bool alike = std::all_of(years.begin(), years.end(), [&](const Judged& year) {
      return year.answers.decided() && year.answers == first.answers;
    });
    const bool level = first.operands.region.shape() == kernel::Shape::level;
    const bool convex = ways.way() != Way::distinct && !(level && is_summed(ways));
    if (alike && convex && bound_.comparator != Comparator::exactly &&
        outcome == outcome_of(first.answers, false))
      return std::nullopt;
    try {
      return put_together(years, ways, total_of(years, ways));
    } catch (const InvalidFigures&) {
      return std::nullopt;  // years that contradict a longer figure: this reading has no answer
    }
  }

  const Resolution& resolution_;
  const Cells& cells_;
  const TargetSpec& target_;
  const Kind& kind_;
  Bound bound_;
};

}  // namespace congdoan
