/// \file
/// Periods as documents write them.
#pragma once

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/terms/period.hpp>
#include <congdoan/terms/term.hpp>

namespace congdoan {

/// `2021`, `2021-Q1`, `2021-03`, `2031/2032` (a school year), `2016..2020`,
/// `2016-05-01..2016-06-30`, `2021-05-01` (one day), `term`, or `2016-2021` where that is a term of
/// the document: what these two mean is known only with the document's terms. `5 years` and
/// `8 months` are lengths of which no text says when they began ("5 năm qua"): they are kept and
/// decide nothing.
class PeriodLabel {
 public:
  /// The label of a known period.
  explicit PeriodLabel(const Period& period);
  /// \throws InvalidValue that lists the forms, or names what is wrong: a month 13, ends in the
  /// wrong order.
  static PeriodLabel parse(std::string_view text);

  /// The period it means.
  /// \param terms the terms of the document; `term` is the first of them
  /// \throws InvalidValue if it names a term that `terms` does not hold, or is a length alone.
  Period resolve(std::span<const Term> terms) const;
  /// The period, if that is known without any term.
  std::optional<Period> period() const noexcept { return period_; }
  /// True of `5 years` and `8 months`: no terms tell which days are meant.
  bool is_length() const noexcept { return text_.find(' ') != std::string::npos; }
  const std::string& text() const& noexcept { return text_; }
  std::string text() && noexcept { return std::move(text_); }

  /// Equal if written alike, or the same known period.
  friend bool operator==(const PeriodLabel&, const PeriodLabel&) = default;

 private:
  PeriodLabel(std::string text, std::optional<Period> period);

  std::string text_;  // canonical
  std::optional<Period> period_;
};

std::ostream& operator<<(std::ostream& os, const PeriodLabel& label);

}  // namespace congdoan

template <>
struct std::hash<congdoan::PeriodLabel> {
  std::size_t operator()(const congdoan::PeriodLabel& label) const {
    return std::hash<std::string>{}(label.text());
  }
};
