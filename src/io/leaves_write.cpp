#include <cstdint>
#include <variant>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/targets/when.hpp>
#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/period.hpp>
#include <congdoan/terms/term.hpp>
#include <congdoan/votes/majority.hpp>

#include "leaves.hpp"

namespace congdoan::io {

template <class T>
json::value write_leaf(const T& value) {
  return json::value(value.text());
}

template <>
json::value write_leaf<std::string>(const std::string& value) {
  return json::value(value);
}
template <>
json::value write_leaf<bool>(const bool& value) {
  return value;
}
template <>
json::value write_leaf<int>(const int& value) {
  return value;
}
template <>
json::value write_leaf<std::size_t>(const std::size_t& value) {
  return static_cast<std::int64_t>(value);
}
template <>
json::value write_leaf<Ratio>(const Ratio& value) {
  if (value.denominator() == 1) return value.numerator();
  return json::value(value.text());
}
template <>
json::value write_leaf<Bound>(const Bound& value) {
  json::object object;
  const bool whole_share = value.form == BoundForm::ratio && value.threshold.denominator() == 1;
  object[word(value.comparator)] = whole_share ? threshold_text(value) : value.threshold.text();
  return object;
}
template <>
json::value write_leaf<Quantity>(const Quantity& value) {
  if (value.is_unreported()) return nullptr;
  if (value.is_exact()) return *value.lower();
  return json::value(value.text());
}
template <>
json::value write_leaf<FigureValue>(const FigureValue& value) {
  return std::visit([](const auto& held) { return write_leaf(held); }, value);
}

template <>
json::value write_leaf<Ordinal>(const Ordinal& value) {
  if (value.is_in_digits()) return value.value();
  return json::value(value.text());
}

template json::value write_leaf(const Percent&);
template json::value write_leaf(const Date&);
template json::value write_leaf(const Period&);
template json::value write_leaf(const PeriodLabel&);
template json::value write_leaf(const Term&);
template json::value write_leaf(const When&);
template json::value write_leaf(const OverYears&);
template json::value write_leaf(const Majority&);
template json::value write_leaf(const Quorum&);
template json::value write_leaf(const Turnout&);

}  // namespace congdoan::io
