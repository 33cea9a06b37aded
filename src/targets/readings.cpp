#include <algorithm>
#include <optional>

#include "readings.hpp"

namespace congdoan {
namespace {

using Way = OverYears::Way;

// What another reading comes to; absent where it is the same, or has no answer.
std::optional<Outcome> reading(const Judge& judge, Outcome outcome,
                               const std::vector<Judged>& years, OverYears ways) {
  const Judged& first = years.front();
  if (years.size() == 1) return outcome_of(first.answers, !first.ended);
  // Where every year answers alike, sums and means of shares do too: nothing to look for.
  const bool alike = std::ranges::all_of(years, [&](const Judged& year) {
    return year.answers.decided() && year.answers == first.answers;
  });
  const bool level = first.operands.region.shape() == kernel::Shape::level;
  const bool convex = ways.way() != Way::distinct && !(level && is_summed(ways));
  if (alike && convex && judge.rule().bound.comparator != Comparator::exactly &&
      outcome == outcome_of(first.answers, false))
    return std::nullopt;
  try {
    return judge.put_together(years, ways, judge.total_of(years, ways));
  } catch (const InvalidFigures&) {
    return std::nullopt;  // years that contradict a longer figure: this reading has no answer
  }
}

// What an undecided target comes to if a printed percentage that equals its threshold is taken as
// written; absent where there is none, or it decides nothing.
std::optional<Outcome> as_printed(const Judge& judge, const Judgement& judgement) {
  const Asked& used = judgement.asked;
  const auto equals = [&judge](const Judged& year) {
    return year.printed && year.printed->number() == judge.rule().bound.threshold;
  };
  const Outcome outcome = judgement.outcome;
  if (outcome != Outcome::undetermined && outcome != Outcome::open) return std::nullopt;
  if (judge.meaning(used) == PrintedMeaning::as_written || Judge::adds(used)) return std::nullopt;
  if (std::ranges::none_of(judgement.years, equals)) return std::nullopt;
  const auto result =
      reading(judge, outcome, judge.judge(used, PrintedMeaning::as_written), used.ways);
  return result && decided(*result) ? result : std::nullopt;
}

std::string name_of(const OtherReading& other, const Asked& asked) {
  return other.usual && asked.whole ? "term_figure" : asked.ways.text();
}

}  // namespace

std::vector<Reading> readings_of(const Judge& judge, const Judgement& judgement) {
  const Asked& used = judgement.asked;
  std::vector<Reading> different;
  for (const OtherReading& other : judge.rule().others) {
    if (!decided(judgement.outcome)) break;
    const Asked asked = judge.ask(other.times);
    if (asked == used) continue;
    const bool alike = judge.judges_alike(asked, used);
    const std::vector<Judged> again =
        alike ? std::vector<Judged>() : judge.judge(asked, judge.meaning(asked));
    const auto result =
        reading(judge, judgement.outcome, alike ? judgement.years : again, asked.ways);
    if (result && decided(*result) && *result != judgement.outcome)
      different.push_back({name_of(other, asked), *result});
  }
  if (const auto result = as_printed(judge, judgement))
    different.push_back({"as_printed", *result});
  return different;
}

}  // namespace congdoan
