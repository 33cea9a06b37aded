// How far two texts lie from each other.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace congdoan::detail {

// How many bytes are to be put in, left out, changed or swapped with the next to make one of the
// other; a change or swap counts `change` times.
inline std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t change = 1) {
  std::vector<std::size_t> before(b.size() + 1);  // the row before the last
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : change);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + change);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last.back();
}

// How many bytes are to be put in, left out, changed or swapped with the next to make other texts
// of one.
class EditDistance {
 public:
  static constexpr std::size_t longest = 64;

  // Of a text of at most `longest` bytes.
  explicit EditDistance(std::string_view text) : size_(text.size()) {
    for (std::size_t i = 0; i < size_; ++i)
      places_[static_cast<unsigned char>(text[i])] |= std::uint64_t{1} << i;
  }

  // A column of the table of distances at a time, as differences between neighbours, a bit each
  // (Hyyro 2003): as many steps as `other` has bytes.
  std::size_t to(std::string_view other) const {
    if (size_ == 0) return other.size();
    const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
    std::uint64_t up = ~std::uint64_t{0};
    std::uint64_t down = 0;
    std::uint64_t level = 0;  // no more than diagonally before
    std::uint64_t same_before = 0;
    std::size_t distance = size_;
    for (const char c : other) {
      const std::uint64_t same = places_[static_cast<unsigned char>(c)];
      const std::uint64_t swapped = ((~level & same) << 1U) & same_before;
      level = (((same & up) + up) ^ up) | same | down | swapped;
      std::uint64_t right_up = down | ~(level | up);
      const std::uint64_t right_down = level & up;
      if ((right_up & last) != 0) ++distance;
      if ((right_down & last) != 0) --distance;
      right_up = (right_up << 1U) | 1U;
      up = (right_down << 1U) | ~(level | right_up);
      down = right_up & level;
      same_before = same;
    }
    return distance;
  }

 private:
  std::array<std::uint64_t, 256> places_{};  // of each byte, a bit for each of its positions
  std::size_t size_;
};

// One byte put in, left out, changed or swapped with the next makes one of the other, or they are
// the same.
inline bool is_one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto differ = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (differ == a.size()) return true;
  const std::size_t changed = a.size() == b.size() ? 1 : 0;
  if (a.substr(differ + changed) == b.substr(differ + 1)) return true;
  const bool swapped = changed == 1 && differ + 1 < a.size() && a[differ] == b[differ + 1] &&
                       a[differ + 1] == b[differ];
  return swapped && a.substr(differ + 2) == b.substr(differ + 2);
}

}  // namespace congdoan::detail
