"""`congdoan minutes`: the counting records of a congress's elections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ._command import FILE, LANG, SHIPPED, rule_book, write
from ._core import Language, minutes
from .documents import read_congress


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
    write(minutes(congress, lang, election=election, rules=known))
