"""`congdoan audit`: a congress held against the provisions of its date."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from ._command import FAILED, FILE, LANG, RULES, SHIPPED, VIEW, View, print_view, rule_book, write
from ._core import Audit, AuditOutcome, Certainty, Congress, Finding, Language, audit
from .documents import read_congress


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="audit")(audit_command)


def audit_command(
    file: Annotated[Path, FILE],
    certainty: Annotated[
        Certainty,
        typer.Option(help="recalled: also what no text confirmed; seen: only what was read."),
    ] = Certainty.SEEN_SECONDARY,
    book: Annotated[str, RULES] = SHIPPED,
    fail_on: Annotated[
        list[AuditOutcome] | None,
        typer.Option(
            metavar="OUTCOME",
            help=f"Exit with 1 if a finding has this outcome: {', '.join(AuditOutcome)}.",
        ),
    ] = None,
    output: Annotated[View, VIEW] = View.table,
    lang: Annotated[Language, LANG] = Language.VI,
) -> None:
    """Hold a congress against the provisions of its date: what holds, and what is not known."""
    congress = read_congress(file)
    known = rule_book(book).with_certainty(certainty)
    result = audit(congress, known)
    if output is View.json:
        write(json.dumps(_record(result, congress, lang), ensure_ascii=False, indent=2) + "\n")
    else:
        from ._audit_view import audit_view

        print_view(audit_view(result, congress, lang))
    if any(result.count(outcome) for outcome in fail_on or ()):
        raise typer.Exit(FAILED)


def _record(result: Audit, congress: Congress, lang: Language) -> dict[str, Any]:
    return {
        "body": result.body,
        "date": congress.congress.date.isoformat() if congress.congress.date else None,
        "when": str(result.when) if result.when else None,
        **{outcome.value: result.count(outcome) for outcome in AuditOutcome},
        "findings": [_finding(finding, lang) for finding in result.findings],
    }


def _finding(finding: Finding, lang: Language) -> dict[str, Any]:
    provision = finding.provision
    told = finding.to_dict()
    return {
        "provision": provision.id,
        "parameter": provision.parameter,
        "of": finding.of,
        "outcome": finding.outcome.value,
        "applies": finding.applies.value,
        "demand": provision.demand,
        "numbers": {each["name"]: each.get("value") for each in told.get("numbers", [])},
        "person": finding.person,
        "said": finding.said,
        "needed": told.get("needed"),
        "short_by": told.get("short_by"),
        "spare": told.get("spare"),
        "missing": list(finding.missing),
        "instrument": provision.instrument,
        "article": provision.article,
        "certainty": provision.certainty.value,
        "source": provision.source,
        "explain": finding.explain(lang),
    }
