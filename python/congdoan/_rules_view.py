"""Provisions and changes between them, for reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ._core import Language, Provision, RuleChange, Truth
from ._words import capitalised, word

_WORDS = {
    "congress": ("đại hội", "congress"),
    "election": ("bầu cử", "election"),
    "motion": ("biểu quyết", "motion"),
    "ballot": ("phiếu bầu", "ballot"),
    "committee": ("ban chấp hành", "committee"),
    "founding": ("thành lập", "founding"),
    "emulation": ("thi đua, khen thưởng", "emulation"),
    "grading": ("xếp loại", "grading"),
    "seen": ("đã đọc", "seen"),
    "seen_secondary": ("đọc qua nguồn thứ cấp", "seen in a secondary source"),
    "recalled": ("theo trí nhớ, chưa kiểm chứng", "recalled, not confirmed"),
    "perhaps": ("có thể có hiệu lực", "perhaps in force"),
    "draft": ("dự thảo", "a draft"),
    "from": ("từ {}", "from {}"),
    "until": ("đến {}", "until {}"),
    "unconfirmed": ("từ {} chưa rõ còn hiệu lực", "not confirmed from {} on"),
    "inferred": ("suy ra", "inferred"),
    "none": ("Không có quy định nào.", "No provision."),
    "none on": ("Ngày {}: không có quy định nào.", "No provision on {}."),
    "no change": (
        "Từ {} đến {}: không có thay đổi.",
        "Nothing changes from {} to {}.",
    ),
    "ends": ("hết hiệu lực", "ends"),
    "begins": ("bắt đầu", "begins"),
    "changes": ("thay đổi", "changes"),
}


def provisions_view(
    provisions: Sequence[Provision], on: date | None, language: Language
) -> RenderableType:
    """Provisions under their topics, each with its dates, instrument and certainty."""
    if not provisions:
        text = _word("none on", language, on) if on else _word("none", language)
        return Text(text)
    parts: list[RenderableType] = []
    for topic, group in groupby(provisions, key=lambda provision: provision.topic):
        heading = Text(capitalised(_word(topic, language)), style="bold")
        rows = _grid((Text(each.id), provision_view(each, on, language)) for each in group)
        parts.append(Padding(Group(heading, Padding(rows, (0, 0, 0, 2))), (0, 0, 1, 0)))
    return Group(*parts)


def provision_view(provision: Provision, on: date | None, language: Language) -> RenderableType:
    """One provision: what it sets, what it says, and where it stands."""
    head = Text(provision.name or provision.parameter, style="bold")
    if demand := provision.demand_in(language):
        head.append(f": {demand}", style="not bold")
    lines = [head]
    lines += _binding(provision, language)
    lines.append(Text(provision.text))
    lines.append(Text(standing(provision, on, language), style="dim"))
    if provision.note:
        lines.append(Text(provision.note, style="dim"))
    return Group(*lines)


def standing(provision: Provision, on: date | None, language: Language) -> str:
    """Its instrument, dates and certainty in one line."""
    facts = [" ".join(filter(None, (provision.instrument, provision.article)))]
    facts += [
        _word(key, language, label.text) + _inferred(provision, key, language)
        for key, label in (("from", provision.from_), ("until", provision.until))
        if label is not None
    ]
    if provision.unconfirmed_from is not None:
        facts.append(_word("unconfirmed", language, provision.unconfirmed_from.text))
    if provision.draft:
        facts.append(_word("draft", language))
    elif on is not None and provision.on(on) is Truth.UNKNOWN:
        facts.append(_word("perhaps", language))
    facts.append(_word(provision.certainty, language))
    return " · ".join(filter(None, facts))


def changes_view(
    changes: Sequence[RuleChange], before: date, after: date, language: Language
) -> RenderableType:
    """What ends, begins or changes, question by question."""
    if not changes:
        return Text(_word("no change", language, before, after))
    parts: list[RenderableType] = []
    for change in changes:
        kind = (
            "changes" if change.before and change.after else "ends" if change.before else "begins"
        )
        shown = (*change.before, *change.after)[0]
        heading = Text(capitalised(shown.name or change.parameter), style="bold")
        heading.append(f" ({_word(kind, language)})", style="not bold")
        rows = [(Text(f"- {each.id}"), _line(each, language)) for each in change.before]
        rows += [(Text(f"+ {each.id}"), _line(each, language)) for each in change.after]
        parts.append(Padding(Group(heading, Padding(_grid(rows), (0, 0, 0, 2))), (0, 0, 1, 0)))
    return Group(*parts)


def _line(provision: Provision, language: Language) -> RenderableType:
    lines = [Text(provision.demand_in(language))] if provision.demand else []
    lines += _binding(provision, language)
    if not provision.demand:
        lines.append(Text(provision.text))
    return Group(*lines, Text(standing(provision, None, language), style="dim"))


def _binding(provision: Provision, language: Language) -> list[Text]:
    """Whom it binds, and under which conditions."""
    levels = ", ".join(word(level, language) for level in provision.levels)
    return [Text(line) for line in (levels, provision.conditions_in(language)) if line]


def _grid(rows: Iterable[tuple[Text, RenderableType]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for label, content in rows:
        grid.add_row(label, content)
    return grid


def _inferred(provision: Provision, key: str, language: Language) -> str:
    return f" ({_word('inferred', language)})" if key in provision.inferred else ""


def _word(key: str, language: Language, *values: object) -> str:
    if key not in _WORDS:
        return key
    return _WORDS[key][0 if language == "vi" else 1].format(*values)
