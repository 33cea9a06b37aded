"""Ballots from CSV files: one ballot a line.

Here lines are split into cells; what they mean, and whether a name is known, is decided in C++.
"""

from __future__ import annotations

import csv
import os
from unicodedata import normalize

from ._ballot_names import NamedBallots
from ._core import Ballots, InvalidDocument, InvalidValue, _BallotPacker
from ._csv import declared_delimiter
from ._failures import failure
from ._files import MOST_HELD, opened, unreadable
from ._marks import NO_NAME, are_ticks, is_sure_mark, marks_below, names_of
from ._options import check_delimiter, name_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

_AT_ONCE = 20_000  # lines
_BYTES_AT_ONCE = 4 * 1024 * 1024
_LONGEST = 1024 * 1024  # bytes of a line; what has no end of a line stops here
DELIMITERS = ",;\t|"


def read_ballots(
    path: str | os.PathLike[str],
    *,
    candidates: Sequence[str] | None = None,
    delimiter: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> Ballots:
    """Read ballots from a CSV file, one ballot a line. Lines that begin with `#` are left out.

    Either each line holds the names left on a ballot, the first one too (`-` alone: every name is
    struck), or a header names the candidates and each line marks them: 1, 1.0, true, yes, có, đúng
    or ✓ for a name left, 0, 0.0, false, no, không, sai or - for one struck, capitals or not. Beside
    ✓ a blank cell is a name struck. A file whose first line has names and whose second has only
    marks is such a table; crosses, which may mean either, are refused. A mark is never a name,
    unless `candidates` has it. A single line of several names is refused where `candidates` does
    not tell which it is. Names are compared in NFC. A line has at most 1 MiB.

    Args:
        path: The file, in UTF-8.
        candidates: Who stood, in the order of the list; of a matrix its header. Lines of names
            without it have the names that are on them, in the order in which they come; such a
            file has at most 256 MB.
        delimiter: What separates the cells; by default the one of comma, semicolon, tab and bar
            that splits the first line into most.
        progress: Called with the bytes read so far, now and then.

    Raises:
        InvalidDocument: names the first lines that are wrong.
        InvalidValue: for a wrong delimiter or list of candidates.
    """
    return read_told(path, candidates, delimiter, progress)[0]


def read_told(
    path: str | os.PathLike[str],
    candidates: Sequence[str] | None,
    delimiter: str | None,
    progress: Callable[[int], None] | None,
) -> tuple[Ballots, int, list[str]]:
    """As `read_ballots`; also the line of the first ballot and, if it has names, those."""
    check_delimiter(delimiter)
    if isinstance(candidates, (set, frozenset)):
        raise TypeError("candidates is a set, which has no order; a list of names is due")
    if candidates is not None:
        candidates = [normalize("NFC", name) for name in name_list("candidates", candidates)]
    name = os.fspath(path)
    with opened(name, InvalidDocument) as file:
        reader = _Reader(file, name, delimiter, progress)
        return reader.read(candidates), reader.first_line, reader.first_names


class _Reader:
    """Reads a file some lines at a time, so that its size does not matter."""

    def __init__(
        self,
        file: BinaryIO,
        name: str,
        delimiter: str | None,
        progress: Callable[[int], None] | None,
    ) -> None:
        self._file = file
        self._name = name
        self._delimiter = delimiter
        self._progress = progress
        self._line = 0
        self._bytes = 0
        self.first_line = 0
        self.first_names: list[str] = []

    def read(self, candidates: Sequence[str] | None) -> Ballots:
        pieces = self._pieces()
        rows, lines = next(pieces, ([], []))
        if not rows:
            raise self._wrong(None, "is empty; a ballot is due on each line")
        while len(rows) < 2 and (more := next(pieces, None)):  # after many lines left out
            rows, lines = rows + more[0], lines + more[1]
        marks = marks_below(rows, candidates)
        if marks is True:
            return self._read_marks(rows, lines, pieces, candidates)
        if marks:
            message = (
                f'is marked "{marks}", which may mean a name left or one struck, or be a name; '
                "marks are 1 for a name left and 0 for one struck"
            )
            raise self._wrong(lines[1], message)
        unknown = [name for name in names_of(rows[0]) if name not in (candidates or ())]
        if len(unknown) > 1 and all(map(is_sure_mark, unknown)):
            message = "is marks without a header; name the candidates in the first line"
            raise self._wrong(lines[0], message)
        self.first_line, self.first_names = lines[0], names_of(rows[0])
        if candidates is None:
            if len(rows) == 1 and len(names_of(rows[0])) > 1:
                message = "may be the only ballot or a header without ballots; say who stood"
                raise self._wrong(lines[0], message)
            ballots = self._names_found(rows, lines, pieces)
            candidates, pieces = ballots.names, ballots.pieces()
            rows, lines = next(pieces)
        packer = _BallotPacker(list(candidates))
        while rows:
            self._add(packer.add_names, [names_of(row) for row in rows], lines)
            rows, lines = next(pieces, ([], []))
        return packer.done()

    def _read_marks(
        self,
        rows: list[list[str]],
        lines: list[int],
        pieces: Iterator[tuple[list[list[str]], list[int]]],
        candidates: Sequence[str] | None,
    ) -> Ballots:
        header = rows[0]
        try:
            packer = _BallotPacker(header)
        except InvalidValue as problem:
            raise self._wrong(lines[0], str(problem)) from None
        if candidates is not None and list(candidates) != header:
            differ = "stand in another order" if set(candidates) == set(header) else "differ"
            message = f"the candidates of the header are {', '.join(header)}; those given {differ}"
            raise self._wrong(lines[0], message)
        ticked = are_ticks(rows[1])
        rows, lines = rows[1:], lines[1:]

        def add(some: list[list[str]], its_lines: list[int]) -> None:
            packer.add_marks(some, its_lines, ticked)

        while rows:
            self._add(add, rows, lines)
            rows, lines = next(pieces, ([], []))
        return packer.done()

    def _names_found(
        self,
        rows: list[list[str]],
        lines: list[int],
        pieces: Iterator[tuple[list[list[str]], list[int]]],
    ) -> NamedBallots:
        ballots = NamedBallots()
        while rows:
            ballots.add(rows, lines)
            if self._bytes > MOST_HELD:
                message = (
                    f"is larger than {MOST_HELD // 2**20} MB, which is too much to look for the "
                    "names in; say who stood"
                )
                raise self._wrong(None, message)
            rows, lines = next(pieces, ([], []))
        if line := ballots.line_of_mark:
            message = (
                "has a mark where names are due; marks need a header of names, "
                "and a name that is also a mark a list of the candidates"
            )
            raise self._wrong(line, message)
        if not ballots.names:
            raise self._wrong(None, "has no name on any ballot; say who stood")
        return ballots

    def _add(
        self,
        add: Callable[[list[list[str]], list[int]], None],
        rows: list[list[str]],
        lines: list[int],
    ) -> None:
        try:
            add(rows, lines)
        except InvalidValue as problem:
            raise failure(InvalidDocument, [(self._name, str(problem))]) from None

    def _wrong(self, line: int | None, message: str) -> InvalidDocument:
        place = self._name if line is None else f"{self._name}: line {line}"
        return failure(InvalidDocument, [(place, message)])

    def _pieces(self) -> Iterator[tuple[list[list[str]], list[int]]]:
        """Rows of cells and the lines they stand on."""
        while True:
            try:
                raw = self._raw()
            except OSError as problem:
                raise unreadable(self._name, InvalidDocument, problem) from None
            if not raw:
                return
            texts = self._decoded(raw)
            lines = list(range(self._line + 1, self._line + len(texts) + 1))
            self._line += len(texts)
            if lines[:1] == [1] and (declared := declared_delimiter(texts[0])):
                self._delimiter = self._delimiter or declared  # a line of spreadsheets, no ballot
                texts, lines = texts[1:], lines[1:]
            if any(text.startswith("#") for text in texts):
                kept = [i for i, text in enumerate(texts) if not text.startswith("#")]
                texts, lines = [texts[i] for i in kept], [lines[i] for i in kept]
            if texts:
                rows = self._split(texts, lines)
                if any(not any(row) for row in rows):
                    line = next(line for row, line in zip(rows, lines, strict=True) if not any(row))
                    message = (
                        f'is empty; a ballot without any name is "{NO_NAME}", '
                        "or 0 in each column of marks"
                    )
                    raise self._wrong(line, message)
                yield rows, lines
            if self._progress is not None:
                self._progress(self._file.tell())

    def _raw(self) -> list[bytes]:
        """The next lines, as many as are read at once."""
        raw: list[bytes] = []
        size = 0
        while len(raw) < _AT_ONCE and size < _BYTES_AT_ONCE:
            line = self._file.readline(_LONGEST + 2)
            if not line:
                break
            if len(line.rstrip(b"\r\n")) > _LONGEST:
                message = f"is longer than {_LONGEST // 2**20} MiB, the most that a line may have"
                raise self._wrong(self._line + len(raw) + 1, message)
            raw.append(line)
            size += len(line)
        self._bytes += size
        return raw

    def _decoded(self, raw: list[bytes]) -> list[str]:
        if self._line == 0:
            if raw[0].startswith((b"\xff\xfe", b"\xfe\xff")):
                raise self._wrong(None, "the text is UTF-16; save it as UTF-8")
            raw[0] = raw[0].removeprefix(b"\xef\xbb\xbf")
        try:
            text = normalize("NFC", b"".join(raw).decode())
        except UnicodeDecodeError as problem:
            before = b"".join(raw)[: problem.start].count(b"\n")
            message = "the text is not UTF-8; save it as UTF-8"
            raise self._wrong(self._line + before + 1, message) from None
        if "\0" in text:
            line = self._line + text.count("\n", 0, text.index("\0")) + 1
            raise self._wrong(line, "holds a zero byte, which is no letter")
        lines = text.split("\n")
        if lines[-1] == "":  # the end of the last line
            lines.pop()
        return [line.removesuffix("\r") for line in lines]

    def _split(self, texts: list[str], lines: list[int]) -> list[list[str]]:
        if self._delimiter is None:
            self._delimiter = max(DELIMITERS, key=texts[0].count)
        try:
            rows = list(csv.reader(texts, delimiter=self._delimiter, strict=True))
        except csv.Error:
            rows = []
        if len(rows) == len(texts):
            return [[cell.strip() for cell in row] for row in rows]
        for text, line in zip(texts, lines, strict=True):
            try:
                next(csv.reader([text], delimiter=self._delimiter, strict=True))
            except csv.Error:
                message = (
                    "a carriage return stands inside; lines end with a line feed"
                    if "\r" in text
                    else "a quotation mark is not closed, or something follows it"
                )
                raise self._wrong(line, message) from None
        raise self._wrong(lines[0], "cannot be split into cells")
