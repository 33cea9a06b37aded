"""`congdoan minutes`: the counting records of a congress's elections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ._command import FILE, LANG, SHIPPED, complain, rule_book, write
from ._core import Congress, Election, Language, minutes, rules
from .documents import read_congress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="minutes")(minutes_command)


def minutes_command(
    file: Annotated[Path, FILE],
    election: Annotated[
        str | None,
        typer.Option(metavar="ID", help="This election, by its id, committee or post."),
    ] = None,
    book: Annotated[
        str | None,
        typer.Option(
            "--rules",
            metavar="FILE",
            help="The rule book that an election without a majority takes it from; "
            f'"{SHIPPED}" is that of the library.',
        ),
    ] = None,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """Write the counting record (biên bản kiểm phiếu) of each election, to print and sign."""
    congress = read_congress(file)
    known = None if book is None else rule_book(book)
    record = minutes(congress, lang, election=election, rules=known)
    write(record)
    if not record:
        complain(_why_none(file, congress))
    elif known is None:
        _tell_majorities(
            each
            for each in congress.elections
            if election in (None, each.id, each.committee, each.post)
        )


def _why_none(file: Path, congress: Congress) -> str:
    if not congress.elections:
        return f"{file}: the document has no elections"
    return f"{file}: no election was a ballot, as far as the document says"


def _tell_majorities(elections: Iterable[Election]) -> None:
    """An election that names a rule instead of a majority needs a rule book."""
    shipped = None
    for each in elections:
        if not each.provision:
            continue
        if shipped is None:
            shipped = {provision.id for provision in rules()}
        name = each.id or each.committee or each.post or f"delegates to {each.delegates_to}"
        book = SHIPPED if each.provision in shipped else "FILE"
        complain(f'the majority of "{name}" is that of {each.provision}; --rules {book} gives it')
