"""`congdoan motion`."""

import json
from collections.abc import Callable
from typing import Any

import pytest

VOTE = ("motion", "--for", 51, "--against", 49, "--present", 100, "--summoned", 150)
DEMANDS = ("--majority", "over 1/2 of present", "--quorum", "at_least 2/3 of summoned")


def test_json_says_what_programs_ask_for(congdoan: Callable[..., Any]) -> None:
    run = congdoan(*VOTE, *DEMANDS, "--format", "json", "--lang", "en")
    assert run.status == 0
    record = json.loads(run.out)
    assert record["outcome"] == "carried"
    assert (record["needed"], record["short_by"], record["spare"]) == (51, 0, 0)
    assert record["base"] == "present"
    assert record["provision"] is None
    assert record["quorum"]["needed"] == 100
    assert record["text"].startswith("carried — 51 of 100 present")


def test_a_table_holds_each_demand(congdoan: Callable[..., Any]) -> None:
    run = congdoan(*VOTE, *DEMANDS, "--lang", "en")
    assert run.status == 0
    assert "at_least 2/3 of summoned" in run.out
    assert "carried" in run.out


def test_numbers_may_be_known_within_bounds(congdoan: Callable[..., Any]) -> None:
    known = ("--present", 100, "--majority", "over 1/2 of present", "--format", "json")
    assert json.loads(congdoan("motion", "--for", ">60", *known).out)["outcome"] == "carried"
    assert json.loads(congdoan("motion", "--for", ">40", *known).out)["missing"] == ["for"]


def test_a_declared_result_that_the_numbers_contradict_fails(
    congdoan: Callable[..., Any],
) -> None:
    assert congdoan(*VOTE, *DEMANDS, "--declared", "carried").status == 0
    assert congdoan(*VOTE, *DEMANDS, "--declared", "lost").status == 1


def test_without_a_majority_the_rules_of_the_day_are_asked(congdoan: Callable[..., Any]) -> None:
    shown = ("--date", "2020-06-01", "--format", "json")
    assert json.loads(congdoan(*VOTE, *shown).out)["outcome"] == "undetermined"
    record = json.loads(congdoan(*VOTE, *shown, "--certainty", "recalled").out)
    assert (record["outcome"], record["provision"]) == ("carried", "EL-03")


def test_without_a_majority_the_way_to_name_one_is_told(congdoan: Callable[..., Any]) -> None:
    hint = 'no majority was given, so nothing is decided: --majority "over 1/2 of present"\n'
    assert congdoan(*VOTE).err == hint
    assert congdoan(*VOTE, *DEMANDS).err == ""
    assert congdoan(*VOTE, "--quorum", "at_least 3/4 of summoned").err == ""


def test_units_may_have_to_agree(congdoan: Callable[..., Any]) -> None:
    units = ("--units-for", 11, "--units-total", 22, "--units-majority", "over 1/2 of units")
    record = json.loads(congdoan(*VOTE, *DEMANDS, *units, "--format", "json").out)
    assert record["outcome"] == "lost"
    assert record["units"]["needed"] == "23/2"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--for", "60", "--against", "50", "--present", "100"), "cannot be true together"),
        (("--for", "many"), "congdoan motion: for: "),
        (("--for", "-3"), "for: is -3"),
        (("--majority", "over half of present"), "majority: "),
        (("--majority", "over 1/2 of presnt"), 'did you mean "present"'),
        (("--declared", "undetermined"), '"undetermined" is not one of carried, lost, no_quorum\n'),
        (("--declared", "won"), '--declared\': "won" is not one of carried, lost, no_quorum\n'),
        (("--date", "yesterday"), "is not a day"),
        (("--provision", "EL-99"), "EL-99"),
        (("--units-for", "1/3", "--units-majority", "over 1/2 of units"), "wholes and halves"),
    ],
)
def test_bad_input_is_told_in_one_message(
    congdoan: Callable[..., Any], options: tuple[str, ...], said: str
) -> None:
    run = congdoan("motion", *options)
    assert run.status == 2
    assert run.out == ""
    assert said in run.err
    assert "Traceback" not in run.err
