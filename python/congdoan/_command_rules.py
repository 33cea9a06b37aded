"""`congdoan rules`: the provisions of a rule book on a day, and what changes between two."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any

import typer

from ._command import LANG, RULES, SHIPPED, VIEW, View, complain, day, print_view, rule_book, write
from ._core import BodyLevel, Certainty, Language, Provision

_MOST_TOLD = 5  # ids


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="rules")(rules_command)


def rules_command(
    on: Annotated[
        date | None,
        typer.Option(parser=day, metavar="DATE", help="In force on this day, or perhaps in force."),
    ] = None,
    diff: Annotated[
        date | None,
        typer.Option(parser=day, metavar="DATE", help="What changes from --on to this day."),
    ] = None,
    topic: Annotated[str, typer.Option(help="congress, election, ballot, committee, ….")] = "",
    parameter: Annotated[str, typer.Option(help="quorum, committee_size, ….")] = "",
    of: Annotated[str, typer.Option(help="executive, chair, delegates, ….")] = "",
    level: Annotated[
        BodyLevel | None, typer.Option(metavar="LEVEL", help="Bodies of this level.")
    ] = None,
    row: Annotated[
        str, typer.Option("--id", metavar="ID", help="This provision, or those of this row.")
    ] = "",
    certainty: Annotated[
        Certainty,
        typer.Option(help="recalled: also what no text confirmed; seen: only what was read."),
    ] = Certainty.SEEN_SECONDARY,
    book: Annotated[str, RULES] = SHIPPED,
    output: Annotated[View, VIEW] = View.table,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """List the provisions of charters, guidance and laws, with their sources."""
    from ._rules_view import changes_view, provisions_view

    known = rule_book(book).with_certainty(certainty)
    known.require_known(id=row, topic=topic, parameter=parameter, of=of)
    if diff is not None and on is None:
        raise typer.BadParameter("name the day before with --on", param_hint="--diff")
    asked: dict[str, Any] = {
        "id": row,
        "topic": topic,
        "parameter": parameter,
        "of": of,
        "level": level,
    }
    fitting = known.find(**asked)
    if diff is not None and on is not None:
        ids = {provision.id for provision in fitting}
        changes = [
            change
            for change in known.diff(on, diff)
            if ids.intersection(each.id for each in (*change.before, *change.after))
        ]
        if output is View.json:
            records = [change.to_dict() for change in changes]
            _print_json({"before": on.isoformat(), "after": diff.isoformat(), "changes": records})
        else:
            print_view(changes_view(changes, on, diff, lang))
        return
    if on is not None:
        fitting = known.find(**asked, on=on)
    if output is View.json:
        _print_json(
            {
                "on": on.isoformat() if on else None,
                "certainty": certainty.value,
                "provisions": [_record(provision, on) for provision in fitting],
            }
        )
    else:
        print_view(provisions_view(fitting, on, lang))
    if not fitting:
        _tell_less_certain(known.with_certainty("recalled").find(**asked, on=on))


def _tell_less_certain(provisions: tuple[Provision, ...]) -> None:
    """Where nothing is shown: what would be with another --certainty, the surest of those first."""
    for certainty in Certainty:
        hidden = [each.id for each in provisions if each.certainty is certainty]
        if hidden:
            more = f" and {len(hidden) - _MOST_TOLD} more" if len(hidden) > _MOST_TOLD else ""
            verb, them = ("is", "it") if len(hidden) == 1 else ("are", "them")
            complain(
                f"{', '.join(hidden[:_MOST_TOLD])}{more} {verb} only {certainty}; "
                f"--certainty {certainty} shows {them}"
            )
            return


def _record(provision: Provision, on: date | None) -> dict[str, Any]:
    record = {**provision.to_dict(), "demand": provision.demand}
    return {**record, "in_force": provision.on(on).value} if on else record


def _print_json(content: dict[str, Any]) -> None:
    write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
