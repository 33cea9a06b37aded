"""The types of the columns that `Scorecard.to_records` gives."""

from __future__ import annotations

from datetime import date

_TYPES: dict[str, type] = {
    "body": str,
    "as_of": date,
    "target": str,
    "text": str,
    "measure_name": str,
    "soft": bool,
    "kind": str,
    "unit": str,
    "comparator": str,
    "threshold": str,
    "threshold_value": float,
    "over_years": str,
    "period": str,
    "is_part": bool,
    "ended": bool,
    "outcome": str,
    **{
        f"{name}_{end}": int
        for name in ("actual", "base", "needed", "short_by", "spare")
        for end in ("low", "high")
    },
    "share_low": float,
    "share_high": float,
    "achieved": float,
    **dict.fromkeys(("actual", "base", "needed", "short_by", "spare", "share", "printed"), str),
    "explanation": str,
}


def record_types() -> dict[str, type]:
    """The columns of `Scorecard.to_records`, in their order, each with the type of what it holds.

    Where nothing stands a record has None, and a column of None alone shows no type. For polars
    this is the schema: `polars.DataFrame(card.to_records(), schema=congdoan.record_types())`.
    """
    return dict(_TYPES)
