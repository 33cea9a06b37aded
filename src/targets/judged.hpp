// Judged years, and what they answer when they are put together.
#pragma once

#include <optional>
#include <vector>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/operands.hpp>
#include <congdoan/targets/verdict.hpp>
#include <congdoan/targets/when.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

using kernel::Operands;

// One period with what is known of it and what that can answer.
struct Judged {
  Period period;
  bool ended;
  Operands operands;
  kernel::Answers answers;
  std::optional<Percent> printed;  // as it was reported
  bool as_written = false;         // held against the threshold itself, without counts
};

inline bool decided(Outcome outcome) {
  return outcome == Outcome::met || outcome == Outcome::missed;
}

// True of the ways that decide on one number of all years.
inline bool is_summed(OverYears ways) {
  return ways.way() == OverYears::Way::pooled || ways.way() == OverYears::Way::distinct;
}

// \param waiting_helps what is still to come can decide
Outcome outcome_of(kernel::Answers answers, bool waiting_helps);

kernel::Answers with_policy(kernel::Answers answers, IfBaseEmpty policy);

// True if what is known of the year leaves room that `ways` would have to know better.
bool in_doubt(const Judged& year, OverYears ways);

// What the years answer together.
Outcome combined(const std::vector<Judged>& years, OverYears ways, const Bound& bound,
                 IfBaseEmpty policy);

// The numbers of all years as one. \pre is_summed(ways)
kernel::Region summed(const std::vector<Judged>& years, OverYears ways);

}  // namespace congdoan
