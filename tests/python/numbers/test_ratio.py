"""Ratios are `fractions.Fraction`, and never a float."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congdoan as cd

INT64 = st.integers(-(2**63) + 1, 2**63 - 1)


@given(INT64, st.integers(1, 2**63 - 1))
def test_a_fraction_comes_back_as_it_went(numerator: int, denominator: int) -> None:
    fraction = Fraction(numerator, denominator)
    assert cd.Bound.over(fraction).threshold == fraction
    assert cd.parse_ratio(str(fraction)) == fraction
    assert cd.parse_ratio(cd.percent_text(fraction)) == fraction


@given(st.integers(-(10**6), 10**6), st.integers(-4, 12))
def test_a_decimal_is_taken_exactly(digits: int, places: int) -> None:
    number = Decimal(digits).scaleb(-places)
    assert cd.Bound.over(number).threshold == Fraction(number)


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("90%", Fraction(9, 10)),
        ("90.5%", Fraction(905, 1000)),
        ("9/10", Fraction(9, 10)),
        ("0.905", Fraction(905, 1000)),
        ("3", Fraction(3)),
        ("-1/2", Fraction(-1, 2)),
    ],
)
def test_every_spelling_is_read(text: str, ratio: Fraction) -> None:
    assert cd.parse_ratio(text) == ratio
    assert cd.Bound("over", text).threshold == ratio


@pytest.mark.parametrize(
    ("number", "spelling"),
    [
        (0.9, r'write "90%" or Fraction\(9, 10\)'),
        (0.07, r'write "7%" or Fraction\(7, 100\)'),
        (90.0, 'write "90%"'),
        (float("nan"), 'write "90%"'),
    ],
)
def test_a_float_is_refused_with_the_right_spelling(number: float, spelling: str) -> None:
    for take in (cd.percent_text, cd.Bound.over, cd.Percent("90%").contains):
        with pytest.raises(TypeError, match=spelling):
            take(number)  # type: ignore[operator]
    with pytest.raises(TypeError, match=spelling):
        cd.Target(id="x", share="part", of="base", over=number)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "90 %%", "0,9", "1/0", "nine", "1/2/3", "1e5", "∞"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(cd.InvalidValue):
        cd.parse_ratio(text)


def test_ratios_beyond_64_bits_overflow() -> None:
    for wide in (Fraction(1, 2**64), Fraction(2**64, 3), Decimal(10) ** 30):
        with pytest.raises(cd.Overflow):
            cd.Bound.over(wide)
