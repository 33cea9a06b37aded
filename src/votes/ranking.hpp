// The candidates of a ballot by their least votes, and what it takes that enough of them have more.
#pragma once

#include <cstddef>
#include <vector>

#include "field.hpp"

namespace congdoan::votes {

class Ranking {
 public:
  // Of ranges with a least number each, which must outlive it.
  explicit Ranking(const std::vector<Range>& votes);

  const Wide& sum() const { return sum_; }  // of all least votes
  // The `place`-th greatest of the least votes of all but one, from 0.
  // \pre there are so many others
  const Wide& low(std::size_t place, std::size_t without) const;
  // How many have more votes at least than so many.
  std::size_t above(const Wide& votes) const;
  // How many have so many votes at most, or more.
  std::size_t can_have(const Wide& votes) const;

  // The cheapest way for a number of candidates to have at least so many votes.
  struct Raised {
    std::size_t others = 0;  // who can have them
    Wide more = 0;           // what they need beyond their least votes, if they are enough
  };
  Raised raised(const Wide& votes, std::size_t number) const;
  // The same among all but one.
  Raised raised(const Wide& votes, std::size_t number, std::size_t without) const;

 private:
  // A tree over the places, as it grew candidate by candidate from the greatest most votes down:
  // each root knows those who can have some number of votes.
  struct Node {
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t count = 0;
    Wide sum = 0;  // of their least votes
  };
  std::size_t with(std::size_t node, std::size_t from, std::size_t to, std::size_t place);
  std::size_t before(std::size_t root, std::size_t place) const;
  Wide first(std::size_t root, std::size_t number) const;

  const std::vector<Range>& votes_;
  Wide sum_ = 0;
  std::vector<std::size_t> places_;  // of each candidate
  std::vector<Wide> lows_;           // falling
  std::vector<Wide> lows_before_;    // how much those of the first places add up to
  std::vector<Wide> highs_;          // falling, of those who have one
  std::size_t endless_ = 0;          // how many have none
  std::vector<Node> nodes_;
  std::vector<std::size_t> roots_;  // of so many candidates
};

}  // namespace congdoan::votes
