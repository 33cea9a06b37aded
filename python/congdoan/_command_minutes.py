"""`congdoan minutes`: the counting records of a congress's elections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ._command import FILE, LANG, write
from ._core import Language, minutes
from .documents import read_congress

_SHIPPED = "shipped"


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
            f'"{_SHIPPED}" is the one that comes with the library.',
        ),
    ] = None,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """Write the counting record (biên bản kiểm phiếu) of each election, to print and sign."""
    from ._core import rules
    from .documents import read_rules

    congress = read_congress(file)
    known = None
    if book is not None:
        known = rules() if book == _SHIPPED else read_rules(Path(book))
    write(minutes(congress, lang, election=election, rules=known))
