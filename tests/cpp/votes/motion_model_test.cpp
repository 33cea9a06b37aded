#include <algorithm>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/votes/motion_result.hpp>

#include "../how_many.hpp"
#include "motion_model.hpp"

namespace congdoan {
namespace {

namespace mm = motion_model;
using mm::Int;

constexpr std::array bases{VoteBase::for_and_against, VoteBase::valid,   VoteBase::collected,
                           VoteBase::issued,          VoteBase::present, VoteBase::summoned,
                           VoteBase::members};

VoteBase base_of(std::size_t sum) { return bases.at(sum - 1); }

Quantity quantity_of(const mm::Interval& interval) {
  if (interval.low && interval.high) return Quantity::between(*interval.low, *interval.high);
  if (interval.low) return Quantity::at_least(*interval.low);
  if (interval.high) return Quantity::at_most(*interval.high);
  return {};
}

template <class Threshold>
std::optional<Threshold> threshold_of(const std::optional<mm::Rule>& rule) {
  if (!rule) return std::nullopt;
  return Threshold(Ratio(rule->num, rule->den), rule->strict, base_of(rule->base));
}

MotionSpec spec_of(const mm::Motion& motion) {
  const auto& n = motion.numbers;
  MotionSpec spec;
  spec.for_ = quantity_of(n[mm::f_for]);
  spec.against = quantity_of(n[mm::f_against]);
  spec.abstaining = quantity_of(n[mm::f_abstaining]);
  spec.invalid = quantity_of(n[mm::f_invalid]);
  spec.valid = quantity_of(n[mm::f_valid]);
  spec.collected = quantity_of(n[mm::f_collected]);
  spec.cast = quantity_of(n[mm::f_cast]);
  spec.issued = quantity_of(n[mm::f_issued]);
  spec.present = quantity_of(n[mm::f_present]);
  spec.absent = quantity_of(n[mm::f_absent]);
  spec.summoned = quantity_of(n[mm::f_summoned]);
  spec.members = quantity_of(n[mm::f_members]);
  spec.majority = threshold_of<Majority>(motion.majority);
  spec.quorum = threshold_of<Quorum>(motion.quorum);
  spec.turnout = threshold_of<Turnout>(motion.turnout);
  if (motion.share) {
    std::string text = std::to_string(motion.share->digits);
    if (motion.share->power == 10) text.insert(text.size() - 1, 1, '.');
    if (text.front() == '.') text.insert(0, 1, '0');
    spec.share = Percent::parse(text + "%");
  }
  return spec;
}

std::string shown(const MotionSpec& spec) {
  std::ostringstream os;
  for (const auto& [name, value] :
       std::vector<std::pair<const char*, Quantity>>{{"for", spec.for_},
                                                     {"against", spec.against},
                                                     {"abstaining", spec.abstaining},
                                                     {"invalid", spec.invalid},
                                                     {"valid", spec.valid},
                                                     {"collected", spec.collected},
                                                     {"cast", spec.cast},
                                                     {"issued", spec.issued},
                                                     {"present", spec.present},
                                                     {"absent", spec.absent},
                                                     {"summoned", spec.summoned},
                                                     {"members", spec.members}}) {
    if (!value.is_unreported()) os << name << ' ' << value << ", ";
  }
  if (spec.share) os << "share " << *spec.share << ", ";
  if (spec.majority) os << "majority " << *spec.majority << ", ";
  if (spec.quorum) os << "quorum " << *spec.quorum << ", ";
  if (spec.turnout) os << "turnout " << *spec.turnout;
  return os.str();
}

std::set<std::string> words_of(const std::vector<MotionOutcome>& outcomes) {
  std::set<std::string> words;
  for (const MotionOutcome each : outcomes) words.emplace(word(each));
  return words;
}

Outcome outcome_of(const std::set<bool>& reached) {
  if (reached.size() > 1) return Outcome::undetermined;
  return *reached.begin() ? Outcome::met : Outcome::missed;
}

// The ends beyond which `further` worlds go on are absent.
void expect_span(const std::optional<Quantity>& quantity, const mm::Span& near,
                 const mm::Span& far) {
  ASSERT_EQ(quantity.has_value(), near.low.has_value());
  if (!quantity) return;
  EXPECT_EQ(quantity->lower(), near.low);
  if (near.high == far.high) {
    EXPECT_EQ(quantity->upper(), near.high);
  } else {
    EXPECT_EQ(quantity->upper(), std::nullopt);
  }
}

// A range that may be wider than what the worlds have, which is so beside a printed share alone.
void expect_around(const std::optional<Quantity>& quantity, const mm::Span& span) {
  ASSERT_EQ(quantity.has_value(), span.low.has_value());
  if (!quantity) return;
  EXPECT_TRUE(quantity->contains(*span.low) && quantity->contains(*span.high));
}

void expect_check(const VoteCheck& check, const mm::Check& near, const mm::Check& far,
                  bool widened) {
  EXPECT_EQ(check.outcome, outcome_of(near.reached));
  if (widened) {
    expect_around(check.needed, near.needed);
    expect_around(check.short_by, near.short_by);
    expect_around(check.spare, near.spare);
    return;
  }
  expect_span(check.needed, near.needed, far.needed);
  expect_span(check.short_by, near.short_by, far.short_by);
  expect_span(check.spare, near.spare, far.spare);
}

// `near` and `far` are the answers of two sets of worlds, the second of which goes further out.
void expect_as_worlds(const mm::Motion& motion, const mm::Answer& near, const mm::Answer& far) {
  const MotionSpec spec = spec_of(motion);
  SCOPED_TRACE(shown(spec));
  Problems problems;
  spec.check(problems);
  ASSERT_EQ(problems.empty(), near.worlds > 0)
      << (problems.empty() ? "" : problems.list().front().message);
  if (near.worlds == 0) return;
  const MotionResult result = decide_motion(spec);
  EXPECT_EQ(words_of(result.possible), near.possible);
  EXPECT_EQ(result.outcome, near.possible.size() == 1
                                ? from_word<MotionOutcome>(*near.possible.begin())
                                : MotionOutcome::undetermined);
  if (motion.majority) {
    expect_span(result.needed, near.majority.needed, far.majority.needed);
    expect_span(result.short_by, near.majority.short_by, far.majority.short_by);
    expect_span(result.spare, near.majority.spare, far.majority.spare);
  }
  const bool widened = motion.share.has_value();
  if (motion.quorum) expect_check(*result.quorum, near.quorum, far.quorum, widened);
  if (motion.turnout) expect_check(*result.turnout, near.turnout, far.turnout, widened);
}

// Motions at random: most numbers unreported, the others exact or within bounds.
class AtRandom {
 public:
  explicit AtRandom(unsigned seed) : random_(seed) {}

