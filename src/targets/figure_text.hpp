/// \file
/// What a figure's value says, in the words of messages.
#pragma once

#include <string>
#include <variant>

#include <congdoan/targets/figure.hpp>

namespace congdoan {

/// True of an empty report, which takes back whatever was reported before.
inline bool withdraws(const FigureValue& value) {
  const auto* quantity = std::get_if<Quantity>(&value);
  return quantity != nullptr && quantity->is_unreported();
}

/// "40", "97.6%", "true", "withdrawn".
inline std::string text_of(const FigureValue& value) {
  if (withdraws(value)) return "withdrawn";
  if (const auto* quantity = std::get_if<Quantity>(&value)) return quantity->text();
  if (const auto* percent = std::get_if<Percent>(&value)) return percent->text();
  return std::get<bool>(value) ? "true" : "false";
}

}  // namespace congdoan
