"""Objects that no constructor made: refused at once, for every class."""

import contextlib
import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import congdoan as cd

CLASSES = [each for name in cd.__all__ if isinstance(each := getattr(cd, name), type)]
VALUES = [each for each in CLASSES if each.__mro__[1].__name__ == "pybind11_object"]


def used(value: Any) -> None:
    """Everything that Python does with a value that it knows nothing of."""
    for use in (repr, str, hash, copy.copy, copy.deepcopy, pickle.dumps, bool, list):
        with contextlib.suppress(Exception):
            use(value)
    assert value == value
    for name in dir(value):
        with contextlib.suppress(Exception):
            getattr(value, name)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda each: each.__name__)
def test_new_alone_makes_nothing_that_can_be_misread(kind: Any) -> None:
    try:
        made = kind.__new__(kind)
    except (TypeError, cd.Error):
        return
    used(made)  # of errors, which Python makes


@pytest.mark.parametrize("kind", VALUES, ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    "start",
    [
        lambda kind: kind.__new__(kind),
        lambda kind: kind.__new__(),
        lambda kind: kind.__new__(kind, 1, 2, key=3),
        lambda kind: object.__new__(kind),
        lambda kind: kind.__mro__[1].__new__(kind),
        lambda kind: object.__reduce_ex__(kind.__new__, 2)[0](kind),
    ],
)
def test_no_way_around_the_constructor(kind: Any, start: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError):
        start(kind)


def test_what_is_refused_says_what_to_call() -> None:
    with pytest.raises(
        TypeError, match=r"^Percent\.__new__ makes no Percent; call Percent\(\.\.\.\)"
    ):
        cd.Percent.__new__(cd.Percent)


def test_a_constructor_that_failed_leaves_no_value_behind() -> None:
    for _ in range(3):
        with pytest.raises(cd.InvalidValue):
            cd.Percent("x")
    value = cd.Percent("90%")
    value.__init__("10%")  # type: ignore[misc]
    assert value == cd.Percent("90%")


def in_a_sub_interpreter(statement: str, before: str) -> str:
    """What a process prints that runs `statement` in an interpreter within its own."""
    code = before + (
        "try:\n    import _xxsubinterpreters as inside\n"
        "except ImportError:\n    import _interpreters as inside\n"
        "this = inside.create()\n"
        f"found = inside.run_string(this, {statement!r})\n"
        "print(getattr(found, 'formatted', found) or 'done')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    return run.stdout + run.stderr


@pytest.mark.parametrize("before", ["", "import congdoan\n"])
def test_a_sub_interpreter_is_told_at_once(before: str) -> None:
    told = in_a_sub_interpreter("import congdoan", before)
    assert "ImportError" in told
    assert "sub-interpreter" in told or "subinterpreter" in told
