#include <congdoan/votes/alike.hpp>

#include <algorithm>

#include "../edit_distance.hpp"
#include "../numbers/letters.hpp"

namespace congdoan {
namespace {

constexpr std::size_t most_names = 1000;
constexpr std::size_t least_letters = 4;  // "Lan" and "Ban" are two names

bool is_alike(const std::string& a, const std::string& b) {
  if (a == b) return true;
  return std::min(a.size(), b.size()) >= least_letters && detail::is_one_edit_apart(a, b);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> alike(std::span<const std::string> names) {
  std::vector<std::pair<std::string, std::string>> pairs;
  if (names.size() > most_names) return pairs;
  std::vector<std::string> bare;
  bare.reserve(names.size());
  for (const std::string& name : names) bare.push_back(detail::bare(name));
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size(); ++j) {
      if (is_alike(bare[i], bare[j])) pairs.emplace_back(names[i], names[j]);
    }
  }
  return pairs;
}

}  // namespace congdoan
