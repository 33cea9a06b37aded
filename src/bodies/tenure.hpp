// From a first to a last day, each known within bounds or not at all.
#pragma once

#include <algorithm>
#include <optional>

#include <congdoan/bodies/mandate.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan::detail {

// The days that may belong to a tenure, and those that certainly do. An absent end of what may be
// is without end; an absent end of what certainly is makes no day certain.
class Tenure {
 public:
  Tenure(const std::optional<Period>& from, const std::optional<Period>& until) {
    if (from) {
      earliest_ = from->first();
      sure_from_ = from->last();
      sure_until_ = from->first();  // it lasts a day at least
    }
    if (until) {
      latest_ = until->last();
      sure_from_ = sure_from_ ? std::min(*sure_from_, until->last()) : until->last();
      sure_until_ = sure_until_ ? std::max(*sure_until_, until->first()) : until->first();
    }
  }

  const std::optional<Date>& earliest() const noexcept { return earliest_; }
  const std::optional<Date>& latest() const noexcept { return latest_; }
  // The latest day on which it may begin.
  const std::optional<Date>& latest_start() const noexcept { return sure_from_; }
  // Absent unless there are days that certainly belong to it.
  std::optional<Period> certain() const {
    if (!sure_from_ || !sure_until_ || *sure_until_ < *sure_from_) return std::nullopt;
    return Period(*sure_from_, *sure_until_);
  }

  Truth covers(const Date& day) const {
    if ((earliest_ && day < *earliest_) || (latest_ && *latest_ < day)) return Truth::no;
    const auto sure = certain();
    return sure && sure->contains(day) ? Truth::yes : Truth::unknown;
  }

  // Whether the two share a day.
  friend Truth meet(const Tenure& a, const Tenure& b) {
    if (a.surely_before(b) || b.surely_before(a)) return Truth::no;
    return a.surely_reaches(b) && b.surely_reaches(a) ? Truth::yes : Truth::unknown;
  }

 private:
  bool surely_before(const Tenure& other) const {
    return latest_ && other.earliest_ && *latest_ < *other.earliest_;
  }
  // It ends on or after the day on which the other one begins, whatever the days are.
  bool surely_reaches(const Tenure& other) const {
    return sure_until_ && other.sure_from_ && *other.sure_from_ <= *sure_until_;
  }

  std::optional<Date> earliest_;
  std::optional<Date> sure_from_;   // the latest possible first day
  std::optional<Date> sure_until_;  // the earliest possible last day
  std::optional<Date> latest_;
};

}  // namespace congdoan::detail
