#include <algorithm>
#include <limits>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

#include "../kernel/convert.hpp"
#include "share_field.hpp"

namespace congdoan::votes {
namespace {

struct ShareEnd {
  Ratio at;
  bool open = false;
};

// From a least to a greatest share of the base.
struct Share {
  ShareEnd low{Ratio(0)};
  ShareEnd high{Ratio(1)};
};

bool fits(const Wide& number) { return number <= std::numeric_limits<std::int64_t>::max(); }

Share share_of(const Range& votes, const Range& base, const Percent* printed) {
  Share share;
  if (base.high && *base.high > 0 && fits(*base.high) && *votes.low <= *base.high)
    share.low.at = Ratio(narrow(*votes.low), narrow(*base.high));
  if (votes.high && *base.low > *votes.high && fits(*base.low))
    share.high.at = Ratio(narrow(*votes.high), narrow(*base.low));
  if (printed == nullptr) return share;
  if (printed->lower() >= share.low.at) share.low = {printed->lower(), printed->lower_open()};
  if (printed->upper() <= share.high.at) share.high = {printed->upper(), printed->upper_open()};
  return share;
}

// Nobody has more than what the least shares of all others leave of all names: the base is at least
// the ballots that hold them.
void leave_for_others(std::vector<Share>& shares, int names) {
  using Rational = boost::multiprecision::cpp_rational;
  const auto rational = [](const Ratio& ratio) {
    return Rational(ratio.numerator(), ratio.denominator());
  };
  Rational left = names;
  std::size_t open = 0;
  for (const Share& each : shares) {
    left -= rational(each.low.at);
    if (each.low.open) ++open;
  }
  for (Share& each : shares) {
    const Rational most = left + rational(each.low.at);
    if (most >= rational(each.high.at)) continue;
    constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
    if (most < 0 || denominator(most) > greatest) continue;
    each.high = {Ratio(static_cast<std::int64_t>(numerator(most)),
                       static_cast<std::int64_t>(denominator(most))),
                 open > (each.low.open ? 1U : 0U)};
  }
}

}  // namespace

std::optional<Field> share_field(const RoundNumbers& numbers, std::size_t seats) {
  Field field = numbers.field(seats);
  const std::size_t candidates = field.votes.size();
  std::vector<Share> shares;
  bool any = false;
  for (std::size_t i = 0; i < candidates; ++i) {
    any = any || numbers.share(i) != nullptr;
    shares.push_back(share_of(field.votes[i], field.base, numbers.share(i)));
  }
  if (!any) return std::nullopt;
  if (field.names && numbers.base_holds_valid()) leave_for_others(shares, *field.names);

  // Only the order of the shares matters, so each end becomes its rank, with room in between for
  // every candidate.
  std::vector<Ratio> ends{Ratio(0), Ratio(1), field.majority.threshold};
  for (const auto& [low, high] : shares) {
    ends.push_back(low.at);
    ends.push_back(high.at);
  }
  std::ranges::sort(ends);
  const auto twice = std::ranges::unique(ends);
  ends.erase(twice.begin(), twice.end());
  const auto room = static_cast<std::int64_t>(candidates + 2);
  const auto rank = [&](const Ratio& end) {
    return (std::ranges::lower_bound(ends, end) - ends.begin()) * room;
  };
  const std::int64_t whole = rank(Ratio(1));
  for (std::size_t i = 0; i < candidates; ++i) {
    const auto& [low, high] = shares[i];
    field.votes[i] = {rank(low.at) + (low.open ? 1 : 0), rank(high.at) - (high.open ? 1 : 0)};
  }
  field.names.reset();
  field.valid = {Wide(0), Wide(whole)};
  field.base = {Wide(whole), Wide(whole)};
  field.beyond_valid = 0;
  field.majority.threshold = Ratio(rank(field.majority.threshold), whole);
  return field;
}

}  // namespace congdoan::votes
