"""Whole numbers known only within bounds."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congdoan as cd

Ends = tuple[int | None, int | None]

INT64 = st.integers(-(2**63), 2**63 - 1)
ENDS = st.tuples(st.none() | INT64, st.none() | INT64).filter(
    lambda ends: ends[0] is None or ends[1] is None or ends[0] <= ends[1]
)


def quantity(ends: Ends) -> cd.Quantity:
    low, high = ends
    if low is not None and high is not None:
        return cd.Quantity.between(low, high)
    if low is not None:
        return cd.Quantity.at_least(low)
    return cd.Quantity.at_most(high) if high is not None else cd.Quantity.unreported()


@given(INT64)
def test_an_exact_quantity_is_its_integer(number: int) -> None:
    exact = cd.Quantity(number)
    assert exact == number
    assert number == exact
    assert exact != number + 1
    assert hash(exact) == hash(number)
    assert {number: "found"}[exact] == "found"
    assert (int(exact), exact.__index__(), bool(exact)) == (number, number, bool(number))
    assert (exact.lower, exact.upper, exact.is_exact) == (number, number, True)
    assert f"{exact:,}" == f"{number:,}"


@given(ENDS)
def test_text_is_read_back(ends: Ends) -> None:
    value = quantity(ends)
    assert cd.Quantity(str(value)) == value
    assert hash(cd.Quantity(str(value))) == hash(value)
    assert (value.lower, value.upper) == ends


@given(ENDS, INT64)
def test_contains_the_numbers_between_its_ends(ends: Ends, number: int) -> None:
    low, high = ends
    expected = (low is None or low <= number) and (high is None or number <= high)
    assert quantity(ends).contains(number) is expected


@given(ENDS, ENDS)
def test_is_less_only_where_every_possible_number_is(a: Ends, b: Ends) -> None:
    always = a[1] is not None and b[0] is not None and a[1] < b[0]
    never = a[0] is not None and b[1] is not None and a[0] >= b[1]
    if always or never:
        assert (quantity(a) < quantity(b)) is always
        assert (quantity(a) >= quantity(b)) is never
    else:
        with pytest.raises(cd.InvalidValue, match="is less is not known"):
            assert quantity(a) < quantity(b)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (cd.Quantity.over(40), ">40"),
        (cd.Quantity.at_least(40), ">=40"),
        (cd.Quantity.nearly(20), "<20"),
        (cd.Quantity.at_most(20), "<=20"),
        (cd.Quantity.between(3, 5), "3..5"),
        (cd.Quantity.exactly(40), "40"),
        (cd.Quantity.unreported(), ""),
    ],
)
def test_each_way_to_say_it_has_a_text(value: cd.Quantity, text: str) -> None:
    assert str(value) == text
    assert cd.Quantity(text) == value


def test_over_40_equals_at_least_41_and_keeps_its_text() -> None:
    assert cd.Quantity.over(40) == cd.Quantity.at_least(41)
    assert repr(cd.Quantity.over(40)) == "Quantity('>40')"
    assert repr(cd.Quantity(40)) == "Quantity(40)"
    assert repr(cd.Quantity()) == "Quantity()"


@pytest.mark.parametrize("missing", [None, math.nan, ""])
def test_none_and_nan_are_unreported(missing: str | float | None) -> None:
    assert cd.Quantity(missing).is_unreported
    assert cd.Quantity(missing) == cd.Quantity.unreported() == cd.Quantity()


def test_a_whole_float_is_a_whole_number() -> None:
    assert cd.Quantity(70.0) == 70


def test_it_is_taken_where_an_integer_is() -> None:
    assert "abc"[cd.Quantity(2)] == "c"
    assert len(range(cd.Quantity(3))) == 3


@pytest.mark.parametrize("wrong", [70.5, math.inf, 1e300, "1.250", "4 0", "5..3", "\ud8ff"])
def test_other_numbers_and_texts_are_refused(wrong: str | float) -> None:
    with pytest.raises(cd.InvalidValue):
        cd.Quantity(wrong)


@pytest.mark.parametrize("wrong", [True, [], Decimal(3), Fraction(1, 2), b"40", object()])
def test_other_types_are_type_errors(wrong: object) -> None:
    with pytest.raises(TypeError, match="a quantity is due"):
        cd.Quantity(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("beyond", [2**63, -(2**63) - 1, 10**40, "9223372036854775808"])
def test_numbers_beyond_64_bits_overflow(beyond: int | str) -> None:
    with pytest.raises(cd.Overflow):
        cd.Quantity(beyond)
    with pytest.raises(OverflowError):
        cd.Quantity.over(2**63 - 1)


@pytest.mark.parametrize("text", [">40", "3..5", "<0", ""])
def test_an_inexact_quantity_is_no_integer(text: str) -> None:
    for convert in (int, range, hex):
        with pytest.raises(cd.InvalidValue, match="is not one number"):
            convert(cd.Quantity(text))


def test_truth_is_known_where_zero_is_impossible() -> None:
    assert cd.Quantity(">0")
    assert cd.Quantity("<0")
    with pytest.raises(cd.InvalidValue, match="is not one number"):
        bool(cd.Quantity(">=0"))


def test_an_inexact_quantity_equals_no_integer() -> None:
    assert cd.Quantity(">40") != 41
    assert cd.Quantity("") != 0
    assert cd.Quantity(40) == 40.0
    assert cd.Quantity(40) != "40"


def test_ends_of_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match="a whole number is due, not a float"):
        cd.Quantity.over(1.5)  # type: ignore[arg-type]
    with pytest.raises(cd.InvalidValue):
        cd.Quantity.between(5, 3)
