"""Verdicts as records for data frames and as HTML for notebooks. Nothing is decided here."""

from __future__ import annotations

from fractions import Fraction
from html import escape
from typing import Any

from ._core import Language, Part, Scorecard, Verdict
from ._words import word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_AMBER, _GREY = "#9a6700", "#57606a"
_COLOURS = {"met": "#1a7f37", "missed": "#b42318", "undetermined": _AMBER}
_BLOCKERS_TOLD = 3
_NUMBERS = ("actual", "base", "needed", "short_by", "spare")
_RATIOS = ("share_low", "share_high", "achieved")
_MOST_DECIMALS = 15
_WORDS = {"body", "target", "text", "measure_name", "kind", "unit", "period", "explanation"}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")


def scorecard_records(
    card: Scorecard, language: Language = Language.VI, *, parts: bool = False
) -> list[dict[str, Any]]:
    """A flat row for each verdict, and below it, if asked for, for each of its parts.

    Columns that end in `_low` and `_high` hold whole numbers, None where there is no end, or no
    number at all. Ratios (`share_low`, `share_high`, `achieved`, `threshold_value` of a share) are
    floats for drawing. What decided stands beside them as exact text: `actual`, `share`, and so on.
    """
    return _rows(card, language, float, parts=parts)


def scorecard_cells(card: Scorecard, language: Language = Language.VI) -> list[dict[str, Any]]:
    """The same rows, parts too, for a spreadsheet: ratios are exact percentages as text.

    No text begins as a formula does: see `_no_formula`.
    """
    rows = _rows(card, language, percent, parts=True)
    return [
        {key: _no_formula(cell) if key in _WORDS else cell for key, cell in row.items()}
        for row in rows
    ]


def _no_formula(cell: Any) -> Any:
    """A text with `'` before it where a spreadsheet would run it, or where it begins with `'`.

    Taking one `'` off the beginning of a cell gives back every text.
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def _rows(
    card: Scorecard, language: Language, ratio: Callable[[Fraction], Any], *, parts: bool
) -> list[dict[str, Any]]:
    rows = []
    for verdict, report in zip(card, card.to_dict(language)["verdicts"], strict=True):
        of_verdict = _of_verdict(card, report, ratio)
        rows.append(_row(of_verdict, verdict, report, ratio, is_part=False))
        if parts:
            rows.extend(
                _row(of_verdict, part, report["parts"][label], ratio, is_part=True)
                for label, part in verdict.parts.items()
            )
    return rows


def _of_verdict(
    card: Scorecard, report: dict[str, Any], ratio: Callable[[Fraction], Any]
) -> dict[str, Any]:
    """What all rows of a verdict share."""
    threshold = report["threshold"]
    exact = _fraction(threshold) if isinstance(threshold, str) else None
    written = str(threshold) if exact is None else percent(exact)
    return {
        "body": card.body,
        "as_of": card.as_of,
        "target": report["target"],
        "text": report["text"],
        "measure_name": report["measure_name"],
        "soft": report["soft"],
        "kind": report["kind"],
        "unit": report["unit"],
        "comparator": report["comparator"],
        "threshold": None if threshold is None else written,
        "threshold_value": threshold if exact is None else ratio(exact),
        "over_years": report["over_years"],
    }


def _row(
    of_verdict: dict[str, Any],
    part: Part | Verdict,
    report: dict[str, Any],
    ratio: Callable[[Fraction], Any],
    *,
    is_part: bool,
) -> dict[str, Any]:
    row = of_verdict | {
        "over_years": None if is_part else of_verdict["over_years"],
        "period": report["period"],
        "is_part": is_part,
        "ended": report["ended"],
        "outcome": report["outcome"],
    }
    for name in _NUMBERS:
        number = getattr(part, name)
        row[f"{name}_low"] = None if number is None else number.lower
        row[f"{name}_high"] = None if number is None else number.upper
    for name in _RATIOS:
        value = getattr(part, name)
        row[name] = None if value is None else ratio(value)
    for name in _NUMBERS:
        row[name] = None if report[name] is None else str(report[name])
    return row | {
        "share": None if part.share is None else percent(part.share),
        "printed": report["printed"],
        "explanation": report["explanation"],
    }


def percent(ratio: Fraction) -> str:
    """A ratio as an exact percentage: `90%`, or `66 2/3%` where its decimals do not end.

    Not `9/10`, which a spreadsheet takes for a date.
    """
    hundredfold = ratio * 100
    digits = 0
    while digits <= _MOST_DECIMALS and hundredfold * 10**digits % 1:
        digits += 1
    if digits > _MOST_DECIMALS:
        whole, rest = divmod(abs(hundredfold), 1)
        return f"{'-' if ratio < 0 else ''}{whole} {rest}%"
    scaled = abs(int(hundredfold * 10**digits))
    whole, rest = divmod(scaled, 10**digits)
    decimals = f".{rest:0{digits}}" if digits else ""
    return f"{'-' if ratio < 0 else ''}{whole}{decimals}%"


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
