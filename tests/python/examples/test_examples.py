"""The two congresses in examples/: their documents, their invented figures, their verdicts."""

import copy
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
AS_OF = date(2018, 6, 30)
both = pytest.mark.parametrize("example", ["bac-kan", "quang-nam"])


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "congdoan", *arguments],
        cwd=EXAMPLES.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def evaluate_command(example: str, *options: str) -> str:
    done = run(
        "evaluate",
        f"examples/{example}/congress.toml",
        f"examples/{example}/figures.csv",
        f"--as-of={AS_OF}",
        *options,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def read(example: str, name: str) -> str:
    return (EXAMPLES / example / name).read_text(encoding="utf-8")


def document(example: str) -> dict[str, Any]:
    return tomllib.loads(read(example, "congress.toml"))


def card_of(example: str, as_of: date = AS_OF) -> cd.Scorecard:
    congress = cd.read_congress(EXAMPLES / example / "congress.toml")
    return cd.evaluate(congress, cd.read_figures(EXAMPLES / example / "figures.csv"), as_of=as_of)


@pytest.mark.parametrize("example", ["bac-kan", "quang-nam", "invented"])
def test_the_json_document_is_made_from_the_toml_one(example: str) -> None:
    congress = cd.read_congress(EXAMPLES / example / "congress.toml")
    assert congress.to_json() == read(example, "congress.json")
    assert congress == cd.read_congress(EXAMPLES / example / "congress.json")


@both
def test_the_command_prints_what_is_expected(example: str) -> None:
    assert evaluate_command(example) == read(example, "expected.txt")
    assert evaluate_command(example, "--format=json") == read(example, "expected.json")


@both
def test_the_figures_say_that_they_are_invented(example: str) -> None:
    first, second, third = read(example, "figures.csv").splitlines()[:3]
    assert first.startswith("# ")
    assert "BỊA RA" in first
    assert second.startswith("# ")
    assert "INVENTED" in second
    assert str(AS_OF) in third


def test_the_tests_beside_the_targets_pass() -> None:
    done = run("check", *(f"examples/{name}/congress.toml" for name in ("bac-kan", "quang-nam")))
    assert (done.returncode, done.stderr) == (0, "")


def test_every_outcome_appears() -> None:
    assert {verdict.outcome for verdict in card_of("bac-kan")} == set(cd.Outcome)


def test_a_congress_that_set_aims_alone_has_nothing_to_judge() -> None:
    assert list(card_of("quang-nam")) == []
    assert "Đại hội không đặt chỉ tiêu nào" in evaluate_command("quang-nam")
    assert "The congress set no targets" in evaluate_command("quang-nam", "--lang=en")


def test_a_title_for_many_names_no_number_and_is_not_measurable() -> None:
    assert card_of("bac-kan")["emulation_fighters"].outcome == "not_measurable"


def test_a_correction_flips_a_verdict() -> None:
    before = card_of("bac-kan", date(2018, 3, 19))["advanced_workers"]
    after = card_of("bac-kan", date(2018, 3, 20))["advanced_workers"]
    assert (before.outcome, before.parts["2017"].outcome) == ("open", "met")
    assert (after.outcome, after.parts["2017"].outcome) == ("missed", "missed")
    assert after.parts["2017"].short_by == 1


def test_a_withdrawn_figure_leaves_a_verdict_undetermined() -> None:
    before = card_of("bac-kan", date(2018, 4, 1))["excellent_members"]
    after = card_of("bac-kan", date(2018, 4, 2))["excellent_members"]
    assert before.parts["2017"].actual == 17
    assert before.outcome == "open"
    assert after.outcome == "undetermined"
    assert [(each.period, each.measure) for each in after.missing] == [
        ("2017", "excellent_members")
    ]


def test_a_printed_percentage_stands_for_the_one_count_that_prints_so() -> None:
    year = card_of("bac-kan")["excellent_members"].parts["2016"]
    assert (year.actual, year.base) == (16, 25)


def test_an_inexact_figure_leaves_a_verdict_undetermined_until_it_is_exact() -> None:
    verdict = card_of("bac-kan")["informed_staff"]
    assert verdict.outcome == "undetermined"
    assert (verdict.parts["2017"].actual.lower, verdict.parts["2017"].actual.upper) == (26, 30)
    assert card_of("bac-kan", date(2021, 1, 31))["informed_staff"].outcome == "met"


def test_an_interim_figure_meets_a_year_that_is_not_over() -> None:
    verdict = card_of("bac-kan")["staff_conference"]
    assert (verdict.parts["2018"].outcome, verdict.parts["2018"].ended) == ("met", False)
    assert [(each.period, each.measure) for each in verdict.interim] == [
        ("2018", "staff_conferences")
    ]


COMPARATORS = ("over", "at_least", "at_most", "under", "exactly", "bare")
TARGETS = [
    target["id"] for target in document("bac-kan")["target"] if set(target) & set(COMPARATORS)
]


def passes(wrong: dict[str, Any]) -> bool:
    try:
        return all(result.passed for result in cd.check_examples(cd.read_congress(wrong)))
    except cd.InvalidDocument:
        return False


@pytest.mark.parametrize("target_id", TARGETS)
def test_the_tests_beside_a_target_tell_its_rule_from_others(target_id: str) -> None:
    right = document("bac-kan")
    del right["congress"]["inferred"]  # names comparators, which are exchanged here
    position = [target["id"] for target in right["target"]].index(target_id)
    written = next(key for key in COMPARATORS if key in right["target"][position])
    for comparator in COMPARATORS:
        wrong = copy.deepcopy(right)
        threshold = wrong["target"][position].pop(written)
        wrong["target"][position][comparator] = threshold
        alike = {written, "at_least"} if written == "bare" else {written}
        if threshold == "100%":
            alike.add("exactly")
        assert passes(wrong) == (comparator in alike), comparator


@pytest.mark.parametrize("target_id", TARGETS)
def test_the_tests_beside_a_target_tell_its_threshold_from_others(target_id: str) -> None:
    right = document("bac-kan")
    position = [target["id"] for target in right["target"]].index(target_id)
    written = next(key for key in COMPARATORS if key in right["target"][position])
    threshold = right["target"][position][written]
    others = [0, 2] if threshold == 1 else [f"{int(threshold[:-1]) + by}%" for by in (-10, 5)]
    for other in others:
        wrong = copy.deepcopy(right)
        wrong["target"][position][written] = other
        assert not passes(wrong), other
