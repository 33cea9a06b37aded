"""Congress documents, rule books and Popolo from TOML and JSON files and from mappings."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from ._core import (
    Congress,
    InvalidDocument,
    PopoloContents,
    RuleBook,
    parse_congress,
    parse_popolo,
    parse_rules,
)
from ._failures import failure
from ._files import read_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    _Read = TypeVar("_Read")


def read_congress(source: str | os.PathLike[str] | Mapping[str, Any]) -> Congress:
    """Read a congress from a TOML or JSON file, or from a mapping with the same keys.

    In a mapping, dates may be `datetime.date` and ratios `fractions.Fraction`.

    Raises:
        InvalidDocument: names everything wrong with the document, a line each, with its place.
    """
    return _read(source, parse_congress, "a congress")


def read_rules(source: str | os.PathLike[str] | Mapping[str, Any]) -> RuleBook:
    """Read a rule book from a TOML or JSON file, or from a mapping with the same keys.

    Raises:
        InvalidDocument: names everything wrong with the book, a line each, with its place.
    """
    return _read(source, parse_rules, "a rule book")


def read_popolo(source: str | os.PathLike[str] | Mapping[str, Any]) -> PopoloContents:
    """Read a Popolo document from a JSON file, or from a mapping with the same keys.

    Raises:
        InvalidDocument: names everything wrong with the document, a line each, with its place.
    """
    return _read(source, parse_popolo, "a Popolo document")


def _read(
    source: str | os.PathLike[str] | Mapping[str, Any],
    parse: Callable[[str, str], _Read],
    what: str,
) -> _Read:
    if isinstance(source, Mapping):
        return _from_mapping(source, "", parse)
    if not isinstance(source, (str, os.PathLike)):
        accepted = f"{what} is read from a path or a mapping"
        raise TypeError(f"{accepted}, not {type(source).__name__}")
    name = os.fspath(source)
    extension = os.path.splitext(name)[1].lower()
    if extension not in (".toml", ".json") and os.path.isfile(name):
        message = f"{what} is read from a file whose name ends in .toml or .json"
        raise failure(InvalidDocument, [(name, message)])
    text = read_text(name, InvalidDocument)
    if extension == ".json":
        return parse(text, name)

    from ._toml import parse_toml

    return _from_mapping(parse_toml(text, name), name, parse)


def _from_mapping(
    mapping: Mapping[str, Any], name: str, parse: Callable[[str, str], _Read]
) -> _Read:
    from ._plain import json_text, plain_tree

    problems: list[tuple[str, str]] = []
    try:
        text = json_text(plain_tree(mapping, "", problems))
    except RecursionError:
        message = "lists and tables lie too deep in each other"
        raise failure(InvalidDocument, [(name, message)]) from None
    except UnicodeEncodeError:
        message = "holds half a letter (a lone surrogate)"
        raise failure(InvalidDocument, [(name, message)]) from None
    if not problems:
        return parse(text, name)
    before = f"{name}: " if name else ""
    told = {before + place: message for place, message in problems}
    try:
        parse(text, name)
    except InvalidDocument as others:  # the places told already hold nothing in `text`
        found = [(place, message) for place, message in others.problems if place not in told]
    else:
        found = []
    raise failure(InvalidDocument, [*told.items(), *found])
