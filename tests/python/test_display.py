"""Scorecards as dictionaries, records and HTML."""

import json
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pytest

import congdoan as cd
from congdoan.display import percent

CONGRESS = {
    "format": "congdoan/1",
    "body": {"id": "office", "name": "A & B <c>", "level": "grassroots"},
    "congress": {"term": "2016-2019"},
    "measure": [
        {"id": "staff", "name": "cán bộ", "unit": "person", "flow": "stock"},
        {"id": "advanced", "name": "LĐTT", "unit": "person", "within": "staff"},
        {"id": "flags", "name": "cờ", "unit": "<cờ>", "flow": "gross"},
    ],
    "target": [
        {
            "id": "advanced",
            "share": "advanced",
            "of": "staff",
            "over": "90%",
            "when": "each_year",
            "text": "hàng năm trên 90%",
        },
        {"id": "flags", "count": "flags", "at_least": 3, "when": 2018, "soft": True},
    ],
}


def judged(*records: dict[str, Any]) -> cd.Scorecard:
    """The verdicts on these figures, when all years are over."""
    figures = cd.read_figures(records)
    return cd.evaluate(cd.read_congress(CONGRESS), figures, as_of=date(2019, 1, 31))


@pytest.fixture(scope="module")
def card() -> cd.Scorecard:
    """A share over three years (met, missed, not known exactly) and a soft count."""
    return judged(
        {"period": 2016, "staff": 70, "advanced": 64, "flags": 1},
        {"period": 2017, "staff": 70, "advanced": 63, "flags": None},
        {"period": 2018, "staff": 70, "advanced": ">60", "flags": 4},
    )


def test_dictionary_is_the_json_text(card: cd.Scorecard) -> None:
    assert card.to_dict() == json.loads(card.to_json())
    assert card.to_dict("en") == json.loads(card.to_json("en"))
    assert card.to_dict("en") != card.to_dict("vi")


def test_records_have_a_row_for_each_verdict_and_for_parts_if_asked(card: cd.Scorecard) -> None:
    def rows(**options: bool) -> list[tuple[str, str, bool]]:
        records = card.to_records(**options)
        assert len({tuple(row) for row in records}) == 1
        return [(row["target"], row["period"], row["is_part"]) for row in records]

    assert rows() == [("advanced", "2016..2018", False), ("flags", "2018", False)]
    assert rows(parts=True) == [
        ("advanced", "2016..2018", False),
        ("advanced", "2016", True),
        ("advanced", "2017", True),
        ("advanced", "2018", True),
        ("flags", "2018", False),
    ]


def test_records_say_what_the_verdicts_say(card: cd.Scorecard) -> None:
    for row in card.to_records("en", parts=True):
        verdict = card[row["target"]]
        part: Any = verdict.parts[row["period"]] if row["is_part"] else verdict
        assert (row["body"], row["as_of"]) == (card.body, card.as_of)
        assert row["outcome"] == part.outcome
        assert row["explanation"] == part.explain("en")
        assert row["ended"] == part.ended
        assert row["soft"] == verdict.soft
        for key in ("actual", "base", "needed", "short_by", "spare"):
            number = getattr(part, key)
            assert number == (None if row[key] is None else cd.Quantity(row[key]))
            ends = (None, None) if number is None else (number.lower, number.upper)
            assert (row[f"{key}_low"], row[f"{key}_high"]) == ends


def test_records_have_the_columns_of_a_table_of_verdicts(card: cd.Scorecard) -> None:
    (_, part, *_, flags) = card.to_records(parts=True)
    assert (part["measure_name"], flags["measure_name"]) == ("LĐTT", "cờ")
    assert (part["text"], flags["text"]) == ("hàng năm trên 90%", None)
    assert (part["share_low"], part["share_high"]) == (64 / 70, 64 / 70)
    assert (part["threshold_value"], flags["threshold_value"]) == (0.9, 3)
    assert (part["achieved"], flags["achieved"]) == (None, 4 / 3)


def test_numbers_have_two_ends_or_none(card: cd.Scorecard) -> None:
    part = card.to_records(parts=True)[3]
    assert (part["actual_low"], part["actual_high"], part["actual"]) == (61, 70, "61..70")
    assert (part["base_low"], part["base_high"], part["base"]) == (70, 70, "70")
    open_ended = judged({"period": 2018, "flags": ">4"}).to_records()[1]
    assert (open_ended["actual_low"], open_ended["actual_high"]) == (5, None)
    assert (open_ended["base_low"], open_ended["base_high"], open_ended["base"]) == (None,) * 3


