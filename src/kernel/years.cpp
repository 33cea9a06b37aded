#include <congdoan/kernel/years.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

#include <congdoan/errors.hpp>

namespace congdoan::kernel {

Answers every_year(std::span<const Answers> years) noexcept {
  const auto any = [years](Answer answer) {
    return std::ranges::any_of(years, [=](Answers each) { return each.has(answer); });
  };
  const auto all = [years](auto can) { return std::all_of(years.begin(), years.end(), can); };
  Answers result;
  if (any(Answer::missed)) result.add(Answer::missed);
  const bool none_must_miss = all([](Answers each) { return !each.only(Answer::missed); });
  if (none_must_miss && any(Answer::met)) result.add(Answer::met);
  if (all([](Answers each) { return each.has(Answer::empty); })) result.add(Answer::empty);
  return result;
}

Answers years_met(std::span<const Answers> years, int least) noexcept {
  const auto count = [years](auto holds) {
    return static_cast<int>(std::count_if(years.begin(), years.end(), holds));
  };
  const int can_meet = count([](Answers each) { return each.has(Answer::met); });
  const int must_meet = count([](Answers each) { return each.only(Answer::met); });
  const int can_miss = count([](Answers each) { return each.has(Answer::missed); });
  const int can_be_empty = count([](Answers each) { return each.has(Answer::empty); });

  Answers result;
  if (can_meet >= least) result.add(Answer::met);
  // A missed world needs a year with a base: one that must meet, one that misses, or one that meets
  // without being enough.
  const bool has_base = must_meet > 0 || can_miss > 0 || (can_meet > 0 && least > 1);
  if (must_meet < least && has_base) result.add(Answer::missed);
  if (std::cmp_equal(can_be_empty, years.size())) result.add(Answer::empty);
  return result;
}

Region pooled(std::span<const Region> years) noexcept {
  return std::accumulate(years.begin() + 1, years.end(), years.front());
}

Region distinct(std::span<const Region> years) {
  if (years.front().shape() == Shape::rate)
    throw InvalidValue("a rate has no persons that could be counted once over the years");
  return std::accumulate(years.begin() + 1, years.end(), years.front(), Region::distinct_sum);
}

}  // namespace congdoan::kernel
