"""`congdoan rules`: provisions on a day."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import congdoan as cd

from .conftest import Run

EXAMPLE = Path(__file__).parents[3] / "examples/bac-kan/congress.toml"


def test_day_gives_what_is_in_force(congdoan: Callable[..., Run]) -> None:
    run = congdoan("rules", "--on", "2017-10-16", "--parameter", "quorum", "--lang", "en")
    assert run.status == 0
    words = " ".join(run.out.split())
    assert "CG-01" in words
    assert "at least 2/3 of those summoned" in words
    assert "Điều lệ Công đoàn Việt Nam khoá XI Điều 12(1)" in words
    assert "CG-02" not in words


def test_json_has_provisions_with_their_demand(congdoan: Callable[..., Run]) -> None:
    run = congdoan("rules", "--on", "2025-10-01", "--level", "grassroots", "--format", "json")
    answer = json.loads(run.out)
    assert answer["on"] == "2025-10-01"
    sizes = {each["id"]: each for each in answer["provisions"] if each["id"].startswith("BD-")}
    assert sizes["BD-05.2"]["in_force"] == "unknown"
    assert sizes["BD-12.1"]["demand"] == "at_least 3, at_most 25"
    assert all(each["certainty"] != "recalled" for each in answer["provisions"])


def test_recalled_is_given_when_asked_for(congdoan: Callable[..., Run]) -> None:
    options = ("rules", "--parameter", "motion_majority", "--format", "json")
    assert json.loads(congdoan(*options).out)["provisions"] == []
    answer = json.loads(congdoan(*options, "--certainty", "recalled").out)
    assert [each["id"] for each in answer["provisions"]] == ["EL-03"]


def test_row_that_is_only_recalled_is_told_with_the_way_to_see_it(
    congdoan: Callable[..., Run],
) -> None:
    for output in ("table", "json"):
        run = congdoan("rules", "--id", "EL-03", "--format", output)
        assert run.status == 0
        assert run.err == "EL-03 is only recalled; --certainty recalled shows it\n"
    run = congdoan("rules", "--id", "EL-03", "--certainty", "recalled", "--lang", "en")
    assert "EL-03" in run.out
    assert run.err == ""


def test_what_is_only_seen_elsewhere_is_told_too(congdoan: Callable[..., Run]) -> None:
    run = congdoan("rules", "--id", "CG-03", "--certainty", "seen")
    assert run.err == (
        "CG-03.1, CG-03.2 are only seen_secondary; --certainty seen_secondary shows them\n"
    )
    with pytest.raises(cd.UnknownId, match='ask for it with certainty "seen_secondary"'):
        cd.rules("seen")["CG-03.1"]


def test_nothing_is_told_of_less_certain_rows_on_another_day(
    congdoan: Callable[..., Run],
) -> None:
    assert congdoan("rules", "--id", "CG-02", "--on", "1999-01-01").err == ""


def test_diff_shows_what_changes(congdoan: Callable[..., Run]) -> None:
    days = ("rules", "--on", "2023-12-31", "--diff", "2024-01-01")
    run = congdoan(*days, "--topic", "emulation", "--lang", "en")
    words = " ".join(run.out.split())
    assert "- TT-01 over 1/2 of the persons of the collective" in words
    assert "+ TT-02 at least 7/10 of the persons of the collective" in words
    run = congdoan(*days, "--format", "json")
    answer = json.loads(run.out)
    assert (answer["before"], answer["after"]) == ("2023-12-31", "2024-01-01")
    assert {"topic", "parameter", "of", "before", "after"} >= set(answer["changes"][0])


def test_row_gives_all_its_provisions(congdoan: Callable[..., Run]) -> None:
    run = congdoan("rules", "--id", "BD-05", "--format", "json")
    provisions = json.loads(run.out)["provisions"]
    assert [each["id"] for each in provisions] == ["BD-05.1", "BD-05.2", "BD-05.3"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("rules", "--on", "2025-10-01"),
        ("audit", EXAMPLE),
        ("motion", "--for", 60, "--present", 100, "--date", "2024-03-01"),
    ],
)
def test_shipped_is_the_book_without_a_file(
    congdoan: Callable[..., Run], arguments: tuple[object, ...]
) -> None:
    run = congdoan(*arguments)
    assert run.status == 0
    assert congdoan(*arguments, "--rules", "shipped") == run


def test_own_book_takes_the_place_of_the_shipped_one(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "own.json"
    own = cd.RuleBook(format="congdoan-rules/1", provisions=[cd.rules()["CG-01"]])
    path.write_text(own.to_json(), "utf-8")
    run = congdoan("rules", "--rules", path, "--format", "json")
    assert [each["id"] for each in json.loads(run.out)["provisions"]] == ["CG-01"]


def test_day_outside_every_provision_is_told(congdoan: Callable[..., Run]) -> None:
    run = congdoan("rules", "--on", "1999-01-01", "--topic", "congress", "--lang", "en")
    assert (run.status, run.out) == (0, "No provision on 1999-01-01.\n")


def test_slip_of_the_keyboard_is_told(congdoan: Callable[..., Run]) -> None:
    run = congdoan("rules", "--topic", "comittee")
    assert run.status == 2
    assert 'did you mean "committee"?' in run.err
    run = congdoan("rules", "--diff", "2024-01-01")
    assert run.status == 2
    assert "--on" in run.err
    assert congdoan("rules", "--on", "2024-02-30").status == 2
