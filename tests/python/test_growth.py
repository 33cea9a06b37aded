"""Whatever is read takes about four times the steps for four times as much.

Steps are calls of functions, Python's own and those of extensions, which do not depend on the
machine. What the compiled readers do within one call has a growth test of its own, in C++.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

import congdoan as cd


def steps(work: Callable[[], object]) -> int:
    """How many functions `work` calls."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def long_figures(size: int) -> str:
    return "period,measure,value\n" + "".join(f"{1900 + i},staff,{i}\n" for i in range(size))


def wide_figures(size: int) -> str:
    columns = [f"m{i}" for i in range(size)]
    return ",".join(["period", *columns]) + "\n2018" + ",1" * size + "\n"


def years_as_columns(size: int) -> str:
    return "measure,2018\n" + "".join(f"m{i},{i}\n" for i in range(size))


def ballots_of_names(size: int) -> str:
    return "An,Bình\n" * 2 + "".join(f"An,n{i}\n" for i in range(size))


def ballots_of_marks(size: int) -> str:
    return "An,Bình\n" + "1,0\n" * size


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (long_figures, cd.read_figures),
        (wide_figures, cd.read_figures),
        (years_as_columns, cd.read_figures),
        (ballots_of_names, cd.read_ballots),
        (ballots_of_marks, cd.read_ballots),
    ],
)
def test_a_file_is_read_in_steps_that_grow_as_it_does(
    text: Callable[[int], str], read: Callable[[Path], object], tmp_path: Path
) -> None:
    def of(size: int) -> int:
        path = tmp_path / f"{size}.csv"
        path.write_text(text(size), "utf-8")
        return steps(lambda: read(path))

    of(10)  # what is loaded once
    few, many = of(500), of(2000)
    assert many < 4.5 * few, (few, many)


def test_records_are_read_in_steps_that_grow_as_they_do() -> None:
    def of(size: int) -> int:
        records = [{"period": 1900 + i, "measure": "staff", "value": i} for i in range(size)]
        return steps(lambda: cd.read_figures(records))

    of(10)
    few, many = of(500), of(2000)
    assert many < 4.5 * few, (few, many)
