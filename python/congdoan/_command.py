"""What the commands share: options, exit status and how they print."""

from __future__ import annotations

import io
import os
import re
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import typer

from ._core import Error, RuleBook, rules
from ._failures import lines_of, visible
from .documents import read_rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

DONE, FAILED, BAD_INPUT = 0, 1, 2
MOST_PROBLEMS = 20
SHIPPED = "shipped"


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


def whole(least: int, most: int = 2**63 - 1) -> Callable[[str], int]:
    """What reads an option that is a whole number, both ends included."""

    def read(text: str) -> int:
        # Python refuses to read thousands of digits.
        if re.fullmatch(r"\s*\+?0*[0-9]{1,19}\s*", text) and least <= int(text) <= most:
            return int(text)
        raise typer.BadParameter(f'"{text}" is not a whole number from {least} to {most}')

    return read


def rule_book(text: str) -> RuleBook:
    """The rule book that `--rules` names."""
    return rules() if text == SHIPPED else read_rules(Path(text))


FILE = typer.Argument(metavar="FILE", help="A congress document, .toml or .json.")
VIEW = typer.Option("--format", help="What to print.")
LANG = typer.Option(help="The language of sentences and headings.")
RULES = typer.Option(
    "--rules",
    metavar="FILE",
    help=f'A rule book of your own, .toml or .json; "{SHIPPED}" is that of the library.',
)


def print_view(*parts: Any, wrap: bool = True) -> None:
    """Print for people: all at once, colour on a terminal only, no blanks at the ends of lines."""
    from ._terminal import Console

    text = io.StringIO()
    console = Console(
        file=text,
        force_terminal=sys.stdout.isatty() or None,
        highlight=False,
        soft_wrap=not wrap,
    )
    for part in parts:
        console.print(part, crop=False)
    _write(re.sub(r" +$", "", text.getvalue(), flags=re.MULTILINE))


def write(text: str) -> None:
    """Print text for programs, with controls and direction marks escaped as JSON does."""
    _write(visible(text, "\n\t", json=True))


def _write(text: str) -> None:
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
    sys.stderr.write(visible(message).rstrip("\n") + "\n")


def shortened(error: Error) -> list[str]:
    """What an error says, of many problems the first and how many more there are."""
    problems = getattr(error, "problems", ())
    if len(problems) <= MOST_PROBLEMS:
        return str(error).splitlines()
    more = len(problems) - MOST_PROBLEMS
    return [*lines_of(problems[:MOST_PROBLEMS]), f"and {more} more problem{'s'[: more > 1]}"]
