#include <congdoan/ids.hpp>

#include <algorithm>

#include "edit_distance.hpp"

namespace congdoan {
std::string nearest(std::string_view text, std::span<const std::string_view> known) {
  constexpr std::size_t longest = 64;  // a longer text is not a slip of the keyboard
  if (text.size() > longest) return {};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(2, text.size() / 3) + 1;
  for (const std::string_view each : known) {
    if (each.size() > longest) continue;
    const std::size_t distance = detail::edit_distance(text, each);
    if (distance < best_distance) {
      best_distance = distance;
      best = each;
    }
  }
  return std::string(best);
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
