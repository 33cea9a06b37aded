/// \file
/// Calendar months, as terms are counted in: the day within the month plays no part.
#pragma once

#include <cstdint>

#include <congdoan/terms/date.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

/// From the month of `from` to that of `to`, negative if it comes before: 1 from 2017-10-31 to
/// 2017-11-01, 0 from 2017-10-01 to 2017-10-31.
std::int64_t months_between(const Date& from, const Date& to) noexcept;

/// The whole month that comes so many months after that of `date`: 60 months after 2017-10-16 is
/// 2022-10-01 to 2022-10-31.
/// \throws Overflow beyond the calendar.
Period month_after(const Date& date, std::int64_t months);

}  // namespace congdoan
