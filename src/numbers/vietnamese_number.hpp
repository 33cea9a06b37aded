/// \file
/// Numbers inside Vietnamese texts.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/numbers/ratio.hpp>

namespace congdoan::detail {

/// Numbers, words and signs of a text, in small, composed letters.
using Tokens = std::span<const std::string_view>;

/// The text that is read, and what a message says of it.
struct Given {
  std::string_view text;
  std::string_view what;   ///< "a number": what it should be
  std::string_view forms;  ///< what to write instead
  /// Whether another text is read, which may then be proposed; null where none is looked for.
  bool (*reads)(std::string_view) = nullptr;

  /// \throws InvalidValue that names the text and what to write.
  [[noreturn]] void refuse() const;
  /// The same for a reason of its own.
  [[noreturn]] void refuse(std::string_view why) const;
};

/// The given text as it is compared: small, composed letters without blanks around them.
/// \throws InvalidValue if it is not UTF-8, or longer than any number.
std::string comparable(const Given& given);

/// Takes `text` apart: `>1.250`, `40đ` and `97,6%` need no blanks. Digits with one blank between
/// them are one token.
std::vector<std::string_view> tokens(std::string_view text);

/// True if the token is digits, as far as its beginning tells.
bool is_number(std::string_view token);

/// Digits in Vietnamese spelling as plain ones: `1.250,5` and `1 250,5` are `1250.5`.
/// \throws InvalidValue
std::string plain_digits(std::string_view token, const Given& given);

/// The same before a percent sign, where a point that does not stand before three digits starts the
/// decimals: `97.6` is 97.6. \throws InvalidValue also for `97.125`, which may be 97125.
std::string percent_digits(std::string_view token, const Given& given);

/// Takes `%` or `phần trăm` off the end of `list`; false if neither stands there.
bool take_percent_sign(Tokens& list);

/// True if `text` says a percentage: it holds `%` or `phần trăm`.
bool says_percent(std::string_view text);

/// The number that `list` says, in digits or words, with multipliers or as a percentage.
/// \throws InvalidValue, or Overflow where it does not fit.
Ratio read_number(Tokens list, const Given& given);

}  // namespace congdoan::detail
