"""`congdoan motion`: whether a vote carried, on the numbers that are known."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any

import typer

from ._command import (
    FAILED,
    LANG,
    RULES,
    SHIPPED,
    VIEW,
    View,
    complain,
    day,
    print_view,
    rule_book,
    write,
)
from ._core import (
    Agreement,
    Certainty,
    Language,
    Motion,
    MotionHow,
    MotionOutcome,
    MotionResult,
    decide_motion,
)

_DECLARED = [each for each in MotionOutcome if each is not MotionOutcome.UNDETERMINED]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="motion")(motion_command)


def _number(text: str) -> Any:
    return typer.Option(metavar="NUMBER", help=text)


def _demand(text: str) -> Any:
    return typer.Option(metavar="DEMAND", help=text)


def _declared(text: str) -> MotionOutcome:
    if text not in _DECLARED:
        raise typer.BadParameter(f'"{text}" is not one of {", ".join(_DECLARED)}')
    return MotionOutcome(text)


def motion_command(
    for_: Annotated[
        str, typer.Option("--for", metavar="NUMBER", help='Votes for: 51, ">60", "3..5".')
    ] = "",
    against: Annotated[str, _number("Votes against.")] = "",
    abstaining: Annotated[str, _number("Votes that are neither.")] = "",
    invalid: Annotated[str, _number("Invalid ballots.")] = "",
    valid: Annotated[str, _number("Valid votes together.")] = "",
    collected: Annotated[str, _number("Ballots collected, invalid ones too.")] = "",
    cast: Annotated[str, _number("Votes cast: the same as collected.")] = "",
    issued: Annotated[str, _number("Ballots issued.")] = "",
    present: Annotated[str, _number("Those present.")] = "",
    absent: Annotated[str, _number("Those summoned who are absent.")] = "",
    summoned: Annotated[str, _number("Those summoned.")] = "",
    members: Annotated[str, _number("All members.")] = "",
    share: Annotated[
        str, typer.Option(metavar="PERCENT", help="The votes for as printed, of the base.")
    ] = "",
    majority: Annotated[str, _demand('What carries it: "over 1/2 of present".')] = "",
    quorum: Annotated[str, _demand('Who must be there: "at_least 2/3 of summoned".')] = "",
    turnout: Annotated[str, _demand('Who must vote: "at_least 1/2 of members".')] = "",
    units_for: Annotated[str, _number('Units for it: 11, "23/2".')] = "",
    units_against: Annotated[str, _number("Units against it.")] = "",
    units_total: Annotated[str, _number("All units.")] = "",
    units_majority: Annotated[str, _demand('"over 1/2 of units".')] = "",
    how: Annotated[MotionHow | None, typer.Option(help="How votes were given.")] = None,
    on: Annotated[
        date | None,
        typer.Option("--date", parser=day, metavar="DATE", help="The day of the vote."),
    ] = None,
    provision: Annotated[
        str, typer.Option(metavar="ID", help="The rule that the majority is taken from.")
    ] = "",
    book: Annotated[str, RULES] = SHIPPED,
    certainty: Annotated[
        Certainty, typer.Option(help="recalled: also take rules that no text confirmed.")
    ] = Certainty.SEEN_SECONDARY,
    declared: Annotated[
        MotionOutcome | None,
        typer.Option(
            parser=_declared,
            metavar="OUTCOME",
            help=f"What was declared: {', '.join(_DECLARED)}. Exit with 1 if the numbers say no.",
        ),
    ] = None,
    output: Annotated[View, VIEW] = View.table,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """Decide a vote on a motion: carried, lost, no quorum, or not to be told from what is known."""
    units = {"for": units_for, "against": units_against, "total": units_total}
    given: dict[str, Any] = {
        "date": on,
        "how": how,
        "for": for_,
        "against": against,
        "abstaining": abstaining,
        "invalid": invalid,
        "valid": valid,
        "collected": collected,
        "cast": cast,
        "issued": issued,
        "present": present,
        "absent": absent,
        "summoned": summoned,
        "members": members,
        "share": share,
        "majority": majority,
        "quorum": quorum,
        "turnout": turnout,
        "units": {key: text for key, text in units.items() if text} or None,
        "units_majority": units_majority,
        "provision": provision,
        "declared": declared,
    }
    motion = Motion.from_dict(
        {key: value for key, value in given.items() if value not in ("", None)}, "congdoan motion"
    )
    known = rule_book(book).with_certainty(certainty)
    result = decide_motion(motion, known)
    if output is View.json:
        write(json.dumps(_record(result, lang), ensure_ascii=False, indent=2) + "\n")
    else:
        from ._motion_view import motion_view

        print_view(motion_view(result, lang))
        if result.majority is None and result.outcome is MotionOutcome.UNDETERMINED:
            complain(
                'no majority was given, so nothing is decided: --majority "over 1/2 of present"'
            )
    if result.agreement is Agreement.CONTRADICTS:
        raise typer.Exit(FAILED)


def _record(result: MotionResult, language: Language) -> dict[str, Any]:
    """The result, with null for what programs ask for and is not there."""
    asked = ("outcome", "possible", "needed", "short_by", "spare", "base", "provision")
    record = result.to_dict()
    return {
        **{key: record.pop(key, None) for key in asked},
        **record,
        "text": result.explain(language),
    }
