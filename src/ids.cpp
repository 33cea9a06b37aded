#include <congdoan/ids.hpp>

#include <algorithm>

#include "edit_distance.hpp"

namespace congdoan {
namespace {

// One slip, one letter in another place, or a slip for every three letters. Of a short word nearly
// every other is two changes away.
bool is_near(std::string_view a, std::string_view b, std::size_t distance) {
  constexpr std::size_t long_enough_to_move_in = 4;
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  if (distance <= 1) return shorter > 1;
  if (3 * distance <= longer) return true;
  return distance == 2 && shorter >= long_enough_to_move_in && detail::edit_distance(a, b, 2) == 2;
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return small;
}

}  // namespace

std::string nearest(std::string_view text, std::span<const std::string_view> known) {
  constexpr std::size_t longest = detail::EditDistance::longest;  // a longer one is no slip
  if (text.size() > longest) return {};
  std::string_view best;
  std::size_t best_distance = longest;
  const detail::EditDistance from(text);
  for (const std::string_view each : known) {
    const std::size_t lengths_differ =
        each.size() > text.size() ? each.size() - text.size() : text.size() - each.size();
    if (each.size() > longest || lengths_differ >= best_distance) continue;
    // A swap of two letters is one slip, and two changes: most words are too far away even so.
    const std::size_t least = (from.to(each) + 1) / 2;
    if (least >= best_distance || (least > 2 && 3 * least > std::max(text.size(), each.size())))
      continue;
    const std::size_t distance = detail::edit_distance(text, each);
    if (distance < best_distance && is_near(text, each, distance)) {
      best_distance = distance;
      best = each;
    }
  }
  if (!best.empty()) return std::string(best);
  // In capitals every letter seems to be a slip.
  const std::string small = in_small_letters(text);
  return small == text ? std::string() : nearest(small, known);
}

bool is_id(std::string_view text) noexcept {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto more = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && letter(text.front()) && std::ranges::all_of(text, more);
}

std::string did_you_mean(std::string_view text, std::span<const std::string_view> known) {
  const std::string close = nearest(text, known);
  return close.empty() ? std::string() : "; did you mean \"" + close + "\"?";
}

}  // namespace congdoan
