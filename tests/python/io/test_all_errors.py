"""Whatever else is wrong with a document, every mistake in it is told, in the same words."""

import copy
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

import congdoan as cd

Document = dict[str, Any]


def measure(name: str, **keys: Any) -> Document:
    return {"id": name, "name": name.title(), "unit": "person", **keys}


def share(name: str, **keys: Any) -> Document:
    return {"id": name, "share": name, "of": "staff", "over": "90%", "when": "each_year", **keys}


def example(**keys: Any) -> Document:
    return {"figures": {"staff": 10, "women": 5}, "outcome": "missed", **keys}


def figure(name: str, value: Any, **keys: Any) -> Document:
    return {"period": "2012-2016", "measure": name, "value": value, **keys}


CORRECT: Document = {
    "format": "congdoan/1",
    "body": {"id": "office", "name": "Công đoàn", "level": "grassroots", "members": 25},
    "congress": {
        "ordinal": 8,
        "date": "2016-05-20",
        "reviews": "2012-2016",
        "term": "2016-2021",
        "reporting_years": [2017, 2018, 2019],
    },
    "defaults": {"when": "each_year"},
    "goal": [{"text": "Xây dựng tổ chức"}],
    "task": [{"text": "Thi đua", "targets": ["women"]}, {"text": "Học tập"}],
    "election": [
        {"committee": "executive", "elected": 5, "re_elected": 2},
        {"post": "chair", "people": ["Bà A"]},
        {"post": "vice_chair"},
    ],
    "measure": [
        measure("staff", flow="stock"),
        measure("women", within=["staff"], flow="stock"),
        measure("young", within=["staff"], flow="stock"),
        measure("members", within=["staff"], flow="stock"),
        measure("leaders", within=["members"], flow="stock"),
        measure("experts", within=["members"], flow="stock"),
        measure("guests", flow="stock"),
        measure("visits", unit="turn", flow="gross"),
        measure("gifts", unit="gift", flow="gross"),
        measure("fund", unit="dong", flow="gross"),
        measure("older", within=["staff"]),
        measure("newer", within=["staff"]),
        measure("absent", within=["staff"]),
    ],
    "target": [
        share("women", example=[example(), example(), example(), example()]),
        share("young"),
        share("members"),
        share("leaders"),
        share("experts", when="by 2019"),
        {"id": "guests", "count": "guests", "at_least": 3, "when": "end_of_term"},
        {"id": "visits", "count": "visits", "at_least": 3, "when": "over_term"},
        {"id": "gifts", "count": "gifts", "at_least": 3, "over_years": "years_met >= 2"},
        {"id": "fund", "amount": "fund", "over": 40_000_000, "when": "2017"},
        {"id": "culture", "qualitative": True},
        share("half", share="women", over="50%"),
        share("third", share="young", over="1/3"),
        share("quarter", share="members", over="1/4"),
        share("fifth", share="members", over="1/5"),
        share("sixth", share="members", over="1/6"),
    ],
    "figure": [
        figure("staff", 20),
        figure("women", 9),
        figure("young", 3),
        figure("gifts", 40),
        figure("fund", ">40000000"),
        figure("guests", 12),
    ],
}
TARGETS = {target["id"]: i for i, target in enumerate(CORRECT["target"])}
MEASURES = {each["id"]: i for i, each in enumerate(CORRECT["measure"])}


def target(name: str, **keys: Any) -> Callable[[Document], None]:
    return lambda document: document["target"][TARGETS[name]].update(keys)


def of_measure(name: str, **keys: Any) -> Callable[[Document], None]:
    return lambda document: document["measure"][MEASURES[name]].update(keys)


def of_example(number: int, **keys: Any) -> Callable[[Document], None]:
    return lambda document: document["target"][0]["example"][number].update(keys)


def put(table: str, **keys: Any) -> Callable[[Document], None]:
    return lambda document: document[table].update(keys)


def item(table: str, index: int, **keys: Any) -> Callable[[Document], None]:
    return lambda document: document[table][index].update(keys)


def replaced(table: str, index: int) -> Callable[[Document], None]:
    return lambda document: document[table].__setitem__(index, 3)


