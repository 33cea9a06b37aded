"""The answer for a motion, for reading: a sentence, and a table of what was demanded."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ._core import Language, MotionResult, Quantity
from ._words import number, word

_STYLES = {
    "carried": "green",
    "lost": "red",
    "no_quorum": "red",
    "undetermined": "yellow",
    "met": "green",
    "missed": "red",
}
_HEADINGS = {
    "demand": ("điều kiện", "demand"),
    "count": ("số", "number"),
    "base_count": ("trên", "of"),
    "majority": ("tán thành", "majority"),
    "quorum": ("có mặt", "quorum"),
    "turnout": ("bỏ phiếu", "turnout"),
    "units": ("đơn vị", "units"),
}


def motion_view(result: MotionResult, language: Language) -> RenderableType:
    """The sentence first; the table only where a demand was named."""
    sentence = Text(result.explain(language), style=_STYLES[result.outcome])
    rows = list(_rows(result))
    if not rows:
        return sentence
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for key in ("demand", ""):
        table.add_column(_heading(key, language), header_style="dim")
    for key in ("count", "base_count", "needed", "short_by", "spare"):
        table.add_column(_heading(key, language), justify="right", header_style="dim")
    for name, rule, numbers in rows:
        table.add_row(_heading(name, language), rule, *(_shown(each, language) for each in numbers))
    return Group(sentence, Text(), table)


def _rows(result: MotionResult) -> list[tuple[str, str, tuple[object, ...]]]:
    rows: list[tuple[str, str, tuple[object, ...]]] = []
    if result.majority is not None:
        votes = (result.votes, result.base_count, result.needed, result.short_by, result.spare)
        rows.append(("majority", str(result.majority), votes))
    for name, check in (
        ("quorum", result.quorum),
        ("turnout", result.turnout),
        ("units", result.units),
    ):
        if check is None:
            continue
        numbers = (check.count, check.base_count, check.needed, check.short_by, check.spare)
        rows.append((name, check.rule, numbers))
    return rows


def _heading(key: str, language: Language) -> str:
    if not key:
        return ""
    known = _HEADINGS.get(key)
    if known is None:
        return word(key, language)
    return known[0] if language is Language.VI else known[1]


def _shown(value: object, language: Language) -> str:
    if isinstance(value, Quantity):
        return number(str(value), language) or "?"
    return "?" if value is None else str(value)
