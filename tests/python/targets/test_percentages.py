"""Percentages in figures: bounds, printed zeros, their bases, and counts beside them."""

import pickle
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

DOCUMENT: dict[str, Any] = {
    "format": "congdoan/1",
    "body": {"id": "office", "name": "Công đoàn Văn phòng", "level": "grassroots"},
    "congress": {"ordinal": 8, "term": "2018-2020"},
    "measure": [
        {"id": "staff", "name": "lao động", "unit": "person", "flow": "stock"},
        {"id": "members", "name": "đoàn viên", "unit": "person", "within": "staff"},
        {"id": "young", "name": "thanh niên", "unit": "person", "within": "staff"},
        {"id": "women", "name": "nữ", "unit": "person", "within": ["members", "young"]},
        {"id": "advanced", "name": "tiên tiến", "unit": "person", "within": "members"},
    ],
}


def judged(
    figures: list[dict[str, Any]], of: str = "members", printed: str = "range", **bound: str
) -> cd.Verdict:
    target = {"id": "t", "share": "advanced", "of": of, "when": "2018", **bound}
    document = {**DOCUMENT, "defaults": {"printed": printed}, "target": [target]}
    congress = cd.read_congress(document)
    assert congress.resolution.printed == printed
    rows = [{"period": 2018, **figure} for figure in figures]
    return cd.evaluate(congress, cd.read_figures(rows), as_of=date(2021, 1, 1))["t"]


def test_a_printed_zero_does_not_prove_none() -> None:
    members = {"measure": "members", "value": 11533}
    printed = {"measure": "advanced", "value": "0%"}
    assert judged([members, printed], at_most="0%").outcome == "undetermined"
    none = {"measure": "advanced", "value": "0% exact"}
    assert judged([members, none], at_most="0%").outcome == "met"


@pytest.mark.parametrize(
    ("value", "outcome"), [(">95%", "met"), (">=95%", "undetermined"), ("<=95%", "missed")]
)
def test_a_bound_ends_at_the_written_number(value: str, outcome: str) -> None:
    assert judged([{"measure": "advanced", "value": value}], over="95%").outcome == outcome


def test_a_count_and_a_percentage_are_both_true() -> None:
    figures = [{"measure": "advanced", "value": 36}, {"measure": "advanced", "value": "66.6%"}]
    verdict = judged(figures, at_least="65%")
    assert (verdict.outcome, verdict.base) == ("met", 54)
    assert [check.check for check in verdict.printed_checks] == ["truncated"]


def test_exact_counts_decide_and_the_percentage_is_checked() -> None:
    figures: list[dict[str, Any]] = [
        {"measure": "members", "value": 70},
        {"measure": "advanced", "value": 63},
        {"measure": "advanced", "value": "92%"},
    ]
    verdict = judged(figures, over="90%")
    assert verdict.outcome == "missed"
    assert [check.check for check in verdict.printed_checks] == ["disagrees"]


def test_a_percentage_names_its_base() -> None:
    figure = {"measure": "advanced", "value": "50%", "of": "staff"}
    assert judged([figure], of="staff", at_least="40%").outcome == "met"
    assert judged([figure], of="members", at_least="40%").outcome == "undetermined"
    read = cd.read_figures([{"period": 2018, **figure}])[0]
    assert read.of == "staff"
    assert read == cd.Figure(period=2018, measure="advanced", value="50%", of="staff")
    assert read != cd.Figure(period=2018, measure="advanced", value="50%")


def test_percentages_of_several_bases_stand_together_and_name_them_when_checked() -> None:
    figures: list[dict[str, Any]] = [
        {"measure": "staff", "value": 1000},
        {"measure": "members", "value": 150},
        {"measure": "advanced", "value": 76},
        {"measure": "advanced", "value": "7%", "of": "staff"},
        {"measure": "advanced", "value": "60%", "of": "members"},
    ]
    checks = judged(figures, over="50%").printed_checks
    assert [(check.of, check.check) for check in checks] == [
        ("staff", "truncated"),
        ("members", "disagrees"),
    ]


