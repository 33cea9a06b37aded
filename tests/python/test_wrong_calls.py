"""Calls that fit no signature: one sentence about what is wrong, never a list of signatures."""

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import congdoan as cd


class Other:
    """Nothing that any function takes."""


OTHER: Any = Other()
CLASSES = [each for name in cd.__all__ if isinstance(each := getattr(cd, name), type)]
VALUES = [each for each in CLASSES if each.__mro__[1].__name__ == "pybind11_object"]


def callables() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every function, constructor, method and property of the package."""
    for name in cd.__all__:
        each = getattr(cd, name)
        if not callable(each):
            continue
        yield name, each
        if each not in VALUES:
            continue
        for inside, member in vars(each).items():
            if inside.startswith("_pybind11"):
                continue
            if isinstance(member, property):
                yield f"{name}.{inside}", member.fget  # type: ignore[misc]
            elif callable(getattr(each, inside)):
                yield f"{name}.{inside}", getattr(each, inside)


CALLABLES = dict(callables())
WRONG = [
    ((), {}),
    ((OTHER,), {}),
    ((OTHER, OTHER), {}),
    ((OTHER,) * 12, {}),
    ((), {"zz": 1}),
    ((OTHER,), {"zz": 1}),
    ((None, None, None), {}),
    ((b"\x80", 1.5, [], {}), {}),
    (({},), {"self": 1}),
    (("x", "y", "z"), {"text": 1}),
]
CPP = re.compile(
    r"incompatible|Invoked with|C\+\+|handle|std::|pybind|\bdue\b.*\bdue\b|arg0|Unable to cast"
)


@pytest.mark.parametrize("name", CALLABLES)
def test_a_wrong_call_is_told_in_a_sentence(name: str) -> None:
    for arguments, named in WRONG:
        try:
            CALLABLES[name](*arguments, **named)
        except TypeError as problem:
            told = str(problem)
            assert not CPP.search(told), told
            assert "\n" not in told, told
        except (cd.Error, AttributeError, LookupError, ValueError, StopIteration):
            continue


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: cd.Percent(), "Percent() needs text"),
        (lambda: cd.Percent("1%", "2%"), "Percent() takes at most 1 argument (text), not 2"),
        (lambda: cd.Percent(text="1%"), "Percent() takes text without its name"),
        (
            lambda: cd.parse_figures("[]", nmae="x"),
            'parse_figures() has no argument "nmae"; did you mean "name"?',
        ),
        (lambda: cd.parse_figures("[]", json="[]"), "parse_figures() was given json twice"),
        (lambda: cd.congress_schema(1), "congress_schema() takes no arguments, not 1"),
        (
            lambda: cd.Percent.contains(3, "1%"),
            "Percent.contains() is called on a Percent, not on an int",
        ),
        (
            lambda: cd.Percent.printed("1%", strict_print="no"),
            "Percent.printed() expects true or false as strict_print, not a str",
        ),
        (
            lambda: cd.Percent("1%").contains(ratio="1%"),
            "Percent.contains() takes ratio without its name",
        ),
    ],
)
def test_what_is_wrong_with_a_call(call: Callable[[], Any], said: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == said


def test_right_calls_keep_their_signatures() -> None:
    assert inspect.getdoc(cd.Percent.contains)
    assert cd.Percent("1%").contains("1%")


@pytest.mark.parametrize("arguments", [(), (1,), ("a", 2), (None,)], ids=repr)
@pytest.mark.parametrize("kind", VALUES, ids=lambda each: str(each.__name__))
def test_a_class_that_cannot_be_made_so_says_so_in_its_own_words(
    kind: type, arguments: tuple[Any, ...]
) -> None:
    for names in ({}, {"nothing_of_the_kind": 1}):
        told = ""
        try:
            kind(*arguments, **names)
        except (TypeError, cd.Error) as problem:
            told = str(problem)
        for of_pybind11 in ("constructor defined", "_core", "incompatible", "Invoked with"):
            assert of_pybind11 not in told


def test_ballots_say_what_makes_them() -> None:
    for arguments in ((), ([["An"]],)):
        with pytest.raises(TypeError, match=r"^Ballots are made by read_ballots\(\.\.\.\)"):
            cd.Ballots(*arguments)
    with pytest.raises(TypeError, match=r"^Ballots are made by read_ballots\(\.\.\.\)"):
        cd.Ballots(candidates=["An"])
