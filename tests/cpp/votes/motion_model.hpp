// What decisions on motions are tested against: it tries every world, one after the other.
//
// Independent on purpose: it includes nothing of the library and shares no formula with it. A world
// is eight whole numbers, each within the next; what is known of a motion rules worlds out, and the
// answers of those that are left are put together.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace motion_model {

using Int = std::int64_t;

// The sums of a world, in order.
enum : std::size_t { for_, for_and_against, valid, collected, issued, present, summoned, members };
using World = std::array<Int, 8>;

struct Interval {
  std::optional<Int> low;
  std::optional<Int> high;

  bool has(Int value) const { return (!low || *low <= value) && (!high || value <= *high); }
};

// The numbers of a document, in its order.
enum : std::size_t {
  f_for,
  f_against,
  f_abstaining,
  f_invalid,
  f_valid,
  f_collected,
  f_cast,
  f_issued,
  f_present,
  f_absent,
  f_summoned,
  f_members
};
using Numbers = std::array<Interval, 12>;

inline std::array<Int, 12> numbers_of(const World& w) {
  return {w[for_],
          w[for_and_against] - w[for_],
          w[valid] - w[for_and_against],
          w[collected] - w[valid],
          w[valid],
          w[collected],
          w[collected],
          w[issued],
          w[present],
          w[summoned] - w[present],
          w[summoned],
          w[members]};
}

// A printed percentage: `digits` as one number, of which `decimals` stand after the mark.
struct Share {
  Int digits;
  Int power;   // 10 to the decimals
  bool exact;  // 0% or 100%

  bool prints(Int part, Int base) const {
    if (base == 0) return false;
    if (exact) return part * 100 == digits * base;
    const Int truncated = 100 * power * part / base;
    const Int rounded = (200 * power * part + base) / (2 * base);
    return truncated == digits || rounded == digits;
  }
};

struct Rule {
  Int num;
  Int den;
  bool strict;
  std::size_t base;

  bool reached(Int part, Int of) const {
    if (of == 0) return false;
    return strict ? part * den > num * of : part * den >= num * of;
  }
};

struct Motion {
  Numbers numbers{};
  std::optional<Rule> majority{};
  std::optional<Rule> quorum{};
  std::optional<Rule> turnout{};
  std::optional<Share> share{};

  bool allows(const World& world) const {
    const auto values = numbers_of(world);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!numbers.at(i).has(values.at(i))) return false;
    }
    return !share || share->prints(world[for_], world.at(majority->base));
  }
};

struct Span {
  std::optional<Int> low{};
  std::optional<Int> high{};

  void add(Int value) {
    low = low ? std::min(*low, value) : value;
    high = high ? std::max(*high, value) : value;
  }
  friend bool operator==(const Span&, const Span&) = default;
};

struct Check {
  std::set<bool> reached{};
  Span needed{};
  Span short_by{};
  Span spare{};

  void add(const Rule& rule, Int part, Int of) {
    reached.insert(rule.reached(part, of));
    if (of == 0) return;
    Int least = 0;
    while (!rule.reached(least, of)) ++least;
    needed.add(least);
    short_by.add(std::max<Int>(0, least - part));
    spare.add(std::max<Int>(0, part - least));
  }
};

struct Answer {
  std::size_t worlds = 0;
  std::set<std::string> possible{};
  Check majority{};
  Check quorum{};
  Check turnout{};
};

// Calls `visit` for every world whose greatest number is at most `most`; `slack` says how much each
// number may exceed the one before it.
inline void each_world(const World& slack, Int most,
                       const std::function<void(const World&)>& visit) {
  World world{};
  const std::function<void(std::size_t, Int)> go = [&](std::size_t at, Int from) {
    if (at == world.size()) {
      visit(world);
      return;
    }
    for (Int value = from; value <= std::min(most, from + slack.at(at)); ++value) {
      world.at(at) = value;
      go(at + 1, value);
    }
  };
  go(0, 0);
}

inline void look_at(const Motion& motion, const World& w, Answer& answer) {
  if (!motion.allows(w)) return;
  ++answer.worlds;
  bool carried = true;
  if (motion.majority) {
    answer.majority.add(*motion.majority, w[for_], w.at(motion.majority->base));
    carried = carried && motion.majority->reached(w[for_], w.at(motion.majority->base));
  }
  if (motion.turnout) {
    answer.turnout.add(*motion.turnout, w[collected], w.at(motion.turnout->base));
    carried = carried && motion.turnout->reached(w[collected], w.at(motion.turnout->base));
  }
  bool quorum = true;
  if (motion.quorum) {
    answer.quorum.add(*motion.quorum, w[present], w.at(motion.quorum->base));
    quorum = motion.quorum->reached(w[present], w.at(motion.quorum->base));
  }
  if (!quorum) {
    answer.possible.insert("no_quorum");
  } else if (!carried) {
    answer.possible.insert("lost");
  } else {
    answer.possible.insert("carried");
    // Without a majority nobody knows what it would be.
    if (!motion.majority) answer.possible.insert("lost");
  }
}

}  // namespace motion_model
