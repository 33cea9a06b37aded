#include <algorithm>
#include <array>
#include <utility>

#include "letters.hpp"
#include "signs.hpp"

namespace congdoan::detail {
namespace {

constexpr std::string_view range_sign = "..";

bool takes_front(std::string_view& text, std::string_view sign) {
  if (!text.starts_with(sign)) return false;
  text = trimmed(text.substr(sign.size()));
  return true;
}

bool takes_back(std::string_view& text, std::string_view sign) {
  if (!text.ends_with(sign)) return false;
  text = trimmed(text.substr(0, text.size() - sign.size()));
  return true;
}

// The comparing sign that one at the beginning of `text` stands for; takes it off.
std::string_view comparing_sign(std::string_view& text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> signs{{{"≥", ">="},
                                                                                 {"≤", "<="},
                                                                                 {"=>", ">="},
                                                                                 {"=<", "<="},
                                                                                 {">=", ">="},
                                                                                 {"<=", "<="},
                                                                                 {">", ">"},
                                                                                 {"<", "<"},
                                                                                 {"==", ""},
                                                                                 {"=", ""},
                                                                                 {"+", ""}}};
  for (const auto& [written, sign] : signs) {
    if (takes_front(text, written)) return sign;
  }
  return {};
}

// `text` with two dots where one of the other signs of a range stands behind its first character.
std::string dotted(std::string_view text) {
  for (const std::string_view sign : {"...", "…", "..", "–", "—", "-"}) {
    const std::size_t at = text.find(sign, 1);
    if (at == std::string_view::npos) continue;
    return std::string(trimmed(text.substr(0, at))) + std::string(range_sign) +
           std::string(trimmed(text.substr(at + sign.size())));
  }
  return std::string(text);
}

}  // namespace

std::string signs_mended(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = 0; (at = plain.find("−")) != std::string::npos;)
    plain.replace(at, std::string_view("−").size(), "-");
  std::string_view rest = trimmed(plain);
  if (const std::string_view sign = comparing_sign(rest); !sign.empty())
    return std::string(sign) + std::string(rest);
  if (takes_back(rest, "+")) return ">=" + std::string(rest);
  for (const char* sign : {"...", "…", ".."}) {
    if (takes_front(rest, sign)) return "<=" + std::string(rest);
  }
  std::string range = rest.empty() ? std::string() : dotted(rest);
  if (range.size() <= range_sign.size() || !range.ends_with(range_sign)) return range;
  range.resize(range.size() - range_sign.size());
  return ">=" + range;
}

bool says_about(std::string_view text) {
  text = trimmed(text);
  return text.starts_with('~') || text.starts_with("≈");
}

}  // namespace congdoan::detail
