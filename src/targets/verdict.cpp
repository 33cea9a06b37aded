#include <congdoan/targets/verdict.hpp>

#include <congdoan/errors.hpp>
#include <congdoan/targets/level.hpp>

namespace congdoan {

std::optional<Ratio> Part::share() const {
  const bool exact = actual && base && actual->is_exact() && base->is_exact();
  if (!exact || *base->lower() == 0) return std::nullopt;
  return Ratio(*actual->lower(), *base->lower());
}

std::optional<Ratio> Part::achieved() const {
  const bool counted =
      outcome && bound && !is_upper(bound->comparator) && !base && kind != word(Level::Kind::title);
  if (!counted || !actual || !actual->is_exact() || bound->threshold == Ratio(0)) {
    return std::nullopt;
  }
  return Ratio(*actual->lower(), bound->threshold.numerator());
}

std::optional<OverYears> Reading::over_years() const {
  try {
    return OverYears::parse(name);
  } catch (const InvalidValue&) {
    return std::nullopt;
  }
}

const Part& Verdict::part(std::string_view label) const& {
  std::string known;
  for (const Part& each : parts) {
    if (each.period == label) return each;
    known += (known.empty() ? "" : ", ") + each.period;
  }
  throw UnknownId(
      "\"" + std::string(label) + "\" is not a part of " + target +
      (known.empty() ? ", which has one period and no parts" : "; its parts are " + known));
}

}  // namespace congdoan
