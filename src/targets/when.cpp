#include <congdoan/targets/when.hpp>

#include <charconv>
#include <ostream>

#include <congdoan/errors.hpp>

#include "../quoted.hpp"

namespace congdoan {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool begins_like_a_label(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

}  // namespace

When When::parse(std::string_view text) {
  When when;
  const auto named = from_word<Kind>(text);
  if (named && *named != Kind::by && *named != Kind::period) {
    when.kind_ = *named;
    return when;
  }
  constexpr std::string_view by = "by ";
  const bool deadline = text.starts_with(by);
  const std::string_view label = deadline ? trimmed(text.substr(by.size())) : text;
  try {
    when.label_ = PeriodLabel::parse(label);
    if (when.label_->is_length()) static_cast<void>(when.label_->resolve({}));  // throws
  } catch (const InvalidValue&) {
    if (begins_like_a_label(label)) throw;  // it says what is wrong with the label
    throw InvalidValue(
        detail::quoted(text) +
        " is not a time; write each_year, always, over_term, end_of_term, unspecified, a "
        "period such as 2018 or 2018-Q1, or \"by 2025\"");
  }
  when.kind_ = deadline ? Kind::by : Kind::period;
  return when;
}

std::string When::text() const {
  if (!label_) return std::string(word(kind_));
  return kind_ == Kind::by ? "by " + label_->text() : label_->text();
}

OverYears::OverYears(Way way) : way_(way) {
  if (way == Way::years_met)
    throw InvalidValue("years_met needs a number of years; write years_met(3)");
}

OverYears OverYears::years_met(detail::Whole<int> least) {
  if (least < 1)
    throw InvalidValue("years_met >= " + std::to_string(least) +
                       ": at least one year must be asked");
  return {Way::years_met, least};
}

OverYears OverYears::parse(std::string_view text) {
  const auto named = from_word<Way>(text);
  if (named && *named != Way::years_met) return *named;
  constexpr std::string_view years = "years_met";
  if (text.starts_with(years)) {
    std::string_view rest = trimmed(text.substr(years.size()));
    if (rest.starts_with(">=")) {
      rest = trimmed(rest.substr(2));
      int least = 0;
      const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), least);
      if (error == std::errc() && end == rest.data() + rest.size() && least >= 1)
        return years_met(least);
    }
  }
  throw InvalidValue(
      detail::quoted(text) +
      " is not a way to put years together; write every_year, pooled, \"years_met >= 3\", "
      "mean, last or distinct");
}

std::string OverYears::text() const {
  std::string text(word(way_));
  if (way_ == Way::years_met) text += " >= " + std::to_string(least_);
  return text;
}

std::ostream& operator<<(std::ostream& os, const When& when) { return os << when.text(); }
std::ostream& operator<<(std::ostream& os, const OverYears& over_years) {
  return os << over_years.text();
}

}  // namespace congdoan
