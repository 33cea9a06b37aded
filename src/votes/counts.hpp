// The numbers of a vote and how they hang together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <congdoan/votes/motion.hpp>

#include "../kernel/differences.hpp"
#include "../kernel/joint.hpp"

namespace congdoan::votes {

/// The numbers as sums, each within the next: for, that and against, that and abstaining, ...
enum class Sum : std::uint8_t {
  nothing,
  for_,
  for_and_against,
  valid,
  collected,
  issued,
  present,
  summoned,
  members,
};

inline constexpr std::size_t sums = 9;

constexpr std::size_t index(Sum sum) noexcept { return static_cast<std::size_t>(sum); }

/// The sum that a base is. \pre the base is not units
Sum sum_of(VoteBase base) noexcept;
/// The word of a sum in documents.
std::string_view word_of(Sum sum) noexcept;

/// The motion with what a roll call adds up to beside what is reported.
/// \pre `MotionSpec::check` found the roll call sound
MotionSpec with_roll_call(const MotionSpec& motion);

/// Problems of the roll call by itself, and where it differs from what is reported.
void check_roll_call(const MotionSpec& motion, Problems& problems);

/// Everything known of the numbers.
class Counts {
 public:
  /// Nothing if the numbers cannot be true together. A printed share is of the majority's base.
  /// \param left_out numbers to leave out, as bits of `contradiction`'s order
  static std::optional<Counts> of(const MotionSpec& motion, const std::optional<Majority>& majority,
                                  std::uint32_t left_out = 0);

  kernel::Range range(Sum sum) const { return closed_.of(index(sum)); }
  bool exact(Sum sum) const { return range(sum).exact(); }
  /// A sum as a part of a later one.
  kernel::Region region(Sum part, Sum base) const;
  /// The percentage that was printed, while its base is not known exactly.
  const std::optional<kernel::PrintedPart>& printed() const noexcept { return printed_; }
  /// For comparisons that must hold at once.
  kernel::Joint joint() const;

 private:
  bool close(const std::optional<Percent>& share, Sum base);

  kernel::Differences<sums> closed_;
  std::optional<kernel::PrintedPart> printed_;
};

/// Which numbers contradict each other, as few as do; empty if none do. "for 60, against 50 and
/// present 100 cannot be true together".
std::string contradiction(const MotionSpec& motion, const std::optional<Majority>& majority);

}  // namespace congdoan::votes
