"""Closed periods of days, and dates as Python's own."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congdoan as cd

DAYS = st.dates(date(1400, 1, 1), date(9999, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: cd.Period(min(days), max(days)))


@given(PERIODS)
def test_days_are_dates_of_python(period: cd.Period) -> None:
    assert type(period.first) is date
    assert cd.Period(period.first, period.last) == period
    assert period.days == (period.last - period.first).days + 1
    assert period.contains(period.first)
    assert period.contains(period.last)


@given(PERIODS, DAYS)
def test_contains_the_days_between_its_ends(period: cd.Period, day: date) -> None:
    assert period.contains(day) is (period.first <= day <= period.last)


@given(PERIODS, PERIODS)
def test_are_ordered_by_first_day_then_by_last(a: cd.Period, b: cd.Period) -> None:
    keys = (a.first, a.last), (b.first, b.last)
    assert (a < b, a <= b, a > b, a >= b, a == b) == (
        keys[0] < keys[1],
        keys[0] <= keys[1],
        keys[0] > keys[1],
        keys[0] >= keys[1],
        keys[0] == keys[1],
    )
    assert a.overlaps(b) is (a.first <= b.last and b.first <= a.last)


@given(PERIODS)
def test_its_text_is_its_label(period: cd.Period) -> None:
    assert cd.PeriodLabel(str(period)).period == period
    assert cd.PeriodLabel(period).text == str(period)


def test_calendar_periods_have_short_texts() -> None:
    assert str(cd.Period.year(2021)) == "2021"
    assert str(cd.Period.quarter(2021, 1)) == "2021-Q1"
    assert str(cd.Period.month(2021, 3)) == "2021-03"
    assert str(cd.Period.school_year(2031)) == "2031/2032"
    assert str(cd.Period.years(2016, 2020)) == "2016..2020"
    assert cd.Period.month(2024, 2).last == date(2024, 2, 29)
    assert cd.Period.school_year(2031).first == date(2031, 9, 1)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(cd.InvalidValue, match=r"2018-12-31.*2019-01-01"):
        cd.Period(date(2019, 1, 1), date(2019, 1, 1) - timedelta(1))


@pytest.mark.parametrize("wrong", [datetime(2019, 1, 1), "2019-01-01", 2019, None])
def test_only_a_date_is_a_day(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"a datetime\.date is due, such as date\(2019, 1, 31\)"):
        cd.Period(wrong, wrong)  # type: ignore[arg-type]


def test_days_before_1400_are_refused() -> None:
    with pytest.raises(cd.InvalidValue):
        cd.Period(date(1399, 12, 31), date(2019, 1, 1))


@pytest.mark.parametrize("number", [0, -1, 5, 13, 10_000, 2**31, 2**62])
def test_impossible_parts_of_years_are_refused(number: int) -> None:
    with pytest.raises(cd.InvalidValue):
        cd.Period.quarter(2021, number)
    with pytest.raises(cd.InvalidValue):
        cd.Period.month(2021, number if number != 5 else 0)
    with pytest.raises(cd.InvalidValue):
        cd.Period.year(number)
