"""The elections of tests/data/elections.jsonl: every asserted key of every result."""

import json
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

DATA = Path(__file__).parents[2] / "data" / "elections.jsonl"
CASES = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


def said(result: cd.ElectionResult, key: str, expected: Any) -> Any:
    """What the result says under a key of the cases; of candidates for the same names."""
    whole = result.to_dict()
    if key == "declared":
        return {each["key"]: each["agreement"] for each in whole["declared"]}
    if key == "second_ballot":
        return {"among": [], **whole["second_ballot"]}
    if not isinstance(expected, dict):
        return whole.get(key, [])
    candidates = {each["name"]: each for each in whole["rounds"][0]["candidates"]}
    return {name: candidates[name].get(key, 0) for name in expected}


def test_all_cases_are_there() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES) == 93


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_gives_what_is_expected(case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(cd.InvalidDocument) as refused:
            cd.decide_election(cd.Election(**_arguments(case["election"])))
        assert case["error"] in str(refused.value)
        return
    result = cd.decide_election(cd.Election(**_arguments(case["election"])))
    for key, expected in case["expected"].items():
        assert said(result, key, expected) == expected, key


def _arguments(election: dict[str, Any]) -> dict[str, Any]:
    return {"rounds" if key == "round" else key: value for key, value in election.items()}
