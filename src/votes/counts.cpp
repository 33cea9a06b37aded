#include <array>
#include <unordered_map>
#include <vector>

#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "../quoted.hpp"
#include "counts.hpp"

namespace congdoan::votes {
namespace {

using kernel::Range;

// A number that documents give: one sum, or the difference between two.
struct Slot {
  std::string_view name;
  Quantity MotionSpec::* member;
  Sum from;
  Sum to;
};

constexpr std::array slots{
    Slot{"for", &MotionSpec::for_, Sum::nothing, Sum::for_},
    Slot{"against", &MotionSpec::against, Sum::for_, Sum::for_and_against},
    Slot{"abstaining", &MotionSpec::abstaining, Sum::for_and_against, Sum::valid},
    Slot{"invalid", &MotionSpec::invalid, Sum::valid, Sum::collected},
    Slot{"valid", &MotionSpec::valid, Sum::nothing, Sum::valid},
    Slot{"collected", &MotionSpec::collected, Sum::nothing, Sum::collected},
    Slot{"cast", &MotionSpec::cast, Sum::nothing, Sum::collected},
    Slot{"issued", &MotionSpec::issued, Sum::nothing, Sum::issued},
    Slot{"present", &MotionSpec::present, Sum::nothing, Sum::present},
    Slot{"absent", &MotionSpec::absent, Sum::present, Sum::summoned},
    Slot{"summoned", &MotionSpec::summoned, Sum::nothing, Sum::summoned},
    Slot{"members", &MotionSpec::members, Sum::nothing, Sum::members},
};

constexpr std::uint32_t bit(std::size_t slot) noexcept { return std::uint32_t{1} << slot; }
// What is no slot comes after them: the share, and that hands are shown without invalid ones.
constexpr std::size_t share_slot = slots.size();
constexpr std::size_t how_slot = share_slot + 1;
constexpr std::size_t all_slots = how_slot + 1;

struct RollCallSum {
  Vote vote;
  Quantity MotionSpec::* member;
};

constexpr std::array roll_call_sums{
    RollCallSum{Vote::for_, &MotionSpec::for_},
    RollCallSum{Vote::against, &MotionSpec::against},
    RollCallSum{Vote::abstaining, &MotionSpec::abstaining},
    RollCallSum{Vote::invalid, &MotionSpec::invalid},
    RollCallSum{Vote::absent, &MotionSpec::absent},
};

// What the roll call adds up to; nothing of those absent if it names none, for it may be a list of
// those who voted.
std::optional<Range> added_up(const MotionSpec& motion, Vote vote) {
  if (motion.votes.empty()) return std::nullopt;
  Range sum{kernel::Wide(0), kernel::Wide(0)};
  bool any = false;
  for (const DelegateVote& each : motion.votes) {
    if (each.vote != vote) continue;
    any = true;
    const Range weight = kernel::non_negative(each.weight);
    sum.low = kernel::plus(sum.low, weight.low);
    sum.high = kernel::plus(sum.high, weight.high);
  }
  if (!any && vote == Vote::absent) return std::nullopt;
  return sum;
}

}  // namespace

Sum sum_of(VoteBase base) noexcept {
  switch (base) {
    case VoteBase::for_and_against:
      return Sum::for_and_against;
    case VoteBase::valid:
      return Sum::valid;
    case VoteBase::collected:
    case VoteBase::cast:
      return Sum::collected;
    case VoteBase::issued:
      return Sum::issued;
    case VoteBase::present:
      return Sum::present;
    case VoteBase::summoned:
      return Sum::summoned;
    case VoteBase::members:
    case VoteBase::units:
      break;
  }
  return Sum::members;
}

std::string_view word_of(Sum sum) noexcept {
  constexpr std::array<std::string_view, sums> words{"",        "for",       "for_and_against",
                                                     "valid",   "collected", "issued",
                                                     "present", "summoned",  "members"};
  return words.at(index(sum));
}

void check_roll_call(const MotionSpec& motion, Problems& problems) {
  const std::size_t before = problems.size();
  std::unordered_map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < motion.votes.size(); ++i) {
    const auto guard = problems.inside("votes", i);
    const DelegateVote& each = motion.votes[i];
    if (each.weight.upper() && *each.weight.upper() < 0) {
      problems.add("weight", "is " + each.weight.text() + "; nobody has less than no vote");
    }
    const auto [first, is_new] = seen.try_emplace(each.delegate, i);
    if (is_new) continue;
    problems.add("delegate", detail::quoted(each.delegate) + " has voted already, at votes[" +
                                 std::to_string(first->second) + "]");
  }
  if (problems.size() > before) return;  // such votes add up to nothing
  for (const auto& [vote, member] : roll_call_sums) {
    const auto sum = added_up(motion, vote);
    if (!sum) continue;
    const std::string name(word(vote));
    Quantity added;
    try {
      added = quantity(*sum);
    } catch (const Overflow&) {
      problems.add("votes", "add up to more \"" + name + "\" than 64 bits hold");
      continue;
    }
    const Quantity& reported = motion.*member;
    if (!kernel::both(kernel::non_negative(reported), *sum).empty()) continue;
    problems.add(name, "is " + reported.text() + ", but the votes add up to " + added.text());
  }
}

