// Which periods a target asks about, and how they are put together.
#pragma once

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
  bool whole = false;  // the whole time's own figures answer, not its years
};

/// \param usual what the kind does where the target does not say
Asked asked(const Resolution& resolution, const Cells& cells, const TargetSpec& target,
            const Plan& usual, std::span<const std::string_view> measures);

/// The years that another reading of the target would put together.
std::vector<Period> yearly(const Resolution& resolution, const When& when);

}  // namespace congdoan
