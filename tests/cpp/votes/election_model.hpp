// Elections once more, as plainly as can be: whole worlds, one at a time, and nothing of the
// library.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <vector>

namespace election_model {

enum class Base { valid, collected, issued, present };

struct Rule {
  long numerator;
  long denominator;
  bool strict;
  Base base;
};

// One true state of affairs.
struct World {
  std::vector<long> votes;
  long valid;
  long invalid;
  long issued;
  long present;

  long base(Base which) const {
    if (which == Base::valid) return valid;
    if (which == Base::collected) return valid + invalid;
    return which == Base::issued ? issued : present;
  }

  bool possible(long names) const {
    long sum = 0;
    for (const long each : votes) {
      if (each < 0 || each > valid) return false;
      sum += each;
    }
    return valid >= 0 && invalid >= 0 && sum <= names * valid && valid + invalid <= issued &&
           issued <= present;
  }
};

enum class Fate { elected, tied, not_elected };

inline bool reaches(long votes, long base, const Rule& rule) {
  if (base == 0) return false;
  const long left = votes * rule.denominator;
  const long right = rule.numerator * base;
  return rule.strict ? left > right : left >= right;
}

// Everybody who reached the majority is put in order; seats are given from the top, and those with
// the votes of the last seat share it if they are too many.
inline std::vector<Fate> fates(const World& world, const Rule& rule, std::size_t seats) {
  std::vector<Fate> fate(world.votes.size(), Fate::not_elected);
  std::vector<std::size_t> reached;
  for (std::size_t i = 0; i < world.votes.size(); ++i) {
    if (reaches(world.votes[i], world.base(rule.base), rule)) reached.push_back(i);
  }
  std::stable_sort(reached.begin(), reached.end(), [&world](std::size_t a, std::size_t b) {
    return world.votes[a] > world.votes[b];
  });
  const bool too_many = reached.size() > seats;
  for (std::size_t rank = 0; rank < reached.size(); ++rank) {
    const long own = world.votes[reached[rank]];
    if (!too_many) {
      fate[reached[rank]] = Fate::elected;
      continue;
    }
    const long last_in = world.votes[reached[seats - 1]];
    const long first_out = world.votes[reached[seats]];
    if (own > last_in || (own == last_in && first_out < last_in)) {
      fate[reached[rank]] = Fate::elected;
    } else if (own == last_in) {
      fate[reached[rank]] = Fate::tied;
    }
  }
  return fate;
}

struct Span {
  long low;
  long high;
};

enum class End { filled, tie, vacancy };

inline long elected_of(const std::vector<Fate>& fate) {
  return static_cast<long>(std::count(fate.begin(), fate.end(), Fate::elected));
}

inline End end_of(const std::vector<Fate>& fate, std::size_t seats) {
  if (elected_of(fate) == static_cast<long>(seats)) return End::filled;
  return std::count(fate.begin(), fate.end(), Fate::tied) > 0 ? End::tie : End::vacancy;
}

// What is told of a round.
struct Told {
  std::vector<Span> votes;
  Span valid;
  Span invalid;
  Span collected;
  Span issued;
  Span present;
};

struct Seen {
  bool any = false;
  std::vector<std::set<Fate>> fates;
  std::vector<std::set<bool>> reached;
  std::vector<Span> votes;
  Span base{1000, -1};
  std::set<End> ends;
  Span vacant{1000, -1};
};

inline void widen(Span& span, long value) {
  span.low = std::min(span.low, value);
  span.high = std::max(span.high, value);
}

// Goes through every world that is told of, and of which `holds` is true.
inline Seen enumerate(
    const Told& told, const Rule& rule, std::size_t seats, long names,
    const std::function<bool(const World&)>& holds = [](const World&) { return true; }) {
  Seen seen;
  seen.fates.resize(told.votes.size());
  seen.reached.resize(told.votes.size());
  seen.votes.assign(told.votes.size(), Span{1000, -1});
  World world;
  world.votes.resize(told.votes.size());
  const auto look = [&] {
    const long collected = world.valid + world.invalid;
    if (collected < told.collected.low || collected > told.collected.high) return;
    if (!world.possible(names) || !holds(world)) return;
    seen.any = true;
    const std::vector<Fate> fate = fates(world, rule, seats);
    for (std::size_t i = 0; i < fate.size(); ++i) {
      seen.fates[i].insert(fate[i]);
      seen.reached[i].insert(reaches(world.votes[i], world.base(rule.base), rule));
      widen(seen.votes[i], world.votes[i]);
    }
    widen(seen.base, world.base(rule.base));
    seen.ends.insert(end_of(fate, seats));
    widen(seen.vacant, static_cast<long>(seats) - elected_of(fate));
  };
  const std::function<void(std::size_t)> vote = [&](std::size_t i) {
    if (i == told.votes.size()) return look();
    for (world.votes[i] = told.votes[i].low; world.votes[i] <= told.votes[i].high; ++world.votes[i])
      vote(i + 1);
  };
  for (world.valid = told.valid.low; world.valid <= told.valid.high; ++world.valid) {
    for (world.invalid = told.invalid.low; world.invalid <= told.invalid.high; ++world.invalid) {
      for (world.issued = told.issued.low; world.issued <= told.issued.high; ++world.issued) {
        for (world.present = told.present.low; world.present <= told.present.high; ++world.present)
          vote(0);
      }
    }
  }
  return seen;
}

}  // namespace election_model
