"""Deadlines, figures of several years, readings and figures that contradict each other."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

import congdoan as cd

MEASURES = [
    cd.Measure(id="staff", name="lao động", unit="person", flow="stock"),
    cd.Measure(id="advanced", name="tiên tiến", unit="person", within="staff", flow="stock"),
    cd.Measure(id="joined", name="kết nạp", unit="person", flow="gross"),
]
YEARS = range(2016, 2021)


def judge(
    figures: Sequence[tuple[Any, str, Any]], as_of: date = date(2021, 1, 31), **target: Any
) -> cd.Verdict:
    resolution = cd.Resolution(
        body="office",
        terms=["2016-2021"],
        measures=MEASURES,
        targets=[cd.Target(id="t", **target)],
    )
    given = cd.Figures([cd.Figure(period=p, measure=m, value=v) for p, m, v in figures])
    return cd.evaluate(resolution, given, as_of=as_of)["t"]


def test_a_deadline_is_not_judged_on_an_earlier_year() -> None:
    target: dict[str, Any] = {"count": "staff", "at_least": 10, "when": "by 2021"}
    few = [(2020, "staff", 5)]
    assert judge(few, date(2021, 12, 30), **target).outcome == "open"
    assert judge(few, date(2021, 12, 31), **target).outcome == "undetermined"
    verdict = judge([*few, (2021, "staff", 10)], date(2021, 12, 31), **target)
    assert verdict.outcome == "met"
    assert verdict.period == "2021"


@pytest.mark.parametrize("when", ["by 2015", "by 2015-12-31"])
def test_a_deadline_before_the_term_is_refused(when: str) -> None:
    with pytest.raises(cd.InvalidDocument, match="the term begins only on 2016-01-01"):
        judge([], count="joined", at_least=1, when=when)


@pytest.mark.parametrize("when", ["over_term", "unspecified", "end_of_term", "by 2020"])
def test_figures_of_several_years_make_the_term(when: str) -> None:
    tiles = [("2016..2018", "joined", 60), ("2019..2020", "joined", 40)]
    assert judge(tiles, count="joined", at_least=100, when=when).outcome == "met"
    assert judge(tiles, count="joined", at_least=101, when=when).outcome == "missed"
    assert judge(tiles[:1], count="joined", at_least=60, when=when).outcome == "met"
    assert judge(tiles[:1], count="joined", at_least=61, when=when).outcome == "undetermined"


def test_the_mean_of_counts_is_the_terms_total_over_its_years() -> None:
    total = [("2016-2021", "joined", 23_000)]
    mean: dict[str, Any] = {"count": "joined", "when": "each_year", "over_years": "mean"}
    assert judge(total, at_least=4_600, **mean).outcome == "met"
    assert judge(total, at_least=4_601, **mean).outcome == "missed"


def test_the_default_and_the_terms_figures_are_readings_where_another_way_is_written() -> None:
    figures: list[tuple[Any, str, Any]] = [
        ("2016-2021", "advanced", 118),
        ("2016-2021", "staff", 120),
    ]
    figures += [(year, "staff", 100) for year in YEARS]
    figures += [(year, "advanced", 85 if year == 2018 else 95) for year in YEARS]
    share: dict[str, Any] = {"share": "advanced", "of": "staff", "over": "90%"}
    verdict = judge(figures, over_years="every_year", **share)
    assert verdict.outcome == "missed"
    assert {reading.name: reading.outcome for reading in verdict.readings} == {
        "last": "met",
        "distinct": "met",
        "term_figure": "met",
    }
    assert [reading.over_years for reading in verdict.readings] == ["last", "distinct", None]
    assert judge(figures, when="over_term", **share).readings == ()


def test_what_a_whole_contradicts_is_told_everywhere() -> None:
    figures: list[tuple[Any, str, Any]] = [(2018, "joined", 1)]
    figures += [(f"2018-Q{quarter}", "joined", 5) for quarter in (1, 2, 3, 4)]
    verdict = judge(figures, count="joined", at_least=4, when="2018")
    assert verdict.outcome == "missed"
    assert verdict.short_by == 3
    (told,) = verdict.disagreements
    quarters = "2018-Q1 + 2018-Q2 + 2018-Q3 + 2018-Q4"
    assert told == cd.Disagreement(
        period="2018", measure="joined", used=1, contradicts=20, others=quarters
    )
    assert f"1 decides, though {quarters} make 20" in verdict.explain("en")
    assert f"lấy số 1, dù {quarters} cộng lại là 20" in verdict.explain("vi")
    report = json.loads(
        cd.Scorecard(body="office", as_of="2021-01-31", verdicts=[verdict]).to_json()
    )
    assert report["verdicts"][0]["disagreements"] == [
        {"period": "2018", "measure": "joined", "used": 1, "contradicts": 20, "others": quarters}
    ]


def test_sets_of_figures_that_cannot_both_be_true_are_refused() -> None:
    figures: list[tuple[Any, str, Any]] = [(year, "joined", 10) for year in YEARS]
    figures.append(("2016..2018", "joined", 31))
    with pytest.raises(cd.InvalidFigures, match="does not agree with"):
        judge(figures, count="joined", at_least=1, when="over_term")
