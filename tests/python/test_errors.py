"""The errors of the library in Python: one tree, and nothing else comes out."""

import pickle
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congdoan as cd

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.binary(max_size=8)
    | st.decimals()
    | st.fractions()
    | st.dates()
    | st.datetimes()
    | st.sampled_from(["90%", ">40", "2018", "2016-2021", "each_year", "met", "share", "id", ""]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)

MAKERS: list[Any] = [
    cd.Quantity,
    cd.Quantity.over,
    cd.Percent,
    cd.Ordinal,
    cd.Term,
    cd.Term.by_years,
    cd.Term.from_congress,
    cd.Period,
    cd.Period.year,
    cd.Period.quarter,
    cd.PeriodLabel,
    cd.When,
    cd.OverYears,
    cd.Majority,
    cd.Majority.over,
    cd.Quorum,
    cd.Turnout.at_least,
    cd.Bound,
    cd.Bound.over,
    cd.Figures,
    cd.Resolution,
    cd.decide,
    cd.evaluate,
    cd.figures_used,
    cd.check_examples,
    cd.check_printed,
    cd.parse_congress,
    cd.parse_figures,
    cd.parse_ratio,
    cd.parse_scorecard,
    cd.parse_vietnamese_number,
    cd.parse_vietnamese_percent,
    cd.parse_vietnamese_quantity,
    cd.percent_text,
    cd.vietnamese_words,
    cd.Measure.from_dict,
    cd.Motion.from_dict,
    cd.decide_motion,
    cd.Target.from_dict,
    cd.Figure.from_dict,
    cd.Congress.from_dict,
    cd.Verdict.from_dict,
]


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__qualname__)
@given(
    arguments=st.lists(ANYTHING, max_size=3),
    keywords=st.dictionaries(
        st.sampled_from(["over", "as_of", "name", "value", "target"]), ANYTHING, max_size=1
    ),
)
def test_whatever_is_given_only_our_errors_come_out(
    make: Any, arguments: list[object], keywords: dict[str, object]
) -> None:
    with suppress(cd.Error, TypeError):  # a RuntimeError, IndexError, ... fails the test
        make(*arguments, **keywords)


@given(
    document=st.dictionaries(
        st.sampled_from(
            [
                "id",
                "name",
                "share",
                "of",
                "over",
                "count",
                "at_least",
                "when",
                "over_years",
                "title",
                "example",
                "soft",
                "unit",
                "within",
                "flow",
                "period",
                "measure",
                "value",
            ]
        ),
        ANYTHING,
    )
)
def test_whatever_a_mapping_holds_only_our_errors_come_out(document: dict[str, object]) -> None:
    for described in (cd.Measure, cd.Target, cd.Figure):
        for make in (described.from_dict, lambda mapping, kind=described: kind(**mapping)):
            with suppress(cd.Error, TypeError):
                make(document)


def test_the_tree() -> None:
    assert cd.Error.__bases__ == (Exception,)
    assert cd.InvalidInput.__bases__ == (cd.Error, ValueError)
    for error in (cd.InvalidValue, cd.InvalidDocument, cd.InvalidFigures, cd.UnknownId):
        assert issubclass(error, cd.InvalidInput)
    assert issubclass(cd.UnknownId, LookupError)
    assert not issubclass(cd.UnknownId, KeyError)  # whose text would be quoted
    assert issubclass(cd.Overflow, OverflowError)
    assert issubclass(cd.Overflow, cd.Error)
    assert cd.Error.__module__ == "congdoan"


def test_problems_name_place_and_message() -> None:
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.parse_congress('{"body": {}, "x": 1}', "c.json")
    problems = caught.value.problems
    assert all(isinstance(problem, cd.Problem) for problem in problems)
    place, message = problems[0]
    assert (place, message) == (problems[0].place, problems[0].message)
    assert str(caught.value) == "\n".join(f"{each.place}: {each.message}" for each in problems)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.problems == problems
    assert cd.InvalidDocument("made in Python").problems == ()


def test_figures_that_contradict_each_other_name_both(resolution: cd.Resolution) -> None:
    figures = cd.Figures(
        [
            cd.Figure(period=2018, measure="staff", value=70),
            cd.Figure(period=2018, measure="staff", value=71),
        ],
        places=["line 2", "line 3"],
    )
    with pytest.raises(cd.InvalidFigures, match="line 2") as caught:
        cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))
    assert "line 3" in str(caught.value)
    assert caught.value.problems


def test_an_unknown_id_is_told_plainly(resolution: cd.Resolution, figures: cd.Figures) -> None:
    card = cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))
    with pytest.raises(cd.UnknownId) as caught:
        card["advancd"]
    assert str(caught.value) == '"advancd" is not a target; did you mean "advanced"?'


def test_an_object_of_another_class_is_a_type_error() -> None:
    getter = vars(cd.Measure)["id"]
    with pytest.raises(TypeError):
        getter.fget(3)
    with pytest.raises(TypeError):
        cd.Measure.to_dict(3)  # type: ignore[arg-type]


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(cd.InvalidDocument, match="more than 64 deep"):
        cd.Measure(id=endless, name="x")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({1, 2}, "is a set; a document holds text"),
        ({1: 2}, "a table with the key 1; keys are text"),
        (b"x", "is a bytes"),
        (object(), "is an object"),
        (10**30, "does not fit 64 bits"),
    ],
)
def test_what_no_document_holds_is_refused_with_its_place(value: object, message: str) -> None:
    with pytest.raises((TypeError, cd.Overflow), match=f"Measure: within.1.: .*{message}"):
        cd.Measure(id="x", name="x", within=["a", value])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: cd.Election(post="chair", seats=2**31),
            "Election: seats: is the number 2147483648; a whole number up to 2147483647 is due",
        ),
        (
            lambda: cd.Election(post="chair", seats=2.0),  # type: ignore[arg-type]
            "Election: seats: is the number 2.0; a whole number is due: write 2",
        ),
        (
            lambda: cd.Election(post="chair", seats=2.5),  # type: ignore[arg-type]
            "Election: seats: is the number 2.5; a whole number is due",
        ),
        (
            lambda: cd.Candidate(name="An", votes=-3.0),
            "Candidate: votes: is the number -3.0; "
            'a whole number, or text such as ">40" or "3..5", is due',
        ),
        (
            lambda: cd.Candidate(name="An", votes=10**20),
            f"Candidate: votes: {10**20} does not fit 64 bits; "
            "whole numbers end at 9223372036854775807",
        ),
    ],
)
def test_a_whole_number_that_is_none_here_is_told_with_what_would_be(
    make: Callable[[], object], message: str
) -> None:
    with pytest.raises(cd.Error) as caught:
        make()
    assert str(caught.value) == message