def test_texts_of_ratios_are_exact_and_no_dates(card: cd.Scorecard) -> None:
    rows = card.to_records(parts=True)
    assert [row["share"] for row in rows] == [None, "91 3/7%", "90%", None, None]
    assert [row["threshold"] for row in rows] == ["90%"] * 4 + ["3"]


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (Fraction(9, 10), "90%"),
        (Fraction(2, 3), "66 2/3%"),
        (Fraction(1, 300), "0 1/3%"),
        (Fraction(53, 50), "106%"),
        (Fraction(1, 800), "0.125%"),
        (Fraction(107, 2000), "5.35%"),
        (Fraction(1, 10**17), "0.000000000000001%"),
        (Fraction(1, 10**18), "0 1/10000000000000000%"),
        (Fraction(-1, 3), "-33 1/3%"),
        (Fraction(0), "0%"),
    ],
)
def test_percentages_are_exact(ratio: Fraction, text: str) -> None:
    assert percent(ratio) == text


def test_records_make_a_frame_that_sums_compares_and_keeps_one_type_a_column(
    card: cd.Scorecard,
) -> None:
    frame = pd.DataFrame(card.to_records(parts=True))
    assert list(frame["outcome"]) == ["missed", "met", "missed", "undetermined", "met"]
    parts = frame[frame["is_part"]]
    assert parts["base_low"].sum() == 210
    assert list(parts["actual_low"] >= parts["needed_low"]) == [True, False, False]
    assert list(parts["share_low"] > parts["threshold_value"]) == [True, False, False]
    assert frame["achieved"].mean() == pytest.approx(4 / 3)
    for name in frame.columns:  # what Parquet and spreadsheets need
        kinds = {type(each) for each in frame[name] if not pd.isna(each)}
        assert len(kinds) <= 1, name
        assert kinds <= {str, bool, int, float, date}, name
    for name in ("actual", "base", "needed", "short_by", "spare"):
        for end in ("low", "high"):
            assert pd.api.types.is_numeric_dtype(frame[f"{name}_{end}"]), name
    for name in ("share_low", "share_high", "threshold_value", "achieved"):
        assert pd.api.types.is_float_dtype(frame[name]), name


NULLABLE = {int: "Int64", float: "Float64", bool: "boolean", str: "string", date: "object"}


@pytest.mark.parametrize("flags", [4, ">4", None])
def test_types_of_records_are_those_of_what_they_hold(card: cd.Scorecard, flags: Any) -> None:
    types = cd.record_types()
    others = judged({"period": 2018, "flags": flags})
    for record in [*card.to_records(parts=True), *others.to_records()]:
        assert list(record) == list(types)
        for name, value in record.items():
            whole = name == "threshold_value" and type(value) is int
            assert value is None or type(value) is types[name] or whole, name


def test_records_of_nothing_make_a_frame_with_types() -> None:
    types = {name: NULLABLE[kind] for name, kind in cd.record_types().items()}
    for records in (judged({"period": 2018, "flags": None}).to_records(), []):
        frame = pd.DataFrame(records, columns=list(types)).astype(types)
        assert {name: str(kind) for name, kind in frame.dtypes.items()} == types
        assert frame["actual_low"].sum() == 0
        assert not (frame["actual_low"] >= frame["needed_low"]).fillna(False).any()


def test_types_are_a_mapping_of_the_callers_own() -> None:
    cd.record_types().clear()
    assert cd.record_types()


class Checker(HTMLParser):
    """Fails where tags do not close each other."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        assert tag in {"div", "strong", "table", "tr", "td", "span"}, tag
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data + "\n"


def html_text(html: str) -> str:
    """The text of well-formed HTML."""
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert not checker.open
    return checker.text


def test_html_shows_each_explanation(card: cd.Scorecard) -> None:
    text = html_text(card._repr_html_())
    for verdict in card:
        assert verdict.explain("vi") in text
        assert verdict.explain("vi") in html_text(verdict._repr_html_())
        for part in verdict.parts.values():
            assert part.explain("vi") in text


def test_html_names_what_blocks_most() -> None:
    card = judged({"period": 2016, "staff": None, "advanced": 64})
    blockers = [blocker.explain(card, "vi") for blocker in card.blockers()]
    text = html_text(card._repr_html_())
    assert len(blockers) > 3
    assert all(each in text for each in blockers[:3])
    assert not any(each in text for each in blockers[3:])
