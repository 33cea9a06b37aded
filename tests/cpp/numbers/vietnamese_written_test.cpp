// What is written in any of the accepted ways is read back.
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/numbers/vietnamese.hpp>

#include "../how_many.hpp"

namespace congdoan::vietnamese {
namespace {

// `value` with `mark` between groups of three.
std::string written_with(std::int64_t value, std::string_view mark) {
  std::string text = std::to_string(value);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, mark);
  return text;
}

// Every way in which `value` may be written.
std::vector<std::string> ways_to_write(std::int64_t value) {
  std::vector<std::string> ways{std::to_string(value), "0" + std::to_string(value),
                                in_words(value)};
  for (const char* mark : {".", " ", "\u00A0", "\u202F", "\u2009", "\u2007", "\u3000"})
    ways.push_back(written_with(value, mark));

  std::string falling;  // 2 tỷ 500 nghìn
  std::int64_t rest = value;
  for (const auto& [factor, word] : {std::pair{1'000'000'000'000, "nghìn tỷ"},
                                     {1'000'000'000, "tỷ"},
                                     {1'000'000, "triệu"},
                                     {1'000, "nghìn"}}) {
    std::string parts = std::to_string(value / factor);
    if (value >= factor && value % factor == 0) ways.push_back(parts + " " + word);
    if (value >= factor) {
      std::string decimals = std::to_string(value % factor);
      decimals.insert(0, std::to_string(factor).size() - 1 - decimals.size(), '0');
      ways.push_back(written_with(value / factor, " ") + "," + decimals + " " + word);
    }
    if (rest >= factor)
      falling += std::to_string(rest / factor) + (falling.empty() ? " " : "\u00A0") + word + " ";
    rest %= factor;
  }
  if (rest == 0 && value > 0) ways.push_back(falling);
  return ways;
}

TEST(VietnameseNumber, IsReadBackInWhateverWayItIsWritten) {
  const auto read_back = [](std::int64_t value) {
    for (const std::string& way : ways_to_write(value)) {
      ASSERT_EQ(parse_number(way), Ratio(value)) << way;
      ASSERT_EQ(parse_quantity(way), Quantity(value)) << way;
      ASSERT_EQ(parse_quantity("trên " + way + " đồng"), Quantity::over(value)) << way;
      ASSERT_EQ(parse_quantity(way + " trở lên"), Quantity::at_least(value)) << way;
    }
  };
  for (std::int64_t value = 0; value < how_many(800); ++value) read_back(value);
  for (std::int64_t power = 1; power <= 1'000'000'000'000; power *= 10) {
    for (const int factor : {1, 4, 9}) {
      for (const int near : {-1, 0, 1}) read_back(factor * power + near);
    }
  }
  std::mt19937_64 random(7);
  for (int i = 0; i < how_many(800); ++i) {
    auto value = static_cast<std::int64_t>(random() % 1'000'000'000'000);
    for (auto digits = random() % 10; digits > 0; --digits) value /= 10;
    for (auto zeros = random() % 4; zeros > 0 && value < 1'000'000'000; --zeros) value *= 1000;
    read_back(value);
  }
}

// What digits with marks mean, told by their shape alone; nothing if it is none.
std::optional<std::int64_t> model_of(std::string text) {
  while (text.starts_with(' ')) text.erase(0, 1);
  while (text.ends_with(' ')) text.pop_back();
  std::vector<std::string> groups{""};
  std::string marks;
  for (const char c : text) {
    if (c == '.' || c == ' ') {
      marks += c;
      groups.emplace_back();
    } else {
      groups.back() += c;
    }
  }
  if (groups[0].empty()) return std::nullopt;
  if (groups.size() > 1 && (groups[0].size() > 3 || groups[0][0] == '0')) return std::nullopt;
  std::string digits = groups[0];
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (groups[i].size() != 3 || marks[i - 1] != marks[0]) return std::nullopt;
    digits += groups[i];
  }
  return std::stoll(digits);
}

TEST(VietnameseNumber, OfDigitsDotsAndSpacesIsReadWholeOrNotAtAll) {
  constexpr std::string_view letters = "04. ";
  for (std::size_t length = 1; length <= 7; ++length) {
    for (std::size_t code = 0; code < (std::size_t{1} << (2 * length)); ++code) {
      std::string text;
      for (std::size_t i = 0; i < length; ++i) text += letters[(code >> (2 * i)) & 3U];
      if (text.find_first_not_of(' ') == std::string::npos) continue;
      std::optional<std::int64_t> read;
      try {
        const Quantity quantity = parse_quantity(text);
        if (quantity.is_exact()) read = quantity.lower();
      } catch (const InvalidValue&) {  // NOLINT(bugprone-empty-catch): nothing was read
      }
      const bool range = text.find("..") != std::string::npos;
      if (range) continue;
      ASSERT_EQ(read, model_of(text)) << '"' << text << '"';
    }
  }
}

}  // namespace
}  // namespace congdoan::vietnamese
