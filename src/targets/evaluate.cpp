#include <congdoan/targets/evaluate.hpp>

#include <algorithm>
#include <iterator>

#include <congdoan/errors.hpp>
#include <congdoan/kernel/printed_share.hpp>
#include <congdoan/kernel/share_bounds.hpp>
#include <congdoan/targets/cells.hpp>

#include "../kernel/convert.hpp"
#include "../quoted.hpp"
#include "asked.hpp"
#include "contradictions.hpp"
#include "judged.hpp"
#include "unused_figures.hpp"

namespace congdoan {
namespace {

using kernel::Answers;
using kernel::Region;

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
    const Asked asked = ask();
    const std::vector<Judged> years = judge(asked.periods);
    Verdict verdict;
    static_cast<Part&>(verdict) =
        years.size() == 1 ? part(years.front()) : together(years, asked.ways);
    verdict.target = target_.id;
    verdict.text = target_.text;
    verdict.measure_name = resolution_.measures()[kind_.measures().front()]->name;
    verdict.soft = target_.soft;
    if (years.size() > 1) {
      verdict.over_years = asked.ways;
      for (const Judged& year : years) verdict.parts.push_back(part_of_several(year, asked.ways));
    }
    verdict.readings = readings(*verdict.outcome, years, asked);
    if (!decided(*verdict.outcome)) verdict.missing = missing(years, asked.ways);
    verdict.interim = interim(asked.periods);
    verdict.printed_checks = printed_checks(asked.periods);
    return verdict;
  }

  // What the verdict and its readings look at.
  void add_looks(std::vector<Look>& looks) const {
    const Asked used = ask();
    std::vector<Period> periods = used.periods;
    if (!kind_.also_judged(resolution_.when(target_).kind(), resolution_.measures()).empty())
      std::ranges::copy(yearly(resolution_, resolution_.when(target_)),
                        std::back_inserter(periods));
    const Period span(used.periods.front().first(), used.periods.back().last());
    for (const std::string_view measure : kind_.measures()) {
      for (const Period& period : periods) looks.push_back({measure, period});
      if (is_summed(used.ways)) looks.push_back({measure, span, false});
    }
  }

  std::vector<std::size_t> figures_used() const {
    std::vector<std::size_t> used;
    for (const Period& period : ask().periods) {
      for (const std::string_view measure : kind_.measures()) {
        static_cast<void>(cells_.cell(measure, period, &used));
      }
    }
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    return used;
  }

 private:
  using Way = OverYears::Way;

  Asked ask() const {
    const Plan usual = kind_.usual(resolution_.when(target_).kind(), resolution_.measures());
    const auto names = kind_.measures();
    return asked(resolution_, cells_, target_, usual, names);
  }

  std::vector<Judged> judge(const std::vector<Period>& periods) const {
    std::vector<Judged> years;
    years.reserve(periods.size());
    Contradictions found;
    for (const Period& period : periods) {
      if (!found.survives([&] { years.push_back(judge(period)); })) {
        for (const std::string_view measure : kind_.measures()) {
          found.survives([&] { static_cast<void>(cells_.cell(measure, period)); });
        }
      }
    }
    found.throw_if_any();
    return years;
  }

