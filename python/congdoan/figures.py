"""Figures from CSV and JSON files, from records and from data frames.

Here text is split into cells and Python's values become JSON; what a cell means is decided in C++,
by the same rule for both languages.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from ._core import (
    Congress,
    Figure,
    Figures,
    InvalidFigures,
    InvalidValue,
    Resolution,
    parse_figures,
)
from ._failures import failure
from ._files import read_text
from ._options import name_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal

_WORKBOOKS = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers"}
_ACCEPTED = "figures are read from a path, a list of records or a data frame"
_TABLE = "the table"
_TEXTS = {"", ".csv", ".json", ".tsv", ".txt"}


def read_figures(
    source: str | os.PathLike[str] | Iterable[Mapping[str, Any]] | Any,
    *,
    digits: Literal["plain", "vi"] = "plain",
    measures: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    delimiter: str | None = None,
    periods: Literal["label", "year"] = "label",
    rename: Mapping[str, str] | None = None,
    na: Iterable[Any] | None = None,
    congress: Congress | Resolution | None = None,
) -> Figures:
    """Read figures from a CSV or JSON file, from records, or from a data frame.

    Long: `body, period, measure, value`, optional `reported_on`, `final`, `text`, `source`; a line
    for each figure. Wide: `period` and a column for each measure. Years as columns: `measure`, and
    a column for each period, such as `2016` or `Năm 2016`. `None`, NaN and empty cells are
    unreported. Records without a body belong to the body of the document they are judged with.

    Columns may have the headers that offices give them: `Chỉ tiêu` is `measure`, `Năm` `period`,
    `Giá trị` `value`, `Đơn vị` `body`.

    Args:
        source: A path; an iterable of mappings; a table of pandas, polars or pyarrow.
        digits: "vi" reads numbers in text as Vietnamese texts write them: `1.250` is 1250.
        measures: Which measures are read, columns of a wide table or measures of a long one; others
            are left out. By default all, and in a wide table all columns that are not keys of a
            figure. Each must be there.
        ignore: Columns to leave out, and measures of a long table. Each must be there.
        delimiter: What separates the cells of a CSV file; by default the one of comma, semicolon
            and tab that splits its header into most columns.
        periods: "year" reads the first and the last day of a year as that year, as data frames
            keep years: `2016-12-31`, a datetime or a pandas Timestamp of that day is 2016.
        rename: What columns, and measures of a long table, are to be called:
            `{"LĐTT": "advanced"}`.
        na: Texts of cells that stand for nothing, such as `-`, or numbers that do.
        congress: Its measures may stand under their names instead of their ids.

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
        "rename": _renamed(rename),
        "names": _names(congress),
        "na": _texts_of_nothing(na),
    }
    if isinstance(source, Figures):
        return source
    if not isinstance(source, (str, os.PathLike)):
        records, narrow, columns = _records(source)
        if columns is not None:
            options |= _header(columns)
        return _made(records) or _from_records(records, narrow, options)
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

    columns, rows, header, lines = read_table(text, name, delimiter)
    places = [f"line {line}" for line in lines]
    options |= {"places": places, "header": f"line {header}", "columns": columns}
    return parse_figures(json_text(rows), name, **options)


def _renamed(rename: object) -> dict[str, str]:
    if rename is None:
        return {}
    if not isinstance(rename, Mapping):
        expected = 'expected a mapping such as {"LĐTT": "advanced"}'
        raise TypeError(f"rename is of the type {type(rename).__name__}; {expected}")
    for each in (*rename, *rename.values()):
        if not isinstance(each, str):
            raise TypeError(f"rename holds {each!r}; names are text")
    return dict(rename)


def _names(congress: object) -> dict[str, str]:
    """The names of a congress's measures, each with its id."""
    if congress is None:
        return {}
    resolution = congress.resolution if isinstance(congress, Congress) else congress
    if not isinstance(resolution, Resolution):
        expected = "expected a Congress or a Resolution"
        raise TypeError(f"congress is of the type {type(congress).__name__}; {expected}")
    names: dict[str, str] = {}
    for measure in resolution.measures:
        # Of two measures with one name none is meant.
        names[measure.name] = "" if measure.name in names else measure.id
    return {name: key for name, key in names.items() if name and key}


def _texts_of_nothing(na: object) -> list[str]:
    if na is None:
        return []
    if isinstance(na, str):
        raise TypeError(f"na is a list of texts: write [{na!r}]")
    if isinstance(na, (bytes, Mapping)) or not hasattr(na, "__iter__"):
        raise TypeError(f"na is of the type {type(na).__name__}; expected a list of texts")
    return [str(each).strip() for each in na]