def without(table: str, key: str) -> Callable[[Document], None]:
    return lambda document: document[table].pop(key)


def dropped(table: str, index: int, key: str) -> Callable[[Document], None]:
    return lambda document: document[table][index].pop(key)


MISTAKES: dict[str, Callable[[Document], Any]] = {
    # keys
    "unknown key": lambda document: document.update(colour=1),
    "unknown key of a measure": of_measure("women", colour=1),
    "misspelt key of a target": target("young", wen="2018"),
    "misspelt key of an example": of_example(1, outcom="met"),
    "name of the body missing": without("body", "name"),
    "name of a measure missing": dropped("measure", MEASURES["young"], "name"),
    "outcome missing": lambda document: document["target"][0]["example"][2].pop("outcome"),
    "id of a target missing": dropped("target", TARGETS["third"], "id"),
    "id of a measure missing": dropped("measure", MEASURES["experts"], "id"),
    # spelling
    "misspelt level": put("body", level="grasroots"),
    "misspelt outcome": of_example(0, outcome="misssed"),
    "misspelt flow": of_measure("gifts", flow="grss"),
    "misspelt policy": target("members", if_base_empty="no_bse"),
    "misspelt default": put("defaults", when="each_yeer"),
    "misspelt id of a measure": item("measure", MEASURES["older"], id="Older staff"),
    # types
    "table for a list": lambda document: document.update(goal={"text": "Một"}),
    "number for an election": replaced("election", 1),
    "number for a measure": replaced("measure", MEASURES["newer"]),
    "number for a target": replaced("target", TARGETS["fifth"]),
    "number for the measures": lambda document: document.update(measure=3),
    "number for the congress": lambda document: document.update(congress=3),
    "decimal threshold": target("leaders", over=0.9),
    "text for a count": target("visits", at_least="3"),
    "text for truth": target("women", soft="yes"),
    "number for a term": put("congress", term=2016),
    "no such day": put("congress", date="2016-02-30"),
    "members below 0": put("body", members=-3),
    "value with a decimal": item("figure", 4, value=1.5),
    "more re-elected": item("election", 0, re_elected=7),
    "committee and post": item("election", 2, committee="standing"),
    # what is judged
    "no comparator": dropped("target", TARGETS["half"], "over"),
    "two comparators": target("quarter", at_most="80%"),
    "over all of it": target("experts", over="120%"),
    "two kinds": target("third", count="young"),
    # references
    "unknown share": target("half", share="womem"),
    "unknown base": target("women", of="staf"),
    "unknown count": target("gifts", count="gift_s"),
    "unknown whole": of_measure("experts", within=["memberss"]),
    "unknown target of a task": item("task", 0, targets=["wommen"]),
    "unknown measure of an example": of_example(0, figures={"staff": 10, "wimmen": 5}),
    "unknown measure of a row": of_example(
        3, figures={}, rows=[{"period": 2018, "measure": "womenn", "value": 3}]
    ),
    "unknown measure of a figure": item("figure", 1, measure="womens"),
    "unknown period of a figure": item("figure", 3, period="2010-2012"),
    "example without figures": of_example(2, figures={}),
    "part outside its base": target("quarter", share="guests"),
    "turns of persons": target("young", share="visits"),
    "amount counted": lambda document: document["target"][TARGETS["fund"]].update(
        count=document["target"][TARGETS["fund"]].pop("amount")
    ),
    # what stands twice
    "measure twice": item("measure", MEASURES["absent"], id="women"),
    "target twice": target("sixth", id="young"),
    "figures that differ": item("figure", 5, **figure("young", 4)),
    "measure within itself": of_measure("guests", within=["guests"]),
    "measures within each other": of_measure("members", within=["leaders"]),
    # time
    "unknown term": target("fund", when="2010-2015", over_years="pooled"),
    "deadline before all years": target("experts", when="by 2012"),
    "more years than there are": target("gifts", over_years="years_met >= 9"),
    "sum of a level": target("guests", over_years="pooled"),
    "terms in the wrong order": put("congress", reviews="2018-2020"),
    "years outside the term": put("congress", reporting_years=[2017, 2030]),
}

