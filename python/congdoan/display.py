"""Verdicts as records for data frames and as HTML for notebooks. Nothing is decided here."""

from __future__ import annotations

from fractions import Fraction
from html import escape
from typing import Any

from ._core import Language, Part, Scorecard, Verdict
from ._words import word

_AMBER, _GREY = "#9a6700", "#57606a"
_COLOURS = {"met": "#1a7f37", "missed": "#b42318", "undetermined": _AMBER}
_BLOCKERS_TOLD = 3


def scorecard_records(card: dict[str, Any]) -> list[dict[str, Any]]:
    """A flat row for each verdict of a scorecard's dictionary and, below it, for each of its parts.

    Numbers are `int`, or text such as ">40" where they are not known exactly; `share` is the exact
    `Fraction`, None where part or base is not exact.
    """
    rows = []
    for verdict in card["verdicts"]:
        rows.append(_row(verdict, verdict, is_part=False))
        rows.extend(_row(verdict, part, is_part=True) for part in verdict["parts"].values())
    return rows


def _row(verdict: dict[str, Any], part: dict[str, Any], *, is_part: bool) -> dict[str, Any]:
    threshold = verdict["threshold"]
    return {
        "target": verdict["target"],
        "period": part["period"],
        "is_part": is_part,
        "outcome": part["outcome"],
        "soft": verdict["soft"],
        "kind": verdict["kind"],
        "unit": verdict["unit"],
        "comparator": verdict["comparator"],
        "threshold": _fraction(threshold) if isinstance(threshold, str) else threshold,
        "over_years": None if is_part else verdict["over_years"],
        "actual": part["actual"],
        "base": part["base"],
        "share": _fraction(part["share"]) if part["share"] else None,
        "printed": part["printed"],
        "needed": part["needed"],
        "short_by": part["short_by"],
        "spare": part["spare"],
        "ended": part["ended"],
        "explanation": part["explanation"],
    }


def _fraction(text: str) -> Fraction:
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def scorecard_html(card: Scorecard, language: Language = Language.VI) -> str:
    """A scorecard as an HTML table."""
    caption = f"{card.body} · {word('as of', language)} {card.as_of}"
    blockers = [escape(each.explain(card, language)) for each in card.blockers()[:_BLOCKERS_TOLD]]
    listed = "".join(f'<div style="color:{_AMBER}">{each}</div>' for each in blockers)
    rows = "".join(_html_rows(verdict, language) for verdict in card)
    return f"<div><strong>{escape(caption)}</strong>{listed}{_html_table(rows)}</div>"


def verdict_html(verdict: Verdict, language: Language = Language.VI) -> str:
    """One verdict as an HTML table."""
    return _html_table(_html_rows(verdict, language))


def _html_table(rows: str) -> str:
    return f"<table>{rows}</table>"


def _html_rows(verdict: Verdict, language: Language) -> str:
    aim = f" ({word('aim', language)})" if verdict.soft else ""
    rows = [_html_row(f"<strong>{escape(verdict.target)}</strong>{aim}", verdict, language)]
    rows.extend(
        _html_row(f'<span style="color:{_GREY}">{escape(period)}</span>', part, language)
        for period, part in verdict.parts.items()
    )
    return "".join(rows)


def _html_row(label: str, part: Part | Verdict, language: Language) -> str:
    outcome = str(part.outcome) if part.outcome else ""
    colour = _COLOURS.get(outcome, _GREY)
    cells = (
        label,
        f'<span style="color:{colour}">{escape(word(outcome, language))}</span>',
        escape(part.explain(language)),
    )
    return "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>"
