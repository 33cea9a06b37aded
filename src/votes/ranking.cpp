#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <numeric>

#include "ranking.hpp"

namespace congdoan::votes {

Ranking::Ranking(const std::vector<Range>& votes) : votes_(votes), places_(votes.size()) {
  std::vector<std::size_t> order(votes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return *votes[i].low; });
  lows_before_.push_back(0);
  for (std::size_t place = 0; place < order.size(); ++place) {
    places_[order[place]] = place;
    lows_.push_back(*votes[order[place]].low);
    sum_ += lows_.back();
    lows_before_.push_back(sum_);
  }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    if (!votes[a].high || !votes[b].high) return !votes[a].high && votes[b].high;
    return *votes[a].high > *votes[b].high;
  });
  nodes_.reserve(1 + votes.size() * (std::bit_width(votes.size()) + 1));
  nodes_.emplace_back();  // of nobody
  roots_.push_back(0);
  for (const std::size_t i : order) {
    if (votes[i].high) {
      highs_.push_back(*votes[i].high);
    } else {
      ++endless_;
    }
    roots_.push_back(with(roots_.back(), 0, lows_.size(), places_[i]));
  }
}

const Wide& Ranking::low(std::size_t place, std::size_t without) const {
  return lows_[places_[without] <= place ? place + 1 : place];
}

std::size_t Ranking::above(const Wide& votes) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(lows_, votes, std::greater()) -
                                  lows_.begin());
}

std::size_t Ranking::can_have(const Wide& votes) const {
  return endless_ + static_cast<std::size_t>(
                        std::ranges::upper_bound(highs_, votes, std::greater()) - highs_.begin());
}

// Those with so many votes at least need no more. They come first, and can all have so many.
Ranking::Raised Ranking::raised(const Wide& votes, std::size_t number) const {
  Raised raised{.others = can_have(votes)};
  if (raised.others < number) return raised;
  const std::size_t enough = std::min(above(votes - 1), number);
  raised.more = votes * static_cast<std::int64_t>(number - enough) -
                (first(roots_[raised.others], number) - lows_before_[enough]);
  return raised;
}

Ranking::Raised Ranking::raised(const Wide& votes, std::size_t number, std::size_t without) const {
  const auto& most = votes_[without].high;
  if (most && *most < votes) return raised(votes, number);
  const std::size_t all = can_have(votes);
  Raised others{.others = all - 1};
  if (others.others < number) return others;
  const bool is_among_them = before(roots_[all], places_[without]) < number;
  others.more = raised(votes, is_among_them ? number + 1 : number).more;
  if (is_among_them) others.more -= std::max<Wide>(votes - *votes_[without].low, 0);
  return others;
}

// The tree with one more place.
std::size_t Ranking::with(std::size_t node, std::size_t from, std::size_t to, std::size_t place) {
  Node grown = nodes_[node];
  ++grown.count;
  grown.sum += lows_[place];
  if (to - from > 1) {
    const std::size_t middle = from + (to - from) / 2;
    if (place < middle) {
      grown.left = with(grown.left, from, middle, place);
    } else {
      grown.right = with(grown.right, middle, to, place);
    }
  }
  nodes_.push_back(grown);
  return nodes_.size() - 1;
}

// How many of a tree are before a place.
std::size_t Ranking::before(std::size_t root, std::size_t place) const {
  std::size_t number = 0;
  std::size_t from = 0;
  std::size_t to = lows_.size();
  std::size_t node = root;
  while (to - from > 1 && node != 0) {
    const std::size_t middle = from + (to - from) / 2;
    if (place < middle) {
      node = nodes_[node].left;
      to = middle;
    } else {
      number += nodes_[nodes_[node].left].count;
      node = nodes_[node].right;
      from = middle;
    }
  }
  return number;
}

// What the least votes of the first so many of a tree add up to.
Wide Ranking::first(std::size_t root, std::size_t number) const {
  Wide sum = 0;
  std::size_t node = root;
  while (number > 0 && node != 0) {
    if (number >= nodes_[node].count) return sum + nodes_[node].sum;
    const Node& left = nodes_[nodes_[node].left];
    if (number >= left.count) {
      sum += left.sum;
      number -= left.count;
      node = nodes_[node].right;
    } else {
      node = nodes_[node].left;
    }
  }
  return sum;
}

}  // namespace congdoan::votes