NO_MEASURES = "nothing is known of any measure"
ANY_MEASURE = "the measure without an id may be the one that is meant"
ANY_TARGET = "the target without an id may be the one that is meant"
NO_TERM = "the term is not known, nor what would fit it"
ANY_TERM = "which of the terms is right is not known"
NO_YEARS = "which years are judged is not known"
NO_WITHIN = "what the measure lies within is not known"

MEASURE_REFERENCES = {
    "unknown share",
    "unknown base",
    "unknown count",
    "unknown whole",
    "unknown measure of an example",
    "unknown measure of a row",
    "unknown measure of a figure",
}
OF_MEASURES = {
    "unknown key of a measure",
    "name of a measure missing",
    "id of a measure missing",
    "misspelt flow",
    "misspelt id of a measure",
    "number for a measure",
    "measure twice",
    "measure within itself",
    "measures within each other",
    "part outside its base",
    "turns of persons",
    "amount counted",
    "sum of a level",
}
TERM_REFERENCES = {
    "unknown period of a figure",
    "unknown term",
    "deadline before all years",
    "more years than there are",
}
OF_CONGRESS = {
    "number for a term",
    "no such day",
    "terms in the wrong order",
    "years outside the term",
}

# What hides which mistakes since it is impossible to know whether they are any, and why.
UNDECIDABLE: dict[str, tuple[set[str], str]] = {
    "number for the measures": (MEASURE_REFERENCES | OF_MEASURES, NO_MEASURES),
    "id of a measure missing": (MEASURE_REFERENCES, ANY_MEASURE),
    "number for a measure": (MEASURE_REFERENCES, ANY_MEASURE),
    "id of a target missing": ({"unknown target of a task"}, ANY_TARGET),
    "number for a target": ({"unknown target of a task"}, ANY_TARGET),
    "number for the congress": (TERM_REFERENCES | OF_CONGRESS, NO_TERM),
    "number for a term": (
        TERM_REFERENCES | OF_CONGRESS - {"number for a term", "no such day"},
        NO_TERM,
    ),
    "terms in the wrong order": ({"unknown period of a figure", "unknown term"}, ANY_TERM),
    "years outside the term": (
        {"more years than there are", "deadline before all years"},
        NO_YEARS,
    ),
    "misspelt default": ({"more years than there are"}, NO_YEARS),
    "measure within itself": ({"part outside its base"}, NO_WITHIN),
}


def problems_after(*mistakes: str) -> set[tuple[str, str]]:
    """The problems of the correct document after these mistakes."""
    document = copy.deepcopy(CORRECT)
    for mistake in mistakes:
        MISTAKES[mistake](document)
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.read_congress(document)
    problems = list(caught.value.problems)
    assert len(problems) == len(set(problems)), "nothing is told twice"
    return set(problems)


def test_the_document_without_mistakes_is_correct() -> None:
    assert len(cd.read_congress(CORRECT).targets) == len(TARGETS)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_alone_causes_no_other_message(mistake: str) -> None:
    of_two = {"measures within each other"}  # each of them is named
    assert len(problems_after(mistake)) == (2 if mistake in of_two else 1)


def test_of_every_two_mistakes_both_are_told_in_the_same_words() -> None:
    alone = {mistake: problems_after(mistake) for mistake in MISTAKES}
    hidden = set()
    for first, second in combinations(MISTAKES, 2):
        try:
            both = problems_after(first, second)
        except (KeyError, TypeError, AttributeError):
            try:  # the second had nothing left to change after the first
                both = problems_after(second, first)
            except (KeyError, TypeError, AttributeError):
                continue
        expected = alone[first] | alone[second]
        hidden |= {(first, second)} if not both >= alone[second] else set()
        hidden |= {(second, first)} if not both >= alone[first] else set()
        assert both <= expected, f"{first}, {second}: one more message"
    assert hidden == {
        (hiding, mistake) for hiding, (mistakes, _) in UNDECIDABLE.items() for mistake in mistakes
    }
