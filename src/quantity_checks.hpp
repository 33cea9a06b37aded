// What numbers of people and ballots cannot be.
#pragma once

#include <string>
#include <string_view>

#include <congdoan/numbers/quantity.hpp>
#include <congdoan/problems.hpp>

namespace congdoan::detail {

// Reports at `key` a number that is certainly below 0.
inline void check_not_negative(Problems& problems, std::string_view key, const Quantity& number) {
  if (number.upper() && *number.upper() < 0) problems.add(key, number.text() + " is below 0");
}

// Reports at `key` a part that is certainly more than the whole: `31 is more than the 30 present`.
inline void check_at_most(Problems& problems, std::string_view key, const Quantity& part,
                          std::string_view whole, const Quantity& limit) {
  if (!part.lower() || !limit.upper() || *part.lower() <= *limit.upper()) return;
  problems.add(key, part.text() + " is more than the " + limit.text() + " " + std::string(whole));
}

}  // namespace congdoan::detail
