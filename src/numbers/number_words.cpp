#include <array>
#include <exception>
#include <limits>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/numbers/vietnamese.hpp>

#include "number_words.hpp"

namespace congdoan {
namespace {

using Words = std::span<const std::string_view>;
constexpr std::int64_t billion = 1'000'000'000;

constexpr std::array<std::string_view, 10> digit_words{"không", "một", "hai", "ba",  "bốn",
                                                       "năm",   "sáu", "bảy", "tám", "chín"};

// Thrown where words say no number; `read_words` catches it.
class Wrong : public std::exception {
 public:
  explicit Wrong(std::string hint = {}) : hint_(std::move(hint)) {}
  const std::string& hint() const noexcept { return hint_; }

 private:
  std::string hint_;
};

std::optional<int> digit(std::string_view word) {
  if (word == "bẩy") return 7;
  for (std::size_t i = 0; i < digit_words.size(); ++i) {
    if (digit_words[i] == word) return static_cast<int>(i);
  }
  return std::nullopt;
}

std::string joined(Words words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

// The last digit after `mười` or, `tens`, after `mươi`.
int after_ten(std::string_view word, bool tens) {
  if (word == "lăm" || word == "nhăm") return 5;
  if (tens && word == "mốt") return 1;
  if (tens && word == "tư") return 4;
  if (word == "năm") throw Wrong{"5 after a ten is lăm"};
  const auto value = digit(word);
  if (!value || *value == 0) throw Wrong{};
  return *value;
}

// What may stand where a part of a number is said.
struct Place {
  bool led;   // something larger was said before: `linh` and `không trăm` are in order
  bool lone;  // a digit alone is clear; it is not in `một trăm năm`, which many use for 150
};

// 0 to 99
int below_hundred(Words words, Place place) {
  if (words.empty()) return 0;
  const std::string_view first = words.front();
  if (first == "linh" || first == "lẻ") {
    if (!place.led || words.size() != 2) throw Wrong{};
    const auto value = words[1] == "tư" ? std::optional(4) : digit(words[1]);
    if (!value || *value == 0) throw Wrong{};
    return *value;
  }
  if (first == "mười") {
    if (words.size() > 2) throw Wrong{};
    return 10 + (words.size() == 2 ? after_ten(words[1], false) : 0);
  }
  const auto value = digit(first);
  if (!value) throw Wrong{};
  if (words.size() == 1) {
    if (!place.lone) {
      const std::string last(first);
      throw Wrong{"write linh " + last + " or " + last + " mươi for the last digit"};
    }
    return *value;
  }
  if (words[1] != "mươi" || *value < 2 || words.size() > 3) throw Wrong{};
  return 10 * *value + (words.size() == 3 ? after_ten(words[2], true) : 0);
}

// 0 to 999
int below_thousand(Words words, Place place) {
  if (words.size() >= 2 && words[1] == "trăm") {
    const auto hundreds = digit(words[0]);
    if (!hundreds || (*hundreds == 0 && !place.led)) throw Wrong{};
    return 100 * *hundreds + below_hundred(words.subspan(2), {.led = true, .lone = false});
  }
  return below_hundred(words, place);
}

// Where the last word of `power` stands; the size if there is none.
std::size_t last_of(Words words, int power) {
  for (std::size_t i = words.size(); i-- > 0;) {
    if (detail::power_of(words[i]) == power) return i;
  }
  return words.size();
}

// Below a billion: `… triệu … vạn … nghìn …`, each part smaller than what the word before allows.
std::int64_t below_billion(Words words, bool led) {
  std::int64_t value = 0;
  std::int64_t room = billion;
  for (const auto& [power, factor] : {std::pair{6, 1'000'000}, {4, 10'000}, {3, 1'000}}) {
    const std::size_t at = last_of(words, power);
    if (at == words.size()) continue;
    if (at == 0) throw Wrong{"write một " + std::string(words[0])};
    const std::int64_t part =
        std::int64_t{factor} * below_thousand(words.first(at), {.led = led, .lone = true});
    if (part >= room || (part == 0 && !led)) throw Wrong{};
    value += part;
    room = factor;
    led = true;
    words = words.subspan(at + 1);
  }
  const int rest = below_thousand(words, {.led = led, .lone = !led});
  if (rest >= room) throw Wrong{};
  return value + rest;
}

std::int64_t read(Words words) {
  if (words.empty()) throw Wrong{};
  std::int64_t value = 0;
  bool led = false;
  for (;;) {
    std::size_t at = 0;
    while (at < words.size() && detail::power_of(words[at]) != 9) ++at;
    const bool last = at == words.size();
    // `tỷ tỷ`: nothing between them; but something stands before the first.
    if (!last && at == 0 && !led) throw Wrong{"write một tỷ"};
    const std::int64_t part = below_billion(words.first(at), led);
    if (value > (std::numeric_limits<std::int64_t>::max() - part)) throw Overflow("");
    value += part;
    if (last) return value;
    if (value > std::numeric_limits<std::int64_t>::max() / billion) throw Overflow("");
    value *= billion;
    led = true;
    words = words.subspan(at + 1);
  }
}

}  // namespace

namespace detail {

std::optional<int> power_of(std::string_view word) noexcept {
  if (word == "trăm") return 2;
  if (word == "nghìn" || word == "ngàn") return 3;
  if (word == "vạn") return 4;
  if (word == "triệu") return 6;
  if (word == "tỷ" || word == "tỉ") return 9;
  return std::nullopt;
}

WordsRead read_words(Words words) {
  try {
    return {.value = read(words)};
  } catch (const Wrong& wrong) {
    return {.wrong = wrong.hint()};
  } catch (const Overflow&) {
    throw Overflow('"' + joined(words) +
                   "\" does not fit 64 bits; whole numbers end at 9223372036854775807");
  }
}

}  // namespace detail

namespace vietnamese {
namespace {

void say(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

// 1 to 999; `led`: something larger was said before, so that zeros are said.
void say_below_thousand(std::string& text, std::int64_t value, bool led) {
  const auto digit_word = [](std::int64_t digit) {
    return digit_words[static_cast<std::size_t>(digit)];
  };
  const std::int64_t hundreds = value / 100;
  const std::int64_t tens = value / 10 % 10;
  const std::int64_t ones = value % 10;
  const bool with_hundreds = led || hundreds > 0;
  if (with_hundreds) {
    say(text, digit_word(hundreds));
    say(text, "trăm");
  }
  if (tens == 1) say(text, "mười");
  if (tens > 1) {
    say(text, digit_word(tens));
    say(text, "mươi");
  }
  if (ones == 0) return;
  if (tens == 0 && with_hundreds) say(text, "linh");
  if (ones == 1 && tens > 1) {
    say(text, "mốt");
  } else if (ones == 4 && tens > 1) {
    say(text, "tư");
  } else if (ones == 5 && tens > 0) {
    say(text, "lăm");
  } else {
    say(text, digit_word(ones));
  }
}

void say_value(std::string& text, std::int64_t value, bool led) {
  if (value >= billion) {
    say_value(text, value / billion, led);
    say(text, "tỷ");
    led = true;
    value %= billion;
  }
  for (const auto& [factor, word] : {std::pair{1'000'000, "triệu"}, {1'000, "nghìn"}, {1, ""}}) {
    const std::int64_t part = value / factor;
    value %= factor;
    if (part == 0) continue;
    say_below_thousand(text, part, led);
    if (factor > 1) say(text, word);
    led = true;
  }
}

}  // namespace

std::string in_words(std::int64_t value) {
  if (value < 0) throw InvalidValue(std::to_string(value) + " is below 0; number words begin at 0");
  if (value == 0) return std::string(digit_words[0]);
  std::string text;
  say_value(text, value, false);
  return text;
}

}  // namespace vietnamese
}  // namespace congdoan