  Int from(Int low, Int high) { return std::uniform_int_distribution<Int>(low, high)(random_); }
  bool one_in(Int many) { return from(1, many) == 1; }

  mm::Interval interval(Int most) {
    const Int low = from(0, most);
    switch (from(0, 3)) {
      case 0:
        return {low, std::nullopt};
      case 1:
        return {std::nullopt, low};
      case 2:
        return {low, std::min(most, low + from(1, 2))};
      default:
        return {low, low};
    }
  }
  mm::Rule rule(std::size_t first, std::size_t last) {
    const Int den = from(1, 6);
    const Int num = from(1, den);
    const auto base =
        static_cast<std::size_t>(from(static_cast<Int>(first), static_cast<Int>(last)));
    return {num, den, num < den && one_in(2), base};
  }
  void demands(mm::Motion& motion) {
    if (!one_in(6)) motion.majority = rule(mm::for_and_against, mm::members);
    if (one_in(2)) motion.quorum = rule(mm::summoned, mm::members);
    if (one_in(3)) motion.turnout = rule(mm::issued, mm::members);
  }

 private:
  std::mt19937 random_;
};

constexpr mm::World any_slack{99, 99, 99, 99, 99, 99, 99, 99};

// How often each answer came up: a test of one sort of answer alone would show little.
class Variety {
 public:
  void count(const mm::Answer& answer) {
    if (answer.worlds == 0) {
      ++contradictory_;
    } else if (answer.possible.size() > 1) {
      ++open_;
    } else {
      ++decided_[*answer.possible.begin()];
    }
  }
  void expect_some_of_each(int least) const {
    if (!every_case) return;
    EXPECT_GE(contradictory_, least);
    EXPECT_GE(open_, least);
    EXPECT_EQ(decided_.size(), 3U);
    for (const auto& [outcome, times] : decided_) EXPECT_GE(times, least) << outcome;
  }

