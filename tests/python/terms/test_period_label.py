"""Periods as documents write them."""

import pytest

import congdoan as cd


@pytest.mark.parametrize(
    ("label", "period"),
    [
        (2021, cd.Period.year(2021)),
        ("2021", cd.Period.year(2021)),
        ("2021-Q1", cd.Period.quarter(2021, 1)),
        ("2021-03", cd.Period.month(2021, 3)),
        ("2031/2032", cd.Period.school_year(2031)),
        ("2016..2020", cd.Period.years(2016, 2020)),
        (cd.Period.year(2021), cd.Period.year(2021)),
    ],
)
def test_most_labels_are_a_period_by_themselves(label: object, period: cd.Period) -> None:
    assert cd.PeriodLabel(label).period == period  # type: ignore[arg-type]
    assert cd.PeriodLabel(label).resolve() == period  # type: ignore[arg-type]


def test_terms_are_known_from_the_document() -> None:
    terms = ["2016-2021", cd.Term("2012-2016")]
    assert cd.PeriodLabel("term").period is None
    assert cd.PeriodLabel("term").resolve(terms) == cd.Period.years(2016, 2020)
    assert cd.PeriodLabel("2012-2016").resolve(terms) == cd.Period.years(2012, 2015)
    for unknown in ("term", "2012-2016"):
        with pytest.raises(cd.InvalidValue):
            cd.PeriodLabel(unknown).resolve()


def test_a_length_alone_is_no_period_under_any_terms() -> None:
    for text in ("5 years", "8 months", "1 year"):
        label = cd.PeriodLabel(text)
        assert (label.is_length, label.period, label.text) == (True, None, text)
        with pytest.raises(cd.InvalidValue, match=f'"{text}" is a length'):
            label.resolve(["2016-2021"])
        with pytest.raises(cd.InvalidValue, match=f'"{text}" is a length'):
            cd.Period.parse(text)
        with pytest.raises(cd.InvalidValue, match=f'"{text}" is a length'):
            cd.When(f"by {text}")
    assert not cd.PeriodLabel("term").is_length


def test_equals_its_text() -> None:
    assert cd.PeriodLabel(2021) == "2021"
    assert cd.PeriodLabel(2021) != "2022"
    assert {cd.PeriodLabel("2021-Q1"): 1}["2021-Q1"] == 1  # type: ignore[index]


@pytest.mark.parametrize("wrong", ["", "2021-13", "2021-Q5", "2020..2016", "last year", 0])
def test_other_labels_are_refused(wrong: object) -> None:
    with pytest.raises(cd.InvalidValue):
        cd.PeriodLabel(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [20.5, None, True, []])
def test_other_types_are_type_errors(wrong: object) -> None:
    with pytest.raises(TypeError, match="a period label is due, such as 2018"):
        cd.PeriodLabel(wrong)  # type: ignore[arg-type]
