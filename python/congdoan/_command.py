"""What the commands share: options, exit status and how they print."""

from __future__ import annotations

import io
import os
import re
import sys
from datetime import date
from enum import StrEnum
from typing import Any

import typer

DONE, FAILED, BAD_INPUT = 0, 1, 2


class View(StrEnum):
    """What a command prints: for people, or for programs."""

    table = "table"
    json = "json"


def day(text: str) -> date:
    """The day that an option names."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise typer.BadParameter(f'"{text}" is not a day; write it as 2019-01-31')


FILE = typer.Argument(metavar="FILE", help="A congress document, .toml or .json.")
VIEW = typer.Option("--format", help="What to print.")
LANG = typer.Option(help="The language of sentences and headings.")


def print_view(*parts: Any, wrap: bool = True) -> None:
    """Print for people: all at once, colour on a terminal only, no blanks at the ends of lines."""
    from rich.console import Console

    text = io.StringIO()
    console = Console(
        file=text,
        force_terminal=sys.stdout.isatty() or None,
        highlight=False,
        soft_wrap=not wrap,
    )
    for part in parts:
        console.print(part)
    write(re.sub(r" +$", "", text.getvalue(), flags=re.MULTILINE))


def write(text: str) -> None:
    """Print text as it is."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as problem:
        # Python would try to write the rest, and complain once more, on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # Whoever read a pipe to here has seen enough; anything else is told.
        if not isinstance(problem, BrokenPipeError):
            complain(f"the output cannot be written: {problem.strerror}")
            raise typer.Exit(BAD_INPUT) from None


def complain(message: str) -> None:
    """Tell what is wrong, on the error output."""
    sys.stderr.write(message.rstrip("\n") + "\n")
