"""Figures from CSV and JSON files, from records and from data frames.

Here text is split into cells and Python's values become JSON; what a cell means is decided in C++,
by the same rule for both languages.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from ._core import Figure, Figures, InvalidFigures, InvalidValue, parse_figures
from ._failures import failure
from ._files import read_text
from ._options import name_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal

_WORKBOOKS = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers"}
_ACCEPTED = "figures are read from a path, a list of records or a data frame"
_TEXTS = {"", ".csv", ".json", ".tsv", ".txt"}


def read_figures(
    source: str | os.PathLike[str] | Iterable[Mapping[str, Any]] | Any,
    *,
    digits: Literal["plain", "vi"] = "plain",
    measures: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    delimiter: str | None = None,
    periods: Literal["label", "year"] = "label",
) -> Figures:
    """Read figures from a CSV or JSON file, from records, or from a data frame.

    Long: `body, period, measure, value`, optional `reported_on`, `final`, `text`, `source`; a line
    for each figure. Wide: `period` and a column for each measure. `None`, NaN and empty cells are
    unreported. Records without a body belong to the body of the document they are judged with.

    Args:
        source: A path; an iterable of mappings; a table of pandas, polars or pyarrow.
        digits: "vi" reads numbers in text as Vietnamese texts write them: `1.250` is 1250.
        measures: Which columns of a wide table are measures; others are left out. By default all
            columns are that are not keys of a figure.
        ignore: Columns to leave out. Each must be there.
        delimiter: What separates the cells of a CSV file; by default the one of comma, semicolon
            and tab that splits its header into most columns.
        periods: "year" reads the first and the last day of a year as that year, as data frames
            keep years: `2016-12-31`, a datetime or a pandas Timestamp of that day is 2016.

    Raises:
        InvalidFigures: names everything wrong with them, a line each, with its place.
    """
    if digits not in ("plain", "vi"):
        raise InvalidValue(f'digits is {digits!r}; "plain" or "vi" is due')
    if periods not in ("label", "year"):
        raise InvalidValue(f'periods is {periods!r}; "label" or "year" is due')
    options: dict[str, Any] = {
        "measures": name_list("measures", measures),
        "ignore": name_list("ignore", ignore),
        "vietnamese_digits": digits == "vi",
        "days_as_years": periods == "year",
    }
    if isinstance(source, Figures):
        return source
    if not isinstance(source, (str, os.PathLike)):
        records = _records(source)
        return _made(records) or _from_records(records, options)
    name = os.fspath(source)
    extension = os.path.splitext(name)[1].lower()
    if extension in _WORKBOOKS and os.path.isfile(name):
        raise failure(InvalidFigures, [(name, 'is a workbook; save its sheet as "CSV UTF-8"')])
    if extension not in _TEXTS and os.path.isfile(name):
        message = "figures are read from a file whose name ends in .csv or .json"
        raise failure(InvalidFigures, [(name, message)])
    text = read_text(name, InvalidFigures)
    if extension == ".json":
        return parse_figures(text, name, **options)
    return _from_table(text, name, delimiter, options)


def _made(records: list[Any]) -> Figures | None:
    """Figures of a list that holds `Figure` alone, such as those that a congress states."""
    made = [each for each in records if isinstance(each, Figure)]
    if not made:
        return None
    others = [i for i, each in enumerate(records, 1) if not isinstance(each, Figure)]
    if others:
        message = "is no Figure, but other records are; give records of one sort"
        raise failure(InvalidFigures, [(f"record {number}", message) for number in others])
    return Figures(made)


def _from_table(text: str, name: str, delimiter: str | None, options: dict[str, Any]) -> Figures:
    from ._csv import read_table
    from ._plain import json_text

    rows, header, lines = read_table(text, name, delimiter, options["measures"], options["ignore"])
    places = [f"line {line}" for line in lines]
    return parse_figures(json_text(rows), name, places=places, header=f"line {header}", **options)


def _records(source: Any) -> list[Any]:
    """The rows of a data frame, or the records that were given themselves."""
    if isinstance(source, Mapping):
        raise TypeError("figures are a list of records; this is one mapping: put it in a list")
    if isinstance(source, (bytes, bytearray)):
        raise TypeError(f"{_ACCEPTED}, not {type(source).__name__}; text is given as a file's path")
    for method in ("to_dicts", "to_pylist"):  # polars, pyarrow
        if hasattr(source, method):
            return list(getattr(source, method)())
    if not hasattr(source, "columns"):
        try:
            return list(iter(source))
        except TypeError:
            raise TypeError(f"{_ACCEPTED}, not {type(source).__name__}") from None
    seen = set()
    for name in source.columns:
        if name in seen:
            raise failure(InvalidFigures, [("", f'two columns are named "{name}"')])
        seen.add(name)
    if any(name is not None for name in source.index.names):
        source = source.reset_index()
    return list(source.to_dict("records"))


def _cell(value: Any) -> Any:
    """One value of a record; a whole float is an integer, since JSON's decimals may lose digits."""
    from ._plain import plain

    cell = plain(value)
    exact = isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53
    return int(cell) if exact else cell


def _from_records(records: Iterable[Any], options: dict[str, Any]) -> Figures:
    from ._plain import is_missing, json_text

    problems: list[tuple[str, str]] = []
    rows = []
    for number, record in enumerate(records, 1):
        place = f"record {number}"
        if not isinstance(record, Mapping):
            problems.append((place, f"is of the type {type(record).__name__}; a mapping is due"))
            continue
        row = {}
        for key, value in record.items():
            if not isinstance(key, str):
                problems.append((place, f"the key {key!r} is not text"))
                continue
            try:
                row[key] = None if is_missing(value) else _cell(value)
            except TypeError as problem:
                problems.append((f"{place}, {key}", f"is {problem}"))
        rows.append(row)
    if problems:
        raise failure(InvalidFigures, problems)
    try:
        text = json_text(rows)
    except UnicodeEncodeError:
        message = "the records hold half a letter (a lone surrogate)"
        raise failure(InvalidFigures, [("", message)]) from None
    return parse_figures(text, **options)
