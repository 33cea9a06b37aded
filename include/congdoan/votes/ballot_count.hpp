/// \file
/// Counts ballots: which are valid, and how many votes everybody has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <congdoan/enum_words.hpp>
#include <congdoan/votes/ballot_rules.hpp>
#include <congdoan/votes/round.hpp>

namespace congdoan {

/// The result of a count: every ballot collected is valid or invalid for one reason.
struct BallotCount {
  BallotRules rules{};
  std::int64_t valid = 0;
  /// By `InvalidReason`, in its order.
  std::array<std::int64_t, EnumWords<InvalidReason>::entries.size()> invalid_for{};
  std::vector<std::int64_t> votes{};  ///< of each candidate, on valid ballots

  std::int64_t invalid() const noexcept;
  std::int64_t invalid(InvalidReason reason) const noexcept {
    return invalid_for[static_cast<std::size_t>(reason)];
  }
  std::int64_t collected() const noexcept { return valid + invalid(); }

  /// Adds ballots that were found invalid before the names on them were looked at.
  /// \throws InvalidValue if `count` is below 0; Overflow if all ballots do not fit 64 bits.
  void add_invalid(InvalidReason reason, std::int64_t count);

  /// The count as a round of an election, whose seats are those of the rules.
  /// \throws InvalidValue if `candidates` are not as many names as the list has.
  Round round(const std::vector<std::string>& candidates) const;

  friend bool operator==(const BallotCount&, const BallotCount&) = default;
};

/// How a count is made; what it gives does not depend on it.
struct CountOptions {
  std::size_t threads = 1;  ///< how many count at once; at least 1
};

/// How many 64-bit words the names of a ballot take.
constexpr std::size_t words_per_ballot(std::size_t candidates) noexcept {
  return candidates <= 64 ? 1 : (candidates + 63) / 64;
}

/// Counts ballots given as masks: `words_per_ballot(candidates)` words each, one ballot after the
/// other; bit i of its words, from the lowest of the first, is set if the name of candidate i was
/// left. A bit beyond the list is a name from outside.
///
/// A ballot that is invalid for several reasons counts for the first of: outside_name,
/// too_many_names, all_struck.
/// \throws InvalidValue if there are no candidates or seats, more than a million candidates, or
/// the words are not a whole number of ballots.
[[nodiscard]] BallotCount count_ballots(std::span<const std::uint64_t> masks,
                                        const BallotRules& rules, const CountOptions& options = {});

/// The same where ballot i was cast `times[i]` times.
/// \throws also InvalidValue that names the first ballot whose number is below 0, or if there are
/// not as many numbers as ballots; Overflow if all ballots do not fit 64 bits.
[[nodiscard]] BallotCount count_ballots(std::span<const std::uint64_t> masks,
                                        std::span<const std::int64_t> times,
                                        const BallotRules& rules);

/// Packs a matrix of marks, a row of `candidates` bytes for each ballot: 1 for a name left, 0 for
/// one struck.
/// \throws InvalidValue if a mark is neither, naming the ballot and the column from 1; or as
/// `count_ballots` does.
[[nodiscard]] std::vector<std::uint64_t> pack_marks(std::span<const std::uint8_t> marks,
                                                    std::size_t candidates);

}  // namespace congdoan
