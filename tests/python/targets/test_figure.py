"""Figures and lists of them."""

import math
from datetime import date, datetime

import pytest

import congdoan as cd


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (40, cd.Quantity(40)),
        (70.0, cd.Quantity(70)),
        (">40", cd.Quantity(">40")),
        (cd.Quantity("3..5"), cd.Quantity("3..5")),
        (None, cd.Quantity()),
        (math.nan, cd.Quantity()),
        ("97.6%", cd.Percent("97.6%")),
        (cd.Percent("97.6% rounded"), cd.Percent("97.6% rounded")),
        (">95%", cd.Percent(">95%")),
        ("90%..95%", cd.Percent("90%..95%")),
        ("0% exact", cd.Percent("0% exact")),
        (True, True),
        (False, False),
    ],
)
def test_a_value_may_be_of_every_sort(given: object, value: object) -> None:
    figure = cd.Figure(period=2018, measure="staff", value=given)  # type: ignore[arg-type]
    assert figure.value == value
    assert type(figure.value) is type(value)


def test_a_figure_without_a_value_withdraws() -> None:
    assert cd.Figure(period=2018, measure="staff").value == cd.Quantity.unreported()


def test_days_are_dates() -> None:
    figure = cd.Figure(period="2018-Q1", measure="staff", reported_on=date(2018, 4, 5), final=True)
    assert figure.reported_on == date(2018, 4, 5)
    assert figure.period == "2018-Q1"
    with pytest.raises(TypeError, match=r"reported_on: is a datetime;.*its \.date\(\) is one"):
        cd.Figure(period=2018, measure="staff", reported_on=datetime(2018, 1, 1))


@pytest.mark.parametrize("wrong", [70.5, "1.250", "many", 2**63])
def test_other_values_are_refused(wrong: object) -> None:
    with pytest.raises((cd.InvalidInput, cd.Overflow)):
        cd.Figure(period=2018, measure="staff", value=wrong)  # type: ignore[arg-type]


def test_figures_are_a_sequence(figures: cd.Figures) -> None:
    assert len(figures) == 3
    assert next(iter(figures)) == figures[0]
    assert figures[-1].value == cd.Quantity(">70")
    assert figures[:2] == (figures[0], figures[1])
    assert figures[0] in figures
    with pytest.raises(IndexError):
        figures[3]
    assert cd.Figures(figures) == figures
    assert len(cd.Figures()) == 0


def test_figures_know_where_they_were_read(figures: cd.Figures) -> None:
    placed = cd.Figures(figures, places=["line 2"])
    assert placed.place(0) == "line 2"
    assert placed.place(1) == "figure[1]"
    assert placed == figures
    for outside in (-1, 3, 2**40):
        with pytest.raises(cd.UnknownId):
            placed.place(outside)


def test_figures_are_read_back_from_their_text(figures: cd.Figures) -> None:
    assert cd.parse_figures(figures.to_json()) == figures


def test_only_figures_are_taken() -> None:
    with pytest.raises(TypeError, match=r"a Figure is due, not a dict; read_figures reads records"):
        cd.Figures([{"period": 2018, "staff": 70}])  # type: ignore[list-item]
