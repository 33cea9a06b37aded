/// \file
/// When a target is to be met, and how its years are put together.
#pragma once

#include <array>
#include <compare>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/whole.hpp>
#include <congdoan/terms/period_label.hpp>

namespace congdoan {

/// When a target is to be met: `each_year`, `always`, `over_term`, `end_of_term`, `unspecified`,
/// a period label, or `by` a period label (by its last day).
class When {
 public:
  enum class Kind { unspecified, each_year, always, over_term, end_of_term, by, period };

  When() = default;
  static When each_year() { return When(Kind::each_year); }
  static When always() { return When(Kind::always); }
  static When over_term() { return When(Kind::over_term); }
  static When end_of_term() { return When(Kind::end_of_term); }
  /// By the last day of `label`.
  static When by(PeriodLabel label) { return {Kind::by, std::move(label)}; }
  /// Over the time that `label` means.
  static When during(PeriodLabel label) { return {Kind::period, std::move(label)}; }
  /// \throws InvalidValue that lists the words and shows a label.
  static When parse(std::string_view text);

  Kind kind() const noexcept { return kind_; }
  /// The label of `by` and of a period; absent otherwise.
  const std::optional<PeriodLabel>& label() const& noexcept { return label_; }
  std::optional<PeriodLabel> label() && noexcept { return std::move(label_); }
  std::string text() const;

  friend bool operator==(const When&, const When&) = default;

 private:
  explicit When(Kind kind) : kind_(kind) {}
  When(Kind kind, PeriodLabel label) : kind_(kind), label_(std::move(label)) {}

  Kind kind_ = Kind::unspecified;
  std::optional<PeriodLabel> label_;
};

template <>
struct EnumWords<When::Kind> {
  static constexpr std::array entries{
      std::pair{When::Kind::unspecified, std::string_view{"unspecified"}},
      std::pair{When::Kind::each_year, std::string_view{"each_year"}},
      std::pair{When::Kind::always, std::string_view{"always"}},
      std::pair{When::Kind::over_term, std::string_view{"over_term"}},
      std::pair{When::Kind::end_of_term, std::string_view{"end_of_term"}},
      std::pair{When::Kind::by, std::string_view{"by"}},
      std::pair{When::Kind::period, std::string_view{"period"}},
  };
};

/// How the years of a target are put together.
class OverYears {
 public:
  enum class Way {
    every_year,  ///< each year with a base meets
    pooled,      ///< the sums over all years meet
    years_met,   ///< at least so many years meet
    mean,        ///< the mean of the yearly ratios meets
    last,        ///< the last year meets
    distinct,    ///< the term meets with every person counted once
  };

  /// \throws InvalidValue for years_met, which asks how many; see below.
  OverYears(Way way);  // NOLINT(google-explicit-constructor): a way is one
  /// `years_met >= least`. \throws InvalidValue if least < 1.
  static OverYears years_met(detail::Whole<int> least);
  /// \throws InvalidValue that lists the ways.
  static OverYears parse(std::string_view text);

  Way way() const noexcept { return way_; }
  /// For years_met: how many years must meet; otherwise 0.
  int least() const noexcept { return least_; }
  std::string text() const;

  friend bool operator==(const OverYears&, const OverYears&) = default;

 private:
  OverYears(Way way, int least) : way_(way), least_(least) {}

  Way way_;
  int least_ = 0;
};

template <>
struct EnumWords<OverYears::Way> {
  static constexpr std::array entries{
      std::pair{OverYears::Way::every_year, std::string_view{"every_year"}},
      std::pair{OverYears::Way::pooled, std::string_view{"pooled"}},
      std::pair{OverYears::Way::years_met, std::string_view{"years_met"}},
      std::pair{OverYears::Way::mean, std::string_view{"mean"}},
      std::pair{OverYears::Way::last, std::string_view{"last"}},
      std::pair{OverYears::Way::distinct, std::string_view{"distinct"}},
  };
};

std::ostream& operator<<(std::ostream& os, const When& when);
std::ostream& operator<<(std::ostream& os, const OverYears& over_years);

}  // namespace congdoan

template <>
struct std::hash<congdoan::When> {
  std::size_t operator()(const congdoan::When& when) const {
    return std::hash<std::string>{}(when.text());
  }
};
template <>
struct std::hash<congdoan::OverYears> {
  std::size_t operator()(const congdoan::OverYears& ways) const {
    return std::hash<std::string>{}(ways.text());
  }
};
