#include <congdoan/numbers/percent.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>

#include "../quoted.hpp"
#include "decimal.hpp"

namespace congdoan {
namespace {

// With more, half a unit of the last decimal does not fit a ratio.
constexpr std::size_t most_decimals = 15;
constexpr std::string_view strict_word = "strict";

// A printed percentage as `units` of its last decimal, of which `whole` make 100%.
struct Units {
  std::int64_t units;
  std::int64_t whole;
};

[[noreturn]] void refuse_percent(std::string_view text, const std::string& why) {
  throw InvalidValue(detail::quoted(text) + " is not a printed percentage" + why);
}

// `number` without blanks, with a dot for a decimal comma and with one percent sign.
std::string percent_without_slips(std::string_view number) {
  std::string clean(number);
  std::erase(clean, ' ');
  std::erase(clean, '%');
  std::ranges::replace(clean, ',', '.');
  return clean + "%";
}

bool well_spelled(std::string_view text) {
  if (!text.ends_with('%')) return false;
  const auto decimal = detail::decimal(text.substr(0, text.size() - 1));
  return decimal && !decimal->negative;
}

// Reads `number`, with which the whole `text` begins.
Units read_units(std::string_view number, std::string_view text) {
  if (!well_spelled(number)) {
    const std::string clean =
        number.size() <= detail::longest_slip ? percent_without_slips(number) : "";
    refuse_percent(
        text, "; write " + (well_spelled(clean) ? clean + std::string(text.substr(number.size()))
                                                : std::string("97.6%")));
  }
  const auto decimal = *detail::decimal(number.substr(0, number.size() - 1));
  if (decimal.fraction.size() > most_decimals)
    refuse_percent(
        text, ": it has more than " + std::to_string(most_decimals) + " decimals; write 97.6%");

  std::int64_t whole = 100;
  for (std::size_t i = 0; i < decimal.fraction.size(); ++i) whole *= 10;
  // The digits together are the number of units; a number that does not fit is above 100% anyway.
  const auto units =
      detail::whole_number(std::string(decimal.whole) + std::string(decimal.fraction));
  if (!units || *units > whole) refuse_percent(text, ": it is above 100%; write 0% to 100%");
  return {*units, whole};
}

// Removes a word at the end of `text`, with the blank before it.
bool take_word(std::string_view& text, std::string_view last) {
  if (!text.ends_with(last)) return false;
  const std::string_view rest = text.substr(0, text.size() - last.size());
  if (!rest.ends_with(' ')) return false;
  text = rest.substr(0, rest.size() - 1);
  return true;
}

struct Written {
  std::string_view number;
  PrintOptions options;
};

Written split(std::string_view text) {
  Written written{.number = text, .options = {}};
  written.options.strict_print = take_word(written.number, strict_word);
  for (const auto& [rounding, name] : EnumWords<Rounding>::entries) {
    if (take_word(written.number, name)) {
      written.options.rounding = rounding;
      break;
    }
  }
  return written;
}

}  // namespace

Percent Percent::parse(std::string_view text) {
  const Written written = split(text);
  static_cast<void>(read_units(written.number, text));
  return printed(written.number, written.options);
}

Percent Percent::printed(std::string_view text, PrintOptions options) {
  const auto [units, whole] = read_units(text, text);
  Percent percent;
  percent.text_ = std::string(text);
  if (options.rounding != Rounding::either)
    percent.text_ += " " + std::string(word(options.rounding));
  if (options.strict_print) percent.text_ += " " + std::string(strict_word);

  if (!options.strict_print && (units == 0 || units == whole)) {
    percent.lower_ = percent.upper_ = Ratio(units, whole);
    return percent;
  }
  // In half units: rounding reaches one below and one above, truncation two above.
  const std::int64_t below = options.rounding == Rounding::truncated ? 0 : 1;
  const std::int64_t above = options.rounding == Rounding::rounded ? 1 : 2;
  percent.lower_ = Ratio(std::max<std::int64_t>(2 * units - below, 0), 2 * whole);
  percent.upper_ = Ratio(std::min(2 * units + above, 2 * whole), 2 * whole);
  // What prints as the next percentage is no longer meant, but nothing is above all.
  percent.upper_open_ = units != whole;
  return percent;
}

bool Percent::contains(const Ratio& ratio) const noexcept {
  const bool above = lower_open_ ? lower_ < ratio : lower_ <= ratio;
  return above && (upper_open_ ? ratio < upper_ : ratio <= upper_);
}

std::optional<Quantity> Percent::counts(std::int64_t base) const {
  // The greatest count in 0..base whose share is below `end`, or also on it; -1 if there is none.
  const auto last_up_to = [base](const Ratio& end, bool including) {
    std::int64_t inside = -1;
    std::int64_t outside = base;
    while (inside < outside) {
      // Unsigned, since the distance from -1 to the largest integer does not fit otherwise.
      const auto distance =
          static_cast<std::uint64_t>(outside) - static_cast<std::uint64_t>(inside);
      const std::int64_t count = outside - static_cast<std::int64_t>(distance / 2);
      const auto order = detail::compare_products(count, end.denominator(), end.numerator(), base);
      if (order < 0 || (including && order == 0)) {
        inside = count;
      } else {
        outside = count - 1;
      }
    }
    return inside;
  };
  const std::int64_t least = last_up_to(lower_, lower_open_) + 1;
  const std::int64_t greatest = last_up_to(upper_, !upper_open_);
  if (least > greatest) return std::nullopt;
  return Quantity::between(least, greatest);
}

PrintedCheck check_printed(std::int64_t count, std::int64_t base, std::string_view text) {
  const std::string_view number = split(text).number;
  const auto [units, whole] = read_units(number, text);
  const Ratio share(count, base);
  if (share == Ratio(units, whole)) return PrintedCheck::exact;
  const auto prints_so = [&](Rounding rounding) {
    return Percent::printed(number, {.rounding = rounding, .strict_print = true}).contains(share);
  };
  if (prints_so(Rounding::rounded)) return PrintedCheck::rounded;
  if (prints_so(Rounding::truncated)) return PrintedCheck::truncated;
  return PrintedCheck::disagrees;
}

std::ostream& operator<<(std::ostream& os, const Percent& percent) { return os << percent.text(); }

}  // namespace congdoan