def _records(source: Any) -> tuple[list[Any], dict[str, int], list[Any] | None]:
    """The rows of a data frame, or the records that were given themselves.

    Also the columns whose floats are narrower than Python's, which the rows no longer show, and
    the names of a data frame's columns.
    """
    if isinstance(source, Mapping):
        if any(map(_is_column, source.values())):
            what = "this is a mapping of columns: make a data frame of it, by pandas.DataFrame(...)"
            raise TypeError(f"figures are a list of records; {what}")
        raise TypeError("figures are a list of records; this is one mapping: put it in a list")
    if isinstance(source, (bytes, bytearray)):
        raise TypeError(f"{_ACCEPTED}, not {type(source).__name__}; text is given as a file's path")
    if hasattr(source, "read"):
        raise TypeError(f"{_ACCEPTED}, not {type(source).__name__}; give the path of the file")
    if hasattr(source, "collect_schema") and hasattr(source, "collect"):  # polars, before it is run
        source = source.collect()
    for method in ("to_dicts", "to_pylist"):  # polars, pyarrow
        if hasattr(source, method):
            schema = list(_schema(source))
            columns = [name for name, _ in schema] if hasattr(source, "schema") else None
            return list(getattr(source, method)()), _narrow(schema), columns
    if not hasattr(source, "columns"):
        try:
            records = list(iter(source))
        except TypeError:
            raise TypeError(f"{_ACCEPTED}, not {type(source).__name__}") from None
        held = any(isinstance(each, (Mapping, Figure)) for each in records)
        if hasattr(source, "dtype") and not held and (records or str(source.dtype) != "object"):
            what = "it names no columns: make a data frame of it"
            raise TypeError(f"{_ACCEPTED}, not {type(source).__name__}; {what}")
        return records, {}, None
    seen = set()
    for name in source.columns:
        if name in seen:
            raise failure(InvalidFigures, [("", f'two columns are named "{name}"')])
        seen.add(name)
    if any(name is not None for name in source.index.names):
        source = source.reset_index()
    records = list(source.to_dict("records"))
    return records, _narrow(source.dtypes.items()), list(source.columns)


def _is_column(value: object) -> bool:
    return isinstance(value, (list, tuple, range)) or bool(getattr(value, "shape", ()))


def _header(columns: list[Any]) -> dict[str, Any]:
    """The names of a table's columns, so that what is wrong with them is told once."""
    names = [_key(each) for each in columns]
    problems = [
        f"the name {name!r} of a column is not text" for name in names if not isinstance(name, str)
    ]
    if not names:
        problems = ["has no columns; period and a column for each measure are due"]
    if problems:
        raise failure(InvalidFigures, [(_TABLE, problem) for problem in problems])
    return {"columns": names, "header": _TABLE}


def _schema(table: Any) -> Iterable[tuple[Any, Any]]:
    schema: Any = getattr(table, "schema", ())
    if hasattr(schema, "items"):  # polars
        return list(schema.items())
    return zip(schema.names, schema.types, strict=True) if hasattr(schema, "types") else ()


def _narrow(types: Iterable[tuple[Any, Any]]) -> dict[str, int]:
    """Up to which whole number a column's floats are exact, where that is less than Python's."""
    limits = {}
    for column, kind in types:
        name = str(kind).lower()
        if name in {"float32", "float", "float[pyarrow]"}:
            limits[str(column)] = 2**24
        elif name in {"float16", "halffloat", "halffloat[pyarrow]"}:
            limits[str(column)] = 2**11
    return limits


def _key(key: Any) -> Any:
    """A key of a record; a year as a number, as pivot tables have, is its text."""
    if isinstance(key, (str, bool)) or not hasattr(key, "__index__"):
        return key
    return str(int(key)) if 1000 <= int(key) <= 9999 else key


def _cell(value: Any, limit: int | None) -> Any:
    """One value of a record; a whole float is an integer, since JSON's decimals may lose digits.

    What JSON has nothing for is told where it is read: the column may be one that is left out.
    """
    from ._plain import is_missing, plain, whole_of_float

    try:
        if is_missing(value):
            return None
        cell = plain(value)
        if isinstance(cell, float):
            whole = whole_of_float(cell, limit)
            return cell if whole is None else whole
    except TypeError as problem:
        return {"unfit": f"is {problem}"}
    return cell


def _from_records(
    records: Iterable[Any], narrow: dict[str, int], options: dict[str, Any]
) -> Figures:
    from ._plain import json_text

    problems: list[tuple[str, str]] = []
    ignored = set(options["ignore"])
    rows = []
    for number, record in enumerate(records, 1):
        place = f"record {number}"
        if not isinstance(record, Mapping):
            due = 'a mapping such as {"period": 2018, "staff": 70} is due'
            problems.append((place, f"is of the type {type(record).__name__}; {due}"))
            continue
        row = {}
        for given, value in record.items():
            key = _key(given)
            if not isinstance(key, str):
                problems.append((place, f"the key {key!r} is not text"))
            else:
                row[key] = None if key in ignored else _cell(value, narrow.get(key))
        rows.append(row)
    if problems:
        raise failure(InvalidFigures, problems)
    try:
        text = json_text(rows)
    except UnicodeEncodeError:
        message = "the records hold half a letter (a lone surrogate)"
        raise failure(InvalidFigures, [("", message)]) from None
    return parse_figures(text, **options)
