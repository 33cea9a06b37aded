#include <cstdint>

#include <boost/multiprecision/cpp_int.hpp>

#include "joint.hpp"

namespace congdoan::kernel {
namespace {

using Unlimited = boost::multiprecision::cpp_int;

// Wide may be the compiler's own integer, of which cpp_int takes some and not others.
Unlimited unlimited(const Wide& value) {
  constexpr int half = 32;
  const bool negative = value < 0;
  Wide rest = value;
  Unlimited result = 0;
  for (int shift = 0; rest != 0; shift += half) {
    const auto digit = static_cast<std::int64_t>(rest % (Wide(1) << half));
    result += Unlimited(negative ? -digit : digit) << shift;
    rest /= Wide(1) << half;
  }
  return negative ? Unlimited(-result) : result;
}

// The least integers that every rule allows, found by raising them from below.
//
// Every rule says that one number is at least so large where another one is: raising a number only
// ever makes others rise. Of two solutions the lower of each number is a solution too, so there is
// a least one, and there is any only if it stays within the upper ends.
class Raised {
 public:
  explicit Raised(std::size_t variables) : low_(variables), most_(variables) {}

  void bound(std::size_t variable, const End& least, const End& most) {
    if (least) low_[variable] = unlimited(*least);
    if (most) most_[variable] = unlimited(*most);
  }
  /// False if the number can no longer be so large.
  bool raise(std::size_t variable, const Unlimited& to) {
    if (to <= low_[variable]) return true;
    low_[variable] = to;
    return within(variable);
  }
  bool within(std::size_t variable) const {
    // Nothing that fits comes near: what rises so far rises for ever.
    static const Unlimited beyond = Unlimited(1) << 640;
    const auto& most = most_[variable];
    return most ? low_[variable] <= *most : low_[variable] < beyond;
  }
  const Unlimited& low(std::size_t variable) const { return low_[variable]; }

 private:
  std::vector<Unlimited> low_;
  std::vector<std::optional<Unlimited>> most_;
};

Unlimited divided_up(const Unlimited& value, std::int64_t by) {
  if (value <= 0) return -((-value) / by);
  return (value + by - 1) / by;
}

}  // namespace

void Joint::require(const Comparison& comparison) {
  const std::int64_t share = comparison.bound.threshold.numerator();
  const std::int64_t of = comparison.bound.threshold.denominator();
  const bool strict = comparison.bound.comparator == Comparator::over;
  const auto [part, base] = std::pair{comparison.part, comparison.base};
  if (comparison.reached) {
    rules_.push_back({base, part, share, of, strict ? 1 : 0});
    rules_.push_back({0, base, 0, 1, 1});
  } else {
    or_empty_.push_back({part, base, of, share, strict ? 0 : 1});
  }
}

void Joint::require(const PrintedPart& printed) {
  const auto [part, base] = std::pair{printed.part, printed.base};
  const Percent& percent = printed.percent;
  rules_.push_back({0, base, 0, 1, 1});
  rules_.push_back({base, part, percent.lower().numerator(), percent.lower().denominator(),
                    percent.lower_open() ? 1 : 0});
  if (percent.upper() == Ratio(0)) {
    most_[part] = lower(most_[part], Wide(0));
  } else {
    rules_.push_back({part, base, percent.upper().denominator(), percent.upper().numerator(),
                      percent.upper_open() ? 1 : 0});
  }
}

bool Joint::possible() const {
  // Each comparison that is not to be reached may fail by its part, or for want of a base.
  for (std::size_t choice = 0; choice < std::size_t{1} << or_empty_.size(); ++choice) {
    std::vector<Rule> rules = rules_;
    std::vector<std::size_t> zeros;
    for (std::size_t i = 0; i < or_empty_.size(); ++i) {
      if ((choice >> i & 1U) != 0) {
        zeros.push_back(or_empty_[i].to);
      } else {
        rules.push_back(or_empty_[i]);
      }
    }
    if (fits(rules, zeros)) return true;
  }
  return false;
}

bool Joint::fits(std::span<const Rule> rules, std::span<const std::size_t> zeros) const {
  constexpr int most_steps = 1 << 17;
  Raised raised(variables_);
  for (std::size_t i = 0; i < variables_; ++i) raised.bound(i, least(0, i), most_[i]);
  for (const std::size_t zero : zeros) raised.bound(zero, std::nullopt, Wide(0));
  for (std::size_t i = 0; i < variables_; ++i) {
    if (!raised.within(i)) return false;
  }
  int steps = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (const Rule& rule : rules) {
      const Unlimited needed = divided_up(raised.low(rule.from) * rule.share + rule.more, rule.of);
      if (needed <= raised.low(rule.to)) continue;
      if (++steps > most_steps) return true;
      changed = true;
      if (!raised.raise(rule.to, needed)) return false;
      // The differences are closed, so that one look at each of the others is enough.
      for (std::size_t i = 0; i < variables_; ++i) {
        const End& gap = least(rule.to, i);
        if (gap && !raised.raise(i, needed + unlimited(*gap))) return false;
      }
    }
  }
  return true;
}

}  // namespace congdoan::kernel
