/// \file
/// Months between days: whole ones, as the length of a term is counted, and those of the calendar,
/// in which the day plays no part.
#pragma once

#include <cstdint>

#include <congdoan/terms/date.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

/// How many whole months a term of these days has: the most that, counted from its first day, are
/// over by the day after its last. A month from a day that the month it ends in lacks is over on
/// that month's last day. 2020-08-31..2025-08-30 and ..2025-08-31 have 60, 2023-05-12..2028-04-30
/// has 59.
std::int64_t whole_months(const Period& term) noexcept;

/// From the month of `from` to that of `to`, negative if it comes before: 1 from 2017-10-31 to
/// 2017-11-01, 0 from 2017-10-01 to 2017-10-31.
std::int64_t months_between(const Date& from, const Date& to) noexcept;

/// The whole month that comes so many months after that of `date`: 60 months after 2017-10-16 is
/// 2022-10-01 to 2022-10-31.
/// \throws Overflow beyond the calendar.
Period month_after(const Date& date, std::int64_t months);

}  // namespace congdoan
