"""Ballots of names whose candidates are not told: who is on them; the ballots in little space."""

from __future__ import annotations

from array import array

from ._marks import is_sure_mark, names_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_ONCE = 20_000  # ballots


class NamedBallots:
    """Ballots kept as the numbers of their names, in the order in which names come first."""

    def __init__(self) -> None:
        """Of no ballots yet."""
        self._names: dict[str, int] = {}
        self._numbers: dict[str, int] = {}  # also of other spellings: with more blanks
        self._marks: list[int] = []  # lines on which a mark stands where a name is due
        self._left = array("I")  # the names left, ballot after ballot
        self._sizes = array("I")
        self._lines = array("Q")

    def add(self, rows: list[list[str]], lines: list[int]) -> None:
        """Add ballots, a row of cells each, and the lines that they stand on."""
        for row, line in zip(rows, lines, strict=True):
            names = names_of(row)
            for name in names:
                if name not in self._numbers:
                    if is_sure_mark(name):
                        self._marks.append(line)
                    folded = " ".join(name.split())
                    self._numbers[name] = self._names.setdefault(folded, len(self._names))
                self._left.append(self._numbers[name])
            self._sizes.append(len(names))
        self._lines.extend(lines)

    @property
    def names(self) -> list[str]:
        """Every name, once."""
        return list(self._names)

    @property
    def line_of_mark(self) -> int | None:
        """The first line that has a mark where a name is due."""
        return min(self._marks, default=None)

    def pieces(self) -> Iterator[tuple[list[list[str]], list[int]]]:
        """The ballots again, some at a time."""
        names = self.names
        at = 0
        for begin in range(0, len(self._sizes), _AT_ONCE):
            rows = []
            for size in self._sizes[begin : begin + _AT_ONCE]:
                rows.append([names[number] for number in self._left[at : at + size]])
                at += size
            yield rows, list(self._lines[begin : begin + _AT_ONCE])