def test_a_base_is_named_in_a_column_of_a_long_table(tmp_path: Path) -> None:
    table = tmp_path / "figures.csv"
    table.write_text("period,measure,value,of\n2018,advanced,50%,staff\n2018,staff,70,\n")
    figures = cd.read_figures(table)
    assert [figure.of for figure in figures] == ["staff", ""]
    with pytest.raises(cd.InvalidFigures, match="of: names the base of a percentage"):
        cd.read_figures([{"period": 2018, "of": "staff", "advanced": "50%"}])


def test_where_a_measure_lies_within_several_the_base_must_be_named() -> None:
    with pytest.raises(cd.InvalidFigures, match="may be of members or young; name the base"):
        judged([{"measure": "women", "value": "50%"}], over="50%")


def test_a_base_that_does_not_hold_the_measure_is_refused() -> None:
    with pytest.raises(cd.InvalidFigures, match="give staff or members"):
        judged([{"measure": "advanced", "value": "50%", "of": "young"}], over="50%")


def test_none_of_an_inexact_base_is_inexact_in_a_pool() -> None:
    target = {
        "id": "t", "share": "advanced", "of": "members", "at_least": "50%", "when": "each_year",
        "over_years": "pooled",
    }  # fmt: skip
    congress = cd.read_congress({**DOCUMENT, "target": [target]})
    for members, outcome in ((">1", "undetermined"), (2, "open")):
        figures = cd.read_figures([{"period": 2018, "members": members, "advanced": 0}])
        assert cd.evaluate(congress, figures, as_of=date(2019, 6, 1))["t"].outcome == outcome


def test_a_percentage_that_equals_the_threshold_is_read_as_printed_too() -> None:
    figures = [{"measure": "advanced", "value": "80%"}]
    verdict = judged(figures, at_least="80%")
    assert verdict.outcome == "undetermined"
    assert [(each.name, each.outcome) for each in verdict.readings] == [("as_printed", "met")]
    assert "another reading (the number as printed): met" in verdict.explain("en")


@pytest.mark.parametrize(
    ("bound", "outcome"), [("at_least", "met"), ("over", "missed"), ("exactly", "met")]
)
def test_a_resolution_may_take_percentages_as_written(bound: str, outcome: str) -> None:
    figures = [{"measure": "advanced", "value": "80%"}, {"measure": "members", "value": 71}]
    verdict = judged(figures, printed="as_written", **{bound: "80%"})
    assert (verdict.outcome, verdict.printed, verdict.needed) == (outcome, cd.Percent("80%"), None)
    assert verdict.readings == ()


def test_what_printed_percentages_mean_is_one_of_two_words() -> None:
    with pytest.raises(cd.InvalidDocument, match=r"defaults.printed: .* one of range, as_written"):
        judged([], printed="exact", over="80%")
    assert cd.Defaults(printed="as_written").printed is cd.PrintedMeaning.AS_WRITTEN
    resolution = cd.Resolution(body="b", measures=[], targets=[], printed="as_written")
    assert resolution.printed == "as_written"
    assert resolution != cd.Resolution(body="b", measures=[], targets=[])
    assert pickle.loads(pickle.dumps(resolution)) == resolution


def test_a_percentage_that_disagrees_with_counts_is_told_in_the_sentence() -> None:
    figures = [
        {"measure": "members", "value": 20},
        {"measure": "advanced", "value": 11},
        {"measure": "advanced", "value": "60%"},
    ]
    verdict = judged(figures, at_least="50%")
    assert verdict.explain("en").endswith("; 2018 advanced: the printed 60% disagrees")
    assert verdict.explain("vi").endswith("; 2018 advanced: tỷ lệ đã in 60% không khớp")


@pytest.mark.parametrize(
    ("percent", "vi"),
    [
        ("80% truncated", "80% đã bỏ phần lẻ như đã in"),
        ("80.5% rounded", "80,5% đã làm tròn như đã in"),
        ("80% exact", "80% chính xác như đã in"),
    ],
)
def test_how_it_was_printed_is_said_in_vietnamese(percent: str, vi: str) -> None:
    verdict = judged([{"measure": "advanced", "value": percent}], at_least="50%")
    assert verdict.explain("vi").startswith(f"2018: {vi} — đạt")
