#include <algorithm>

#include "leaves.hpp"

namespace congdoan::io {
namespace {

// "met, missed, open".
std::string joined(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

}  // namespace

std::optional<std::size_t> read_one_of(const json::value& value,
                                       std::span<const std::string_view> words,
                                       Problems& problems) {
  const json::string* text = value.if_string();
  if (text == nullptr) {
    problems.add("", "is " + described(value) + "; one of " + joined(words) + " is due");
    return std::nullopt;
  }
  const auto found = std::ranges::find(words, std::string_view(*text));
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  problems.add("", described(value) + " is not one of " + joined(words) +
                       did_you_mean(std::string_view(*text), words));
  return std::nullopt;
}

}  // namespace congdoan::io
