"""Errors of the compiled part, made in Python where Python is what finds something wrong."""

from __future__ import annotations

import re

from ._core import InvalidDocument, InvalidFigures, Problem

TYPE_CHECKING = False  # typing is not imported for what only type checkers read
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeVar

    _Failure = TypeVar("_Failure", InvalidDocument, InvalidFigures)

_HIDDEN = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def visible(text: str, kept: str = "\n", *, json: bool = False) -> str:
    r"""All of `text`, but controls and marks that turn its direction as `\x1B`, `\u202E`.

    Whatever a document or a file holds reaches a terminal in this way alone. In `json` they are
    written as `\u001B`, which is the same text.
    """

    def escaped(found: re.Match[str]) -> str:
        letter = found[0]
        if letter in kept:
            return letter
        short = ord(letter) < 0x80 and not json
        return f"\\x{ord(letter):02X}" if short else f"\\u{ord(letter):04X}"

    return _HIDDEN.sub(escaped, text)


def failure(kind: type[_Failure], problems: Iterable[tuple[str, str]]) -> _Failure:
    """An error of the type `kind` about (place, message) pairs, a line for each."""
    told = [Problem(visible(place, ""), visible(message)) for place, message in problems]
    error = kind("\n".join(lines_of(told)))
    error.problems = tuple(told)
    return error


def lines_of(problems: Iterable[Problem]) -> list[str]:
    """A line for each problem: its place, if it has one, and what is wrong."""
    return [f"{each.place}: {each.message}" if each.place else each.message for each in problems]
