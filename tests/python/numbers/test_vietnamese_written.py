"""Vietnamese numbers are read whole or not at all, in whatever way they are written."""

import re
from datetime import date
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congdoan as cd

SPACES = (" ", "\u00a0", "\u202f", "\u2009", "\u2007", "\u3000")
MULTIPLIERS = (("nghìn tỷ", 10**12), ("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3))


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


def falling(number: int) -> str:
    """2 500 000 is 2 triệu 500 nghìn; what is left below a thousand has no multiplier."""
    parts = []
    for word, factor in MULTIPLIERS:
        if number >= factor:
            parts.append(f"{number // factor} {word}")
        number %= factor
    return " ".join(parts)


@given(st.integers(0, 10**12), st.sampled_from(SPACES))
def test_numbers_are_read_back_in_every_way_of_writing(number: int, space: str) -> None:
    whole = number // 1000 * 1000
    ways = [(str(number), number), (grouped(number, "."), number), (grouped(number, space), number)]
    ways.append((cd.vietnamese_words(number), number))
    if whole:
        ways.append((falling(whole), whole))
    millions = f"{grouped(number // 10**6, space)},{number % 10**6:06} triệu"
    ways.append((millions, number))
    for text, value in ways:
        assert cd.parse_vietnamese_number(text) == value, text
        assert cd.parse_vietnamese_quantity(text) == value, text
        assert cd.parse_vietnamese_quantity(f"trên {text} đồng") == cd.Quantity(f">{value}"), text


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(SPACES))
def test_ranges_are_read_back(low: int, length: int, space: str) -> None:
    ends = grouped(low, space), grouped(low + length, space)
    expected = cd.Quantity(f"{low}..{low + length}")
    assert cd.parse_vietnamese_quantity("từ {} đến {}".format(*ends)) == expected
    assert cd.parse_vietnamese_quantity("{}..{}".format(*ends)) == expected


SHAPES = re.compile(
    r"(?P<digits>[04]+|4[04]{0,2}((\.[04]{3})+|( [04]{3})+))(?P<decimals>,[04]+)?", re.ASCII
)


def test_every_short_text_of_digits_and_marks_is_read_whole_or_refused() -> None:
    for length in range(1, 8):
        for letters in product("04., ", repeat=length):
            text = "".join(letters)
            shape = SHAPES.fullmatch(text.strip())
            if not shape:
                with pytest.raises(cd.InvalidValue):
                    cd.parse_vietnamese_number(text)
                continue
            digits = re.sub(r"\D", "", shape["digits"])
            decimals = (shape["decimals"] or ",0")[1:]
            value = int(digits) + Fraction(int(decimals), 10 ** len(decimals))
            assert cd.parse_vietnamese_number(text) == value, text


@given(st.integers(0, 999), st.integers(1, 6))
def test_a_percentage_may_have_a_point_that_does_not_stand_before_three_digits(
    units: int, digits: int
) -> None:
    text = f"{units % 99}.{units:0{digits}}"
    decimals = text.partition(".")[2]
    if len(decimals) == 3:
        with pytest.raises(cd.InvalidValue, match="three digits after a point may be thousands"):
            cd.parse_vietnamese_percent(f"{text}%")
        return
    for written in (f"{text}%", f"{text} %", f"{text} phần trăm", text.replace(".", ",") + "%"):
        assert str(cd.parse_vietnamese_percent(written)) == f"{text}%"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("40 000 000", 40_000_000),
        ("40\u00a0000\u202f000", 40_000_000),
        ("1 250 triệu", 1_250_000_000),
        ("20.000.000 VNĐ", 20_000_000),
        ("05 đồng chí", 5),
        ("trên 40 000 000 đồng", cd.Quantity(">40000000")),
        ("97.6%", cd.Percent("97.6%")),
        ("97,6 phần trăm", cd.Percent("97.6%")),
        ("trên 98%", cd.Percent(">98%")),
        ("gần 65 phần trăm", cd.Percent("<65%")),
        ("từ 90% đến 95%", cd.Percent("90%..95%")),
        ("90% trở lên", cd.Percent(">=90%")),
    ],
)
def test_cells_with_vietnamese_digits_are_read(cell: str, value: object) -> None:
    records = [{"period": 2018, "staff": cell}]
    assert next(iter(cd.read_figures(records, digits="vi"))).value == value


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("40 00", "a space stands before groups of three digits"),
        ("1.250 000", "dots and spaces are mixed"),
        ("5 nghìn 0 triệu", "each multiplier is smaller"),
        ("97.125%", "three digits after a point may be thousands"),
        ("97.125 phần trăm", "three digits after a point may be thousands"),
        ("−5%", "it is below 0%"),
    ],
)
def test_cells_that_cannot_be_read_whole_are_refused(cell: str, reason: str) -> None:
    with pytest.raises(cd.InvalidFigures, match=reason):
        cd.read_figures([{"period": 2018, "staff": cell}], digits="vi")


def test_a_target_in_dong_is_met_by_a_sum_written_with_spaces() -> None:
    resolution = cd.Resolution(
        body="b",
        terms=["2016-2021"],
        measures=[cd.Measure(id="fund", name="quỹ", unit="dong", flow="gross")],
        targets=[cd.Target(id="fund", amount="fund", at_least=30_000_000, when=2018)],
    )
    figures = cd.read_figures([{"period": 2018, "fund": "40 000 000"}], digits="vi")
    card = cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))
    assert card["fund"].outcome == "met"
    below = cd.read_figures([{"period": 2018, "fund": "−5"}], digits="vi")
    with pytest.raises(cd.InvalidFigures, match=r"below 0|negative"):
        cd.evaluate(resolution, below, as_of=date(2019, 1, 31))
