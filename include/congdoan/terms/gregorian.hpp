/// \file
/// Conversions to and from the dates of Boost.Date_Time, for programs that use it. Not part of
/// `<congdoan/congdoan.hpp>`, since that header takes long to read.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <congdoan/errors.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

/// The same day in Boost's type.
inline boost::gregorian::date to_gregorian(const Date& date) {
  return {static_cast<unsigned short>(date.year()), static_cast<unsigned short>(date.month()),
          static_cast<unsigned short>(date.day())};
}

/// The same day. \throws InvalidValue for `not_a_date_time` and the infinities.
inline Date from_gregorian(const boost::gregorian::date& date) {
  if (date.is_special()) throw InvalidValue("a special Boost date is not a day; give a real one");
  return {static_cast<int>(date.year()), static_cast<int>(date.month()),
          static_cast<int>(date.day())};
}

/// Boost's periods exclude their end: it is the day after the last.
inline boost::gregorian::date_period to_gregorian(const Period& period) {
  return {to_gregorian(period.first()), to_gregorian(period.last()) + boost::gregorian::days(1)};
}

/// \throws InvalidValue if the period is empty or has a special end.
inline Period from_gregorian(const boost::gregorian::date_period& period) {
  if (period.is_null())
    throw InvalidValue("an empty Boost period has no days; give one with at least one day");
  return {from_gregorian(period.begin()), from_gregorian(period.last())};
}

}  // namespace congdoan
