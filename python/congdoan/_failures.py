"""Errors of the compiled part, made in Python where Python is what finds something wrong."""

from __future__ import annotations

from ._core import InvalidDocument, InvalidFigures, Problem

TYPE_CHECKING = False  # typing is not imported for what only type checkers read
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeVar

    _Failure = TypeVar("_Failure", InvalidDocument, InvalidFigures)

_MOST_TOLD = 20


def failure(kind: type[_Failure], problems: Iterable[tuple[str, str]]) -> _Failure:
    """An error of the type `kind` about (place, message) pairs, a line for each."""
    all_of_them = [Problem(place, message) for place, message in problems]
    told = all_of_them[:_MOST_TOLD]
    if len(told) < len(all_of_them):
        told.append(Problem("", f"and {len(all_of_them) - len(told)} more like these"))
    lines = [f"{each.place}: {each.message}" if each.place else each.message for each in told]
    error = kind("\n".join(lines))
    error.problems = tuple(told)
    return error
