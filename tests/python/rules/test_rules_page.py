"""docs/rules.md shows every provision that the library ships.

With CONGDOAN_WRITE_RULES set the page is written anew (`make rules`).
"""

import os
from itertools import groupby
from pathlib import Path

import congdoan as cd

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"

OPENING = """\
# Rules

Every provision that the library ships, by topic: made from `src/io/shipped_rules.json` by
`make rules`. How they are asked for is told in [guide/rules-by-date.md](guide/rules-by-date.md).
Nothing here is legal advice.

Certainty: **seen**, the value was read in the instrument or a copy of it; **secondary**, it was
read in an article, an answer or a translation; **recalled**, no text confirmed it, and it is given
only when asked for. A day marked with * is inferred. "?" after a day: from then on it is not known
whether the provision is still in force.
"""

TOPICS = {
    "congress": "Congress",
    "motion": "Motions",
    "election": "Elections",
    "ballot": "Ballots",
    "founding": "Founding",
    "committee": "Committees",
    "emulation": "Emulation",
    "grading": "Grading",
}

CERTAINTY = {"seen": "seen", "seen_secondary": "secondary", "recalled": "recalled"}


def dates(provision: cd.Provision) -> str:
    if provision.draft:
        return "a draft"

    def shown(key: str, label: cd.PeriodLabel | None) -> str:
        if label is None:
            return ""
        text = label.text.replace("..", " to ")
        return text + ("*" if key in provision.inferred else "")

    first = shown("from", provision.from_)
    last = shown("until", provision.until)
    if provision.unconfirmed_from is not None:
        last = f"{provision.unconfirmed_from.text}?"
    if not first and not last:
        return "not known"
    return " – ".join((first or "…", last or "…"))


def row(provision: cd.Provision) -> str:
    demand = provision.demand_in("en")
    conditions = provision.conditions_in("en")
    sets = f"{provision.name} (`{provision.parameter}`)"
    says = provision.text + (f" *{provision.note}*" if provision.note else "")
    where = " ".join(filter(None, (provision.instrument, provision.article)))
    source = f"{where}. {provision.source}" if provision.source else where
    cells = (
        provision.id,
        sets,
        "; ".join(filter(None, (demand, conditions))),
        says,
        dates(provision),
        CERTAINTY[provision.certainty],
        source,
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def page() -> str:
    rules = sorted(cd.rules("recalled"), key=lambda each: list(TOPICS).index(each.topic))
    parts = [OPENING]
    for topic, group in groupby(rules, key=lambda provision: provision.topic):
        parts.append(
            f"## {TOPICS[topic]}\n\n"
            "| id | sets | demands | says | in force | certainty | instrument and source |\n"
            "|---|---|---|---|---|---|---|\n" + "\n".join(map(row, group)) + "\n"
        )
    return "\n".join(parts)


def test_page_shows_every_provision() -> None:
    if "CONGDOAN_WRITE_RULES" in os.environ:
        PAGE.write_text(page(), "utf-8")
    assert PAGE.read_text("utf-8") == page(), "docs/rules.md is out of date: run `make rules`"
