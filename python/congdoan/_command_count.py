"""`congdoan count`: ballots from a CSV file, and whom they elect."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from ._command import LANG, VIEW, View, complain, print_view, whole, write
from ._core import (
    BallotCount,
    Ballots,
    Election,
    ElectionResult,
    InvalidReason,
    Language,
    Majority,
    Round,
    _alike,
    count_ballots,
    decide_election,
)
from ._files import names_a_file, read_text
from .ballots import DELIMITERS, read_told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


_MOST_TOLD = 5  # pairs of names
_FEW_BALLOTS = 4


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="count")(count_command)


def count_command(
    ballots: Annotated[
        Path,
        typer.Argument(
            metavar="BALLOTS",
            help="A CSV file, one ballot a line: the names left, or marks such as 0 and 1 under "
            "a header.",
        ),
    ],
    seats: Annotated[
        int,
        typer.Option(parser=whole(1, 2**31 - 1), metavar="N", help="How many are to be elected."),
    ],
    candidates: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|NAMES",
            help="Who stood: a file with a name on each line, or names with commas between.",
        ),
    ] = None,
    majority: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help='What elects: "over 1/2 of collected".'),
    ] = None,
    highest_win: Annotated[
        bool,
        typer.Option("--highest-win", help="The most votes win, as on a ballot among those tied."),
    ] = False,
    issued: Annotated[
        int | None,
        typer.Option(parser=whole(0), metavar="N", help="How many ballots were issued."),
    ] = None,
    present: Annotated[
        int | None,
        typer.Option(parser=whole(0), metavar="N", help="How many of those entitled were present."),
    ] = None,
    invalid: Annotated[
        list[str] | None,
        typer.Option(
            metavar="REASON=COUNT",
            help=f"Ballots not in the file that were invalid: {', '.join(InvalidReason)}.",
        ),
    ] = None,
    lots: Annotated[
        str | None,
        typer.Option(metavar="NAMES", help="Who was drawn of those tied, commas between."),
    ] = None,
    delimiter: Annotated[
        str | None, typer.Option(help="What separates cells; found out by default.")
    ] = None,
    output: Annotated[View, VIEW] = View.table,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """Count ballots, and say who is elected, who is tied and what stays vacant."""
    rule = Majority(majority) if majority is not None else None
    if rule is not None and highest_win:
        raise typer.BadParameter("stands beside --majority", param_hint="--highest-win")
    more: dict[str, int] = {}
    for text in invalid or ():
        reason, number = _reason(text)
        if reason in more:
            message = f'"{reason}" is counted twice; give the sum of both'
            raise typer.BadParameter(message, param_hint="--invalid")
        more[reason] = number
    names = _candidates(candidates) if candidates is not None else None
    with _progress(ballots) as progress:
        box, first_line, first_names = read_told(ballots, names, delimiter, progress)
    count = count_ballots(box, seats=seats, invalid=more)
    if names is None:
        _tell_doubtful(box.candidates)
        _tell_header(box, first_line, first_names)
    table = count.round.to_dict()
    del table["seats"]
    for key, value in (("issued", issued), ("present", present)):
        if value is not None:
            table[key] = value
    if lots is not None:
        table["lots"] = _listed(lots)
    table["highest_win"] = highest_win
    election: dict[str, Any] = {"committee": "executive", "seats": seats}
    if rule is not None:
        election["majority"] = rule
    result = decide_election(Election(rounds=[Round.from_dict(table, "ballots")], **election))
    if output is View.json:
        write(json.dumps(count_json(count, result, present), ensure_ascii=False, indent=2) + "\n")
        return
    from ._count_view import count_view

    print_view(count_view(count, result, lang, present))
    if rule is None and not highest_win:
        complain('no majority was given, so nobody is elected: --majority "over 1/2 of collected"')


def _tell_header(box: Ballots, line: int, names: Sequence[str]) -> None:
    """A file of names has no header; one would be a ballot, and its words candidates."""
    if not names or len(box) <= _FEW_BALLOTS:
        return
    # With as many seats as names no ballot has too many of them.
    stands = count_ballots(box, seats=len(box.candidates)).votes
    if all(stands[name] == 1 for name in names):
        told = ", ".join(f'"{name}"' for name in names)
        verb = "stands" if len(names) == 1 else "stand"
        complain(f"{told} {verb} on line {line} alone; a header is counted as a ballot")


def _tell_doubtful(names: Sequence[str]) -> None:
    """Names of a file alone may be misspelt, or two in one, and are counted all the same."""
    several = [name for name in names if any(mark in name for mark in DELIMITERS)]
    for name in several[:_MOST_TOLD]:
        complain(f'"{name}" is counted as one person; --delimiter says what stands between names')
    pairs = _alike(names)
    for one, other in pairs[:_MOST_TOLD]:
        complain(f'"{one}" and "{other}" differ by little and are counted as two people')
    if len(pairs) > _MOST_TOLD:
        complain(f"and {len(pairs) - _MOST_TOLD} more like these")
    if pairs:
        complain("with --candidates a name that is not on the list is an error")


def count_json(
    count: BallotCount, result: ElectionResult, present: int | None = None
) -> dict[str, Any]:
    """What the command prints for programs."""
    whole = result.to_dict()
    (decided,) = whole["rounds"]
    return {
        "seats": count.seats,
        "collected": count.collected,
        "valid": count.valid,
        "invalid": count.invalid,
        "invalid_for": count.invalid_for,
        "votes": count.votes,
        "majority": whole.get("majority"),
        "outcome": whole["outcome"],
        "elected": whole.get("elected", []),
        "tied": whole.get("tied", []),
        "drawn": whole.get("drawn", []),
        "vacant": whole.get("vacant"),
        "second_ballot": whole.get("second_ballot"),
        "missing": whole.get("missing", []),
        **({} if present is None else {"present": present}),
        **{key: decided[key] for key in ("issued", "base") if key in decided},
        "candidates": decided["candidates"],
    }


def _reason(text: str) -> tuple[str, int]:
    reason, equals, number = text.partition("=")
    if not equals or reason.strip() not in list(InvalidReason):
        known = ", ".join(InvalidReason)
        message = f'"{text}" is not a reason with a count, such as no_seal=2; reasons are {known}'
        raise typer.BadParameter(message, param_hint="--invalid")
    try:
        return InvalidReason(reason.strip()), whole(0)(number)
    except typer.BadParameter as problem:
        raise typer.BadParameter(f"{reason}: {problem}", param_hint="--invalid") from None


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _candidates(text: str) -> list[str]:
    """The names in a file, or those of the text itself where there is no such file."""
    from ._core import InvalidDocument

    if not names_a_file(text):
        names = [name.strip() for name in text.split(",")]
        if "" in names:
            message = f'"{text}" has an empty name'
            raise typer.BadParameter(message, param_hint="--candidates")
        if len(names) == 1 and Path(text).suffix:
            message = f'there is no file "{text}"; names have commas between'
            raise typer.BadParameter(message, param_hint="--candidates")
        return names
    lines = read_text(text, InvalidDocument).splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


@contextmanager
def _progress(path: Path) -> Iterator[Callable[[int], None] | None]:
    """Shows how far reading is, on a terminal alone."""
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError:  # what is wrong with it is told where it is read
        size = None
    if size is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(path.name, total=size)
        yield lambda done: shown.update(task, completed=done)
