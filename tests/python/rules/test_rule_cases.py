"""tests/data/rule_cases.jsonl: boundary cases of the shipped provisions, which C++ reads too."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

DATA = Path(__file__).parents[2] / "data" / "rule_cases.jsonl"
CASES = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]

# What has to be among the cases, so that none is lost.
BOUNDARIES = {
    "summoned 150, present 100",
    "summoned 151, present 100",
    "summoned 20, present 11 (55%)",
    "collected 18, votes 9",
    "collected 18 of which 2 invalid, votes 9 of 16 valid",
    "collected 19, votes 10",
    "3 seats, 4 pass 1/2, ranks 3 and 4 tie",
    "one candidate, ballot with the name crossed",
    "two candidates, both crossed",
    "seats 3, 2 names left",
    "collective of 10 with 5 Advanced Workers, year 2023",
    "collective of 10 with 6 Advanced Workers, year 2024",
    "committee of 7, 4 additions",
    "committee of 7, 5 additions",
    "standing committee of 3 for 9 members",
    "standing committee of 3 for 10 members",
    "standing committee of 3 for 11 members",
    "standing committee of 5 for 15 members",
    "congress on 2017-10 with 5-year term",
    "graded 85 points, one standard at 49%",
}


def month(text: str, months: int) -> str:
    """`2022-10` for 60 months after a day of October 2017."""
    day = date.fromisoformat(text)
    number = day.year * 12 + day.month - 1 + months
    return f"{number // 12:04}-{number % 12 + 1:02}"


def test_no_boundary_is_lost() -> None:
    assert {case["case"] for case in CASES} >= BOUNDARIES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_case_comes(case: dict[str, Any]) -> None:
    rules = cd.rules()
    provision = rules[case["provision"]]
    if "on" in case:
        assert provision.on(date.fromisoformat(case["on"])) == "yes"
    if "value" in case:
        assert provision.value == case["value"]
    if "of" in case:
        assert provision.base == case["of"]
    if "measure" in case:
        (condition,) = provision.conditions
        assert condition.measure == case["measure"]
        assert condition.holds(case["count"]) == case["applies"]
    elif "held" in case:
        months, shift = rules[case["term"]].exactly, provision.at_most
        assert months is not None
        assert shift is not None
        allowed = int(shift)
        assert month(case["held"], int(months)) == case["due"]
        assert month(case["held"], int(months) - allowed) == case["earliest"]
        assert month(case["held"], int(months) + allowed) == case["latest"]
    elif "outcome" in case:
        (bound,) = provision.bounds
        demand: Any = {bound.comparator.value: bound.threshold}
        numbers = (case["count"],) if "count" in case else (case["part"], case["base"])
        decision = cd.decide(*numbers, **demand)
        assert decision.outcome == case["outcome"]
        for key in ("needed", "short_by", "spare"):
            if key in case:
                assert getattr(decision, key) == case[key]
        if "not_of" in case:
            assert cd.decide(case["part"], case["not_of"], **demand).outcome != case["outcome"]
