"""Terms of office."""

import pickle
from datetime import date

import pytest

import congdoan as cd


def test_a_term_by_years_reports_until_the_year_before_its_end() -> None:
    term = cd.Term("2016-2021")
    assert term.is_by_years
    assert term.reporting_years == (2016, 2017, 2018, 2019, 2020)
    assert term.period == cd.Period.years(2016, 2020)
    assert term == cd.Term.by_years(2016, 2021)
    assert repr(term) == "Term('2016-2021')"


def test_a_term_by_days_reports_the_years_whose_end_it_holds() -> None:
    term = cd.Term.by_days(date(2017, 10, 16), date(2022, 10, 15))
    assert str(term) == "2017-10-16..2022-10-15"
    assert term.reporting_years == (2017, 2018, 2019, 2020, 2021)
    assert cd.Term.from_congress(date(2017, 10, 16), 5) == term


def test_29_february_is_clamped() -> None:
    assert cd.Term.from_congress(date(2020, 2, 29), 5).period.last == date(2025, 2, 27)


def test_can_be_extended_and_told_its_years() -> None:
    term = cd.Term("2017-10-16..2022-10-15").extended_to(date(2023, 3, 1))
    assert term.reporting_years[-1] == 2022
    assert cd.Term("2016-2021").with_reporting_years([2018, 2019]).reporting_years == (2018, 2019)
    with pytest.raises(cd.InvalidValue):
        term.extended_to(date(2019, 1, 1))
    with pytest.raises(cd.InvalidValue):
        cd.Term("2016-2021").with_reporting_years([2019, 2018])


def test_a_pickle_keeps_what_the_text_leaves_out() -> None:
    term = cd.Term("2016-2021").with_reporting_years([2018, 2019]).with_ordinal("VIII")
    again = pickle.loads(pickle.dumps(term))
    assert again == term
    assert again.ordinal == cd.Ordinal(8)
    assert again.reporting_years == (2018, 2019)
    assert again != cd.Term("2016-2021")


@pytest.mark.parametrize("wrong", ["", "2016", "2021-2016", "2016-2016", "2016..2021", "term"])
def test_other_texts_are_refused(wrong: str) -> None:
    with pytest.raises(cd.InvalidValue, match=r"is not a term|after|2016"):
        cd.Term(wrong)


@pytest.mark.parametrize("years", [0, -5, 10_000, 2**40])
def test_impossible_lengths_are_refused(years: int) -> None:
    with pytest.raises((cd.InvalidValue, cd.Overflow)):
        cd.Term.from_congress(date(2017, 10, 16), years)
