#include <congdoan/ids.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

namespace congdoan {
namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view text, std::span<const std::string_view> known) {
  constexpr std::size_t longest = 64;  // a longer text is not a slip of the keyboard
  if (text.size() > longest) return {};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(2, text.size() / 3) + 1;
  for (const std::string_view each : known) {
    if (each.size() > longest) continue;
    const std::size_t distance = edit_distance(text, each);
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
