"""The sentences of tests/data/explanations.csv, which the C++ tests read too."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

DATA = Path(__file__).parents[2] / "data" / "explanations.csv"
with DATA.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

MEASURES: list[dict[str, Any]] = [
    {"id": "staff", "name": "cán bộ, lao động", "unit": "person", "flow": "stock"},
    {"id": "advanced", "name": "tiên tiến", "unit": "person", "within": "staff"},
    {"id": "families", "name": "gia đình", "unit": "gia đình", "flow": "stock"},
    {"id": "cultured", "name": "văn hoá", "unit": "gia đình", "within": "families"},
    {"id": "visits", "name": "thăm hỏi", "unit": "turn", "flow": "gross"},
    {"id": "admitted", "name": "kết nạp", "unit": "person", "flow": "gross"},
    {"id": "fund", "name": "quỹ", "unit": "dong", "flow": "gross"},
    {"id": "debts", "name": "đơn vị nợ", "unit": "body", "flow": "stock"},
    {"id": "culture", "name": "đơn vị văn hoá", "unit": "title"},
]


def target(words: list[str]) -> dict[str, Any]:
    match words:
        case ["share", part, base, comparator, threshold]:
            return {"share": part, "of": base, comparator: threshold}
        case ["count" | "amount" as kind, measure, comparator, threshold]:
            return {kind: measure, comparator: int(threshold)}
        case ["title", measure]:
            return {"title": measure}
    return {"qualitative": True}


def figure(text: str) -> dict[str, Any]:
    period, measure, value, *reported_on = text.split()
    record: dict[str, Any] = {"period": period, "measure": measure, "value": value}
    if value in ("true", "false"):
        record["value"] = value == "true"
    if reported_on:
        record["reported_on"] = reported_on[0]
    return record


def test_there_are_at_least_sixty() -> None:
    assert len(ROWS) >= 60


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['target']} on {row['figures']}")
def test_sentence_is_as_written(row: dict[str, str]) -> None:
    spec = {"id": "t", "when": row["when"], **target(row["target"].split())}
    if row["over_years"]:
        spec["over_years"] = row["over_years"]
    congress = cd.read_congress(
        {
            "format": "congdoan/1",
            "body": {"id": "b", "name": "B", "level": "grassroots"},
            "congress": {"term": "2016-2021"},
            "measure": MEASURES,
            "target": [spec],
        }
    )
    figures = cd.read_figures([figure(each) for each in row["figures"].split("|")])
    card = cd.evaluate(congress, figures, as_of=date.fromisoformat(row["as_of"]))
    verdict = card["t"]
    said = verdict.parts[row["part"]] if row["part"] else verdict
    assert said.explain("vi") == row["vi"]
    assert said.explain("en") == row["en"]
