#include <congdoan/kernel/bound.hpp>

#include <ostream>

namespace congdoan {

std::string threshold_text(const Bound& bound) {
  return bound.form == BoundForm::ratio ? percent_text(bound.threshold) : bound.threshold.text();
}

std::string unfit_for_share(const Bound& bound) {
  const Ratio& threshold = bound.threshold;
  if (threshold.numerator() < 0)
    return percent_text(bound.threshold) + " is below 0; a share runs from 0% to 100%";
  if (threshold.numerator() > threshold.denominator()) {
    const bool percent_left_out = threshold.denominator() == 1 && threshold.numerator() <= 100;
    return percent_text(bound.threshold) + " is above 100%; a part cannot exceed its base" +
           (percent_left_out ? "; write \"" + bound.threshold.text() + "%\" if that is meant" : "");
  }
  if (bound.comparator == Comparator::over && threshold.numerator() == threshold.denominator())
    return "no part is over 100% of its base; for all of it write at_least = \"100%\"";
  if (bound.comparator == Comparator::under && threshold.numerator() == 0)
    return "no part is under 0% of its base; for none of it write at_most = \"0%\"";
  return {};
}

std::string unfit_for_count(const Bound& bound) {
  if (bound.threshold.denominator() != 1) return bound.threshold.text() + " is not a whole number";
  if (bound.threshold.numerator() < 0) return bound.threshold.text() + " is below 0";
  if (bound.comparator == Comparator::under && bound.threshold.numerator() == 0)
    return "nothing is under 0; for none write at_most = 0";
  return {};
}

std::ostream& operator<<(std::ostream& os, const Bound& bound) {
  return os << word(bound.comparator) << ' ' << bound.threshold;
}

}  // namespace congdoan