  Judged judge(const Period& period) const {
    Operands operands = kind_.operands(cells_, period);
    const Answers answers = operands.printed
                                ? kernel::decide(operands.region, *operands.printed, bound_)
                                : kernel::decide(operands.region, bound_);
    if (answers.none()) throw contradiction(period);
    return {period, period.last() <= cells_.as_of(), std::move(operands),
            with_policy(answers, target_.if_base_empty)};
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

  void put_numbers(Part& part, const Region& region) const {
    part.actual = quantity(region.k());
    if (region.shape() == kernel::Shape::level) return;
    part.base = quantity(region.n());
    const kernel::ShareBounds bounds = kernel::share_bounds(region, part.printed);
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
    const Region& region = year.operands.region;
    part.printed = year.operands.printed;
    put_numbers(part, region);
    put_needs(part, part.printed ? kernel::needs(region, *part.printed, bound_)
                                 : kernel::needs(region, bound_));
    return part;
  }

  // The terms of a sum are not judged by themselves.
  Part part_of_several(const Judged& year, OverYears ways) const {
    const bool ratio = year.operands.region.shape() != kernel::Shape::level;
    if (ratio || !is_summed(ways)) return part(year);
    Part part = blank(year.period.text(), year.ended);
    put_numbers(part, year.operands.region);
    return part;
  }

  Part together(const std::vector<Judged>& years, OverYears ways) const {
    const bool all_ended =
        std::all_of(years.begin(), years.end(), [](const Judged& y) { return y.ended; });
    Part part =
        blank(Period(years.front().period.first(), years.back().period.last()).text(), all_ended);
    part.outcome = combined(years, ways, bound_, target_.if_base_empty);
    if (!is_summed(ways)) return part;
    const Region region = summed(years, ways);
    put_numbers(part, region);
    put_needs(part, kernel::needs(region, bound_));
    return part;
  }

  // Other ways to put the years together that decide differently.
  std::vector<Reading> readings(Outcome outcome, const std::vector<Judged>& judged,
                                const Asked& used) const {
    const When::Kind when = resolution_.when(target_).kind();
    const auto others = kind_.also_judged(when, resolution_.measures());
    if (others.empty()) return {};
    std::vector<Judged> all;
    if (used.whole || used.ways.way() == Way::last) {
      all = judge(yearly(resolution_, resolution_.when(target_)));
    }
    const std::vector<Judged>& years = all.empty() ? judged : all;
    // Undecided too the years were looked at: what contradicts itself in them must not depend on
    // that.
    if (years.size() < 2 || !decided(outcome)) return {};

    // Where every year answers alike, sums and means of shares do too: nothing to look for.
    const bool alike = std::all_of(years.begin(), years.end(), [&](const Judged& year) {
      return year.answers.decided() && year.answers == years.front().answers;
    });
    const bool convex = alike && bound_.comparator != Comparator::exactly &&
                        outcome == outcome_of(years.front().answers, false);
    std::vector<Reading> different;
    for (const OverYears ways : others) {
      const bool same = ways == used.ways && !used.whole;
      const bool counted_once = ways.way() == Way::distinct;
      if (same || (convex && !counted_once) || (counted_once && used.whole)) continue;
      const Outcome other = combined(years, ways, bound_, target_.if_base_empty);
      if (decided(other) && other != outcome) different.push_back({ways, other});
    }
    return different;
  }

  std::vector<Missing> missing(const std::vector<Judged>& years, OverYears ways) const {
    std::vector<Missing> list;
    for (const Judged& year : years) {
      const bool single = years.size() == 1;
      if (!year.ended || !(single ? !year.answers.decided() : in_doubt(year, ways))) continue;
      for (const std::string_view measure : kind_.measures()) {
        const Cell cell = cells_.cell(measure, year.period);
        if (cell.value.exact()) continue;
        list.push_back({year.period.text(), std::string(measure), cell.reported});
      }
    }
    return list;
  }

  std::vector<Interim> interim(const std::vector<Period>& periods) const {
    std::vector<Interim> list;
    for (const Period& period : periods) {
      for (const std::string_view measure : kind_.measures()) {
        if (cells_.has_interim(measure, period)) {
          list.push_back({period.text(), std::string(measure)});
        }
      }
    }
    return list;
  }

  std::vector<Printed> printed_checks(const std::vector<Period>& periods) const {
    std::vector<Printed> checks;
    for (const Period& period : periods) {
      for (const std::string_view measure : kind_.measures()) {
        std::ranges::move(cells_.printed_beside(measure, period), std::back_inserter(checks));
      }
    }
    return checks;
  }

  const Resolution& resolution_;
  const Cells& cells_;
  const TargetSpec& target_;
  const Kind& kind_;
  Bound bound_;
};

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

// Calls `use(judge)` for a target that can be decided, else `otherwise()`.
template <class Use, class Otherwise>
auto with_judge(const Resolution& resolution, const Cells& cells, const TargetSpec& target, Use use,
                Otherwise otherwise) {
  try {
    return std::visit(
        [&](const auto& kind) {
          if (!kind.demand()) return otherwise();
          return use(Judge(resolution, cells, target, kind));
        },
        target.subject);
  } catch (const Overflow& error) {
    throw Overflow("target " + target.id + ": " + error.what());
  }
}

// "these are of "north", "south", …": at most three.
std::string bodies_of(const Figures& figures) {
  constexpr std::size_t most = 3;
  std::vector<std::string_view> bodies;
  std::string text;
  for (const Figure& figure : figures) {
    if (std::ranges::find(bodies, figure.body) != bodies.end()) continue;
    if (bodies.size() == most) return text + ", …";
    text += (bodies.empty() ? "these are of " : ", ") + detail::quoted(figure.body);
    bodies.push_back(figure.body);
  }
  return text;
}

Cells cells_of(const Resolution& resolution, const Figures& figures,
               const EvaluateOptions& options) {
  Cells cells(figures, resolution.measures(), resolution.terms(), resolution.body(), options.as_of);
  if (cells.own() == 0) {
    if (figures.empty()) {
      throw InvalidFigures(
          {{"figures", "there are none; give at least one of body \"" + resolution.body() + "\""}});
    }
    throw InvalidFigures(
        {{"figures", "none of the " + std::to_string(figures.size()) + " figures is of body \"" +
                         resolution.body() + "\"; " + bodies_of(figures) +
                         "; figures without a body are taken as its own"}});
  }
  return cells;
}

std::vector<UnusedFigure> unused_of(const Resolution& resolution, const Figures& figures,
                                    const Cells& cells) {
  std::vector<Look> looks;
  for (const Target& target : resolution.targets()) {
    with_judge(
        resolution, cells, *target, [&](const auto& judge) { judge.add_looks(looks); }, [] {});
  }
  return unused_figures(resolution, figures, cells, looks, [&] {
    std::vector<std::size_t> all;
    for (const Target& target : resolution.targets()) {
      with_judge(
          resolution, cells, *target,
          [&](const auto& judge) {
            std::ranges::copy(judge.figures_used(), std::back_inserter(all));
          },
          [] {});
    }
    return all;
  });
}

}  // namespace

Scorecard evaluate(const Resolution& resolution, const Figures& figures,
                   const EvaluateOptions& options) {
  const Cells cells = cells_of(resolution, figures, options);
  Scorecard card{.body = resolution.body(),
                 .as_of = options.as_of,
                 .verdicts = {},
                 .ignored_figures = cells.ignored(),
                 .unused = {}};
  card.verdicts.reserve(resolution.targets().size());
  Contradictions found;
  for (const Target& target : resolution.targets()) {
    found.survives([&] {
      card.verdicts.push_back(with_judge(
          resolution, cells, *target, [](const auto& judge) { return judge.verdict(); },
          [&] { return not_measurable(resolution, *target); }));
    });
  }
  found.throw_if_any();
  card.unused = unused_of(resolution, figures, cells);
  return card;
}

std::vector<std::size_t> figures_used(const Resolution& resolution, const Figures& figures,
                                      const EvaluateOptions& options, std::string_view target) {
  const Cells cells = cells_of(resolution, figures, options);
  return with_judge(
      resolution, cells, *resolution.target(target),
      [](const auto& judge) { return judge.figures_used(); },
      [] { return std::vector<std::size_t>(); });
}

}  // namespace congdoan
