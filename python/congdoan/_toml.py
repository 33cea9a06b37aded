"""TOML text as a mapping, with every way in which it can fail told alike."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from ._core import InvalidDocument
from ._failures import failure

_LONGEST_LINE = 100_000

# What tomllib says too shortly for people who do not know TOML.
_CLEARER = {
    "Cannot overwrite a value": "the key is given twice",
    "Invalid value": "this is no value; text stands in quotation marks",
    "Expected newline or end of document after a statement": "more follows where the line must end",
}

# tomllib takes time and memory in the square of the number of parts of a key.
_LONG_KEY = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){64}""", re.ASCII
)


def parse_toml(text: str, name: str) -> dict[str, Any]:
    """The mapping that `text` is.

    Raises:
        InvalidDocument: with the line, where tomllib knows it.
    """
    longest = max(map(len, text.split("\n")))
    if longest > _LONGEST_LINE:
        raise _not_toml(name, f"a line of {longest} characters; at most {_LONGEST_LINE} are read")
    if long_key := _LONG_KEY.search(text):
        line = text.count("\n", 0, long_key.start()) + 1
        raise _not_toml(name, f"line {line}: a key of more than 64 parts")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _not_toml(name, "lists and tables lie too deep in each other") from None
    except tomllib.TOMLDecodeError as problem:
        raise _not_toml(name, _line_first(str(problem))) from None
    except ValueError:
        raise _not_toml(name, "a number has thousands of digits") from None


def _line_first(problem: str) -> str:
    """`line 3, column 7: what is wrong` for tomllib's `What is wrong (at line 3, column 7)`."""
    placed = re.fullmatch(r"(?s)(.*) \(at (line \d+, column \d+|end of document)\)", problem)
    message, place = placed.groups() if placed else (problem, "")
    message = _CLEARER.get(message, f"{message[:1].lower()}{message[1:]}")
    return f"{place}: {message}" if place else message


def _not_toml(name: str, message: str) -> InvalidDocument:
    return failure(InvalidDocument, [(name, f"is not TOML: {message}")])
