// Holds what the kernel says against what the model found.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/years.hpp>

#include "model.hpp"
#include "model_text.hpp"

namespace congdoan::kernel {

inline Bound bound_of(const model::Threshold& threshold) {
  const auto comparator = [&] {
    switch (threshold.compare) {
      case model::Compare::over:
        return Comparator::over;
      case model::Compare::at_least:
        return Comparator::at_least;
      case model::Compare::at_most:
        return Comparator::at_most;
      case model::Compare::under:
        return Comparator::under;
      case model::Compare::exactly:
        return Comparator::exactly;
      case model::Compare::bare:
        break;
    }
    return Comparator::bare;
  };
  return {comparator(), Ratio(threshold.num, threshold.den)};
}

inline Range range_of(model::Int low, const std::optional<model::Int>& high) {
  return {Wide(low), high ? std::optional<Wide>(Wide(*high)) : std::nullopt};
}

inline Region part_of(const model::Box& box) {
  return Region::part(range_of(box.k_low, box.k_high), range_of(box.n_low, box.n_high));
}

// A box of one year, as its points and as the kernel's region.
struct ModelYear {
  model::Box box;
  model::Points points;
  Region region;
};

// Every different set of points that a box with ends up to `most` can be.
inline std::vector<ModelYear> different_years(model::Int most) {
  std::vector<ModelYear> years;
  for (model::Int k_low = 0; k_low <= most; ++k_low) {
    for (model::Int k_high = k_low; k_high <= most; ++k_high) {
      for (model::Int n_low = k_low; n_low <= most; ++n_low) {
        for (model::Int n_high = std::max(n_low, k_high); n_high <= most; ++n_high) {
          const model::Box box{k_low, k_high, n_low, n_high};
          years.push_back({box, model::points(box), part_of(box)});
        }
      }
    }
  }
  return years;
}

// The mean of years known by counts alone.
inline Answers mean(std::span<const Region> years, const Bound& bound) {
  std::vector<Operands> operands;
  operands.reserve(years.size());
  for (const Region& region : years) operands.push_back({region, std::nullopt});
  return decide_mean(operands, bound);
}

inline bool holds(const Range& range, model::Int value) {
  return !(range.low && *range.low > value) && !(range.high && *range.high < value);
}

inline bool holds(const Region& region, const model::Point& point) {
  return holds(region.k(), point.k) && holds(region.n(), point.n) &&
         holds(region.rest(), point.n - point.k);
}

inline unsigned bits(Answers answers) {
  unsigned set = 0;
  if (answers.has(Answer::met)) set |= model::met;
  if (answers.has(Answer::missed)) set |= model::missed;
  if (answers.has(Answer::empty)) set |= model::empty;
  return set;
}

// The kernel's range in the model's words. A range without a lower end never comes from a part.
inline model::Extent extent(const std::optional<Range>& range) {
  if (!range) return {};
  constexpr model::Int no_low = -1'000'000'000;
  const model::Int low = range->low ? static_cast<model::Int>(*range->low) : no_low;
  return {true, low, range->high ? static_cast<model::Int>(*range->high) : low, !range->high};
}

inline model::Findings findings(const Region& region, const Bound& bound) {
  const Needs numbers = needs(region, bound);
  return {bits(decide(region, bound)), extent(numbers.needed), extent(numbers.short_by),
          extent(numbers.spare)};
}

inline bool same(const model::Extent& a, const model::Extent& b) {
  return a.any == b.any && a.least == b.least && a.endless == b.endless &&
         (a.endless || a.most == b.most);
}

inline bool same(const model::Findings& a, const model::Findings& b) {
  return a.answers == b.answers && same(a.needed, b.needed) && same(a.short_by, b.short_by) &&
         same(a.spare, b.spare);
}

// Reports the first few disagreements of a long loop, and how many cases it went through.
class Comparison {
 public:
  Comparison() = default;
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;
  ~Comparison() {
    EXPECT_GT(cases_, 0) << "the loop tried nothing";
    EXPECT_EQ(different_, 0) << "of " << cases_ << " cases";
    testing::Test::RecordProperty("cases", std::to_string(cases_));
  }

  // `where()` is called only on a disagreement, since a text for each case would cost too much.
  template <class Where>
  void expect(bool agrees, Where where) {
    ++cases_;
    if (agrees) return;
    constexpr int shown = 5;
    if (++different_ <= shown) ADD_FAILURE() << where();
  }

  template <class Where>
  void expect_same(const model::Findings& kernel, const model::Findings& model, Where where) {
    expect(same(kernel, model),
           [&] { return where() + "\n  model:  " + text(model) + "\n  kernel: " + text(kernel); });
  }

  template <class Where>
  void expect_same(unsigned kernel, unsigned model, Where where) {
    expect(kernel == model, [&] {
      return where() + "\n  model: " + model::text(model) + "\n  kernel:" + model::text(kernel);
    });
  }

 private:
  long cases_ = 0;
  long different_ = 0;
};

}  // namespace congdoan::kernel
