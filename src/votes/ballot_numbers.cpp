#include <algorithm>

#include "../kernel/ends.hpp"
#include "ballot_numbers.hpp"

namespace congdoan::votes {
namespace {

using kernel::End;
using kernel::minus;
using kernel::plus;

bool raise(Range& range, const End& low) {
  if (!low || (range.low && *range.low >= *low)) return false;
  range.low = low;
  return true;
}

bool lower(Range& range, const End& high) {
  if (!high || (range.high && *range.high <= *high)) return false;
  range.high = high;
  return true;
}

// inner <= outer.
bool within(Range& inner, Range& outer) {
  const bool lowered = lower(inner, outer.high);
  return raise(outer, inner.low) || lowered;
}

}  // namespace

Range sum_of(const std::vector<InvalidBallots>& list) {
  Range sum{Wide(0), Wide(0)};
  for (const InvalidBallots& each : list) {
    const Range count = kernel::non_negative(each.count);
    sum.low = plus(sum.low, count.low);
    sum.high = plus(sum.high, count.high);
  }
  return sum;
}

BallotNumbers::BallotNumbers(const Round& round, std::optional<int> names)
    : valid(kernel::non_negative(round.valid)),
      invalid(kernel::non_negative(round.invalid)),
      collected(kernel::non_negative(round.collected)),
      issued(kernel::non_negative(round.issued)),
      present(kernel::non_negative(round.present)),
      summoned(kernel::non_negative(round.summoned)),
      members(kernel::non_negative(round.members)) {
  votes.reserve(round.candidates.size());
  for (const Candidate& candidate : round.candidates)
    votes.push_back(kernel::non_negative(candidate.votes));
  if (!round.invalid_for.empty()) {
    const Range sum = sum_of(round.invalid_for);
    raise(invalid, sum.low);
    lower(invalid, sum.high);
  }
  tighten_all(names);
}

void BallotNumbers::tighten_all(std::optional<int> names) {
  while (!impossible() && tighten(names)) {
  }
}

bool BallotNumbers::impossible() const {
  return valid.empty() || invalid.empty() || collected.empty() || issued.empty() ||
         present.empty() || summoned.empty() || members.empty() || other_base.empty() ||
         std::ranges::any_of(votes, &Range::empty);
}

Wide BallotNumbers::least_sum() const {
  Wide sum = 0;
  for (const Range& each : votes) sum += *each.low;
  return sum;
}

// What each number says about its neighbours. The numbers form a tree, so this ends after as many
// rounds as the tree is deep.
bool BallotNumbers::tighten(std::optional<int> names) {
  bool changed = within(issued, present);
  changed |= within(present, summoned);
  changed |= within(present, members);
  for (Range& each : votes) changed |= within(each, other_base);
  changed |= within(collected, issued);
  changed |= raise(collected, plus(valid.low, invalid.low));
  changed |= lower(collected, plus(valid.high, invalid.high));
  changed |= raise(valid, minus(collected.low, invalid.high));
  changed |= lower(valid, minus(collected.high, invalid.low));
  changed |= raise(invalid, minus(collected.low, valid.high));
  changed |= lower(invalid, minus(collected.high, valid.low));
  for (Range& each : votes) changed |= within(each, valid);
  if (names && !votes.empty()) {
    const Wide sum = least_sum();
    changed |= raise(valid, (sum + *names - 1) / *names);
    if (valid.high) {
      for (Range& each : votes) changed |= lower(each, *valid.high * *names - (sum - *each.low));
    }
  }
  return changed;
}

}  // namespace congdoan::votes
