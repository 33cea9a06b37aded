/// \file
/// Percentages reported without the counts behind them.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>

namespace congdoan {

/// How the last digit of a printed percentage came about.
enum class Rounding {
  either,     ///< not known: what rounding or truncating would print so
  rounded,    ///< 97.6% stands for [97.55%, 97.65%)
  truncated,  ///< 97.6% stands for [97.6%, 97.7%)
};

template <>
struct EnumWords<Rounding> {
  static constexpr std::array entries{
      std::pair{Rounding::either, std::string_view{"either"}},
      std::pair{Rounding::rounded, std::string_view{"rounded"}},
      std::pair{Rounding::truncated, std::string_view{"truncated"}},
  };
};

/// How a printed percentage is read.
struct PrintOptions {
  Rounding rounding = Rounding::either;
  /// `100%` without decimals means all. Strict: it may be rounded like any other.
  bool strict_print = false;
};

/// Every ratio that a reported percentage can stand for: an interval within 0 and 1, each end open
/// or closed.
///
/// | written | stands for |
/// |---|---|
/// | `97.6%` | what rounds or truncates to it: [97.55%, 97.7%) |
/// | `97.6% rounded`, `97.6% truncated` | what is printed so in that way |
/// | `0%`, `0.0%` | the same: from 0 to less than a unit of the last digit, not none alone |
/// | `100%` | all; `100.0%` and `100% strict` are printed like any other |
/// | `97.6% exact`, `0% exact` | that ratio alone |
/// | `>95%`, `>=95%`, `<65%`, `<=65%` | from or up to the written number itself |
/// | `90%..95%` | both ends included |
class Percent {
 public:
  /// Reads any of these. The number of decimals counts: 90.0% is narrower than 90%. From 0% to
  /// 100%, at most 15 decimals.
  /// \throws InvalidValue that shows the right spelling.
  static Percent parse(std::string_view text);
  /// Reads a bare `97.6%` that was printed in the way that `options` say.
  static Percent printed(std::string_view text, PrintOptions options = {});

  Ratio lower() const noexcept { return lower_; }
  Ratio upper() const noexcept { return upper_; }
  bool lower_open() const noexcept { return lower_open_; }
  bool upper_open() const noexcept { return upper_open_; }
  /// One ratio alone.
  bool is_exact() const noexcept { return lower_ == upper_; }
  /// The number that was written, whatever it can stand for; nothing for a bound such as `>95%` and
  /// for a range.
  std::optional<Ratio> number() const noexcept { return number_; }
  bool contains(const Ratio& ratio) const noexcept;
  /// The counts of `base` that print so, which are consecutive; nothing if there is none.
  /// \pre base >= 1
  std::optional<Quantity> counts(std::int64_t base) const;

  /// The form that `parse` reads.
  const std::string& text() const& noexcept { return text_; }
  std::string text() && noexcept { return std::move(text_); }

  /// Equal if they stand for the same ratios.
  friend bool operator==(const Percent& a, const Percent& b) noexcept {
    return a.lower_ == b.lower_ && a.upper_ == b.upper_ && a.lower_open_ == b.lower_open_ &&
           a.upper_open_ == b.upper_open_;
  }

 private:
  struct End {
    Ratio at;
    bool open = false;
  };

  Percent() = default;
  static Percent read(std::string_view text);
  static Percent within(std::string_view text, End low, End high);

  Ratio lower_;
  Ratio upper_;
  bool lower_open_ = false;
  bool upper_open_ = false;
  std::optional<Ratio> number_;
  std::string text_;
};

/// How a printed percentage agrees with the counts that decide.
enum class PrintedCheck {
  exact,      ///< the ratio itself, or one within the bounds written
  rounded,    ///< the ratio rounded half up to the printed digits
  truncated,  ///< only the ratio truncated to the printed digits
  disagrees,  ///< neither
};

template <>
struct EnumWords<PrintedCheck> {
  static constexpr std::array entries{
      std::pair{PrintedCheck::exact, std::string_view{"exact"}},
      std::pair{PrintedCheck::rounded, std::string_view{"rounded"}},
      std::pair{PrintedCheck::truncated, std::string_view{"truncated"}},
      std::pair{PrintedCheck::disagrees, std::string_view{"disagrees"}},
  };
};

/// Holds the percentage `text` against count / base, at the printed precision, whether or not it
/// says how it was printed. One that is no printed percentage (`>95%`, `90%..95%`, `97.6% exact`)
/// is either right, `exact`, or `disagrees`.
/// \pre base >= 1, 0 <= count <= base
/// \throws InvalidValue if `text` is not a percentage.
PrintedCheck check_printed(std::int64_t count, std::int64_t base, std::string_view text);

std::ostream& operator<<(std::ostream& os, const Percent& percent);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Percent> {
  std::size_t operator()(const congdoan::Percent& percent) const noexcept {
    const std::hash<congdoan::Ratio> of;
    return of(percent.lower()) * 31 + of(percent.upper());
  }
};
