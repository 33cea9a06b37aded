"""Each example document holds the facts that its `facts.csv` lists, and no others.

The `path` column: `target[advanced_workers].over` names a table of a list by its id, measure,
committee or post; `body.agencies[1]` counts from 0.
"""

import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
NAMING_KEYS = ("id", "measure", "committee", "post")
# What the author of a document adds to what the source says.
NOT_FACTS = {"format", "id", "measure", "words", "note", "inferred", "example"}


def read_document(example: str) -> dict[str, Any]:
    with (EXAMPLES / example / "congress.toml").open("rb") as file:
        return tomllib.load(file)


def read_facts(example: str) -> list[dict[str, str]]:
    with (EXAMPLES / example / "facts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def steps(document: Any, path: str) -> Iterator[Any]:
    """The key or position of each step of `path`; KeyError or IndexError where there is none."""
    node = document
    for key, selector in re.findall(r"([a-z_]+)|\[([a-z0-9_]+)\]", path):
        step: Any = key or selector
        if selector.isdigit():
            step = int(selector)
        elif selector:
            named = [i for i, each in enumerate(node) if selector in map(each.get, NAMING_KEYS)]
            if len(named) != 1:
                raise KeyError(f"{path}: {len(named)} tables are named {selector}")
            step = named[0]
        node = node[step]
        yield step


def value_at(document: Any, path: str) -> Any:
    node = document
    for step in steps(document, path):
        node = node[step]
    return node


def text_of(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def stated(document: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every leaf that holds something the source says."""
    if place and (place[-1] in NOT_FACTS or place[0] == "measure"):
        return
    if isinstance(document, dict):
        for key, value in document.items():
            yield from stated(value, (*place, key))
    elif isinstance(document, list):
        for i, value in enumerate(document):
            yield from stated(value, (*place, i))
    else:
        yield place


both = pytest.mark.parametrize("example", ["bac-kan", "quang-nam"])


@both
def test_each_fact_stands_where_the_list_says(example: str) -> None:
    document = read_document(example)
    wrong = [
        fact
        for fact in read_facts(example)
        if text_of(value_at(document, fact["path"])) != fact["value"]
    ]
    assert not wrong


@both
def test_everything_the_document_states_is_listed_once(example: str) -> None:
    document = read_document(example)
    listed = [tuple(steps(document, fact["path"])) for fact in read_facts(example)]
    assert sorted(listed, key=str) == sorted(stated(document), key=str)


@both
def test_facts_are_numbered_and_worded(example: str) -> None:
    facts = read_facts(example)
    assert [fact["number"] for fact in facts] == [str(i + 1) for i in range(len(facts))]
    assert all(fact["fact"] and fact["value"] for fact in facts)


@both
def test_what_is_inferred_exists_and_says_why(example: str) -> None:
    document = read_document(example)
    for path in document["congress"]["inferred"]:
        assert value_at(document, path)
        owner = value_at(document, path.rpartition(".")[0])
        assert "infer" in owner["note"] or "read" in owner["note"]
        listed = [fact for fact in read_facts(example) if fact["path"].startswith(path)]
        assert listed
        assert all(re.search(r"inferred|reading", fact["fact"]) for fact in listed)


@both
def test_the_deciding_words_stand_in_the_text(example: str) -> None:
    for target in read_document(example).get("target", []):
        text = target["text"].lower()
        assert [word for word in target["words"] if word.lower() not in text] == []


def test_all_that_two_tasks_promise_is_striven_for() -> None:
    document = read_document("bac-kan")
    tasks = {task["number"]: task.get("targets", []) for task in document["task"]}
    words = {target["id"]: target["words"] for target in document["target"]}
    striven = {target for target, its in words.items() if "phấn đấu" in its}
    assert striven == {*tasks[5], *tasks[6]}


@both
def test_an_aim_without_a_number_is_a_goal_and_a_target_belongs_to_a_task(example: str) -> None:
    document = read_document(example)
    assert len(document["goal"]) == 6
    of_tasks = [each for task in document.get("task", []) for each in task.get("targets", [])]
    assert [target["id"] for target in document.get("target", [])] == of_tasks
    assert not any(target.get("soft") for target in document.get("target", []))


def test_a_resolution_of_which_no_vote_is_told_is_no_motion() -> None:
    for example in ("bac-kan", "quang-nam"):
        document = read_document(example)
        assert "motion" not in document
        assert any("ghị quyết Đại hội" in each["text"] for each in document["agenda"])


def test_a_period_that_no_sentence_states_is_left_out() -> None:
    document = read_document("bac-kan")
    stated = {each["measure"]: each["period"] for each in document["figure"] if "period" in each}
    assert stated == dict.fromkeys(
        ("participants", "party_admissions", "party_class_members"), "2012-2016"
    )
    (figure,) = read_document("quang-nam")["figure"]
    assert (figure["period"], figure["text"][:16]) == ("5 years", "Trong 5 năm qua,")


@both
def test_every_number_of_a_wording_is_a_value(example: str) -> None:
    """A figure's value is the number of its text: 05 is 5, 40 triệu is 40000000."""
    for figure in read_document(example)["figure"]:
        number = re.search(r"(?<![-\d])(\d+)( triệu)?", figure["text"])
        if "value" not in figure or isinstance(figure["value"], bool):
            continue
        assert number
        amount = int(number[1]) * (1_000_000 if number[2] else 1)
        assert int(re.sub(r"\D", "", str(figure["value"]))) == amount
        comparing = {"trên": ">", "gần": "<"}
        for word, sign in comparing.items():
            assert (f"{word} {number[1]}" in figure["text"]) == (sign in str(figure["value"]))
