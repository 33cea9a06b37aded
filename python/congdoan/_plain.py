"""Python values as the JSON text that the compiled readers take."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from ._core import Percent, Quantity

_MISSING_KINDS = {"NAType", "NaTType"}
"""The types of pandas.NA and pandas.NaT, known by name so that pandas need not be imported."""


_OTHER_FLOATS = {"float16", "float32", "longdouble"}
"""The floats of numpy that are not Python's own, known by name."""


def whole_of_float(value: Any, limit: int | None = None) -> int | None:
    """The int that a float is, or None if it is not whole.

    Raises:
        TypeError: from `limit` on, where it may stand for another number; what follows "is".
    """
    if not value.is_integer():
        return None
    exact_below = limit or 2**53
    if abs(value) < exact_below:
        return int(value)
    why = f"whole numbers in floats of this type are exact below {exact_below}"
    raise TypeError(f"the float {value}, too large to be exact ({why}); expected an int")


def json_text(tree: Any) -> str:
    """The JSON text of what `plain` and `plain_tree` made.

    Raises:
        UnicodeEncodeError: if a text holds half a letter (a lone surrogate).
    """
    text = json.dumps(tree, ensure_ascii=False)
    text.encode()
    return text


def is_missing(value: object) -> bool:
    """True of None, of any NaN and of what pandas puts where nothing is."""
    if value is None or type(value).__name__ in _MISSING_KINDS:
        return True
    if hasattr(value, "is_nan"):  # a Decimal, whose signalling NaN cannot be compared
        return bool(value.is_nan())
    # The scalars of numpy that are no float have it too.
    return hasattr(value, "as_integer_ratio") and value != value


def plain(value: Any) -> Any:
    """A single value as one that JSON has: text, a number, true, false or nothing.

    Raises:
        TypeError: if JSON has nothing for it; the message is what follows "is".
    """
    if value is None or isinstance(value, (str, bool, int)):
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            raise TypeError("beyond 64 bits; numbers end at 9223372036854775807")
        return value
    if type(value).__name__ in _OTHER_FLOATS and hasattr(value, "dtype"):
        import numpy

        whole = whole_of_float(value, 2 ** (int(numpy.finfo(value.dtype).nmant) + 1))
        return plain(float(value)) if whole is None else plain(whole)
    if isinstance(value, float):
        if value - value != 0:
            raise TypeError(f"{value}, which is no number")
        return float(value)
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if hasattr(value, "numerator") and hasattr(value, "denominator"):  # Fraction, numpy integers
        whole = value.denominator == 1
        return plain(int(value)) if whole else f"{value.numerator}/{value.denominator}"
    if hasattr(value, "item") and not getattr(value, "shape", ()):  # the other scalars of numpy
        return plain(value.item())
    if hasattr(value, "start_time") and hasattr(value, "end_time"):  # a period of pandas
        return f"{plain(value.start_time.date())}..{plain(value.end_time.date())}"
    if hasattr(value, "as_integer_ratio") or isinstance(value, (Quantity, Percent)):
        return str(value)  # of a Decimal too the text is exact
    due = "text, a number, true, false or None is due"
    raise TypeError(f"of the type {type(value).__name__}; {due}")


def plain_tree(value: Any, place: str, problems: list[tuple[str, str]]) -> Any:
    """The same for tables and lists inside each other; what is wrong is added to `problems`."""
    if isinstance(value, Mapping):
        tree = {}
        for key, item in value.items():
            if isinstance(key, str):
                tree[key] = plain_tree(item, f"{place}.{key}" if place else key, problems)
            else:
                problems.append((place, f"the key {key!r} is not text"))
        return tree
    if isinstance(value, (list, tuple)):
        return [plain_tree(item, f"{place}[{i}]", problems) for i, item in enumerate(value)]
    try:
        return plain(value)
    except TypeError as problem:
        problems.append((place, f"is {problem}"))
        return None
