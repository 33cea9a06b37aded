#include <algorithm>

#include <congdoan/kernel/years.hpp>

#include "judged.hpp"

namespace congdoan {
namespace {

using kernel::Answer;
using kernel::Answers;
using kernel::Region;
using Way = OverYears::Way;

bool has_exact_numbers(const Judged& year) {
  const Region& region = year.operands.region;
  return region.k().exact() && region.n().exact();
}

std::vector<Region> regions(const std::vector<Judged>& years) {
  std::vector<Region> all;
  all.reserve(years.size());
  for (const Judged& year : years) all.push_back(year.operands.region);
  return all;
}

Answers answers(const std::vector<Judged>& years, OverYears ways, const Bound& bound,
                IfBaseEmpty policy) {
  if (ways.way() == Way::last) return years.back().answers;
  if (ways.way() == Way::distinct) {
    return with_policy(kernel::decide(summed(years, ways), bound), policy);
  }
  if (ways.way() == Way::pooled || ways.way() == Way::mean) {
    std::vector<Operands> all;
    all.reserve(years.size());
    for (const Judged& year : years) all.push_back(year.operands);
    return with_policy(ways.way() == Way::mean ? kernel::decide_mean(all, bound)
                                               : kernel::decide_pooled(all, bound),
                       policy);
  }
  std::vector<Answers> each;
  each.reserve(years.size());
  for (const Judged& year : years) each.push_back(year.answers);
  return ways.way() == Way::years_met ? kernel::years_met(each, ways.least())
                                      : kernel::every_year(each);
}

// Undecided: does what is still to come decide, or is what is over not known well enough?
bool waiting_helps(const std::vector<Judged>& years, OverYears ways) {
  const auto doubtful = [&](const Judged& year) { return year.ended && in_doubt(year, ways); };
  if (std::ranges::any_of(years, doubtful)) return false;
  if (ways.way() == Way::distinct) {
    // Whether two years' persons are the same is never known.
    const auto counted = [](const Judged& year) {
      const auto& most = year.operands.region.k().high;
      return year.ended && !(most && *most == 0);
    };
    if (std::count_if(years.begin(), years.end(), counted) > 1) return false;
  }
  return std::ranges::any_of(years, [](const Judged& year) { return !year.ended; });
}

}  // namespace

Outcome outcome_of(Answers answers, bool waiting_helps) {
  if (answers.only(Answer::met)) return Outcome::met;
  if (answers.only(Answer::missed)) return Outcome::missed;
  if (answers.only(Answer::empty)) return Outcome::no_base;
  return waiting_helps ? Outcome::open : Outcome::undetermined;
}

Answers with_policy(Answers answers, IfBaseEmpty policy) {
  if (policy == IfBaseEmpty::met) return answers.replacing_empty(Answer::met);
  if (policy == IfBaseEmpty::missed) return answers.replacing_empty(Answer::missed);
  return answers;
}

bool in_doubt(const Judged& year, OverYears ways) {
  switch (ways.way()) {
    case Way::every_year:
    case Way::years_met:
      return !year.answers.decided();
    case Way::mean:
      return !kernel::exact_ratio(year.operands);
    case Way::pooled:
    case Way::distinct:
    case Way::last:
      break;
  }
  return !has_exact_numbers(year);
}

Outcome combined(const std::vector<Judged>& years, OverYears ways, const Bound& bound,
                 IfBaseEmpty policy) {
  return outcome_of(answers(years, ways, bound, policy), waiting_helps(years, ways));
}

Region summed(const std::vector<Judged>& years, OverYears ways) {
  const auto all = regions(years);
  return ways.way() == Way::pooled ? kernel::pooled(all) : kernel::distinct(all);
}

}  // namespace congdoan
