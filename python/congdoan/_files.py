"""Text of files that people hand in: whatever is wrong with one is said in a sentence."""

from __future__ import annotations

import errno
import os
import stat

from ._failures import failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from ._failures import _Failure

MOST_HELD = 256 * 1024 * 1024  # in bytes; what reads without an end stops here too


def names_a_file(text: str | os.PathLike[str]) -> bool:
    """Whether there is such a file, or what is read like one; too long a text names none."""
    try:
        mode = os.stat(text).st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISDIR(mode) or os.sep in os.fspath(text)


def read_text(path: str, kind: type[_Failure]) -> str:
    """The text of the file at `path`: UTF-8, with or without a byte order mark.

    Raises:
        Error: of the type `kind`, if the file cannot be read or is not such text.
    """
    data = _read_bytes(path, kind)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise failure(kind, [(path, "the text is UTF-16; save it as UTF-8")])
    head = data[:4096]
    if head.count(0) * 4 >= max(len(head), 1):
        raise failure(kind, [(path, "the text looks like UTF-16; save it as UTF-8")])
    mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    try:
        text = data[mark:].decode()
    except UnicodeDecodeError as problem:
        before = data[mark : mark + problem.start].decode()
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        message = (
            f"line {line}, column {column}: the text is not UTF-8 "
            "(Windows-1258, or not a text at all?); save it as UTF-8"
        )
        raise failure(kind, [(path, message)]) from None
    if not text.strip():
        raise failure(kind, [(path, "is empty")])
    return text


def opened(path: str, kind: type[_Failure]) -> BinaryIO:
    """The file at `path`, to read bytes from.

    Raises:
        Error: of the type `kind`, if there is no such file or it cannot be read.
    """
    if not path:
        raise failure(kind, [("", "the name of the file is empty; expected a path")])
    try:
        file = open(path, "rb")  # noqa: SIM115
    except OSError as problem:
        if problem.errno == errno.ENAMETOOLONG or "\n" in path:
            message = "is not the name of a file; expected a path, not a text"
            raise failure(kind, [(_in_short(path), message)]) from None
        raise unreadable(path, kind, problem) from None
    except ValueError:  # a zero byte in the name
        message = "is not the name of a file"
        raise failure(kind, [(path.replace("\0", "\\0"), message)]) from None
    if stat.S_ISDIR(os.fstat(file.fileno()).st_mode):
        file.close()
        raise unreadable(path, kind, IsADirectoryError())
    return file


def _in_short(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text[:80].split())
    return f'"{line}…"'


def unreadable(path: str, kind: type[_Failure], problem: OSError) -> _Failure:
    """What is said of a file that the system does not let us read."""
    if isinstance(problem, FileNotFoundError):
        message = "there is no such file"
    elif isinstance(problem, IsADirectoryError):
        message = "is a directory; name a file in it"
    elif isinstance(problem, PermissionError):
        message = "may not be read: permission denied"
    else:
        message = f"cannot be read: {problem.strerror}"
    return failure(kind, [(path, message)])


def _read_bytes(path: str, kind: type[_Failure]) -> bytes:
    with opened(path, kind) as file:
        try:
            data = file.read(MOST_HELD + 1)
        except OSError as problem:
            raise unreadable(path, kind, problem) from None
    if len(data) > MOST_HELD:
        raise failure(kind, [(path, f"is larger than {MOST_HELD // 2**20} MB")])
    return data