 private:
  int contradictory_ = 0;
  int open_ = 0;
  std::map<std::string, int> decided_;
};

void expect_as_all_worlds(const mm::Motion& motion, Int most, Variety& variety) {
  mm::Answer answer;
  mm::each_world(any_slack, most,
                 [&](const mm::World& world) { mm::look_at(motion, world, answer); });
  variety.count(answer);
  expect_as_worlds(motion, answer, answer);
}

TEST(DecideMotion, AgreesWithEveryWorldOfSmallMotions) {
  AtRandom random(1);
  Variety variety;
  constexpr Int most = 6;
  for (int round = 0; round < how_many(4000) && !testing::Test::HasFailure(); ++round) {
    mm::Motion motion;
    for (auto& number : motion.numbers) {
      if (random.one_in(4)) number = random.interval(most);
    }
    auto& members = motion.numbers[mm::f_members];
    if (!members.high) members.high = most;
    if (members.low && *members.low > *members.high) members.low = members.high;
    random.demands(motion);
    expect_as_all_worlds(motion, most, variety);
  }
  variety.expect_some_of_each(20);
}

TEST(DecideMotion, AgreesWithEveryWorldOfPrintedShares) {
  AtRandom random(2);
  Variety variety;
  constexpr Int most = 7;
  const std::vector<mm::Share> shares{{50, 1, false},   {67, 1, false},   {66, 1, false},
                                      {333, 10, false}, {25, 1, false},   {14, 1, false},
                                      {0, 1, true},     {100, 1, true},   {99, 1, false},
                                      {8, 10, false},   {857, 10, false}, {429, 10, false}};
  for (int round = 0; round < how_many(3500) && !testing::Test::HasFailure(); ++round) {
    mm::Motion motion;
    for (auto& number : motion.numbers) {
      if (random.one_in(6)) number = random.interval(most);
    }
    auto& members = motion.numbers[mm::f_members];
    if (!members.high) members.high = most;
    if (members.low && *members.low > *members.high) members.low = members.high;
    random.demands(motion);
    motion.majority = random.rule(mm::for_and_against, mm::members);
    motion.share =
        shares.at(static_cast<std::size_t>(random.from(0, static_cast<Int>(shares.size()) - 1)));
    expect_as_all_worlds(motion, most, variety);
  }
  variety.expect_some_of_each(10);
}

// Nothing bounds those summoned or the members, so that worlds are looked at up to two ends.
TEST(DecideMotion, AgreesWithWorldsWithoutEnd) {
  AtRandom random(3);
  Variety variety;
  constexpr Int most = 2;
  constexpr Int near = 44;
  constexpr Int far = 62;
  constexpr mm::World slack{most, most, 0, 0, 0, 99, 99, 99};
  constexpr int rounds = every_case ? 120 : 10;  // each goes through very many worlds
  for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    mm::Motion motion;
    for (const std::size_t exact : {mm::f_abstaining, mm::f_invalid}) {
      motion.numbers.at(exact) = {0, 0};
    }
    motion.numbers[mm::f_for] = {std::nullopt, most};
    motion.numbers[mm::f_against] = {std::nullopt, most};
    for (const std::size_t some : {mm::f_for, mm::f_against}) {
      if (random.one_in(2)) motion.numbers.at(some).low = random.from(0, most);
    }
    for (const std::size_t some : {mm::f_present, mm::f_absent, mm::f_summoned}) {
      if (random.one_in(4)) motion.numbers.at(some) = random.interval(5);
    }
    motion.majority = random.rule(mm::for_and_against, mm::members);
    if (motion.majority->base == mm::issued) motion.majority->base = mm::present;
    if (random.one_in(2)) motion.quorum = random.rule(mm::summoned, mm::members);
    if (random.one_in(3)) motion.turnout = random.rule(mm::present, mm::members);
    mm::Answer nearer;
    mm::Answer further;
    mm::each_world(slack, far, [&](const mm::World& world) {
      if (world[mm::members] <= near) mm::look_at(motion, world, nearer);
      mm::look_at(motion, world, further);
    });
    variety.count(nearer);
    expect_as_worlds(motion, nearer, further);
  }
  variety.expect_some_of_each(2);
}

TEST(DecideMotion, AgreesWithArithmeticForEveryThresholdOfExactNumbers) {
  const std::vector<std::pair<Int, Int>> thresholds{{1, 2},   {2, 3},    {3, 4},  {1, 100},
                                                    {7, 100}, {29, 100}, {9, 10}, {1, 1}};
  Sample sample;
  for (const auto& [num, den] : thresholds) {
    for (const bool strict : {false, true}) {
      if (strict && num == den) continue;
      const mm::Rule rule{num, den, strict, mm::present};
      for (Int base = 0; base <= 101; ++base) {
        for (Int votes = 0; votes <= base; ++votes) {
          if (sample.leaves_out()) continue;
          MotionSpec spec;
          spec.for_ = votes;
          spec.present = base;
          spec.majority = Majority(Ratio(num, den), strict, VoteBase::present);
          const MotionResult result = decide_motion(spec);
          mm::Check check;
          check.add(rule, votes, base);
          ASSERT_EQ(result.outcome,
                    rule.reached(votes, base) ? MotionOutcome::carried : MotionOutcome::lost)
              << votes << " of " << base << ", " << *spec.majority;
          expect_span(result.needed, check.needed, check.needed);
          expect_span(result.short_by, check.short_by, check.short_by);
          expect_span(result.spare, check.spare, check.spare);
          if (testing::Test::HasFailure()) return;
        }
      }
    }
  }
}

}  // namespace
}  // namespace congdoan
