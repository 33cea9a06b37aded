"""`congdoan audit`: a congress held against the provisions of its date."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

from .conftest import Run

ROOT = Path(__file__).parents[3]
BOOK = """
format = "congdoan-rules/1"

[[provision]]
id = "ST-2"
topic = "committee"
parameter = "committee_size"
of = "executive"
at_most = 6
instrument = "Statutes"
certainty = "{certainty}"
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(BOOK.format(certainty="seen"), "utf-8")
    return path


@pytest.mark.parametrize("example", ["bac-kan", "quang-nam"])
def test_examples_give_what_is_expected(congdoan: Callable[..., Run], example: str) -> None:
    folder = ROOT / "examples" / example
    run = congdoan("audit", folder / "congress.toml", "--format", "json")
    assert run.status == 0
    assert run.out == (folder / "expected-audit.json").read_text("utf-8")
    run = congdoan("audit", folder / "congress.toml")
    assert run.out == (folder / "expected-audit.txt").read_text("utf-8")


def test_violation_fails_where_it_is_asked_to(congdoan: Callable[..., Run], book: Path) -> None:
    congress = ROOT / "examples" / "quang-nam" / "congress.toml"
    options = ("audit", congress, "--rules", book, "--format", "json")
    assert congdoan(*options).status == 0
    run = congdoan(*options, "--fail-on", "violated")
    assert run.status == 1
    answer = json.loads(run.out)
    assert (answer["violated"], answer["holds"], answer["unknown"]) == (1, 0, 0)
    (finding,) = answer["findings"]
    assert finding["provision"] == "ST-2"
    assert finding["numbers"] == {"committee": 7}
    assert (finding["needed"], finding["short_by"]) == (6, 1)
    assert congdoan(*options, "--fail-on", "unknown").status == 0


def test_recalled_is_audited_when_asked_for(congdoan: Callable[..., Run], tmp_path: Path) -> None:
    book = tmp_path / "own.toml"
    book.write_text(BOOK.format(certainty="recalled"), "utf-8")
    congress = ROOT / "examples" / "quang-nam" / "congress.toml"
    options = ("audit", congress, "--rules", book, "--fail-on", "violated", "--lang", "en")
    run = congdoan(*options)
    assert run.status == 0
    assert "There is no provision" in run.out
    run = congdoan(*options, "--certainty", "recalled")
    assert run.status == 1
    assert "recalled, not confirmed" in " ".join(run.out.split())


def test_bad_input_is_told(congdoan: Callable[..., Run], tmp_path: Path) -> None:
    run = congdoan("audit", tmp_path / "none.toml")
    assert run.status == 2
    assert "there is no such file" in run.err
    path = tmp_path / "own.toml"
    path.write_text("x", "utf-8")
    congress = ROOT / "examples" / "bac-kan" / "congress.toml"
    assert congdoan("audit", congress, "--rules", path).status == 2


def test_findings_are_values() -> None:
    congress = cd.read_congress(ROOT / "examples" / "quang-nam" / "congress.toml")
    result = cd.audit(congress)
    assert cd.Audit.from_dict(result.to_dict()) == result
    assert result == cd.audit(congress, cd.rules())
    assert hash(result) == hash(cd.audit(congress))
    (size,) = (each for each in result.findings if each.provision.id == "CG-05.2")
    assert size.numbers[0].value == cd.Quantity("0..9")
    assert size.outcome is cd.AuditOutcome.HOLDS
    assert "holds" in size.explain("en")


def grassroots(date: str, members: int | None = None, **parts: Any) -> dict[str, cd.Finding]:
    """The findings of the shipped provisions on a grassroots union, by the provision."""
    body = {"id": "x", "name": "X", "level": "grassroots"}
    if members is not None:
        body |= {"members": members}
    document = {"format": "congdoan/1", "body": body, "congress": {"date": date}, **parts}
    findings = cd.audit(cd.parse_congress(json.dumps(document))).findings
    return {each.provision.id: each for each in findings}


def test_those_elected_are_held_against_the_majority_by_name() -> None:
    ballot = {"collected": 30, "valid": 25, "candidate": [{"name": "An", "share": "60%"}]}
    election = {"committee": "executive", "people": ["An"], "round": [ballot]}
    found = grassroots("2022-05-05", election=[election | {"majority": "over 1/2 of valid"}])
    assert found["EL-12"].outcome is cd.AuditOutcome.VIOLATED
    assert found["EL-12"].person == "An"
    assert "votes for An: 15" in found["EL-12"].explain("en")
    open_share = grassroots("2022-05-05", election=[election])["EL-12"]
    assert open_share.outcome is cd.AuditOutcome.UNKNOWN


def test_a_union_too_small_for_a_committee_keeps_every_size() -> None:
    nobody = {"committee": "executive", "elected": 0}
    found = grassroots("2026-03-01", 8, election=[nobody])
    assert found["BD-08"].outcome is cd.AuditOutcome.HOLDS
    assert "BD-12.1" not in found
    few = {"committee": "executive", "elected": 2}
    assert (
        grassroots("2026-03-01", 10, election=[few])["BD-12.1"].outcome is cd.AuditOutcome.VIOLATED
    )


def test_people_named_and_those_absent_are_counted() -> None:
    election = {"committee": "executive", "people": [f"N{i}" for i in range(20)]}
    came = {"present": 140, "absent": 15}
    found = grassroots("2022-05-05", 500, election=[election], attendance=came)
    assert found["BD-05.1"].outcome is cd.AuditOutcome.HOLDS
    assert found["BD-05.2"].outcome is cd.AuditOutcome.VIOLATED
    assert found["CG-13.1"].numbers[0].value == 155
