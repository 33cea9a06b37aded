"""The small congresses of tests/data/verdicts.jsonl: every asserted key of every verdict."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

DATA = Path(__file__).parents[2] / "data" / "verdicts.jsonl"
CASES = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


def as_written(quantity: cd.Quantity | None) -> Any:
    """A number, the ends of an interval, or None, as the cases write them."""
    if quantity is None:
        return None
    return int(quantity) if quantity.is_exact else [quantity.lower, quantity.upper]


def check(expected: dict[str, Any], came: Any, where: str) -> None:
    if "outcome" in expected:
        assert came.outcome in [expected["outcome"], *expected.get("outcome_also", [])], where
    for key in ("needed", "short_by", "spare"):
        if key in expected:
            assert as_written(getattr(came, key)) == expected[key], f"{where} {key}"


def test_all_cases_are_there() -> None:
    assert len(CASES) == 246


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_agrees_with_the_enumeration(case: dict[str, Any]) -> None:
    congress = cd.read_congress(case["document"])
    figures = cd.read_figures(case["figures"])
    card = cd.evaluate(congress, figures, as_of=date.fromisoformat(case["as_of"]))
    for target, expected in case["expected"].items():
        verdict = card[target]
        check(expected, verdict, target)
        if "parts" in expected:
            assert list(verdict.parts) == list(expected["parts"])
            for label, part in expected["parts"].items():
                check(part, verdict.parts[label], f"{target} {label}")
