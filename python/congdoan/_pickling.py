"""How values are made again from their pickles, which name these functions.

Old pickles must be read: what a function is called and takes does not change.
"""

import json
from collections.abc import Sequence
from typing import Any

from . import _core


def described(kind: Any, text: str) -> Any:
    """A value of the class `kind` from its JSON text."""
    return kind.from_dict(json.loads(text))


def scorecard(text: str) -> _core.Scorecard:
    """A scorecard from its archive."""
    return _core.parse_scorecard(text)


def term(text: str, reporting_years: Sequence[int], ordinal: str | None) -> _core.Term:
    """A term from its text and what that leaves out."""
    made = _core.Term(text)
    if made.reporting_years != tuple(reporting_years):
        made = made.with_reporting_years(reporting_years)
    return made.with_ordinal(ordinal) if ordinal else made


def figures(items: Sequence[_core.Figure], places: Sequence[str]) -> _core.Figures:
    """Figures and where they were read."""
    return _core.Figures(items, places=places)


def resolution(fields: dict[str, Any]) -> _core.Resolution:
    """A resolution from its keyword arguments."""
    return _core.Resolution(**fields)


def decision(outcome: str, numbers: dict[str, Any]) -> _core.Decision:
    """A decision from its outcome and the numbers that it has."""
    return _core.Decision(outcome, **numbers)


def rule_book(text: str, certainty: str) -> _core.RuleBook:
    """A rule book from its JSON text, and how certain what it gives must be."""
    return _core.RuleBook.from_dict(json.loads(text)).with_certainty(certainty)
