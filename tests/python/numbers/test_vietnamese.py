"""Numbers as Vietnamese texts write them, from Python."""

from fractions import Fraction

import pytest

import congdoan as cd


def test_digits_multipliers_and_words_are_read() -> None:
    assert cd.parse_vietnamese_number("1.250") == 1250
    assert cd.parse_vietnamese_number("71,25%") == Fraction(57, 80)
    assert cd.parse_vietnamese_number("4,125 tỷ") == 4_125_000_000
    assert cd.parse_vietnamese_number("hai mươi mốt") == 21


def test_bounds_are_read() -> None:
    assert cd.parse_vietnamese_quantity("trên 40 triệu đồng") == cd.Quantity(">40000000")
    assert cd.parse_vietnamese_quantity("gần 1.250") == cd.Quantity("<1250")


def test_printed_percentages_are_read() -> None:
    assert cd.parse_vietnamese_percent("97,6%") == cd.Percent("97.6%")
    truncated = cd.parse_vietnamese_percent("97,6%", rounding="truncated")
    assert truncated == cd.Percent("97.6% truncated")


@pytest.mark.parametrize("number", [0, 4, 15, 21, 105, 1000, 123_456_789])
def test_words_are_read_back(number: int) -> None:
    assert cd.parse_vietnamese_number(cd.vietnamese_words(number)) == number


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(cd.InvalidValue):
        cd.parse_vietnamese_number("nhiều")
    with pytest.raises(cd.InvalidValue, match="begin at 0"):
        cd.vietnamese_words(-1)
