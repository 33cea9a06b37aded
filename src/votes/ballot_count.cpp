#include <congdoan/votes/ballot_count.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <future>
#include <limits>
#include <numeric>

#include <congdoan/errors.hpp>

#include "bit_counter.hpp"

namespace congdoan {
namespace {

constexpr std::size_t most_candidates = 1'000'000;

std::size_t check(const BallotRules& rules, std::size_t words) {
  if (rules.candidates < 1) throw InvalidValue("there are no candidates; at least 1 is due");
  if (rules.candidates > most_candidates) {
    throw InvalidValue("there are " + std::to_string(rules.candidates) +
                       " candidates; at most 1000000 can be counted");
  }
  if (rules.seats < 1) throw InvalidValue("there are 0 seats; at least 1 is due");
  const std::size_t each = words_per_ballot(rules.candidates);
  if (words % each != 0) {
    throw InvalidValue(
        std::to_string(words) + " words are no whole number of ballots; a ballot of " +
        std::to_string(rules.candidates) + " candidates takes " + std::to_string(each));
  }
  return words / each;
}

// Nothing if the ballot is valid.
std::optional<InvalidReason> reason_of(std::span<const std::uint64_t> ballot,
                                       const BallotRules& rules) {
  const std::size_t last_bits = rules.candidates - (ballot.size() - 1) * 64;
  const bool outside = last_bits < 64 && (ballot.back() >> last_bits) != 0;
  if (outside) return InvalidReason::outside_name;
  std::size_t names = 0;
  for (const std::uint64_t word : ballot) names += static_cast<std::size_t>(std::popcount(word));
  if (names > rules.seats) return InvalidReason::too_many_names;
  if (names == 0 && rules.candidates > 1) return InvalidReason::all_struck;
  return std::nullopt;
}

BallotCount counted(std::span<const std::uint64_t> masks, const BallotRules& rules) {
  BallotCount count{.rules = rules, .valid = 0, .invalid_for = {}, .votes = {}};
  count.votes.resize(rules.candidates);
  const votes::Tally tally = votes::count_masks(masks, rules, count.votes);
  const auto reason = [&count](InvalidReason each) -> std::int64_t& {
    return count.invalid_for[static_cast<std::size_t>(each)];
  };
  reason(InvalidReason::outside_name) = tally.outside_name;
  reason(InvalidReason::too_many_names) = tally.too_many_names;
  reason(InvalidReason::all_struck) = tally.all_struck;
  count.valid = tally.valid;
  return count;
}

void add(BallotCount& sum, const BallotCount& part) {
  sum.valid += part.valid;
  for (std::size_t i = 0; i < sum.invalid_for.size(); ++i)
    sum.invalid_for[i] += part.invalid_for[i];
  for (std::size_t i = 0; i < sum.votes.size(); ++i) sum.votes[i] += part.votes[i];
}

// Eight marks at once, the first in the lowest bit.
std::uint64_t gathered(std::uint64_t eight) noexcept {
  constexpr std::uint64_t to_the_top = 0x0102040810204080;
  return (eight * to_the_top) >> 56U;
}

// False if a mark is neither 0 nor 1.
bool pack_row(std::span<const std::uint8_t> row, std::span<std::uint64_t> mask) noexcept {
  constexpr std::uint64_t lowest_bits = 0x0101010101010101;
  std::uint64_t seen = 0;
  const auto eight_at = [&](std::size_t c) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, &row[c], sizeof eight);
    seen |= eight;
    return gathered(eight & lowest_bits);
  };
  std::size_t c = 0;
  if constexpr (std::endian::native == std::endian::little) {
    for (; c + 8 <= row.size(); c += 8) mask[c / 64] |= eight_at(c) << (c % 64);
    if (c < row.size() && row.size() >= 8) {  // the last eight hold some once more
      mask[c / 64] |= (eight_at(row.size() - 8) >> (c + 8 - row.size())) << (c % 64);
      c = row.size();
    }
  }
  for (; c < row.size(); ++c) {
    seen |= row[c];
    mask[c / 64] |= std::uint64_t{row[c] & 1U} << (c % 64);
  }
  return (seen & ~lowest_bits) == 0;
}

}  // namespace

std::int64_t BallotCount::invalid() const noexcept {
  return std::accumulate(invalid_for.begin(), invalid_for.end(), std::int64_t{0});
}

void BallotCount::add_invalid(InvalidReason reason, std::int64_t count) {
  if (count < 0) {
    throw InvalidValue(std::string(word(reason)) + ": " + std::to_string(count) +
                       " ballots; a number from 0 is due");
  }
  if (count > std::numeric_limits<std::int64_t>::max() - collected())
    throw Overflow(std::to_string(count) + " invalid ballots beside " +
                   std::to_string(collected()) + " do not fit 64 bits");
  invalid_for[static_cast<std::size_t>(reason)] += count;
}

