/// \file
/// The kind `qualitative`: a target without a number ("nhiều"), kept and shown but never decided.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/targets/subject_parts.hpp>

namespace congdoan {

/// "many are named outstanding members": there is nothing to hold a number against.
struct Unmeasured {
  static constexpr std::array keys{std::string_view{"qualitative"}};

  bool qualitative = true;

  void check(const Measures& measures, Problems& problems) const;
  std::optional<Bound> demand() const { return std::nullopt; }
  std::vector<std::string_view> measures() const { return {}; }
  Operands operands(const Cells& cells, const Period& period) const;
  Plan usual(When::Kind when, const Measures& measures) const;
  std::string refuses(OverYears ways, const Measures& measures) const;
  std::vector<OverYears> also_judged(When::Kind when, const Measures& measures) const;
  bool has_needs() const { return false; }
  static void say(Sentence& sentence, const Part& part);

  template <class V>
  static constexpr void fields(V& v) {
    v.required("qualitative", &Unmeasured::qualitative, "true: the source names no number.");
  }

  friend bool operator==(const Unmeasured&, const Unmeasured&) = default;
};

}  // namespace congdoan
