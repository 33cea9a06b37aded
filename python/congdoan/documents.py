"""Congress documents from TOML and JSON files and from mappings."""

from __future__ import annotations

import os
from collections.abc import Mapping

from ._core import Congress, InvalidDocument, parse_congress
from ._failures import failure
from ._files import read_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def read_congress(source: str | os.PathLike[str] | Mapping[str, Any]) -> Congress:
    """Read a congress from a TOML or JSON file, or from a mapping with the same keys.

    In a mapping, dates may be `datetime.date` and ratios `fractions.Fraction`.

    Raises:
        InvalidDocument: names everything wrong with the document, a line each, with its place.
    """
    if isinstance(source, Mapping):
        return _from_mapping(source, "")
    name = os.fspath(source)
    extension = os.path.splitext(name)[1].lower()
    if extension not in (".toml", ".json") and os.path.isfile(name):
        message = "a congress is read from a file whose name ends in .toml or .json"
        raise failure(InvalidDocument, [(name, message)])
    text = read_text(name, InvalidDocument)
    if extension == ".json":
        return parse_congress(text, name)

    from ._toml import parse_toml

    return _from_mapping(parse_toml(text, name), name)


def _from_mapping(mapping: Mapping[str, Any], name: str) -> Congress:
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
    if problems:
        before = f"{name}: " if name else ""
        raise failure(InvalidDocument, [(before + place, message) for place, message in problems])
    return parse_congress(text, name)