Round BallotCount::round(const std::vector<std::string>& candidates) const {
  if (candidates.size() != votes.size()) {
    throw InvalidValue("there are " + std::to_string(candidates.size()) +
                       " names; the ballots have " + std::to_string(votes.size()) + " candidates");
  }
  Round round;
  round.seats = static_cast<int>(std::min(rules.seats, most_candidates));
  round.collected = collected();
  round.valid = valid;
  round.invalid = invalid();
  for (const auto& entry : EnumWords<InvalidReason>::entries) {
    if (invalid(entry.first) == 0) continue;
    round.invalid_for.push_back({.reason = entry.first, .count = invalid(entry.first)});
  }
  round.candidates.reserve(votes.size());
  for (std::size_t i = 0; i < votes.size(); ++i)
    round.candidates.push_back({.name = candidates[i], .votes = votes[i]});
  return round;
}

BallotCount count_ballots(std::span<const std::uint64_t> masks, const BallotRules& rules,
                          const CountOptions& options) {
  if (options.threads < 1) throw InvalidValue("threads is 0; at least 1 is due");
  const std::size_t ballots = check(rules, masks.size());
  const std::size_t parts = std::clamp<std::size_t>(ballots, 1, options.threads);
  const std::size_t each = words_per_ballot(rules.candidates);
  const auto part = [&](std::size_t i) {
    const std::size_t from = ballots / parts * i + std::min(i, ballots % parts);
    const std::size_t size = ballots / parts + (i < ballots % parts ? 1 : 0);
    return masks.subspan(from * each, size * each);
  };
  std::vector<std::future<BallotCount>> others;
  others.reserve(parts - 1);
  for (std::size_t i = 1; i < parts; ++i) {
    others.push_back(std::async(std::launch::async, counted, part(i), std::cref(rules)));
  }
  BallotCount sum = counted(part(0), rules);
  for (auto& other : others) add(sum, other.get());
  return sum;
}

BallotCount count_ballots(std::span<const std::uint64_t> masks, std::span<const std::int64_t> times,
                          const BallotRules& rules) {
  const std::size_t ballots = check(rules, masks.size());
  if (times.size() != ballots) {
    throw InvalidValue("there are " + std::to_string(times.size()) + " numbers of ballots and " +
                       std::to_string(ballots) + " ballots; each ballot has one");
  }
  BallotCount count{.rules = rules, .valid = 0, .invalid_for = {}, .votes = {}};
  count.votes.resize(rules.candidates);
  const std::size_t each = words_per_ballot(rules.candidates);
  // No sum below is more than this one, so it alone can be too large.
  std::int64_t left = std::numeric_limits<std::int64_t>::max();
  for (std::size_t i = 0; i < ballots; ++i) {
    if (times[i] < 0) {
      throw InvalidValue("ballot " + std::to_string(i + 1) + " was cast " +
                         std::to_string(times[i]) + " times; a number from 0 is due");
    }
    if (times[i] > left) {
      throw Overflow("ballot " + std::to_string(i + 1) + " was cast " + std::to_string(times[i]) +
                     " times; with those before it that does not fit 64 bits");
    }
    left -= times[i];
    const auto ballot = masks.subspan(i * each, each);
    if (const auto reason = reason_of(ballot, rules)) {
      count.invalid_for[static_cast<std::size_t>(*reason)] += times[i];
      continue;
    }
    count.valid += times[i];
    for (std::size_t w = 0; w < each; ++w) {
      for (std::uint64_t names = ballot[w]; names != 0; names &= names - 1)
        count.votes[w * 64 + static_cast<std::size_t>(std::countr_zero(names))] += times[i];
    }
  }
  return count;
}

std::vector<std::uint64_t> pack_marks(std::span<const std::uint8_t> marks, std::size_t candidates) {
  check({.candidates = candidates, .seats = 1}, 0);
  if (marks.size() % candidates != 0) {
    throw InvalidValue(std::to_string(marks.size()) + " marks are no whole number of ballots of " +
                       std::to_string(candidates) + " candidates");
  }
  const std::size_t each = words_per_ballot(candidates);
  std::vector<std::uint64_t> masks(marks.size() / candidates * each);
  for (std::size_t i = 0; i < marks.size() / candidates; ++i) {
    const auto row = marks.subspan(i * candidates, candidates);
    if (pack_row(row, std::span(masks).subspan(i * each, each))) continue;
    const auto wrong = std::ranges::find_if(row, [](std::uint8_t mark) { return mark > 1; });
    throw InvalidValue("ballot " + std::to_string(i + 1) + ", column " +
                       std::to_string(wrong - row.begin() + 1) + ": the mark is " +
                       std::to_string(*wrong) + "; 1 for a name left or 0 for one struck is due");
  }
  return masks;
}

}  // namespace congdoan
