"""The command `congdoan`."""

from typing import Annotated

import typer

from . import __version__

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.callback(invoke_without_command=True)
def options(
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Judge the emulation targets of a trade-union congress."""
    if version:
        typer.echo(f"congdoan {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    app(prog_name="congdoan")
