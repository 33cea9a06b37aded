"""Percentages printed without their counts."""

from fractions import Fraction

import pytest

import congdoan as cd


def test_a_printed_percentage_is_an_interval_of_fractions() -> None:
    percent = cd.Percent("97.6%")
    assert (percent.lower, percent.upper) == (Fraction(9755, 10000), Fraction(977, 1000))
    assert (percent.lower_open, percent.upper_open) == (False, True)
    assert type(percent.lower) is Fraction


@pytest.mark.parametrize(
    ("rounding", "lower", "upper"),
    [
        ("rounded", Fraction(9755, 10000), Fraction(9765, 10000)),
        (cd.Rounding.TRUNCATED, Fraction(976, 1000), Fraction(977, 1000)),
        ("either", Fraction(9755, 10000), Fraction(977, 1000)),
    ],
)
def test_the_way_it_was_printed_narrows_it(rounding: str, lower: Fraction, upper: Fraction) -> None:
    percent = cd.Percent.printed("97.6%", rounding=rounding)
    assert (percent.lower, percent.upper) == (lower, upper)
    assert cd.Percent(str(percent)) == percent


def test_100_percent_is_exact_unless_strict() -> None:
    assert cd.Percent("100%").is_exact
    assert not cd.Percent.printed("100%", strict_print=True).is_exact
    assert cd.Percent("100% strict") == cd.Percent.printed("100%", strict_print=True)


def test_a_printed_0_percent_is_not_none_unless_it_says_so() -> None:
    assert cd.Percent("0%").contains(Fraction(47, 11533))
    assert not cd.Percent("0.0%").is_exact
    assert cd.Percent("0% exact").is_exact
    assert cd.Percent("0% exact").upper == 0


@pytest.mark.parametrize(
    ("text", "lower", "upper", "opened"),
    [
        (">95%", Fraction(95, 100), Fraction(1), (True, False)),
        ("<65%", Fraction(0), Fraction(65, 100), (False, True)),
        (">=97.6%", Fraction(976, 1000), Fraction(1), (False, False)),
        ("<=40%", Fraction(0), Fraction(40, 100), (False, False)),
        ("90%..95%", Fraction(90, 100), Fraction(95, 100), (False, False)),
        ("29% exact", Fraction(29, 100), Fraction(29, 100), (False, False)),
    ],
)
def test_bounds_and_ranges_end_at_the_written_numbers(
    text: str, lower: Fraction, upper: Fraction, opened: tuple[bool, bool]
) -> None:
    percent = cd.Percent(text)
    assert (percent.lower, percent.upper) == (lower, upper)
    assert (percent.lower_open, percent.upper_open) == opened
    assert cd.Percent(str(percent)) == percent
    assert percent.number == (lower if "exact" in text else None)


@pytest.mark.parametrize(
    "text", ["66.6%", "50%", "33.33%", "0%", "100%", ">29%", "<=7%", "1%..7%", "100.0%"]
)
def test_counts_are_those_that_print_so(text: str) -> None:
    percent = cd.Percent(text)
    for base in range(1, 200):
        inside = [k for k in range(base + 1) if percent.contains(Fraction(k, base))]
        counts = percent.counts(base)
        if counts is None:
            assert inside == []
        else:
            assert list(range(inside[0], inside[-1] + 1)) == inside
            assert (counts.lower, counts.upper) == (inside[0], inside[-1])


def test_a_base_of_nothing_is_refused() -> None:
    with pytest.raises(cd.InvalidValue, match="base must be at least 1"):
        cd.Percent("50%").counts(0)


@pytest.mark.parametrize(
    "text",
    ["", "97,6%", "97.6", "101%", "-1%", "97.6 %%", "1%" * 99, ">100%", "<0%", "95%..90%", "> 9%"],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(cd.InvalidValue):
        cd.Percent(text)


def test_a_printed_percentage_is_held_against_counts() -> None:
    assert cd.check_printed(199, 299, "66.6%") == cd.PrintedCheck.ROUNDED
    assert cd.check_printed(2, 3, "66.6%") == "truncated"
    assert cd.check_printed(1, 2, "50%") == "exact"
    assert cd.check_printed(1, 2, "51%") == "disagrees"
    with pytest.raises(cd.InvalidValue, match="2 of 1 is no part of a base"):
        cd.check_printed(2, 1, "50%")
