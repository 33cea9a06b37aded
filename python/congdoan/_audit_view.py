"""The findings on a congress, for reading."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ._core import Audit, AuditOutcome, Certainty, Congress, Finding, Language

_SIGNS = {"holds": ("✓", "green"), "violated": ("✗", "red"), "unknown": ("?", "yellow")}

_WORDS = {
    "holds": ("Đúng quy định", "Holds"),
    "violated": ("Trái quy định", "Violated"),
    "unknown": ("Chưa biết", "Unknown"),
    "count": (
        "{} đúng quy định · {} trái quy định · {} chưa biết",
        "{} hold · {} violated · {} unknown",
    ),
    "on": ("họp ngày {}", "met on {}"),
    "inferred": ("suy ra", "inferred"),
    "no day": ("ngày họp không nêu; xét trong {}", "the day is not stated; taken as within {}"),
    "no time": ("ngày họp không nêu", "the day is not stated"),
    "nothing": (
        "Không có quy định nào để xét.",
        "There is no provision that it could be held against.",
    ),
    "seen": ("đã đọc", "seen"),
    "seen_secondary": ("đọc qua nguồn thứ cấp", "seen in a secondary source"),
    "recalled": ("theo trí nhớ, chưa kiểm chứng", "recalled, not confirmed"),
}


def audit_view(audit: Audit, congress: Congress, language: Language) -> RenderableType:
    """What is violated first, then what is not known, then what holds."""
    if congress.congress.date:
        when = _word("on", language, congress.congress.date.isoformat())
        if "congress.date" in congress.congress.inferred:
            when += f" ({_word('inferred', language)})"
    elif audit.when:
        when = _word("no day", language, str(audit.when))
    else:
        when = _word("no time", language)
    counts = [audit.count(outcome) for outcome in AuditOutcome]
    parts: list[RenderableType] = [
        Text(congress.body.name, style="bold"),
        Text(when),
        Text(_word("count", language, *counts) if any(counts) else _word("nothing", language)),
    ]
    for outcome in (AuditOutcome.VIOLATED, AuditOutcome.UNKNOWN, AuditOutcome.HOLDS):
        found = [finding for finding in audit.findings if finding.outcome is outcome]
        if found:
            parts.append(_section(outcome, found, language))
    return Group(*parts)


def _section(outcome: AuditOutcome, findings: list[Finding], language: Language) -> RenderableType:
    sign, colour = _SIGNS[outcome]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for finding in findings:
        provision = finding.provision
        where = " ".join(filter(None, (provision.instrument, provision.article)))
        standing = f"{where} · {_word(Certainty(provision.certainty), language)}"
        lines = (Text(finding.explain(language)), Text(standing, style="dim"))
        grid.add_row(Text(sign, style=colour), Group(*lines))
    heading = Text(_word(outcome, language), style="bold")
    return Padding(Group(heading, Padding(grid, (0, 0, 0, 2))), (1, 0, 0, 0))


def _word(key: str, language: Language, *values: object) -> str:
    return _WORDS[key][0 if language == "vi" else 1].format(*values)
