#include <algorithm>
#include <ranges>
#include <unordered_set>

#include "within.hpp"

namespace congdoan::detail {

Within::Within(const std::vector<std::vector<int>>& bases) {
  begin_.reserve(bases.size() + 1);
  begin_.push_back(0);
  for (const std::vector<int>& each : bases) {
    bases_.insert(bases_.end(), each.begin(), each.end());
    std::sort(bases_.begin() + static_cast<std::ptrdiff_t>(begin_.back()), bases_.end());
    begin_.push_back(bases_.size());
  }
  find_components();
  plant();
}

std::span<const int> Within::bases(int part) const {
  const auto at = static_cast<std::size_t>(part);
  return std::span(bases_).subspan(begin_[at], begin_[at + 1] - begin_[at]);
}

// Tarjan's search, depth first, with a stack of its own since chains may be long.
void Within::find_components() {
  const std::size_t size = begin_.size() - 1;
  struct Step {
    int at;
    std::size_t next;  // of its bases
  };
  std::vector<int> found(size, -1);  // the when of each, from 0
  std::vector<int> low(size, 0);     // the earliest that it leads to
  std::vector<int> open;
  std::vector<Step> path;
  component_.assign(size, -1);
  order_.reserve(size);
  int time = 0;
  const auto enter = [&](int at) {
    found[static_cast<std::size_t>(at)] = low[static_cast<std::size_t>(at)] = time++;
    open.push_back(at);
    path.push_back({at, 0});
  };
  for (std::size_t start = 0; start < size; ++start) {
    if (found[start] >= 0) continue;
    enter(static_cast<int>(start));
    while (!path.empty()) {
      const int at = path.back().at;
      const auto i = static_cast<std::size_t>(at);
      const std::span<const int> above = bases(at);
      if (path.back().next < above.size()) {
        const int base = above[path.back().next++];
        const auto b = static_cast<std::size_t>(base);
        if (found[b] < 0) {
          enter(base);
        } else if (component_[b] < 0) {
          low[i] = std::min(low[i], found[b]);
        }
        continue;
      }
      path.pop_back();
      if (!path.empty()) {
        int& below = low[static_cast<std::size_t>(path.back().at)];
        below = std::min(below, low[i]);
      }
      if (low[i] != found[i]) continue;
      members_.push_back(0);
      for (int member = -1; member != at;) {
        member = open.back();
        open.pop_back();
        component_[static_cast<std::size_t>(member)] = static_cast<int>(members_.size()) - 1;
        ++members_.back();
        order_.push_back(member);
      }
    }
  }
}

// Numbers the tree so that everything below a base has the numbers from its `enter_` to its
// `leave_`, exclusive.
void Within::plant() {
  const std::size_t size = order_.size();
  std::vector<int> below(size, 1);
  enter_.assign(size, 0);
  leave_.assign(size, 0);
  plain_.assign(size, false);
  const auto hangs_from = [this](int at) {
    const std::span<const int> above = bases(at);
    return above.empty() || component(above.front()) == component(at) ? -1 : above.front();
  };
  for (const int at : std::views::reverse(order_)) {
    const int base = hangs_from(at);
    if (base >= 0) below[static_cast<std::size_t>(base)] += below[static_cast<std::size_t>(at)];
  }
  int roots = 0;
  std::vector<int> next(size, 0);  // the first free number below each
  for (const int at : order_) {
    const auto i = static_cast<std::size_t>(at);
    const int base = hangs_from(at);
    int& free = base < 0 ? roots : next[static_cast<std::size_t>(base)];
    enter_[i] = free;
    free += below[i];
    leave_[i] = free;
    next[i] = enter_[i] + 1;
    const std::size_t above = bases(at).size();
    plain_[i] = above == 0 || (above == 1 && base >= 0 && plain_[static_cast<std::size_t>(base)]);
  }
}

bool Within::lies_below(int part, int base) const {
  const auto b = static_cast<std::size_t>(base);
  const int at = enter_[static_cast<std::size_t>(part)];
  return enter_[b] < at && at < leave_[b];
}

bool Within::reaches(int part, int base) const {
  if (component(part) == component(base)) {
    const std::span<const int> above = bases(part);
    return part != base || members_[static_cast<std::size_t>(component(part))] > 1 ||
           std::ranges::binary_search(above, base);
  }
  std::unordered_set<int> seen;  // chains may meet again
  std::vector<int> open{part};
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    if (component(at) < component(base)) continue;
    if (component(at) == component(base) || lies_below(at, base)) return true;
    if (plain_[static_cast<std::size_t>(at)]) continue;
    if (std::ranges::binary_search(bases(at), base)) return true;
    for (const int each : bases(at)) {
      if (seen.insert(each).second) open.push_back(each);
    }
  }
  return false;
}

std::vector<int> Within::in_cycles() const {
  std::vector<int> found;
  for (std::size_t i = 0; i < component_.size(); ++i) {
    if (members_[static_cast<std::size_t>(component_[i])] > 1) found.push_back(static_cast<int>(i));
  }
  return found;
}

std::vector<bool> Within::leading_to(const std::vector<bool>& marked) const {
  std::vector<bool> leads(members_.size(), false);
  for (const int at : order_) {
    const auto own = static_cast<std::size_t>(component(at));
    if (marked[static_cast<std::size_t>(at)]) leads[own] = true;
    for (const int base : bases(at)) {
      if (leads[static_cast<std::size_t>(component(base))]) leads[own] = true;
    }
  }
  std::vector<bool> of_each(component_.size());
  for (std::size_t i = 0; i < of_each.size(); ++i)
    of_each[i] = leads[static_cast<std::size_t>(component_[i])];
  return of_each;
}

}  // namespace congdoan::detail
