/// \file
/// The kind `qualitative`: a target without a number ("nhiều"), kept and shown but never decided.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <congdoan/fields.hpp>
#include <congdoan/kernel/bound.hpp>

namespace congdoan {

/// "many are named outstanding members": there is nothing to hold a number against.
struct Unmeasured {
  static constexpr std::array keys{std::string_view{"qualitative"}};

  bool qualitative = true;

  /// Nothing is.
  std::optional<Bound> demand() const { return std::nullopt; }

  template <class V>
  static constexpr void fields(V& v) {
    v.required("qualitative", &Unmeasured::qualitative, "true: the source names no number.");
  }

  friend bool operator==(const Unmeasured&, const Unmeasured&) = default;
};

}  // namespace congdoan
