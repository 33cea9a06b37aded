"""Which lines of cells are marks under a header of names, and which are names themselves.

What each mark means is in one table, which C++ has.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from ._core import _mark_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS = _mark_words()
NO_NAME = "-"
_FRACTION = re.compile(r"[-+]?[0-9]+[.,][0-9]+")  # of which 1.0 and 0.0 are in the table
_DASHES = frozenset({NO_NAME, "–", "—"})
_TICKS = frozenset("✓✔☑✅")


def names_of(row: list[str]) -> list[str]:
    """The names left on the ballot of a line; a dash alone is none."""
    names = [name for name in row if name] if "" in row else row
    return [] if len(names) == 1 and names[0] in _DASHES else names


def is_sure_mark(cell: str) -> bool:
    """Whether a cell is a mark wherever it stands; a letter may be a name."""
    word = _folded(cell)
    return _is_mark(word) and not _is_letter(word)


def are_ticks(row: list[str]) -> bool:
    """Whether names are ticked, so that a cell left blank is a name struck."""
    return any(_folded(cell) in _TICKS for cell in row)


def marks_below(rows: list[list[str]], candidates: Iterable[str] | None) -> bool | str:
    """Whether the first line is a header of candidates over marks; a mark that leaves it open.

    A word that is a candidate's is no mark. Letters, such as Y and N, may be names: they are marks
    under as many names of a header; of a single column they are neither for sure.
    """
    if len(rows) < 2 or any(map(is_sure_mark, filter(None, rows[0]))):
        return False
    header, row = rows[0], rows[1]
    if any(cell in ("0", "1") for cell in row):
        return True
    known = {_folded(name) for name in (*header, *(candidates or ()))}
    if not names_of(row) or not _all_marks([row], known):
        return False
    words = [_folded(cell) for cell in row if cell]
    is_table = len(header) == len(row) > 1 or (candidates is not None and header == candidates)
    letters = all(map(_is_letter, words))
    if letters and not is_table and not _all_marks(rows[1:], known):
        return False
    doubtful = [word for word in words if _WORDS.get(word) is None]
    if doubtful or (letters and not is_table):
        return next(cell for cell in row if _folded(cell) in (doubtful or words))
    return True


def _all_marks(rows: list[list[str]], known: set[str]) -> bool:
    words = (_folded(cell) for row in rows for cell in row if cell)
    return all(_is_mark(word) and word not in known for word in words)


def _is_mark(word: str) -> bool:
    return word in _WORDS or _FRACTION.fullmatch(word) is not None


def _folded(cell: str) -> str:
    return normalize("NFC", cell).casefold().removesuffix("\ufe0f").removesuffix("\ufe0e")


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isascii() and word.isalpha()
