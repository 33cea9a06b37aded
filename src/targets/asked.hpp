// Which periods a target asks about, and how they are put together.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <congdoan/targets/cells.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/subject_parts.hpp>
#include <congdoan/targets/target.hpp>

namespace congdoan {

struct Asked {
  std::vector<Period> periods;  // at least one
  OverYears ways;
  bool whole = false;          // the whole time's own figures answer, not its years
  std::optional<Period> also;  // whose figure is of the same level, where there is one period

  friend bool operator==(const Asked&, const Asked&) = default;
};

/// \param usual what the kind does where the target does not say
/// \param written the way to put years together that is asked instead
Asked asked(const Resolution& resolution, const Cells& cells, const When& when, const Plan& usual,
            std::span<const std::string_view> measures, const std::optional<OverYears>& written);

}  // namespace congdoan
