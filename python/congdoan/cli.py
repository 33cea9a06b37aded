"""The command `congdoan`."""

from __future__ import annotations

import io
import os
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from . import (
    __version__,
    _command_audit,
    _command_count,
    _command_minutes,
    _command_motion,
    _command_rules,
)
from ._command import (
    BAD_INPUT,
    DONE,
    FAILED,
    FILE,
    LANG,
    VIEW,
    View,
    complain,
    day,
    print_view,
    shortened,
    write,
)
from ._core import Error, Language, Outcome, check_examples, evaluate
from .documents import read_congress
from .figures import read_figures

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """What a scorecard is printed as."""

    table = "table"
    json = "json"
    csv = "csv"


class Digits(StrEnum):
    """How numbers in text are written."""

    plain = "plain"
    vi = "vi"


class Periods(StrEnum):
    """How the periods of figures are written."""

    label = "label"
    year = "year"


@app.callback(invoke_without_command=True)
def options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Judge the emulation targets of a trade-union congress.

    Exit status: 0 done, 1 a check failed, 2 bad input.
    """
    if version:
        write(f"congdoan {__version__}\n")
    elif context.invoked_subcommand is None:
        write(context.get_help() + "\n")


@app.command()
def show(
    file: Annotated[Path, FILE],
    output: Annotated[View, VIEW] = View.table,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """Show a congress for reading: its facts, and its targets as sentences."""
    from ._show import congress_view

    congress = read_congress(file)
    if output is View.json:
        write(congress.to_json())
        return
    print_view(congress_view(congress.to_dict(), lang, congress.notices(lang)))


@app.command(name="evaluate")
def evaluate_command(
    file: Annotated[Path, FILE],
    as_of: Annotated[
        date,
        typer.Option(parser=day, metavar="DATE", help="The day of judgement, such as 2019-01-31."),
    ],
    figures: Annotated[
        Path | None,
        typer.Argument(
            metavar="FIGURES",
            help="Figures, .csv or .json; without them those that the document states.",
        ),
    ] = None,
    output: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.table,
    lang: Annotated[Language, LANG] = Language.VI,
    fail_on: Annotated[
        list[Outcome] | None,
        typer.Option(
            metavar="OUTCOME",
            help=f"Exit with 1 if a target, aims left out, has this outcome: {', '.join(Outcome)}.",
        ),
    ] = None,
    digits: Annotated[Digits, typer.Option(help="vi: 1.250 in figures is 1250.")] = Digits.plain,
    measures: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMNS", help="The columns of a wide table that are measures."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="COLUMNS", help="Columns to leave out.")
    ] = None,
    delimiter: Annotated[
        str | None, typer.Option(help="What separates cells; found out by default.")
    ] = None,
    periods: Annotated[
        Periods, typer.Option(help="year: 2016-12-31 in figures is the year 2016.")
    ] = Periods.label,
    rename: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN=MEASURE", help="What a column means, such as LĐTT=advanced."),
    ] = None,
    na: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help='What stands for "not reported" in cells, such as -.'),
    ] = None,
) -> None:
    """Judge the targets of a congress on the figures reported by a day."""
    congress = read_congress(file)
    if figures is None:
        card = evaluate(congress, as_of=as_of)
    else:
        reported = read_figures(
            figures,
            digits=digits.value,
            measures=_listed(measures),
            ignore=_listed(ignore),
            delimiter=delimiter,
            periods=periods.value,
            rename=_renamed(rename),
            na=na,
            congress=congress,
        )
        card = evaluate(congress, reported, as_of=as_of)
    if output is Format.json:
        write(card.to_json(lang))
    elif output is Format.csv:
        from ._report import unused_lines
        from .display import scorecard_cells

        write(_csv_text(scorecard_cells(card, lang)))
        if lines := unused_lines(card.to_dict(lang)["unused"], lang):
            complain("\n".join(lines))
    else:
        from ._report import scorecard_view

        print_view(scorecard_view(card.to_dict(lang), congress.to_dict(), lang))
    if any(card.count(outcome) for outcome in fail_on or ()):
        raise typer.Exit(FAILED)


@app.command()
def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Congress documents, .toml or .json.")
    ],
    output: Annotated[View, VIEW] = View.table,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """Run the examples beside the targets: what was expected, and what came."""
    from ._report import example_lines, example_records

    problems, lines, records, failed = [], [], [], False
    for file in files:
        try:
            congress = read_congress(file)
        except Error as problem:
            problems += shortened(problem)
            continue
        try:
            results = check_examples(congress)
        except Error as problem:  # told without the name of the file
            problems += [f"{file}: {line}" for line in shortened(problem)]
            continue
        failed |= not all(result.passed for result in results)
        lines += example_lines(str(file), results, congress.to_dict(), lang)
        records += example_records(str(file), results)
    if output is View.json:
        import json

        write(json.dumps({"examples": records}, ensure_ascii=False, indent=2) + "\n")
    elif lines:
        print_view(*lines, wrap=False)
    if problems:
        complain("\n".join(problems))
        raise typer.Exit(BAD_INPUT)
    if failed:
        raise typer.Exit(FAILED)


def _listed(names: list[str] | None) -> list[str] | None:
    """The names of options that may be repeated, or hold several with commas between."""
    if names is None:
        return None
    return [name.strip() for text in names for name in text.split(",") if name.strip()]


def _renamed(pairs: list[str] | None) -> dict[str, str] | None:
    """What the options `COLUMN=MEASURE` say, the last sign between both."""
    if pairs is None:
        return None
    renamed = {}
    for pair in pairs:
        column, sign, measure = pair.rpartition("=")
        if not sign or not column.strip() or not measure.strip():
            raise typer.BadParameter(
                f'--rename "{pair}": expected a column and what it means, '
                'such as "LĐTT=advanced_workers"'
            )
        renamed[column.strip()] = measure.strip()
    return renamed


def _csv_text(records: list[dict[str, Any]]) -> str:
    import csv

    text = io.StringIO()
    if records:
        writer = csv.DictWriter(text, list(records[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            {
                key: str(value).lower() if isinstance(value, bool) else value
                for key, value in row.items()
            }
            for row in records
        )
    return text.getvalue()


_command_audit.register(app)
_command_count.register(app)
_command_minutes.register(app)
_command_motion.register(app)
_command_rules.register(app)


def _usage_message(error: Any) -> str:
    """What is wrong with the command line, in one line that says what would be right."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "congdoan"
    parameter = getattr(error, "param", None)
    if parameter is not None and type(error).__name__ == "MissingParameter":
        name = parameter.metavar if parameter.param_type_name == "argument" else parameter.opts[0]
        return f"{command}: {name} is missing: {parameter.help[:1].lower()}{parameter.help[1:]}"
    message = error.format_message().replace("Value error, ", "")
    if context and message.startswith("No such command"):
        message += f" There are: {', '.join(context.command.commands)}."
    return f"{command}: {' '.join(message.split())}"


def main() -> None:
    """Run the command line, and leave with its exit status."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed before we came
            setattr(sys, name, open(os.devnull, "w"))  # noqa: PTH123, SIM115
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = app(prog_name="congdoan", standalone_mode=False) or DONE
    except Error as error:
        complain("\n".join(shortened(error)))
        status = BAD_INPUT
    except KeyboardInterrupt:
        status = 130
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        complain(_usage_message(error))
        status = BAD_INPUT
    sys.exit(status)
