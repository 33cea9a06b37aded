/// \file
/// Decides plain numbers, without documents or years: is 63 of 70 over 90%?
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/outcome.hpp>
#include <congdoan/numbers/quantity.hpp>

namespace congdoan {

/// What numbers prove about a bound, and how far they are from it.
///
/// Ranges are attained by possible values. All three numbers are absent where no possible base has
/// a number that meets the bound, such as exactly 1/3 of 10, or where the base must be 0.
struct Decision {
  /// `met` or `missed` if every possible value says so, `no_base` if the base must be 0, else
  /// `undetermined`.
  Outcome outcome = Outcome::undetermined;
  std::optional<Quantity> needed{};    ///< least (for upper bounds greatest) number that meets
  std::optional<Quantity> short_by{};  ///< how many are missing (for upper bounds: too many)
  std::optional<Quantity> spare{};     ///< how many there are beyond what is needed

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// Decides a share, a part of a base: `decide(63, 70, Bound::over({9, 10}))` is missed, needs 64
/// and is short by 1.
///
/// Only pairs with 0 <= part <= base count as possible; what lies beyond them is cut off.
/// \throws InvalidValue if no pair is possible, naming both; if the threshold is negative, above
/// 100%, or nothing can be on its side.
Decision decide(const Quantity& part, const Quantity& base, const Bound& bound);

/// Decides a count or an amount against a whole number.
/// \throws InvalidValue if the count must be below 0, or the threshold is not whole, negative, or
/// nothing can be on its side; Overflow if the number needed does not fit 64 bits.
Decision decide(const Quantity& count, const Bound& bound);

/// "missed, needed 64, short by 1"; a gap of 0 is left out.
std::ostream& operator<<(std::ostream& os, const Decision& decision);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Decision> {
  std::size_t operator()(const congdoan::Decision& decision) const noexcept {
    constexpr std::size_t factor = 31;
    const std::hash<std::optional<congdoan::Quantity>> of;
    auto seed = static_cast<std::size_t>(decision.outcome);
    for (const auto* each : {&decision.needed, &decision.short_by, &decision.spare})
      seed = seed * factor + of(*each);
    return seed;
  }
};
