"""Scorecards as dictionaries, records and HTML."""

import json
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pytest

import congdoan as cd

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
        {"id": "advanced", "share": "advanced", "of": "staff", "over": "90%", "when": "each_year"},
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


def test_records_have_a_row_for_each_verdict_and_part(card: cd.Scorecard) -> None:
    rows = card.to_records()
    assert [(row["target"], row["period"], row["is_part"]) for row in rows] == [
        ("advanced", "2016..2018", False),
        ("advanced", "2016", True),
        ("advanced", "2017", True),
        ("advanced", "2018", True),
        ("flags", "2018", False),
    ]
    assert len({tuple(row) for row in rows}) == 1


def test_records_say_what_the_verdicts_say(card: cd.Scorecard) -> None:
    for row in card.to_records("en"):
        verdict = card[row["target"]]
        part: Any = verdict.parts[row["period"]] if row["is_part"] else verdict
        assert row["outcome"] == part.outcome
        assert row["explanation"] == part.explain("en")
        assert row["ended"] == part.ended
        assert row["soft"] == verdict.soft
        for key in ("actual", "base", "needed", "short_by", "spare"):
            value = getattr(part, key)
            assert value == (None if row[key] is None else cd.Quantity(row[key]))


def test_shares_are_exact_or_absent(card: cd.Scorecard) -> None:
    shares = {row["period"]: row["share"] for row in card.to_records() if row["is_part"]}
    assert shares == {"2016": Fraction(64, 70), "2017": Fraction(9, 10), "2018": None}
    assert isinstance(shares["2017"], Fraction)


def test_thresholds_are_exact(card: cd.Scorecard) -> None:
    thresholds = {row["target"]: row["threshold"] for row in card.to_records()}
    assert thresholds == {"advanced": Fraction(9, 10), "flags": 3}


def test_numbers_that_are_not_exact_are_text(card: cd.Scorecard) -> None:
    (row,) = [row for row in card.to_records() if row["period"] == "2018" and row["is_part"]]
    assert row["actual"] == str(card["advanced"].parts["2018"].actual) == "61..70"
    assert row["base"] == 70


def test_records_make_a_frame(card: cd.Scorecard) -> None:
    frame = pd.DataFrame(card.to_records())
    assert list(frame["outcome"]) == ["missed", "met", "missed", "undetermined", "met"]
    assert frame.loc[frame["is_part"], "base"].sum() == 210


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
