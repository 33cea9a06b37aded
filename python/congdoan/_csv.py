"""Splits the text of a CSV file into records. What a cell means is not known here."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from ._core import InvalidFigures
from ._failures import failure
from ._options import check_delimiter

_DELIMITERS = ",;\t"
# What Excel writes into, and reads from, a first line of its own.
_DECLARED = re.compile(r'"?sep=([^"\r\n#])"?;*,*\s*')


class _Lines:
    """The lines of a text, without comments and empty lines where a row may begin."""

    def __init__(self, text: str) -> None:
        self._stream = io.StringIO(text, newline="")
        self._number = 0
        self.row_begins = True
        self.row_line = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for line in self._stream:
            self._number += 1
            if self._number == 1 and _DECLARED.fullmatch(line):
                continue
            if self.row_begins:
                if line.startswith("#") or not line.strip():
                    continue
                self.row_begins = False
                self.row_line = self._number
            return line
        raise StopIteration


def read_table(
    text: str,
    name: str,
    delimiter: str | None = None,
) -> tuple[list[str], list[dict[str, str]], int, list[int]]:
    """The header of `text`, the rows below it by column name, its line, and theirs.

    Columns without a name and without any cell are left out, as spreadsheets save them.

    Raises:
        InvalidFigures: names the line of each row that does not fit, or what is wrong with the
            header.
    """
    check_delimiter(delimiter)
    rows = _rows(text, name, delimiter or declared_delimiter(text) or _sniffed(text))
    header_line, header = next(rows, (0, []))
    if not header:
        raise failure(InvalidFigures, [(name, "has no header line; it names the columns")])
    table, lines, ragged = [], [], []
    named = max((i + 1 for i, column in enumerate(header) if column), default=len(header))
    for line, row in rows:
        cells = row + [""] * (len(header) - len(row)) if len(row) >= named else row
        if len(cells) < len(header) or any(cells[len(header) :]):
            message = f"has {_cells(len(cells))}; the header has {_cells(len(header))}"
            ragged.append((f"{name}: line {line}", message))
        elif any(cells):
            table.append(cells)
            lines.append(line)
    used = [i for i, column in enumerate(header) if column or any(row[i] for row in table)]
    names = [header[i] for i in used]
    if problems := _header_problems(header, used):
        place = f"{name}: line {header_line}"
        raise failure(InvalidFigures, [(place, problem) for problem in problems])
    if ragged:
        raise failure(InvalidFigures, ragged)
    records = [dict(zip(names, (row[i] for i in used), strict=True)) for row in table]
    return names, records, header_line, lines


def _rows(text: str, name: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.row_begins = True
        try:
            row = next(reader, None)
        except csv.Error as problem:
            place = f"{name}: line {lines.row_line}"
            raise failure(InvalidFigures, [(place, _meaning(str(problem)))]) from None
        if row is None:
            return
        yield lines.row_line, [cell.strip() for cell in row]


def _meaning(problem: str) -> str:
    if "field larger" in problem:
        return f"a cell has more than {csv.field_size_limit()} characters"
    if "unexpected end" in problem:
        return "a quotation mark is opened and never closed"
    if "expected after" in problem:
        return "something follows a closing quotation mark; inside a cell it is written twice"
    return problem


def declared_delimiter(text: str) -> str | None:
    """The delimiter that a first line such as `sep=;` names."""
    found = _DECLARED.fullmatch(text.partition("\n")[0])
    return found[1] if found else None


def _sniffed(text: str) -> str:
    """The delimiter that splits the header into most columns; of equal ones the first."""
    header = next(_Lines(text), "")

    def columns(delimiter: str) -> int:
        try:
            return len(next(csv.reader([header], delimiter=delimiter)))
        except csv.Error:
            return 0

    return max(_DELIMITERS, key=columns)


def _header_problems(header: list[str], used: list[int]) -> list[str]:
    problems = [f"column {i + 1} has no name" for i in used if not header[i]][:1]
    seen: set[str] = set()
    for column in filter(None, header):
        if column in seen:
            problems.append(f'two columns are named "{_shortened(column)}"')
            break
        seen.add(column)
    return problems


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"