MotionSpec with_roll_call(const MotionSpec& motion) {
  MotionSpec result = motion;
  for (const auto& [vote, member] : roll_call_sums) {
    if (const auto sum = added_up(motion, vote)) {
      result.*member = quantity(kernel::both(kernel::non_negative(motion.*member), *sum));
    }
  }
  return result;
}

std::optional<Counts> Counts::of(const MotionSpec& motion, const std::optional<Majority>& majority,
                                 std::uint32_t left_out) {
  Counts counts;
  for (std::size_t sum = 1; sum < sums; ++sum) {
    counts.closed_.limit(sum - 1, sum, {kernel::Wide(0), std::nullopt});
  }
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if ((left_out & bit(i)) != 0) continue;
    const auto& [name, member, from, to] = slots.at(i);
    counts.closed_.limit(index(from), index(to), kernel::non_negative(motion.*member));
  }
  if (motion.how == MotionHow::show_of_hands && (left_out & bit(how_slot)) == 0) {
    counts.closed_.limit(index(Sum::valid), index(Sum::collected),
                         {kernel::Wide(0), kernel::Wide(0)});
  }
  const bool shared = majority && majority->base() != VoteBase::units && motion.share &&
                      (left_out & bit(share_slot)) == 0;
  if (!counts.close(shared ? motion.share : std::nullopt,
                    shared ? sum_of(majority->base()) : Sum::nothing)) {
    return std::nullopt;
  }
  return counts;
}

bool Counts::close(const std::optional<Percent>& share, Sum base) {
  if (!closed_.close()) return false;
  if (!share) return true;
  closed_.limit(index(Sum::nothing), index(base), {kernel::Wide(1), std::nullopt});
  if (!closed_.close()) return false;
  // What the share says of the ranges may narrow others, and those the share's base in turn. What
  // is left after a few rounds is nothing that the ranges alone could say.
  constexpr int rounds = 4;
  for (int round = 0; round < rounds && !exact(base); ++round) {
    const kernel::Region held = kernel::hull(region(Sum::for_, base), *share);
    if (held.impossible()) return false;
    closed_.limit(index(Sum::nothing), index(Sum::for_), held.k());
    closed_.limit(index(Sum::nothing), index(base), held.n());
    closed_.limit(index(Sum::for_), index(base), held.rest());
    if (!closed_.close()) return false;
  }
  if (!exact(base)) {
    printed_ = {index(Sum::for_), index(base), *share};
    return joint().possible();
  }
  const auto printed = share->counts(narrow(*range(base).low));
  if (!printed) return false;
  closed_.limit(index(Sum::nothing), index(Sum::for_), kernel::non_negative(*printed));
  return closed_.close();
}

kernel::Region Counts::region(Sum part, Sum base) const {
  return kernel::Region::part(range(part), range(base), closed_.between(index(part), index(base)));
}

kernel::Joint Counts::joint() const {
  kernel::Joint joint(closed_);
  if (printed_) joint.require(*printed_);
  return joint;
}

std::string contradiction(const MotionSpec& motion, const std::optional<Majority>& majority) {
  if (Counts::of(motion, majority)) return {};
  std::uint32_t left_out = 0;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < all_slots; ++i) {
    const std::uint32_t without = left_out | bit(i);
    if (!Counts::of(motion, majority, without)) {
      left_out = without;
    } else if (i == share_slot) {
      names.push_back("share " + motion.share->text() + " of " +
                      std::string(word(majority->base())));
    } else if (i == how_slot) {
      names.emplace_back("a show of hands");
    } else {
      const auto& [name, member, from, to] = slots.at(i);
      names.push_back(std::string(name) + " " + (motion.*member).text());
    }
  }
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " and " : ", ";
    list += names[i];
  }
  return list + (names.size() == 1 ? " cannot be true" : " cannot be true together");
}

}  // namespace congdoan::votes
