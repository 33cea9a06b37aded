// Which measures lie within which, by their positions.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace congdoan::detail {

class Within {
 public:
  // Of each measure, the positions of those that it lies within directly.
  explicit Within(const std::vector<std::vector<int>>& bases);

  // What a measure lies within directly, ascending.
  std::span<const int> bases(int part) const;
  // True if `part` lies within `base` directly or through a chain. Where each on the way lies
  // within one alone, this takes no steps.
  bool reaches(int part, int base) const;
  // Those that lead back to themselves through others, ascending.
  std::vector<int> in_cycles() const;
  // Of all, whether they are marked or lie within one that is.
  std::vector<bool> leading_to(const std::vector<bool>& marked) const;
  // Less than that of whatever lies within it, unless both lie within each other.
  int rank(int of) const { return component(of); }
  // Every position, none before what it lies within; around a cycle in some order.
  const std::vector<int>& upper_first() const { return order_; }

 private:
  void find_components();
  void plant();
  bool lies_below(int part, int base) const;
  int component(int of) const { return component_[static_cast<std::size_t>(of)]; }

  std::vector<std::size_t> begin_;  // where the bases of each begin in `bases_`
  std::vector<int> bases_;
  std::vector<int> component_;  // of those within each other; one with a lesser number lies above
  std::vector<int> members_;    // of each component
  std::vector<int> order_;
  // The tree in which each hangs below its first base: a part of a base is within its ends.
  std::vector<int> enter_;
  std::vector<int> leave_;
  std::vector<bool> plain_;  // lies within one alone, and so do all above it
};

}  // namespace congdoan::detail
