// What the kernel is tested against: it tries every integer point, one after the other.
//
// Independent on purpose: it includes nothing of the library and shares no formula with it. A share
// k/n is held against num/den by comparing k*den with num*n; a needed number is found by trying
// every numerator; an absent upper end by looking twice, the second time twice as far.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace model {

using Int = std::int64_t;

enum class Compare { over, at_least, at_most, under, exactly, bare };

constexpr std::array every_compare{Compare::over,  Compare::at_least, Compare::at_most,
                                   Compare::under, Compare::exactly,  Compare::bare};

constexpr bool upper(Compare compare) {
  return compare == Compare::at_most || compare == Compare::under;
}

struct Threshold {
  Compare compare;
  Int num;
  Int den;
};

template <class Number>
bool holds(Compare compare, const Number& left, const Number& right) {
  switch (compare) {
    case Compare::over:
      return left > right;
    case Compare::at_least:
    case Compare::bare:
      return left >= right;
    case Compare::at_most:
      return left <= right;
    case Compare::under:
      return left < right;
    case Compare::exactly:
      return left == right;
  }
  return false;
}

inline bool meets(const Threshold& threshold, Int k, Int n) {
  return holds<Int>(threshold.compare, k * threshold.den, threshold.num * n);
}

// Thresholds that can be asked of a part: none above 100%, none over it, none under 0%.
inline bool can_be_asked(const Threshold& threshold) {
  if (threshold.compare == Compare::over && threshold.num == threshold.den) return false;
  if (threshold.compare == Compare::under && threshold.num == 0) return false;
  return threshold.num <= threshold.den;
}

// All of num/den in lowest terms with den <= most_den, under every comparator.
inline std::vector<Threshold> simple_thresholds(Int most_den) {
  std::vector<Threshold> list;
  for (Int den = 1; den <= most_den; ++den) {
    for (Int num = 0; num <= den; ++num) {
      bool lowest_terms = true;
      for (Int factor = 2; factor <= den; ++factor) {
        if (num % factor == 0 && den % factor == 0) lowest_terms = false;
      }
      if (!lowest_terms) continue;
      for (const Compare compare : every_compare) {
        if (const Threshold each{compare, num, den}; can_be_asked(each)) list.push_back(each);
      }
    }
  }
  return list;
}

// The percentages that resolutions name, and those that floating point gets wrong.
inline std::vector<Threshold> percentages() {
  std::vector<Threshold> list;
  for (const auto& [num, den] :
       {std::pair<Int, Int>{1, 100}, {1, 20}, {7, 100}, {29, 100}, {333, 500}, {9, 10}, {1, 1}}) {
    for (const Compare compare : every_compare) {
      if (const Threshold each{compare, num, den}; can_be_asked(each)) list.push_back(each);
    }
  }
  return list;
}

struct Point {
  Int k;
  Int n;

  friend bool operator==(const Point&, const Point&) = default;
};
using Points = std::vector<Point>;

// What is known of a part and its base, both ends included; an absent high end has none.
struct Box {
  Int k_low;
  std::optional<Int> k_high;
  Int n_low;
  std::optional<Int> n_high;

  bool endless() const { return !k_high || !n_high; }
};

// Every (k, n) with 0 <= k <= n, as far as `limit`.
inline void points_into(Points& list, const Box& box, Int limit) {
  list.clear();
  for (Int n = std::max<Int>(0, box.n_low); n <= std::min(limit, box.n_high.value_or(limit)); ++n) {
    for (Int k = std::max<Int>(0, box.k_low); k <= std::min(n, box.k_high.value_or(n)); ++k)
      list.push_back({k, n});
  }
}

inline Points points(const Box& box, Int limit = 1'000'000) {
  Points list;
  points_into(list, box, limit);
  return list;
}

// The least and the greatest of the numbers seen.
struct Extent {
  bool any = false;
  Int least = 0;
  Int most = 0;
  bool endless = false;  // rises with every further point

  void add(Int value) {
    least = any ? std::min(least, value) : value;
    most = any ? std::max(most, value) : value;
    any = true;
  }
  friend bool operator==(const Extent&, const Extent&) = default;
};

enum : unsigned { met = 1, missed = 2, empty = 4 };

struct Findings {
  unsigned answers = 0;
  Extent needed;
  Extent short_by;
  Extent spare;

  friend bool operator==(const Findings&, const Findings&) = default;
};

// The least (for upper bounds the greatest) numerator between two that meets, by trying them all.
inline std::optional<Int> needed(const Threshold& threshold, Int n, Int first, Int last) {
  std::optional<Int> found;
  for (Int k = first; k <= last; ++k) {
    if (!meets(threshold, k, n)) continue;
    if (!found || upper(threshold.compare)) found = k;
  }
  return found;
}

// The needed numerators of the bases 0, 1, 2 …, so that many boxes can share them.
using NeededTable = std::vector<std::optional<Int>>;

inline NeededTable needed_up_to(const Threshold& threshold, Int most) {
  NeededTable table;
  for (Int n = 0; n <= most; ++n) table.push_back(needed(threshold, n, 0, n));
  return table;
}

inline void add_gap(Findings& findings, Compare compare, Int k, Int wanted) {
  const Int missing = upper(compare) ? k - wanted : wanted - k;
  findings.needed.add(wanted);
  findings.short_by.add(std::max<Int>(0, missing));
  findings.spare.add(std::max<Int>(0, -missing));
}

inline Findings judge(const Points& points, const Threshold& threshold, const NeededTable& table) {
  Findings findings;
  for (const auto& [k, n] : points) {
    if (n == 0) {
      findings.answers |= empty;
      continue;
    }
    findings.answers |= meets(threshold, k, n) ? met : missed;
    if (const auto& wanted = table[static_cast<std::size_t>(n)])
      add_gap(findings, threshold.compare, k, *wanted);
  }
  return findings;
}

// The same for a box without an upper end. `reach` lies beyond every corner and is a multiple of
// the threshold's denominator, so that what still rises at twice the reach rises for ever.
inline Findings judge_endless(const Box& box, const Threshold& threshold, const NeededTable& table,
                              Int reach) {
  Points list;
  points_into(list, box, reach);
  const Findings near = judge(list, threshold, table);
  points_into(list, box, 2 * reach);
  Findings far = judge(list, threshold, table);
  far.needed.endless = far.needed.most > near.needed.most;
  far.short_by.endless = far.short_by.most > near.short_by.most;
  far.spare.endless = far.spare.most > near.spare.most;
  return far;
}

// A level by itself, base one: every k of first..last, with candidates tried well beyond both.
inline Findings judge_level(Int first, Int last, const Threshold& threshold) {
  constexpr Int beyond = 100;
  Findings findings;
  const auto wanted = needed(threshold, 1, -beyond, beyond);
  for (Int k = first; k <= last; ++k) {
    findings.answers |= meets(threshold, k, 1) ? met : missed;
    if (wanted) add_gap(findings, threshold.compare, k, *wanted);
  }
  return findings;
}

}  // namespace model
