#include <congdoan/numbers/percent.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <utility>

#include "../quoted.hpp"
#include "decimal.hpp"
#include "signs.hpp"

namespace congdoan {
namespace {

// With more, half a unit of the last decimal does not fit a ratio.
constexpr std::size_t most_decimals = 15;
constexpr std::string_view strict_word = "strict";
constexpr std::string_view exact_word = "exact";
constexpr std::string_view dots = "..";

// A printed percentage as `units` of its last decimal, of which `whole` make 100%.
struct Units {
  std::int64_t units;
  std::int64_t whole;
};

[[noreturn]] void refuse_percent(std::string_view text, const std::string& why) {
  throw InvalidValue(detail::quoted(text) + " is not a printed percentage" + why);
}

bool well_spelled(std::string_view text) {
  if (!text.ends_with('%')) return false;
  const auto decimal = detail::decimal(text.substr(0, text.size() - 1));
  return decimal && !decimal->negative;
}

// Reads `number`, a part of the whole `text`.
Units read_units(std::string_view number, std::string_view text) {
  if (!well_spelled(number)) {
    refuse_percent(text,
                   detail::says_about(text)
                       ? ": how far off it may be is not said; write the bounds, as in 94%..96%"
                       : "; write 97.6%");
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

// How a percentage was printed, and the number before it.
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

// A comparing sign at the beginning of a text.
struct Sign {
  std::string_view text;
  bool least;  // the number is a least one, not a greatest one
  bool open;   // the number itself is excluded
};
constexpr std::array signs{Sign{">=", true, false}, Sign{"<=", false, false}, Sign{">", true, true},
                           Sign{"<", false, true}};

const Sign* sign_of(std::string_view text) {
  const auto* const found =
      std::ranges::find_if(signs, [=](const Sign& sign) { return text.starts_with(sign.text); });
  return found == signs.end() ? nullptr : &*found;
}

Ratio ratio(const Units& units) { return {units.units, units.whole}; }

void replace_all(std::string& text, std::string_view wrong, std::string_view right) {
  for (std::size_t at = text.find(wrong); at != std::string::npos;
       at = text.find(wrong, at + right.size()))
    text.replace(at, wrong.size(), right);
}

// `text` without the usual slips: blanks, a decimal comma, a percent sign twice or not at all,
// other signs.
std::string percent_without_slips(std::string_view text) {
  std::string_view number = text;
  std::string_view words;
  if (const std::size_t blank = text.find_last_not_of("abcdefghijklmnopqrstuvwxyz ");
      blank != std::string_view::npos) {
    number = text.substr(0, blank + 1);
    words = text.substr(blank + 1);
  }
  std::string bare(number);
  std::erase(bare, ' ');
  std::erase(bare, '%');
  std::ranges::replace(bare, ',', '.');
  std::string clean = bare.starts_with('-') ? bare : detail::signs_mended(bare);
  replace_all(clean, dots, "%..");
  std::string rest(words);
  replace_all(rest, "  ", " ");
  return clean + "%" + rest;
}

}  // namespace

Percent Percent::parse(std::string_view text) {
  const auto proposal = [text]() -> std::string {
    if (text.size() > detail::longest_slip) return {};
    std::string clean = percent_without_slips(text);
    try {
      static_cast<void>(read(clean));
      return clean;
    } catch (const InvalidValue&) {
      return {};
    }
  };
  try {
    return read(text);
  } catch (const InvalidValue&) {
    const std::string clean = proposal();
    if (clean.empty()) throw;
    refuse_percent(text, "; write " + clean);
  }
}

Percent Percent::within(std::string_view text, End low, End high) {
  Percent percent;
  percent.lower_ = low.at;
  percent.lower_open_ = low.open;
  percent.upper_ = high.at;
  percent.upper_open_ = high.open;
  percent.text_ = std::string(text);
  return percent;
}

Percent Percent::read(std::string_view text) {
  const Ratio none(0);
  const Ratio all(1);
  if (const Sign* sign = sign_of(text)) {
    const Ratio end = ratio(read_units(text.substr(sign->text.size()), text));
    if (sign->open && end == (sign->least ? all : none)) {
      refuse_percent(text, sign->least ? ": no part is over 100% of its base; write 100%"
                                       : ": no part is under 0% of its base; write 0% exact");
    }
    return sign->least ? within(text, {end, sign->open}, {all})
                       : within(text, {none}, {end, sign->open});
  }
  if (const std::size_t at = text.find(dots); at != std::string_view::npos) {
    const std::string_view first = text.substr(0, at);
    const std::string_view last = text.substr(at + dots.size());
    const Ratio low = ratio(read_units(first, text));
    const Ratio high = ratio(read_units(last, text));
    if (low > high) {
      refuse_percent(text, ": the lower end comes first; write " + std::string(last) +
                               std::string(dots) + std::string(first));
    }
    return within(text, {low}, {high});
  }
  if (std::string_view number = text; take_word(number, exact_word)) {
    const Ratio only = ratio(read_units(number, text));
    Percent percent = within(text, {only}, {only});
    percent.number_ = only;
    return percent;
  }
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

  percent.number_ = Ratio(units, whole);
  constexpr std::int64_t without_decimals = 100;
  if (!options.strict_print && units == whole && whole == without_decimals) {
    percent.lower_ = percent.upper_ = Ratio(1);
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
  const Percent percent = Percent::parse(text);
  const Ratio share(count, base);
  if (percent.number() == share) return PrintedCheck::exact;
  const std::string_view number = split(text).number;
  if (!well_spelled(number))  // a bound, a range, or `exact`
    return percent.contains(share) ? PrintedCheck::exact : PrintedCheck::disagrees;
  const auto prints_so = [&](Rounding rounding) {
    return Percent::printed(number, {.rounding = rounding, .strict_print = true}).contains(share);
  };
  if (prints_so(Rounding::rounded)) return PrintedCheck::rounded;
  if (prints_so(Rounding::truncated)) return PrintedCheck::truncated;
  return PrintedCheck::disagrees;
}

std::ostream& operator<<(std::ostream& os, const Percent& percent) { return os << percent.text(); }

}  // namespace congdoan
